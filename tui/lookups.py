"""What opens from anywhere: Find, help, the palette, the companies, the activity log, a note."""

from .changing import Changing
from .screens.base import ViewBase
from .target import Target


class Lookups(Changing):
    """Views and boxes that a key opens whatever is on screen. They are imported when they are first opened."""

    found = ""
    """What was typed into Find last; it is there again when Find is opened the next time."""
    found_at: Target | None = None
    """The answer that the cursor was on."""

    def open_find(self, words: str | None = None) -> None:
        """Open Find with what was typed there last, or with these words."""
        if words is not None:
            self.found = words
        self.open_target(Target("find", ""))

    def open_activity(self) -> None:
        """Open the log of refresh runs."""
        self.open_target(Target("activity", ""))

    def open_help(self) -> None:
        """List the keys of the view on screen; Enter runs one."""
        from .boxes.help import HelpBox  # noqa: PLC0415  # boxes load when first opened

        self.push_screen(HelpBox(self.session, self.view))

    def open_palette(self) -> None:
        """Open the command palette over the view on screen."""
        from .boxes.palette import PaletteBox  # noqa: PLC0415

        self.push_screen(PaletteBox(self.session, self.view))

    def open_companies(self) -> None:
        """List the companies of the store; Enter switches to one."""
        from .boxes.companies import CompaniesBox  # noqa: PLC0415

        self.push_screen(CompaniesBox(self.session))

    def open_note(self, target: Target) -> None:
        """Write, change or retire a note on a row."""
        from .boxes.note import NoteBox  # noqa: PLC0415

        self.push_screen(NoteBox(self.session, target))

    def open_target(self, target: Target) -> None:
        """Go one level deeper, to what a target names."""
        raise NotImplementedError

    @property
    def view(self) -> ViewBase:
        """The view on top, below whatever box is open over it."""
        raise NotImplementedError
