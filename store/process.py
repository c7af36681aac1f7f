"""Which process this is, and whether another one still lives. Source: proc(5), random(4), pid_namespaces(7)."""

import os
from contextlib import suppress
from pathlib import Path

from ..model.worker import Process

_PROC = Path("/proc")
_BORN_FIELD = 19
"""Of those behind the name in /proc/PID/stat: `starttime`, the 22nd of all."""


def this_process() -> Process:
    """The process that asks."""
    return Process(_boot(), os.getpid(), _born(os.getpid()) or 0)


def is_alive(process: Process) -> bool:
    """Whether a process of this machine's present start still lives; a later one with its pid does not count."""
    if _PROC.joinpath("self/stat").exists():
        return _born(process.pid) == process.born
    try:
        os.kill(process.pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _boot() -> str:
    """The machine's present start together with the space in which its process ids count."""
    with suppress(OSError):
        started = (_PROC / "sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
        return f"{started} {(_PROC / 'self/ns/pid').readlink()}"
    return ""


def _born(pid: int) -> int | None:
    """When a process began; None where it is gone, or has ended and only waits for its parent."""
    try:
        told = (_PROC / str(pid) / "stat").read_bytes()
    except OSError:
        return None
    # 4711 (a name) with) anything in it) S 1 ...
    state, *fields = told.rpartition(b")")[2].split()
    return None if state in (b"Z", b"X") else int(fields[_BORN_FIELD - 1])
