"""The verdict on how far somebody's estimate, or an outlook, lies from the consensus: the two are set side by side."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..grammar.amount import PERCENT, POINTS, same_unit
from ..grammar.period_mark import PeriodMark
from ..statements.document import Document
from ..statements.lexed import Lexed
from ..statements.statement import Says, Statement
from .claim_reading import ClaimReading, names_beside
from .ground import CONTRADICTED, NOT_FOUND, SUPPORTED, Ground
from .kept import kept_whole
from .title_stems import title_stems
from .wording import scaled, value_words

_STRENGTH = 0.75
_CONSENSUS = frozenset({"consensus", "consensu", "street"})
_ESTIMATING = frozenset(
    {"estimate", "forecast", "projection", "guidance", "outlook", "midpoint", "expect", "expects", "see", "sees",
     "predict", "predicts", "project", "projects", "reckon", "reckons", "guides", "guide", "pencils", "models"}
)  # fmt: skip
_OWN = frozenset({"we", "our", "us"})
_ABOVE = frozenset(
    {"above", "over", "more", "higher", "ahead", "exceeds", "exceed", "tops", "top", "beat", "beats"}
)
_BELOW = frozenset({"below", "under", "less", "lower", "behind", "short", "beneath", "fewer"})
_REACH, _NEAR, _HEAD = 4, 2, 1
_PROFIT = "profit"
_MIDPOINT = frozenset({"midpoint", "middle", "mid"})


class Gap(NamedTuple):
    """An estimate, and the consensus that a sentence sets beside it."""

    estimate: Statement
    consensus: Statement


def tells_gap(lexed: Lexed) -> int:
    """1 where a claim puts an estimate above the consensus, -1 below it, 0 where it tells of no estimate."""
    forms = [word.form for word in lexed.words]
    at = next((n for n, form in enumerate(forms) if form in _CONSENSUS), None)
    if at is None or (
        not any(
            form in _ESTIMATING for n, form in enumerate(forms) if abs(n - at) > _NEAR or form in _MIDPOINT
        )
        and not _is_of_writers(forms)
    ):
        return 0
    sized = [n for n in range(at) if forms[n] in _ABOVE | _BELOW]
    return 0 if not sized else 1 if forms[sized[-1]] in _ABOVE else -1


def _is_of_writers(forms: Sequence[str]) -> bool:
    """Whether those who wrote the page are said to be above or below: `the authors are above consensus`."""
    return not {"author", "authors", "analyst", "broker", "writer"}.isdisjoint(forms[:3])


def judge_gap(claim: Statement | None, reading: ClaimReading, document: Document) -> Ground | None:
    """A verdict on such a claim, or on its direction alone; None for all others."""
    way = tells_gap(reading.lexed)
    if not way or (claim is not None and not _is_distance(claim, reading.lexed)):
        return None
    found = [gap for gap in _gaps(document) if _is_meant(gap, claim, reading, document)]
    if len(found) != 1 and claim is None:
        return None
    if len(found) != 1:
        return Ground(
            NOT_FOUND, "the source does not give this estimate beside the consensus", 0.2, formula=True
        )
    gap = found[0]
    middle = not _MIDPOINT.isdisjoint(reading.stems)
    value = _middle(gap.estimate) if middle else gap.estimate.value
    if gap.estimate.amount.top is not None and not middle:
        return Ground(NOT_FOUND, "the source gives a range", 0.2, gap.estimate.sentence, formula=True)
    distance = value - gap.consensus.value
    in_percent = claim is not None and claim.amount.unit == PERCENT and gap.consensus.amount.unit != PERCENT
    shown = distance / abs(gap.consensus.value) * 100 if in_percent else distance
    formula = f"{value_words(gap.estimate)} - {value_words(gap.consensus)} = {scaled(distance)}"
    good = shown * way > 0 and (claim is None or _holds(claim, abs(shown)))
    word, opens = (SUPPORTED, "it follows") if good else (CONTRADICTED, "the source's figures give")
    return Ground(word, f"{opens}: {formula}", _STRENGTH, gap.estimate.sentence, formula=True)


def _is_distance(claim: Statement, lexed: Lexed) -> bool:
    """Whether an amount says by how much: `[12 million] above`, `above it by [2%]`."""
    place = lexed.place_of(claim.amount)
    if place is None:
        return False
    behind = [word.form for word in lexed.words[place + 1 : place + 3]]
    before = [word.form for word in lexed.words[max(place - 1, 0) : place]]
    return before == ["by"] or (behind[:1] != [","] and any(form in _ABOVE | _BELOW for form in behind))


def _period_of(lexed: Lexed) -> PeriodMark | None:
    return next((mark for mark in lexed.periods.values() if mark.spans or mark.fiscal), None)


def _holds(claim: Statement, shown: float) -> bool:
    return claim.amount.holds(shown) or claim.amount.holds(round(shown, 1))


def _middle(one: Statement) -> float:
    return (one.amount.value + one.amount.top) / 2 if one.amount.top is not None else one.value


def _is_meant(gap: Gap, claim: Statement | None, reading: ClaimReading, document: Document) -> bool:
    one = gap.estimate
    if claim is not None and claim.amount.unit != PERCENT:
        points = claim.amount.unit == POINTS and one.amount.unit == PERCENT
        if not points and not same_unit(claim.amount.unit, one.amount.unit):
            return False
    asked = {phrase.meaning.name for phrase in reading.lexed.metrics} - {"price target"}
    if asked and one.metric and one.metric not in asked and _PROFIT not in asked | {one.metric}:
        return False
    period = _period_of(reading.lexed)
    told = gap.consensus.period or one.period
    if period is not None and told is not None and not period.fits(told):
        return False
    named = names_beside(reading.lexed)
    if one.topic.names and one.topic.names.isdisjoint(named | document.main):
        others = (document.aliases.get(name, frozenset()) for name in one.topic.names)
        if named.isdisjoint(frozenset[str]().union(*others)):
            return False
    if named & document.main and one.topic.names - document.main and one.topic.names.isdisjoint(named):
        return False
    here = document.sentences[one.sentence]
    around = set(here.stems | here.heading | document.main)
    for back in (1, 2):
        number = one.sentence - back
        if number >= 0 and document.sentences[number].paragraph == here.paragraph:
            around |= document.sentences[number].stems
    if not _OWN.isdisjoint(word.form for word in here.lexed.words):
        # Whoever wrote the page says `we`, and is named where it begins.
        around |= _opening(document)
    return all(name in around or document.aliases.get(name, frozenset()) & around for name in named)


@kept_whole
def _opening(document: Document) -> frozenset[str]:
    head = (one.stems for one in document.sentences[:_HEAD])
    return title_stems(document).union(*head)


@kept_whole
def _gaps(document: Document) -> Sequence[Gap]:
    """The estimates of a document that a sentence sets beside the consensus."""
    return [gap for number in document.by_sentence for gap in _gaps_in(number, document)]


def _gaps_in(number: int, document: Document) -> Iterator[Gap]:
    sentence = document.sentences[number]
    lexed = sentence.lexed
    forms = [word.form for word in lexed.words]
    at = next((n for n, form in enumerate(forms) if form in _CONSENSUS), None)
    if at is None or sentence.in_table:
        return
    levels = [one for one in document.by_sentence[number] if one.says is Says.LEVEL and not one.former]
    placed = [(place, one) for one in levels if (place := lexed.place_of(one.amount)) is not None]
    after = [one for place, one in placed if place > at]
    if not after or lexed.place_of(after[0].amount) not in range(at, at + _REACH + 1):
        return
    before = [one for place, one in placed if place < at and _is_like(one, after[0])]
    others = [one for one in after[1:] if _is_like(one, after[0])]
    if not (_ESTIMATING | _OWN) & set(forms) and not any(one.expected for one in before[-1:] or others[:1]):
        return
    if len(before) == len(after) == _BOTH:
        # `Our 742 and 815 stand against a consensus of 735 and 790.`
        yield from (Gap(one, other) for one, other in zip(before, after, strict=True))
    elif before or others:
        yield Gap((before[-1:] or others)[0], after[0])


_BOTH = 2


def _is_like(one: Statement, other: Statement) -> bool:
    """Whether both are sums, or rates, of one kind."""
    same_metric = not one.metric or not other.metric or one.metric == other.metric
    return same_metric and same_unit(one.amount.unit, other.amount.unit)
