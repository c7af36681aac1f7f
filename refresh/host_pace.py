"""How many sources of a host are worth asking for at once. Pure."""

from typing import Final

_AHEAD_SECONDS: Final = 0.25
"""No source is leased longer than about this before it is asked for."""
_MOST: Final = 16


class HostPace:
    """The pace at which a host answers, from what the last sources took."""

    def __init__(self, pause_seconds: float) -> None:
        self._pause = pause_seconds
        self.at_once = 1
        """Before anything is known, and where the host is slow or wants its pause, one by one."""

    def took(self, seconds: float, many: int) -> None:
        """So many sources took so long, the pauses between them included."""
        each = max(seconds / many, self._pause, _AHEAD_SECONDS / _MOST)
        self.at_once = max(1, int(_AHEAD_SECONDS / each))
