"""A report while a person reviews it: its claims, and what was decided about each so far."""

from pathlib import Path

from ..config.settings import Settings
from ..evidence.report.claims.claim import ReportClaim as ReadClaim
from ..evidence.report.matching import matched, names_of, plain_name
from ..evidence.report.records import proposed_subject
from ..evidence.report.typed import typed_period, typed_value
from ..model.errors import UsageError
from ..model.ids import CompanyId, SubjectId
from ..model.period import Period
from ..model.ports import Clock
from ..model.quantity import Quantity
from ..model.subject import Subject
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
        self._proposed: list[Subject] = []
        self._names = names_of(proposal.company, imported.records.subjects)
        self._owner = proposal.company
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

    def value_of(self, one: ReadClaim) -> str:
        """The value with which a claim is to be kept, in words; empty where it has none."""
        edited = self.edits.get(one.id, Edit()).quantity
        return edited.words() if edited else one.value_words

    def period_of(self, one: ReadClaim) -> str:
        """The period with which a claim is to be kept, by its name; empty where it has none."""
        edited = self.edits.get(one.id, Edit()).period
        return (edited.label or edited.words()) if edited else one.time

    def read_value(self, typed: str) -> Quantity:
        """A value as somebody types it. Raises UsageError with what can be read."""
        return typed_value(typed)

    def read_period(self, typed: str) -> Period:
        """A period as somebody types it. Raises UsageError with what can be read."""
        return typed_period(typed, self._owner.fiscal_year_end_month)

    def matching(self, name: str) -> SubjectId | None:
        """The subject that a typed name means: by name, alias, ticker or former name. None where it would be new."""
        return matched(name, self._names)

    def propose(self, name: str) -> SubjectId:
        """Name a subject that the company does not have yet; it is kept where a claim is about it."""
        taken = set(self.subjects)
        made = proposed_subject(self._owner, name, taken, order=len(taken))
        self._proposed.append(made)
        self._names[plain_name(name)] = made.id
        self.subjects[made.id] = made.short_name
        self.new |= {made.id}
        return made.id

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
        review = Review(frozenset(self.dropped), dict(self.edits), tuple(self._proposed))
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
