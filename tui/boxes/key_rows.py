"""The keys of a view as rows: what the help box lists and the palette offers."""

from collections.abc import Iterable, Sequence

from ...config.keys import Key, shown
from ..availability import why_not
from ..screens.base import ViewBase
from ..widgets.rows import Cell, Row

_GROUPS = ("Go", "Lists", "Copy", "Sources", "Keep", "Move")
"""What a user looks for first stands first."""


def keys_shown(row: Key) -> str:
    """The keys of an action as a person reads them: `q Esc Backspace`, `yl yy`."""
    return " ".join(f"{row.prefix}{shown(key)}" for key in row.keys)


def in_order(rows: Iterable[Key]) -> list[Key]:
    """The rows by group, those of one group in the order of the table."""
    return sorted(rows, key=lambda row: _GROUPS.index(row.group) if row.group in _GROUPS else len(_GROUPS))


def matching(rows: Sequence[Key], typed: str) -> list[Key]:
    """The rows that have every word typed in their keys, name, group or help; a key typed alone comes first.

    >>> from ...config.keys import KEYS
    >>> [row.action for row in matching(KEYS, "undo")], matching(KEYS, "C")[0].action
    (['undo'], 'company')
    """
    words = typed.casefold().split()
    found = [row for row in rows if all(word in _text(row) for word in words)]
    exact = [row for row in rows if typed.strip() in keys_shown(row).split()]
    return [*exact, *(row for row in found if row not in exact)]


def _text(row: Key) -> str:
    return f"{keys_shown(row)} {row.label} {row.action.replace('_', ' ')} {row.group} {row.help}".casefold()


def key_row(row: Key, place: int, view: ViewBase, *, first: bool) -> Row:
    """An action as a row: group, keys, what it does; dim, and why not, where it can do nothing now."""
    reason = why_not(view, row.action)
    does = Cell(f"{row.label}: {reason}", "faint") if reason else Cell(row.help)
    keys = keys_shown(row) or "off"
    return Row(
        key=place,
        target=None,
        cells=(
            Cell(row.group if first else "", "dim"),
            Cell(keys, "faint" if reason or not row.keys else "accent"),
            does,
        ),
    )
