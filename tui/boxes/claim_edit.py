"""The box that edits a claim under review: its words, its value and period, and the subject that it is about."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from textual import events
from textual.geometry import Region, Size
from textual.widget import Widget
from textual.widgets import Input

from ...model.errors import UsageError
from ...model.ids import SubjectId
from ...model.safe_text import safe_line
from ..session import Session
from ..widgets.bar import Bar
from ..widgets.lines import Line, Span, line
from ..widgets.memory_rows import MemoryRows
from ..widgets.prompt import Prompt
from ..widgets.row_list import RowList
from ..widgets.rows import Cell, Column, Row
from .box import Box, key_spans
from .claim_fields import FIELDS, Typed, field_regions, read_fields

if TYPE_CHECKING:
    from ...refresh.review_draft import Draft, ReadClaim
    from ...refresh.reviewing import Edit

_COLUMNS = (Column("", 20, flex=True), Column("", 24, "right", above=40))
_WIDTH = 96
_READY = "Enter takes it"


class ClaimEditBox(Box):
    """Fields one below the other, Tab goes through them; up and down choose the subject; Enter takes all of it."""

    def __init__(self, session: Session, draft: "Draft", one: "ReadClaim") -> None:
        super().__init__(session, f"Edit {one.id}")
        self.edit: Edit | None = None
        """What was decided; None until then."""
        self._draft, self._one = draft, one
        self._subject = draft.subject_of(one)
        self._before = Typed(safe_line(draft.text_of(one)), draft.value_of(one), draft.period_of(one))
        told = {**self._before._asdict(), "subject": ""}
        self.fields = {
            name: Prompt(name, told[name], self.palette, hint, name=name) for name, hint in FIELDS.items()
        }
        self._labels = {name: Bar(f"label-{name}", self.palette) for name in FIELDS}
        self._shown: list[SubjectId] = []
        self.list = RowList("subjects", _COLUMNS, self.palette)
        self._about = Bar("about", self.palette)
        self.part = self.list

    @property
    def box(self) -> Prompt:
        """The line for the claim's words."""
        return self.fields["text"]

    def contents(self) -> Iterable[Widget]:
        """The fields with their labels, the subjects, and what Enter will do."""
        yield from self._labels.values()
        yield from self.fields.values()
        yield self.list
        yield self._about

    def wanted(self, size: Size) -> Size:
        """As tall as the fields and the subjects."""
        return Size(min(_WIDTH, size.width), len(FIELDS) + len(self._draft.subjects) + 3)

    def places(self, inside: Region) -> Mapping[str, Region]:
        """The fields above, the subjects below them."""
        return field_regions(inside)

    def on_mount(self) -> None:
        """List the subjects, the cursor on the present one, the words first."""
        for name, label in self._labels.items():
            label.show(line(Span(f" {name}", "dim")))
        self.list.title = Line(spans=(Span(" about", "dim"),), rule=True)
        self._list()
        self.call_after_refresh(self.box.focus)

    def _list(self) -> None:
        """The subjects that the typed name may mean; the present one where nothing is typed."""
        draft, typed = self._draft, self.fields["subject"].value.strip()
        meant = draft.matching(typed) if typed else self._subject
        words = typed.casefold().split()
        self._shown = [
            id_
            for id_, name in draft.subjects.items()
            if id_ == meant or all(word in name.casefold() for word in words)
        ]
        self._shown.sort(key=lambda id_: (id_ != meant, id_ not in draft.new))
        rows = [self._row(at, id_) for at, id_ in enumerate(self._shown)]
        if typed and meant is None:
            new = Row(
                key=0,
                target=None,
                cells=(Cell(f"  {safe_line(typed)}", "accent"), Cell("a new subject", "dim")),
            )
            rows = [new, *(row._replace(key=row.key + 1) for row in rows)]
        self.list.show(MemoryRows(rows), range(len(rows)))
        self.list.move_to(0)
        self._say(_READY, "dim")

    def _row(self, at: int, id_: SubjectId) -> Row:
        whose = "new, by this report" if id_ in self._draft.new else safe_line(id_)
        return Row(
            key=at, target=None, cells=(Cell(f"  {safe_line(self._draft.subjects[id_])}"), Cell(whose, "dim"))
        )

    def keys_line(self) -> tuple[Span, ...]:
        """What the keys do here."""
        return key_spans(("Tab", "next field"), ("↓ ↑", "subject"), ("Enter", "takes it"), ("Esc", "closes"))

    async def on_key(self, event: events.Key) -> None:
        """Tab and Shift+Tab go through the fields; the other keys are those of every box."""
        if event.key not in ("tab", "shift+tab"):
            await super().on_key(event)
            return
        event.stop()
        event.prevent_default()
        names = list(FIELDS)
        at = next((at for at, name in enumerate(names) if self.fields[name].has_focus), 0)
        self.fields[names[(at + (1 if event.key == "tab" else -1)) % len(names)]].focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Read what was typed; what cannot be read is said at once."""
        event.stop()
        if event.input is self.fields["subject"]:
            self._list()
        try:
            read_fields(self._draft, self._before, self._typed())
        except UsageError as fault:
            self._say(f"{fault.message} {fault.hint}", "warn")
        else:
            self._say(_READY, "dim")

    def _typed(self) -> Typed:
        return Typed(*(" ".join(self.fields[name].value.split()) for name in Typed._fields))

    def _say(self, text: str, role: str) -> None:
        self._about.show(line(Span(f" {safe_line(text)}", role)))

    def chosen(self) -> None:
        """Take what the fields say; the box stays with the reason where one cannot be read."""
        try:
            edit = read_fields(self._draft, self._before, self._typed())
        except UsageError as fault:
            self._say(f"{fault.message} {fault.hint}", "warn")
            return
        subject = self._chosen_subject()
        if edit is not None or subject != self._subject:
            from ...refresh.reviewing import Edit  # noqa: PLC0415  # the report's rules were loaded by then

            self.edit = (edit or Edit())._replace(subject=subject)
        self.close()

    def _chosen_subject(self) -> SubjectId:
        typed = self.fields["subject"].value.strip()
        is_new = bool(typed) and self._draft.matching(typed) is None
        if is_new and self.list.cursor == 0:
            return self._draft.propose(typed)
        at = self.list.cursor - is_new
        return self._shown[at] if at < len(self._shown) else self._subject
