"""How a value is printed, from its parts. Plain functions, so that a command that only prints needs no records."""

CURRENCIES = frozenset(
    (
        "RMB",
        "US$",
        "HK$",
        "€",
        "£",
        "JP¥",
        "S$",
        "A$",
        "C$",
        "₹",
        "₩",
        "NT$",
        "CHF",
        "SEK",
        "DKK",
        "NOK",
        "R$",
        "kr",
        "PLN",
        "ZAR",
        "MXN",
        "IDR",
        "THB",
        "MYR",
        "TRY",
        "SAR",
        "AED",
    )
)
SCALE_WORDS = {0: "", 3: "k", 6: "m", 9: "bn", 12: "tn"}
"""By power of ten."""


def value_words(text: str, unit: str, scale: int, bound: str) -> str:
    """The value in the scale in which it was printed.

    >>> value_words("33.4", "RMB", 9, ""), value_words("-21", "%", 0, ""), value_words("1", "rank", 0, "")
    ('RMB33.4bn', '-21 %', 'no. 1')
    """
    lead = f"{bound} " if bound else ""
    digits, word = grouped(text), scale_word(scale)
    if is_currency(unit):
        sign = "-" if digits.startswith("-") else ""
        return f"{lead}{sign}{unit}{digits.removeprefix('-')}{word}"
    if unit == "rank":
        return f"{lead}no. {digits}"
    return f"{lead}{digits}{word} {unit}".rstrip()


def grouped(text: str) -> str:
    """Digits with their thousands grouped, sign first.

    >>> grouped("-18815.50")
    '-18,815.50'
    """
    sign = "-" if text.startswith("-") else ""
    whole, point, fraction = text.removeprefix("-").partition(".")
    return f"{sign}{int(whole or 0):,}{point}{fraction}"


def scale_word(scale: int) -> str:
    """`bn` for 9; `e7` where there is no word."""
    return SCALE_WORDS.get(scale, f"e{scale}")


def is_currency(unit: str) -> bool:
    """Whether a unit is money: it is then printed before the digits."""
    return unit in CURRENCIES
