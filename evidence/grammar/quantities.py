"""The quantities of a text: digits and words, ranges, bounds, fractions, multiples, ranks and streaks.

`26%`, `26 per cent` and `26 percent` are one; so are RMB39,820 million, 39.82 billion yuan and 398.2亿元.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from .amount import COUNT, PERCENT, POINTS, RANK, STREAK, TIMES, Amount, Limit
from .number_words import (
    ANY_MULTIPLE,
    ANY_ORDINAL,
    ANY_UNIT,
    FRACTIONS,
    MULTIPLES,
    ORDINALS,
    TENS,
    UNITS,
    cardinal,
    ordinal,
)
from .units import CURRENCY_AFTER, CURRENCY_BEFORE, HUNDREDTHS, SCALE_AFTER, SCALES, currency_of

_DIGITS = r"\d{1,3}(?:,\d{3})+(?![\d])(?:\.\d+)?|\d{1,3}(?:\.\d{3}){2,}(?!\d)(?:,\d+)?|\d+(?:[.]\d+|,\d{1,2}(?!\d))?"
_SUFFIX = rf"""
    {SCALE_AFTER}?
    (?:[\ -]?(?P<percent>%|per\ ?cent(?![a-z])|pct(?![a-z])|pc(?![a-z]))(?:age)?(?P<points>(?:age)?[\ -]points?)?
      |[\ -]?(?P<pp>个?百分点|percentage[\ -]points?|of\ an?\ (?:full\ )?(?:percentage\ )?point(?![a-z])|ppts?(?![a-z])|pps?(?![a-z])|pts?(?![a-z])|points?(?![a-z]))
      |[\ -]?(?P<bps>basis[\ -]points?|bps?(?![a-z]))
      |[\ -]?(?P<after>{CURRENCY_AFTER})(?![A-Za-z\d])|(?P<pence>p)(?![A-Za-z])
      |(?:[\ -]?times(?=\ (?:the|as|that|what|more|higher|larger|last|its|their))|[\ -]?(?P<fold>fold|x)(?![a-z]))(?P<times>)
    )?(?P<plus>\+(?!\d)|\ or\ more\b)?(?P<odd>-odd\b)?
"""
_NUMBER = re.compile(
    rf"""(?P<before>{CURRENCY_BEFORE})?[\ ]?(?P<minus>[(]?[-+])?(?P<bracket>[(](?=[^()]{{1,14}}[)]))?
    (?P<inner>{CURRENCY_BEFORE})?[\ ]?(?P<digits>{_DIGITS})(?P<closed>[)](?=\ ?%))?{_SUFFIX}""",
    re.VERBOSE | re.IGNORECASE,
)
_IN_WORDS = re.compile(
    rf"""\b(?P<words>(?:(?:an?|{ANY_UNIT})\ dozen|a\ hundred|(?:an?|{ANY_UNIT})\ and\ a\ half(?=\ (?:m|b|tr)illion|\ times\b|\ (?:percentage\ )?points?\b|\ per\ ?cent)|half\ an?(?=\ (?:m|b|tr)illion)|an?(?=\ (?:m|b|tr)illion|\ thousand\b|\ percentage\ point|\ (?:full\ )?point\b)
       |(?:{ANY_UNIT})(?:[\ -](?:{ANY_UNIT}))?(?:\ hundred)?(?:\ and\ (?:{ANY_UNIT})(?:-(?:{ANY_UNIT}))?)?))\b
       (?!\ (?:third|quarter|fifth|half|halve)s?\b){_SUFFIX}""",
    re.VERBOSE | re.IGNORECASE,
)
_FRACTION = re.compile(
    r"\b(?:(?P<count>an?|one|two|three|four|five|six|seven|eight|nine)[ -](?P<part>half|halves|thirds?|quarters?|fourths?"
    r"|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)|(?P<half>half))\b(?![ -](?:quarter|year|time|straight"
    r"|consecutive|month|week|day|place|fiscal|larg|bigg|ago|ended|earlier|later|before|[a-z]+ (?:quarter|year))|-[a-z]|,? 20\d\d| of (?:the )?(?:fiscal|20\d\d))",
    re.IGNORECASE,
)
_OUT_OF = re.compile(
    rf"\b(?P<part>(?:{ANY_UNIT})|\d{{1,2}})(?:\ in|(?P<of>\ of)|\ out\ of)(?:\ every)?\ (?P<whole>(?:{ANY_UNIT})|\d{{1,3}})\b(?(of)(?!\ of))(?!\ (?:percent|per|million|billion|thousand|month|quarter|year|week|day|countr))",
    re.IGNORECASE,
)
_MULTIPLE = re.compile(rf"\b(?P<multiple>{ANY_MULTIPLE})\b(?![ -]digit)", re.IGNORECASE)
_DIGIT_GROWTH = re.compile(r"\b(?P<how>single|double|triple)[ -]digit\b", re.IGNORECASE)
_STREAK = re.compile(
    rf"""\b(?:(?P<ord>{ANY_ORDINAL})[\ -](?:straight|consecutive|successive)\ (?:fiscal\ )?(?:quarter|year|month|week|half)(?:ly)?
      |(?P<ord2>{ANY_ORDINAL})\ (?:quarter|year|month|week)\ (?:in\ a\ row|running|in\ succession)
      |(?:quarter|year|month|week)\ (?:number|no\.?)\ (?P<card>{ANY_UNIT}|\d+)\ (?:in\ a\ row|running|in\ succession)
      |(?P<card2>{ANY_UNIT}|\d{{1,3}})\ (?:straight|consecutive|successive)\ (?:quarter|year|month|week)s?
      |(?P<card3>{ANY_UNIT}|\d{{1,3}})\ (?:quarter|year|month|week)s?\ (?:in\ a\ row|running|in\ succession|straight))\b""",
    re.VERBOSE | re.IGNORECASE,
)
_RANK = re.compile(
    rf"""\b(?:(?P<ord3>runners?-up)|(?P<ord>{ANY_ORDINAL})(?:[\ -](?:largest|biggest|greatest|highest|most|place|ranked|rank|position|spot|worldwide
      |globally|overall|leading)|(?=\ (?:in|behind|after|with|place|only\ to)\b))
      |(?:rank(?:s|ed|ing)?|came|comes|placed|places|finished|was|is|remained|stood|ranking)\ (?:in\ |as\ )?(?:the\ )?
        (?:(?P<ord2>{ANY_ORDINAL})|(?:no\.?\ |number\ |\#)(?P<card>{ANY_UNIT}|\d{{1,3}}))
      |(?:no\.\ ?|number\ |\#)(?P<card2>one|two|three|four|five|\d{{1,2}})(?=\ (?:in|position|spot|player|provider|worldwide|globally|largest)))\b""",
    re.VERBOSE | re.IGNORECASE,
)
_BOUNDS = (
    (Limit.OVER, ("more than|greater than|larger than|higher than|over|above|at least|exceeding|exceeded|exceed|exceeds|upwards of|no less than|not less than|in excess of"
                 "|north of|passed|topped|surpassed|crossed|well over|beyond|>")),
    (Limit.JUST_OVER, "just over|just above|slightly over|slightly above|slightly more than|a little over|a little above|a little more than|a shade over|a shade above|a touch over|marginally over|marginally above|barely over"),
    (Limit.NEARLY, "nearly|almost|close to|just under|just below|just short of|approaching|slightly under|a little under|a shade under|not quite|slightly less than|a touch under"),
    (Limit.UNDER, "less than|fewer than|not (?:to )?exceed(?:ing)?|not above|no higher than|under|below|up to|at most|no more than|not more than|as much as|as many as|smaller than|lower than|<"),
    (Limit.ABOUT, "about|around|roughly|approximately|approx\\.?|some|circa|ca\\.?|c\\.|~|an estimated|or so|in the region of|on the order of|more or less|broadly"),
)  # fmt: skip
_BOUND = re.compile(
    r"(?:(?<![a-z])(?:"
    + "|".join(f"(?P<b{n}>{words})" for n, (_, words) in enumerate(_BOUNDS))
    + r"))\ ?(?:a |an )?$",
    re.IGNORECASE,
)
_LONGEST_BOUND = 26
_LONGEST_BEFORE = 16
"""How many characters of a number can stand before its first digit: two currencies, a sign, a bracket and spaces."""
_MINUS_WORD = re.compile(r"\b(?:minus|negative)\ (?:of\ )?$", re.IGNORECASE)
_TOLERANCE = re.compile(r"\bplus or minus $|\bgive or take $", re.IGNORECASE)
_PLUS_WORD = re.compile(r"\b(?:plus|positive)\ $", re.IGNORECASE)
_RANGE = re.compile(r"^\ ?(?:-(?:US|HK)?[$€£¥]?|to|and)\ ?$", re.IGNORECASE)
_RANGING = re.compile(
    r"\b(?:run|runs|range|ranges|ranging|ranged|vary|varies|varying|span|spans) from $", re.IGNORECASE
)
_NAME_BEFORE = re.compile(r"(?:\b[A-Z][\w.+-]*|[A-Za-z]-)\ ?$")
_NOT_NAMES = re.compile(
    r"(?i)\b(?:in|on|at|to|by|of|was|were|the|about|over|with|for|some|only|between|nearly|revenue|sales|income|profit|eps|"
    r"ebitda|ebita|margin|total|around|costs?|expenses?|loss|than|up|down|RMB|CNY|USD|EUR|GBP|and|from|roughly|group|capex|services?|marketing|roughly|almost|has|had|shares?|users?|customers?)\ ?$"
)
_MOVED = re.compile(
    r"\b(?:go|goes|going|went|gone|mov(?:es?|ed|ing)|taken|brought|put|edg(?:ed|es|ing)|inch(?:ed|es|ing)|tick(?:ed|s|ing)"
    r"|crept|creeps|pick(?:ed|s|ing)|nudg(?:ed|es|ing)|climb(?:ed|s|ing)|shot|revis(?:ed|es|ing)|add(?:s|ed|ing)?|came|was|were|is)\ up\ to\ $",
    re.IGNORECASE,
)
"""`Goes up to 5` tells where it ends and sets no bound."""
_HANDED = re.compile(r"\b(?:hand|turn|sign|fork|make)(?:ed|s|ing)? over $|\bmade over $", re.IGNORECASE)
"""`Hand over 15%` gives so much away and sets no bound."""
_BEHIND = re.compile(
    r",? (?:at (?:the )?(?:very )?(?P<under>most)|at best|or (?:less|fewer)|at (?:the )?(?:very )?(?P<over>least)|(?P<about>or so|or thereabouts))\b(?! (?:as|than|\d))",
    re.IGNORECASE,
)
"""A bound that follows its number: `55 million [at most]`."""
_AGO = re.compile(r" (?:years?|months?|quarters?|weeks?|days?) (?:ago|earlier|before|previously)\b")
"""What makes a number tell how long ago: `12% lower than five [years ago]` bounds no five."""
_STAGE = re.compile(r"\b(?:tier|phase|scope|level|type)[ -]$", re.IGNORECASE)
"""What is numbered and not counted: `common equity tier 1`, `phase 3`."""
_DIGIT = re.compile(r"\d")
_COMPOUND = re.compile(r"-(?!to-|or-|percent|per |point|basis|odd|plus|strong|fold|times)[a-z]{2,}")
"""What follows a number within an adjective: the `-year` of `a three-year plan`, the `-stage` of `a two-stage model`."""
_LISTING = re.compile(r"\.[A-Z]{2,3}\b")
"""What follows the number of a share in an exchange: `0388.HK`."""
_BEHIND_NAME = re.compile(r"\b[A-Z][a-z]+ $")
_BARE_ONE = re.compile(
    r"(?:\s*(?:[.,;:!?)\"]|$)|\ (?:of|that|which|who|where|in|on|at|is|was|and|or|but|with|before|after|for|to|from|by|another|thing|day)\b)",
    re.IGNORECASE,
)
"""What follows `one` where it stands for a thing and counts nothing: `a small one.`, `one of them`."""
_BEFORE_ONE = re.compile(
    r"\b(?:a|an|the|this|that|which|each|every|any|no|only|another|day|week|month|quarter|year|number|old|new|first|last"
    r"|next|same|single|big|bigger|small|smaller)\ $",
    re.IGNORECASE,
)


def find_quantities(text: str, start: int = 0, end: int | None = None) -> list[Amount]:
    """The quantities of a folded text in order; they do not overlap.

    >>> [(found.value, found.unit) for found in find_quantities("RMB33.4 billion, up 26 per cent, 334亿元")]
    [(33400000000.0, 'RMB'), (26.0, '%'), (33400000000.0, 'RMB')]
    >>> [(found.value, found.limit.value) for found in find_quantities("nearly four-fifths; more than quadrupled")]
    [(80.0, 'nearly'), (4.0, 'over')]
    """
    stop = len(text) if end is None else end
    found: list[Amount] = []
    taken: list[tuple[int, int]] = []
    letters = _LETTERS.findall(text[start:stop].lower())
    runs = () if _OF_STREAKS.isdisjoint(letters) else (_streaks,)
    readers = (*runs, *(() if _NUMBER_WORDS.isdisjoint(letters) else _IN_WORDS_READERS), _printed)
    for one in (amount for read in readers for amount in read(text, start, stop)):
        if not any(first < one.end and one.start < last for first, last in taken):
            taken.append((one.start, one.end))
            found.append(_bounded(one, text, start))
    return _with_cents(_ranges(sorted(found), text), text)


_CENTS = re.compile(r"(?<!euro )(?<!euro)(?<!us )(?<!u\.s\. )(?<!american )cents?$", re.IGNORECASE)
_WITH_CENTS = frozenset({"€", "A$", "C$", "HK$", "S$", "NT$"})


def _with_cents(found: list[Amount], text: str) -> list[Amount]:
    """Cents are those of the other sums beside them: `rose by [14 cents] to EUR 1.64`."""
    units = {one.unit for one in found if one.is_money and not _CENTS.search(text[one.start : one.end])}
    if len(units) != 1 or not units <= _WITH_CENTS:
        return found
    unit = units.pop()
    return [
        one._replace(unit=unit) if one.is_money and _CENTS.search(text[one.start : one.end]) else one
        for one in found
    ]


def _streaks(text: str, start: int, stop: int) -> Iterator[Amount]:
    for match in _STREAK.finditer(text, start, stop):
        yield _ordered(match, STREAK)


def _ranks(text: str, start: int, stop: int) -> Iterator[Amount]:
    for match in _RANK.finditer(text, start, stop):
        if not (match["ord"] and text[: match.start("ord")].lower().endswith((" a ", " one "))):
            yield _ordered(match, RANK)


def _ordered(match: re.Match[str], unit: str) -> Amount:
    told = {name: value for name, value in match.groupdict().items() if value}
    name, text = next(iter(told.items()))
    lower = text.lower()
    value = (
        2
        if lower.startswith("runner")
        else ordinal(lower)
        if name.startswith("ord")
        else int(lower)
        if lower.isdigit()
        else UNITS.get(lower, 0)
    )
    return Amount(match.start(name), match.end(), float(value), 1.0, unit, in_words=True)


_WITHIN = ("in ", "within ", "once ", "every ", "per ", "during ")
"""What leads to a stretch of time: `in a quarter`."""


def _fractions(text: str, start: int, stop: int) -> Iterator[Amount]:
    for match in _FRACTION.finditer(text, start, stop):
        before = text[max(match.start() - 12, 0) : match.start()].lower()
        if match["half"]:
            count, part = 1, "half"
            after = text[match.end() : match.end() + 4]
            if re.match(r" an? (?:m|b|tr)illion", text[match.end() :]):
                continue
            point = _HALF_A_POINT.match(text, match.end())
            if point:
                yield Amount(match.start(), point.end(), 0.5, 0.1, POINTS, in_words=True)
                continue
            if before.endswith(
                ("first ", "second ", "the ", "this ", "that ", "next ", "last ", "and a ", "other ")
            ):
                continue
            if not after.startswith((" of", " a", " th", ",", ".", " it", " to")) and not before.endswith(
                ("by ", "nearly ", "almost ", "about ", "than ", "over ", "roughly ")
            ):
                continue
        else:
            count, part = UNITS.get(match["count"].lower(), 1), match["part"].lower()
            part = "half" if part == "halves" else part.removesuffix("s")
            is_time = part in {"quarter", "half"} and match["count"].lower() in {"a", "an", "one"}
            after = text[match.end() : match.end() + 4]
            if is_time and before.endswith(_WITHIN) and not after.startswith((" of", " to")):
                continue
            if is_time and not after.startswith((" of", " les", " mor", " few", ",", ".", " in", " to", ";")):
                continue
            if match["count"].lower() in {"a", "an", "one"} and part not in {
                "half",
                "quarter",
                "third",
                "fifth",
                "tenth",
                "sixth",
                "eighth",
            }:
                continue
            if match["count"].lower() in {"a", "an"} and re.match(
                r" (?!of|in|to|as\b|les|mor|few|big|sma|lar|hig|low|ye|com|on|and|fro|its|las|aft|thi)[a-z]",
                text[match.end() :],
            ):
                continue
        if count >= FRACTIONS[part]:
            continue
        value = 100.0 * count / FRACTIONS[part]
        point = re.match(r" of a (?:full )?(?:percentage )?point", text[match.end() :])
        if point:
            yield Amount(match.start(), match.end() + point.end(), value / 100, 0.02, POINTS, in_words=True)
            continue
        as_much = _OF_BEFORE.match(text, match.end())
        if as_much is not None:
            end = match.end() + len(" of")
            yield Amount(match.start(), end, value / 100, 0.03, TIMES, in_words=True)
            continue
        yield Amount(match.start(), match.end(), value, 3.0, PERCENT, in_words=True)


_HALF_A_POINT = re.compile(r" an? (?:full )?(?:percentage[ -])?point\b", re.IGNORECASE)
_OF_BEFORE = re.compile(
    r" of (?:what (?:it|they|he|she|that|the [a-z]+)(?:'d| had| has| have)? (?:was|were|been|made|earned)\b"
    r"|(?:that|those) (?:of|in|seen|a|one) (?:a |one |the |last |same )?(?:year|quarter|period)?"
    r"|(?:its|their|the) (?:level|size|amount|figure|number|value|total) (?:a year|of a year|in the same|of the same|a quarter))",
    re.IGNORECASE,
)
"""What makes a part one of the value before: `half [of what it was a year ago]`."""


def _out_of(text: str, start: int, stop: int) -> Iterator[Amount]:
    """`three in four`, `seven of every eight`."""
    for match in _OUT_OF.finditer(text, start, stop):
        part, whole = (
            int(told) if told.isdigit() else cardinal(told) for told in match.group("part", "whole")
        )
        if 0 < part < whole <= 100 and ("every" in match[0] or "out" in match[0] or " in " in match[0]):
            yield Amount(match.start(), match.end(), 100.0 * part / whole, 3.0, PERCENT, in_words=True)


def _multiples(text: str, start: int, stop: int) -> Iterator[Amount]:
    for match in _MULTIPLE.finditer(text, start, stop):
        word = match["multiple"].lower()
        if (
            word in {"double", "triple", "treble", "quadruple", "halves", "doubles", "triples"}
            and not re.match(r" (?:the|that|what|its|their|last|to|as|a)\b|[.,]", text[match.end() :])
            and not text[: match.start()].endswith(("to ", "will ", "than "))
            and not _is_of_before(text, match)
        ):
            continue
        yield Amount(match.start(), match.end(), MULTIPLES[word], 1.0, TIMES, in_words=True)


_BEING = re.compile(
    r"\b(?:was|were|is|are)\ (?:more\ than|over|about|almost|nearly|roughly|well\ over)?\ ?$", re.IGNORECASE
)


def _is_of_before(text: str, match: re.Match[str]) -> bool:
    """Whether a multiple is one of a time before, which is covered: `was over double [the prior-year figure]`."""
    return text.startswith(" \x02", match.end()) and bool(
        _BEING.search(text[max(match.start() - 20, 0) : match.start()])
    )


def _digit_growth(text: str, start: int, stop: int) -> Iterator[Amount]:
    for match in _DIGIT_GROWTH.finditer(text, start, stop):
        low = {"single": 1.0, "double": 10.0, "triple": 100.0}[match["how"].lower()]
        yield Amount(
            match.start(), match.end(), low, 0.02, PERCENT, Limit.RANGE, top=low * 10 - 0.01, in_words=True
        )


def _spelled(text: str, start: int, stop: int) -> Iterator[Amount]:
    for match in _IN_WORDS.finditer(text, start, stop):
        words = match["words"].lower()
        if _counts_nothing(text, match) or (words == "a" and text.endswith(" of ", 0, match.start())):
            # `0.7 of a percentage point` is read with its number.
            continue
        value = 0.5 if words.startswith("half") else 1.0 if words in {"a", "an"} else float(cardinal(words))
        if words.endswith(" and a half"):
            value = max(float(cardinal(words.removesuffix(" and a half"))), 1.0) + 0.5
        yield _amount(match, value, 1.0 if value >= 1 else 0.1, in_words=True)


def _counts_nothing(text: str, match: re.Match[str]) -> bool:
    """Whether a number in words is part of an adjective or a name, or a `one` that stands for a thing."""
    if match.end() != match.end("words"):
        return False
    if text[match.start()].isupper() and _BEHIND_NAME.search(
        text[max(match.start() - 24, 0) : match.start()]
    ):
        # `Tidy One` is somebody.
        return True
    if _COMPOUND.match(text, match.end()):
        return True
    if match["words"].lower() == "one" and text.startswith("-to-", match.end()):
        return True
    return match["words"].lower() == "one" and bool(
        _BARE_ONE.match(text, match.end())
        or _BEFORE_ONE.search(text[max(match.start() - 10, 0) : match.start()])
    )


def _printed(text: str, start: int, stop: int) -> Iterator[Amount]:
    for match in _numbers(text, start, stop):
        first = match.start("digits")
        if (
            first > 0
            and (text[first - 1].isalnum() or text[first - 1] in "._")
            and not (match["before"] or match["inner"])
        ) and not (text[first - 1] > "\u3400" or _glued(text, first)):
            continue
        if (
            match["before"]
            and match.start() > 0
            and text[match.start() - 1].isalpha()
            and match["before"][0].isalpha()
        ):
            continue
        digits = match["digits"]
        if _is_mark(text, match, digits):
            continue
        one = _amount(match, float(_plain(digits)), _step(digits), in_words=False)
        if one.unit == COUNT and not one.scaled and _in_a_name(text, first, digits):
            continue
        if one.unit == COUNT and not one.scaled and _CODE.match(text, match.end()):
            continue
        yield one


def _numbers(text: str, start: int, stop: int) -> Iterator[re.Match[str]]:
    """The numbers in digits; their signs and currencies, dear to look for, are sought before a digit only."""
    place = start
    while (digit := _DIGIT.search(text, place, stop)) is not None:
        match = _NUMBER.search(text, max(digit.start() - _LONGEST_BEFORE, place), stop)
        if match is None:
            return
        yield match
        place = match.end()


def _is_mark(text: str, match: re.Match[str], digits: str) -> bool:
    """Whether digits are a citation `[2]`, an ordinal, a telephone or file number, or the number of a section."""
    after = text[match.end("digits") : match.end("digits") + 2].lower()
    first = match.start("digits")
    if (
        match.end() == match.end("digits")
        and not match["before"]
        and not match["inner"]
        and (_COMPOUND.match(text, match.end()) or _LISTING.match(text, match.end()))
    ):
        return True
    if after in {"st", "nd", "rd", "th"} or (text[first - 1 : first] == "[" and after[:1] in {"]", ",", "-"}):
        return True
    if _STAGE.search(text[max(first - 12, 0) : first]) and len(digits) == 1 and not after[:1].isdigit():
        return True
    if digits.startswith("0") and len(digits) > 1 and digits[1].isdigit():
        return True
    if first == 0 and text[match.end("digits") :].strip() in {".", ")"}:
        return True
    return first == 0 and re.match(r"\d+(?:\.\d+)+ [A-Z](?![A-Z]{2}\b)", text) is not None


_CODE = re.compile(r"[A-Z](?![a-z])")
"""What follows the digits of a product's name: `the 910[C] chip`."""


def _glued(text: str, place: int) -> bool:
    """Whether a number follows a closed word without a space, as scraped text has it: `revenue39.8bn`."""
    return text[place - 1] == "."


def _in_a_name(text: str, place: int, digits: str) -> bool:
    if len(digits) > 4:
        return False
    lead = text[max(place - 24, 0) : place]
    return (
        bool(_NAME_BEFORE.search(lead))
        and not _NOT_NAMES.search(lead)
        and not lead.rstrip().endswith((":", "."))
    )


def _plain(digits: str) -> str:
    if re.fullmatch(r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?", digits):
        return digits.replace(".", "").replace(",", ".")
    if re.fullmatch(r"\d+,\d{1,2}", digits):
        return digits.replace(",", ".")
    return digits.replace(",", "")


def _step(digits: str) -> float:
    plain = _plain(digits)
    return 10.0 ** -len(plain.partition(".")[2])


def _amount(match: re.Match[str], value: float, step: float, *, in_words: bool) -> Amount:
    told = match.groupdict()
    letter = told["letter"] or ""
    scale_word = (told["scale"] or letter or told["han"] or "").lower()
    one = 10.0 ** SCALES.get(scale_word, 0)
    unit, per = _unit(told)
    sign = _sign(told, match)
    start = match.start()
    if sign == 0 and told.get("minus") and not told.get("before"):
        start = match.start("digits")
    while match.string[start] == " ":
        start += 1
    end = match.end()
    limit = Limit.OVER if told["plus"] else Limit.ABOUT if told["odd"] else Limit.EXACT
    return Amount(
        start,
        end,
        value * one * per,
        step * one * per,
        unit,
        limit,
        sign,
        bool(scale_word),
        in_words=in_words,
    )


def _sign(told: dict[str, str | None], match: re.Match[str]) -> int:
    if told.get("minus"):
        before = match.string[match.start("minus") - 1 : match.start("minus")]
        if before.isalnum() and before < "\u3400" and not told.get("before"):
            return 0
        if _sets_apart(match):
            return 0
        return -1 if "-" in (told["minus"] or "") else 1
    if told.get("closed") and told.get("bracket"):
        return -1
    closed = match.string[match.end() : match.end() + 1] == ")"
    bare = told.get("scale") is None
    return -1 if told.get("bracket") and closed and bare and not told["percent"] and _in_table(match) else 0


_SET_APART = re.compile(r"[\w)%] - $")


def _sets_apart(match: re.Match[str]) -> bool:
    """Whether a dash only stands between a name and its number: `Merrow (MRW) - 49.2%`."""
    after = match.end("minus") + 1
    return _SET_APART.search(match.string[max(after - 4, 0) : after]) is not None


def _in_table(match: re.Match[str]) -> bool:
    """A number in brackets is negative where nothing else stands there: in prose it is an aside."""
    line = match.string.rfind("\n", 0, match.start()) + 1
    before = match.string[line : match.start()].rstrip()
    return not before or before[-1] in "|\t$)" or match.string[match.start() - 2 : match.start()] == "  "


def _unit(told: dict[str, str | None]) -> tuple[str, float]:
    """The unit, and what one printed unit comes to in it."""
    if told["bps"]:
        return POINTS, 0.01
    if told["pp"] or told["points"]:
        return POINTS, 1.0
    if told["percent"]:
        return PERCENT, 1.0
    if told["times"] is not None:
        return TIMES, 1.0
    if told["pence"]:
        return HUNDREDTHS["pence"], 0.01
    currency = currency_of(told.get("before") or told.get("inner") or told["after"] or "")
    if currency in HUNDREDTHS:
        return HUNDREDTHS[currency], 0.01
    return currency, 1.0


def _bounded(one: Amount, text: str, start: int) -> Amount:
    lead = text[max(one.start - _LONGEST_BOUND, start) : one.start]
    if _MINUS_WORD.search(lead) and not _TOLERANCE.search(lead):
        one = one._replace(sign=-1)
    elif _PLUS_WORD.search(lead) and one.unit not in {RANK, STREAK}:
        one = one._replace(sign=1)
    bound = _BOUND.search(lead)
    if bound is None and one.limit is Limit.EXACT and (behind := _BEHIND.match(text, one.end)):
        limit = Limit.OVER if behind["over"] else Limit.ABOUT if behind["about"] else Limit.UNDER
        return one._replace(limit=limit)
    if (
        bound is None
        or one.unit in {RANK, STREAK}
        or _MOVED.search(lead[: bound.end()])
        or _HANDED.search(lead[: bound.end()])
        or _AGO.match(text, one.end)
    ):
        return one
    which = int((bound.lastgroup or "b0")[1:])
    if one.limit is Limit.EXACT:
        limit = _BOUNDS[which][0]
        if one.unit == TIMES and one.value < 1:
            # "More than halved" leaves less than a half.
            limit = {Limit.OVER: Limit.UNDER, Limit.UNDER: Limit.OVER}.get(limit, limit)
        one = one._replace(limit=limit)
    return one._replace(lead=one.start - len(lead) + bound.start())


def _ranges(found: list[Amount], text: str) -> list[Amount]:
    """Join the two ends of a range; the first takes scale and unit of the second where it has none."""
    joined: list[Amount] = []
    skip = False
    for one, other in pairwise([*_in_cents(found, text), None]):
        if skip:
            skip = False
            continue
        if one is not None and other is not None and _is_range(one, other, text):
            joined.append(_joined(one, other))
            skip = True
        elif one is not None:
            joined.append(one)
    return joined


_SMALL_COIN = re.compile(r"(?:cents?|pence|\dp)$", re.IGNORECASE)


def _in_cents(found: list[Amount], text: str) -> Iterator[Amount]:
    """The quantities; the first end of a range takes the small coin of the second: `[41] to 43 cents`."""
    for one, other in pairwise([*found, None]):
        if one is None:
            continue
        if (
            other is not None
            and one.unit == COUNT
            and not one.scaled
            and other.is_money
            and _RANGE.match(text[one.end : other.start])
            and _SMALL_COIN.search(text[other.start : other.end])
        ):
            yield one._replace(value=one.value / 100, step=one.step / 100, unit=other.unit)
        else:
            yield one


def _is_range(one: Amount, other: Amount, text: str) -> bool:
    between = text[one.end : other.start]
    mark = _RANGE.match(between)
    if other.sign == -1 and between.strip() == "" and text[other.start] == "-" and other.start == one.end:
        return one.unit in {other.unit, COUNT} and not one.in_words
    if other.sign == -1 and between == " " and text[other.start : other.start + 2] == "- ":
        return _is_spaced_range(one, other)
    if mark is None or one.unit in {RANK, STREAK, TIMES} or other.unit in {RANK, STREAK, TIMES}:
        return False
    word = between.strip().lower()
    lead = text[max(one.start - 16, 0) : one.start]
    if word == "and":
        return lead.lower().endswith("between ")
    if word == "to" and lead.lower().endswith(("from ", " by ")):
        wide = text[max(one.start - 14, 0) : one.start]
        if one.unit == COUNT and other.unit in {PERCENT, POINTS} and not lead.lower().endswith("from "):
            return one.value < other.value and not one.scaled
        return bool(_RANGING.search(wide)) and one.unit == other.unit and one.value < other.value
    if word == "to" and (one.is_money or one.scaled) and other.is_money and _CHANGED.search(lead):
        return False
    units = (
        one.unit == other.unit
        or (one.unit == COUNT and not one.scaled)
        or (other.unit == COUNT and one.is_money)
    )
    if one.unit == COUNT and one.scaled and other.is_money and other.scaled:
        # `1.4 billion to 1.5 billion kroner`: the currency stands behind the second end only.
        return one.value < other.value < _WIDEST * one.value
    return units and _scaled(one, other).value < other.value


def _is_spaced_range(one: Amount, other: Amount) -> bool:
    """Whether a dash between spaces joins two ends, and is neither a minus nor one of thought: `$10.3 - 10.6 billion`."""
    if one.unit == other.unit == PERCENT:
        return not one.in_words and one.value < other.value
    leans = one.is_money and not one.scaled and other.scaled and other.unit in {COUNT, one.unit}
    return leans and _scaled(one, other).value < other.value < _WIDEST * _scaled(one, other).value


_CHANGED = re.compile(
    r"(?:\b(?:rose|fell|grew|up|down|gained|lost|dropped|slipped|climbed|jumped|increased|decreased|declined|shrank"
    r"|dipped|surged|added|eased|slid|tumbled))\ (?:about\ |some\ )?$",
    re.IGNORECASE,
)
"""What a change in money follows: `fell £11m to £74m` is no range."""
_WIDEST = 3
"""By how many times the upper end of a range can exceed the lower where only a dash tells that it is one."""


def _scaled(one: Amount, other: Amount) -> Amount:
    if one.scaled or not other.scaled or one.value >= other.value / 1000:
        return one
    # The scale stands behind the second end only: divide it out by the digits both show.
    for scale in (1e3, 1e6, 1e9, 1e12, 1e4, 1e8, 1e5, 1e7):
        if 0.1 <= other.value / (one.value * scale or 1) <= 100:
            return one._replace(value=one.value * scale, step=one.step * scale, scaled=True)
    return one


def _joined(one: Amount, other: Amount) -> Amount:
    first = _scaled(one, other._replace(value=abs(other.value)))
    unit = other.unit or one.unit
    return first._replace(end=other.end, unit=unit, limit=Limit.RANGE, top=other.value, scaled=other.scaled)


_LETTERS = re.compile(r"[a-z]+")
_NUMBER_WORDS = frozenset(
    [*UNITS, *TENS, *ORDINALS, *MULTIPLES, "dozen", "hundred", "half", "halves", "single", "double", "triple",
     "quarter", "a", "an", "rank", "number", "no", "runner", "runners", "st", "nd", "rd", "th"]
)  # fmt: skip
"""What every number in words holds one of: most sentences can be passed by."""
_OF_STREAKS = frozenset({"straight", "consecutive", "successive", "row", "running", "succession"})
_IN_WORDS_READERS = (_ranks, _out_of, _fractions, _multiples, _digit_growth, _spelled)
