"""The only writer of stderr."""

from __future__ import annotations

import os
import sys

from .plain import safe_text_of

TYPE_CHECKING = False  # as `typing` has it, without importing `typing`
if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..model.errors import AlimonError


def tell(text: str) -> None:
    """Write text that may hold anything. A stderr that is closed or full is no reason to fail."""
    if sys.stderr is not None:
        try:
            sys.stderr.write(safe_text_of(text))
            sys.stderr.flush()
        except OSError:
            return


def say(text: str, *hints: str) -> None:
    """Tell something beside the data, one line, and below it what can be done."""
    tell(f"alimon: {text}\n" + "".join(f"  {hint}\n" for hint in hints))


def log_line(at: str, event: str, facts: Mapping[str, object]) -> None:
    """Write one line of a service's log: a JSON object."""
    from json import dumps  # noqa: PLC0415 - services only

    tell(dumps({"at": at, "event": event, **facts}) + "\n")


def complain(fault: AlimonError) -> None:
    """Tell what went wrong and what to do."""
    tell(f"alimon: {fault.message}\n" + (f"  {fault.hint}\n" if fault.hint else ""))


def progress(text: str) -> None:
    """Show where long work stands, on one line that is written over; only a terminal sees it."""
    if sys.stderr is not None and sys.stderr.isatty() and os.environ.get("TERM") != "dumb":
        sys.stderr.write(f"\r\x1b[K{safe_text_of(text)}")
        sys.stderr.flush()


def end_progress() -> None:
    """Take the progress line away."""
    progress("")


def prepare(*, ascii_only: bool) -> None:
    """Let stderr take anything, as `output.prepare` does for stdout."""
    reconfigure = getattr(sys.stderr, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="ascii" if ascii_only else None, errors="backslashreplace")
