"""What a value is said of: the noun phrase of its metric, a name beside it, the clause, or what went before."""

from itertools import takewhile

from ..grammar.amount import COUNT, PERCENT
from ..grammar.metrics import Metric
from ..grammar.phrases import Phrase
from ..grammar.words import Word
from .agent import agent_words, words_behind_opener
from .back_reference import PRONOUNS, WHOLE_NOUNS, has_possessive_before, is_back_reference, refers_back
from .beside_metric import after_metric, before_metric, names_before
from .choice import Choice
from .clause_topic import clause_start, clause_topic
from .lexed import Lexed
from .market_metric import MARKET_SHARE, MARKET_SIZE, market_words, words_of_sized
from .reach import CLOSERS
from .share_source import source_of_share
from .speech import is_by_role
from .statement import Topic
from .subject_words import subject_words
from .topics import is_proper, topic_of
from .value import Value
from .value_before import is_in_brackets
from .value_place import places_around, trailing_place


def topic_of_value(value: Value, choice: Choice | None) -> Topic:
    """What a quantity is said of, with the place right behind it: `sales of [Alma] rose 7% [in Spain]`."""
    topic = _topic_before(value, choice)
    if topic.places or value.lexed.amounts[value.place].unit == COUNT:
        return topic
    behind = topic_of(trailing_place(value.lexed, value.place)).places
    return topic._replace(places=behind or places_around(value, topic, choice))


def _topic_before(value: Value, choice: Choice | None) -> Topic:
    """The noun phrase of its metric, a name beside it, the clause, or what went before."""
    lexed, place, label_end, last = value.lexed, value.place, value.label_end, value.last
    context, subject, chained = value.context, value.subject, value.chained
    if value.former and (rival := _of_rival(lexed, place)):
        return rival
    grown = topic_of(_grown(lexed, place) or _before_growth(lexed, place))
    if grown.names or grown.words:
        return grown
    if each := _of_each(lexed, place):
        return each.joined(clause_topic(lexed, place, label_end, before=None))
    source = topic_of(source_of_share(lexed, place))
    if source:
        return source
    if whose := _elided_whole(lexed, place):
        return whose
    if choice is not None and choice.metric is MARKET_SIZE and _names_market(lexed, place):
        # Who measures a market, or expects it to grow, is not what is measured.
        return topic_of(words_of_sized(lexed, place))
    if choice is not None and choice.metric.name == MARKET_SIZE.name and not lexed.metrics:
        return value.context.topic
    phrase = choice.phrase if choice else None
    floor = max((n for n in lexed.amounts if n < place and lexed.amounts[n].unit != "#"), default=-1)
    if choice is not None and phrase is None and choice.metric is MARKET_SHARE:
        market = topic_of(market_words(lexed, place))
        if market:
            rest = topic_of_value(value, Choice(MARKET_SHARE._replace(), None))
            return rest.joined(market)
    run, run_start = names_before(lexed, place, floor)
    passed = _is_outrun(lexed, run_start) and not is_in_brackets(lexed, place)
    in_label = run_start < label_end < place and any(word.form == "and" for word in lexed.words[:run_start])
    if passed or in_label or is_by_role(lexed, run_start, place):
        # Of a label in two parts, `[Cloud and Compute]: 3 billion`, the second alone is no subject.
        run, run_start = [], place
    joins = bool(run) and lexed.words[run_start - 1].form in {"with", "and"}
    goes_on = chained and phrase is None and not is_in_brackets(lexed, place) and not joins
    beside = Topic() if goes_on else topic_of(run)
    if beside and _is_indirect_object(lexed, run_start, place):
        # `cost Alma 3 million` is told of what cost it, and of Alma.
        beside = beside.joined(clause_topic(lexed, place, label_end, before=None))
    if phrase is None or (run and phrase.after <= run_start and beside.names):
        if beside.names or beside.words:
            between = lexed.words[phrase.after : run_start] if phrase is not None else []
            return beside._replace(places=beside.places or topic_of(between).places)
        if beside:
            # `Alma grew [in Spain] by 7%`: the place is not all that the clause is about.
            return clause_topic(lexed, place, label_end, before=None)._replace(places=beside.places)
        if (
            last is not None
            and (chained or (choice is not None and last.metric))
            and lexed.hard[place] == lexed.hard[max(floor, 0)]
        ):
            return last.topic
    own = Topic()
    if phrase is not None and lexed.hard[phrase.first] != lexed.hard[place] and phrase.after > label_end:
        clause = clause_topic(lexed, place, label_end, before=None)
        if clause:
            return clause
    if phrase is not None:
        if is_back_reference(lexed, phrase.first) and last is not None and last.topic:
            return last.topic
        own = topic_of([*before_metric(lexed, phrase.first), *after_metric(lexed, phrase.after)])
        own = own.joined(topic_of(trailing_place(lexed, place)))
        if (
            phrase.meaning.name == "spending"
            and place + 1 < len(lexed.words)
            and lexed.words[place + 1].form == "on"
        ):
            own = own.joined(topic_of(after_metric(lexed, place + 1)))
        if chained and not own and last is not None and last.metric == (choice.metric.name if choice else ""):
            return last.topic
        if own.names or own.words:
            return own.joined(_whose(lexed, place, label_end, phrase)) if phrase.first > place else own
        if phrase.after < len(lexed.words) and lexed.words[phrase.after].form == "there":
            return own.joined(subject or context.topic)
        if has_possessive_before(lexed, phrase.first):
            clause = clause_topic(lexed, place, label_end, before=phrase.first)
            # Behind a break `its` is of whoever its own clause names, else of whom the one before told.
            if last is not None and last.topic and lexed.hard[place] and not clause.names:
                return own.joined(last.topic)
            return own.joined(clause or context.topic)
    start = clause_start(lexed, place, label_end)
    if lexed.words[start].form in PRONOUNS and context.topic:
        return own.joined(context.topic if start == 0 else (subject or context.topic))
    opened = words_behind_opener(lexed, place, start)
    clause = clause_topic(lexed, place, label_end, before=None) if opened is None else topic_of(opened)
    clause = clause or _behind_with(lexed, place)
    if clause:
        return own.joined(clause)
    if agent := topic_of(agent_words(lexed, place)):
        return own.joined(agent)
    if beside and phrase is None:
        return beside
    of_whole = any(word.form in WHOLE_NOUNS for word in lexed.words[start : start + 2])
    if refers_back(lexed, start) or (
        lexed.hard[place] == 0 and not lexed.metrics and not label_end and not of_whole
    ):
        return own.joined(subject or context.topic)
    return own


def _elided_whole(lexed: Lexed, place: int) -> Topic:
    """Whose whole a share is one of, where only the owner is named: `9% of Alma's revenue and 17% [of Brio's]`."""
    behind = lexed.words[place + 1 : place + 4]
    if len(behind) < 2 or behind[0].form != "of" or lexed.amounts[place].unit != PERCENT:
        return Topic()
    owner = behind[1]
    ends = len(behind) < 3 or behind[2].form in CLOSERS | {",", ".", "and", ")"}
    if not ends or not is_proper(owner) or not owner.text.endswith(("'s", "s'")):
        return Topic()
    return Topic(names=topic_of([owner]).names)


def _behind_with(lexed: Lexed, place: int) -> Topic:
    """Who has what opens a sentence: `With a backlog of 3 billion, [Alma] leads`."""
    if lexed.words[0].form != "with":
        return Topic()
    comma = next((at for at in range(place + 1, len(lexed.words)) if lexed.words[at].form == ","), -1)
    if comma < 0 or any(at in lexed.amounts for at in range(place)):
        return Topic()
    return topic_of(subject_words(lexed, comma + 1, len(lexed.words)))


def _of_each(lexed: Lexed, place: int) -> Topic:
    """Whose value it is in a list that says so of each: `94 million [for Alma], 68 million for Brio`."""
    if any(phrase.first < place for phrase in lexed.metrics):
        return Topic()
    mine = _name_behind(lexed, place)
    amount = lexed.amounts[place]
    others = [at for at, one in lexed.amounts.items() if at != place and one.unit == amount.unit]
    return topic_of(mine) if mine and any(_name_behind(lexed, at) for at in others) else Topic()


def _name_behind(lexed: Lexed, place: int) -> list[Word]:
    """The name that `for` leads to right behind a quantity."""
    if place + 2 >= len(lexed.words) or lexed.words[place + 1].form != "for":
        return []
    return list(takewhile(is_proper, lexed.words[place + 2 : place + 2 + _LONGEST_NAME]))


_LONGEST_NAME = 4
_RIVALS = frozenset({"peer", "rival", "competitor"})


def _of_rival(lexed: Lexed, place: int) -> Topic:
    """The rival that values for comparison are of: `compared with 55% and 23% for peer [Acme]`."""
    for at in range(place + 1, len(lexed.words) - 2):
        if lexed.words[at].form in CLOSERS:
            break
        if lexed.words[at].form in {"for", "at"} and lexed.words[at + 1].form in _RIVALS:
            name = [word for word in lexed.words[at + 2 : at + 4] if is_proper(word)]
            return Topic(names=topic_of(name).names)
    return Topic()


def _whose(lexed: Lexed, place: int, label_end: int, phrase: Phrase[Metric]) -> Topic:
    """The name of whom a clause tells a value of a part that is named behind it: `[Alma] had 7% more retail sales`."""
    if any(at in lexed.amounts for at in range(phrase.after) if at != place):
        return Topic()
    return Topic(names=clause_topic(lexed, place, label_end, before=None).names)


def _is_outrun(lexed: Lexed, first: int) -> bool:
    """Whether a name is whom somebody else is ahead of or behind: `Alba leads ahead of [Brio] with 41%`."""
    before = [word.form for word in lexed.words[max(first - 2, 0) : first]]
    return before == ["ahead", "of"] or before[-1:] in (
        ["behind"],
        ["overtook"],
        ["overtaking"],
        ["beat"],
        ["past"],
    )


def _names_market(lexed: Lexed, place: int) -> bool:
    return any(word.form == "market" for word in lexed.words[:place])


_GIVING = frozenset(
    {"cost", "costs", "lost", "earned", "brought", "gave", "saved", "handed", "paid", "owed", "made", "won"}
)


def _is_indirect_object(lexed: Lexed, first: int, place: int) -> bool:
    """Whether a verb gets or loses a quantity for the name right before it: `the strike cost [Alma] 3 million`."""
    return 0 < first < place and lexed.words[first - 1].text in _GIVING


_GROWTH_NOUNS = frozenset({"growth", "increase", "rise", "gain", "decline", "drop", "fall", "decrease"})


def _grown(lexed: Lexed, place: int) -> list[Word]:
    """The words of what a change is told of right behind it: `26% growth for [its cloud products]`."""
    after = [word.form for word in lexed.words[place + 1 : place + 3]]
    if len(after) < 2 or after[0] not in _GROWTH_NOUNS or after[1] not in {"for", "at"}:
        return []
    return list(after_metric(lexed, place + 2))


def _before_growth(lexed: Lexed, place: int) -> list[Word]:
    """The words of what grows, where growth is a noun right before its rate: `[cloud] growth of 26%`."""
    at = place - 2
    if at < 1 or lexed.words[at].text != "growth" or lexed.words[at + 1].form not in {"of", "at"}:
        return []
    if any(phrase.first < at <= phrase.after for phrase in lexed.metrics):
        return []
    return list(before_metric(lexed, at))
