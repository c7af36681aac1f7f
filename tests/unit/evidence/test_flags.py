"""Which figures, claims and citations raise a flag, and which must not."""

import pytest
from alimon.evidence.flags import flags
from alimon.model.words import FlagWord

from tests.builders import citation, claim, figure, full_id, report, source, subject

SHARE = "share of China AI cloud services"
AI_SHARE = claim("S11", metric=SHARE, value="33 %", period="2025")
FIRST_HALF = figure("fig-1", metric=SHARE, value="35.8 %", period="2025H1", source="src-7")
WHOLE_YEAR = figure("fig-2", metric=SHARE, value="38.1 %", period="2025", confidence="medium", source="src-8")
SOURCES = (
    source("src-1", "CNBC", number=1),
    source("src-7", "SCMP", published="2025-09-22"),
    source("src-8", "Omdia", published="2026"),
)


def raised(*claims, figures=(), citations=None, subjects=(), sources=SOURCES, reports=None):
    """The flags, for claims that cite [1] unless told otherwise."""
    found = flags(
        claims=claims,
        citations=[citation(one.id) for one in claims] if citations is None else citations,
        figures=figures,
        subjects=[subject("cloud"), *subjects],
        sources=sources,
        reports=[report()] if reports is None else reports,
    )
    return [(flag.word.value, flag.figure or flag.other_claim) for flag in found]


def reasons(*claims, **given):
    return [
        flag.reason
        for flag in flags(
            claims=claims,
            citations=given.get("citations", [citation(one.id) for one in claims]),
            figures=given.get("figures", ()),
            subjects=[subject("cloud"), *given.get("subjects", ())],
            sources=SOURCES,
            reports=[report()],
        )
    ]


def test_figures_for_the_whole_year_and_for_its_first_half_contradict_a_share():
    assert raised(AI_SHARE, figures=[FIRST_HALF, WHOLE_YEAR]) == [
        ("conflict", "ACME-fig-1"),
        ("conflict", "ACME-fig-2"),
    ]


def test_a_conflict_names_value_period_publisher_and_date():
    first, second = reasons(AI_SHARE, figures=[FIRST_HALF, WHOLE_YEAR])
    assert first == "SCMP, 22 Sep 2025, gives 35.8 % for H1 2025 (part of the claim's period)"
    assert second == "Omdia, 2026, gives 38.1 % for 2025"


def test_the_flag_goes_when_the_figure_changes_and_comes_when_one_is_added():
    agreeing = figure("fig-2", metric=SHARE, value="33.2 %", period="2025", source="src-8")
    assert raised(AI_SHARE) == []
    assert raised(AI_SHARE, figures=[WHOLE_YEAR]) == [("conflict", "ACME-fig-2")]
    assert raised(AI_SHARE, figures=[agreeing]) == [("elsewhere", "ACME-fig-2")]


def test_a_share_of_another_market_is_another_metric():
    all_cloud = figure(metric="share of mainland China cloud infrastructure", value="30 %", period="2025")
    assert raised(AI_SHARE, figures=[all_cloud]) == []


def test_equal_growth_of_revenue_and_of_profit_is_neither_conflict_nor_support():
    revenue = claim("S1", metric="revenue growth", value="26 %", period="2025Q2")
    profit = claim("S8", metric="adjusted EBITA growth", value="26 %", period="2025Q2")
    assert raised(revenue, profit, figures=[figure(metric="adjusted EBITA growth", value="26 %")]) == [
        ("elsewhere", "ACME-fig-1"),
    ]


@pytest.mark.parametrize(
    ("stated", "reported"),
    [
        ("RMB33.4bn", "RMB33,398m"),
        ("under RMB0", "RMB-18,815m"),
        ("over RMB30bn", "RMB33,398m"),
        ("RMB33.4bn", "over RMB33bn"),
        ("about RMB33bn", "RMB33,398m"),
    ],
)
def test_a_value_is_held_elsewhere_at_the_coarser_precision(stated, reported):
    made = claim(metric="free cash flow", value=stated, period="2025Q2")
    assert raised(made, figures=[figure(metric="free cash flow", value=reported)]) == [
        ("elsewhere", "ACME-fig-1")
    ]


@pytest.mark.parametrize(
    "other",
    [
        {"value": "US$4,662m"},
        {"value": "RMB12bn", "subject": "commerce"},
        {"value": "RMB12bn", "metric": "external revenue"},
        {"value": "RMB12bn", "period": "2025Q1"},
        {"value": "RMB12bn", "period": "2025H1"},
        {"value": "RMB12bn", "period": ""},
        {"value": ""},
        {"value": "RMB12bn", "retired": True},
    ],
    ids=["currency", "subject", "metric", "quarter", "half", "no period", "a hole", "retired"],
)
def test_what_measures_something_else_says_nothing(other):
    made = claim(value="RMB33.4bn", period="2025Q2")
    assert raised(made, figures=[figure(**other)]) == []


def test_the_names_of_a_metric_differ_in_case_and_spacing_only_in_writing():
    made = claim(metric="Free  cash flow", value="RMB5bn", period="2025Q2")
    assert raised(made, figures=[figure(metric="free cash flow", value="RMB5bn")]) == [
        ("elsewhere", "ACME-fig-1")
    ]


def test_a_growth_rate_of_a_part_does_not_speak_for_the_whole():
    made = claim(metric="revenue growth", value="20 %", period="2025")
    assert raised(made, figures=[figure(metric="revenue growth", value="26 %", period="2025Q2")]) == []


def test_parts_are_silent_where_the_whole_agrees():
    made = claim(metric="adjusted EBITA margin", value="9 %", period="2025")
    whole = figure("fig-1", metric="adjusted EBITA margin", value="9.0 %", period="2025")
    part = figure("fig-2", metric="adjusted EBITA margin", value="8.2 %", period="2025Q1")
    assert raised(made, figures=[whole, part]) == [("elsewhere", "ACME-fig-1")]


def test_parts_on_both_sides_of_the_value_allow_it():
    made = claim(metric="adjusted EBITA margin", value="9 %", period="2025")
    below = figure("fig-1", metric="adjusted EBITA margin", value="7 %", period="2025Q1")
    above = figure("fig-2", metric="adjusted EBITA margin", value="11 %", period="2025Q2")
    assert raised(made, figures=[below, above]) == []
    assert raised(made, figures=[above]) == [("conflict", "ACME-fig-2")]


def test_sources_that_disagree_raise_both_flags_and_each_says_so():
    made = claim(value="RMB33.4bn", period="2025Q2")
    agrees = figure("fig-1", value="RMB33.4bn", confidence="medium", source="src-7")
    differs = figure("fig-2", value="RMB39bn", confidence="high", source="src-8")
    assert raised(made, figures=[agrees, differs]) == [
        ("conflict", "ACME-fig-2"),
        ("elsewhere", "ACME-fig-1"),
    ]
    conflict, elsewhere = reasons(made, figures=[agrees, differs])
    assert conflict.endswith("another figure agrees")
    assert elsewhere.endswith("other figures say otherwise")


def test_a_figure_of_low_confidence_never_accuses_alone():
    unsure = figure("fig-1", metric=SHARE, value="40 %", period="2025", confidence="low")
    assert raised(AI_SHARE, figures=[unsure]) == []
    assert raised(AI_SHARE, figures=[unsure, WHOLE_YEAR]) == [
        ("conflict", "ACME-fig-2"),
        ("conflict", "ACME-fig-1"),
    ]


def test_a_figure_of_low_confidence_may_agree_and_says_that_it_is_unsure():
    unsure = figure(metric=SHARE, value="33 %", period="2025", confidence="low")
    assert raised(AI_SHARE, figures=[unsure]) == [("elsewhere", "ACME-fig-1")]
    assert reasons(AI_SHARE, figures=[unsure])[0].endswith("(low confidence)")


def test_the_cited_source_itself_is_named_by_its_number():
    held = figure(metric=SHARE, value="33 %", period="2025", source="src-1")
    assert reasons(AI_SHARE, figures=[held]) == ["CNBC, 29 Aug 2025, cited as [1], gives 33 % for 2025"]


def test_two_claims_with_values_that_cannot_both_hold_name_each_other():
    few = claim("S25", metric="enterprise adopters", value="over 100,000 enterprises", period="2025")
    many = claim("S39", metric="enterprise adopters", value="290,000 enterprises", period="2025")
    assert raised(few, many) == [("conflict", "ACME-S39"), ("conflict", "ACME-S25")]
    assert reasons(few, many)[0] == "claim S39 of the same report says 290,000 enterprises"


@pytest.mark.parametrize(
    "other",
    [
        {"period": "2024"},
        {"value": "over 250,000 enterprises"},
        {"value": "290,000 developers"},
        {"modality": "target"},
        {"modality": "opinion"},
        {"retired": True},
        {"subject": "commerce"},
    ],
    ids=["period", "bound that fits", "unit", "target", "opinion", "retired", "subject"],
)
def test_claims_that_only_look_it_are_left_alone(other):
    made = claim("S39", metric="adopters", value="290,000 enterprises", period="2025")
    given = {"metric": "adopters", "value": "100,000 enterprises", "period": "2025"} | other
    assert raised(made, claim("S25", **given)) == []


def test_an_opinion_gets_neither_conflict_nor_elsewhere_nor_uncited():
    opinion = claim("S40", metric=SHARE, value="33 %", period="2025", modality="opinion")
    assert raised(opinion, figures=[WHOLE_YEAR], citations=[]) == []


def test_a_target_is_not_contradicted_by_what_was_reported():
    target = claim(metric=SHARE, value="50 %", period="2025", modality="target")
    assert raised(target, figures=[WHOLE_YEAR]) == []


OLD = subject("old", "Old Retail", until="2025-03-31")


def test_a_later_definition_speaks_for_a_period_beyond_the_one_that_the_claim_names():
    merged = subject("new", "New Retail", since="2025-04-01", succeeds=("old", "delivery"))
    made = claim(metric="revenue growth", value="10 %", period="2025Q2", subject="old")
    holds = figure(metric="revenue growth", value="10 %", subject="new", source="src-7")
    given = {"figures": [holds], "subjects": [OLD, merged, subject("delivery", until="2025-03-31")]}
    assert raised(made, **given) == [("elsewhere", "ACME-fig-1")]
    assert "of New Retail, the later definition" in reasons(made, **given)[0]


def test_after_a_merger_another_value_is_no_conflict_but_after_a_renaming_it_is():
    made = claim(metric="revenue growth", value="10 %", period="2025Q2", subject="old")
    differs = figure(metric="revenue growth", value="14 %", subject="new", source="src-7")
    merged = subject("new", since="2025-04-01", succeeds=("old", "delivery"))
    renamed = subject("new", since="2025-04-01", succeeds=("old",))
    assert raised(made, figures=[differs], subjects=[OLD, merged, subject("delivery")]) == []
    assert raised(made, figures=[differs], subjects=[OLD, renamed]) == [("conflict", "ACME-fig-1")]


def test_within_its_own_definition_a_claim_is_held_against_that_alone():
    renamed = subject("new", since="2025-04-01", succeeds=("old",))
    made = claim(metric="revenue growth", value="10 %", period="2025Q1", subject="old")
    restated = figure(metric="revenue growth", value="14 %", period="2025Q1", subject="new")
    assert raised(made, figures=[restated], subjects=[OLD, renamed]) == []


def test_a_claim_of_the_new_definition_reaches_back_to_the_old_one():
    renamed = subject("new", since="2025-04-01", succeeds=("old",))
    made = claim(value="RMB9bn", period="2024Q4", subject="new")
    held = figure(value="RMB9.02bn", period="2024Q4", subject="old", source="src-7")
    assert raised(made, figures=[held], subjects=[OLD, renamed]) == [("elsewhere", "ACME-fig-1")]
    assert (
        "of Old Retail, the earlier definition" in reasons(made, figures=[held], subjects=[OLD, renamed])[0]
    )


def test_succession_in_a_circle_ends():
    circle = [subject("a", succeeds=("b",), until="2020-01-01"), subject("b", succeeds=("a",))]
    assert raised(claim(value="RMB9bn", period="2024Q4", subject="a"), subjects=circle) == []


def test_report_and_source_of_one_publisher_are_circular():
    made = claim()
    assert raised(made, sources=[source("src-1", "daily DIGEST")]) == [("circular", None)]


def test_an_unnamed_publisher_is_not_the_same_publisher():
    assert raised(claim(), sources=[source("src-1", "")], reports=[report("")]) == []


def test_the_company_speaking_of_itself_is_flagged_for_each_such_citation():
    cited = [citation("S1", "src-4", number=4), citation("S1", "src-5", number=5), citation("S1", "src-1")]
    own = [source("src-4", "Acme Blog", issuer=True), source("src-5", "Acme Cloud", issuer=True), *SOURCES]
    assert raised(claim(), citations=cited, sources=own) == [("issuer", None), ("issuer", None)]


def test_a_claim_that_cites_nothing_is_uncited():
    assert raised(claim(), citations=[]) == [("uncited", None)]


def test_a_crowd_of_figures_yields_a_handful_of_flags_the_surest_first():
    crowd = [
        figure(f"fig-{n}", value=f"RMB{n}bn", confidence="high" if n == 77 else "medium")
        for n in range(50, 90)
    ]
    found = flags(
        claims=[claim(value="RMB1bn", period="2025Q2")],
        citations=[citation()],
        figures=crowd,
        subjects=[subject()],
        sources=SOURCES,
        reports=[report()],
    )
    assert len(found) == 4
    assert found[0].figure == full_id("fig-77")
    assert {flag.word for flag in found} == {FlagWord.CONFLICT}


def test_flags_keep_the_order_of_the_claims():
    made = [claim(f"S{n}") for n in (3, 1, 2)]
    found = flags(claims=made, citations=[], figures=[], subjects=[], sources=[], reports=[])
    assert [flag.claim for flag in found] == [one.id for one in made]


def test_a_brief_remark_of_the_collector_is_told_and_a_long_one_is_not():
    brief = FIRST_HALF._replace(note="By a research house.")
    long = WHOLE_YEAR._replace(note="Copied from a page that nobody has seen since.")
    first, second = reasons(AI_SHARE, figures=[brief, long])
    assert first.endswith("for H1 2025 (by a research house, part of the claim's period)")
    assert second == "Omdia, 2026, gives 38.1 % for 2025"
