"""Raw bytes of snapshots, packed for keeping: zstd where it is installed, else zlib."""

_LEVEL = 3


def pack(raw: bytes) -> tuple[str, bytes]:
    """The name of the packing, and the packed bytes."""
    try:
        import zstandard  # noqa: PLC0415 - only where a snapshot is written
    except ImportError:
        import zlib  # noqa: PLC0415

        return "zlib", zlib.compress(raw, 6)
    return "zstd", zstandard.ZstdCompressor(level=_LEVEL).compress(raw)


def unpack(packing: str, packed: bytes, size: int) -> bytes:
    """The raw bytes, of which there are `size`. Raises ValueError where they are damaged."""
    if packing == "zlib":
        import zlib  # noqa: PLC0415

        try:
            return zlib.decompress(packed)
        except zlib.error as error:
            raise ValueError(str(error)) from error
    import zstandard  # noqa: PLC0415

    try:
        return zstandard.ZstdDecompressor().decompress(packed, max_output_size=size)
    except zstandard.ZstdError as error:
        raise ValueError(str(error)) from error
