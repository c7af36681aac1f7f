"""Ways in which documents go wrong: bytes lost, doubled, swapped and slipped in, and values of other shapes."""

from hypothesis import strategies as st

TOKENS = (
    b"<table>", b"</table>", b"<td colspan=1000 rowspan=5000>", b"<tr>", b"<div>", b"</div>", b"<!--",
    b"-->", b"<![CDATA[", b"]]>", b"<script>", b"<pre>", b"&lt;", b"&#x110000;", b"&#xD800;", b"<item>",
    b"<title>", b"<entry>", b"<?xml ?>", b"<!DOCTYPE x [", b"<!ENTITY a 'b'>", b"\x00", b"\xff",
    b"\xfe\xff", b"\xed\xa0\x80", b"\xef\xb7\xbd", b"\xef\xa3\xbe", b"\xef\xa3\xbd", b"[", b"{", b'"',
    b"\\", b",", b"|", b" | ", b"9" * 401, b"1e999", b"NaN", b"null", b"-", b"(", b")%", b"$",
    b"2025-02-30", b"2025-99", b"9999-12-31", b"0000-00-00", b"\n", b"\r", b"\t", b"---\n", b"```", b"# ",
    b"| --- |", b"<sup>9</sup>", b"<base href='//'>", b"http://[", b"javascript:", b"\x1b]52;c;x\x07",
    b"[bold]", b"\xe2\x80\xae",
)  # fmt: skip
_VALUES = st.sampled_from(
    [
        None,
        True,
        0,
        -1,
        10**30,
        1e300,
        "",
        "x",
        "2025-02-30",
        "0" * 500,
        [],
        {},
        [[]],
        [None],
        {"a": []},
        "<p>",
        "\ud800",
    ]
)


@st.composite
def mutated(draw, raw):
    """Some bytes of `raw` taken away, doubled, moved, replaced, or tokens of many formats slipped in."""
    made = bytearray(raw)
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(made)))
        end = min(len(made), start + draw(st.integers(0, 60)))
        match draw(st.integers(0, 5)):
            case 0:
                del made[start:end]
            case 1:
                made[start:start] = made[start:end] * draw(st.sampled_from([1, 2, 50]))
            case 2:
                made[start:start] = draw(st.sampled_from(TOKENS)) * draw(st.sampled_from([1, 2, 30]))
            case 3:
                made[start:end] = draw(st.binary(max_size=8))
            case 4:
                del made[start:]
            case 5:
                piece = made[start:end]
                del made[start:end]
                place = draw(st.integers(0, len(made)))
                made[place:place] = piece
    return bytes(made)


@st.composite
def misshapen(draw, value):
    """A JSON value in which some parts are of another shape, or gone."""
    if draw(st.integers(0, 9)) == 0:
        return draw(_VALUES)
    if isinstance(value, dict):
        return {key: draw(misshapen(part)) for key, part in value.items() if draw(st.integers(0, 19))}
    if isinstance(value, list):
        return [
            draw(misshapen(part)) for part in value for _ in range(draw(st.sampled_from([1, 1, 1, 0, 3])))
        ]
    return value
