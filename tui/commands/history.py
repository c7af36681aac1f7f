"""The commands that were run, newest last: kept in the state folder over all starts."""

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from ...model.safe_text import safe_line

_MOST = 100


class CommandHistory:
    """At most 100 lines in a file. A folder that cannot be written keeps nothing, and nobody is told."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def lines(self) -> Sequence[str]:
        """What was run, newest last; empty where nothing was, or the file cannot be read."""
        try:
            text = self._path.read_text(encoding="utf-8", errors="replace")
        except OSError:
            return []
        return [line for line in text.split("\n") if line.strip()][-_MOST:]

    def add(self, line: str) -> None:
        """Keep a line as the newest; one that was run before moves to the end."""
        line = safe_line(line).strip()
        kept = [*(other for other in self.lines() if other != line), line][-_MOST:]
        beside = self._path.with_name(f"{self._path.name}.{os.getpid()}")
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with beside.open("w", encoding="utf-8") as file:
                file.write("".join(f"{other}\n" for other in kept))
                file.flush()
                os.fsync(file.fileno())
            beside.replace(self._path)
