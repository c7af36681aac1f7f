"""Bytes packed for keeping: with zstd where it is installed, else with zlib."""

_LEVEL = 3
_LEVEL_AGAINST = 6
_SMALLEST_WINDOW = 10
"""Of zstd, as a power of two."""
_LARGEST_TABLE = 22
"""Of what the search remembers, as a power of two. With less it forgets the beginning of pages over 1 MB."""


def pack(content: bytes) -> tuple[str, bytes]:
    """The name of the packing, and the packed bytes."""
    try:
        import zstandard  # noqa: PLC0415 - only where a snapshot is written
    except ImportError:
        import zlib  # noqa: PLC0415

        return "zlib", zlib.compress(content, 6)
    return "zstd", zstandard.ZstdCompressor(level=_LEVEL).compress(content)


def pack_against(content: bytes, base: bytes) -> bytes:
    """The packed bytes by zstd with `base` as what came before, so that only what differs takes room.

    The window reaches back over the whole of both. Source: zstd manual, "ZSTD_CCtx_refPrefix".
    """
    import zstandard  # noqa: PLC0415

    reach = max(_SMALLEST_WINDOW, (len(content) + len(base)).bit_length())
    table = min(reach, _LARGEST_TABLE)
    parameters = zstandard.ZstdCompressionParameters.from_level(
        _LEVEL_AGAINST,
        source_size=len(content),
        dict_size=len(base),
        window_log=reach,
        hash_log=table,
        chain_log=table,
    )
    known = zstandard.ZstdCompressionDict(base, dict_type=zstandard.DICT_TYPE_RAWCONTENT)
    return zstandard.ZstdCompressor(dict_data=known, compression_params=parameters).compress(content)


def unpack(packing: str, packed: bytes, size: int, *, base: bytes | None = None) -> bytes:
    """The content, of which there are `size` bytes. Raises ValueError where the packed bytes are damaged."""
    if packing == "zlib":
        import zlib  # noqa: PLC0415

        try:
            return zlib.decompress(packed)
        except zlib.error as error:
            raise ValueError(str(error)) from error
    import zstandard  # noqa: PLC0415

    known = (
        None
        if base is None
        else zstandard.ZstdCompressionDict(base, dict_type=zstandard.DICT_TYPE_RAWCONTENT)
    )
    try:
        return zstandard.ZstdDecompressor(dict_data=known).decompress(packed, max_output_size=size)
    except zstandard.ZstdError as error:
        raise ValueError(str(error)) from error
