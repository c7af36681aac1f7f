"""An audit: a report is read, its claims are held against what it cites, and nothing is kept."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from ..evidence.report.article import Article
from ..evidence.report.claims.claim import ReportClaim
from ..evidence.report.claims.reading import claims_of
from ..evidence.report.claims.restated import restated
from ..evidence.report.conflicts import ReportConflict, conflicts_in
from ..evidence.report.reading import read_report
from ..model.checker import Checker, ClaimText, DocumentText, ReadDocument
from ..model.words import Modality, VerdictWord
from .audit_flags import audit_flags
from .audit_sources import SourceText

_RANK = tuple(VerdictWord)
_OPINION = "An opinion is not judged."
_UNCITED = "The report cites nothing for it."


class Judged(NamedTuple):
    """What one cited source says of one claim."""

    number: int
    word: VerdictWord
    reason: str
    passage: str = ""


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


class Audit(NamedTuple):
    """Everything that an audit found."""

    article: Article
    sources: tuple[SourceText, ...]
    claims: tuple[AuditedClaim, ...]
    conflicts: tuple[ReportConflict, ...]

    @property
    def counts(self) -> dict[str, int]:
        """How many claims have each verdict, zero included, in order of rank."""
        counted = Counter(claim.word for claim in self.claims)
        return {word.value: counted[word] for word in VerdictWord}


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
    circular = audit_flags(report.article, report.claims, sources, url)
    claims = tuple(
        _audited(claim, texts, documents)._replace(circular=circular[claim.id]) for claim in report.claims
    )
    return Audit(report.article, tuple(sources), claims, report.conflicts)


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
    finding = document.check(
        ClaimText(
            text=text,
            subject=(claim.subject,) if claim.subject else (),
            metric=claim.metric,
            quantity=claim.quantity,
            period=claim.period,
            direction=claim.direction,
        )
    )
    passage = source.text[finding.passage.start : finding.passage.end] if finding.passage else ""
    return Judged(number, finding.word, finding.reason, passage)
