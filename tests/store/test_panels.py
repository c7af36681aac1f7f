"""The rows of the Monitor's panels."""

from decimal import Decimal

import pytest
from alimon.model.errors import UnknownId
from alimon.model.list_query import ListQuery
from alimon.model.words import SubjectKind
from alimon.store.claims import claim_keys, claim_rows
from alimon.store.load import load_company
from alimon.store.subjects import (
    competitor_rows,
    lineage,
    opening_quarter,
    quarters,
    risk_rows,
    segment_rows,
    subjects,
    thesis_rows,
)
from alimon.store.subjects import (
    subject as stored_subject,
)
from alimon.store.thesis_rows import thesis_row
from alimon.store.undo import retire, undo
from alimon.store.verdicts import add_verdict, replace_flags

from tests.builders import NOW, claim, figure, flag, period, subject, thesis, verdict
from tests.store.acme import acme

JUNE = period("2025Q2")
MARCH = period("2025Q1")


def _names(rows):
    return [("  " * row.depth) + row.subject.name for row in rows]


def test_a_quarter_opens_where_more_than_half_of_the_rows_in_force_have_revenue(store):
    # September 2025 has the group alone, one of three; June has all three.
    assert opening_quarter(store, "ACME").same_dates(JUNE)


def test_half_of_the_rows_is_not_enough_to_open(empty):
    figures = (
        figure("fig-1", value="RMB1bn", period="2025Q2", subject="group"),
        figure("fig-2", value="RMB1bn", period="2025Q1", subject="group"),
        figure("fig-3", value="RMB1bn", period="2025Q1", subject="old-cloud"),
        figure("fig-4", value="26 %", metric="revenue growth", period="2025Q2", subject="cloud"),
    )
    load_company(empty, acme(figures=figures), now=NOW)
    assert opening_quarter(empty, "ACME").same_dates(MARCH), "two of three in March, one of three in June"


def test_a_company_without_figures_opens_without_a_quarter(empty):
    load_company(empty, acme(figures=()), now=NOW)
    assert opening_quarter(empty, "ACME") is None
    assert quarters(empty, "ACME") == ()
    assert _names(segment_rows(empty, "ACME", None)) == ["Acme Group", "Cloud", "  Chat", "Shops", "Maps"]


def test_the_quarters_are_those_of_the_company_and_its_segments_oldest_first(store):
    assert [one.short() for one in quarters(store, "ACME")] == ["Mar 2025", "Jun 2025", "Sep 2025"]


def test_a_year_is_no_quarter(store):
    assert all(one.is_quarter for one in quarters(store, "ACME"))


def test_segments_show_the_definitions_in_force_and_products_under_who_sells_them(store):
    assert _names(segment_rows(store, "ACME", JUNE)) == ["Acme Group", "Cloud", "  Chat", "Shops", "Maps"]
    assert _names(segment_rows(store, "ACME", MARCH)) == [
        "Acme Group",
        "Old Cloud",
        "  Chat",
        "Shops",
        "Maps",
    ]


def test_a_segment_that_ended_without_heir_or_claims_is_left_out(empty):
    claims = tuple(one for one in acme().claims if one.id != "ACME-S5")
    load_company(empty, acme(claims=claims), now=NOW)
    assert "Maps" not in _names(segment_rows(empty, "ACME", JUNE))


def test_a_row_shows_the_most_trusted_figure_of_the_period(store):
    cloud = next(row for row in segment_rows(store, "ACME", JUNE) if row.subject.name == "Cloud")
    assert (cloud.revenue.id, cloud.growth.id, cloud.margin) == ("ACME-fig-1", "ACME-fig-3", None)
    assert cloud.group_revenue.id == "ACME-fig-4"
    assert round(cloud.share, 2) == Decimal("13.49")


def test_a_spark_holds_eight_quarters_of_one_definition_with_holes(store):
    rows = {row.subject.name: row for row in segment_rows(store, "ACME", JUNE)}
    assert rows["Cloud"].spark == (None,) * 7 + (Decimal(33_398_000_000),)
    assert rows["Acme Group"].spark[-2:] == (Decimal(236_000_000_000), Decimal(247_652_000_000))


def test_a_year_ends_on_the_same_day_as_a_quarter_but_is_not_taken_for_it(empty):
    figures = (
        figure("fig-1", value="RMB9bn", period="2025"),
        figure("fig-2", value="RMB3bn", period="2025Q4"),
    )
    load_company(empty, acme(figures=figures), now=NOW)
    cloud = next(r for r in segment_rows(empty, "ACME", period("2025Q4")) if r.subject.name == "Cloud")
    assert cloud.revenue.id == "ACME-fig-2"


def test_the_tally_of_a_segment_counts_the_claims_of_its_earlier_definitions(store):
    cloud = next(row for row in segment_rows(store, "ACME", JUNE) if row.subject.name == "Cloud")
    assert cloud.tally.total == 3
    scope = ListQuery(scope=("subject", cloud.subject.id))
    assert [one.id for one in claim_rows(store, claim_keys(store, scope))] == [
        "ACME-S1",
        "ACME-S2",
        "ACME-S4",
    ]


@pytest.mark.parametrize("words", ["2025Q1", "2025Q2", "2024Q1", "2030Q1"])
def test_every_claim_is_reached_from_a_row_of_a_panel_whatever_the_period(store, words):
    when = period(words)
    rows = [
        *segment_rows(store, "ACME", when),
        *risk_rows(store, "ACME", when),
        *competitor_rows(store, "ACME", when),
    ]
    reached = {key for row in rows for key in claim_keys(store, ListQuery(scope=("subject", row.subject.id)))}
    assert reached == set(claim_keys(store, ListQuery(company="ACME")))


def test_a_risk_is_measured_by_its_newest_figure_up_to_the_period(store):
    cash = risk_rows(store, "ACME", JUNE)[0]
    assert (cash.subject.name, cash.measure.id) == ("Cash burn", "ACME-fig-12")
    assert cash.spark == (Decimal(3_743_000_000), Decimal(-18_815_000_000))
    assert risk_rows(store, "ACME", MARCH)[0].measure.id == "ACME-fig-13"
    assert risk_rows(store, "ACME", None)[0].measure.id == "ACME-fig-12"


def test_a_risk_tallies_the_claims_that_speak_of_it(store):
    assert [row.tally.total for row in risk_rows(store, "ACME", JUNE)] == [1, 0]


def test_a_competitor_is_compared_where_the_company_has_a_counterpart(store):
    aws = competitor_rows(store, "ACME", period("2025Q3"))[0]
    assert (aws.figure.id, aws.own.id, aws.gap) == ("ACME-fig-9", "ACME-fig-11", Decimal(28))


def test_a_competitor_without_counterpart_shows_its_newest_figure(empty):
    figures = tuple(one for one in acme().figures if one.id != "ACME-fig-11")
    load_company(empty, acme(figures=figures), now=NOW)
    aws = competitor_rows(empty, "ACME", None)[0]
    assert (aws.figure.id, aws.own, aws.gap) == ("ACME-fig-10", None, None)


def test_markets_follow_the_competitors_where_claims_speak_of_them(store):
    assert [row.subject.name for row in competitor_rows(store, "ACME", JUNE)] == ["AWS", "Chinese cloud"]


def test_an_opinion_counts_in_the_total_and_nowhere_else(store):
    tally = competitor_rows(store, "ACME", JUNE)[1].tally
    assert (tally.total, dict(tally.verdicts), tally.problems) == (1, {}, 0)
    replace_flags(store, "ACME", [flag("conflict", claim="S3")])
    tally = competitor_rows(store, "ACME", JUNE)[1].tally
    assert (tally.total, dict(tally.flags), tally.problems) == (1, {}, 0)


def test_a_verdict_moves_every_tally_that_its_claim_stands_in(store):
    with store.write() as connection:
        add_verdict(connection, verdict("not_found", citation="S2-c1"))
    cloud = next(row for row in segment_rows(store, "ACME", JUNE) if row.subject.name == "Cloud")
    assert (dict(cloud.tally.verdicts), cloud.tally.problems) == ({"unchecked": 2, "not_found": 1}, 1)
    assert risk_rows(store, "ACME", JUNE)[0].tally.problems == 1


def test_a_retired_figure_leaves_its_row_and_undo_brings_it_back(store):
    retire(store, "ACME-fig-4", NOW)
    retire(store, "ACME-fig-5", NOW)
    assert opening_quarter(store, "ACME").same_dates(MARCH)
    assert segment_rows(store, "ACME", JUNE)[0].revenue is None
    undo(store, NOW)
    undo(store, NOW)
    assert opening_quarter(store, "ACME").same_dates(JUNE)


def test_a_lineage_is_the_subject_its_past_and_its_future(store):
    assert [one.name for one in lineage(store, "ACME-cloud")] == ["Cloud", "Old Cloud"]
    assert [one.name for one in lineage(store, "acme-old-cloud")] == ["Old Cloud", "Cloud"]


def test_a_lineage_that_runs_in_a_circle_ends(empty):
    circle = (
        subject("group", kind="company"),
        subject("a", succeeds=("b",)),
        subject("b", succeeds=("a",)),
    )
    load_company(empty, acme(subjects=circle, claims=(), citations=(), figures=(), theses=()), now=NOW)
    assert [one.id for one in lineage(empty, "ACME-a")] == ["ACME-a", "ACME-b"]


def test_a_split_gives_both_parts_the_claims_of_what_they_took_over(empty):
    parts = (
        subject("group", kind="company"),
        subject("whole", until="2025-03-31"),
        subject("left", succeeds=("whole",), since="2025-04-01"),
        subject("right", succeeds=("whole",), since="2025-04-01"),
    )
    records = acme(
        subjects=parts, claims=(claim("S1", subject="whole"),), citations=(), figures=(), theses=()
    )
    load_company(empty, records, now=NOW)
    assert [row.tally.total for row in segment_rows(empty, "ACME", JUNE)] == [0, 1, 1]


def test_a_thesis_comes_with_the_figures_of_its_lineage_newest_first(store):
    row = thesis_rows(store, "ACME")[0]
    assert [one.id for one in row.figures] == ["ACME-fig-15", "ACME-fig-1", "ACME-fig-2", "ACME-fig-6"]
    assert thesis_row(store, "acme-t1") == row


def test_a_thesis_on_a_share_of_revenue_comes_with_the_companys_revenue_too(empty):
    load_company(empty, acme(theses=(thesis("T1", metric="share of company revenue", than="30 %"),)), now=NOW)
    row = thesis_rows(empty, "ACME")[0]
    assert {one.subject for one in row.figures} == {"ACME-cloud", "ACME-old-cloud", "ACME-group"}
    assert [one.kind for one in row.subjects][-1] is SubjectKind.COMPANY


def test_a_wrong_subject_suggests_the_nearest(store):
    with pytest.raises(UnknownId) as unknown:
        stored_subject(store, "ACME-clout")
    assert "ACME-cloud" in unknown.value.nearest


def test_subjects_come_in_the_order_of_their_panel(store):
    assert [one.name for one in subjects(store, "ACME")][:3] == ["Acme Group", "Chat", "Cash burn"]
