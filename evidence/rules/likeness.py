"""Whether a statement of a document is about what a statement of a claim is about."""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from ..grammar.amount import PERCENT, TIMES
from ..grammar.common_words import GENERIC, RESTRICTIVE, SEGMENT_WORDS
from ..grammar.metrics import PROFITS, Kind
from ..grammar.period_mark import QUARTER, YEAR, PeriodMark
from ..grammar.thesaurus import like
from ..statements.document import Document
from ..statements.marks_of_words import PART, PER_UNIT, versions_differ
from ..statements.sentence import Sentence
from ..statements.statement import LINE_ITEM, Says, Statement, Topic
from ..stems import stem
from .terms import same_terms

_PART_STEMS = frozenset(stem(word) for word in SEGMENT_WORDS | RESTRICTIVE) - frozenset(
    stem(word) for word in GENERIC
)
_RESTRICTIVE_STEMS = frozenset(stem(word) for word in RESTRICTIVE)


class Likeness(NamedTuple):
    """How surely two statements speak of one thing, part by part: 0 not, 1 may be, 2 plainly."""

    metric: int
    topic: int
    period: int
    expected: bool
    """Whether both are fact or both outlook."""
    marks: int

    @property
    def holds(self) -> bool:
        """Whether nothing tells them apart."""
        return min(self.metric, self.topic, self.period, self.marks) > 0 and self.expected

    @property
    def total(self) -> int:
        """For choosing the nearest."""
        return self.metric * 2 + self.topic * 2 + self.period + self.marks + (1 if self.expected else 0)


def likeness(
    claim: Statement, source: Statement, document: Document, wanted: Topic, metric: int = -1
) -> Likeness:
    """Compare a claim's statement with one of the document; `wanted` is the claim's topic.

    `metric` is what `metric_likeness` found, where that was asked before.
    """
    if metric < 0:
        metric = metric_likeness(claim, source, document)
    marks = marks_likeness(claim, source, document) if metric else 0
    period = period_likeness(claim, source, document) if marks else 0
    # The dearest comes last, and only where the others hold.
    topic = topic_likeness(wanted, claim, source, document) if period else 0
    return Likeness(
        metric, topic, period, claim.expected == source.expected or _both_outlook(claim, source), marks
    )


def _both_outlook(claim: Statement, source: Statement) -> bool:
    """A target or a share price has no fact to be told from."""
    return claim.metric == source.metric == "price target"


def spread(words: Iterable[str]) -> frozenset[str]:
    """Stems with those that mean about the same."""
    return _spread(frozenset(words))


@lru_cache(maxsize=65536)
def _spread(words: frozenset[str]) -> frozenset[str]:
    found = set(words)
    for word in words:
        found |= like(word)
    return frozenset(found)


def metric_likeness(claim: Statement, source: Statement, document: Document) -> int:
    """2 for the same metric, 1 where one of them is only hinted at, 0 for others."""
    one, two = claim.metric, source.metric
    if one and one == two:
        return 1 if source.inherited else 2
    if (
        claim.says is source.says is Says.GROWTH
        and {one, two} == {"", "revenue"}
        and claim.topic
        and source.topic
    ):
        return 1
    if not one or not two:
        return _by_nouns(claim, source)
    if one == "profit" and two in PROFITS:
        return 2 if two == "net income" or not _has_other_profit(two, document) else 1
    if two == "profit" and one in {"net income", "operating income"}:
        return 1
    if {one, two} == {"margin", "operating margin"} or (one == "margin" and two.endswith("margin")):
        return 1
    if {one, two} in _ALIKE:
        return 1
    if (
        "market share" in {one, two}
        and Says.SHARE in {claim.says, source.says}
        and claim.says in {Says.SHARE, Says.LEVEL}
        and {one, two} & {"", "spending"}
    ):
        return 1
    return 0


_ALIKE = (
    {"market size", "spending"}, {"market size", "shipments"}, {"market size", "registrations"},
    {"deliveries", "shipments"},
)  # fmt: skip
"""Metrics that may be meant by each other's name."""


def _has_other_profit(name: str, document: Document) -> bool:
    return any(other != name and document.by_metric.get(other) for other in PROFITS)


def _by_nouns(claim: Statement, source: Statement) -> int:
    """Where a metric has no name that is known: the words around tell."""
    if claim.metric and source.metric:
        return 0
    if claim.metric or source.metric:
        named = claim if claim.metric else source
        if named.kind not in {Kind.ANY, Kind.MONEY, Kind.COST, Kind.RATIO}:
            return 0
        if claim.metric:
            # A line that gives a unit of business a sum of money without more gives its revenue.
            told = source.topic and (claim.topic or source.says is not Says.GROWTH)
            return 1 if claim.metric == "revenue" and told and _is_bare_line(source) else 0
        return 1 if not claim.noun or (claim.expected and source.expected) else 0
    if claim.noun and source.noun and claim.amount.unit == "":
        return 2 if not source.noun.isdisjoint(spread(claim.noun)) else 0
    if any(f"un{word}" in source.noun for word in claim.noun) or any(
        f"un{word}" in claim.noun for word in source.noun
    ):
        return 0
    asked = _asked(claim.noun, claim.topic)
    near = not source.noun.isdisjoint(asked) or any(not part.isdisjoint(asked) for part in source.topic[:2])
    return 1 if near else 0


@lru_cache(maxsize=4096)
def _asked(noun: frozenset[str], topic: Topic) -> frozenset[str]:
    return spread(noun | topic.all)


def _is_bare_line(source: Statement) -> bool:
    money = source.amount.is_money or source.amount.unit in {PERCENT, TIMES}
    plain = not source.noun - source.topic.all and LINE_ITEM not in source.marks
    return money and plain and source.says in {Says.LEVEL, Says.GROWTH}


_TELLING_MARKS = ("non-GAAP", "organic", "annualised", "external", "vs estimate", PART, PER_UNIT)


def marks_likeness(claim: Statement, source: Statement, document: Document) -> int:
    """How the ways of drawing up a metric agree."""
    one, two = claim.marks, source.marks
    if one == two and same_terms(claim, source, document):
        return 2
    if ("GAAP" in one and "non-GAAP" in two) or ("GAAP" in two and "non-GAAP" in one):
        return 0
    if not same_terms(claim, source, document) or versions_differ(one, two):
        return 0
    for mark in _TELLING_MARKS:
        if (mark in one) == (mark in two):
            continue
        if mark == PER_UNIT and not any(
            mark in other.marks for other in document.by_metric.get(source.metric, ())
        ):
            continue
        if mark == "non-GAAP" and _same_either_way(claim, source, document):
            continue
        return 0
    per_one, per_two = one & {"per share", "per ADS"}, two & {"per share", "per ADS"}
    if claim.metric == "EPS" and per_one != per_two and per_one and per_two:
        return 0
    if ("diluted" in one and "basic" in two) or ("basic" in one and "diluted" in two):
        return 0
    of_one = {mark for mark in one if mark.startswith("of ")}
    of_two = {mark for mark in two if mark.startswith("of ")}
    if of_one != of_two and of_one and of_two:
        return 0
    return 2 if one - {"whole"} == two else 1


def _same_either_way(claim: Statement, source: Statement, document: Document) -> bool:
    """Whether the document draws a metric up in one way only, so that leaving the word out is no slip."""
    if "non-GAAP" in claim.marks:
        return (
            claim.metric in {"EBITA", "EBITDA", "free cash flow", "EBITA margin", "EBITDA margin"}
            or source.former
        )
    others = document.by_metric.get(source.metric, ())
    return not any("non-GAAP" not in other.marks and not (other.former or other.expected) for other in others)


def topic_likeness(wanted: Topic, claim: Statement, source: Statement, document: Document) -> int:
    """2 for the same subject, 1 where the surroundings speak of it, 0 for another."""
    sentence = document.sentences[source.sentence]
    names = wanted.names - document.main
    mine = _without_full_name(source.topic, document)
    source = source._replace(topic=mine)
    theirs = mine.names - document.main
    if not _names_fit(names, wanted, source, theirs, sentence, document):
        return 0
    places = _places_fit(wanted, mine, sentence, document, source)
    if places == 0:
        return 0
    held = spread(mine.words | mine.names | source.noun)
    asked = (wanted.words - _NOISE - document.main - _run_words(wanted, document)) | names
    missing = {
        word
        for word in asked
        if word not in held and not (like(word) & held) and not _is_spelt_out(word, held | mine.names, document)
    }
    if (
        missing
        and len(missing) == len(asked - names)
        and mine.words - document.main
        and not (names & mine.names)
    ):
        return 0
    if missing:
        near = spread(sentence.stems | sentence.heading)
        missing = {word for word in missing if word not in near}
        if missing and claim.metric == "market share":
            missing = {word for word in missing if not _is_paired(word, frozenset(asked | held), document)}
        if missing and not _before_covers(missing, source.sentence, document):
            return 0
        level = 1
    else:
        level = 2
    if "whole" in claim.marks and mine.words - document.main - _WHOLE_STEMS:
        return 0
    extra = {
        word for word in mine.words - document.main if word not in spread(asked | claim.noun | wanted.words)
    } - _NOISE
    extra = extra.difference(*(document.aliases.get(name, frozenset()) for name in names))
    if extra and not wanted and not claim.metric and claim.own_period and claim.amount.is_money:
        return 1
    if extra and not (asked - names) and not claim.noun:
        if extra & _PART_STEMS or _has_whole(source, document):
            return 0
        level = 1
    elif extra & _RESTRICTIVE_STEMS and not missing:
        if extra & _RESTRICTIVE_STEMS - {"digit", "servic", "product", "intern"}:
            return 0
        level = min(level, 1)
    return min(level, places)


_NOISE = frozenset(
    stem(word)
    for word in (
        "dollar",
        "definition",
        "issuer",
        "basis",
        "term",
        "company",
        "own",
        "defined",
        "money",
        "wide",
    )
)
_WHOLE_STEMS = frozenset(
    stem(word) for word in ("total", "group", "overall", "consolidated", "entire", "wide")
)
"""What says that a value is of all of it: `group-wide`."""


def _is_spelt_out(word: str, held: frozenset[str], document: Document) -> bool:
    """Whether initials stand for words of which most are there: `AIDC` for those of a unit's full name."""
    full = document.aliases.get(word, frozenset()) - document.main
    return len(full) > 1 and 2 * len(full & held) > len(full)


def _is_paired(word: str, others: frozenset[str], document: Document) -> bool:
    """Whether the document writes a word right beside one of the others, as `cloud infrastructure`."""
    return any((word, other) in document.pairs or (other, word) in document.pairs for other in others)


def _without_full_name(topic: Topic, document: Document) -> Topic:
    """A topic without the rest of the full name of whom the document is about."""
    if not topic.names & document.main:
        return topic
    return topic._replace(names=topic.names - document.main_rest, words=topic.words - document.main_rest)


def _run_words(wanted: Topic, document: Document) -> frozenset[str]:
    """The rest of the full name of whom the document is about: `Components` of `Acme Components`."""
    return document.main_rest if wanted.names & document.main else frozenset()


def _before_covers(missing: set[str], number: int, document: Document) -> bool:
    """Whether the sentences before in the paragraph speak of what is missing."""
    here = document.sentences[number]
    for back in range(1, 4):
        if number - back < 0:
            break
        other = document.sentences[number - back]
        if other.paragraph != here.paragraph or other.in_table != here.in_table:
            break
        missing = missing - spread(other.stems)
        if not missing:
            return True
    return False


def _names_fit(
    names: frozenset[str],
    wanted: Topic,
    source: Statement,
    theirs: frozenset[str],
    sentence: Sentence,
    document: Document,
) -> bool:
    """Whether the names of both can mean one: those of the claim are there, and none that it does not mean."""
    mine = source.topic
    if not mine.names and source.owner and wanted.names and not wanted.names & source.owner and not names:
        return False
    for name in names:
        same = {name} | document.aliases.get(name, frozenset())
        if same & (mine.names | mine.words):
            continue
        if not (mine.names or source.owner) and same & (sentence.stems | sentence.heading):
            continue
        if not mine.names and same & source.owner:
            continue
        return False
    foreign = {
        name
        for name in theirs
        if name not in wanted.names | wanted.words
        and not (document.aliases.get(name, frozenset()) & (wanted.names | document.main))
    }
    if not foreign:
        return True
    if theirs & (wanted.names | wanted.words):
        return True
    return bool(mine.names & wanted.names and mine.words & wanted.words)


def _places_fit(wanted: Topic, mine: Topic, sentence: Sentence, document: Document, source: Statement) -> int:
    if wanted.places:
        if mine.places:
            return 2 if mine.places & wanted.places else 0
        near = sentence.places or _paragraph_places(source.sentence, document)
        if near:
            return 1 if near & wanted.places else 0
        return 1 if "world" in wanted.places or wanted.places == document.places else 0
    if mine.places and not wanted:
        return 0 if _has_whole(source, document) else 1
    return 2


def _paragraph_places(number: int, document: Document) -> frozenset[str]:
    here = document.sentences[number]
    found: frozenset[str] = frozenset()
    for back in range(1, 3):
        if number - back < 0 or document.sentences[number - back].paragraph != here.paragraph:
            break
        found = found or document.sentences[number - back].places
    return found


def _has_whole(source: Statement, document: Document) -> bool:
    """Whether the document gives the same metric for the whole."""
    return any(
        not other.topic and other.says is source.says for other in document.by_metric.get(source.metric, ())
    )


def period_likeness(claim: Statement, source: Statement, document: Document) -> int:
    """2 where the periods plainly agree, 1 where one is left to be understood, 0 where they differ."""
    wanted = claim.period
    relation = wanted.relation if wanted is not None else ""
    told = wanted is not None and bool(wanted.spans or wanted.fiscal)
    if not told:
        if claim.former or relation in {"year_ago", "previous"}:
            return _is_before(source, document)
        return _is_current(source, document)
    assert wanted is not None  # noqa: S101 - told says so
    if relation == "year_ago" and any(span.months == 0 and span.month == 0 for span in wanted.spans):
        return 2 if source.former or (source.period and _same_year(wanted, source.period)) else 0
    mine = source.period
    if mine is not None and (mine.spans or mine.fiscal) and not mine.trailing:
        return 2 if mine.fits(wanted) or _instant_fits(mine, wanted) else 0
    if mine is not None and mine.trailing:
        return 1 if wanted.trailing else 0
    if wanted.trailing:
        return 0
    if source.former:
        main = document.main_period
        return 1 if main is not None and (main.earlier(YEAR).fits(wanted)) else 0
    return _main_fits(wanted, document, source)


def _main_fits(wanted: PeriodMark, document: Document, source: Statement) -> int:
    main = document.main_period
    if main is None:
        published = document.reader.published
        if published is None:
            return 1
        return (
            1
            if any(
                span.year in {0, published.year} or (span.year == published.year - 1 and span.month > 6)
                for span in wanted.spans
            )
            else 0
        )
    if main.fits(wanted) or _instant_fits(main, wanted):
        return 1 if source.inherited else 2
    # A year named for a share or a count that the text gives without a date.
    whole_year = any(span.months == YEAR for span in wanted.spans) and main.months == QUARTER
    if (
        whole_year
        and source.says in {Says.SHARE, Says.RANK}
        and any(span.year == mine.year for span in wanted.spans for mine in main.spans)
    ):
        return 1
    return 0


def _instant_fits(one: PeriodMark, other: PeriodMark) -> bool:
    """Whether a day ends the other stretch, or a year holds a month."""
    for mine in one.spans:
        for theirs in other.spans:
            if (
                0 in (mine.months, theirs.months)
                and mine.month == theirs.month
                and (mine.year == theirs.year or 0 in (mine.year, theirs.year))
            ):
                return True
    return False


def _same_year(one: PeriodMark, other: PeriodMark) -> bool:
    return bool({span.year for span in one.spans} & {span.year for span in other.spans})


def _is_before(source: Statement, document: Document) -> int:
    if source.former:
        return 2
    main = document.main_period
    if source.period is not None and main is not None and source.period.spans:
        return (
            2
            if source.period.fits(main.earlier(YEAR))
            else (1 if source.period.fits(main.earlier(QUARTER)) else 0)
        )
    return 0


def _is_current(source: Statement, document: Document) -> int:
    known = document.current.get(id(source))
    if known is None:
        known = document.current[id(source)] = _shown_current(source, document)
    return known


def _shown_current(source: Statement, document: Document) -> int:
    """Whether a statement is about the time that a claim without a period means."""
    if source.former:
        return 0
    mine, main = source.period, document.main_period
    if mine is None or not (mine.spans or mine.fiscal):
        return 2
    if source.metric == "share price" and mine.relation == "this_year":
        # A claim that names no time means the day.
        return 0
    if main is None or mine.fits(main) or _instant_fits(mine, main):
        return 2
    if mine.trailing or not source.in_table:
        return 1
    return 1 if _latest_of_row(source, document) else 0


def _latest_of_row(source: Statement, document: Document) -> bool:
    """Whether no other cell of the row is for a later time."""
    mine = _end(source.period)
    row = [other for other in document.by_sentence.get(source.sentence, ()) if other.says is source.says]
    fitting = [
        other
        for other in row
        if document.main_period is not None
        and other.period is not None
        and other.period.fits(document.main_period)
    ]
    if fitting:
        return False
    return mine > (0, 0) and all(_end(other.period) <= mine for other in row)


def _end(period: PeriodMark | None) -> tuple[int, int]:
    if period is None:
        return (0, 0)
    return max(
        ((span.year, span.month) for span in period.spans),
        default=(period.fiscal.year, period.fiscal.place) if period.fiscal else (0, 0),
    )


__all__ = ["PERCENT", "Likeness", "likeness", "spread"]
