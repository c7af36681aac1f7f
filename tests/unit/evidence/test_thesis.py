"""How a thesis stands, judged by like periods only."""

from datetime import date
from decimal import Decimal

import pytest
from alimon.evidence.thesis import judge, standing
from alimon.model.metric import SHARE_OF_REVENUE
from alimon.model.panel_rows import ThesisRow

from tests.builders import figure, subject, thesis

ACME = subject("group", "Acme", kind="company")
CLOUD = subject("cloud", "Cloud", until="2026-03-31")
AI_CLOUD = subject("ai-cloud", "AI Cloud", since="2026-04-01", succeeds=("cloud",))
SUBJECTS = (ACME, CLOUD, AI_CLOUD)
SHARE = thesis(metric=SHARE_OF_REVENUE, than="30 %", by="2026-12-31")
TODAY = date(2026, 11, 24)


def revenue(quarter, *, group, cloud, of="cloud"):
    return (
        figure(f"g-{quarter}", value=group, period=quarter, subject="group"),
        figure(f"c-{quarter}", value=cloud, period=quarter, subject=of),
    )


FIVE_QUARTERS = (
    *revenue("2024Q2", group="RMB240bn", cloud="RMB24bn"),
    *revenue("2024Q4", group="RMB280bn", cloud="RMB30.8bn"),
    *revenue("2025Q2", group="RMB250bn", cloud="RMB32.5bn"),
    *revenue("2025Q4", group="RMB285bn", cloud="RMB42.75bn"),
    *revenue("2026Q2", group="RMB270bn", cloud="RMB48.6bn", of="ai-cloud"),
)


def judged(told, figures, today=TODAY, subjects=SUBJECTS):
    return judge(told, figures, today, subjects=subjects)


def test_a_share_is_worked_out_from_revenue_over_the_lineage():
    found = judged(SHARE, FIVE_QUARTERS)
    assert [point.value for point in found.points] == [10, 11, 13, 15, 18]
    assert (found.state.value, found.value, found.gap) == ("behind", 18, 12)
    assert found.latest.id == "ACME-c-2026Q2"


def test_the_sentence_tells_value_gap_needed_pace_and_actual_pace():
    sentence = judged(SHARE, FIVE_QUARTERS).sentence
    assert sentence.startswith(
        "18.0 % for Jun 2026, 12.0 points short of 30 %; it needs +23.8 points a year until 31 Dec 2026, "
        "its pace since Jun 2024 is +4.0 points a year"
    )
    assert "by the definition of AI Cloud" in sentence


def test_only_like_quarters_make_the_pace():
    """The low December quarter before the last June quarter would make the pace look twice as steep."""
    near = thesis(metric=SHARE_OF_REVENUE, than="20.5 %", by="2026-12-31")
    assert judged(near, FIVE_QUARTERS).state.value == "behind"


def test_a_pace_that_reaches_the_threshold_is_on_track():
    near = thesis(metric=SHARE_OF_REVENUE, than="19.5 %", by="2026-12-31")
    assert judged(near, FIVE_QUARTERS).state.value == "on_track"


def test_one_year_of_quarters_shows_no_pace():
    found = judged(SHARE, FIVE_QUARTERS[:4])
    assert found.state.value == "cannot_tell"
    assert "no like period" in found.sentence


@pytest.mark.parametrize(
    ("comparison", "threshold", "state"),
    [
        (">", "RMB40bn", "met"),
        (">", "RMB42bn", "missed"),
        (">=", "RMB42bn", "met"),
        ("<", "RMB42bn", "missed"),
        ("<=", "RMB42bn", "met"),
        ("<", "RMB43bn", "met"),
    ],
)
def test_after_the_deadline_it_is_met_or_missed(comparison, threshold, state):
    told = thesis(is_=comparison, than=threshold, by="2025-12-31")
    assert judged(told, [figure(value="RMB42bn", period="2025Q4")]).state.value == state


def test_what_came_after_the_deadline_decides_nothing():
    told = thesis(than="RMB40bn", by="2025-12-31")
    late = [figure("f-1", value="RMB35bn", period="2025Q4"), figure("f-2", value="RMB45bn", period="2026Q1")]
    found = judged(told, late)
    assert (found.state.value, found.latest.id) == ("missed", "ACME-f-1")
    assert "deadline 31 Dec 2025 has passed" in found.sentence


def test_a_last_figure_long_before_a_passed_deadline_cannot_tell():
    told = thesis(than="RMB40bn", by="2025-12-31")
    assert judged(told, [figure(value="RMB35bn", period="2024Q4")]).state.value == "cannot_tell"


def test_without_a_figure_nothing_is_guessed():
    found = judged(thesis(metric="AI adoption", than="100 %", by="2025-12-31"), FIVE_QUARTERS)
    assert (found.state.value, found.latest, found.value) == ("cannot_tell", None, None)
    assert found.sentence == (
        "No figure of the store measures AI adoption in %, and the deadline 31 Dec 2025 has passed."
    )


@pytest.mark.parametrize(
    "changed",
    [{"group": "US$240bn"}, {"group": ""}, {"group": "RMB0"}],
    ids=["another currency", "a hole", "nothing to divide by"],
)
def test_a_share_needs_a_whole_in_the_same_currency(changed):
    pair = revenue("2025Q2", **({"cloud": "RMB33bn", "group": "RMB250bn"} | changed))
    assert judged(SHARE, pair).state.value == "cannot_tell"


def test_a_printed_share_goes_before_one_worked_out():
    printed = figure("f-9", metric=SHARE_OF_REVENUE, value="17 %", period="2026Q2", subject="cloud")
    assert judged(SHARE, (*FIVE_QUARTERS, printed)).latest.id == "ACME-f-9"


def test_figures_of_other_subjects_do_not_count():
    told = thesis(than="RMB40bn", subject="cloud")
    assert judged(told, [figure(value="RMB99bn", period="2026Q2", subject="group")]).latest is None


def test_of_two_definitions_in_one_period_the_thesis_own_counts():
    both = (
        figure("f-1", value="RMB41bn", period="2026Q1", subject="cloud"),
        figure("f-2", value="RMB39bn", period="2026Q1", subject="ai-cloud"),
    )
    assert judged(thesis(than="RMB40bn"), both).latest.id == "ACME-f-1"


def test_without_a_deadline_the_direction_counts():
    told = thesis(than="RMB60bn", by="")
    rising = [
        figure("f-1", value="RMB30bn", period="2025Q2"),
        figure("f-2", value="RMB40bn", period="2026Q2"),
    ]
    assert judged(told, rising).state.value == "on_track"
    assert judged(told._replace(comparison="<="), rising[:1]).state.value == "met"


def test_a_falling_metric_needs_a_falling_pace():
    told = thesis(metric="adjusted EBITA margin", is_="<", than="5 %", by="2027-06-30")
    falling = [
        figure("f-1", metric="adjusted EBITA margin", value="9 %", period="2025Q2"),
        figure("f-2", metric="adjusted EBITA margin", value="6 %", period="2026Q2"),
    ]
    found = judged(told, falling)
    assert (found.state.value, found.gap) == ("on_track", Decimal(1))
    assert "1.0 points over 5 %" in found.sentence


def test_quarters_of_13_weeks_are_like_quarters():
    told = thesis(than="RMB60bn", by="2027-06-30")
    weeks = [
        figure("f-1", value="RMB30bn", period="to 2025-06-28"),
        figure("f-2", value="RMB50bn", period="to 2026-06-27"),
    ]
    assert judged(told, weeks).state.value == "on_track"


def test_a_row_of_the_store_is_judged_with_its_subjects():
    row = ThesisRow(key=1, thesis=SHARE, figures=FIVE_QUARTERS, subjects=SUBJECTS)
    assert standing(row, TODAY) == judged(SHARE, FIVE_QUARTERS)
