"""The verdict on being the largest, the smallest, the fastest or the n-th of a table or list that a document gives."""

from typing import NamedTuple

from ..grammar.amount import RANK
from ..grammar.words import Word
from ..statements.document import Document
from ..statements.lexed import Lexed
from ..statements.statement import Says
from ..statements.topics import topic_of
from .claim_reading import ClaimReading
from .ground import CONTRADICTED, NOT_FOUND, SUPPORTED, Ground
from .holders import Held, held_in
from .peers import block_of, peers_of
from .reading_parts import asked_of, asked_period, closeness, holder_sentences, other_names
from .sides import Side, fits, is_verb, metric_fits, side_in
from .wording import value_words

_TOP = frozenset(
    {"largest", "biggest", "greatest", "highest", "most", "top", "leading", "strongest", "leader", "best", "dearest",
     "costliest", "longest"}
)  # fmt: skip
_BOTTOM = frozenset(
    {"smallest", "lowest", "fewest", "least", "weakest", "slowest", "cheapest", "worst", "shortest"}
)
_PAIR = {"larger": 1, "bigger": 1, "smaller": -1}
_FAST = frozenset({"fastest", "quickest"})
_GROWS = frozenset(
    {"growing", "grew", "growth", "rose", "grow", "gained", "increase", "increased", "growers"}
)
_LEADS = frozenset({"led", "leads", "lead", "leading"})
_VERBS = frozenset(
    {"is", "was", "are", "were", "remained", "remains", "became", "stayed", "remain", "be", "been", "come", "came",
     "ranked", "rank"}
)  # fmt: skip
_MOST_ASIDE = 2
_OF_TIME = frozenset({"ever", "yet", "since", "history", "record", "never", "before"})


class Place(NamedTuple):
    """A place in an order that a claim gives to something."""

    who: Side
    place: int
    """From the top where positive, from the bottom where negative."""
    growth: bool
    strength_words: bool = False
    """`Weakest` and `strongest` may mean either size or growth."""


def judge_superlative(reading: ClaimReading, document: Document) -> Ground | None:
    """A verdict where a claim gives something a place in an order; None where the document shows no order."""
    told = place_in(reading.lexed)
    if told is None or not told.who.stems:
        return None
    shown = _orders(told, reading, document)
    if not shown:
        return None
    best = max(rank for rank, _, _ in shown)
    nearest = [(held, order) for rank, held, order in shown if rank == best]
    verdicts = {_stands(told, held, order) for held, order in nearest}
    if len(verdicts) > 1:
        return Ground(NOT_FOUND, "the source gives several orders, and they do not agree", 0.3)
    held, order = nearest[0]
    holds = verdicts.pop()
    first = order[0] if told.place > 0 else order[-1]
    listed = f"{value_words(held.statement)}, place {order.index(held) + 1} of {len(order)}"
    end = "first" if told.place > 0 else "last"
    reason = f"the source gives {listed}; the {end} has {value_words(first.statement)}"
    return Ground(SUPPORTED if holds else CONTRADICTED, reason, 0.75, held.statement.sentence, formula=True)


def place_in(lexed: Lexed) -> Place | None:
    """Read which place a claim gives to what."""
    forms = [word.form for word in lexed.words]
    if set(forms) & _OF_TIME or _is_within_time(forms):
        return None
    for place, form in enumerate(forms):
        top = form in _TOP | _FAST
        if form in _LEADS and place and forms[place - 1] not in {"the", "a", "its"}:
            return Place(side_in(lexed, 0, place), 1, growth=False)
        if not top and form not in _BOTTOM and form not in _PAIR:
            continue
        if form in _PAIR and (place == 0 or forms[place - 1] != "the" or "than" in forms):
            continue
        if place and place - 1 in lexed.amounts and lexed.amounts[place - 1].unit != RANK:
            continue
        if form == "most" and forms[place + 1 : place + 2] == ["of"]:
            continue
        near = set(forms[place - 3 if place > 2 else 0 : place + 3])
        growth = form in _FAST | {"slowest"} or bool(near & _GROWS)
        way = _PAIR.get(form, 1 if top else -1)
        nth = _ordinal_before(lexed, place)
        if nth is None:
            return None
        return Place(
            _who(lexed, forms, place), way * nth, growth, form in {"weakest", "strongest", "best", "worst"}
        )
    return _by_rank(lexed, forms)


_STRETCHES = frozenset(
    {"year", "years", "quarter", "quarters", "month", "months", "decade", "decades", "week", "weeks"}
)


_EACH = frozenset({"every", "each", "all", "the", "this", "both"})


def _is_within_time(forms: list[str]) -> bool:
    """Whether a superlative is one among times and not among peers: `the fastest in [two] years`."""
    for at, form in enumerate(forms):
        behind = forms[at + 1 : at + 5]
        counted = form in {"in", "for", "of"} and bool(_STRETCHES & set(behind)) and not _EACH & set(behind)
        if counted and (_TOP | _FAST | _BOTTOM) & set(forms[:at]):
            return True
    return False


def _by_rank(lexed: Lexed, forms: list[str]) -> Place | None:
    for place, amount in lexed.amounts.items():
        if amount.unit == RANK and 0 < amount.value < 30:
            return Place(
                side_in(lexed, 0, place), int(amount.value), growth=bool(set(forms) & {"grew", "growing"})
            )
    for place in range(len(forms) - 1):
        if forms[place] == "number" and forms[place + 1] in {"one", "1", "#q"}:
            amount_there = lexed.amounts.get(place + 1)
            if amount_there is None or amount_there.value == 1:
                return Place(side_in(lexed, 0, place), 1, growth=False)
    return None


def _ordinal_before(lexed: Lexed, place: int) -> int | None:
    """`Second largest`: which one; 1 where no ordinal stands there, None where it cannot be told."""
    del place
    ranks = [amount for amount in lexed.amounts.values() if amount.unit == RANK]
    return int(ranks[0].value) if ranks and ranks[0].value < 30 else 1


def _who(lexed: Lexed, forms: list[str], place: int) -> Side:
    """What stands in that place: the subject before, or what follows the verb in `the largest was X`."""
    before = place
    while before > 0 and forms[before - 1] in {"the", "by", "far", "its", "'s"} | _VERBS:
        before -= 1
    after = next(
        (
            n
            for n in range(place + 1, min(place + 7, len(forms)))
            if forms[n] in {"was", "is", "remained", "were"}
        ),
        None,
    )
    opens = all(form in {"the", "its", "#q", "of", "all", ","} for form in forms[:place])
    if opens and after is not None:
        return side_in(lexed, after + 1, _stop(forms, after + 1))
    first = 0
    if "," in forms[:before]:
        last = before - 1 - forms[:before][::-1].index(",")
        first = last + 1 if side_in(lexed, last + 1, before) else 0
    verb = next((n for n in range(first + 1, before) if is_verb(lexed.words[n])), before)
    return side_in(lexed, first, verb)


def _stop(forms: list[str], first: int) -> int:
    return next(
        (n for n in range(first + 1, len(forms)) if forms[n] in {",", ";", ".", "with", "at", "in"}),
        len(forms),
    )


def _orders(told: Place, reading: ClaimReading, document: Document) -> list[tuple[int, Held, list[Held]]]:
    asked = asked_of(reading)
    metric = reading.lexed.metrics[0].meaning.name if reading.lexed.metrics else ""
    found = []
    for number in holder_sentences(told.who.stems, document):
        for held in held_in(number, document):
            if held.statement.former or held.statement.expected or (held.aside and not held.moves):
                continue
            if held.moves != told.growth and not (told.strength_words and held.moves):
                continue
            if not held.statement.in_table and len(held.label - told.who.stems - asked) > _MOST_ASIDE:
                continue
            if not fits(told.who, held, document, asked) or not metric_fits(metric, held, document):
                continue
            time = asked_period(reading, held, document)
            if (
                not time
                or not _places_fit(reading, held, document)
                or not other_names(reading, told.who.stems, held, document)
            ):
                continue
            others = peers_of(held, document)
            if len(others) < (1 if _is_pair(reading) else 2) or abs(told.place) > len(others) + 1:
                continue
            order = sorted([held, *others], key=lambda one: -one.value)
            if _leader_is_elsewhere(number, document):
                # Whoever leads is told before: the first here stands for both places.
                order.insert(0, order[0])
            near = 10 * (time + 2 * closeness(reading, (held,), document))
            found.append((near - held.column, held, order))
    return found


def _leader_is_elsewhere(number: int, document: Document) -> bool:
    """Whether a list in prose begins with who comes second: `Alma is the runner-up at 15%, Bero has 13%`."""
    here = document.by_sentence.get(number, ())
    ranks = {int(one.value) for one in here if one.says is Says.RANK}
    return bool(ranks) and 1 not in ranks and not document.sentences[number].in_table


def _is_pair(reading: ClaimReading) -> bool:
    return any(word.form in _PAIR for word in reading.lexed.words)


def _places_fit(reading: ClaimReading, held: Held, document: Document) -> bool:
    """Whether a list is of the market that the claim means; a list of another place only is none."""
    wanted = reading.topic.places | _places(reading.lexed.words)
    wanted -= held.label
    told: set[str] = set()
    for number in block_of(held.statement.sentence, document):
        if document.sentences[number].paragraph == document.sentences[held.statement.sentence].paragraph:
            told |= document.sentences[number].places
    if wanted - {"world"}:
        return wanted <= told
    here = document.sentences[held.statement.sentence].places - held.label
    for other in held_in(held.statement.sentence, document):
        here -= other.label
    return not here - {"world"} or document.sentences[held.statement.sentence].in_table


def _places(words: list[Word]) -> frozenset[str]:
    return topic_of(words).places


def _stands(told: Place, held: Held, order: list[Held]) -> bool:
    place = abs(told.place)
    ranked = order if told.place > 0 else order[::-1]
    here = ranked[place - 1]
    return here is held or here.value == held.value
