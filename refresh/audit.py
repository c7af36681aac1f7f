"""An audit: a report is read, its claims are held against what it cites, and nothing is kept."""

from collections import Counter
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from ..evidence.flags.fault_flags import rests_on
from ..evidence.report.article import Article
from ..evidence.report.claims.claim import ReportClaim
from ..evidence.report.claims.reading import claims_of
from ..evidence.report.claims.restated import restated
from ..evidence.report.conflicts import ReportConflict, conflicts_in
from ..evidence.report.reading import read_report
from ..evidence.wording.faults import fault_words
from ..model.checker import Checker, CheckingFailed, ClaimText, DocumentText, ReadDocument
from ..model.traits import Fault
from ..model.words import RESTING, Modality, VerdictWord
from .audit_sources import SourceText
from .audit_witnesses import witnesses

_RANK = tuple(VerdictWord)
_OPINION = "An opinion is not judged."
_UNCITED = "The report cites nothing for it."


class Judged(NamedTuple):
    """What one cited source says of one claim."""

    number: int
    word: VerdictWord
    reason: str
    passage: str = ""
    span: tuple[int, int] | None = None
    """Where the passage stands in the source's text."""
    given_up: bool = False
    """Whether the checker came to grief over it."""


class AuditedClaim(NamedTuple):
    """A claim with what its citations came to: the first word in rank that any of them has."""

    claim: ReportClaim
    text: str
    """The claim in a sentence of its own."""
    word: VerdictWord
    reason: str
    passage: str
    citations: tuple[Judged, ...]
    elsewhere: tuple[int, ...] = ()
    """Other sources of the report that say it, where its own do not."""
    circular: tuple[str, ...] = ()
    """Why sources that it cites are no witnesses of their own."""
    faults: tuple[str, ...] = ()
    """Where the pages on which its verdicts rest contradict themselves, in the passages concerned."""


class Audit(NamedTuple):
    """Everything that an audit found."""

    article: Article
    sources: tuple[SourceText, ...]
    claims: tuple[AuditedClaim, ...]
    conflicts: tuple[ReportConflict, ...]
    faults: Mapping[int, tuple[Fault, ...]] = MappingProxyType({})
    """Where cited pages contradict themselves, by their numbers."""
    ranks: Mapping[int, str] = MappingProxyType({})
    """What sort of document each cited source is, in words, by its number."""

    @property
    def counts(self) -> dict[str, int]:
        """How many claims have each verdict, zero included, in order of rank."""
        counted = Counter(claim.word for claim in self.claims)
        return {word.value: counted[word] for word in VerdictWord}

    @property
    def given_up(self) -> int:
        """How many checks the checker gave up."""
        return sum(judged.given_up for claim in self.claims for judged in claim.citations)


class ReadReport(NamedTuple):
    """A report with its claims, before anything is checked."""

    article: Article
    claims: tuple[ReportClaim, ...]
    conflicts: tuple[ReportConflict, ...]


def read(text: str, known: Sequence[str] = ()) -> ReadReport:
    """Read a report; `known` are names that a lost one may be."""
    from ..data.name_groups import name_groups  # noqa: PLC0415 - only where names were lost

    article = read_report(text, known=known, groups=name_groups())
    claims = claims_of(article)
    return ReadReport(article, claims, conflicts_in(claims))


def audit(report: ReadReport, sources: Sequence[SourceText], checker: Checker, *, url: str = "") -> Audit:
    """Hold every claim against the sources that it cites. Each source is read once; `url` is the report's own."""
    documents: dict[int, ReadDocument] = {
        one.source.number: checker.read(
            DocumentText(text=one.text, title=one.title, published=one.published, url=one.source.url)
        )
        for one in sources
        if one.is_read
    }
    texts = {one.source.number: one for one in sources}
    weighed = witnesses(report.article, report.claims, sources, url)
    faults = {number: found for number, one in documents.items() if (found := _faults_of(one))}
    claims = []
    for claim in report.claims:
        one = _audited(claim, texts, documents)
        claims.append(one._replace(circular=weighed.circular[claim.id], faults=_faults_under(one, faults)))
    return Audit(report.article, tuple(sources), tuple(claims), report.conflicts, faults, weighed.ranks)


def _audited(
    claim: ReportClaim, sources: dict[int, SourceText], documents: dict[int, ReadDocument]
) -> AuditedClaim:
    text = restated(claim)
    if claim.modality is Modality.OPINION:
        return AuditedClaim(claim, text, VerdictWord.UNCHECKED, _OPINION, "", ())
    judged = tuple(_judged(claim, text, number, sources, documents) for number in claim.citations)
    found = min(
        judged, key=lambda one: _RANK.index(one.word), default=Judged(0, VerdictWord.UNCHECKED, _UNCITED)
    )
    elsewhere: tuple[int, ...] = ()
    if found.word is not VerdictWord.SUPPORTED:
        others = (number for number in documents if number not in claim.citations)
        elsewhere = tuple(
            number
            for number in others
            if _judged(claim, text, number, sources, documents).word is VerdictWord.SUPPORTED
        )
    return AuditedClaim(claim, text, found.word, found.reason, found.passage, judged, elsewhere)


def _faults_of(document: ReadDocument) -> tuple[Fault, ...]:
    """Where a page contradicts itself; none where the checker gave it up, as its claims say."""
    try:
        return document.faults(())
    except CheckingFailed:
        return ()


def _faults_under(one: AuditedClaim, faults: Mapping[int, tuple[Fault, ...]]) -> tuple[str, ...]:
    return tuple(
        f"[{judged.number}] {fault_words(fault)}"
        for judged in one.citations
        for fault in faults.get(judged.number, ())
        if judged.span is not None and judged.word in RESTING and rests_on(judged.span, fault)
    )


def _judged(
    claim: ReportClaim,
    text: str,
    number: int,
    sources: dict[int, SourceText],
    documents: dict[int, ReadDocument],
) -> Judged:
    source = sources.get(number)
    if source is None:
        return Judged(number, VerdictWord.UNCHECKED, f"The report cites [{number}] and does not list it.")
    document = documents.get(number)
    if document is None:
        return Judged(number, source.word, source.reason)
    asked = ClaimText(
        text=text,
        subject=(claim.subject,) if claim.subject else (),
        metric=claim.metric,
        quantity=claim.quantity,
        period=claim.period,
        direction=claim.direction,
    )
    try:
        finding = document.check(asked)
    except CheckingFailed as fault:
        return Judged(number, VerdictWord.UNCHECKED, f"Checking it was given up: {fault}.", given_up=True)
    passage = source.text[finding.passage.start : finding.passage.end] if finding.passage else ""
    span = (finding.passage.start, finding.passage.end) if finding.passage else None
    return Judged(number, finding.word, finding.reason, passage, span)
