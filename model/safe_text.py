r"""Text from the store or the net, made so that it can only be text to a terminal, a file or a clipboard.

Controls become visible, what only hides or reorders is removed or shown, piles of combining marks are cut.
Source: `reliability.md`, "Text"; the classes are those of the Unicode Character Database.

>>> safe_text("a\x1b[31mred")
'a<1B>[31mred'
>>> safe_line("two\r\nlines")
'two lines'
"""

import re
import unicodedata
from functools import cache

_MARKS_PER_BASE = 4
_LAST_C1 = 0x9F

# C0 but \n and \t, DEL, C1, bidi controls, lone surrogates: shown by number. A carriage return ends a line.
_SHOWN = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff"
# Soft hyphen, zero-width space, word joiner, byte order mark, tag characters: removed.
_REMOVED = frozenset("\u00ad\u200b\u2060\ufeff").union(map(chr, range(0xE0000, 0xE0080)))
_REMOVED_CLASS = "\u00ad\u200b\u2060\ufeff\U000e0000-\U000e007f"


@cache
def _unsafe() -> re.Pattern[str]:
    """Compiled when first needed: most starts show only printable text."""
    return re.compile(f"\r\n?|[{_REMOVED_CLASS}{_SHOWN}]")


@cache
def _maybe_marks() -> re.Pattern[str]:
    """Runs in which more marks than allowed could stand.

    Wide enough to hold every mark and every invisible character between marks, narrow enough to pass over Latin
    and Han text at the speed of the regex engine.
    """
    return re.compile(
        "[\u0300-\u1fff\u200c\u200d\u2061-\u2065\u206a-\u206f\u20d0-\u20ff\u2cef-\u2dff\u302a-\u302f\u3099\u309a"
        "\ua660-\uabff\ufb1e\ufe00-\ufe2f\ufff9-\ufffb\U000101fd-\U0001ffff\U000e0080-\U000e0fff]"
        f"{{{_MARKS_PER_BASE + 1},}}"
    )


_LINE_ENDS = str.maketrans(dict.fromkeys("\n\t\u2028\u2029", " "))


def safe_text(text: str) -> str:
    r"""Return `text` with nothing left in it that could drive a terminal; line breaks and tabs stay.

    Idempotent. Shows C0, DEL, C1, bidi controls and lone surrogates as `<1B>`, `<202E>`; removes soft
    hyphens, zero-width spaces, word joiners, byte order marks and tags; keeps ZWJ and VS16; turns CR and CRLF
    into `\n`; keeps at most four combining marks on a base.
    """
    if not text.isprintable():
        text = _unsafe().sub(_replacement, text)
    return text if text.isascii() else _maybe_marks().sub(_with_few_marks, text)


def safe_line(text: str) -> str:
    """Return `safe_text(text)` on one line: line breaks and tabs become spaces."""
    return safe_text(text).translate(_LINE_ENDS)


def _replacement(match: re.Match[str]) -> str:
    found = match[0]
    if found[0] == "\r":
        return "\n"
    if found in _REMOVED:
        return ""
    code = ord(found)
    return f"<{code:02X}>" if code <= _LAST_C1 else f"<{code:04X}>"


def _with_few_marks(match: re.Match[str]) -> str:
    kept: list[str] = []
    marks = 0
    for character in match[0]:
        category = unicodedata.category(character)
        if category[0] == "M":
            marks += 1
            if marks > _MARKS_PER_BASE:
                continue
        elif category != "Cf":  # an invisible character is no new base
            marks = 0
        kept.append(character)
    return "".join(kept)
