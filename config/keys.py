"""The one table of bindings: footer, help, palette, README, docs/keys.md and `[keys]` all come from it."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import NamedTuple

from ..model.errors import ConfigError


class View(StrEnum):
    """The views in which a key can work."""

    MONITOR = "monitor"
    SUBJECT = "subject"
    CLAIM = "claim"
    SOURCE = "source"
    DIFF = "diff"
    FIND = "find"
    ACTIVITY = "activity"


EVERYWHERE = frozenset(View)
_LISTS = frozenset({View.MONITOR, View.SUBJECT, View.ACTIVITY})
_PARTS = EVERYWHERE - {View.CLAIM, View.DIFF}
_SIDES = _PARTS - {View.FIND}
_ROWS = frozenset({View.MONITOR, View.SUBJECT, View.CLAIM, View.FIND})
_ITEMS = _ROWS | {View.SOURCE}
_TEXTS = frozenset({View.SOURCE, View.DIFF})


class Key(NamedTuple):
    """One action and the keys that run it."""

    action: str
    """Stable id: `[keys]` in the configuration names it, and a view's `action_<id>` does it."""
    keys: tuple[str, ...]
    """Textual's key names; within `prefix` where that is set."""
    label: str
    """One or two words for the footer and the hint strip."""
    help: str
    """One sentence for the help list."""
    group: str
    views: frozenset[View] = EVERYWHERE
    prefix: str = ""
    """The key that has to come first: g or y."""
    footer: bool = False
    """Whether the footer shows it where there is room."""


_MOVE, _GO, _LIST, _READ, _KEEP, _COPY = "Move", "Go", "Lists", "Sources", "Keep", "Copy"

KEYS: tuple[Key, ...] = (
    Key(action="open", keys=("enter",), label="open", help="Open the row under the cursor.", group=_GO, footer=True),
    Key(action="back", keys=("q", "escape", "backspace"), label="back", help="Go one level back.", group=_GO, footer=True),
    Key(action="quit", keys=("Q",), label="quit", help="Leave alimon.", group=_GO),
    Key(action="find", keys=("slash",), label="find", help="Find in everything; in a source, in its text.", group=_GO, footer=True),
    Key(action="cursor_down", keys=("j", "down"), label="down", help="Move down.", group=_MOVE),
    Key(action="cursor_up", keys=("k", "up"), label="up", help="Move up.", group=_MOVE),
    Key(action="cursor_left", keys=("h", "left"), label="left", help="Move left: the panel or column before.", group=_MOVE, views=_SIDES),
    Key(action="cursor_right", keys=("l", "right"), label="right", help="Move right: the panel or column after.", group=_MOVE, views=_SIDES),
    Key(action="page_down", keys=("pagedown", "space"), label="page down", help="Move down by a page.", group=_MOVE),
    Key(action="page_up", keys=("pageup", "b"), label="page up", help="Move up by a page.", group=_MOVE),
    Key(action="first", keys=("home",), label="first", help="Move to the first row.", group=_MOVE),
    Key(action="last", keys=("G", "end"), label="last", help="Move to the last row.", group=_MOVE),
    Key(action="go_first", keys=("g",), prefix="g", label="first row", help="Move to the first row.", group=_MOVE),
    Key(action="panel_1", keys=("1",), label="segments", help="Go to the Segments panel.", group=_GO),
    Key(action="panel_2", keys=("2",), label="risks", help="Go to the Risks panel.", group=_GO),
    Key(action="panel_3", keys=("3",), label="competitors", help="Go to the Competitors panel.", group=_GO),
    Key(action="panel_4", keys=("4",), label="theses", help="Go to the Theses panel.", group=_GO),
    Key(action="panel_5", keys=("5",), label="sources", help="Go to the Sources panel.", group=_GO),
    Key(action="panel_6", keys=("6",), label="inbox", help="Go to the Inbox panel.", group=_GO),
    Key(action="panel_0", keys=("0",), label="evidence", help="Go to the Evidence pane.", group=_GO),
    Key(action="go_segments", keys=("s",), prefix="g", label="segments", help="Go to the Segments panel.", group=_GO),
    Key(action="go_risks", keys=("r",), prefix="g", label="risks", help="Go to the Risks panel.", group=_GO),
    Key(action="go_competitors", keys=("c",), prefix="g", label="competitors", help="Go to the Competitors panel.", group=_GO),
    Key(action="go_theses", keys=("t",), prefix="g", label="theses", help="Go to the Theses panel.", group=_GO),
    Key(action="go_sources", keys=("o",), prefix="g", label="sources", help="Go to the Sources panel.", group=_GO),
    Key(action="go_inbox", keys=("i",), prefix="g", label="inbox", help="Go to the Inbox panel.", group=_GO),
    Key(action="next_panel", keys=("tab",), label="next panel", help="Go to the next panel of this view.", group=_GO, views=_PARTS),
    Key(action="previous_panel", keys=("shift+tab",), label="previous panel", help="Go to the panel before.", group=_GO, views=_PARTS),
    Key(action="zoom", keys=("z",), label="zoom", help="Give this panel the whole screen, or give it back.", group=_GO, views=frozenset({View.MONITOR, View.SUBJECT})),
    Key(action="history_back", keys=("left_square_bracket",), label="view before", help="Go back in the history of views.", group=_GO),
    Key(action="history_forward", keys=("right_square_bracket",), label="view after", help="Go forward in the history of views.", group=_GO),
    Key(action="company", keys=("C",), label="company", help="Switch to another company of the store.", group=_GO),
    Key(action="activity", keys=("at",), label="activity", help="Show what alimon did: refresh runs and their outcomes.", group=_GO, views=EVERYWHERE - {View.ACTIVITY}),
    Key(action="palette", keys=("colon", "ctrl+p"), label="command", help="Type a command, or choose one from a list.", group=_GO),
    Key(action="help", keys=("question_mark",), label="help", help="List the keys of this view; Enter runs one.", group=_GO, footer=True),
    Key(action="filter", keys=("f",), label="filter", help="Narrow this list as you type.", group=_LIST, views=_LISTS),
    Key(action="problems", keys=("exclamation_mark",), label="problems", help="Show only problems: contradicted, not found, conflicting, stale.", group=_LIST, views=_LISTS, footer=True),
    Key(action="sort", keys=("s",), label="sort", help="Sort this list by its next column.", group=_LIST, views=_LISTS),
    Key(action="sort_reverse", keys=("S",), label="reverse", help="Reverse the order of this list.", group=_LIST, views=_LISTS),
    Key(action="older", keys=("less_than_sign",), label="older", help="Show the period before.", group=_LIST, views=frozenset({View.MONITOR})),
    Key(action="newer", keys=("greater_than_sign",), label="newer", help="Show the period after.", group=_LIST, views=frozenset({View.MONITOR})),
    Key(action="next_passage", keys=("n",), label="next passage", help="Go to the next passage, or the next hit while a search is on.", group=_READ, views=frozenset({View.SOURCE})),
    Key(action="previous_passage", keys=("N",), label="passage before", help="Go to the passage or hit before.", group=_READ, views=frozenset({View.SOURCE})),
    Key(action="diff", keys=("D",), label="what changed", help="Show what changed in the source of this row; in a source, since the snapshot before.", group=_READ, views=_ITEMS),
    Key(action="next_change", keys=("n",), label="next change", help="Go to the next change.", group=_READ, views=frozenset({View.DIFF}), footer=True),
    Key(action="previous_change", keys=("N",), label="change before", help="Go to the change before.", group=_READ, views=frozenset({View.DIFF})),
    Key(action="older_snapshot", keys=("less_than_sign",), label="older", help="Show the snapshot before.", group=_READ, views=_TEXTS, footer=True),
    Key(action="newer_snapshot", keys=("greater_than_sign",), label="newer", help="Show the snapshot after.", group=_READ, views=_TEXTS, footer=True),
    Key(action="next_claim", keys=("J",), label="next claim", help="Go to the next claim; in a source, to the next that cites it.", group=_READ, views=frozenset({View.CLAIM, View.SOURCE})),
    Key(action="previous_claim", keys=("K",), label="claim before", help="Go to the claim before.", group=_READ, views=frozenset({View.CLAIM, View.SOURCE})),
    Key(action="refresh_this", keys=("r",), label="refresh", help="Read the source of this row now.", group=_READ, footer=True),
    Key(action="refresh_all", keys=("R",), label="refresh all", help="Read every source that is due.", group=_READ),
    Key(action="open_link", keys=("o",), label="open link", help="Open the source in a browser; over SSH show and copy its link.", group=_READ, views=_ITEMS | {View.DIFF}),
    Key(action="paste", keys=("p",), label="paste text", help="Paste the text of a source that cannot be read; it is marked as supplied.", group=_READ, views=_ITEMS),
    Key(action="provenance", keys=("i",), label="provenance", help="Show where this comes from: address, times, status, hash.", group=_READ, views=_ITEMS | {View.DIFF}),
    Key(action="check", keys=("V",), label="check again", help="Check the citations of this row again now.", group=_READ, views=_ITEMS),
    Key(action="overrule", keys=("v",), label="overrule", help="Overrule the verdict of this row, with a reason.", group=_KEEP, views=_ITEMS),
    Key(action="reattribute", keys=("E",), label="re-attribute", help="Let this claim cite the source that holds it elsewhere, beside the report's own.", group=_KEEP, views=_ROWS),
    Key(action="note", keys=("e",), label="note", help="Write a note on this row.", group=_KEEP, views=_ITEMS),
    Key(action="mark", keys=("m",), label="mark", help="Mark this row with the letter that follows.", group=_KEEP, views=_ITEMS),
    Key(action="jump", keys=("apostrophe",), label="jump", help="Jump to the row marked with the letter that follows.", group=_KEEP),
    Key(action="acknowledge", keys=("a",), label="acknowledge", help="Acknowledge this event.", group=_KEEP, views=frozenset({View.MONITOR})),
    Key(action="acknowledge_all", keys=("A",), label="acknowledge all", help="Acknowledge every event shown.", group=_KEEP, views=frozenset({View.MONITOR})),
    Key(action="snooze", keys=("w",), label="put off", help="Put this event off until tomorrow; :snooze 3h or 1w for another time.", group=_KEEP, views=frozenset({View.MONITOR})),
    Key(action="retire", keys=("x",), label="retire", help="Retire this row; u brings it back.", group=_KEEP, views=_ITEMS),
    Key(action="undo", keys=("u",), label="undo", help="Undo the last change that you made to the store.", group=_KEEP),
    Key(action="copy_value", keys=("v",), prefix="y", label="value", help="Copy the value.", group=_COPY, views=_ITEMS),
    Key(action="copy_quote", keys=("q",), prefix="y", label="quote", help="Copy the passage of the source.", group=_COPY, views=_ITEMS),
    Key(action="copy_url", keys=("u",), prefix="y", label="URL", help="Copy the address of the source.", group=_COPY, views=_ITEMS),
    Key(action="copy_citation", keys=("c",), prefix="y", label="citation", help="Copy the source as a citation.", group=_COPY, views=_ITEMS),
    Key(action="copy_line", keys=("l", "y"), prefix="y", label="say-it line", help="Copy one sentence to say: value, period, source, date, verdict.", group=_COPY, views=_ITEMS),
)  # fmt: skip

PREFIXES: Mapping[str, str] = {"g": "go to", "y": "copy"}
"""The keys that wait for another, with what the hint strip calls them."""

_SHOWN = {
    "enter": "Enter", "escape": "Esc", "backspace": "Backspace", "slash": "/", "down": "↓", "up": "↑", "left": "←",
    "right": "→", "pagedown": "PgDn", "pageup": "PgUp", "space": "Space", "home": "Home", "end": "End", "tab": "Tab",
    "shift+tab": "Shift+Tab", "left_square_bracket": "[", "right_square_bracket": "]", "at": "@", "colon": ":",
    "question_mark": "?", "exclamation_mark": "!", "less_than_sign": "<", "greater_than_sign": ">", "apostrophe": "'",
    "ctrl+p": "Ctrl+P",
}  # fmt: skip
_TYPED = {shown: name for name, shown in _SHOWN.items()}


def shown(key: str) -> str:
    """A Textual key name as a person reads it.

    >>> shown("question_mark"), shown("G")
    ('?', 'G')
    """
    return _SHOWN.get(key, key)


def typed(key: str) -> str:
    """The Textual name of a key as a person writes it in `[keys]`.

    >>> typed("?"), typed("Enter"), typed("x")
    ('question_mark', 'enter', 'x')
    """
    return _TYPED.get(key, _TYPED.get(key.capitalize(), key))


def keys_of(view: View, keys: tuple[Key, ...] = KEYS) -> tuple[Key, ...]:
    """The rows that work in a view, in the order of the table."""
    return tuple(row for row in keys if view in row.views)


def remapped(changes: Mapping[str, tuple[str, ...]]) -> tuple[Key, ...]:
    """The table with other keys for the named actions; an empty tuple switches an action off.

    Raises ConfigError where an action is unknown, or where one key would run two actions of one view.
    """
    known = {row.action for row in KEYS}
    for action in changes:
        if action not in known:
            raise ConfigError(
                f"[keys] names {action!r}, which is no action.", "docs/keys.md lists the actions."
            )
    rows = tuple(_with_keys(row, changes) for row in KEYS)
    for first, second, key in _clashes(rows):
        raise ConfigError(
            f"[keys] gives {shown(key)!r} to both {first.action!r} and {second.action!r}.",
            "Give one of them another key, or switch it off with an empty list.",
        )
    return rows


def _with_keys(row: Key, changes: Mapping[str, tuple[str, ...]]) -> Key:
    if row.action not in changes:
        return row
    keys = tuple(typed(key) for key in changes[row.action] if key)
    return row._replace(keys=keys)


def _clashes(rows: tuple[Key, ...]) -> Iterator[tuple[Key, Key, str]]:
    holders: dict[tuple[str, str, View], Key] = {}
    for row in rows:
        for view in row.views:
            for key in row.keys:
                if not row.prefix and key in PREFIXES:
                    yield row, _first_of_prefix(rows, key), key
                other = holders.setdefault((row.prefix, key, view), row)
                if other is not row:
                    yield other, row, key


def _first_of_prefix(rows: tuple[Key, ...], prefix: str) -> Key:
    return next(row for row in rows if row.prefix == prefix)
