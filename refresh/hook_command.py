"""Running the command of a hook: no shell, a time limit, and an end to all that it started."""

import os
import signal
import subprocess
from contextlib import suppress

from ..model.safe_text import safe_line

_MOST_SAID = 200


def run_command(command: tuple[str, ...], document: bytes, seconds: float) -> str:
    """Give `document` to a command on its standard input; what went wrong, in words, empty where nothing did.

    It blocks for at most about `seconds`. What the command prints is told only where it fails.
    """
    try:
        process = subprocess.Popen(  # noqa: S603 - the user's own command, whose words no shell reads
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    except (OSError, ValueError) as fault:
        return f"could not be started: {getattr(fault, 'strerror', None) or fault}"
    try:
        said, _ = process.communicate(document, timeout=seconds)
    except subprocess.TimeoutExpired:
        _end(process)
        return f"did not end within {seconds:g} s"
    except OSError as fault:
        _end(process)
        return f"failed: {fault.strerror or fault}"
    if not process.returncode:
        return ""
    words = safe_line(said.decode("utf-8", "replace").strip())[:_MOST_SAID]
    return f"ended with {process.returncode}{': ' + words if words else ''}"


def _end(process: "subprocess.Popen[bytes]") -> None:
    """Kill the command and what it started: they are a session of their own."""
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    with suppress(subprocess.TimeoutExpired):
        process.communicate(timeout=1)
