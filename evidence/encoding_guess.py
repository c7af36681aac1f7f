"""Which encoding a text is in that tells none, by how well its letters go together: a line is often enough.

Each encoding reads the bytes in its own way, and all but the right one make letters of them that nobody writes: rare
signs, signs of another writing, capitals within words.
"""

from collections.abc import Callable, Mapping
from itertools import islice
from types import MappingProxyType
from unicodedata import category

from .common_letters import (
    CJK_MARKS,
    CYRILLIC,
    CYRILLIC_VOWELS,
    JAPANESE,
    KOREAN,
    SIMPLIFIED,
    TRADITIONAL,
    WESTERN_MARKS,
)

_LOOKED_AT = 2_000
"""Letters beyond ASCII that are looked at."""
_LEAST = 0.3
"""How well the letters must go together, of 1.0."""
_WESTERN = 0.45
"""Where they go together so well in a Western text it is one, since so few others do."""
_FEWEST = 2
_BAD = -3.0
_RARE, _ODD, _UNWRITTEN = -0.5, -0.8, -1.5
_FIRST_LEVEL = 0.15
_CONTEXT = 40
"""Letters around one that count."""

Fit = Callable[[str], float]


def guessed(raw: bytes) -> str:
    """The encoding in which the text is most likely written, of those that pages use; empty where none fits."""
    western = _fit_of_marked(raw.decode("cp1252", "replace"), _western)
    if western >= _WESTERN:
        return "cp1252"
    fits = {name: fit(raw.decode(name, "replace")) for name, fit in _FITS.items()}
    best = max(fits, key=lambda name: fits[name])
    return best if fits[best] >= max(_LEAST, western) else ""


def _foreign(text: str) -> list[str]:
    return list(islice((sign for sign in text if sign > "\x7f"), _LOOKED_AT))


def _cjk(common: frozenset[str], charset: str, first: range, *, kana: float, hangul: float) -> Fit:
    """How East Asian text is judged: its commonest signs, those of the first level of its character set, the rest.

    `first` are the lead bytes of the first level in `charset`, where signs of everyday use stand.
    """

    def of(sign: str) -> float:  # noqa: PLR0911 - one line for each kind of sign
        if sign in common:
            return 1.0
        if sign in CJK_MARKS:
            return 0.6
        if "\u3041" <= sign <= "\u30fe":
            return kana
        if "\uac00" <= sign <= "\ud7a3":
            return hangul if _lead(sign, "euc_kr") else _ODD
        if "\u4e00" <= sign <= "\u9fff":
            lead = _lead(sign, charset)
            return _FIRST_LEVEL if lead in first else _RARE if lead else _ODD
        if "\uff10" <= sign <= "\uff5a":
            return 0.3
        if "\uff61" <= sign <= "\uff9f":
            return 0.0 if kana > 0 else _ODD
        return _of_no_writing(sign)

    def fit(text: str) -> float:
        signs = _foreign(text)
        return sum(map(of, signs)) / len(signs) if len(signs) >= _FEWEST else _BAD

    return fit


def _of_no_writing(sign: str) -> float:
    if sign == "\ufffd":
        return _BAD
    return _UNWRITTEN if category(sign) in {"Co", "Cn", "Cc"} else _ODD


def _lead(sign: str, charset: str) -> int:
    """The first byte of a sign in a character set; 0 where it is not in it."""
    try:
        return sign.encode(charset)[0]
    except UnicodeEncodeError:
        return 0


def _fit_of_marked(text: str, judge: Callable[[str, int], float]) -> float:
    """How well each sign beyond ASCII goes with those around it, on average."""
    found = list(islice((judge(text, at) for at, sign in enumerate(text) if sign > "\x7f"), _LOOKED_AT))
    return sum(found) / len(found) if found else _BAD


def _around(text: str, at: int) -> tuple[str, str]:
    return text[at - 1 : at] if at else "", text[at + 1 : at + 2]


def _western(text: str, at: int) -> float:
    """Accents stand between plain letters, marks beside blanks, letters or digits."""
    sign = text[at]
    before, after = _around(text, at)
    foreign = (before > "\x7f") + (after > "\x7f")
    if sign in WESTERN_MARKS:
        return 0.7 - 0.7 * foreign
    if not sign.isalpha():
        return _of_no_writing(sign) if foreign or sign == "\ufffd" or sign < "\xa0" else 0.2
    if sign.isupper() and before.islower():
        return _ODD
    plain = any(one.isascii() and one.isalpha() for one in (before, after))
    if plain:
        return 0.9 - 0.4 * foreign
    return _ODD if foreign else 0.5


def _cyrillic(text: str) -> float:
    return _fit_of_marked(text, _of_cyrillic) if len(_foreign(text)) >= _FEWEST else _BAD


def _of_cyrillic(text: str, at: int) -> float:
    """Small letters within words, capitals at their beginning or throughout, a vowel in each word."""
    sign = text[at]
    before, after = _around(text, at)
    if not "\u0400" <= sign <= "\u04ff":
        is_mark = sign in WESTERN_MARKS or sign == "№"
        return 0.5 if is_mark and not (before > "\x7f" and after > "\x7f") else _of_no_writing(sign)
    if any(one.isascii() and one.isalpha() for one in (before, after)):
        return _ODD
    if sign.isupper() and before.islower():
        return _ODD
    if not (before.isalpha() or after.isalpha()):
        return 0.5 if sign.lower() in CYRILLIC else _RARE
    if CYRILLIC_VOWELS.isdisjoint(_word(text, at).lower()):
        return -0.2
    return 0.9 if sign.lower() in CYRILLIC else 0.4


def _word(text: str, at: int) -> str:
    """The letters around a place, up to the next that are none."""
    start, end = at, at
    while start > max(0, at - _CONTEXT) and text[start - 1].isalpha():
        start -= 1
    while end < min(len(text), at + _CONTEXT) and text[end].isalpha():
        end += 1
    return text[start:end]


_FITS: Mapping[str, Fit] = MappingProxyType(
    {
        "gb18030": _cjk(SIMPLIFIED | TRADITIONAL, "gb2312", range(0xB0, 0xD8), kana=_RARE, hangul=_ODD),
        "big5hkscs": _cjk(TRADITIONAL, "big5", range(0xA4, 0xC7), kana=_RARE, hangul=_ODD),
        "cp932": _cjk(JAPANESE, "euc_jp", range(0xB0, 0xD0), kana=0.8, hangul=_ODD),
        "euc_jp": _cjk(JAPANESE, "euc_jp", range(0xB0, 0xD0), kana=0.8, hangul=_ODD),
        "cp949": _cjk(KOREAN, "euc_kr", range(0), kana=_RARE, hangul=0.35),
        "cp1251": _cyrillic,
        "koi8_r": _cyrillic,
    }
)
