"""Reading one file of a company folder: only a regular file of a sane size, only UTF-8 text."""

import os
import re
import stat
from pathlib import Path

from .problem import Problem

MEGABYTE = 1_000_000
LARGEST_BYTES = {".csv": 64 * MEGABYTE, ".toml": 2 * MEGABYTE}

# C0 but tab and line ends, DEL, C1, and the marks that reorder text on a screen.
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def read_text(path: Path, problems: list[Problem]) -> str | None:
    """Return the file's text, or None where there is none to work with; what is wrong goes to `problems`.

    Type and size are looked at before a byte is read, so that a pipe cannot block and a link cannot lead
    elsewhere. Control characters are named and left out.
    """
    try:
        raw = _read_bytes(path)
    except _RefusedError as refused:
        problems.append(Problem(path.name, 0, str(refused)))
        return None
    except OSError as error:
        problems.append(Problem(path.name, 0, f"cannot be read ({error.strerror}); check its permissions"))
        return None
    text = _decode(path.name, raw, problems)
    return None if text is None else _without_controls(path.name, text, problems)


class _RefusedError(Exception):
    """The file is not one that may be read."""


def _read_bytes(path: Path) -> bytes:
    _refuse_other_than_regular(path.lstat().st_mode)
    # The file may have been exchanged since: no link is followed and no pipe waited for.
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    with open(descriptor, "rb") as file:  # noqa: PTH123 (a descriptor, not a path)
        state = os.fstat(descriptor)
        _refuse_other_than_regular(state.st_mode)
        most = LARGEST_BYTES[path.suffix]
        raw = b"" if state.st_size > most else file.read(most + 1)
        if state.st_size > most or len(raw) > most:
            raise _RefusedError(f"is larger than {most // MEGABYTE} MB; split the company or drop old rows")
        return raw


def _refuse_other_than_regular(mode: int) -> None:
    if stat.S_ISREG(mode):
        return
    kinds = ((stat.S_ISLNK, "a link"), (stat.S_ISDIR, "a folder"), (stat.S_ISFIFO, "a pipe"))
    kind = next((name for is_kind, name in kinds if is_kind(mode)), "a device or socket")
    raise _RefusedError(f"is {kind}; put the file itself there")


def _decode(name: str, raw: bytes, problems: list[Problem]) -> str | None:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        problems.append(Problem(name, 1, "is UTF-16 text; save it as UTF-8"))
        return None
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        byte = raw[error.start]
        problems.append(Problem(name, line, f"byte {byte:02X} is not UTF-8 text; save the file as UTF-8"))
        return None


def _without_controls(name: str, text: str, problems: list[Problem]) -> str:
    if _CONTROLS.search(text) is None:
        return text
    for number, line in enumerate(text.split("\n"), start=1):
        found = _CONTROLS.search(line)
        if found:
            problems.append(Problem(name, number, f"control character U+{ord(found[0]):04X}; delete it"))
    return _CONTROLS.sub("", text)
