"""What sentences and tables state, read right: margins, points, counted columns, changes and bounds."""

import pytest
from alimon.evidence.judge import RuleChecker
from alimon.model.checker import ClaimText, DocumentText

NOTE = """title: Pellworm Lines second quarter 2025
published: 2025-07-30

Ferry EBITDA came to 36 million euros, a margin of 12.0%.
Operating income was 50 million euros, 110 basis points more of sales than a year earlier.
The fee rate was 65 basis points. The take rate was 65 basis points.
The common equity tier 1 ratio stood at 14.9%.
Pellworm employs 5,200 people, 300 fewer than a year ago.
The annual dividend goes up to 85 cents per share.
"""

PARCELS = """title: Parcels in June 2025
published: 2025-07-10

Shipments by depot, thousand parcels

Depot     June 2025   June 2024   Change
North         212.6       198.4    +7.2%
South         148.9       161.3    -7.7%
"""

SALES = """title: Trading in the Christmas weeks
published: 2026-01-10

Change in sales on a year ago, per cent

Division | 13 weeks | 39 weeks
Food | 6.8 | 7.4
Clothing | -1.9 | 0.7
"""

VENDORS = """title: Scooter shipments in the third quarter of 2025
published: 2025-10-14

| Rank | Vendor | Q3 2025 (m) | Share | Q3 2024 (m) | Share |
|---|---|---|---|---|---|
| 1 | Tervo | 6.2 | 31.0% | 5.8 | 29.0% |
| 2 | Aluna | 5.1 | 25.5% | 5.3 | 26.5% |
"""


def _word(document, claim):
    return RuleChecker().read(DocumentText(document)).check(ClaimText(claim)).word


@pytest.mark.parametrize(
    ("claim", "word"),
    [
        ("The ferry business earned an EBITDA margin of 12%.", "supported"),
        ("The ferry business earned an EBITDA margin of 21%.", "contradicted"),
        ("The take rate was 0.65%.", "supported"),
        ("The take rate was 6.5%.", "contradicted"),
        ("The CET1 ratio was 14.9%.", "supported"),
    ],
)
def test_a_ratio_is_read_in_the_words_of_the_text(claim, word):
    assert _word(NOTE, claim) == word


@pytest.mark.parametrize(
    ("claim", "word"),
    [
        ("North had shipments of 212,600 parcels in June 2025.", "supported"),
        ("North had shipments of 198,400 parcels in June 2025.", "contradicted"),
    ],
)
def test_a_heading_says_what_one_printed_unit_counts(claim, word):
    assert _word(PARCELS, claim) == word


@pytest.mark.parametrize(
    ("claim", "word"),
    [
        ("Food sales rose 6.8% in the 13 weeks.", "supported"),
        ("Food sales rose 6.8% in the 39 weeks.", "contradicted"),
        ("Clothing sales fell 1.9% in the 13 weeks.", "supported"),
        ("Clothing sales rose 1.9% in the 13 weeks.", "contradicted"),
    ],
)
def test_a_heading_makes_bare_numbers_changes_in_per_cent(claim, word):
    assert _word(SALES, claim) == word


@pytest.mark.parametrize(
    ("claim", "word"),
    [
        ("Tervo's market share was 31% in the third quarter of 2025.", "supported"),
        ("Tervo's market share was 29% in the third quarter of 2025.", "contradicted"),
    ],
)
def test_a_row_is_named_by_the_cell_behind_its_number(claim, word):
    assert _word(VENDORS, claim) == word


POWER = """title: Ostvik Kraft in the first quarter of 2025
published: 2025-04-24

Ostvik generated 4,120 GWh in the first quarter. The dam added 300 MW.

Generation by source, GWh (Q1 2024 in brackets)
Hydro 2,600 (2,900)
Wind 1,080 (720)
Gas 440 (470)

Outages lasted 14 minutes.
"""


@pytest.mark.parametrize(
    ("claim", "word"),
    [
        ("Ostvik's output was 4.12 TWh in the first quarter.", "supported"),
        ("Ostvik's output was 4.12 GWh in the first quarter.", "contradicted"),
        ("Wind output was 1,080 GWh in the first quarter of 2025.", "supported"),
        ("Wind output was 720 GWh in the first quarter of 2025.", "contradicted"),
        ("Wind output grew 50% from the first quarter of 2024.", "supported"),
    ],
)
def test_a_list_has_the_metric_unit_and_time_of_its_heading(claim, word):
    assert _word(POWER, claim) == word


CHINESE = """title: 青岚仪器上半年业绩
published: 2025-08-20

公司实现营业收入52.3亿元，同比增长9.4%；归母净利润4.12亿元，同比下降21.5%。毛利率为31.2%。
"""


@pytest.mark.parametrize(
    ("claim", "word"),
    [
        ("Revenue was RMB5.23 billion.", "supported"),
        ("Revenue was RMB52.3 billion.", "contradicted"),
        ("Revenue rose 9.4% year on year.", "supported"),
        ("Net profit attributable to the parent fell 21.5%.", "supported"),
        ("Net profit attributable to the parent rose 21.5%.", "contradicted"),
        ("The gross margin was 31.2%.", "supported"),
    ],
)
def test_a_chinese_report_is_read_by_its_terms(claim, word):
    assert _word(CHINESE, claim) == word
