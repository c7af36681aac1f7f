"""Small words around a value: bounds behind it, its basis, when it was told, what it came after."""

import pytest

PAGE = """title: Calder Metals: third quarter 2025
published: 2025-11-13

Calder and Orlin agreed to hand over 15% of their export revenue to the state.

Free cash flow should be EUR 55m at least. Capital expenditure should be EUR 90m at most.

Gross margin was 48.6% on a non-GAAP basis and 44.1% under GAAP. Net profit on a non-International Financial Reporting
Standards basis rose 11 percent to EUR 68 million; under IFRS it rose 21 percent.

Guidance for FY2026, given on 2025-11-12: revenue EUR 3.2-3.4bn, tax rate about 21% (FY2025: 24%).

Net cash at the end of September: 104.5, down from 107.1 three months earlier after dividends of EUR 17.4 million.

The third quarter alone cost it EUR 9.6 million, as revenue from local scrap shrank 4.1% to EUR 62.9 million.

Slag earned EUR 12.9 million, less than half of Calder Europe's total operating income of EUR 31.4 million.

Sales by region, EUR million

Region | Third quarter | Change | At constant rates
Japan | 241 | -14% | -9%
Norway | 118 | 4% | 6%
"""


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Calder and Orlin agreed to hand over 25% of their export revenue.", "contradicted"),
        ("Calder and Orlin agreed to hand over 15% of their export revenue.", "supported"),
        ("Free cash flow is expected to be at least EUR 55m.", "supported"),
        ("Free cash flow is expected to be EUR 55m at most.", "contradicted"),
        ("Capital expenditure should not exceed EUR 90m.", "supported"),
        ("Capital expenditure should be at least EUR 90m.", "contradicted"),
        ("The gross margin was 44.1% under GAAP.", "supported"),
        ("Under GAAP the gross margin was 48.6%.", "contradicted"),
        ("Non-IFRS net profit rose 11%.", "supported"),
        ("Calder's non-IFRS net profit rose 21%.", "contradicted"),
        ("Calder expects a tax rate of about 21% for fiscal 2026.", "supported"),
        ("Calder expects a tax rate of 24% for fiscal 2026.", "contradicted"),
        ("Calder paid dividends of EUR 17.4 million.", "supported"),
        ("Revenue from local scrap rose 4.1% in the third quarter.", "contradicted"),
        ("Revenue from local scrap fell 4.1% in the third quarter.", "supported"),
        ("At constant exchange rates sales in Japan were up 9%.", "contradicted"),
        ("At constant exchange rates sales in Norway were up 6%.", "supported"),
        ("Sales in Norway rose 4%.", "supported"),
    ],
)
def test_small_words_tell_what_a_value_is(word, claim, expected):
    assert word(claim) == expected
