"""The files that a path being typed may become."""

from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path

_LOOKED_AT = 2000
"""Entries of a folder that are looked at: a key must never wait for a huge one."""


def paths(typed: str, most: int) -> list[tuple[str, str]]:
    """Paths with what each is, by name; a folder ends in a slash. Hidden ones come where a dot was typed."""
    if "://" in typed:
        return []
    lead, slash, begun = typed.rpartition("/")
    folder = Path(f"{lead}{slash}" or ".").expanduser()
    found = sorted(_entries(folder, begun))
    return [(f"{lead}{slash}{name}", "folder" if name.endswith("/") else "file") for name in found[:most]]


def _entries(folder: Path, begun: str) -> Iterator[str]:
    with suppress(OSError, RuntimeError):
        for entry in islice(folder.iterdir(), _LOOKED_AT):
            hidden = entry.name.startswith(".") and not begun.startswith(".")
            if entry.name.casefold().startswith(begun.casefold()) and not hidden and entry.name.isprintable():
                yield f"{entry.name}/" if entry.is_dir() else entry.name
