"""Text that needs no care: printed characters of one cell each, which is nearly all that alimon prints."""

# Blocks whose printed characters all take one cell: Latin to Armenian without the combining marks, general
# punctuation, currency, arrows, mathematical, box and block signs, and the dingbats that verdicts use.
_BLOCKS = (
    *((0x20, 0x7E), (0xA1, 0xAC), (0xAE, 0x2FF), (0x370, 0x482)),
    *((0x2010, 0x2027), (0x2030, 0x205E), (0x20A0, 0x20C0), (0x2190, 0x22FF)),
    *((0x2460, 0x24FF), (0x2500, 0x25FC), (0x2713, 0x2727), (0x27F0, 0x27FF)),
)
_PLAIN = frozenset(chr(code) for first, last in _BLOCKS for code in range(first, last + 1))


def is_plain(text: str) -> bool:
    """Whether each character of one line is harmless and takes one cell."""
    return (text.isascii() and text.isprintable()) or _PLAIN.issuperset(text)


def safe_text_of(text: str) -> str:
    """`safe_text(text)`; the rules are looked at only where a line is not plain."""
    if all(is_plain(line) for line in text.split("\n")):
        return text
    from ..model.safe_text import safe_text  # noqa: PLC0415 - brings regular expressions with it

    return safe_text(text)


def safe_line_of(text: str) -> str:
    """`safe_line(text)`, as `safe_text_of`."""
    if is_plain(text):
        return text
    from ..model.safe_text import safe_line  # noqa: PLC0415

    return safe_line(text)
