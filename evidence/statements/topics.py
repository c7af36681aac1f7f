"""Which words tell what a statement is about."""

from collections.abc import Iterable, Sequence

from ..grammar.amount import COUNT
from ..grammar.common_words import DAYS, FUNCTION, GENERIC, LIGHT_VERBS, PLACES, SEGMENT_WORDS
from ..grammar.words import Word
from ..stems import stem
from .lexed import AMOUNT, PERIOD, Lexed
from .statement import Topic

_PREPOSITIONS = frozenset(
    {"of", "from", "for", "in", "at", "on", "across", "within", "among", "to", "by", "into"}
)
_STOPS = frozenset({",", ";", ":", "(", ")", "|", ".", '"', "!", "?", "-", "/", "[", "]", "#"})
_RELATIVE = frozenset({"which", "that", "who", "whose", "where"})
_AUXILIARY = frozenset(
    {"is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "did", "do", "does",
    "can", "could",
     "may", "might", "should", "must", "being"}
)  # fmt: skip
_TOPIC_STOP = LIGHT_VERBS | _AUXILIARY
_PASSING = frozenset(
    {"the", "its", "their", "a", "an", "and", "'s", "his", "her", "our", "&", "of", "for", "'"}
)
_EMPTY = frozenset(
    {
        "outlook",
        "guidance",
        "minu",
        "minus",
        "inside",
        "alone",
        "earlier",
        "later",
        "ago",
        "worth",
        "recently",
        "previously",
    }
)
"""Words of time, sign and place that stand in a subject without telling it from another."""
_LONGEST = 9
_PART_NAMES = {("new", "business"): "new", ("new", "initiative"): "new", ("value", "added"): "valueadded"}
"""Units of a group whose names are made of words that tell nothing elsewhere, and the word that tells them."""
_ADJECTIVES = frozenset(
    [
        "related",
        "based",
        "branded",
        "connected",
        "mixed",
        "diversified",
        "automated",
        "embedded",
        "advanced",
        "integrated",
        "fixed",
        "used",
        "unlimited",
        "distributed",
        "listed",
        "owned",
        "combined",
        "weighted",
        "united",
        "licensed",
        "packaged",
        "refined",
        "processed",
        "leased",
        "insured",
    ]
)
"""Words in -ed that belong to names of units and are no verbs."""


def stems(words: Iterable[Word]) -> frozenset[str]:
    """The stems of the telling words."""
    return frozenset(telling for word in words if (telling := stem_of(word)))


def stem_of(word: Word) -> str:
    """The stem of a telling word; empty for one that tells nothing."""
    form = word.form
    if form in FUNCTION or not (form[0].isalpha() or form[0] > "\u3400") or word.form in {AMOUNT, PERIOD}:
        return ""
    return stem(form)


def topic_of(words: Iterable[Word]) -> Topic:
    """The topic that a run of words makes; a version belongs to the name before it."""
    names: set[str] = set()
    others: set[str] = set()
    places: set[str] = set()
    before: Word | None = None
    for word in _without_origin(list(words)):
        form = word.form
        if form[0].isdigit() and before is not None and is_proper(before) and word.start - before.end <= 1:
            names.add(f"{stem(before.form)}{form}")
        if before is not None and (before.form, form) in _PART_NAMES:
            others.add(stem(_PART_NAMES[before.form, form]))
        before = word
        if form in PLACES:
            places.add(PLACES[form])
            continue
        if form in DAYS or form in _EMPTY:
            continue
        tells_nothing = form in GENERIC or form in FUNCTION or not form[0].isalpha() or form in LIGHT_VERBS
        if tells_nothing and form[0] <= "\u3400":
            continue
        if is_proper(word):
            names.add(stem(form))
        else:
            others.add(stem(form))
    return Topic(frozenset(names), frozenset(others), frozenset(places))


def _without_origin(words: list[Word]) -> list[Word]:
    """The words without where a company sits: `the [Santa Rosa, Texas-based] company`."""
    at = next((n for n, word in enumerate(words) if word.form == "based"), -1)
    if at < 1 or not words[at - 1].text[0].isupper():
        return words
    first = at
    while first and (words[first - 1].text[0].isupper() or words[first - 1].form == ","):
        first -= 1
    return words[:first] + words[at + 1 :]


def is_proper(word: Word) -> bool:
    """Whether a word names somebody or something, rather than a kind of business."""
    return (
        word.text[0].isupper()
        and not word.text[0].isdigit()
        and word.form not in SEGMENT_WORDS
        and word.form not in GENERIC
        and word.form not in FUNCTION
        and word.form not in DAYS
    )


def before_metric(lexed: Lexed, first: int) -> list[Word]:
    """The words that stand before a metric in its noun phrase: `[Acme's cloud] revenue`."""
    found: list[Word] = []
    taken = _taken(lexed)
    skipped = marked(lexed)
    place = first - 1
    while place >= 0 and len(found) < _LONGEST:
        word = lexed.words[place]
        if word.form in _STOPS or word.form in {AMOUNT, PERIOD} or place in taken or word.form in _AUXILIARY:
            break
        if word.form in {
            "the",
            "a",
            "an",
            "its",
            "their",
            "our",
            "his",
            "her",
            "of",
            "for",
            "in",
            "on",
            "with",
            "to",
            "from",
            "by",
            "and",
        }:
            if word.form == "and" and _joins_names(lexed, place):
                place -= 1
                continue
            break
        if place in skipped:
            place -= 1
            continue
        if (word.form in FUNCTION and not _is_us(word)) or (
            word.form in LIGHT_VERBS and not word.text[0].isupper()
        ):
            break
        if (
            word.text.islower()
            and word.form.endswith("ed")
            and len(word.form) > 4
            and word.form not in _ADJECTIVES
        ):
            break
        found.append(word)
        place -= 1
    return found[::-1]


def _is_us(word: Word) -> bool:
    """Whether it is the country and not the pronoun."""
    return word.form == "us" and word.text[:2] in {"US", "U."}


def _joins_names(lexed: Lexed, place: int) -> bool:
    """Whether an `and` stands within a name of a unit: `devices and services revenue`, both written alike."""
    if not 0 < place < len(lexed.words) - 1:
        return False
    before, after = lexed.words[place - 1], lexed.words[place + 1]
    return (before.text[0].isupper() or place == 1) and after.text[0].isupper() and place not in lexed.amounts


def after_metric(lexed: Lexed, after: int) -> list[Word]:
    """The words of the phrases that follow a metric: `revenue [of the cloud unit]`, `sales [in mainland China]`."""
    found: list[Word] = []
    place = after
    taken = _taken(lexed)
    skipped = marked(lexed)
    while place < len(lexed.words) and len(found) < _LONGEST:
        word = lexed.words[place]
        if (
            word.form in {AMOUNT, PERIOD}
            or word.form in _STOPS
            or word.form in _AUXILIARY
            or word.form in _RELATIVE
        ):
            break
        if place == after:
            if word.form not in _PREPOSITIONS and word.form not in _PASSING:
                break
            if word.form == "to":
                break
        elif place in taken or (word.form in LIGHT_VERBS and word.text.islower()):
            break
        if word.form not in FUNCTION and place not in skipped:
            found.append(word)
        place += 1
    return found


def _taken(lexed: Lexed) -> set[int]:
    found: set[int] = set()
    for metric in lexed.metrics:
        found.update(range(metric.first, metric.after))
    for move in lexed.moves.values():
        found.update(range(move.first, move.after))
    return found


def marked(lexed: Lexed) -> set[int]:
    """The places of words that say how a metric is drawn up: they tell no subject."""
    return {place for phrase in lexed.marks for place in range(phrase.first, phrase.after)}


def subject_words(lexed: Lexed, first: int, after: int) -> list[Word]:
    """The words of the grammatical subject of a clause: those before its verb, without openers and asides."""
    found: list[Word] = []
    depth = 0
    moves = {n for phrase in lexed.moves.values() for n in range(phrase.first, phrase.after)}
    skipped = marked(lexed)
    place = _behind_exception(lexed, first, after)
    while place < after:
        word = lexed.words[place]
        if word.form == "(":
            depth += 1
        elif word.form == ")":
            depth = max(depth - 1, 0)
        elif depth:
            pass
        elif (
            word.form == ","
            and found
            and not any(is_proper(one) for one in found)
            and (named := _other_name(lexed, place, after))
        ):
            return [*found, *named]
        elif (
            (word.form == AMOUNT and not _is_small_count(lexed, place))
            or word.form in _AUXILIARY
            or word.form in {";", ":", "|"}
            or (word.form in _RELATIVE and found)
            or (
                word.form == "," and found and not _opens(lexed, first) and not _leads_to_origin(lexed, place)
            )
            or (
                (
                    place in moves
                    or (word.form in LIGHT_VERBS and word.text.islower())
                    or _is_past(lexed, place)
                )
                and found
                and not _is_participle(lexed, place)
            )
        ):
            break
        elif (
            place not in skipped
            and word.form not in {PERIOD, AMOUNT}
            and word.form not in FUNCTION
            and word.form[0].isalpha()
        ):
            found.append(word)
        place += 1
    return found


_LONGEST_OTHER_NAME = 5


def _other_name(lexed: Lexed, comma: int, after: int) -> list[Word]:
    """The name that follows what only describes: `the old engine, [online marketing], lost 16%`; empty without one."""
    stop = next((at for at in range(comma + 1, after) if lexed.words[at].form == ","), -1)
    words = lexed.words[comma + 1 : stop]
    if not 0 < len(words) <= _LONGEST_OTHER_NAME or words[0].form in _RELATIVE | FUNCTION - {"the", "a"}:
        return []
    moves = {n for phrase in lexed.moves.values() for n in range(phrase.first, phrase.after)}
    behind = stop + 1 < len(lexed.words) and (
        stop + 1 in moves or lexed.words[stop + 1].form in _AUXILIARY | LIGHT_VERBS
    )
    told = range(comma + 1, stop)
    if not behind or any(at in moves or at in lexed.amounts or at in lexed.periods for at in told):
        return []
    return [word for word in words if word.form not in FUNCTION and word.form[0].isalpha()]


def _behind_exception(lexed: Lexed, first: int, after: int) -> int:
    """Where a clause begins behind what it leaves out: `Excluding the fine, [profit] rose`."""
    if first >= after or lexed.words[first].form not in _EXCEPTIONS:
        return first
    comma = next((at for at in range(first, min(first + 10, after)) if lexed.words[at].form == ","), -1)
    return comma + 1 if 0 <= comma < after - 1 else first


_EXCEPTIONS = frozenset(
    {"excluding", "without", "leaving", "despite", "before", "after", "adjusting", "adjusted", "ex"}
)


def _leads_to_origin(lexed: Lexed, place: int) -> bool:
    """Whether a comma stands within where a company sits: `Santa Rosa[,] Texas-based`."""
    at = place + 1
    while at < len(lexed.words) and lexed.words[at].text[0].isupper():
        at += 1
    return place + 1 < at < len(lexed.words) and lexed.words[at].form == "based"


def _is_small_count(lexed: Lexed, place: int) -> bool:
    """Whether a number in words stands within a subject: `the [four] large markets`."""
    amount = lexed.amounts[place]
    return amount.in_words and amount.unit == COUNT and not amount.scaled and place < _HEAD


_HEAD = 4


def _is_past(lexed: Lexed, place: int) -> bool:
    """Whether a word is a verb in the past: `the unit [edged] up`; not `the newly [opened] shops`."""
    word = lexed.words[place]
    before = lexed.words[place - 1].form if place else ""
    return (
        word.text.islower()
        and word.text.endswith("ed")
        and len(word.text) > _SHORTEST_VERB
        and word.form not in _ADJECTIVES
        and not before.endswith("ly")
        and before not in _PASSING
    )


_SHORTEST_VERB = 4


def _is_participle(lexed: Lexed, place: int) -> bool:
    """Whether a verb form belongs to the noun before it: `sales [made] through partners`."""
    after = lexed.words[place + 1].form if place + 1 < len(lexed.words) else ""
    return after in {"through", "via", "outside"} and lexed.words[place].form in {
        "made",
        "sold",
        "placed",
        "generated",
        "earned",
        "won",
    }


def _opens(lexed: Lexed, first: int) -> bool:
    """Whether the clause begins with an adverbial: `In mainland China, ...`."""
    return first < len(lexed.words) and lexed.words[first].form in {
        "in",
        "for",
        "at",
        "on",
        "among",
        "across",
        "during",
        "outside",
        "over",
    }


def names_before(lexed: Lexed, place: int, floor: int) -> tuple[list[Word], int]:
    """Where it begins, and the name that stands right before a quantity: `Acme Cloud (17%)`, `Acme at 3%`."""
    at = place - 1
    while at > floor and (
        lexed.words[at].form in _LINKS or (at in lexed.amounts and lexed.amounts[at].unit == "#")
    ):
        at -= 1
    found: list[Word] = []
    skipped = marked(lexed)
    metric = {n for phrase in lexed.metrics for n in range(phrase.first, phrase.after)}
    at = _own_unit(lexed, at, floor, found, metric)
    while (
        at > floor
        and lexed.words[at].text[0].isupper()
        and lexed.words[at].form not in _STOPS
        and at not in lexed.periods
    ):
        if at in skipped or at in metric:
            break
        found.append(lexed.words[at])
        at -= 1
    return found[::-1], at + 1


def _own_unit(lexed: Lexed, at: int, floor: int, found: list[Word], metric: set[int]) -> int:
    """Take the small words of a unit behind its owner, `Alma's [cloud] 6%`, and tell where they begin."""
    first = at
    while (
        first > floor + 1 and lexed.words[first].form in SEGMENT_WORDS and lexed.words[first].text.islower()
    ):
        first -= 1
    owner = lexed.words[first] if first > floor else None
    if first == at or owner is None or not owner.text.endswith(("'s", "s'")) or not owner.text[0].isupper():
        return at
    if any(n in metric for n in range(first, at + 1)):
        return at
    found.extend(lexed.words[n] for n in range(at, first, -1))
    return first


_LINKS = frozenset({"(", "with", "at", "on", "by", "of", "had", "has", "have", "held", "hold", "followed",
"about", "some", "to", "took",
                    "second", "third", "fourth", "came", "come", "a", "an", "share", ":", "is", "was", "'",
                    "'s", "stood", "won", "reaching", "holding", "taking", "led", "lead"})  # fmt: skip


def count_noun(lexed: Lexed, place: int) -> frozenset[str]:
    """The stems of what a bare number counts: `6,100 [accounts]`, `400 million [times]`."""
    found: list[Word] = []
    at = place + 1
    if at < len(lexed.words) and lexed.words[at].form == "of":
        at += 1
    while at < len(lexed.words) and len(found) < 4:
        word = lexed.words[at]
        if (
            word.form in _STOPS
            or word.form in FUNCTION
            or word.form in {AMOUNT, PERIOD}
            or at in lexed.moves
            or word.form in LIGHT_VERBS
        ):
            if word.form in {"the", "all", "its"} and not found:
                at += 1
                continue
            break
        if word.form.endswith("ed") and found:
            break
        found.append(word)
        at += 1
    return frozenset(stem(word.form) for word in found if word.form[0].isalpha())


def following(lexed: Lexed, place: int) -> frozenset[str]:
    """The stems of the telling words around a quantity that has no metric, up to the next quantity."""
    found: set[str] = set()
    for step in (1, -1):
        at = place + step
        while (
            0 <= at < len(lexed.words)
            and at not in lexed.amounts
            and lexed.words[at].form not in {";", ":"}
            and abs(at - place) < 12
        ):
            word = lexed.words[at]
            if at not in lexed.moves and word.form not in GENERIC and word.form not in LIGHT_VERBS:
                found.add(stem_of(word))
            at += step
    return frozenset(found - {""})


def joined(topics: Sequence[Topic]) -> Topic:
    """All topics together."""
    whole = Topic()
    for topic in topics:
        whole = whole.joined(topic)
    return whole
