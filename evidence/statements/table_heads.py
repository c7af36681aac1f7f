"""What the head of a row or a column, or a caption, tells of the values below or beside it."""

import re
from typing import NamedTuple

from ..grammar.metrics import Metric
from ..grammar.movements import Move
from ..grammar.period_mark import PeriodMark
from ..grammar.periods import PeriodReader
from ..grammar.units import CURRENCIES, SCALES
from .energy import counted_in
from .head_metric import metric_of_head
from .head_periods import (
    LONE_MONTH,
    in_year,
    joined,
    month_alone,
    months_ended,
    without_mark_of_estimate,
    without_run,
)
from .lexed import Lexed, lex
from .statement import Topic
from .table_scale import TableScale, currency_in, scale_in
from .topics import topic_of

_CHANGE_WORDS = frozenset(
    {"change", "growth", "yoy", "var", "variance", "chg", "increase", "decrease", "delta", "δ"}
)
_EITHER_WAY = re.compile(r" ?/? ?\((?:used (?:in|for|by)|loss|outflow|deficit|expense)\)", re.IGNORECASE)
"""What a head adds for values in brackets: `Net cash from/(used in) operations`, `Profit/(loss)`."""
_PERCENT_HEAD = re.compile(
    r"(?:\+ ?/ ?-|±) ?%|\(%\)|\bin (?:%|per ?cent\b)|[,;] (?:%|per ?cent) *$|^ *% |[a-z] %$", re.IGNORECASE
)
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
_COST_WORDS = frozenset({"expense", "cost", "charge", "marketing"})
"""What a metric of costs may be called besides: `Share-based compensation expenses`."""
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
    bare, run = without_run(_plain(text[start:end]))
    bare, is_estimate = without_mark_of_estimate(bare)
    lexed = lex(bare, 0, len(bare), reader)
    forms = {word.form for word in lexed.words}
    metric = metric_of_head(lexed, forms)
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
        period=in_year(run, told) or joined(told) or month_alone(bare, lexed, reader),
        change=growth,
        basis="qoq" if "qoq" in relation else "yoy" if growth else "",
        expected=is_estimate or any(phrase.meaning is Move.EXPECTED for phrase in lexed.moves.values()),
        former=former,
        scale=scale_in(text[start:end]),
        currency=currency_in(text[start:end]),
        ended=months_ended(text[start:end]),
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


def _counted(head: str) -> float:
    found = _COUNTED.search(head)
    if (unit := _MATTER_UNIT.search(head)) is not None:
        return counted_in(unit[1])
    return 10.0 ** SCALES[(found[1] or found[2]).lower()] if found and scale_in(head) is None else 1.0


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
        and not LONE_MONTH.fullmatch(word.text)
        and word.text.lower() not in _SCALE_SIGNS
    )
    return found._replace(places=found.places - {"us"}) if "us$" in head.lower() else found
