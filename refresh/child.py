"""A child process that works for its parent, asked and answered through pipes."""

import os
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import IO, Final

from .. import __path__ as _package_path

START_SECONDS: Final = 10.0
"""What a child may take to start on a busy machine, above the time for its work."""
_NICER: Final = 5
"""On a busy machine who presses a key comes first, and the page that is read then gets a third of what is left."""
_IMPORT_ROOT: Final = str(Path(next(iter(_package_path))).resolve().parent)


def child_command(module: str) -> tuple[str, ...]:
    """The command of a child. It finds alimon by its path alone: nothing in the working directory can stand in."""
    return (sys.executable, "-P", "-m", f"alimon.refresh.{module}")


class Child:
    """One child process, started when its pipes are asked for. `end` may be called by any thread, at any time.

    It is run by hand: asyncio's own subprocesses hang where their start is cancelled (Python 3.11).
    """

    def __init__(self, command: tuple[str, ...]) -> None:
        self._command = command
        self._process: subprocess.Popen[bytes] | None = None
        self._is_ended = False
        self._lock = threading.Lock()

    @property
    def is_running(self) -> bool:
        """Whether there is a process at this moment."""
        return self._process is not None and self._process.poll() is None

    @property
    def exit_code(self) -> int | None:
        """How the process ended, minus the signal where one ended it; None where there is none or it goes on."""
        return None if self._process is None else self._process.poll()

    def pipes(self) -> tuple[IO[bytes], IO[bytes]]:
        """Where to write and where to read. Raises EOFError once the child was ended, OSError."""
        with self._lock:
            if self._is_ended:
                raise EOFError("the child was ended")
            if self._process is None:
                self._process = _start(self._command)
            if self._process.stdin is None or self._process.stdout is None:
                raise EOFError("the child has no pipes")
            return self._process.stdin, self._process.stdout

    def end(self) -> None:
        """Kill the process, if there is one that goes on."""
        with self._lock:
            self._is_ended = True
            if self._process is not None:
                self._process.kill()
                self._process.wait()

    def wait(self, seconds: float) -> None:
        """Let a process that is ending come to its end. Raises subprocess.TimeoutExpired where it does not."""
        if self._process is not None:
            self._process.wait(seconds)


def exactly(pipe: IO[bytes], length: int) -> bytes:
    """So many bytes of a pipe. Raises EOFError where they do not come."""
    found = pipe.read(length)
    if len(found) < length:
        raise EOFError("the child ended in the middle")
    return found


def _start(command: tuple[str, ...]) -> subprocess.Popen[bytes]:
    """A process that inherits no descriptor, and no signal that the terminal sends to this program."""
    path = os.pathsep.join(part for part in (_IMPORT_ROOT, os.environ.get("PYTHONPATH", "")) if part)
    process = subprocess.Popen(  # noqa: S603 - the command is ours
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": path},
        start_new_session=True,
    )
    # Where the system does not let it, or the process has ended already, it goes on as before.
    with suppress(OSError):
        own = os.getpriority(os.PRIO_PROCESS, 0)
        os.setpriority(os.PRIO_PROCESS, process.pid, own + _NICER)
    return process
