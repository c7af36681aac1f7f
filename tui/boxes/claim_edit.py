"""The box that edits a claim under review: its words, and the subject that it is about."""

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from textual.geometry import Region, Size
from textual.widget import Widget
from textual.widgets import Input

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
from .stacked import stacked

if TYPE_CHECKING:
    from ...refresh.reviewing import Edit

_COLUMNS = (Column("", 20, flex=True), Column("", 24, "right", above=40))
_WIDTH = 96
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


class ClaimEditBox(Box):
    """What is typed is the claim; up and down choose its subject; Enter takes both."""

    def __init__(
        self,
        session: Session,
        claim: str,
        text: str,
        subjects: Mapping[SubjectId, str],
        new: frozenset[SubjectId],
        subject: SubjectId,
    ) -> None:
        super().__init__(session, f"Edit {claim}")
        self.edit: Edit | None = None
        """What was decided; None until then."""
        self._text = safe_line(text)
        self._subjects = sorted(subjects.items(), key=lambda one: (one[0] not in new, one[0] != subject))
        self._new, self._subject = new, subject
        self.box = Prompt("claim", self._text, self.palette)
        self.list = RowList("subjects", _COLUMNS, self.palette)
        self._about = Bar("about", self.palette)
        self.part = self.list

    def contents(self) -> Iterable[Widget]:
        """The words, the subjects, and what Enter will do."""
        yield self.box
        yield self.list
        yield self._about

    def wanted(self, size: Size) -> Size:
        """As tall as the subjects."""
        return Size(min(_WIDTH, size.width), len(self._subjects) + 3)

    def places(self, inside: Region) -> Mapping[str, Region]:
        """The words above, the subjects below them."""
        return stacked(inside, "subjects")

    def on_mount(self) -> None:
        """List the subjects, the cursor on the present one."""
        rows = [
            Row(
                key=at,
                target=None,
                cells=(
                    Cell(f"  {safe_line(name)}"),
                    Cell("new, by this report" if id_ in self._new else safe_line(id_), "dim"),
                ),
            )
            for at, (id_, name) in enumerate(self._subjects)
        ]
        self.list.title = Line(spans=(Span(" about", "dim"),), rule=True)
        self.list.show(MemoryRows(rows), range(len(rows)))
        places = [at for at, (id_, _) in enumerate(self._subjects) if id_ == self._subject]
        self.list.move_to(places[0] if places else 0)
        self._say("its value stays as it was read", "dim")

    def keys_line(self) -> tuple[Span, ...]:
        """What the keys do here."""
        return key_spans(("↓ ↑", "choose the subject"), ("Enter", "takes it"), ("Esc", "closes"))

    def on_input_changed(self, event: Input.Changed) -> None:
        """A fault that was told is gone with what was typed."""
        event.stop()
        self._say("its value stays as it was read", "dim")

    def _say(self, text: str, role: str) -> None:
        self._about.show(line(Span(f" {text}", role)))

    def chosen(self) -> None:
        """Take words and subject; words with other numbers would belie the value that is kept beside them."""
        from ...refresh.reviewing import Edit  # noqa: PLC0415  # the report's rules were loaded by then

        text = " ".join(self.box.value.split())
        if not text:
            self._say("A claim needs words: Esc leaves it as it is.", "warn")
        elif sorted(_NUMBER.findall(text)) != sorted(_NUMBER.findall(self._text)):
            self._say("Its numbers were read from the report and stay: drop it where they are wrong.", "warn")
        else:
            subject = self._subjects[self.list.cursor][0]
            changed = text if text != self._text else ""
            if changed or subject != self._subject:
                self.edit = Edit(subject=subject, text=text)
            self.close()
