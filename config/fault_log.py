"""The log in the state folder: faults of the program, which are kept off the screen, and what hooks had to say."""

import os
import traceback
from datetime import UTC, datetime
from pathlib import Path

from ..model.safe_text import safe_text
from .paths import find_paths


def log_traceback(fault: BaseException) -> Path | None:
    """Append the traceback to the log. None where there is no place to write it."""
    return log_words("\n" + "".join(traceback.format_exception(fault)))


def log_words(words: str) -> Path | None:
    """Append what happened to the log, with its time. None where there is no place to write it."""
    path = find_paths().log_file
    entry = f"{datetime.now(UTC).isoformat(timespec='seconds')} {words}\n"
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        with open(handle, "a", encoding="utf-8") as log:  # noqa: PTH123 - a descriptor, with its own mode
            log.write(safe_text(entry))
    except OSError:
        return None
    return path
