"""Bodies are unpacked while they come, up to a cap, and only whole ones pass."""

import gzip
import zlib

import pytest
from alimon.refresh.fetch.unpack import OddEncoding, TooLarge, Torn, Unpacker
from hypothesis import given
from hypothesis import strategies as st


def unpacked(encoding: str, raw: bytes, cap: int = 10_000, step: int = 7) -> bytes:
    unpacker = Unpacker(encoding, cap)
    parts = [part for at in range(0, len(raw), step) for part in unpacker.feed(raw[at : at + step])]
    unpacker.finish()
    return b"".join(parts)


def raw_deflate(body: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(body) + packer.flush()


@given(st.binary(max_size=2000), st.integers(min_value=1, max_value=100))
def test_every_way_of_packing_gives_the_body_back(body, step):
    ways = {"gzip": gzip.compress(body), "x-gzip": gzip.compress(body), "deflate": zlib.compress(body)}
    for encoding, raw in {**ways, "": body, "identity": body}.items():
        assert unpacked(encoding, raw, step=step) == body


def test_deflate_without_a_header_is_read_too():
    assert unpacked("Deflate", raw_deflate(b"hello" * 50)) == b"hello" * 50


@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
def test_a_stream_that_breaks_off_is_torn(encoding):
    raw = {"gzip": gzip.compress, "deflate": zlib.compress}[encoding](b"hello" * 50)
    with pytest.raises(Torn):
        unpacked(encoding, raw[:-5])


def test_a_damaged_stream_is_torn():
    with pytest.raises(Torn):
        unpacked("gzip", b"this is no gzip stream at all")


def test_a_bomb_stops_at_the_cap():
    unpacker = Unpacker("gzip", 50_000)
    with pytest.raises(TooLarge):
        list(unpacker.feed(gzip.compress(bytes(100_000_000))))


def test_a_body_of_exactly_the_cap_passes():
    assert unpacked("gzip", gzip.compress(b"x" * 1000), cap=1000) == b"x" * 1000


@pytest.mark.parametrize("encoding", ["br", "zstd", "gzip, gzip", "compress"])
def test_a_packing_that_was_not_asked_for_is_refused(encoding):
    with pytest.raises(OddEncoding):
        Unpacker(encoding, 1000)


@pytest.mark.parametrize("step", [1, 7, 1000])
def test_gzip_bodies_behind_each_other_are_one_body(step):
    raw = gzip.compress(b"first half, ") + gzip.compress(b"second half")
    assert unpacked("gzip", raw, step=step) == b"first half, second half"


def test_the_second_of_two_gzip_bodies_may_break_off_like_the_first():
    with pytest.raises(Torn):
        unpacked("gzip", gzip.compress(b"first half, ") + gzip.compress(b"second half")[:-4])


def test_padding_behind_a_packed_body_is_nothing():
    assert unpacked("gzip", gzip.compress(b"whole") + bytes(50)) == b"whole"


def test_a_large_body_comes_in_parts():
    parts = list(Unpacker("gzip", 10_000_000).feed(gzip.compress(bytes(3_000_000))))
    assert len(parts) >= 3
    assert b"".join(parts) == bytes(3_000_000)


def test_a_body_of_very_many_members_is_not_followed():
    with pytest.raises(TooLarge, match="parts"):
        unpacked("gzip", gzip.compress(b"") * 2000, step=65_536)


def test_deflate_whose_first_byte_looks_like_a_header_is_read():
    stored = b"\x08\x05\x00\xfa\xffhello" + b"\x01\x00\x00\xff\xff"
    assert unpacked("deflate", stored) == b"hello"


def test_many_small_bombs_meet_one_cap():
    with pytest.raises(TooLarge):
        unpacked("gzip", gzip.compress(bytes(6_000)) * 2)
