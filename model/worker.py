"""An alimon process that reads sources."""

from datetime import datetime
from typing import NamedTuple

from .words import WorkerKind


class Process(NamedTuple):
    """What tells a process from every other one, on this machine and elsewhere."""

    boot: str
    """Which start of which machine, and which space of process ids. Empty where the system does not tell."""
    pid: int
    born: int
    """Clock ticks since that start; 0 where the system does not tell."""


class Worker(NamedTuple):
    """A process as the store knows it. It is heard of every few seconds while it lives."""

    key: int
    kind: WorkerKind
    process: Process
    started_at: datetime
    beat_at: datetime
    """When it was last heard of."""
    words: str
    """What it does, for people."""
