"""Tables as results print them: heading rows within, rows below a row, empty cells, currencies by column, notes."""

import pytest
from alimon.evidence.judge import RuleChecker
from alimon.evidence.statements.document import read_document
from alimon.evidence.statements.statement import Says
from alimon.model.checker import ClaimText, DocumentText

UNITS = """title: Larkfield Holdings Announces June Quarter 2024 Results
published: 2024-08-09

UNIT RESULTS (unaudited). Three months ended June 30. In millions, except percentages and per share data.

Revenue                              2023 EUR   2024 EUR   2024 US$   % Change
Parcels: home delivery                  2,310      2,541      2,719        10%
Freight                                 1,120        952      1,019      (15)%
All others                                402        318        340      (21)%
Inter-unit elimination                   (88)       (97)      (104)
Consolidated revenue                    3,744      3,714      3,974       (1)%

Adjusted EBITA                       2023 EUR   2024 EUR   2024 US$   % Change
Parcels                                   190        171        183      (10)%
Freight                                  (23)         14         15        N/M
All others                               (41)       (66)       (71)      (61)%
"""

NESTED = """title: Orrin Group Third Quarter 2024 Results
published: 2024-11-07

Segment information (unaudited, in CHF millions)

                          Q3 2023      Q3 2024
Orrin Tools
  Net revenues                804          912
  Operating income             71           83
Orrin Garden
  Net revenues                410          377
  Operating income             36           12
New Businesses*
  Net revenues                 15           44
  Operating loss              (9)         (31)
Total net revenues          1,229        1,333

* New Businesses are repair and rental.
"""

UNDER = """title: Orrin Group Q3: tools carry the garden
published: 2024-11-08

CHF m                     3Q23     3Q24
Tools, revenue             804      912
  operating profit          71       83
Garden, revenue            410      377
  operating profit          36       12
"""

PACK = """title: Data pack: European parcel firms
published: 2025-04-02

Calendar quarters. EUR m unless noted. n/d = not disclosed.

## Adjusted net profit

| Company | Q3 2024 | Q4 2024 |
| --- | --- | --- |
| Larkfield | 61.0 | 44.5 |
| Tamber | -12.0 | n/d |

## Notes

- Larkfield: 2024 capex of 212.5 was above plan.
"""

CASH = """title: Dovenby Power Inc. third quarter 2024: balance sheet and cash flow
published: 2024-11-14

(All amounts in thousands)

                                   Dec 31, 2023    Sep 30, 2024    Sep 30, 2024
                                            SEK             SEK             US$
Cash and cash equivalents             6,120,400       5,310,200         523,100
Notes payable                         1,811,300       2,077,900         204,700

(All amounts in thousands of SEK; three months ended)

                                   Sep 30, 2023    Sep 30, 2024
Net cash from/(used in) operations      921,400       (310,600)
Capital expenditures                  (402,800)       (377,200)
"""

PARTS = """title: Hollin Systems data pack
published: 2025-02-20

Reporting currency: GBP. Tables are GBP millions unless noted.

| line_item | FY24 Q3 | FY24 Q4 |
| --- | --- | --- |
| Revenue | 310.5 | 342.0 |
| Licences | 118.5 | 131.2 |
| Hosting | 192.0 | 210.8 |
| Gross profit | 140.2 | 155.9 |
"""

SEGMENTS = """title: Larkfield Q2 2024: what the results say
published: 2024-08-12

Segments (EUR million)
Parcels and Mail  2,541  +10%
Freight  952  -15%
All others  318  -21%
"""


def _read(text):
    return read_document(DocumentText(text)).statements


def _one(text, value, unit=None):
    found = [
        one
        for one in _read(text)
        if abs(one.amount.value - value) < 1e-6 * max(value, 1) and unit in (None, one.amount.unit)
    ]
    assert found, f"no {value}"
    return found[0]


@pytest.mark.parametrize(
    ("value", "unit", "metric", "sign"),
    [
        (2.541e9, "€", "revenue", 0),
        (2.719e9, "US$", "revenue", 0),
        (171e6, "€", "EBITA", 0),
        (23e6, "€", "EBITA", -1),
        (71e6, "US$", "EBITA", -1),
    ],
)
def test_first_cell_of_a_heading_row_names_the_metric_and_each_column_its_currency(value, unit, metric, sign):
    one = _one(UNITS, value, unit)

    assert (one.metric, one.says, one.sign) == (metric, Says.LEVEL, sign)


def test_caption_says_which_part_of_the_year_a_column_is():
    one = _one(UNITS, 2.541e9)

    assert one.period is not None
    assert {tuple(span) for span in one.period.spans} == {(3, 2024, 6)}


def test_percentage_in_brackets_is_a_fall():
    one = _one(UNITS, 15, "%")

    assert (one.says, one.sign, one.metric) == (Says.GROWTH, -1, "revenue")


def test_row_that_leaves_out_the_last_cell_keeps_its_columns():
    amounts = [one.amount.unit for one in _read(UNITS) if one.topic.words & {"elimin"}]

    assert amounts == ["€", "€", "US$"]


def test_metric_of_a_heading_row_brings_its_marks():
    assert "non-GAAP" in _one(UNITS, 171e6).marks


@pytest.mark.parametrize(
    ("document", "claim", "word"),
    [
        (UNITS, "Revenue of All others shrank by 21%.", "supported"),
        (UNITS, "All others made an adjusted EBITA loss of EUR 41m in the June quarter of 2024.", "contradicted"),
        (UNITS, "Consolidated revenue fell 1%.", "supported"),
        (NESTED, "Orrin Tools had operating income of CHF 83 million in the third quarter of 2024.", "supported"),
        (NESTED, "Orrin Garden had operating income of CHF 83 million in the third quarter of 2024.", "contradicted"),
        (NESTED, "The new businesses' operating loss was CHF 31 million.", "supported"),
        (NESTED, "Net revenues of the group were CHF 1,333 million.", "supported"),
        (UNDER, "Garden made an operating profit of CHF 12 million in the third quarter of 2024.", "supported"),
        (UNDER, "Garden made an operating profit of CHF 83 million in the third quarter of 2024.", "contradicted"),
        (PACK, "Tamber made an adjusted net loss of EUR 12 million in the third quarter of 2024.", "supported"),
        (PACK, "Larkfield had capex of EUR 212.5 million in 2024.", "supported"),
        (CASH, "Operating cash flow was minus SEK 311 million in the third quarter of 2024.", "supported"),
        (CASH, "Dovenby Power had cash of SEK 5.3 billion at the end of September 2024.", "supported"),
        (CASH, "Third-quarter revenue was SEK 1.4 billion.", "not_found"),
        (PARTS, "Hosting revenue in FY24 Q4 was GBP 210.8 million.", "supported"),
        (PARTS, "Licences revenue in FY24 Q3 was GBP 192 million.", "contradicted"),
        (SEGMENTS, "Freight revenue fell 15% to EUR 952 million.", "supported"),
        (SEGMENTS, "Freight revenue was $952 million.", "contradicted"),
    ],
)  # fmt: skip
def test_rows_are_read_as_results_print_them(document, claim, word):
    assert RuleChecker().read(DocumentText(document)).check(ClaimText(claim)).word == word


def test_days_under_three_months_ended_are_quarters():
    one = _one(CASH, 310.6e6)

    assert one.period is not None
    assert {span.months for span in one.period.spans} == {3}
