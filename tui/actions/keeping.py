"""Keys that change what the store keeps of the user: notes, marks, retiring, undo."""

from collections.abc import Callable

from ...model.errors import UnknownId
from ...model.ids import short_id
from ...model.note import Mark
from ...model.safe_text import safe_line
from ...store import figures, notes, subjects
from ..screens.base import ViewBase
from ..target import CLAIM, FIGURE, SOURCE, SUBJECT, THESIS, Target
from ..widgets.lines import Span
from ..widgets.row_list import RowList

RETIRED = frozenset({CLAIM, SOURCE, FIGURE, THESIS})
"""What can be taken out of the lists."""
KEPT_BESIDE = RETIRED | {SUBJECT}
"""What can have a note or a mark."""
_LONGEST_SEARCH = 1000
"""Rows of a list among which a mark is looked for; what stands deeper is opened."""


class Keeping(ViewBase):
    """Everything that the user adds to the store or takes out of sight. `u` takes each of them back."""

    def _wait(self, prefix: str) -> None:
        """Wait for the letter that follows."""
        raise NotImplementedError

    def kept_beside(self) -> Target | None:
        """What a note or a mark would stand beside; None where there is nothing."""
        target = meant_by(self)
        return target if target is not None and target.concept in KEPT_BESIDE else None

    def action_note(self) -> None:
        """Write, change or retire a note on this row."""
        target = self.kept_beside()
        if target is None:
            self.notice("There is no row here to write a note on.", "dim")
        else:
            self.monitor_app.open_note(target)

    def write_note(self, text: str) -> None:
        """Write a note beside this row."""
        target = self.kept_beside()
        if target is None:
            self.notice("There is no row here to write a note on.", "dim")
            return
        store, now = self.session.store, self.session.now

        def work() -> str:
            notes.add_note(store, target.id, text, now)
            return f"Noted on {short_id(target.id)} · u takes it back"

        self.monitor_app.change(work)

    def action_mark(self) -> None:
        """Mark this row with the letter that follows."""
        self._wait("mark")

    def action_jump(self) -> None:
        """Jump to the row marked with the letter that follows."""
        self._wait("jump")

    def letter(self, prefix: str, character: str) -> None:
        """Do what `m` and `'` wait for: mark this row with the letter, or jump to the row that has it."""
        if prefix == "mark":
            self._mark(character)
        else:
            self.run_worker(self.monitor_app.after_changes(lambda: self._jump(character)), group="jump")

    def _mark(self, letter: str) -> None:
        target = self.kept_beside()
        if target is None:
            self.notice("There is no row here to mark.", "dim")
            return
        store, company = self.session.store, self.session.company.id

        def work() -> str:
            notes.set_mark(store, company, letter, target.id)
            return f"{self._called(target.id)} is marked {letter}: '{letter} jumps to it."

        self.monitor_app.change(work)

    def _jump(self, letter: str) -> None:
        marked = next((one.target for one in self._marks() if one.letter == letter), "")
        if not marked:
            self.notice(f"Nothing is marked {letter}: m{letter} marks the row under the cursor.", "warn")
            return
        from ...store.resolve import resolve  # noqa: PLC0415  # nobody jumps before the first paint

        try:
            concept, id_ = resolve(self.session.store, marked)
        except UnknownId as fault:
            self.notice(f"{fault.message} {fault.hint}", "warn")
            return
        target = Target(concept, id_)
        if not self._put_cursor_on(target) and target != self.target:
            self.monitor_app.open_target(target)

    def _put_cursor_on(self, target: Target) -> bool:
        """Put the cursor on the row of this view that leads to `target`; False where none does."""
        for name, part in self.parts.items():
            if isinstance(part, RowList) and (place := _place(part, target)) is not None:
                self.give_keys_to(name)
                part.move_to(place)
                self.moved()
                return True
        return False

    def _marks(self) -> tuple[Mark, ...]:
        return notes.marks(self.session.store, self.session.company.id)

    def marks_strip(self) -> tuple[Span, ...]:
        """The marks that there are, each letter with the row that it jumps to."""
        spans: list[Span] = []
        for mark in self._marks():
            spans += [Span(safe_line(mark.letter), "accent"), Span(f" {self._called(mark.target)}  ", "dim")]
        return tuple(spans) or (Span("no marks yet ", "dim"),)

    def _called(self, id_: str) -> str:
        """What a marked row is called: a subject and a figure by name, anything else by its id."""
        from ...store.resolve import resolve  # noqa: PLC0415  # nobody jumps before the first paint

        store = self.session.store
        try:
            concept, found = resolve(store, id_)
            if concept == SUBJECT:
                return safe_line(subjects.subject(store, found).short_name)
            if concept == FIGURE:
                figure = figures.figure(store, found)
                return safe_line(f"{subjects.subject(store, figure.subject).short_name} {figure.metric}")
        except UnknownId:
            return safe_line(f"{short_id(id_)} (gone)")
        return safe_line(short_id(found))

    def action_retire(self) -> None:
        """Take this row out of every list."""
        target = meant_by(self)
        if target is None or target.concept not in RETIRED:
            self.notice("Only a claim, a figure, a source or a thesis is retired.", "dim")
            return
        store, now = self.session.store, self.session.now

        def work() -> str:
            from ...store.undo import retire  # noqa: PLC0415  # only for a change

            retire(store, target.id, now)
            return f"{short_id(target.id)} retired · u brings it back"

        self.monitor_app.change(work, self._leave_if_about(target))

    def _leave_if_about(self, target: Target) -> Callable[[], None]:
        def after() -> None:
            if self.target is not None and self.target.id == target.id and self.is_current:
                self.monitor_app.go_back()

        return after

    def action_undo(self) -> None:
        """Take back the last change of the user."""
        session = self.session

        def work() -> str:
            from ...refresh.reattributing import undo_last  # noqa: PLC0415  # only for a change

            done = undo_last(session.store, session.company.id, session.clock)
            return f"Undone: {done}." if done else "Nothing to undo."

        self.monitor_app.change(work)


def meant_by(view: ViewBase) -> Target | None:
    """What notes, marks and retiring are meant for: what the view is of, in lists the row under the cursor."""
    if view.target is not None and view.target.concept in RETIRED:
        return view.target
    return view.selection()


def _place(row_list: RowList, target: Target) -> int | None:
    if len(row_list.keys) > _LONGEST_SEARCH:
        return None
    for at in range(len(row_list.keys)):
        row = row_list.row(at)
        if row and row.target and (row.target.concept, row.target.id) == (target.concept, target.id):
            return at
    return None
