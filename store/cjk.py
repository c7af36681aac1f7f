"""Chinese, Japanese and Korean for Find: no spaces stand between words there, so each character counts as a word."""

_SCRIPTS = (
    "\u1100-\u11ff\u2e80-\u2fdf\u3005-\u3007\u3041-\u30ff\u3130-\u318f\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uac00-\ud7af\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
"""Hangul, radicals, kana and ideographs with their extensions. Source: Unicode 15.1, Blocks.txt."""


def spaced(word: str) -> str:
    """A word with its characters of these scripts apart: as an index of them has it, and a phrase to look for.

    >>> spaced("阿里云"), spaced("AI云"), spaced("cloud")
    ('阿 里 云', 'AI 云', 'cloud')
    """
    if word.isascii():
        return word
    import re  # noqa: PLC0415 - most that is looked for needs none of it

    return " ".join(re.sub(f"[{_SCRIPTS}]", r" \g<0> ", word).split())


def cjk_words(text: str) -> str:
    """The words of a text that hold such characters, with these apart.

    >>> cjk_words("Revenue of 阿里云 rose")
    '阿 里 云'
    """
    if text.isascii():
        return ""
    import re  # noqa: PLC0415

    return " ".join(spaced(word) for word in re.findall(rf"\S*[{_SCRIPTS}]\S*", text))
