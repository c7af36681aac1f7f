"""The palette's commands: short names with arguments first, then every other action of the view by its name."""

from typing import NamedTuple

from ...config.keys import Key
from ..availability import why_not
from ..boxes.key_rows import in_order, keys_shown
from ..screens.base import ViewBase


class Command(NamedTuple):
    """One line of the palette."""

    name: str
    help: str
    argument: str = ""
    """What may follow the name, as the list shows it; in brackets where it may be left out."""
    aliases: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()
    """The actions that it stands for without an argument; the first one is run."""
    keys: str = ""

    @property
    def needs_argument(self) -> bool:
        """Whether the name alone says nothing."""
        return bool(self.argument) and not self.argument.startswith("[")

    @property
    def names(self) -> tuple[str, ...]:
        """Everything that it is called."""
        return (self.name, *self.aliases)


SHORT: tuple[Command, ...] = (
    Command("seg", "Go to the Segments panel.", "", ("segments",), ("panel_1", "go_segments")),
    Command("risk", "Go to the Risks panel.", "", ("risks",), ("panel_2", "go_risks")),
    Command("comp", "Go to the Competitors panel.", "", ("competitors",), ("panel_3", "go_competitors")),
    Command("thesis", "Go to the Theses panel.", "", ("theses",), ("panel_4", "go_theses")),
    Command(
        "src", "Open a source by its number or id; alone, go to the Sources panel.", "[NUMBER]",
        ("source", "sources"), ("panel_5", "go_sources"),
    ),
    Command("inbox", "Go to the Inbox panel.", "", ("events",), ("panel_6", "go_inbox")),
    Command("claim", "Open a claim by its number or id.", "NUMBER", ("claims",)),
    Command("show", "Open whatever has this id.", "ID", ("open",)),
    Command("find", "Find in everything.", "[WORDS]", ("search",), ("find",)),
    Command("co", "Switch to another company; alone, list them.", "[ID]", ("company", "companies"), ("company",)),
    Command(
        "refresh", "Read a source now; alone, every source that is due.", "[NUMBER]", ("read",), ("refresh_all",)
    ),
    Command("import", "Read a cited report, and review its claims before they are kept.", "FILE|URL", ("report",)),
    Command("note", "Write a note on this row.", "[TEXT]", (), ("note",)),
    Command("mark", "Mark this row with a letter.", "[LETTER]", (), ("mark",)),
    Command("jump", "Jump to the row marked with a letter.", "[LETTER]", (), ("jump",)),
    Command("snooze", "Put an event off: 30m, 3h, 1d, 2w; alone, until tomorrow.", "[TIME]", ("wait",), ("snooze",)),
    Command("undo", "Undo the last change that you made to the store.", "", (), ("undo",)),
    Command("log", "Show what alimon did: refresh runs and their outcomes.", "", ("activity",), ("activity",)),
    Command("help", "List the keys of this view; Enter runs one.", "", ("keys",), ("help",)),
    Command("q", "Leave alimon.", "", ("quit", "exit"), ("quit",)),
)  # fmt: skip


def commands_of(view: ViewBase) -> tuple[Command, ...]:
    """What works in this view now, short names first."""
    rows = {row.action: row for row in view.monitor_app.keymap.of(view.VIEW)}
    short = [
        command._replace(
            keys=" ".join(keys_shown(rows[action]) for action in command.actions if action in rows)
        )
        for command in SHORT
        if not command.actions or _works(command.actions[0], rows, view)
    ]
    covered = {action for command in SHORT for action in command.actions} | {"palette"}
    others = [
        Command(row.action.replace("_", " "), row.help, actions=(row.action,), keys=keys_shown(row))
        for row in in_order(rows.values())
        if row.action not in covered and not why_not(view, row.action)
    ]
    return (*short, *others)


def _works(action: str, rows: dict[str, Key], view: ViewBase) -> bool:
    return action in rows and not why_not(view, action)


def named(commands: tuple[Command, ...], line: str) -> tuple[Command | None, str]:
    """The command that a line names, and its argument; the longest name wins, as names may have spaces.

    >>> named(SHORT, "source 4")[0].name, named(SHORT, "source 4")[1], named(SHORT, "nonsense")[0]
    ('src', '4', None)
    """
    best: tuple[Command | None, str] = (None, "")
    longest = 0
    folded = line.strip().casefold()
    for command in commands:
        for name in command.names:
            takes = folded == name or (command.argument and folded.startswith(f"{name} "))
            if takes and len(name) > longest:
                best, longest = (command, line.strip()[len(name) :].strip()), len(name)
    return best


def alone_in(commands: tuple[Command, ...], line: str) -> tuple[Command | None, str]:
    """The command without an argument that a line begins with, and what follows it in vain.

    >>> alone_in(SHORT, "quit now")[0].name, alone_in(SHORT, "quit now")[1], alone_in(SHORT, "quite now")[0]
    ('q', 'now', None)
    """
    words = line.split()
    for many in range(len(words) - 1, 0, -1):
        found, _ = named(commands, " ".join(words[:many]))
        if found is not None:
            return found, " ".join(words[many:])
    return None, ""


def elsewhere(word: str) -> bool:
    """Whether a word names a short command, so that it works on another row or in another view."""
    return named(SHORT, word)[0] is not None


def matching(commands: tuple[Command, ...], typed: str) -> list[Command]:
    """The commands that a beginning may mean: those named so first, then those that say every word somewhere.

    >>> [command.name for command in matching(SHORT, "r")][:2]
    ['risk', 'refresh']
    """
    folded = typed.strip().casefold()
    words = folded.split()
    begin = [command for command in commands if any(name.startswith(folded) for name in command.names)]
    begin.sort(key=lambda command: folded not in command.names)
    rest = [
        command
        for command in commands
        if command not in begin and all(word in _text(command) for word in words)
    ]
    return [*begin, *rest]


def _text(command: Command) -> str:
    return f"{' '.join(command.names)} {command.help} {command.keys}".casefold()


def nearest(commands: tuple[Command, ...], word: str) -> tuple[str, ...]:
    """The names that look most like a word which is none."""
    from difflib import get_close_matches  # noqa: PLC0415  # for a mistake only

    return tuple(get_close_matches(word.casefold(), [name for one in commands for name in one.names], n=2))
