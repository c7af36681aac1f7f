"""A terminal for tests and benchmarks: a real pseudo-terminal with an emulated screen behind it.

    with Terminal(["alimon"], environ=environ) as terminal:
        terminal.wait_for("Segments")
        terminal.press("j")

Nothing here sleeps: a wait ends as soon as the screen shows what is waited for, and fails with the screen's text
when it did not come in time.
"""

import contextlib
import fcntl
import os
import re
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

import pyte

KEYS = {
    "enter": "\r",
    "escape": "\x1b",
    "tab": "\t",
    "backspace": "\x7f",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "pagedown": "\x1b[6~",
    "pageup": "\x1b[5~",
    "ctrl+c": "\x03",
}
PATIENCE_SECONDS = 30.0
"""How long a wait lasts at most; a whole suite may be running beside it."""

_QUERY = re.compile(rb"\x1b\[(?:c|>c|6n|\?2026\$p|\?2048\$p|14t|16t)|\x1b\]1[01];\?(?:\x07|\x1b\\)")
_ANSWERS = {
    b"\x1b[c": b"\x1b[?62;22c",
    b"\x1b[>c": b"\x1b[>41;366;0c",
    b"\x1b[6n": b"\x1b[1;1R",
    b"\x1b[?2026$p": b"\x1b[?2026;2$y",
    b"\x1b[?2048$p": b"\x1b[?2048;0$y",
}
# What pyte would print instead of obeying: private sequences of newer terminals, and device control strings.
_UNKNOWN = re.compile(
    rb"\x1b\[[<>=][0-9;]*[a-zA-Z]|\x1b\[\?[0-9;]*\$p|\x1b\[[0-9;?]*u|\x1bP.*?\x1b\\", re.DOTALL
)
# An escape sequence whose end has not come yet.
_HALF = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*|[P\]][^\x07\x1b]*\x1b?)?$")
_MODES = {
    1000: "mouse clicks", 1002: "mouse drags", 1003: "mouse moves", 1004: "focus reports", 1006: "mouse as SGR",
    1015: "mouse as urxvt", 1016: "mouse in pixels", 1049: "alternate screen", 2004: "bracketed paste",
    2048: "resize reports",
}  # fmt: skip
# pyte has one screen only: going to the alternate one or back clears it.
_OTHER_SCREEN = re.compile(rb"\x1b\[\?1049[hl]")
_MODE = re.compile(rb"\x1b\[\?([0-9;]+)([hl])")


class Chunk(NamedTuple):
    """What came out in one read."""

    seconds: float
    """On the monotonic clock."""
    data: bytes


class Screen:
    """What a terminal shows after the bytes it was fed."""

    def __init__(self, columns: int, rows: int) -> None:
        self.emulator = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.emulator)
        self._half = b""

    def feed(self, data: bytes) -> None:
        """Obey some bytes; a sequence that is cut at their end waits for the rest."""
        data = self._half + data
        half = _HALF.search(data)
        self._half = half[0] if half else b""
        known = _UNKNOWN.sub(b"", data[: len(data) - len(self._half)])
        self._stream.feed(_OTHER_SCREEN.sub(b"\\g<0>\x1b[2J\x1b[H", known))

    @property
    def text(self) -> str:
        """The screen's lines, without the blanks at their ends."""
        return "\n".join(line.rstrip() for line in self.emulator.display)


class Terminal:
    """A program in a pseudo-terminal of its own, ended and reaped on leaving."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        environ: Mapping[str, str] | None = None,
        columns: int = 120,
        rows: int = 40,
        folder: Path | None = None,
    ) -> None:
        self.master, self.slave = os.openpty()
        self._screen = Screen(columns, rows)
        self.chunks: list[Chunk] = []
        self._shown = 0
        """The private modes now switched on: 1049 is the alternate screen, 25 the cursor, 1000-1006 the mouse."""
        self._set_size(columns, rows)
        self.at_first = termios.tcgetattr(self.slave)
        self.began = time.monotonic()
        self.process = subprocess.Popen(
            command,
            stdin=self.slave,
            stdout=self.slave,
            stderr=self.slave,
            cwd=folder,
            env={"TERM": "xterm-256color", "COLORTERM": "truecolor", **(environ or os.environ)},
            start_new_session=True,
            preexec_fn=_take_terminal,  # noqa: PLW1509 - one system call, and no threads that hold locks
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.process.poll() is None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
        for end in (self.master, self.slave):
            with contextlib.suppress(OSError):
                os.close(end)

    # What a test does

    def press(self, *keys: str) -> None:
        """Type named keys (see KEYS) or plain text."""
        for key in keys:
            os.write(self.master, KEYS.get(key, key).encode())

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size, as dragging its corner does."""
        self.screen.emulator.resize(rows, columns)
        self._set_size(columns, rows)
        os.killpg(self.process.pid, signal.SIGWINCH)

    def hang_up(self) -> None:
        """Close the terminal's own end, as a dropped connection does."""
        os.close(self.slave)
        os.close(self.master)

    def wait_for(self, *wanted: str, gone: Sequence[str] = (), seconds: float = PATIENCE_SECONDS) -> str:
        """Wait until all of `wanted` and none of `gone` stand on the screen; its text."""

        def there(text: str) -> bool:
            return all(word in text for word in wanted) and not any(word in text for word in gone)

        return self.wait_until(there, f"{wanted} without {tuple(gone)}", seconds=seconds)

    def wait_until(
        self, holds: Callable[[str], bool], what: str, *, seconds: float = PATIENCE_SECONDS
    ) -> str:
        """Wait until `holds` of the screen's text; the text."""
        end = time.monotonic() + seconds
        while not holds(self.screen.text):
            left = end - time.monotonic()
            if left <= 0 or (not self.read(min(left, 0.2)) and self.process.poll() is not None):
                self.read(0)
                if holds(self.screen.text):
                    break
                state = f"ended with {self.process.returncode}" if self.process.poll() is not None else "runs"
                raise AssertionError(
                    f"the screen never showed {what}; the program {state}:\n{self.screen.text}"
                )
        return self.screen.text

    def wait_end(self, seconds: float = PATIENCE_SECONDS) -> int:
        """Wait until the program ended; its exit code, 128 + n where signal n ended it."""
        end = time.monotonic() + seconds
        while self.process.poll() is None:
            assert time.monotonic() < end, f"the program did not end:\n{self.screen.text}"
            self.read(0.02)
        while self.read(0):
            pass
        code = self.process.returncode
        return code if code >= 0 else 128 - code

    def read(self, seconds: float) -> bool:
        """Take in what comes within `seconds`; False where nothing came."""
        ready, _, _ = select.select([self.master], [], [], seconds)
        if not ready:
            return False
        try:
            data = os.read(self.master, 1 << 16)
        except OSError:
            return False
        self.chunks.append(Chunk(time.monotonic(), data))
        for query in _QUERY.findall(data):
            os.write(self.master, _ANSWERS.get(query, b""))
        return bool(data)

    # What a test asks

    @property
    def screen(self) -> Screen:
        """What the terminal shows now. Drawn when asked for, so that reading alone takes no time from the program."""
        for chunk in self.chunks[self._shown :]:
            self._screen.feed(chunk.data)
        self._shown = len(self.chunks)
        return self._screen

    @property
    def output(self) -> bytes:
        """Everything that came out so far."""
        return b"".join(chunk.data for chunk in self.chunks)

    @property
    def left_behind(self) -> list[str]:
        """What the program changed about the terminal and did not change back; empty once it has left well."""
        modes: set[int] = set()
        # Over all of it: a sequence may come in two pieces.
        for numbers, switch in _MODE.findall(self.output):
            changed = {int(number) for number in numbers.split(b";")}
            modes = modes | changed if switch == b"h" else modes - changed
        found = [name for mode, name in _MODES.items() if mode in modes]
        if self.output.rfind(b"\x1b[?25l") > self.output.rfind(b"\x1b[?25h"):
            found.append("hidden cursor")
        if termios.tcgetattr(self.slave) != self.at_first:
            found.append("line settings such as echo")
        return found

    def _set_size(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))


def _take_terminal() -> None:
    """In the child: make the pseudo-terminal its controlling one."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
