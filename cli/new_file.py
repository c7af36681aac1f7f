"""Writing a file that the user named: whole or not at all, and never over something that was not meant."""

import os
from contextlib import suppress
from pathlib import Path

from ..model.errors import UsageError


def write_new_file(path: Path, data: bytes, *, force: bool) -> None:
    """Let `data` stand at `path`, readable by the user alone. The file that was there stays until the new one is whole.

    Raises UsageError where something stands there and `force` is False, where it is no regular file, or where the
    folder cannot be written.
    """
    if path.is_symlink() or (path.exists() and not path.is_file()):
        raise UsageError(f"{path} is no regular file, and is left as it is.", "Name another file.")
    if path.exists() and not force:
        raise UsageError(f"{path} exists already.", "--force replaces it.")
    beside = path.with_name(f".{path.name}.new-{os.urandom(6).hex()}")
    try:
        descriptor = os.open(beside, os.O_CREAT | os.O_EXCL | os.O_WRONLY | os.O_NOFOLLOW, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(descriptor)
        beside.rename(path)
    except OSError as fault:
        raise UsageError(
            f"{path} cannot be written: {fault.strerror or fault}.",
            "Name a file in a folder that you may write.",
        ) from fault
    finally:
        with suppress(OSError):
            beside.unlink()
