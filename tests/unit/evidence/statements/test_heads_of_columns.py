"""What heads of columns, captions and lone lines tell: months, percentages, units of their own, currencies."""

import pytest
from alimon.evidence.grammar.periods import PeriodReader
from alimon.evidence.judge import RuleChecker
from alimon.evidence.statements.document import read_document
from alimon.evidence.statements.statement import Says
from alimon.evidence.statements.table_heads import header_of
from alimon.model.checker import ClaimText, DocumentText

FERRIES = """title: Ferry registrations, May 2024
published: 2024-06-12

New ferries registered in the strait, by maker

               May 2024   May 2023   Chg %    Jan-May 2024   Jan-May 2023    Change
Ardal             1,210      1,100   +10.0           5,430          5,010      +8.4
Brimsund            870        905    -3.9           4,120          4,275      -3.6
All makers        2,080      2,005    +3.7           9,550          9,285      +2.9

Berth waiting, hours    9.4   14.6    11.0   13.2

Shares by drive, May (a year ago in brackets)
Battery 20.4% (17.1%), diesel 61.0% (66.3%), sail 18.6% (16.6%)
"""

ACCOUNTS = """title: Pryor Mills quarterly report
published: 2024-11-01

CONDENSED CONSOLIDATED STATEMENTS OF CASH FLOWS
(in millions)

 | Nine months ended September 28, 2024 | Nine months ended September 30, 2023
Net income | $ 41.2 | $ 39.8
Share-based compensation expenses | 5.5 | 4.9
Change in working capital | (3.1) | 2.2
Net cash used in investing activities | (12.8) | (17.7)
Common stock; 80.1 shares outstanding | 0.8 | 0.8
Net decrease in cash | (6.3) | (1.9)
"""

BRIEF = """title: Pryor Mills: time to sell
published: 2024-11-05

Pryor Mills (PRY LN) | Price target 410p (from 455p) | Upside 6%

All figures in US dollars.

| | Q3 2024 | Q3 2023 |
| --- | --- | --- |
| Revenue | 212m | 207m |
"""


def _read(text):
    return read_document(DocumentText(text)).statements


def _head(text):
    return header_of(text, 0, len(text), PeriodReader())


@pytest.mark.parametrize(
    ("head", "span"),
    [
        ("Users Aug (m)", (1, 0, 8)),
        ("Jan-Oct 2024", (10, 2024, 10)),
        ("Apr-Sep 2024", (6, 2024, 9)),
        ("Q1 (Jan-Mar) 2024", (3, 2024, 3)),
    ],
)
def test_months_of_a_head_are_its_period(head, span):
    told = _head(head)

    assert told.period is not None
    assert {tuple(one) for one in told.period.spans} == {span}
    assert not told.topic.words & {"jan", "aug", "apr"}


@pytest.mark.parametrize("head", ["Chg %", "% Change", "Growth (%)", "Rate, %"])
def test_head_with_a_per_cent_sign_counts_in_per_cent(head):
    assert _head(head).percent


@pytest.mark.parametrize(
    ("head", "metric"),
    [
        ("Shares by drive", "market share"),
        ("Market share", "market share"),
        ("Shares outstanding", "shares outstanding"),
        ("Except per share data", None),
        ("Statements of cash flows", None),
        ("Net cash (used in) operating activities", "operating cash flow"),
        ("Vans delivered", "deliveries"),
    ],
)
def test_metric_of_a_head(head, metric):
    told = _head(head).metric

    assert (told.name if told else None) == metric


def test_bare_change_is_in_per_cent_where_its_values_say_so():
    found = [(one.amount.value, one.amount.unit) for one in _read(FERRIES) if one.says is Says.GROWTH]

    assert found[:4] == [(10.0, "%"), (8.4, "%"), (3.9, "%"), (3.6, "%")]


def test_row_with_its_own_unit_is_none_of_the_caption():
    waits = [(one.metric, one.amount.value) for one in _read(FERRIES) if one.topic.words & {"berth"}]

    assert waits[0] == ("", 9.4)


def test_items_of_a_line_are_read_one_by_one():
    found = [
        (one.metric, one.amount.value, one.former) for one in _read(FERRIES) if one.topic.words & {"sail"}
    ]

    assert found == [("market share", 18.6, False), ("market share", 16.6, True)]


def test_statement_of_accounts_names_no_metric_and_one_printed_currency_holds_for_all():
    found = {one.amount.value: (one.metric, one.says, one.amount.unit) for one in _read(ACCOUNTS)}

    assert found[5.5e6] == ("stock compensation", Says.LEVEL, "US$")
    assert found[3.1e6] == ("", Says.CHANGE, "US$")
    assert found[12.8e6] == ("investing cash flow", Says.LEVEL, "US$")
    assert found[0.8e6][0] == ""
    assert found[6.3e6] == ("cash", Says.CHANGE, "US$")


@pytest.mark.parametrize(
    ("document", "claim", "word"),
    [
        (FERRIES, "Ardal's registrations grew 10% in May 2024.", "supported"),
        (FERRIES, "Registrations of all makers were 2,080 in May 2024.", "supported"),
        (BRIEF, "Revenue in the third quarter of 2024 was US$212 million.", "supported"),
        (BRIEF, "Revenue in the third quarter of 2024 was EUR 212 million.", "contradicted"),
    ],
)
def test_claims_on_them(document, claim, word):
    assert RuleChecker().read(DocumentText(document)).check(ClaimText(claim)).word == word


def test_line_of_facts_is_no_row():
    found = [(one.amount.value, one.amount.unit, one.in_table) for one in _read(BRIEF)][:3]

    assert found == [(4.1, "£", False), (4.55, "£", False), (6.0, "%", False)]


def test_short_year_behind_a_month_heads_the_month_or_its_quarter():
    told = _head("Jun-24").period

    assert told is not None
    assert {tuple(one) for one in told.spans} == {(1, 2024, 6), (3, 2024, 6)}


SHARES = """title: Kite sales in the third quarter of 2024
published: 2024-10-10

| Rank | Maker | Share Q3 2024 |
| --- | --- | --- |
| 1 | Aloft | 22.0% |
| 2 | Breve | 19.5% |
| | Others | 58.5% |
"""


def test_row_of_all_others_is_no_leader():
    claim = ClaimText("The two leaders together hold more than two-fifths of the market.")

    assert RuleChecker().read(DocumentText(SHARES)).check(claim).word == "supported"


SHEET = """title: Orrin Group balance sheet
published: 2024-11-07

EUR million          Sep 30, 2023    Sep 30, 2024
Net cash (net debt)         (247)              88
Inventories                   684             602
"""


def test_net_debt_is_net_cash_below_zero():
    found = [(one.metric, one.amount.value, one.sign) for one in _read(SHEET)][:2]

    assert found == [("net cash", 247e6, -1), ("net cash", 88e6, 0)]


def test_in_a_head_that_begins_with_net_debt_brackets_are_cash():
    turned = SHEET.replace(
        "Net cash (net debt)         (247)              88",
        "Net debt (net cash)           247            (88)",
    )
    found = [(one.metric, one.amount.value, one.sign) for one in _read(turned)][:2]

    assert found == [("net cash", 247e6, -1), ("net cash", 88e6, 0)]


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Orrin had net debt of EUR 88m in September 2024.", "contradicted"),
        ("Orrin had net cash of EUR 88m in September 2024.", "supported"),
        ("Net debt was EUR 247m at the end of September 2023.", "supported"),
    ],
)
def test_debt_and_cash_are_told_apart_by_their_sign(claim, expected):
    assert RuleChecker().read(DocumentText(SHEET)).check(ClaimText(claim)).word == expected
