"""Reading a file of this machine that the user named: regular files only, and none beyond the limits.

A pipe, a device or a link may block, never end or lead elsewhere, so it is refused before it is opened.
"""

import errno
import os
import stat
from pathlib import Path
from typing import NamedTuple

from ...model.ports import Fetched
from ...model.words import Outcome
from .unpack import megabytes

_TYPES = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISLNK, "a link: name the file that it leads to"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


class LocalFile(NamedTuple):
    """What was found at a path: its bytes, or the outcome that says why there are none."""

    raw: bytes = b""
    refused: Fetched | None = None


def read_file(path: Path, most_bytes: int) -> LocalFile:
    """The bytes of a regular file of at most `most_bytes`. It blocks as long as the disk does."""
    try:
        found = path.lstat()
        if not stat.S_ISREG(found.st_mode):
            return _refused(
                path, Outcome.REFUSED, f"{path} is {_type_words(found.st_mode)}; only files are read."
            )
        if found.st_size > most_bytes:
            return _refused(path, Outcome.TOO_LARGE, _too_large(path, most_bytes))
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        with open(handle, "rb") as file:  # noqa: PTH123 - a descriptor, so that what was looked at is what is read
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                return _refused(path, Outcome.REFUSED, f"{path} is no longer a file.")
            raw = file.read(most_bytes + 1)
    except (OSError, ValueError) as fault:
        return _refused(path, Outcome.UNREACHABLE, _fault_words(path, fault))
    if len(raw) > most_bytes:
        return _refused(path, Outcome.TOO_LARGE, _too_large(path, most_bytes))
    return LocalFile(raw=raw)


def _refused(path: Path, outcome: Outcome, reason: str) -> LocalFile:
    return LocalFile(refused=Fetched(outcome=outcome, reason=reason, final_url=str(path)))


def _type_words(mode: int) -> str:
    return next((words for is_so, words in _TYPES if is_so(mode)), "no file")


def _too_large(path: Path, most_bytes: int) -> str:
    return f"{path} is larger than {megabytes(most_bytes)}. Raise wire_bytes under [limits] if you want it."


def _fault_words(path: Path, fault: OSError | ValueError) -> str:
    if isinstance(fault, ValueError):
        return f"{path} is no name of a file. Look at how it is written."
    if fault.errno in (errno.ENOENT, errno.ENOTDIR):
        return f"There is no file {path}. Look at how it is written; an address begins with https://."
    return f"{path} cannot be read: {(fault.strerror or str(fault)).lower()}. Check its owner and its mode."
