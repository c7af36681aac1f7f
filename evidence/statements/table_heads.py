"""What the head of a row or a column, or a caption, tells of the values below or beside it."""

import re
from typing import NamedTuple

from ..grammar.metrics import METRIC_PHRASES, Kind, Metric
from ..grammar.month_names import ANY_MONTH, month_of
from ..grammar.movements import Move
from ..grammar.period_mark import MONTH, QUARTER, PeriodMark, Span
from ..grammar.periods import PeriodReader
from ..grammar.units import CURRENCIES, SCALES
from ..grammar.words import words_in
from .energy import counted_in
from .lexed import Lexed, lex
from .market_metric import MARKET_SHARE
from .statement import Topic
from .table_scale import TableScale, currency_in, scale_in
from .topics import topic_of

_CHANGE_WORDS = frozenset(
    {"change", "growth", "yoy", "var", "variance", "chg", "increase", "decrease", "delta", "δ"}
)
_EITHER_WAY = re.compile(r" ?/? ?\((?:used (?:in|for|by)|loss|outflow|deficit|expense)\)", re.IGNORECASE)
"""What a head adds for values in brackets: `Net cash from/(used in) operations`, `Profit/(loss)`."""
_ENDED = re.compile(
    r"\b(three|six|nine|twelve|quarters?|(?:fiscal )?years?|half[- ]years?)(?: months)? ended\b",
    re.IGNORECASE,
)
_MONTHS_ENDED = {"thre": 3, "six": 6, "nine": 9, "twel": 12, "quar": 3, "fisc": 12, "year": 12, "half": 6}
_PERCENT_HEAD = re.compile(
    r"(?:\+ ?/ ?-|±) ?%|\(%\)|\bin (?:%|per ?cent\b)|[,;] (?:%|per ?cent) *$|^ *% |[a-z] %$", re.IGNORECASE
)
_MONTHS_RUN = re.compile(rf"\b({ANY_MONTH}) ?- ?({ANY_MONTH}),?(?: ((?:19|20)\d\d))?\b", re.IGNORECASE)
_SHORT_YEAR = re.compile(r" ?[-']? ?([12]\d)\b(?![.,%]\d)")
_LONE_MONTH = re.compile(rf"\b(?=[A-Z])((?i:{ANY_MONTH}))(?![A-Za-z])")
_DONE = {
    "registered": "registration", "delivered": "delivery", "shipped": "shipment", "produced": "production",
    "mined": "production",
}  # fmt: skip
"""`Cars registered, by maker` counts registrations."""
_STATEMENTS = re.compile(
    r"\b(?:statements?|sheets?) of (?:[a-z]+ )?(?:cash flows?|income|operations|earnings|loss|financial position)\b"
    r"|\bbalance sheets?\b|\b(?:income|cash flow) statements?\b",
    re.IGNORECASE,
)
"""The name of a whole statement of accounts, which is no metric of its rows."""
_AMOUNTS_ASIDE = re.compile(r"\([^()]*\d[^()]*\bper [^()]*\)")
_OWN_UNIT = re.compile(
    r"[,(] ?(?:in )?(?:hours?|days?|minutes?|weeks?|months?|years?|tonnes?|tons?|km|kilomet(?:er|re)s?|sq ?m)\)?$",
    re.IGNORECASE,
)
_PER = frozenset({"per share", "per ADS"})
_PRICE_TARGET = frozenset({"price", "target", "previous", "prior", "old", "new", "mean", "average"})
_COST_WORDS = frozenset({"expense", "cost", "charge", "marketing"})
"""What a metric of costs may be called besides: `Share-based compensation expenses`."""
_LONGEST_MONTH_HEAD = 40
_MOST_OF_WHOLE = 4
_FORMER = frozenset({"previous", "prior", "old"})
_COUNTED = re.compile(
    r"(?:[,(] ?|\bin )(thousands?|millions?|billions?) (?:of )?(?=[A-Za-z])"
    r"|\((k|m|mn|bn|thousands?|millions?|billions?)\)",
    re.IGNORECASE,
)


_SIGNS = re.compile(r"\+ ?/ ?-|±")
"""What heads a column of changes: `+/- %`."""
_BASIS = re.compile(
    r"\W*(?:organic|like-for-like|like for like|lfl|comparable|underlying|as reported|local currency"
    r"|constant currenc(?:y|ies)"
    r"|cc|cer|at cer|fx-neutral)(?: %| \(%\))?\W*$",
    re.IGNORECASE,
)
"""How growth is drawn up, which alone heads a column of growth."""


def _is_basis(head: str) -> bool:
    return _BASIS.match(head.strip()) is not None


_PER_SOMETHING = re.compile(
    r"\bper (?:day|hour|kilo|kg|lb|pound|tonne|ton|ounce|oz|barrel|boe|unit|vehicle|car|customer|user|room|seat"
    r"|kilometre|km|employee|order|store|ADS|ADR|share)\b|/(?:day|lb|kg|t|oz|boe|bbl)\b",
    re.IGNORECASE,
)
_MATTER_UNIT = re.compile(r"[,(] ?(kt|Mt|koz|Moz|kboe|mboe|mmboe|kboepd|mboepd|kbpd)\)?$")


class Header(NamedTuple):
    """What the head of a row or a column tells."""

    topic: Topic = Topic()
    metric: Metric | None = None
    marks: frozenset[str] = frozenset()
    period: PeriodMark | None = None
    change: bool = False
    basis: str = ""
    expected: bool = False
    former: bool = False
    scale: TableScale | None = None
    counted: float = 1.0
    """What one printed unit counts where the head says so: `Throughput, thousand TEU`."""
    words: frozenset[str] = frozenset()
    percent: bool = False
    currency: str = ""
    own_unit: bool = False
    """Whether it names a unit of its own, `Waiting time, hours`, so that it is none of the caption's metric."""
    per: bool = False
    """Whether it counts per something, `TCE rate (US$ per day)`, which no scale of a table multiplies."""
    ended: int = 0
    """How many months end at the dates of the columns, where the head says so: `three months ended`."""


def header_of(text: str, start: int, end: int, reader: PeriodReader) -> Header:
    """Read the head of a row or column, or a caption."""
    bare, run = _without_run(_plain(text[start:end]))
    bare, is_estimate = _without_mark_of_estimate(bare)
    lexed = lex(bare, 0, len(bare), reader)
    forms = {word.form for word in lexed.words}
    metric = lexed.metrics[-1].meaning if lexed.metrics else None
    if (
        lexed.metrics
        and len(lexed.metrics) > 1
        and lexed.metrics[0].meaning.kind in {Kind.MONEY, Kind.COST, Kind.PER_SHARE}
    ):
        metric = lexed.metrics[0].meaning
    if done := forms & _DONE.keys():
        metric = METRIC_PHRASES.find([*words_in(_DONE[min(done)])])[0].meaning
    if metric is not None and metric.kind in {Kind.MONEY, Kind.COST} and _is_share_of_sum(lexed):
        metric = MARKET_SHARE
    if metric is None and _tells_a_part(lexed) and not _PER & {mark.meaning for mark in lexed.marks}:
        metric = MARKET_SHARE
    if metric is None and "target" in forms and forms <= _PRICE_TARGET:
        metric = METRIC_PHRASES.find([*words_in("price target")])[0].meaning
    if metric is None and [word.form for word in lexed.words] == ["marketing"]:
        metric = METRIC_PHRASES.find([*words_in("marketing expense")])[0].meaning
    if metric is not None and metric.name == "shares outstanding" and "stock" in forms:
        # `Common stock; 80 million shares outstanding` is the line of a balance sheet.
        metric = None
    relation = [mark.relation for mark in lexed.periods.values()]
    told = [
        mark
        for mark in lexed.periods.values()
        if mark.relation not in {"yoy", "qoq", "year_ago", "previous", "this"}
    ]
    if "compared" in forms and len(told) > 1:
        # `Third quarter compared with second quarter` heads what is of the third.
        told = told[:1]
    former = any(one in {"year_ago", "previous"} for one in relation) or bool(forms & _FORMER)
    growth = bool(forms & _CHANGE_WORDS) or any(one in {"yoy", "qoq"} for one in relation)
    growth = growth or (metric is None and _SIGNS.search(text[start:end]) is not None) or _is_basis(bare)
    return Header(
        topic=_topic(lexed, text[start:end], metric),
        metric=metric,
        marks=frozenset(mark.meaning for mark in lexed.marks) | (metric.marks if metric else frozenset()),
        period=_in_year(run, told) or _joined(told) or _month_alone(bare, lexed, reader),
        change=growth,
        basis="qoq" if "qoq" in relation else "yoy" if growth else "",
        expected=is_estimate or any(phrase.meaning is Move.EXPECTED for phrase in lexed.moves.values()),
        former=former,
        scale=scale_in(text[start:end]),
        currency=currency_in(text[start:end]),
        ended=_months_ended(text[start:end]),
        words=frozenset(forms),
        percent=_PERCENT_HEAD.search(text[start:end]) is not None,
        counted=_counted(text[start:end]),
        per=_PER_SOMETHING.search(text[start:end]) is not None,
        own_unit=_OWN_UNIT.search(text[start:end].strip()) is not None,
    )


def _plain(head: str) -> str:
    """A head as long as before, without what it adds for values in brackets and without amounts told aside."""
    for added in (_EITHER_WAY, _AMOUNTS_ASIDE, _STATEMENTS):
        head = added.sub(_blank, head)
    return head


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _without_run(head: str) -> tuple[str, PeriodMark | None]:
    """A head without a run of months, `Jan-Oct 2025`, and that run as a period."""
    found = _MONTHS_RUN.search(head)
    if found is None:
        return head, None
    first, last = month_of(found[1]), month_of(found[2])
    span = Span((last - first) % 12 + 1, int(found[3] or 0), last)
    mark = PeriodMark(found.start(), found.end(), frozenset({span}), label=found[0])
    return head[: found.start()] + " " * len(found[0]) + head[found.end() :], mark


_ESTIMATED_YEAR = re.compile(r"\b((?:FY|CY)? ?(?:20)?\d\d) ?[EFef]\b")


def _without_mark_of_estimate(head: str) -> tuple[str, bool]:
    """A head as long as before without the letter of an estimate, `2027e`, `FY28F`, and whether it had one."""
    marked = _ESTIMATED_YEAR.sub(lambda match: match[1].ljust(len(match[0])), head)
    return marked, marked != head


def _in_year(run: PeriodMark | None, told: list[PeriodMark]) -> PeriodMark | None:
    """A run of months with the year that stands elsewhere in the head: `Q1 (Jan-Mar) 2024`."""
    if run is None:
        return None
    year = next((span.year for mark in told for span in mark.spans if span.year), 0)
    return run._replace(spans=frozenset(span._replace(year=span.year or year) for span in run.spans))


def _month_alone(head: str, lexed: Lexed, reader: PeriodReader) -> PeriodMark | None:
    """The month that a head names without a year, `Users Aug (m)`: the last before the text was published."""
    found = _LONE_MONTH.search(head)
    if found is None or lexed.periods or len(head) > _LONGEST_MONTH_HEAD:
        return None
    month, published = month_of(found[1]), reader.published
    short = _SHORT_YEAR.match(head, found.end())
    if short is not None:
        # `Jun-25` heads a month as well as the quarter that ends with it.
        spans = frozenset(Span(months, 2000 + int(short[1]), month) for months in (MONTH, QUARTER))
        return PeriodMark(found.start(), short.end(), spans, label=head[found.start() : short.end()])
    year = published.year - (month > published.month) if published else 0
    return PeriodMark(found.start(), found.end(), frozenset({Span(MONTH, year, month)}), label=found[1])


def _tells_a_part(lexed: Lexed) -> bool:
    """Whether a head speaks of a share of something rather than of shares that are counted."""
    return any(word.text.lower() in {"share", "mix"} for word in lexed.words) or (
        any(word.form == "share" for word in lexed.words[:1])
        and any(word.form == "by" for word in lexed.words)
    )


def _is_share_of_sum(lexed: Lexed) -> bool:
    """Whether a head tells who has how much of what all have: `Vendors, share of AI server revenue`."""
    forms = [word.text.lower() for word in lexed.words]
    at = next((n for n in range(len(forms) - 1) if forms[n : n + 2] == ["share", "of"]), -1)
    return at >= 0 and any(at + 1 < phrase.first <= at + 2 + _MOST_OF_WHOLE for phrase in lexed.metrics)


def _months_ended(head: str) -> int:
    found = _ENDED.search(head)
    return _MONTHS_ENDED[found[1].lower()[:4]] if found else 0


def _counted(head: str) -> float:
    found = _COUNTED.search(head)
    if (unit := _MATTER_UNIT.search(head)) is not None:
        return counted_in(unit[1])
    return 10.0 ** SCALES[(found[1] or found[2]).lower()] if found and scale_in(head) is None else 1.0


def _joined(told: list[PeriodMark]) -> PeriodMark | None:
    """One period of a head that tells it in parts: `Three months ended` above `June 30, 2025`."""
    if not told:
        return None
    longest = max(told, key=lambda mark: (mark.months or 0, len(mark.spans)))
    year = next((span.year for mark in told for span in mark.spans if span.year), 0)
    if year and all(span.year == 0 for span in longest.spans):
        spans = frozenset(span._replace(year=year) for span in longest.spans)
        return longest._replace(
            spans=spans, fiscal=longest.fiscal._replace(year=year) if longest.fiscal else None
        )
    return longest


_SCALE_SIGNS = frozenset({"m", "mn", "mm", "bn", "tn", "k"})


def _topic(lexed: Lexed, head: str, metric: Metric | None) -> Topic:
    """The topic of a head; what stands in brackets only explains it, and `US$` is no place."""
    depth = 0
    aside: set[int] = set()
    for place, word in enumerate(lexed.words):
        depth += (word.form == "(") - (word.form == ")")
        if depth > 0:
            aside.add(place)
    taken = {n for phrase in lexed.metrics for n in range(phrase.first, phrase.after)}
    taken |= {n for phrase in lexed.marks for n in range(phrase.first, phrase.after)} | aside
    found = topic_of(
        word
        for place, word in enumerate(lexed.words)
        if place not in taken
        and word.form not in {"share", "mix"} | _CHANGE_WORDS
        and not (word.text.isupper() and word.form in CURRENCIES)
        and not (metric is not None and word.form in _COST_WORDS)
        and not _LONE_MONTH.fullmatch(word.text)
        and word.text.lower() not in _SCALE_SIGNS
    )
    return found._replace(places=found.places - {"us"}) if "us$" in head.lower() else found
