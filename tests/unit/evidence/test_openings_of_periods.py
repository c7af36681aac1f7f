"""Periods are tried only where one can open; no form of them may open elsewhere."""

import re

import pytest
from alimon.evidence.grammar import periods

EVERYWHERE = re.compile(periods._PATTERN.pattern.replace(periods._OPENING, ""), periods._PATTERN.flags)


@pytest.mark.parametrize(
    "text",
    [
        "a year earlier, one year ago, the year-earlier period, year-ago quarter, yr ago, the prior year's quarter",
        "the prev. year, twelve months before, in the same period of last year, comparable months a year ago",
        "year on year, on the year, y/y, YoY, y-o-y, annually, quarter over quarter, q/q, qoq, m/m, sequentially",
        "the previous three months, preceding half, a quarter earlier, three months earlier, last quarter",
        "this quarter, during the reporting period, for the latest quarter, the period, next year, the coming year",
        "last year, this year, year to date, so far this year, since the start of the year, from early January",
        "over the last four quarters, trailing twelve months, past 12 months, in 12 months, latest 4 quarters",
        "the three months ended June 30, 2025, thirteen weeks to 28 June, nine months through September 2025",
        "the full fiscal year ended March 31, 2025, half-year to June, quarter ending in December, month to May 3",
        "January-March 2025, Jan to Mar, the June 2025 quarter, Sept quarter, second fiscal quarter of 2025",
        "the final quarter, closing half, 1st half of FY25, 4th quarter of its fiscal year, last quarter of 2024",
        "fiscal Q1 2025, calendar Q2, Q3, 4Q24, 1H, H2 2025, FY 2025 Q1, '25 Q2, 2025Q3, FY26Q1",
        "the first nine months of 2025, nine months of 2024, 9M 2025, six months, half year, 26 weeks, eleven-months",
        "interim period 2025, fiscal 2025, full-fiscal year 2024, calendar year 2023, FY25, whole of 2024, all of 2023",
        "the entire year, full financial year 2025, as of June 30, at the end of 2024, by end of May, end-of-2025",
        "by the end of this year, year-end 2025, before the end of the year, mid-2025, at mid-year, quarter-end",
        "June 30, 2025, 30 June 2025, 2025-06-30, May 4, 12 Nov, Aug. 2025, in April, December, 2024",
        "去年同期, 上年同期, 同比, 环比, 2025年第三季度",
    ],
)
def test_every_form_is_found_where_it_opens(text):
    told = [match.span() for match in periods._PATTERN.finditer(text)]
    assert told == [match.span() for match in EVERYWHERE.finditer(text)]
    assert len(told) >= 3
