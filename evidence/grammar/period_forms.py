"""Short and regional forms of periods: `Jan.-Sept.`, `first three quarters`, `3QFY26`, `12 weeks to 2 November`.

They stand in headings of tables, in releases of shops and statistics offices, and in Chinese; `periods` has the rest.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from types import MappingProxyType
from typing import NamedTuple

from ..numeric_days import DayOrder, month_and_day
from .month_names import ANY_MONTH, month_of
from .period_mark import HALF, INSTANT, MONTH, NINE, QUARTER, YEAR, FiscalSpan, PeriodMark, Span

_Y = r"(?:20|19)\d\d"
_YY = r"(?:(?:20|19)\d\d|\d\d(?![\d%.,]))"
_ABBR = r"(?-i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
_PLAIN_ABBR = r"(?-i:Jan|Feb|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
"""The short forms that are no words: not `Mar` and `May`."""
_FULL = r"(?-i:January|February|April|June|July|August|September|October|November|December)"
_WEEKS = {
    "four": 4,
    "five": 5,
    "eight": 8,
    "ten": 10,
    "twelve": 12,
    "sixteen": 16,
    "seventeen": 17,
    "twenty-eight": 28,
}
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4}
_HAN = {"一": 1, "二": 2, "三": 3, "四": 4}
_OPENING = (
    rf"(?=\d|(?-i:[QH][1-4]|FY|CY|[TL]TM|YTD|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|first\ t|fiscal|financial"
    rf"|month|trailing|rolling|(?:last|past)\ (?:12|tw)|y/y|yr|q/q|q-o|m/m|mom(?![a-z])|on\ month|a\ month|three\ m"
    rf"|(?:previous|preceding|prior)\ m|just|quarter\ u|period\ u|end[\ -]|this\ [tsp]|same\ [tsp]|{'|'.join(_WEEKS)})"
)
"""What a short form can open with, so that all forms are tried only there."""
_FORMS = re.compile(
    rf"""
    (?<![A-Za-z\d.,$€£¥]){_OPENING}(?:
      first\ (?P<quarters>two|three|2|3)\ quarters(?!\ (?:in\ a|running|straight))(?:\ of\ (?:the\ |its\ )?(?:(?P<quartersfiscal>fiscal|financial)\ )?(?:year\ ?)?(?P<quartersyear>{_Y})?)?
     |(?:Q1\ ?(?:-|to)\ ?Q(?P<upto>[23])(?!\d)(?!\ ?(?:of\ |/)?20\d)|1Q?\ ?-\ ?(?P<upto2>[23])Q\ ?(?:'?(?P<uptoyear>{_YY}))?)(?![A-Za-z])
     |(?P<from>{_ABBR})\.?\ ?(?:-|to)\ ?(?P<to>{_ABBR})(?![a-z])\.?(?:,?\ ?(?:'(?P<runshort>\d\d)|(?P<runyear>{_Y})))?
     |(?:(?<=in\ )|(?<=for\ )|(?<=of\ )|(?<=during\ ))(?P<shortmonth>{_PLAIN_ABBR})(?![a-z])\.?(?!\ ?\d)
     |(?:month\ of\ |(?<=for\ )|(?<=during\ ))(?P<longmonth>{_FULL})(?![a-z])(?!\ (?:\d|quarter|half))
     |(?P<monthof>{_FULL})(?='s\b)(?!'s\ (?:quarter|half))
     |(?P<headmonth>{_PLAIN_ABBR})\.?(?=\ \(|$)
     |(?P<dashmonth>{_ABBR})[-']\ ?(?P<dashyear>\d\d)(?![\d%.,])
     |(?P<months>[369])(?-i:M)\ ?(?:'?(?P<monthsyear>{_YY}))?(?![A-Za-z\d])
     |(?P<weeks>\d\d?|{"|".join(_WEEKS)})\ weeks\ (?:to|ended|ending|that\ ended)\ (?:on\ )?(?P<weeksend>\d\d?\ {ANY_MONTH}|{ANY_MONTH}\ \d\d?)(?:,?\ (?P<weeksyear>{_Y}))?
     |(?:(?P<sign>[QH])(?P<signplace>[1-4])|(?P<place>[1-4])(?P<letter>[QH]))\ ?FY\ ?'?(?P<signyear>{_YY})(?:[/-](?P<signsecond>\d\d)(?!\d))?
     |(?:(?P<splitsign>[QH])(?P<splitplace>[1-4])|(?P<splitplace2>[1-4])(?P<splitletter>[QH]))\ (?:FY\ ?)?(?P<splitfirst>(?:20)?\d\d)/(?P<splityear>\d\d)(?!\d)
     |(?P<dashsign>Q)(?P<dashplace>[1-4])-(?P<dashsignyear>2\d)(?!\d)
     |(?:(?P<leadfiscal>fiscal|financial)\ (?:year\ )?)?(?P<leadyear>{_Y})(?:'s)?\ (?:(?P<leadplace>first|second|third|fourth|final)[\ -](?P<leadkind>quarter|half)|(?P<leadmonth>{ANY_MONTH})[\ -]quarter)
     |(?:fiscal|financial)(?:\ year)?\ '?(?P<fiscal>\d\d)(?![\d%.,/-])
     |(?:(?<=the\ )|(?<=this\ )|(?<=its\ ))(?P<wholeyear>(?:fiscal|financial)\ year)(?!s|\ (?:\d|'|that|which|ended|ending|to\b|through))
     |(?:(?P<monthlypart>first|second|1|2)\ ?-?(?:half|H)\ (?:of\ )?)?FY\ ?(?P<endmonthnumber>1[0-2]|[1-9])/(?P<endyearshort>\d\d)(?!\d)
     |(?:FY\ ?)(?P<firstyear>\d\d)[/-](?P<secondyear>\d\d)(?!\d)
     |(?P<season>{_Y})[/-](?P<seasonend>\d\d)(?!\d|[/-])(?:\ (?:fiscal|financial)?\ ?year)?
     |CY\ ?'?(?P<calendar>{_YY})
     |(?P<trailing>TTM|LTM|(?:trailing|rolling|last|past)[\ -](?:12|twelve)[\ -]months?)(?![A-Za-z])
     |(?P<yoy>y/y|yr/yr|yr[\ -]on[\ -]yr)(?![A-Za-z])
     |(?P<qoq>q-o-q|q/q|mom|m/m|on\ month|month[\ -]to[\ -]month)(?![A-Za-z])
     |(?P<ago>(?:this|same)\ (?:time|stage|point)\ last\ year)
     |(?P<previous>three\ months\ (?:before|ago|previously)|(?:a\ )?month\ (?:before|earlier|ago)|(?:previous|preceding|prior)\ month)
     |(?P<thisyear>YTD)(?![A-Za-z])
     |(?P<this>just[\ -]ended\ quarter|quarter\ under\ review|period\ under\ review)
     |end[\ -](?P<endmonth>{ANY_MONTH})(?:\ (?P<endmonthyear>{_Y}))?
     |end-(?P<endyear>{_Y})
     |(?P<day>\d\d?)[./](?P<month>\d\d?)[./](?P<dayyear>20\d\d)(?!\d)
     |(?P<isoyear>20\d\d)/(?P<isomonth>\d\d?)/\d\d?(?!\d)
     |\d\d?-(?P<shortday>{_ABBR})-(?P<shortdayyear>{_YY})
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)  # fmt: skip
_HAN_FORMS = re.compile(
    r"(?:(?P<hanyear>20\d\d)年)?(?:(?P<hannine>前三季度)|(?P<hanhalf>[上下])半年|第?(?P<hanquarter>[一二三四])季度"
    r"|(?P<hanfull>全年))|(?P<hanmonthyear>20\d\d)年(?P<hanmonth>1[0-2]|[1-9])月"
)
_MAY_HOLD = re.compile(
    r"\d|quarters|weeks|month|year|end[ -]|y/y|q/q|m/m|MoM|TTM|LTM|YTD|under review|just[ -]ended"
    rf"|{_ABBR}",
    re.IGNORECASE,
)


_MAY_HOLD_HAN = re.compile("[年季]")


class Form(NamedTuple):
    """What a short form tells, before the fiscal year of the company is looked at."""

    mark: PeriodMark
    months: int = 0
    place: int = 0
    """Which part of the year it is; 0 where the mark tells all."""
    year: int = 0
    fiscal: bool = False


def forms_in(text: str, start: int, end: int, days: DayOrder) -> Iterator[Form]:
    """The short forms of a stretch of a text in order; `days` is how it writes days in numbers."""
    if _MAY_HOLD.search(text, start, end) is not None:
        yield from _found(_FORMS, _BUILDERS[days], text, start, end)
    if _MAY_HOLD_HAN.search(text, start, end) is not None:
        yield from _found(_HAN_FORMS, _HAN_BUILDERS, text, start, end)


def _found(forms: re.Pattern[str], builders: "_Builders", text: str, start: int, end: int) -> Iterator[Form]:
    for match in forms.finditer(text, start, end):
        form = next((build(match) for name, build in builders if match[name]), None)
        if form is not None:
            yield form


def _span(match: re.Match[str], months: int, year: int, month: int) -> Form:
    return Form(
        PeriodMark(match.start(), match.end(), frozenset({Span(months, year, month)}), label=match[0])
    )


def _told(match: re.Match[str], relation: str) -> Form:
    return Form(PeriodMark(match.start(), match.end(), relation=relation, label=match[0]))


def _part(match: re.Match[str], months: int, place: int, year: int, *, fiscal: bool) -> Form:
    return Form(PeriodMark(match.start(), match.end(), label=match[0]), months, place, year, fiscal)


def _year(told: str | None) -> int:
    """The year that two or four digits mean; 0 for none."""
    number = int(told) if told else 0
    return number + 2000 if 0 < number < 100 else number


def _quarters(match: re.Match[str]) -> Form:
    months = QUARTER * (3 if match["quarters"] in {"three", "3"} else 2)
    fiscal = bool(match["quartersfiscal"])
    return _part(match, months, 1, _year(match["quartersyear"]), fiscal=fiscal)


def _up_to(match: re.Match[str]) -> Form:
    months = QUARTER * int(match["upto"] or match["upto2"])
    return _part(match, months, 1, _year(match["uptoyear"]), fiscal=False)


def _run(match: re.Match[str]) -> Form:
    first, last = month_of(match["from"]), month_of(match["to"])
    return _span(match, (last - first) % YEAR + 1, _year(match["runyear"] or match["runshort"]), last)


def _month(match: re.Match[str]) -> Form:
    name = (
        match["shortmonth"]
        or match["longmonth"]
        or match["monthof"]
        or match["headmonth"]
        or match["dashmonth"]
    )
    return _span(match, MONTH, 0, month_of(name))


def _dash_month(match: re.Match[str]) -> Form:
    """A month with its year, or the quarter that ends in it: `Jun-24` heads columns of both."""
    year, month = _year(match["dashyear"]), month_of(match["dashmonth"])
    spans = frozenset({Span(MONTH, year, month), Span(QUARTER, year, month)})
    return Form(PeriodMark(match.start(), match.end(), spans, label=match[0]))


def _months(match: re.Match[str]) -> Form:
    return _part(match, int(match["months"]), 1, _year(match["monthsyear"]), fiscal=False)


def _weeks(match: re.Match[str]) -> Form | None:
    told = match["weeks"].lower()
    count = _WEEKS.get(told) or int(told)
    months = round(count * YEAR / _WEEKS_OF_YEAR)
    end = re.search(ANY_MONTH, match["weeksend"], re.IGNORECASE)
    return _span(match, months, _year(match["weeksyear"]), month_of(end[0])) if months and end else None


_WEEKS_OF_YEAR = 52


def _sign(match: re.Match[str]) -> Form | None:
    letter = (match["sign"] or match["letter"]).upper()
    place = int(match["signplace"] or match["place"])
    return _of_sign(match, letter, place, _year(match["signsecond"] or match["signyear"]))


def _split(match: re.Match[str]) -> Form | None:
    letter = (match["splitsign"] or match["splitletter"]).upper()
    place = int(match["splitplace"] or match["splitplace2"])
    return _of_sign(match, letter, place, _year(match["splityear"]))


def _of_sign(match: re.Match[str], letter: str, place: int, year: int) -> Form | None:
    if letter == "H" and place > 2:
        return None
    return _part(match, QUARTER if letter == "Q" else HALF, place, year, fiscal=True)


def _dash_sign(match: re.Match[str]) -> Form:
    return _part(match, QUARTER, int(match["dashplace"]), _year(match["dashsignyear"]), fiscal=False)


def _led_by_year(match: re.Match[str]) -> Form:
    year = int(match["leadyear"])
    if match["leadmonth"]:
        return _span(match, QUARTER, year, month_of(match["leadmonth"]))
    months = QUARTER if match["leadkind"].lower() == "quarter" else HALF
    place = _ORDINALS[match["leadplace"].lower()]
    return _part(match, months, min(place, YEAR // months), year, fiscal=bool(match["leadfiscal"]))


def _fiscal(match: re.Match[str]) -> Form | None:
    told = match["fiscal"] or match["secondyear"] or match["seasonend"]
    first = match["firstyear"] or match["season"]
    if first and _year(told) != _year(first) + 1:
        return None
    return _part(match, YEAR, 1, _year(told), fiscal=True)


def _japanese(match: re.Match[str]) -> Form:
    """A fiscal year by the month in which it ends: `FY3/26`, `first half of FY3/26`."""
    year, month = _year(match["endyearshort"]), int(match["endmonthnumber"])
    whole = Span(YEAR, year, month)
    part = match["monthlypart"]
    span = whole if not part else Span(HALF, year, month).earlier(HALF if part in {"first", "1"} else 0)
    return Form(PeriodMark(match.start(), match.end(), frozenset({span}), label=match[0]))


def _calendar(match: re.Match[str]) -> Form:
    year = _year(match["calendar"])
    return Form(
        PeriodMark(
            match.start(),
            match.end(),
            frozenset({Span(YEAR, year, 12)}),
            FiscalSpan(YEAR, year, 1),
            label=match[0],
        )
    )


def _trailing(match: re.Match[str]) -> Form:
    spans = frozenset({Span(YEAR, 0, 0)})
    return Form(PeriodMark(match.start(), match.end(), spans, label=match[0], trailing=True))


def _end(match: re.Match[str]) -> Form:
    if match["endyear"]:
        return _span(match, INSTANT, int(match["endyear"]), 12)
    return _span(match, INSTANT, _year(match["endmonthyear"]), month_of(match["endmonth"]))


def _day(days: DayOrder, match: re.Match[str]) -> Form | None:
    """A date in numbers: with dots the day comes first, with slashes as the other days of the text tell."""
    order = DayOrder.DAY if "." in match[0] else days
    found = month_and_day(int(match["day"]), int(match["month"]), order)
    return _span(match, INSTANT, int(match["dayyear"]), found[0]) if found else None


def _iso(match: re.Match[str]) -> Form | None:
    month = int(match["isomonth"])
    return _span(match, INSTANT, int(match["isoyear"]), month) if 0 < month <= YEAR else None


def _short_day(match: re.Match[str]) -> Form:
    return _span(match, INSTANT, _year(match["shortdayyear"]), month_of(match["shortday"]))


def _han(match: re.Match[str]) -> Form:
    year = _year(match["hanyear"])
    if match["hanfull"]:
        return _span(match, YEAR, year, 0)
    if match["hannine"]:
        return _part(match, NINE, 1, year, fiscal=False)
    if match["hanhalf"]:
        return _part(match, HALF, 1 if match["hanhalf"] == "上" else 2, year, fiscal=False)
    return _part(match, QUARTER, _HAN[match["hanquarter"]], year, fiscal=False)


def _han_month(match: re.Match[str]) -> Form:
    return _span(match, MONTH, int(match["hanmonthyear"]), int(match["hanmonth"]))


_Builders = tuple[tuple[str, Callable[[re.Match[str]], Form | None]], ...]
_OF_ANY_ORDER: _Builders = (
    ("quarters", _quarters),
    ("upto", _up_to),
    ("upto2", _up_to),
    ("from", _run),
    ("shortmonth", _month),
    ("longmonth", _month),
    ("monthof", _month),
    ("headmonth", _month),
    ("dashmonth", _dash_month),
    ("months", _months),
    ("weeks", _weeks),
    ("signplace", _sign),
    ("place", _sign),
    ("splitplace", _split),
    ("splitplace2", _split),
    ("dashplace", _dash_sign),
    ("leadyear", _led_by_year),
    ("fiscal", _fiscal),
    ("endyearshort", _japanese),
    ("wholeyear", lambda match: _span(match, YEAR, 0, 0)),
    ("secondyear", _fiscal),
    ("seasonend", _fiscal),
    ("calendar", _calendar),
    ("trailing", _trailing),
    ("yoy", lambda match: _told(match, "yoy")),
    ("qoq", lambda match: _told(match, "qoq")),
    ("ago", lambda match: _told(match, "year_ago")),
    ("previous", lambda match: _told(match, "previous")),
    ("thisyear", lambda match: _told(match, "this_year")),
    ("this", lambda match: _told(match, "this")),
    ("endmonth", _end),
    ("endyear", _end),
    ("isoyear", _iso),
    ("shortday", _short_day),
)
_BUILDERS: Mapping[DayOrder, _Builders] = MappingProxyType(
    {days: (*_OF_ANY_ORDER, ("day", partial(_day, days))) for days in DayOrder}
)
_HAN_BUILDERS: _Builders = (
    ("hanfull", _han),
    ("hannine", _han),
    ("hanhalf", _han),
    ("hanquarter", _han),
    ("hanmonth", _han_month),
)
