"""The views that were seen, in order: `[` goes back and `]` forward, as in a browser."""

from .target import Target

Stack = tuple[Target, ...]
"""The views above the Monitor, lowest first; the Monitor alone is empty."""

_MOST = 200


class History:
    """Stacks of views in the order in which they were seen."""

    def __init__(self) -> None:
        self._stacks: list[Stack] = [()]
        self._at = 0

    def visit(self, stack: Stack) -> None:
        """Note that this stack is on screen now; what lay ahead is forgotten."""
        if stack == self._stacks[self._at]:
            return
        self._stacks[self._at + 1 :] = [stack]
        self._stacks = self._stacks[-_MOST:]
        self._at = len(self._stacks) - 1

    def back(self) -> Stack | None:
        """The stack before; None where there is none."""
        if self._at == 0:
            return None
        self._at -= 1
        return self._stacks[self._at]

    def forward(self) -> Stack | None:
        """The stack after; None where there is none."""
        if self._at + 1 >= len(self._stacks):
            return None
        self._at += 1
        return self._stacks[self._at]
