"""The one place where a run becomes an exit code."""

from __future__ import annotations

import os
import sys

from ..model.errors import AlimonError
from .narrate import complain, end_progress, say, tell
from .output import flush

TYPE_CHECKING = False  # as `typing` has it, without importing `typing`
if TYPE_CHECKING:
    from collections.abc import Callable

EXIT_FINE = 0
EXIT_UNSUPPORTED = 1
EXIT_USAGE = 2
EXIT_SOURCE = 3
EXIT_STORE = 4
EXIT_INTERRUPTED = 130


def guarded(run: Callable[[], int]) -> int:
    """The exit code of `run`, with every fault turned into a sentence on stderr.

    A traceback is shown with ALIMON_DEBUG=1 only; otherwise it goes to the log. A reader that closed the pipe
    has read what it wanted: that ends quietly with 0.
    """
    try:
        code = run()
        flush()
    except AlimonError as fault:
        _flush_quietly()
        _show_traceback(fault)
        complain(fault)
        return fault.exit_code
    except KeyboardInterrupt:
        end_progress()
        say("interrupted")
        return EXIT_INTERRUPTED
    except BrokenPipeError:
        _drop_stdout()
        return EXIT_FINE
    except Exception as fault:  # noqa: BLE001 - the last door before the user
        _flush_quietly()
        _show_traceback(fault)
        complain(_unexpected(fault))
        return EXIT_USAGE
    return code


def _show_traceback(fault: Exception) -> None:
    if os.environ.get("ALIMON_DEBUG") == "1":
        from traceback import format_exception  # noqa: PLC0415 - for developers only

        tell("".join(format_exception(fault)))


def _flush_quietly() -> None:
    """What was written before the fault comes out first, where anybody still reads it."""
    if sys.stdout is not None:
        try:
            sys.stdout.flush()
        except OSError:
            _drop_stdout()


def _drop_stdout() -> None:
    """Point stdout at nothing, so that Python's own flush at exit finds no broken pipe."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
    except (OSError, ValueError, AttributeError):
        return


def _unexpected(fault: Exception) -> AlimonError:
    from ..config.fault_log import log_traceback  # noqa: PLC0415 - only after a crash

    place = log_traceback(fault)
    where = f"The traceback is in {place}." if place else "ALIMON_DEBUG=1 shows the traceback."
    return AlimonError(f"This is a fault of alimon: {type(fault).__name__}: {fault}", where)
