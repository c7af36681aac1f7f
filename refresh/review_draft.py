"""A report while a person reviews it: its claims, and what was decided about each so far."""

from pathlib import Path

from ..config.settings import Settings
from ..evidence.report.claims.claim import ReportClaim as ReadClaim
from ..model.errors import UsageError
from ..model.ids import CompanyId, SubjectId
from ..model.ports import Clock
from ..store.connect import Store
from .audit import ReadReport, read
from .importing import Proposal, proposed
from .report_text import is_address, report_text
from .reviewing import Edit, Review, keep_reviewed

__all__ = ["Draft", "ReadClaim", "read_draft"]


class Draft:
    """What was read, and the decisions about it. Nothing is kept before `keep`."""

    def __init__(self, report: ReadReport, proposal: Proposal, url: str) -> None:
        imported = proposal.imported
        self.report = report
        self.dropped: set[str] = set()
        """Ids of claims that are not to be kept."""
        self.edits: dict[str, Edit] = {}
        self.subjects = {one.id: one.short_name for one in imported.records.subjects}
        """What the subjects are called that a claim may be about."""
        self.new = frozenset(one.id for one in imported.subjects)
        self._read_as = dict(zip((one.id for one in report.claims), imported.claims, strict=True))
        self._company = proposal.company.id
        self._url = url

    @property
    def claims(self) -> tuple[ReadClaim, ...]:
        """Every claim of the report, dropped or not."""
        return self.report.claims

    @property
    def accepted(self) -> int:
        """How many claims would be kept."""
        return len(self.claims) - len(self.dropped)

    @property
    def is_touched(self) -> bool:
        """Whether leaving would lose a decision."""
        return bool(self.dropped or self.edits)

    def subject_of(self, one: ReadClaim) -> SubjectId:
        """The subject that a claim is to be about."""
        return self.edits.get(one.id, Edit()).subject or self._read_as[one.id].subject

    def text_of(self, one: ReadClaim) -> str:
        """The claim in the words in which it is to be kept."""
        return self.edits.get(one.id, Edit()).text or self._read_as[one.id].text

    def against(self, one: ReadClaim) -> list[str]:
        """What of the report cannot hold together with a claim."""
        return [
            f"{other} cannot hold as well: {pair.reason}"
            for pair in self.report.conflicts
            if one.id in (pair.first, pair.second)
            for other in sorted({pair.first, pair.second} - {one.id})
        ]

    def drop_or_restore(self, one: ReadClaim) -> None:
        """Drop a claim, or take it back."""
        self.dropped ^= {one.id}

    def edit(self, id_: str, edit: Edit) -> None:
        """Put something in place of what was read; who edits a claim wants it."""
        self.edits[id_] = edit
        self.dropped.discard(id_)

    def keep(self, store: Store, clock: Clock) -> Proposal:
        """Load what was accepted. Raises UnknownId, StoreError."""
        review = Review(frozenset(self.dropped), dict(self.edits))
        return keep_reviewed(store, self.report, review, company=self._company, url=self._url, clock=clock)


def read_draft(store: Store, place: str, company: CompanyId, *, settings: Settings, clock: Clock) -> Draft:
    """Read a report from a file or an address, for a company. Raises UsageError, SourceError, UnknownId."""
    url = place if is_address(place) else ""
    try:
        named = url or str(Path(place).expanduser())
    except RuntimeError:
        raise UsageError(f"{place} names the home of nobody here.", "Give the whole path.") from None
    report = read(report_text(named, settings=settings, clock=clock))
    return Draft(report, proposed(store, report, company=company, url=url), url)
