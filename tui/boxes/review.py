"""The review box: what a cited report claims, each claim beside its sentence, before any of it is kept."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from textual.geometry import Region, Size
from textual.message import Message
from textual.widget import Widget
from textual.worker import get_current_worker

from ...model.errors import AlimonError
from ...model.safe_text import safe_line
from ..pages.review import COLUMNS, claim_lines, claim_title, review_rows, review_title
from ..session import Session
from ..widgets.lines import Span
from ..widgets.memory_rows import MemoryRows
from ..widgets.page import Page
from ..widgets.row_list import RowList
from .box import Box, key_spans
from .claim_edit import ClaimEditBox
from .telling import Telling

if TYPE_CHECKING:
    from ...refresh.review_draft import Draft, ReadClaim

_LEAST_LIST = 4
"""Title, header and two rows: what the list keeps on the smallest screens."""
_LEAST_PAGE = 7


class ReviewBox(Box):
    """Claims above, the one under the cursor in full below. `x` drops and restores, Enter edits, `A` keeps."""

    ACTIONS = Box.ACTIONS | {"retire", "acknowledge_all", "next_panel", "previous_panel"}

    class Read(Message):
        """The report was read, or could not be."""

        def __init__(self, draft: "Draft | None", fault: str = "") -> None:
            super().__init__()
            self.draft = draft
            self.fault = fault

    class Kept(Message):
        """The claims were kept, or were not."""

        def __init__(self, words: str, fault: str = "") -> None:
            super().__init__()
            self.words = words
            self.fault = fault

    def __init__(self, session: Session, place: str) -> None:
        super().__init__(session, f"Review {place}")
        self.place = place
        self.draft: Draft | None = None
        """What was read; None before that, and where nothing can be read."""
        self._company = session.company
        self.list = RowList("claims", COLUMNS, self.palette)
        self.list.with_header = True
        self.page = Page("sentence", self.palette)
        self._message = Telling("message", self.palette)
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
        """The list, the claim in full in the lower third or more, and what is said."""
        below = min(self._message.rows_at(inside.width), max(0, inside.height - _LEAST_LIST))
        page = min(max(_LEAST_PAGE, inside.height // 3), max(0, inside.height - below - _LEAST_LIST))
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
        if self.draft is None or not self.draft.claims:
            return key_spans(("Esc", "closes"))
        key = self.monitor_app.keymap.shown
        return key_spans(
            (key("retire"), "drops"), ("Enter", "edits"), (key("acknowledge_all"), f"keeps {self.draft.accepted}"),
            (key("next_panel"), "sentence"), ("Esc", "closes"),
        )  # fmt: skip

    def _read(self) -> None:
        from ...refresh.review_draft import read_draft  # noqa: PLC0415  # the rules take a while to load

        worker, session = get_current_worker(), self.session
        try:
            draft = read_draft(
                session.store, self.place, self._company.id, settings=session.settings, clock=session.clock
            )
        except AlimonError as fault:
            found = self.Read(None, f"{fault.message} {fault.hint}".strip())
        else:
            found = self.Read(draft)
        if not worker.is_cancelled:
            self.post_message(found)

    def on_review_box_read(self, event: Read) -> None:
        """List the claims, or say why there are none."""
        event.stop()
        self.draft = event.draft
        if event.draft is None:
            self._say(event.fault, "warn")
        elif event.draft.claims:
            self._say("", "dim")
        else:
            self._say("No claim was found in it: nothing can be kept.", "warn")
        self._show()

    def _say(self, text: str, role: str) -> None:
        self._message.say(safe_line(text), role)
        self.show_frame()

    def _show(self) -> None:
        if self.draft is not None:
            rows = review_rows(self.draft)
            self.list.title = review_title(self.draft)
            self.list.show(MemoryRows(rows), range(len(rows)))
            self._show_claim()
            self.show_frame()

    @property
    def current(self) -> "ReadClaim | None":
        """The claim under the cursor."""
        claims = self.draft.claims if self.draft else ()
        return claims[self.list.cursor] if self.list.cursor < len(claims) else None

    def _show_claim(self) -> None:
        one = self.current
        if one is not None and self.draft is not None:
            self.page.title = claim_title(self.draft, one)
            self.page.show(claim_lines(self.draft, one))
            self.page.refresh_title()

    def act(self, action: str) -> None:
        """Decide about a claim, or move."""
        if self._keeping:
            return
        if self._asked and action != "back":
            self._asked = False
            self._say("", "dim")
        if action == "retire":
            self._drop()
        elif action == "acknowledge_all":
            self._keep()
        elif action in ("next_panel", "previous_panel"):
            self._change_part()
        else:
            super().act(action)
            if self.part is self.list and self.is_current:
                self._show_claim()

    def _change_part(self) -> None:
        self.list.active, self.page.active = self.page.active, self.list.active
        self.part = self.list if self.list.active else self.page
        self.list.refresh()
        self.page.refresh()

    def _drop(self) -> None:
        one = self.current
        if one is not None and self.draft is not None:
            self.draft.drop_or_restore(one)
            self._show()

    def chosen(self) -> None:
        """Edit the claim under the cursor."""
        one, draft = self.current, self.draft
        if one is None or draft is None or self._keeping:
            return
        box = ClaimEditBox(self.session, draft, one)
        self.app.push_screen(box, lambda _: self._edited(one.id, box))

    def _edited(self, id_: str, box: ClaimEditBox) -> None:
        if box.edit is not None and self.draft is not None:
            self.draft.edit(id_, box.edit)
            self._show()

    def on_row_list_clicked(self, event: RowList.Clicked) -> None:
        """A click shows the claim; a second one edits it."""
        event.stop()
        self._show_claim()

    def close(self) -> None:
        """Close; where decisions would be lost, only when asked twice."""
        if self._keeping:
            return
        if self.draft is not None and self.draft.is_touched and not self._asked:
            self._asked = True
            self._say(
                "Nothing is kept yet: once more leaves, and forgets what was dropped and edited.", "warn"
            )
        else:
            self.dismiss()

    def _keep(self) -> None:
        draft = self.draft
        if draft is None or not draft.claims:
            return
        if not draft.accepted:
            self._say("Every claim is dropped: there is nothing to keep.", "warn")
            return
        self._keeping = True
        self._say("keeping …", "dim")
        self.run_worker(lambda: self._store(draft), thread=True, exit_on_error=False)

    def _store(self, draft: "Draft") -> None:
        try:
            done = draft.keep(self.session.store, self.session.clock)
        except AlimonError as fault:
            self.post_message(self.Kept("", f"{fault.message} {fault.hint}".strip()))
            return
        many, left = len(done.imported.claims), len(draft.dropped)
        claims = f"{many} claim{'' if many == 1 else 's'}"
        dropped = f", {left} dropped" if left else ""
        self.post_message(self.Kept(f"Kept {claims} as {done.imported.report.id}{dropped} · u takes it back"))

    def on_review_box_kept(self, event: Kept) -> None:
        """Close and check what is open; stay with the reason where nothing could be kept."""
        event.stop()
        self._keeping = False
        if event.fault:
            self._say(event.fault, "warn")
            return
        app = self.monitor_app
        self.dismiss()
        app.store_moved()
        app.check_what_is_open()
        app.tell(event.words, "good")
