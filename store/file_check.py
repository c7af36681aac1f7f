"""What may be opened as a store: decided from the file's first bytes, before SQLite touches it."""

import stat
from pathlib import Path
from typing import NamedTuple

from ..model.errors import StoreUnusable
from .identity import APPLICATION_ID, HEADER_BYTES, MAGIC, SCHEMA_VERSION

__all__ = [
    "APPLICATION_ID",
    "SCHEMA_VERSION",
    "check_file",
    "check_version",
    "has_journal",
    "newest_backup",
    "unusable",
]


class Header(NamedTuple):
    """The fields of an SQLite header that tell whose file it is. Source: SQLite file format, section 1.3."""

    application_id: int
    schema_version: int
    page_bytes: int
    pages: int
    """As the header says; 0 where it does not."""


def unusable(path: Path, wrong: str) -> StoreUnusable:
    """The refusal of a file: which, what is wrong, what to do, and where the newest backup lies."""
    backup = newest_backup(path)
    rescue = f"The newest backup is {backup}." if backup else "There is no backup beside it."
    return StoreUnusable(
        f"{path} cannot be used as the store: {wrong}.",
        f"`alimon doctor` tells more; `--store FILE` opens another. {rescue}",
    )


def newest_backup(path: Path) -> Path | None:
    """The newest backup that a migration left beside the store."""
    try:
        found = [
            (one.stat().st_mtime, one) for one in path.parent.glob(f"{path.name}.before-v*") if one.is_file()
        ]
    except OSError:
        return None
    return max(found)[1] if found else None


def check_file(path: Path) -> Header:
    """Read the header of the file at `path` and refuse what is no store of this alimon, without a change to it.

    Raises StoreUnusable. The caller makes sure that this process has the file not open already: closing a
    descriptor would drop the locks that SQLite holds. Source: "How To Corrupt", section 2.2.
    """
    try:
        _check_type(path.stat().st_mode, path)
        size = path.stat().st_size
        with path.open("rb", buffering=0) as file:
            head = file.read(HEADER_BYTES)
    except PermissionError:
        raise unusable(path, "you have no right to read it") from None
    except OSError as error:
        raise unusable(path, error.strerror or str(error)) from error
    header = _header(path, head)
    _check_size(path, header, size)
    return header


def _check_type(mode: int, path: Path) -> None:
    if stat.S_ISDIR(mode):
        raise unusable(path, "it is a folder")
    if not stat.S_ISREG(mode):
        raise unusable(path, "it is no regular file")


def _header(path: Path, head: bytes) -> Header:
    if not head:
        raise unusable(path, "it is empty (0 bytes), so its content was lost")
    if not head.startswith(MAGIC):
        raise unusable(path, "it is no SQLite file, or its first bytes are damaged")
    if len(head) < HEADER_BYTES:
        raise unusable(path, f"it is cut off after {len(head)} bytes")
    known_pages = head[24:28] == head[92:96]
    header = Header(
        application_id=int.from_bytes(head[68:72], "big"),
        schema_version=int.from_bytes(head[60:64], "big"),
        page_bytes=int.from_bytes(head[16:18], "big") or 1,
        pages=int.from_bytes(head[28:32], "big") if known_pages else 0,
    )
    if header.application_id != APPLICATION_ID:
        raise unusable(path, "it is the SQLite file of another program")
    check_version(path, header.schema_version)
    return header


def check_version(path: Path, version: int) -> None:
    """Raise StoreUnusable for a schema that this alimon does not know yet."""
    if version > SCHEMA_VERSION:
        raise unusable(
            path,
            f"a newer alimon wrote it (schema {version}, this one knows {SCHEMA_VERSION}): update alimon",
        )
    if version < 1:
        raise unusable(path, "its schema has no version, so its making was never finished")


def _check_size(path: Path, header: Header, size: int) -> None:
    """A file that is shorter than its header says is cut, unless its journal still holds the rest."""
    page_bytes = 65_536 if header.page_bytes == 1 else header.page_bytes
    expected = header.pages * page_bytes
    if size < expected and not has_journal(path):
        raise unusable(path, f"it is cut off: {size:,} of {expected:,} bytes are left")


def has_journal(path: Path) -> bool:
    """Whether changes wait in a -wal file beside the store."""
    try:
        return Path(f"{path}-wal").stat().st_size > 0
    except OSError:
        return False
