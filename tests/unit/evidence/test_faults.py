"""Which pages contradict themselves, a filing, or what the store holds; and which only look it."""

from pathlib import Path

import pytest
from alimon.evidence.flags import Texts, flags
from alimon.evidence.judge import RuleChecker
from alimon.evidence.wording.faults import fault_words
from alimon.model.checker import DocumentText, KnownFigure
from alimon.model.traits import Fault, Traits

from tests.builders import citation, claim, full_id, period, quantity, report, source, subject

OPEN = Path(__file__).parents[3] / "benchmarks" / "claims" / "open" / "documents"
HEAD = "Acme results for the June quarter 2025\n\n"
RESEARCH = (
    "Total operating expenses: RMB 36.4 billion against RMB 35.4 billion. Of this, sales and marketing was "
    "RMB 30.3 billion; research and development was RMB {} billion."
)
TABLE = """Acme results

(in RMB millions) | Three months ended June 30, 2024 | Three months ended June 30, 2025 | Change
Cloud revenue | {cloud} | 33,398 | {rate}
Commerce revenue | 216,694 | {commerce} | -1%
Total revenue | 243,236 | 247,652 | 2%
"""


def told(text, *known, published="2025-08-29"):
    document = RuleChecker().read(DocumentText(text=text, title="Acme", published=published))
    return [fault_words(one) for one in document.faults(known)]


def figure(metric, value, when, *, who="6-K, 29 Aug 2025", filed=True, group=True):
    return KnownFigure(metric, quantity(value), period(when), who, ("Acme Group", "Acme"), group, filed)


def test_research_that_costs_more_than_all_expenses_is_a_fault_with_both_passages():
    text = HEAD + RESEARCH.format("43.3")
    (fault,) = RuleChecker().read(DocumentText(text=text)).faults(())
    assert fault_words(fault) == (
        "contradicts itself: R&D expense of RMB43.3bn is more than the RMB36.4bn of operating expenses, of which it"
        " is a part"
    )
    first, second = (text[start:end] for start, end in fault.passages)
    assert "43.3" in first
    assert second.startswith("Total operating expenses: RMB 36.4 billion")


@pytest.mark.parametrize(
    "text",
    [
        RESEARCH.format("4.33"),
        "Research and development was RMB 43.3 billion. Other operating expenses were RMB 36.4 billion.",
        (
            "Research and development was RMB 43.3 billion in 2024. In the June quarter of 2025 operating expenses "
            "were RMB 36.4 billion."
        ),
        "Research and development was RMB 43.3 billion. Operating expenses were $36.4 billion.",
        "Globex spent RMB 43.3 billion on research and development. Operating expenses of Acme were RMB 36.4 billion.",
        "Research and development is expected at RMB 43.3 billion. Operating expenses were RMB 36.4 billion.",
        "Non-GAAP operating expenses were RMB 36.4 billion; research and development was RMB 43.3 billion.",
    ],
)
def test_what_is_no_part_of_that_whole_is_none(text):
    assert told(HEAD + text) == []


def test_a_row_above_its_total_is_a_fault():
    assert told(TABLE.format(cloud="26,549", rate="26%", commerce="340,072")) == [
        "contradicts itself: commerce revenue of RMB340.072bn is more than the RMB247.652bn of total revenue",
        (
            "contradicts itself: revenue growth of -1 % does not follow from RMB216.694bn and RMB340.072bn, which make"
            " +56.9 %"
        ),
    ]


def test_a_table_that_adds_up_and_one_with_rows_to_subtract_are_none():
    assert told(TABLE.format(cloud="26,549", rate="26%", commerce="214,254")) == []
    subtracted = TABLE.format(cloud="26,549", rate="26%", commerce="260,000").replace("| -1%", "| 20%")
    subtracted = subtracted.replace("Total revenue", "Eliminations | (10,000) | (45,746) |\nTotal revenue")
    assert not [one for one in told(subtracted) if "more than" in one]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Net income rose 40% to RMB 12.0 billion from RMB 10.0 billion a year earlier.", True),
        ("Net income was RMB 12.0 billion, compared with RMB 10.0 billion a year earlier, down 20%.", True),
        ("Net income rose 20% to RMB 12.0 billion from RMB 10.0 billion a year earlier.", False),
        ("Revenue was RMB 53.4 billion, up 8% from RMB 49.3 billion.", False),
        ("Revenue was RMB 1 billion, up 40% from RMB 0.8 billion.", False),
        ("Revenue rose 40% in constant currency to RMB 12.0 billion from RMB 10.0 billion.", False),
        ("Revenue was $15.2 billion, up 40% from RMB 99.3 billion.", False),
        ("Net income rose 40% to RMB 2.0 billion from a loss of RMB 10.0 billion a year earlier.", False),
        ("Revenue rose 12% to RMB 12.0 billion and profit 40% from RMB 1.0 billion.", False),
        ("Revenue is expected to rise 40% to RMB 12.0 billion from RMB 10.0 billion.", False),
    ],
)
def test_a_rate_has_to_follow_from_the_values_beside_it(text, wrong):
    assert [("does not follow" in one) for one in told(HEAD + text)] == [True] * wrong


def test_a_rate_of_a_table_is_held_against_its_row():
    found = told(TABLE.format(cloud="20,549", rate="26%", commerce="214,254"))
    assert found == [
        (
            "contradicts itself: revenue growth of +26 % does not follow from RMB20.549bn and RMB33.398bn, which make"
            " +62.5 %"
        )
    ]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Cloud accounted for 45% of total revenue and commerce contributed 62%.", True),
        ("Cloud made up 45% of revenue, commerce 62% and maps 3%.", True),
        ("Cloud made up 35% of revenue, commerce 62% and maps 3%.", False),
        ("Cloud made up 45% of revenue and 62% of profit.", False),
        ("The top three made up 75% of revenue, cloud 45% and maps 3%.", False),
        ("Cloud made up 45% of revenue, compared with 62% a year earlier.", False),
    ],
)
def test_shares_of_revenue_come_to_no_more_than_all_of_it(text, wrong):
    assert [("come to" in one) for one in told(HEAD + text)] == [True] * wrong


def test_the_parts_of_a_list_with_its_total_come_to_that():
    rows = "Segment | Share of revenue 2025\nCloud | 45%\nCommerce | {}%\nMaps | 3%\nTotal | 100%\n"
    assert told(rows.format(62)) == ["contradicts itself: the parts of a total come to 110 %: 45 + 62 + 3"]
    assert told(rows.format(52)) == []


def test_one_value_for_a_quarter_and_its_half_year_is_a_fault():
    text = (
        "Revenue for the {} months ended June 30, 2025 was RMB 247.7 billion. "
        "Revenue for the six months ended June 30, 2025 was RMB {} billion."
    )
    assert told(HEAD + text.format("three", "247.7")) == [
        "contradicts itself: revenue of RMB247.7bn is given both for a quarter and for the half year"
    ]
    assert told(HEAD + text.format("three", "484.1")) == []
    assert told(HEAD + text.format("six", "247.7")) == []


def test_the_value_of_the_half_year_under_a_quarters_date_is_known_by_the_stores_figures():
    half, quarter = (
        figure("revenue", "RMB484.1bn", "2025H1", filed=False),
        figure("revenue", "RMB247.7bn", "2025Q2"),
    )
    quarter = quarter._replace(is_filed=False)
    wrong = HEAD + "Revenue was RMB 484.1 billion in the June quarter of 2025."
    assert told(wrong, half, quarter) == [
        (
            "contradicts 6-K, 29 Aug 2025: revenue of RMB484.1bn under a quarter's date is that of the half year; the"
            " quarter's is RMB247.7bn"
        )
    ]
    assert told(wrong, half) == []
    assert told(wrong.replace("484.1", "247.7"), half, quarter) == []
    adjusted = figure("adjusted EBITA", "RMB484.1bn", "2025H1", filed=False)
    assert told(wrong, adjusted, quarter) == []


def test_a_page_that_says_otherwise_than_a_filing_is_told_with_the_filing():
    page = HEAD + "Acme revenue was RMB 250.1 billion in the June quarter of 2025."
    filed = figure("revenue", "RMB247.7bn", "2025Q2")
    (found,) = told(page, filed)
    assert found.startswith("contradicts 6-K, 29 Aug 2025: it gives RMB250.1bn for revenue")
    assert told(page, filed._replace(is_filed=False)) == []
    assert told(page, filed._replace(is_group=False)) == []
    assert told(page, figure("revenue", "RMB247.7bn", "2025Q1")) == []
    assert told(page.replace("250.1", "247.7"), filed) == []


@pytest.mark.parametrize("path", sorted(OPEN.iterdir()), ids=lambda path: path.name)
def test_no_document_of_the_open_benchmark_is_accused(path):
    assert told(path.read_text(encoding="utf-8")) == []


def test_a_claim_that_rests_on_a_faulty_passage_is_in_conflict_and_others_are_not():
    fault = Fault("R&D is more than all expenses", ((10, 30), (50, 80)))
    cited = [citation("S1"), citation("S2")]
    found = flags(
        claims=[claim("S1"), claim("S2", value="26 %", metric="growth")],
        citations=cited,
        figures=(),
        subjects=[subject()],
        sources=[source("src-1", "Digest", number=1)],
        reports=[report()],
        texts=Texts(
            (Traits(full_id("src-1"), faults=(fault,)),), {cited[0].id: (60, 70), cited[1].id: (90, 99)}
        ),
    )
    assert [(one.claim, one.word, one.reason, one.source) for one in found] == [
        (
            "ACME-S1",
            "conflict",
            "[1] Digest contradicts itself: R&D is more than all expenses",
            "ACME-src-1",
        )
    ]
