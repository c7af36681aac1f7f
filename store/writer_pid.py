"""Who holds the write lock of a store, as far as the system tells."""

from contextlib import suppress
from pathlib import Path

_WRITE_LOCK_BYTE = 120
"""In the -shm file. Source: SQLite "WAL-mode File Format", section 2.3."""


def writer_pid(path: Path) -> int | None:
    """The process that is writing; None where the system has no /proc/locks or does not say.

    Only the kernel's table is read: opening and closing the -shm file would drop this process's own locks.
    """
    with suppress(OSError, ValueError, IndexError):
        inode = Path(f"{path}-shm").stat().st_ino
        for line in Path("/proc/locks").read_text(encoding="ascii").splitlines():
            # 1: POSIX  ADVISORY  WRITE 4711 08:01:123456 120 120
            fields = line.split()
            if fields[1] == "->" or fields[3] != "WRITE" or fields[5].rpartition(":")[2] != str(inode):
                continue
            first, last = int(fields[6]), fields[7]
            if first <= _WRITE_LOCK_BYTE and (last == "EOF" or int(last) >= _WRITE_LOCK_BYTE):
                return int(fields[4]) or None
    return None
