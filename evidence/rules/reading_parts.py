"""Parts of a claim that several rules ask for."""

import re
from collections.abc import Sequence

from ..grammar.amount import PERCENT, POINTS, TIMES
from ..grammar.month_names import ANY_MONTH, month_of
from ..grammar.period_mark import INSTANT, MONTH, QUARTER, YEAR, PeriodMark, Span
from ..statements.document import Document
from ..statements.lexed import Lexed
from ..statements.statement import Says, Statement
from ..statements.topics import stems
from .claim_reading import ClaimReading, names_beside
from .holders import Held
from .kept import kept, kept_whole
from .period_likeness import period_likeness
from .title_stems import title_stems

_LIST, _FAR = 8, 20

_BASE_WORDS = frozenset({"since", "than", "from", "with", "against"})
_BASE_REACH = 3


def asked_of(reading: ClaimReading) -> frozenset[str]:
    """The stems of all words of a claim, with its places."""
    return reading.stems | stems(reading.lexed.words) | reading.topic.places


def closeness(reading: ClaimReading, values: Sequence[Held], document: Document) -> int:
    """How many further words of the claim stand around the values: in their sentences, headings, and the one before."""
    around: set[str] = set()
    for held in values:
        number = held.statement.sentence
        around |= document.sentences[number].stems | document.sentences[number].heading
        if number and document.sentences[number - 1].paragraph == document.sentences[number].paragraph:
            around |= document.sentences[number - 1].stems
    return len(asked_of(reading) & around)


def other_names(reading: ClaimReading, sides: frozenset[str], held: Held, document: Document) -> bool:
    """Whether the names of a claim beside its sides stand in the value's paragraph or table, or are the text's own."""
    further = reading.names - sides - document.main
    if not further:
        return True
    here = document.sentences[held.statement.sentence]
    around = set(here.stems | here.heading)
    for step in (-1, 1):
        at = held.statement.sentence + step
        while 0 <= at < len(document.sentences) and document.sentences[at].paragraph == here.paragraph:
            around |= document.sentences[at].stems
            at += step
    return further <= around | title_stems(document)


def names_stand_by(reading: ClaimReading, number: int, document: Document) -> bool:
    """Whether all names of a claim but the text's own stand in a sentence, over it, or in the one before."""
    further = names_beside(reading.lexed) - document.main
    if not further:
        return True
    here = document.sentences[number]
    around = set(here.stems | here.heading | here.topic.all)
    before = document.sentences[number - 1] if number else None
    if before is not None and before.paragraph == here.paragraph:
        around |= before.stems
    return all(
        name in around or not document.aliases.get(name, frozenset()).isdisjoint(around) for name in further
    )


def is_of_year_ago(lexed: Lexed) -> bool:
    """Whether a claim speaks of the year before."""
    return any(mark.relation == "year_ago" for mark in lexed.periods.values())


def asked_period(reading: ClaimReading, held: Held, document: Document) -> int:
    """How well a value's time is that of the claim: 2 plainly, 1 perhaps, 0 not."""
    if held.statement.period is not None and held.statement.period.months == INSTANT and stretch_of(reading):
        # `Stocks grew over nine months`: what is told of a day is looked up by its change.
        return _of_latest(held, document)
    base = base_of(reading.lexed)
    ends = ends_of(reading.lexed)
    if ends is not None:
        asked = held.statement._replace(period=ends[1], former=False, expected=False)
        return period_likeness(asked, held.statement, document)
    period = next(
        (
            mark
            for mark in reading.lexed.periods.values()
            if mark is not base and mark.relation not in {"yoy", "qoq", "year_ago", "previous"}
        ),
        None,
    )
    asked = held.statement._replace(period=period, former=False, expected=False)
    return period_likeness(asked, held.statement, document)


def ends_of(lexed: Lexed) -> tuple[PeriodMark, PeriodMark] | None:
    """The two times between which a claim says that something changed: `tripled between January and June`."""
    if not lexed.moves and not any(amount.unit in _CHANGES for amount in lexed.amounts.values()):
        return None
    mark = next((one for one in lexed.periods.values() if one.label.lower().startswith("between ")), None)
    if mark is not None:
        return _ends_of_stretch(mark)
    forms = [word.form for word in lexed.words]
    if "between" not in forms or "and" not in forms[forms.index("between") :]:
        return None
    at = forms.index("between")
    then = forms.index("and", at)
    first, last = _time_near(lexed, at + 1, then), _time_near(lexed, then + 1, then + 3)
    return (first, last) if first is not None and last is not None else None


def _ends_of_stretch(mark: PeriodMark) -> tuple[PeriodMark, PeriodMark] | None:
    span = next(iter(mark.spans), None)
    if span is None or len(mark.spans) != 1 or not span.month or not span.months:
        return None
    last = span._replace(months=MONTH)
    earlier = (span.month - span.months) % YEAR + 1
    first = last.earlier(span.months - 1) if span.year else last._replace(month=earlier)
    return mark._replace(spans=frozenset({first})), mark._replace(spans=frozenset({last}))


def _time_near(lexed: Lexed, first: int, after: int) -> PeriodMark | None:
    """The one time named in a stretch of words, a bare month among them."""
    for at in range(first, min(after, len(lexed.words))):
        word = lexed.words[at]
        if at in lexed.periods:
            return lexed.periods[at]
        if _MONTH_NAME.fullmatch(word.text):
            span = Span(MONTH, 0, month_of(word.text))
            return PeriodMark(word.start, word.end, frozenset({span}), label=word.text)
    return None


def stretch_of(reading: ClaimReading) -> int:
    """Over how many months a claim tells a change, where it names no more of the time than that; 0 for all others."""
    if not any(one.says in {Says.CHANGE, Says.GROWTH} for one in reading.statements):
        return 0
    for place, mark in reading.lexed.periods.items():
        before = reading.lexed.words[place - 1].form if place else ""
        bare = bool(mark.spans) and all(not span.year and not span.month for span in mark.spans)
        if mark.months and bare and (before in _OVER or mark.label.lower().startswith("over")):
            return mark.months
    return 0


_MONTH_NAME = re.compile(ANY_MONTH)
_CHANGES = frozenset({PERCENT, POINTS, TIMES})
_OVER = frozenset({"over", "within", "in", "during"})


def _of_latest(held: Held, document: Document) -> int:
    """Whether a value of a day is that of the last day told in its row."""
    mine = held.statement.period
    row = (one.period for one in document.by_sentence.get(held.statement.sentence, ()))
    days = [_last_month(mark) for mark in row if mark is not None and mark.months == INSTANT]
    return int(mine is not None and _last_month(mine) == max(days))


def _last_month(mark: PeriodMark) -> int:
    return max((span.year * YEAR + span.month for span in mark.spans), default=0)


def months_apart(one: PeriodMark, other: PeriodMark) -> int:
    """How many months lie between two days."""
    return abs(_last_month(one) - _last_month(other))


def holder_sentences(stems: frozenset[str], document: Document) -> list[int]:
    """The sentences and rows that speak of one of the stems."""
    wanted = stems - document.main or stems
    found: set[int] = set()
    for one in wanted:
        for name in {one} | document.aliases.get(one, frozenset()):
            found.update(document.by_stem.get(name, ()))
        found.update(_by_place(document).get(one, ()))
    return sorted(found)


@kept_whole
def _by_place(document: Document) -> dict[str, list[int]]:
    """The sentences that name each place."""
    found: dict[str, list[int]] = {}
    for number, sentence in enumerate(document.sentences):
        for place in sentence.places:
            found.setdefault(place, []).append(number)
    return found


@kept
def caption_stems(number: int, document: Document) -> frozenset[str]:
    """The stems of what stands over a row: its head rows' and its caption's, or the line over a list."""
    here = document.sentences[number]
    at = number - 1
    found: frozenset[str] = frozenset()
    while at >= 0 and document.sentences[at].in_table and here.in_table:
        if not document.by_sentence.get(at):
            found |= document.sentences[at].stems
        at -= 1
    while at >= 0 and number - at < _LIST and document.sentences[at].paragraph == here.paragraph:
        if not document.by_sentence.get(at):
            return found | document.sentences[at].stems
        at -= 1
    return found | document.sentences[at].stems if at >= 0 and number - at < _FAR else found


def leaves_out(lexed: Lexed) -> bool:
    """Whether a claim tells how something would be without a part of it: plain figures say nothing of that."""
    forms = {word.form for word in lexed.words}
    return bool(forms & {"without", "excluding", "exclude", "except", "barring"})


def base_of(lexed: Lexed) -> PeriodMark | None:
    """The time that a claim measures a change from: `since the end of 2024`, `than in the first quarter of 2024`."""
    if (ends := ends_of(lexed)) is not None:
        return ends[0]
    for place, mark in lexed.periods.items():
        before = [word.form for word in lexed.words[max(place - _BASE_REACH, 0) : place]]
        measured = bool(set(before) & _BASE_WORDS) or (before[-1:] == ["on"] and mark.months)
        if measured and not set(before) & {",", ";"} and (mark.spans or mark.fiscal):
            return mark
    return None


def with_base(claim: Statement, lexed: Lexed, document: Document) -> Statement:
    """A change with what it is measured against, where the claim names that time: `from the second quarter`."""
    base, main = base_of(lexed), document.main_period
    if claim.basis or base is None or main is None or claim.says not in {Says.GROWTH, Says.CHANGE}:
        return claim
    if base.fits(main.earlier(YEAR)):
        return claim._replace(basis="yoy")
    return claim._replace(basis="qoq") if base.fits(main.earlier(QUARTER)) else claim
