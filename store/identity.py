"""What the first bytes of a file tell of a store. Imports nothing, so that `find` can ask it."""

APPLICATION_ID = 0x414C494D
"""`ALIM`, in the header of every store."""
SCHEMA_VERSION = 12
"""What this alimon reads and writes."""
HEADER_BYTES = 100
MAGIC = b"SQLite format 3\0"


def is_plainly_ours(head: bytes, size: int) -> bool:
    """Whether `head`, the first bytes of a file of `size` bytes, is that of a whole store of this very schema.

    False says nothing: `file_check` then finds out what is the matter. Source: SQLite file format, section 1.3.
    """
    page_bytes = int.from_bytes(head[16:18], "big")
    return (
        head.startswith(MAGIC)
        and len(head) == HEADER_BYTES
        and int.from_bytes(head[68:72], "big") == APPLICATION_ID
        and int.from_bytes(head[60:64], "big") == SCHEMA_VERSION
        and int.from_bytes(head[28:32], "big") * (65_536 if page_bytes == 1 else page_bytes) <= size
    )
