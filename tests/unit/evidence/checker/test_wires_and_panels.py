"""Wire stories with parts in brackets, days of trading, panels of estimates by fiscal year."""

import pytest
from alimon.evidence.judge import RuleChecker
from alimon.model.checker import ClaimText, DocumentText


def checked(page, published):
    document = RuleChecker().read(DocumentText(page, published=published))
    return lambda claim: document.check(ClaimText(claim))


WIRE = """title: Calder Freight publishes fourth quarter and annual results

March 5 wire: Calder Freight disclosed results for the fourth quarter and full year of 2025.

[Fourth quarter] Revenue EUR 352.3 million, up 1.5%. Parcels had an operating loss of EUR 14.8 million, which was
EUR 15.7 million in the third quarter.

[Full year] Revenue EUR 1,309.1 million, up 13.0%. Net income attributable to shareholders EUR 19.6 million, as against
EUR 41.4 million in 2024.

[Return to shareholders] The board approved a dividend of US$0.50 per ordinary share. The fourth quarter brought the
first operating loss since 2019.
"""


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Between October and December parcels lost EUR 14.8m at the operating level.", "supported"),
        ("Parcels had an operating loss of EUR 14.8m in the third quarter.", "contradicted"),
        ("Annual net income more than halved to EUR 19.6 million.", "supported"),
        ("Annual revenue was EUR 352 million.", "contradicted"),
        ("The dividend is 50 US cents per ordinary share.", "supported"),
        ("The dividend is 5 US cents per ordinary share.", "contradicted"),
    ],
)
def test_parts_in_brackets_date_what_follows(claim, expected):
    found = checked(WIRE, "2026-03-05")(claim)
    assert found.word == expected, found.reason


TRADING = """title: Stocks in Porto end higher as Orrin jumps

PORTO - Shares in the city rose for a third session on Wednesday. The All Share index finished 0.6 per cent up.

Orrin, best of the big stocks, gained 5.7 per cent to EUR 165.30 on heavier losses at a rival. Delta lifted its target
for the shares to EUR 231 from EUR 225. Merrow Bank went the other way, to EUR 180 from EUR 200, on heavier losses.

Elsewhere, Trell sank 6.5 per cent as an inquiry was opened. Castellan gave up 1.8 per cent.
"""


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Castellan tumbled 6.5%.", "contradicted"),
        ("Castellan lost 1.8%.", "supported"),
        ("Trell's shares fell 6.5%.", "supported"),
        ("Trell's profit fell 6.5%.", "not_found"),
        ("Merrow Bank raised its target to EUR 200 from EUR 180.", "contradicted"),
        ("Delta lifted its target to EUR 231.", "supported"),
        ("Merrow Bank lifted its target to EUR 231.", "contradicted"),
    ],
)
def test_what_moves_on_a_day_of_trading_is_a_price(claim, expected):
    found = checked(TRADING, "2026-01-14")(claim)
    assert found.word == expected, found.reason


PANEL = """title: Harlow Pumps: consensus and forecasts

Number of analysts          39
Last close                  141.30 HKD
Average target price        189.65 HKD

Forecasts, fiscal year to March, in million EUR
Fiscal period     2025        2026        2027e       2028e
Net sales         996,347     1,023,670   1,118,240   1,231,905
Net income        129,470     103,600     110,385     147,922

Demand keeps the pumps running

The market (pumps and valves, counted by revenue) grew to EUR 51.8 billion in 2025.
"""


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("The mean price target is US$189.65.", "contradicted"),
        ("The mean price target is HK$189.65.", "supported"),
        ("Net income is projected at roughly EUR 148 billion for fiscal 2028.", "supported"),
        ("Sales are forecast to reach EUR 1.23 trillion in the fiscal year to March 2027.", "contradicted"),
        ("Net income came to EUR 103.6bn in the year to March 2026.", "supported"),
        ("The pump market was worth EUR 51.8bn in 2025.", "supported"),
        ("Revenue was EUR 51.8bn in 2025.", "not_found"),
    ],
)
def test_columns_of_a_panel_are_fiscal_years_and_estimates(claim, expected):
    found = checked(PANEL, "2026-06-17")(claim)
    assert found.word == expected, found.reason
