"""Verdicts, flags and tallies as the cells of a table show them."""

from collections.abc import Iterable

from ..evidence.wording.signs import flag_sign, verdict_sign
from ..model.tally import Tally
from ..model.words import FlagWord, VerdictWord


def verdict_cell(word: VerdictWord | None, *, ascii_only: bool) -> tuple[str, str]:
    """Glyph and word, and the colour role."""
    if word is None:
        return "", ""
    sign = verdict_sign(word)
    return sign.words(ascii_only=ascii_only), sign.role


def flags_cell(flags: Iterable[FlagWord], *, ascii_only: bool) -> str:
    """The flags by glyph and word."""
    return " ".join(flag_sign(flag).words(ascii_only=ascii_only) for flag in flags)


def tally_cell(tally: Tally, *, ascii_only: bool) -> str:
    """How many claims show each verdict: `6✓ 2✗ 3·`."""
    counts = ((word, tally.verdicts.get(word, 0)) for word in VerdictWord)
    return " ".join(
        f"{count}{verdict_sign(word).mark(ascii_only=ascii_only)}" for word, count in counts if count
    )
