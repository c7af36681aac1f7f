"""How the user asked a list to be shown: it stays with the list while views come and go."""

from typing import NamedTuple, Self


class ListState(NamedTuple):
    """Filter, problems only, and order. `sort` is a column's name; empty is the list's own order."""

    text: str = ""
    problems: bool = False
    sort: str = ""
    descending: bool = False

    def next_sort(self, names: tuple[str, ...]) -> Self:
        """Sorted by the column after the present one; after the last comes the list's own order."""
        order = ("", *names)
        place = order.index(self.sort) if self.sort in order else 0
        return self._replace(sort=order[(place + 1) % len(order)], descending=False)

    def words(self) -> str:
        """What a title says of it, empty where nothing was asked for."""
        parts = []
        if self.text:
            parts.append(f"filter: {self.text}")
        if self.problems:
            parts.append("problems only")
        if order := self.order():
            parts.append(order)
        return " · ".join(parts)

    def nothing(self) -> str:
        """What an empty list says below its title, which tells what was asked for: the keys that bring all back."""
        keys = [key for key, is_on in (("f Esc", self.text), ("!", self.problems)) if is_on]
        return f"nothing matches · {' and '.join(keys)} show{'' if len(keys) > 1 else 's'} all"

    def order(self) -> str:
        """The order alone in words, empty where it is the list's own."""
        if not self.sort and not self.descending:
            return ""
        return f"by {self.sort or 'place'}{' ↓' if self.descending else ' ↑'}"
