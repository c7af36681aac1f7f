"""The bindings table looked up by view and key, with the user's changes applied."""

from collections.abc import Mapping

from ..config.keys import Key, View, keys_of, remapped, shown


class Keymap:
    """Which action a key runs in a view. Raises ConfigError where the changes clash."""

    def __init__(self, changes: Mapping[str, tuple[str, ...]]) -> None:
        self.rows = remapped(changes)
        self._actions = {
            (view, row.prefix, key): row for row in self.rows for view in row.views for key in row.keys
        }

    def find(self, view: View, key: str, prefix: str = "") -> Key | None:
        """The row that a key stands for in a view, after a prefix key; None where it means nothing."""
        return self._actions.get((view, prefix, key))

    def of(self, view: View) -> tuple[Key, ...]:
        """The rows of a view, in the order of the table."""
        return keys_of(view, self.rows)

    def followers(self, view: View, prefix: str) -> tuple[Key, ...]:
        """What may follow a prefix key in a view."""
        return tuple(row for row in self.of(view) if row.prefix == prefix)

    def shown(self, action: str) -> str:
        """The first key of an action as a person reads it, with its prefix; empty where it is switched off."""
        row = next((row for row in self.rows if row.action == action and row.keys), None)
        return f"{row.prefix}{shown(row.keys[0])}" if row else ""
