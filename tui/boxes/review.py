"""The review box: what a cited report claims, each claim beside its sentence, before any of it is kept."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from textual.geometry import Region, Size
from textual.message import Message
from textual.widget import Widget
from textual.worker import get_current_worker

from ...model.errors import AlimonError
from ...model.ids import SubjectId
from ...model.safe_text import safe_line
from ..session import Session
from ..widgets.bar import Bar
from ..widgets.lines import Line, Span, line
from ..widgets.memory_rows import MemoryRows
from ..widgets.page import Page
from ..widgets.row_list import RowList
from ..widgets.rows import Cell, Column, Row
from .box import Box, key_spans

if TYPE_CHECKING:
    from ...evidence.report.claims.claim import ReportClaim
    from ...refresh.audit import ReadReport
    from ...refresh.importing import Proposal
    from ...refresh.reviewing import Edit
    from .claim_edit import ClaimEditBox

_COLUMNS = (
    Column("  id", 7),
    Column("subject", 16),
    Column("metric", 12, flex=True),
    Column("value", 16, "right"),
    Column("period", 14, above=86),
    Column("cites", 9, above=52),
    Column("modality", 9, above=90),
)
_LEAST_LIST = 4
"""Title, header and two rows: what the list keeps on the smallest screens."""


class ReviewBox(Box):
    """Claims above, the one under the cursor in full below. `x` drops and restores, Enter edits, `A` keeps."""

    ACTIONS = Box.ACTIONS | {"retire", "acknowledge_all", "next_panel", "previous_panel"}

    class Read(Message):
        """The report was read, or could not be."""

        def __init__(self, report: "ReadReport | None", proposal: "Proposal | None", fault: str = "") -> None:
            super().__init__()
            self.report = report
            self.proposal = proposal
            self.fault = fault

    class Kept(Message):
        """The claims were kept, or were not."""

        def __init__(self, words: str = "", fault: str = "") -> None:
            super().__init__()
            self.words = words
            self.fault = fault

    def __init__(self, session: Session, place: str) -> None:
        super().__init__(session, f"Review {place}")
        self.company = session.company
        self.place = place
        self.report: ReadReport | None = None
        self.dropped: set[str] = set()
        self.edits: dict[str, Edit] = {}
        self.list = RowList("claims", _COLUMNS, self.palette)
        self.list.with_header = True
        self.page = Page("sentence", self.palette)
        self._message = Bar("message", self.palette)
        self._subjects: dict[SubjectId, str] = {}
        self._new: frozenset[SubjectId] = frozenset()
        self._subject_of: dict[str, SubjectId] = {}
        self._text_of: dict[str, str] = {}
        self._asked = False
        """Whether leaving was asked for once although something would be lost."""
        self._keeping = False
        self.part = self.list

    def contents(self) -> Iterable[Widget]:
        """The claims, the one under the cursor, and what is to be said."""
        yield self.list
        yield self.page
        yield self._message

    def wanted(self, size: Size) -> Size:
        """All the room there is."""
        return size

    def places(self, inside: Region) -> Mapping[str, Region]:
        """The list, the claim in full in the lower third or more, and one line."""
        below = 1 if inside.height > _LEAST_LIST else 0
        page = min(max(7, inside.height // 3), max(0, inside.height - below - _LEAST_LIST))
        rows = inside.height - below - page
        return {
            "claims": Region(inside.x, inside.y, inside.width, rows),
            "sentence": Region(inside.x, inside.y + rows, inside.width, page),
            "message": Region(inside.x, inside.bottom - below, inside.width, below),
        }

    def on_mount(self) -> None:
        """Read the report, off the loop."""
        self._say(f"reading {self.place} …", "dim")
        self.run_worker(self._read, thread=True, exit_on_error=False)

    def keys_line(self) -> tuple[Span, ...]:
        """The keys, once there is something to decide."""
        if self.report is None or not self.report.claims:
            return key_spans(("Esc", "closes"))
        many = len(self.report.claims) - len(self.dropped)
        find = self.monitor_app.keymap.shown
        return key_spans(
            (find("retire"), "drops"), ("Enter", "edits"), (find("acknowledge_all"), f"keeps {many}"),
            (find("next_panel"), "sentence"), ("Esc", "closes"),
        )  # fmt: skip

    def _read(self) -> None:
        from pathlib import Path  # noqa: PLC0415

        from ...refresh.audit import read  # noqa: PLC0415  # the rules take a while to load
        from ...refresh.importing import proposed  # noqa: PLC0415
        from ...refresh.report_text import is_address, report_text  # noqa: PLC0415

        worker, session = get_current_worker(), self.session
        try:
            place = self.place if is_address(self.place) else str(Path(self.place).expanduser())
            report = read(report_text(place, settings=session.settings, clock=session.clock))
            proposal = proposed(session.store, report, company=self.company.id)
        except (AlimonError, RuntimeError) as fault:
            hint = fault.hint if isinstance(fault, AlimonError) else ""
            found = self.Read(None, None, f"{fault} {hint}".strip())
        else:
            found = self.Read(report, proposal)
        if not worker.is_cancelled:
            self.post_message(found)

    def on_review_box_read(self, event: Read) -> None:
        """List the claims, or say why there are none."""
        event.stop()
        if event.report is None or event.proposal is None:
            self._say(event.fault, "warn")
            return
        self.report = event.report
        imported = event.proposal.imported
        self._subjects = {one.id: one.short_name for one in imported.records.subjects if not one.retired}
        self._new = frozenset(one.id for one in imported.subjects)
        for one, claim in zip(event.report.claims, imported.claims, strict=True):
            self._subject_of[one.id], self._text_of[one.id] = claim.subject, claim.text
        if event.report.claims:
            self._say("", "dim")
        else:
            self._say("No claim was found in it: nothing can be kept.", "warn")
        self._show()

    def _say(self, text: str, role: str) -> None:
        self._message.show(line(Span(f" {safe_line(text)}", role)))
        self.show_frame()

    def _show(self) -> None:
        report = self.report
        if report is None:
            return
        article, kept = report.article, len(report.claims) - len(self.dropped)
        title = f" {safe_line(article.title or 'A report without a title')} "
        count = f"{kept} of {len(report.claims)} claims · {len(article.sources)} sources "
        self.list.title = Line(spans=(Span(title, "accent"),), right=(Span(count, "dim"),), rule=True)
        rows = [self._row(at, one) for at, one in enumerate(report.claims)]
        self.list.show(MemoryRows(rows), range(len(rows)))
        self._show_claim()
        self.show_frame()

    def _row(self, at: int, one: "ReportClaim") -> Row:
        dropped, edited = one.id in self.dropped, one.id in self.edits
        role = "faint" if dropped else "text"
        sign = "-" if dropped else "*" if edited else " "
        subject = self.subject_of(one)
        new = "+" if subject in self._new else ""
        told = (
            f"{new}{self._subjects.get(subject, subject)}",
            one.metric,
            one.value_words,
            one.time,
            " ".join(f"[{number}]" for number in one.citations),
            one.modality.value,
        )
        cells = (
            Cell(f"{sign} {one.id}", role if not edited else "accent"),
            *(Cell(safe_line(s), role) for s in told),
        )
        return Row(key=at, target=None, cells=cells)

    def subject_of(self, one: "ReportClaim") -> SubjectId:
        """The subject that a claim is to be about."""
        edit = self.edits.get(one.id)
        return (edit.subject if edit else None) or self._subject_of[one.id]

    def text_of(self, one: "ReportClaim") -> str:
        """The claim in the words in which it is to be kept."""
        edit = self.edits.get(one.id)
        return (edit.text if edit else "") or self._text_of[one.id]

    @property
    def current(self) -> "ReportClaim | None":
        """The claim under the cursor."""
        claims = self.report.claims if self.report else ()
        return claims[self.list.cursor] if self.list.cursor < len(claims) else None

    def _show_claim(self) -> None:
        from ..pages.review import claim_lines  # noqa: PLC0415  # the report's rules were loaded by then

        one, report = self.current, self.report
        if one is None or report is None:
            return
        against = [
            f"{other} cannot hold as well: {pair.reason}"
            for pair in report.conflicts
            if one.id in (pair.first, pair.second)
            for other in {pair.first, pair.second} - {one.id}
        ]
        state = "dropped" if one.id in self.dropped else "edited" if one.id in self.edits else "accepted"
        subject = self.subject_of(one)
        new = " · a new subject of the company" if subject in self._new else ""
        when = f" · {one.time}" if one.time else ""
        name = f" {one.id} · {self._subjects.get(subject, subject)}{new}{when} "
        place = f"paragraph {one.locator.paragraph} · {state} "
        self.page.title = Line(
            spans=(Span(safe_line(name), "accent"),), right=(Span(place, "dim"),), rule=True
        )
        self.page.show(claim_lines(one, self.text_of(one), against))
        self.page.refresh_title()

    def act(self, action: str) -> None:
        """Decide about a claim, or move."""
        if self._keeping:
            return
        self._asked = self._asked and action == "back"
        if action == "retire":
            self._drop()
        elif action == "acknowledge_all":
            self._keep()
        elif action in ("next_panel", "previous_panel"):
            self._change_part()
        else:
            super().act(action)
            if action and self.part is self.list and self.is_current:
                self._show_claim()

    def _change_part(self) -> None:
        self.list.active, self.page.active = self.page.active, self.list.active
        self.part = self.list if self.list.active else self.page
        self.list.refresh()
        self.page.refresh()

    def _drop(self) -> None:
        one = self.current
        if one is None:
            return
        self.dropped ^= {one.id}
        self._show()

    def chosen(self) -> None:
        """Edit the claim under the cursor."""
        one = self.current
        if one is None or self._keeping:
            return
        from .claim_edit import ClaimEditBox  # noqa: PLC0415

        box = ClaimEditBox(
            self.session, one.id, self.text_of(one), self._subjects, self._new, self.subject_of(one)
        )
        self.app.push_screen(box, lambda _: self._edited(one.id, box))

    def _edited(self, id_: str, box: "ClaimEditBox") -> None:
        if box.edit is not None:
            self.edits[id_] = box.edit
            self.dropped.discard(id_)
            self._show()

    def close(self) -> None:
        """Close; where decisions would be lost, only when asked twice."""
        if self._keeping:
            return
        if (self.dropped or self.edits) and not self._asked:
            self._asked = True
            self._say(
                "Nothing is kept yet: once more leaves, and forgets what was dropped and edited.", "warn"
            )
        else:
            self.dismiss()

    def _keep(self) -> None:
        if self.report is None or self._keeping:
            return
        if len(self.dropped) == len(self.report.claims):
            self._say("Every claim is dropped: there is nothing to keep.", "warn")
            return
        self._keeping = True
        self._say("keeping …", "dim")
        self.run_worker(self._store, thread=True, exit_on_error=False)

    def _store(self) -> None:
        from ...refresh.report_text import is_address  # noqa: PLC0415
        from ...refresh.reviewing import Review, keep_reviewed  # noqa: PLC0415

        if self.report is None:
            return
        session, url = self.session, self.place if is_address(self.place) else ""
        review = Review(frozenset(self.dropped), dict(self.edits))
        try:
            done = keep_reviewed(
                session.store, self.report, review, company=self.company.id, url=url, clock=session.clock
            )
        except AlimonError as fault:
            self.post_message(self.Kept(fault=f"{fault.message} {fault.hint}".strip()))
            return
        many, left = len(done.imported.claims), len(self.dropped)
        dropped = f", {left} dropped" if left else ""
        claims = "1 claim" if many == 1 else f"{many} claims"
        self.post_message(
            self.Kept(f"Kept {claims} as {done.imported.report.id}{dropped} · x on a claim retires it")
        )

    def on_review_box_kept(self, event: Kept) -> None:
        """Close and check what is open; stay with the reason where nothing could be kept."""
        event.stop()
        if event.fault:
            self._keeping = False
            self._say(event.fault, "warn")
            return
        app = self.monitor_app
        self.dismiss()
        app.store_moved()
        app.check_what_is_open()
        app.tell(event.words, "good")
