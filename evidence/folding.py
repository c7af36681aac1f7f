"""A copy of a text for matching: full-width forms, exotic spaces, dashes and quotes made plain, offsets kept."""

from collections.abc import Sequence

_PLAIN: dict[int, str] = {
    **{0xFF01 + step: chr(0x21 + step) for step in range(94)},
    **dict.fromkeys((0xA0, 0x202F, 0x205F, 0x3000, *range(0x2000, 0x200B)), " "),
    **dict.fromkeys((*range(0x2010, 0x2016), 0x2212, 0xFE58, 0xFE63), "-"),
    **dict.fromkeys((0x2018, 0x2019, 0x201B, 0x2032, 0x2BC), "'"),
    **dict.fromkeys((0x201C, 0x201D, 0x201F, 0x2033), '"'),
    **{0x2080 + digit: str(digit) for digit in range(10)},
}
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"


def fold(text: str) -> tuple[str, Sequence[int] | None]:
    r"""Return the copy, and for each of its characters where it stands in `text`; None where places are the same.

    >>> fold("\uff12\uff16\uff05\u00a0more")
    ('26% more', None)
    """
    if text.isascii():
        return text, None
    folded = text.translate(_PLAIN)
    if not any(character in folded for character in _INVISIBLE):
        return folded, None
    places = [place for place, character in enumerate(folded) if character not in _INVISIBLE]
    return "".join(folded[place] for place in places), places
