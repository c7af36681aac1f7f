"""The companies that come along: whole, free of errors, and honest about what is not known."""

from collections import Counter
from datetime import date
from decimal import Decimal
from functools import cache
from itertools import chain

import pytest
from alimon.data.bundled import bundled
from alimon.data.check import check_folder
from alimon.data.folder import read_folder
from alimon.model.claim import Claim
from alimon.model.company_records import CompanyRecords
from alimon.model.figure import Figure
from alimon.model.metric import REVENUE
from alimon.model.quantity import Bound
from alimon.model.words import Confidence, Direction, Independence, Modality, SubjectKind

# By citation number, the claims of the report that cite it.
CITED = {
    1: [1, 2, 3, 4, 5, 11, 12, 33, 34],
    2: [19, 20, 21, 35, 36, 37],
    3: [8, 9, 10, 16, 17, 18, 23, 24],
    4: [6, 7, 14, 15, 28, 29, 31, 32],
    5: [13, 25, 26, 27, 38, 39],
}
UNCITED = [22, 30, 40, 41, 42, 43, 44, 45]


@cache
def records(company: str) -> CompanyRecords:
    return read_folder(next(one.path for one in bundled() if one.id == company))


def claim(number: int) -> Claim:
    return next(claim for claim in records("BABA").claims if claim.id == f"BABA-S{number:02d}")


def figures(subject: str, metric: str) -> list[Figure]:
    return [
        one
        for one in records("BABA").figures
        if one.subject == f"BABA-{subject}" and one.metric == metric and one.quantity
    ]


def value(subject: str, metric: str, end: str) -> Decimal | None:
    """The value that ends on a day; None where there is no such figure."""
    found = [one for one in figures(subject, metric) if one.period and str(one.period.end) == end]
    assert len(found) <= 1
    return found[0].quantity.number if found and found[0].quantity else None


@pytest.mark.parametrize("company", [one.id for one in bundled()])
def test_a_bundled_company_has_no_error(company: str) -> None:
    assert check_folder(next(one.path for one in bundled() if one.id == company)) == ()


def test_bundled_companies_are_told_by_id_name_and_edition_and_the_real_one_comes_first() -> None:
    assert [(one.id, one.path.name) for one in bundled()] == [("BABA", "alibaba"), ("LUMA", "luma")]
    assert all(one.edition == records(one.id).company.edition for one in bundled())
    assert all(one.name == records(one.id).company.name for one in bundled())


def test_everything_of_the_report_is_there() -> None:
    said = records("BABA")

    assert [claim.id for claim in said.claims] == [f"BABA-S{number:02d}" for number in range(1, 46)]
    assert len(said.figures) == 229
    assert all(figure.quantity for figure in said.figures)
    assert len(said.sources) == 65
    assert [(one.number, one.id) for one in said.sources if one.number] == [
        (number, f"BABA-src-{number}") for number in range(1, 6)
    ]
    assert len(said.theses) == 3
    assert len(said.reports) == 1


def test_every_claim_keeps_the_numbers_that_it_cites() -> None:
    cited = {(one.number, int(one.claim.removeprefix("BABA-S"))) for one in records("BABA").citations}

    assert cited == {(number, claim) for number, claims in CITED.items() for claim in claims}
    assert sorted([*UNCITED, *chain(*CITED.values())]) == list(range(1, 46))


def test_cited_sources_say_who_stands_behind_them() -> None:
    cited = [one for one in records("BABA").sources if one.number]

    assert [one.publisher for one in cited] == ["CNBC", "AInvest", "PYMNTS", "Alibaba Cloud", "Alibaba Cloud"]
    assert [one.independence for one in cited] == [Independence.INDEPENDENT] * 3 + [Independence.ISSUER] * 2
    assert records("BABA").reports[0].publisher == cited[1].publisher
    assert [one.published.text for one in cited] == ["2025-08-29", "2025-08-30", "2025", "", ""]


def test_lost_names_stay_holes_and_a_likely_name_is_a_guess() -> None:
    holes = {one.id: [hole.guess for hole in one.holes] for one in records("BABA").claims if one.holes}

    assert holes == {"BABA-S07": ["Nvidia", ""], "BABA-S13": ["Alibaba"], "BABA-S15": ["Google"]}
    assert all("Google" not in one.text and "Nvidia" not in one.text for one in records("BABA").claims)


def test_locators_run_through_the_eight_paragraphs() -> None:
    places = [(one.locator.paragraph, one.locator.sentence) for one in records("BABA").claims]

    assert {paragraph for paragraph, _ in places} == set(range(2, 9))
    assert places[0] == (2, 2)
    assert places[10] == (3, 2)
    assert places[44] == (8, 3)


@pytest.mark.parametrize(
    ("number", "subject", "metric", "words", "start", "end"),
    [
        (1, "cloud", "revenue growth", "26 %", "2025-04-01", "2025-06-30"),
        (2, "cloud", "revenue", "RMB33.4bn", "2025-04-01", "2025-06-30"),
        (3, "cloud", "revenue", "US$4.66bn", "2025-04-01", "2025-06-30"),
        (8, "cloud", "adjusted EBITA growth", "26 %", "2025-04-01", "2025-06-30"),
        (11, "cloud", "share of China AI cloud services", "33 %", "2025-01-01", "2025-12-31"),
        (14, "cloud", "share of worldwide cloud infrastructure services", "4 %", "2025-01-01", "2025-12-31"),
        (20, "taobao-tmall", "adjusted EBITA growth", "-21 %", "2025-04-01", "2025-06-30"),
        (25, "qwen", "enterprise adopters", "over 100,000 enterprises", "2025-01-01", "2025-12-31"),
        (31, "group", "free cash flow", "under RMB0", "2025-04-01", "2025-06-30"),
        (39, "qwen", "enterprise adopters", "290,000 enterprises", "2025-01-01", "2025-12-31"),
        (40, "cloud", "share of company revenue", "over 30 %", "None", "2026-12-31"),
    ],
)
def test_a_claim_is_what_the_report_says(
    number: int, subject: str, metric: str, words: str, start: str, end: str
) -> None:
    said = claim(number)

    assert said.quantity
    assert said.period
    assert (said.subject, said.metric, said.quantity.words()) == (f"BABA-{subject}", metric, words)
    assert (str(said.period.start), str(said.period.end)) == (start, end)


def test_opinions_and_the_target_are_marked_as_such() -> None:
    by_modality = {
        modality: [int(one.id[-2:]) for one in records("BABA").claims if one.modality is modality]
        for modality in (Modality.OPINION, Modality.TARGET, Modality.ESTIMATE)
    }

    assert by_modality == {
        Modality.OPINION: [18, 30, 34, 41, 42, 43, 45],
        Modality.TARGET: [26],
        Modality.ESTIMATE: [33, 40],
    }


def test_a_fall_is_a_negative_value_that_goes_down() -> None:
    falls = [one for one in records("BABA").claims if one.quantity and one.quantity.number < 0]

    assert [(one.id, one.direction) for one in falls] == [
        ("BABA-S20", Direction.DOWN),
        ("BABA-S24", Direction.DOWN),
    ]


@pytest.mark.parametrize(
    ("subject", "metric", "end", "number"),
    [
        ("group", "revenue", "2025-06-30", "247652000000"),
        ("group", "revenue growth", "2025-06-30", "2"),
        ("group", "revenue growth like-for-like", "2025-06-30", "10"),
        ("group", "net income", "2025-06-30", "42382000000"),
        ("group", "net income attributable to ordinary shareholders", "2025-06-30", "43116000000"),
        ("cloud", "revenue", "2025-06-30", "33398000000"),
        ("cloud", "adjusted EBITA margin", "2025-06-30", "8.8"),
        ("cloud", "quarters of triple-digit AI product growth", "2025-06-30", "8"),
        ("cloud", "share of China AI cloud services", "2025-06-30", "35.8"),
        ("cloud", "share of China AI cloud services", "2025-12-31", "38.1"),
        ("cloud", "share of mainland China cloud infrastructure services", "2025-03-31", "33"),
        ("volcano-engine", "share of China AI cloud services", "2025-06-30", "14.8"),
        ("aidc", "adjusted EBITA", "2025-06-30", "-59000000"),
        ("china-ecommerce", "revenue", "2025-06-30", "140072000000"),
        ("china-ecommerce", "adjusted EBITA growth", "2025-06-30", "-21"),
        ("ecommerce", "revenue", "2026-06-30", "205862000000"),
        ("ai-cloud", "revenue", "2026-06-30", "48437000000"),
        ("ai-labs", "revenue", "2026-06-30", "3338000000"),
        ("others-2026", "revenue", "2026-06-30", "28803000000"),
        ("aws", "revenue", "2025-06-30", "30900000000"),
        ("azure", "revenue growth", "2025-06-30", "39"),
        ("pdd", "R&D expense", "2025-09-30", "4330000000"),
    ],
)
def test_a_figure_has_its_value(subject: str, metric: str, end: str, number: str) -> None:
    assert value(subject, metric, end) == Decimal(number)


def test_what_was_never_found_has_no_figure() -> None:
    assert value("group", "adjusted EBITA", "2025-06-30") is None
    assert figures("taobao-tmall", "adjusted EBITA") == []
    assert figures("qwen", "enterprise adopters") == []
    assert figures("alibaba-com", "share of merchants using AI") == []


def test_periods_have_exact_days() -> None:
    spans = {
        (str(one.subject), one.period.label): (one.period.start, one.period.end)
        for one in records("BABA").figures
        if one.period
    }

    assert spans["BABA-group", "June quarter 2025"] == (date(2025, 4, 1), date(2025, 6, 30))
    assert spans["BABA-cloud", "FY2026"] == (date(2025, 4, 1), date(2026, 3, 31))
    assert spans["BABA-azure", "FY25 Q4"] == (date(2025, 4, 1), date(2025, 6, 30))
    assert spans["BABA-cloud", "H1 2025"] == (date(2025, 1, 1), date(2025, 6, 30))
    assert spans["BABA-cloud", "2025"] == (date(2025, 1, 1), date(2025, 12, 31))
    assert spans["BABA-group", "four quarters to September 2025"] == (date(2024, 10, 1), date(2025, 9, 30))
    assert [one.metric for one in records("BABA").figures if not one.period] == [
        "three-year AI and cloud investment plan"
    ]


def test_revenue_gives_the_share_of_cloud_quarter_by_quarter() -> None:
    ends = ["2024-06-30", "2024-09-30", "2024-12-31", "2025-03-31", "2025-06-30", "2025-09-30", "2025-12-31"]
    parts = [("cloud", end) for end in [*ends, "2026-03-31"]] + [("ai-cloud", "2026-06-30")]
    shares = []
    for subject, end in parts:
        part, whole = quarter(subject, end), quarter("group", end)
        shares.append(str(round(part / whole * 100, 2)))

    assert shares == ["10.91", "12.52", "11.33", "12.74", "13.49", "16.07", "15.20", "17.10", "18.01"]


def quarter(subject: str, end: str) -> Decimal:
    """Revenue of the quarter that ends on a day."""
    found = [
        one.quantity.number
        for one in figures(subject, REVENUE)
        if one.quantity and one.period and one.period.is_quarter and str(one.period.end) == end
    ]
    assert len(found) == 1
    return found[0]


def test_free_cash_flow_is_no_straight_line() -> None:
    flows = sorted(
        (one.period.end, one.quantity.number.scaleb(-6))
        for one in figures("group", "free cash flow")
        if one.period and one.quantity
    )

    below_zero = claim(31).quantity

    assert [int(flow) for _, flow in flows] == [17370, 13735, 39020, 3743, -18815, -21840, 11346, -17300]
    assert below_zero
    held = [below_zero.agrees(one.quantity) for one in figures("group", "free cash flow") if one.quantity]
    assert held.count(True) == 3


def test_figures_say_how_sure_they_are() -> None:
    said = records("BABA").figures

    assert Counter(one.confidence for one in said) == {
        Confidence.HIGH: 174,
        Confidence.MEDIUM: 52,
        Confidence.LOW: 3,
    }
    assert sum(one.derived for one in said) == 8
    assert {one.quantity.bound for one in said if one.quantity} == {Bound.EXACT, Bound.ABOUT, Bound.OVER}


def test_segments_of_three_definitions_are_linked_and_never_share_a_subject() -> None:
    by_id = {one.id.removeprefix("BABA-"): one for one in records("BABA").subjects}
    segments = [one for one in by_id.values() if one.kind is SubjectKind.SEGMENT]

    assert {short: one.succeeds for short, one in by_id.items() if one.succeeds} == {
        "ecommerce": ("BABA-china-ecommerce", "BABA-aidc"),
        "ai-cloud": ("BABA-cloud",),
        "ai-labs": ("BABA-others",),
        "others-2026": ("BABA-others",),
        "china-ecommerce": ("BABA-taobao-tmall",),
    }
    in_force = {
        quarter: [
            one.short_name for one in segments if in_force_on(one.defined_from, one.defined_to, quarter)
        ]
        for quarter in (date(2025, 3, 31), date(2025, 6, 30), date(2026, 6, 30))
    }
    assert in_force == {
        date(2025, 3, 31): ["Cloud Intelligence", "AIDC", "Taobao and Tmall"],
        date(2025, 6, 30): ["China E-commerce", "Cloud Intelligence", "AIDC", "All others"],
        date(2026, 6, 30): ["E-commerce", "AI Cloud", "AI Labs", "All others"],
    }
    inferred = [by_id[short].note for short in ("ecommerce", "ai-cloud", "ai-labs", "others-2026")]
    assert all("nferred" in note for note in inferred)


def in_force_on(first: date | None, last: date | None, day: date) -> bool:
    return (first is None or first <= day) and (last is None or day <= last)


def test_every_claim_is_about_a_row_of_a_panel() -> None:
    kinds = {one.id: one.kind for one in records("BABA").subjects}

    assert {kinds[one.subject] for one in records("BABA").claims} <= set(SubjectKind) - {SubjectKind.MARKET}


def test_each_risk_has_claims_a_severity_and_measures() -> None:
    risks = [one for one in records("BABA").subjects if one.kind is SubjectKind.RISK]

    assert len(risks) == 5
    assert all(one.claims and one.severity and one.measures for one in risks)


def test_each_competitor_is_compared_with_the_company() -> None:
    rivals = [one for one in records("BABA").subjects if one.kind is SubjectKind.COMPETITOR]

    assert [one.short_name for one in rivals] == [
        "AWS",
        "Azure",
        "Google Cloud",
        "Volcano Engine",
        "Huawei Cloud",
        "Tencent Cloud",
        "Baidu AI Cloud",
        "PDD",
        "JD.com",
        "Meituan",
        "Tencent",
    ]
    assert all(one.against and one.measures for one in rivals)


def test_the_example_company_shows_every_kind_of_record() -> None:
    said = records("LUMA")

    assert [len(part) for part in said[1:]] == [6, 1, 6, 5, 3, 12, 1]
    assert (said.company.currency, said.company.fiscal_year_end_month) == ("€", 6)
    assert sum(one.quantity is None for one in said.figures) == 1
    hosts = {source.url.split("/")[2].split(".", 1)[1] for source in said.sources}
    assert hosts == {"example.com", "example.net", "example.org"}


def test_reading_twice_gives_the_same() -> None:
    path = next(one.path for one in bundled() if one.id == "BABA")

    assert read_folder(path) == read_folder(path)
