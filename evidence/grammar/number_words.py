"""Numbers in words: cardinals, ordinals, fractions and multiples."""

import re

UNITS = {word: value for value, word in enumerate(
    ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"])}  # fmt: skip
TENS = {word: value * 10 for value, word in enumerate(
    ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)}  # fmt: skip
ORDINALS = {word: value for value, word in enumerate(
    ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"], 1)}  # fmt: skip
FRACTIONS = {"half": 2, "halve": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
             "eighth": 8, "ninth": 9, "tenth": 10}  # fmt: skip
MULTIPLES = {
    "doubled": 2.0, "doubles": 2.0, "doubling": 2.0, "double": 2.0, "twice": 2.0, "twofold": 2.0,
    "tripled": 3.0, "triples": 3.0, "tripling": 3.0, "triple": 3.0, "trebled": 3.0, "treble": 3.0, "threefold": 3.0,
    "thrice": 3.0, "quadrupled": 4.0, "quadruple": 4.0, "quadrupling": 4.0, "fourfold": 4.0,
    "quintupled": 5.0, "fivefold": 5.0, "sixfold": 6.0, "sevenfold": 7.0, "eightfold": 8.0, "tenfold": 10.0,
    "halved": 0.5, "halves": 0.5, "halving": 0.5,
}  # fmt: skip
ANY_UNIT = "|".join(sorted([*UNITS, *TENS], key=len, reverse=True))
ANY_ORDINAL = "|".join(sorted(ORDINALS, key=len, reverse=True)) + r"|\d{1,3}(?:st|nd|rd|th)"
ANY_MULTIPLE = "|".join(sorted(MULTIPLES, key=len, reverse=True))
_PART = re.compile(r"[a-z]+")


def cardinal(text: str) -> int:
    """The value of a cardinal below a million.

    >>> cardinal("one hundred and twenty-five"), cardinal("a dozen")
    (125, 12)
    """
    total = part = 0
    for word in _PART.findall(text.lower()):
        if word in UNITS:
            part += UNITS[word]
        elif word in TENS:
            part += TENS[word]
        elif word == "hundred":
            part = max(part, 1) * 100
        elif word == "dozen":
            part = max(part, 1) * 12
    return total + part


def ordinal(text: str) -> int:
    """The value of an ordinal.

    >>> ordinal("ninth"), ordinal("12th")
    (9, 12)
    """
    return ORDINALS[text] if text in ORDINALS else int(text[:-2])
