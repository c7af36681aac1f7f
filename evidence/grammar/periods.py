"""The periods of a text: quarters, halves, years, days, and those told from another period.

A fiscal name is read with the month in which the company's fiscal year ends; a bare `Q2 2025` may be either.
"""

import re
from collections.abc import Callable
from datetime import date

from ..numeric_days import DayOrder
from .month_names import ANY_MONTH, month_of
from .period_forms import Form, forms_in
from .period_mark import HALF, INSTANT, MONTH, NINE, QUARTER, YEAR, FiscalSpan, PeriodMark, Span

_Y = r"(?:20|19)\d\d"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = rf"(?:{ANY_MONTH}\ {_DAY},?\ {_Y}|{ANY_MONTH}\ {_DAY}(?!\d)|{_DAY}\ (?:of\ )?{ANY_MONTH},?(?:\ {_Y})?|{ANY_MONTH},?(?:\ {_Y})?|{_Y}-\d\d-\d\d)"
_ORD = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "final": 4, "closing": 4, "last": 4,
        "one": 1, "two": 2, "three": 3, "four": 4, "opening": 1, "back": 2, "latter": 2, "front": 1}  # fmt: skip
_WHICH_YEAR = r"(?:the\ |its\ )?(?:fiscal|financial|calendar|year|20\d\d)"
_WHICH = rf"(?:first|second|third|fourth|final|closing|opening|last(?=\ (?:quarter|half)\ of\ (?:{_WHICH_YEAR}))|(?:back|latter|front)(?=\ half)|1st|2nd|3rd|4th)"
_COUNT = {"three": 3, "3": 3, "six": 6, "6": 6, "nine": 9, "9": 9, "twelve": 12, "12": 12, "two": 2, "four": 4, "five": 5, "seven": 7, "eight": 8, "ten": 10, "eleven": 11, "10": 10, "thirteen weeks": 3, "13 weeks": 3,
          "twenty-six weeks": 6, "26 weeks": 6, "39 weeks": 9, "52 weeks": 12, "53 weeks": 12}  # fmt: skip
_MONTH_NAME = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
)
_ROW = r"(?!\ (?:in\ a\ row|running|straight|in\ succession))"
_FISCAL = r"(?:fiscal|financial)"
_OPENERS = frozenset(
    ["a", "all", "annual", "annually", "as", "at", "back", "before", "between", "by", "calendar", "closing",
     "comparable", "corresponding", "during", "eight", "eleven", "end", "entire", "equivalent", "final",
     "financial", "first", "fiscal", "five", "for", "four", "fourth", "from", "front", "full", "half", "in",
     "interim", "its", "last", "latest", "latter", "m", "mid", "month", "months", "next", "nine", "on",
     "one", "opening", "over", "past", "period", "preceding", "prev", "previous", "prior", "q", "qo", "qoq",
     "quarter", "same", "second", "sequential", "sequentially", "seven", "since", "six", "so", "ten", "the",
     "third", "thirteen", "this", "three", "trailing", "twelve", "two", "whole", "y", "year", "yo", "yoy",
     "yr"]
)  # fmt: skip
_BY_LETTER = "|".join(
    f"{letter}(?:{'|'.join(sorted(word[1:] for word in _OPENERS if word[0] == letter))})"
    for letter in sorted({word[0] for word in _OPENERS})
)
"""The openers by their first letters: what begins with none of them is passed by at once."""
_OPENING = (
    rf"(?=[\d'\u3400-\u9fff]|\ (?:four|4|twelve|12)\ |(?:{_BY_LETTER})(?![a-z])|{_MONTH_NAME}|FY|[QH][1-4])"
)
"""What a period can open with. All its forms are tried only there, which is more than twice as fast: a form that opens
with another word needs that word here."""
_PATTERN = re.compile(
    rf"""
    (?:\b|(?<=[\u3400-\u9fff])|(?=[\u3400-\u9fff])){_OPENING}(?:
      (?P<ago>上年同期|去年同期|(?:the\ |in\ )?(?:a|one)\ year\ (?:earlier|before|ago|prior|previously)|(?:the\ )?year[\ -]earlier(?:\ (?:(?:{_MONTH_NAME}\ )?(?:period|quarter|half)|figure|level|three\ months))?
        |(?:a\ )?yr[\ -]ago|(?:the\ )?year[\ -]ago(?:\ (?:period|quarter|half))?|(?:the\ )?(?:prior|previous|preceding)[\ -]year(?:'s)?(?:\ (?:period|quarter|half|figure|level|number))?(?!\ to)
        |(?:the\ )?prev\.\ year|(?:the\ )?prior\ year\ (?:period|quarter)|the\ year\ before|(?:twelve|12)\ months\ (?:earlier|before|ago)
        |(?:in\ |for\ |from\ )?(?:the\ )?(?:same|corresponding|comparable|equivalent)\ (?:period|quarter|half|three\ months|time|months?)(?:\ (?:of|in|a|one|the))?\ (?:last\ year|(?:prior|previous)\ year|year\ (?:ago|earlier|before)|year)
        |(?:the\ )?(?:same|corresponding|comparable)\ (?:period|quarter|half)(?:\ (?:of|in))?\ (?P<agoyear>{_Y}))
     |(?P<monthfrom>1[0-2]|[1-9])\ ?-\ ?(?P<monthto>1[0-2]|[1-9])/(?P<monthyear>20\d\d)(?!\d)
     |Q1\ ?-\ ?Q(?P<lastq>[2-4])(?:\ (?:of\ )?|/)(?P<lastqyear>20\d\d)
     |(?P<yoy>同比|year[\ -](?:on|over)[\ -]year|on\ (?:the\ |a\ )?year(?!\ to)|y[/-]?o[/-]?y|yoy|annually)
     |(?P<qoq>环比|quarter[\ -](?:on|over)[\ -]quarter|on\ the\ quarter|q[/-]?o[/-]?q|m[/-]o[/-]m|month[\ -](?:on|over)[\ -]month|on\ the\ month|sequential(?:ly)?)
     |(?P<previous>(?:the\ )?(?:previous|prior|preceding)\ (?:three\ months|quarter|half|period)|(?:a|the)\ quarter\ (?:earlier|ago|before)|three\ months\ earlier|last\ quarter)
     |(?P<this>(?:in\ |during\ |for\ )?(?:this|the\ (?:latest|current|reported|reporting|most\ recent)|the)\ (?:quarter|period)(?!\ (?:to|ended|ending|of|that\ ended|through|before|number|earlier|after(?!\ (?:[A-Z]{{0,3}}\ ?[$€£¥\d]|RMB))|in\ a\ row)\b)(?!ly))
     |(?P<next>(?:next|the\ (?:coming|following))\ (?:quarter|year|fiscal\ year))
     |last\ (?P<lastmonth>(?-i:{_MONTH_NAME}))(?![a-z]|[\ -](?:quarter|half))
     |(?P<lastyear>last\ year)|(?P<thisyear>this\ year|year[\ -]to[\ -]date|so\ far\ this\ year|(?:since|from)\ the\ (?:start|beginning)\ of\ (?:the|this)\ year|(?:since|from)\ (?:early\ )?January(?!\ \d)|in\ the\ year\ so\ far)
     |(?P<trail>(?:over\ )?(?:the\ )?(?:last|past|trailing|preceding|latest)?\ ?(?P<trailn>four|4|twelve|12)\ (?P<trailunit>quarters|months)(?!\ (?:ended|ending|to\b|in\ a|running|straight|earlier|before|ago)))
     |(?:the\ )?(?P<count>three|six|nine|twelve|two|four|five|seven|eight|ten|eleven|10|3|6|9|12|thirteen\ weeks|13\ weeks|26\ weeks|39\ weeks|52\ weeks|53\ weeks)(?:[\ -]months?(?:\ period)?)?\ (?:that\ )?(?:ended|ending|to|through|until|up\ to)\ (?:on\ |in\ )?(?:the\ end\ of\ |end[\ -]|late\ |early\ |mid[\ -])?(?P<countend>{_DATE})(?:\ and\ (?P<also>{_Y}))?
     |(?:the\ |its\ )?(?:full[\ -])?(?:(?P<kindfiscal>{_FISCAL})\ )?(?P<kind>quarter|half[\ -]year|half|year|nine\ months|month|period)(?:\ period)?\ (?:that\ |which\ )?(?:ended|ending|to|through|up\ to|until)\ (?:on\ |in\ )?(?:the\ end\ of\ |end[\ -]|late\ |early\ |mid[\ -])?(?P<kindend>{_DATE})
     |(?:the\ |(?P<between>between\ ))?(?P<runfrom>(?-i:{_MONTH_NAME}))(?:\ ?-\ ?|[\ -]to[\ -]|[\ -]through[\ -]|(?(between)\ and\ |\ to\ ))(?P<runto>(?-i:{_MONTH_NAME}))(?![a-z])(?:[\ -](?:quarter|period))?(?:,?\ (?:of\ )?(?P<runyear>{_Y}))?
     |(?:the\ )?(?P<mq>{ANY_MONTH})(?:\ (?P<mqy1>{_Y}))?[\ -](?P<mqkind>quarter|qtr|half)(?:\ (?:of\ )?(?P<mqy2>{_Y}))?{_ROW}
     |(?:the\ |its\ )?(?:(?P<qfiscal>{_FISCAL})\ )?(?P<q>{_WHICH})[\ -](?:(?P<qfiscal2>{_FISCAL})\ )?(?P<qkind>quarter|half)(?!ly)(?:[\ -]year)?(?:\ (?:(?:of|in)\ )?(?:(?:the|its|our)\ )?(?:(?P<qfiscal3>{_FISCAL})\ |(?P<qcalendar>calendar)\ )?(?:year\ )?(?:ending\ March\ )?(?P<qyear>{_Y})|\ (?:of\ )?(?P<qfy>FY\ ?'?(?:20)?\d\d)|\ of\ (?:the|its|our)\ (?P<qfiscal4>{_FISCAL})\ year)?{_ROW}
     |(?:the\ )?(?P<part>first|opening|last|final|closing)\ (?P<partmonths>two|three|four|five|six|seven|eight|ten|eleven)\ months\ of\ (?:the\ )?(?:(?P<partfiscal>{_FISCAL})\ |(?P<partcalendar>calendar)\ )?(?:year\ )?(?P<partyear>{_Y})
     |(?:(?P<q2fiscal>{_FISCAL}|calendar)\ )?(?P<q2>[QH][1-4]|[1-4][QH])(?![A-Za-z])(?:(?!\d)|(?=(?:20)?[12]\d(?!\d)))(?:\ ?(?:of\ |for\ |,\ )?(?:(?P<q2fiscal2>{_FISCAL}|FY)\ ?)?(?:year\ )?'?(?P<q2year>{_Y}|\d\d(?!\d|%|\.\d|,\d)))?
     |(?:(?P<q3fiscal>FY|{_FISCAL}\ )\ ?)?'?(?P<q3year>{_Y}|(?<=FY)\d\d)[\ -]?(?P<q3>[QH][1-4])
     |FY\ ?'?(?P<q4year>(?:20)?\d\d)[\ -]?(?P<q4>[QH][1-4])
     |(?:the\ )?first\ nine\ months(?:\ of)?(?:\ (?:the\ |its\ )?(?P<ninefiscal>{_FISCAL})?\ ?(?:year\ )?(?P<nineyear>{_Y})?)?
     |(?:nine\ months\ (?:(?:of|to)\ )?(?P<nine2>{_Y})|9M\ ?'?(?P<nine3>{_Y}|\d\d))
     |(?<!\bto\ )(?P<bare>(?:the\ )?(?:first\ )?(?:three|six|nine|two|four|five|seven|eight|ten|eleven|3|6|9|10)[\ -]months?|half[\ -]year|(?:13|26|39|52)[\ -]weeks?|thirteen[\ -]weeks?)(?!\ (?:ago|earlier|later|before|in\ a|of\ age|old|running|to\ come|from\ now|high|low|range|moving|target))
     |(?P<interim>interim\ (?:period\ )?(?P<interimyear>{_Y}))
     |(?:the\ )?(?P<fulltag>{_FISCAL}(?:\ year)?|full[\ -](?:{_FISCAL}\ )?year|calendar(?:\ year)?|FY|whole\ of|all\ of|year)\ ?'?(?P<fullyear>{_Y}(?:[/-]\d\d(?!\d))?|(?<=FY)'?\d\d(?![\d%.])|(?<=FY\ )\d\d(?![\d%.]))
     |(?P<fullbare>(?-i:FY)(?=\ (?:net\ |adj\.?\ |adjusted\ |operating\ |organic\ |total\ )?(?:sales|revenues?|rev|profit|eps|ebitd?a|earnings|income|guidance|outlook|forecast|growth|capex|results?|target)\b)|annual(?=\ (?:revenues?|sales|turnover|net|profits?|loss(?:es)?|operating|earnings|income|adjusted)\b)|(?:the\ )?(?:full|whole|entire)[\ -](?:fiscal\ |financial\ )?year(?!\ (?:that\ |which\ )?(?:ended|ending|to)\b))(?:\ (?:of\ )?(?P<fullbareyear>{_Y}))?
     |(?:(?:as\ (?:of|at)\ |at\ (?:the\ )?(?:end\ of\ |close\ of\ )?|by\ (?:the\ )?(?:end\ of\ )?|end[\ -]of[\ -]|end\ of\ |at\ (?:the\ )?end[\ -])(?P<asof>{_DATE}|{_Y}))
     |(?P<yearend>(?:by\ |at\ )?(?:the\ )?(?:year[\ -]end|end\ of\ (?:the|this)\ year|before\ the\ end\ of\ the\ year))(?:\ (?P<yearendyear>{_Y}))?
     |(?:at\ |by\ |in\ )?(?P<mid>mid[\ -](?:year|(?P<midyear>{_Y})))
     |(?P<qend>(?:at\ )?(?:the\ )?(?:quarter[\ -]end|end\ of\ the\ quarter))
     |(?P<day>{ANY_MONTH}\ {_DAY},?\ {_Y}|{_DAY}\ {ANY_MONTH}\ {_Y}|{_Y}-\d\d-\d\d|{ANY_MONTH}\ {_DAY}(?![\d%])|(?<![\d.,$])(?-i:{_DAY}\ {ANY_MONTH})(?![A-Za-z]))
     |(?P<my>{ANY_MONTH},?\ {_Y})
     |(?P<inmonth>(?<=in\ )(?:January|February|March|April|May|June|July|August|September|October|November|December)
        |(?<![A-Za-z]\ )(?-i:January|February|April|June|July|August|September|October|November|December)(?![A-Za-z'-]))
     |(?P<year>{_Y})(?!\ ?(?:%|per\ cent|percent|million|billion|yuan|[a-z]+\ (?:users|stores|employees)|users|stores|employees|shares|units|m\b|bn\b|,\d))(?![-.,]\d|\d)
    )""",
    re.VERBOSE | re.IGNORECASE,
)  # fmt: skip
_DIGIT = re.compile(r"\d")
_TIMELY = re.compile(
    r"同[比期]|环比|quarter|qtr|year|yr|month|half|week|period|sequential|annual|interim|yoy|y/|y-|qoq|q/|january|february|march|april|may|june|july"
    r"|august|september|october|november|december|corresponding|comparable|preceding",
    re.IGNORECASE,
)
"""What every period without a digit holds one of: many sentences can be passed by."""


class PeriodReader:
    """Reads periods with what is known of a document: its fiscal year and its date."""

    def __init__(
        self,
        fiscal_end: int | None = None,
        published: date | None = None,
        days: DayOrder = DayOrder.UNKNOWN,
    ) -> None:
        self.fiscal_end = fiscal_end
        self.published = published
        self.days = days
        """How the document writes days in numbers."""
        self.names: frozenset[str] = frozenset()
        """Forms that the text writes with a capital inside its sentences."""

    def find(self, text: str, start: int = 0, end: int | None = None) -> list[PeriodMark]:
        """The periods of a folded text in order.

        >>> [mark.spans for mark in PeriodReader(3).find("FY26 Q1, the June 2025 quarter")]
        [frozenset({Span(months=3, year=2025, month=6)}), frozenset({Span(months=3, year=2025, month=6)})]
        """
        stop = len(text) if end is None else end
        found = self._with_forms(self._of_pattern(text, start, stop), text, start, stop)
        return _with_bare_ordinals(found, text, end) if found else found

    def _of_pattern(self, text: str, start: int, stop: int) -> list[PeriodMark]:
        found: list[PeriodMark] = []
        if _DIGIT.search(text, start, stop) is None and _TIMELY.search(text, start, stop) is None:
            return found
        for match in _PATTERN.finditer(text, start, stop):
            mark = self._mark(match)
            if mark is not None and found and _ends(found[-1], mark, text):
                found[-1] = _with_end(found[-1], mark)
            elif mark is not None:
                found.append(mark)
        return found

    def _with_forms(self, found: list[PeriodMark], text: str, start: int, stop: int) -> list[PeriodMark]:
        """The periods with those of short forms; of two at one place the longer is meant."""
        short = [self._of_form(form) for form in forms_in(text, start, stop, self.days)]
        kept = [mark for mark in short if not any(_hides(one, mark) for one in found)]
        if not kept:
            return found
        longer = [mark for mark in found if not any(_overlap(one, mark) for one in kept)]
        return sorted([*longer, *kept], key=lambda mark: mark.start)

    def _of_form(self, form: Form) -> PeriodMark:
        if not form.place:
            return form.mark
        if form.months in {YEAR, NINE}:
            fiscal = form.fiscal or form.months == YEAR
            return self._part_of(form.mark, form.months, 1, form.year, fiscal=fiscal)
        return self._part_of(form.mark, form.months, form.place, form.year, fiscal=form.fiscal)

    def _mark(self, match: re.Match[str]) -> PeriodMark | None:
        before = match.string[match.start() - 1] if match.start() else " "
        if before in "$€£¥.-" and match["year"]:
            return None
        for name, build in _BUILDERS:
            if match[name]:
                return build(self, match)
        return PeriodMark(match.start(), match.end(), frozenset({Span(NINE, 0, 0)}), label=match[0])

    def told(self, match: re.Match[str], relation: str) -> PeriodMark:
        """Read a period told from another."""
        return PeriodMark(match.start(), match.end(), relation=relation, label=match[0])

    def read_ago(self, match: re.Match[str]) -> PeriodMark:
        """Read what the pattern calls `ago`."""
        if match["agoyear"]:
            year = int(match["agoyear"])
            return PeriodMark(match.start(), match.end(), relation="year_ago", label=match[0],
                              spans=frozenset({Span(0, year, 0)}))  # fmt: skip
        return self.told(match, "year_ago")

    def read_last_year(self, match: re.Match[str]) -> PeriodMark:
        """Read what the pattern calls `last year`."""
        return self._year_from_date(match, -1, "last_year")

    def read_this_year(self, match: re.Match[str]) -> PeriodMark:
        """Read what the pattern calls `this year`."""
        return self._year_from_date(match, 0, "this_year")

    def _year_from_date(self, match: re.Match[str], step: int, relation: str) -> PeriodMark:
        if self.published is None:
            return self.told(match, relation)
        span = Span(YEAR, self.published.year + step, 12)
        return PeriodMark(match.start(), match.end(), frozenset({span}), label=match[0], relation=relation)

    def read_last_month(self, match: re.Match[str]) -> PeriodMark:
        """Read what the pattern calls `last month`: the latest of that name which has passed."""
        month = month_of(match["lastmonth"])
        day = self.published
        year = day.year - (month >= day.month) if day else 0
        return self._make(match, Span(MONTH, year, month))

    def read_next(self, match: re.Match[str]) -> PeriodMark:
        """Read what the pattern calls `next`: a year is known by the date, a quarter is not."""
        is_year = match[0].lower() == "next year"
        return self._year_from_date(match, 1, "next") if is_year else self.told(match, "next")

    def read_trailing(self, match: re.Match[str]) -> PeriodMark:
        """Read what the pattern calls `trailing`."""
        return PeriodMark(
            match.start(), match.end(), frozenset({Span(YEAR, 0, 0)}), label=match[0], trailing=True
        )

    def read_counted(self, match: re.Match[str]) -> PeriodMark:
        """Read what the pattern calls `counted`."""
        months = _COUNT[re.sub(r"\s+", " ", match["count"].lower())]
        year, month = _date(match["countend"])
        return self._make(match, Span(months, year, month))

    def read_kind(self, match: re.Match[str]) -> PeriodMark:
        """Read what the pattern calls `kind`."""
        kind = match["kind"].lower().replace("-", " ")
        months = {
            "quarter": QUARTER,
            "half year": HALF,
            "half": HALF,
            "year": YEAR,
            "nine months": NINE,
            "month": MONTH,
        }
        year, month = _date(match["kindend"])
        return self._make(match, Span(months.get(kind, QUARTER), year, month))

    def read_run(self, match: re.Match[str]) -> PeriodMark | None:
        """Read what the pattern calls `run`: `October-December`, `July to September 2025`."""
        first, last = month_of(match["runfrom"]), month_of(match["runto"])
        months = (last - first) % 12 + 1
        if match["between"] and months not in {QUARTER, HALF, NINE, YEAR}:
            # What changed between two months is told of both, not of the stretch.
            return None
        return self._make(match, Span(months, int(match["runyear"] or 0), last))

    def read_months(self, match: re.Match[str]) -> PeriodMark | None:
        """Read a run of months by their numbers: `1-9/2025`."""
        first, last = int(match["monthfrom"]), int(match["monthto"])
        return (
            self._make(match, Span(last - first + 1, int(match["monthyear"]), last)) if first < last else None
        )

    def read_first_quarters(self, match: re.Match[str]) -> PeriodMark:
        """Read the quarters of a year up to one of them: `Q1-Q3 2025`."""
        last = int(match["lastq"]) * QUARTER
        return self._make(match, Span(last, int(match["lastqyear"]), last))

    def read_month_quarter(self, match: re.Match[str]) -> PeriodMark | None:
        """Read what the pattern calls `month quarter`."""
        year = int(match["mqy1"] or match["mqy2"] or 0)
        months = HALF if match["mqkind"].lower() == "half" else QUARTER
        return self._make(match, Span(months, year, month_of(match["mq"])))

    def read_quarter(self, match: re.Match[str]) -> PeriodMark:
        """Read what the pattern calls `quarter`."""
        fiscal = any(match[name] for name in ("qfiscal", "qfiscal2", "qfiscal3", "qfiscal4", "qfy"))
        months = QUARTER if match["qkind"].lower() == "quarter" else HALF
        year = int(match["qyear"] or 0) or _short_year(match["qfy"])
        place = min(_ORD[match["q"].lower()], YEAR // months)
        return self._part(match, months, place, year, fiscal=fiscal, calendar=bool(match["qcalendar"]))

    def read_months_of_year(self, match: re.Match[str]) -> PeriodMark:
        """Read what the pattern calls `part`: `the final three months of calendar 2025`."""
        months = _COUNT[match["partmonths"].lower()]
        opens = match["part"].lower() in {"first", "opening"}
        if YEAR % months:
            return self._make(match, Span(months, int(match["partyear"]), months if opens else YEAR))
        place = 1 if opens else YEAR // months
        is_fiscal, is_calendar = bool(match["partfiscal"]), bool(match["partcalendar"])
        return self._part(
            match, months, place, int(match["partyear"]), fiscal=is_fiscal, calendar=is_calendar
        )

    def read_quarter_sign(self, match: re.Match[str]) -> PeriodMark | None:
        """Read what the pattern calls `quarter sign`."""
        sign = match["q2"].upper()
        letter, place = (sign[0], int(sign[1])) if sign[0] in "QH" else (sign[1], int(sign[0]))
        if letter == "H" and place > 2:
            return None
        tag = (match["q2fiscal"] or match["q2fiscal2"] or "").lower()
        year = _short_year(match["q2year"])
        return self._part(match, QUARTER if letter == "Q" else HALF, place, year, fiscal=tag not in {"", "calendar"},
                          calendar=tag == "calendar")  # fmt: skip

    def read_year_then_quarter(self, match: re.Match[str]) -> PeriodMark:
        """Read what the pattern calls `year then quarter`."""
        sign, year = (match["q3"] or match["q4"]).upper(), _short_year(match["q3year"] or match["q4year"])
        fiscal = bool(match["q4"] or match["q3fiscal"])
        return self._part(match, QUARTER if sign[0] == "Q" else HALF, int(sign[1]), year, fiscal=fiscal)

    def read_nine(self, match: re.Match[str]) -> PeriodMark:
        """Read what the pattern calls `nine`."""
        year = _short_year(match["nineyear"] or match["nine2"] or match["nine3"])
        if match["ninefiscal"] and self.fiscal_end:
            return self._part(match, NINE, 1, year, fiscal=True)
        return self._make(match, Span(NINE, year, 9 if year and not self.fiscal_end else 0))

    def read_bare(self, match: re.Match[str]) -> PeriodMark:
        """Read what the pattern calls `bare`."""
        words = match["bare"].lower().removeprefix("the ").removeprefix("first ").replace("-", " ").split()
        months = (
            HALF
            if words[0] == "half"
            else {"13": 3, "thirteen": 3, "26": 6, "39": 9, "52": 12}.get(words[0], 0)
        )
        return self._make(match, Span(months or _COUNT[words[0]], 0, 0))

    def read_interim(self, match: re.Match[str]) -> PeriodMark:
        """Read what the pattern calls `interim`."""
        return self._make(match, Span(HALF, int(match["interimyear"]), 0))

    def read_full(self, match: re.Match[str]) -> PeriodMark:
        """Read what the pattern calls `full`."""
        tag, told = match["fulltag"].lower(), match["fullyear"].lstrip("'")
        year = _short_year(told[:2] if len(told) == 2 else told[:4])
        if len(told) > 4:
            year = int(f"{told[:2]}{told[-2:]}")
        fiscal = "fiscal" in tag or "financial" in tag or tag == "fy"
        if fiscal:
            return self._part(match, YEAR, 1, year, fiscal=True)
        spans = {Span(YEAR, year, 12)} | (
            {Span(YEAR, year, self.fiscal_end)} if self.fiscal_end and "full" in tag else set()
        )
        return PeriodMark(
            match.start(), match.end(), frozenset(spans), FiscalSpan(YEAR, year, 1), label=match[0]
        )

    def read_full_bare(self, match: re.Match[str]) -> PeriodMark:
        """Read what the pattern calls `full bare`."""
        return self._make(match, Span(YEAR, int(match["fullbareyear"] or 0), 0))

    def read_as_of(self, match: re.Match[str]) -> PeriodMark:
        """Read what the pattern calls `as of`."""
        told = match["asof"]
        year, month = (int(told), 12) if told.isdigit() else _date(told)
        return self._make(match, Span(INSTANT, year, month))

    def read_year_end(self, match: re.Match[str]) -> PeriodMark:
        """Read what the pattern calls `year end`."""
        return self._make(match, Span(INSTANT, int(match["yearendyear"] or 0), 12))

    def read_mid(self, match: re.Match[str]) -> PeriodMark:
        """Read what the pattern calls `mid`."""
        year = int(match["midyear"] or (self.published.year if self.published else 0))
        return self._make(match, Span(INSTANT, year, 6))

    def read_day(self, match: re.Match[str]) -> PeriodMark:
        """Read what the pattern calls `day`."""
        year, month = _date(match["day"])
        return self._make(match, Span(INSTANT, year, month))

    def read_month_year(self, match: re.Match[str]) -> PeriodMark:
        """Read what the pattern calls `month year`."""
        year, month = _date(match["my"])
        return self._make(match, Span(MONTH, year, month))

    def read_in_month(self, match: re.Match[str]) -> PeriodMark:
        """Read what the pattern calls `in month`."""
        return self._make(match, Span(MONTH, 0, month_of(match["inmonth"])))

    def read_year(self, match: re.Match[str]) -> PeriodMark:
        """Read what the pattern calls `year`."""
        year = int(match["year"])
        return PeriodMark(
            match.start(),
            match.end(),
            frozenset({Span(YEAR, year, 12)}),
            FiscalSpan(YEAR, year, 1),
            label=match[0],
        )

    def _make(self, match: re.Match[str], span: Span) -> PeriodMark:
        return PeriodMark(match.start(), match.end(), frozenset({span}), label=match[0])

    def _part(
        self,
        match: re.Match[str],
        months: int,
        place: int,
        year: int,
        *,
        fiscal: bool,
        calendar: bool = False,
    ) -> PeriodMark:
        """A numbered part of a year: its calendar reading, its fiscal one, or both where the words leave it open."""
        mark = PeriodMark(match.start(), match.end(), label=match[0])
        return self._part_of(mark, months, place, year, fiscal=fiscal, calendar=calendar)

    def _part_of(
        self, mark: PeriodMark, months: int, place: int, year: int, *, fiscal: bool, calendar: bool = False
    ) -> PeriodMark:
        spans: set[Span] = set()
        if not fiscal:
            spans.add(Span(months, year, months * place))
        if not calendar and self.fiscal_end and self.fiscal_end != 12:
            spans.add(self._fiscal_span(months, place, year))
        elif fiscal and self.fiscal_end == 12:
            spans.add(Span(months, year, months * place))
        part = None if calendar else FiscalSpan(months, year, place)
        return mark._replace(spans=frozenset(spans), fiscal=part)

    def _fiscal_span(self, months: int, place: int, year: int) -> Span:
        end = self.fiscal_end or 12
        past = end + months * place
        month = (past - 1) % 12 + 1
        return Span(months, year - (1 if month > end else 0) if year else 0, month)


_BUILDERS: tuple[tuple[str, Callable[[PeriodReader, re.Match[str]], PeriodMark | None]], ...] = (
    ("ago", PeriodReader.read_ago),
    ("monthfrom", PeriodReader.read_months),
    ("lastq", PeriodReader.read_first_quarters),
    ("yoy", lambda reader, match: reader.told(match, "yoy")),
    ("qoq", lambda reader, match: reader.told(match, "qoq")),
    ("previous", lambda reader, match: reader.told(match, "previous")),
    ("this", lambda reader, match: reader.told(match, "this")),
    ("next", PeriodReader.read_next),
    ("lastmonth", PeriodReader.read_last_month),
    ("lastyear", PeriodReader.read_last_year),
    ("thisyear", PeriodReader.read_this_year),
    ("trail", PeriodReader.read_trailing),
    ("count", PeriodReader.read_counted),
    ("kind", PeriodReader.read_kind),
    ("runfrom", PeriodReader.read_run),
    ("mq", PeriodReader.read_month_quarter),
    ("q", PeriodReader.read_quarter),
    ("part", PeriodReader.read_months_of_year),
    ("q2", PeriodReader.read_quarter_sign),
    ("q3", PeriodReader.read_year_then_quarter),
    ("q4", PeriodReader.read_year_then_quarter),
    ("bare", PeriodReader.read_bare),
    ("interim", PeriodReader.read_interim),
    ("fulltag", PeriodReader.read_full),
    ("fullbare", PeriodReader.read_full_bare),
    ("asof", PeriodReader.read_as_of),
    ("yearend", PeriodReader.read_year_end),
    ("mid", PeriodReader.read_mid),
    ("qend", lambda reader, match: reader.told(match, "this")),
    ("day", PeriodReader.read_day),
    ("my", PeriodReader.read_month_year),
    ("inmonth", PeriodReader.read_in_month),
    ("year", PeriodReader.read_year),
    ("nineyear", PeriodReader.read_nine),
    ("nine2", PeriodReader.read_nine),
    ("nine3", PeriodReader.read_nine),
)


def _overlap(one: PeriodMark, other: PeriodMark) -> bool:
    return one.start < other.end and other.start < one.end


def _hides(one: PeriodMark, short: PeriodMark) -> bool:
    """Whether a period of the main pattern is at least as long as a short form at its place."""
    return _overlap(one, short) and one.end - one.start >= short.end - short.start


_BARE_ORDINAL = re.compile(r"\bin the (first|second|third|fourth)(?=[,.;:)]| and\b|$)")


def _with_bare_ordinals(found: list[PeriodMark], text: str, end: int | None) -> list[PeriodMark]:
    """The periods with those that leave out what was named before: `21% in the second quarter and 16% [in the first]`."""
    told = list(found)
    # What is left out follows what was named: nothing before that is looked at, or long texts take for ever.
    for match in _BARE_ORDINAL.finditer(text, found[0].end, len(text) if end is None else end):
        before = [mark for mark in found if mark.end <= match.start() and mark.fiscal is not None]
        fiscal = before[-1].fiscal if before else None
        if fiscal is None or fiscal.months not in {QUARTER, HALF}:
            continue
        if any(mark.start < match.end() and match.start() < mark.end for mark in found):
            continue
        step = (fiscal.place - _ORD[match[1]]) * fiscal.months
        spans = frozenset(_moved(span, step) for span in before[-1].spans)
        place = fiscal._replace(place=_ORD[match[1]])
        told.append(PeriodMark(match.start(1), match.end(), spans, place, label=f"the {match[1]}"))
    return sorted(told, key=lambda mark: mark.start)


def _moved(span: Span, months: int) -> Span:
    """A part of a year so many months before, in the same year where that is not told."""
    if span.year or not span.month:
        return span.earlier(months)
    return span._replace(month=(span.month - 1 - months) % YEAR + 1)


_ENDING = re.compile(r",? (?:(?:which |that )?(?:ended|ends|ending)(?: on| in)?|to|through|until)(?: the)? $")


def _ends(whole: PeriodMark, day: PeriodMark, text: str) -> bool:
    """Whether a day only says when the stretch before it ended: `the first quarter, which ended on June 30`."""
    if not whole.months or whole.relation or len(day.spans) != 1 or day.relation:
        return False
    end = next(iter(day.spans))
    return (
        end.months in {INSTANT, MONTH}
        and end.month > 0
        and bool(_ENDING.fullmatch(text[whole.end : day.start]))
    )


def _with_end(whole: PeriodMark, day: PeriodMark) -> PeriodMark:
    end = next(iter(day.spans))
    span = Span(whole.months or QUARTER, end.year, end.month)
    return whole._replace(end=day.end, spans=frozenset({span}))


def _date(text: str) -> tuple[int, int]:
    """Year and month of a date; 0 for a year that is not told."""
    iso = re.match(r"(\d{4})-(\d\d)-", text)
    if iso:
        return int(iso[1]), int(iso[2])
    year = re.search(r"(?:20|19)\d\d", text)
    month = re.search(ANY_MONTH, text, re.IGNORECASE)
    return int(year[0]) if year else 0, month_of(month[0]) if month else 0


def _short_year(text: str | None) -> int:
    """The year that `26`, `FY26` or `2026` means; 0 for none."""
    digits = re.sub(r"\D", "", text or "")
    if not digits:
        return 0
    return int(digits) if len(digits) == 4 else 2000 + int(digits)
