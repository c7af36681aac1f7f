"""A folder into the store: twice is once, nothing is deleted, and ids keep their keys."""

import pytest
from alimon.model.errors import StoreError
from alimon.model.ids import ClaimId, CompanyId
from alimon.model.list_query import ListQuery
from alimon.store.claims import claim as stored_claim
from alimon.store.claims import claim_keys, claim_rows, claim_view
from alimon.store.companies import companies
from alimon.store.connect import open_store
from alimon.store.figures import figure as stored_figure
from alimon.store.health import integrity
from alimon.store.load import LoadReport, load_company
from alimon.store.notes import add_note, notes
from alimon.store.records import company_records
from alimon.store.search import find
from alimon.store.sources import source_state
from alimon.store.subjects import subjects
from alimon.store.undo import retire
from alimon.store.verdicts import add_verdict, replace_flags
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import NOW, claim, company, figure, flag, source, subject, verdict
from tests.generated import generated_company
from tests.store.acme import acme

ALL = ListQuery(company=CompanyId("ACME"))


def _claims(*claims):
    return acme(claims=claims, citations=(), subjects=_subjects_without_claims(), theses=())


def _subjects_without_claims():
    return tuple(one._replace(claims=()) for one in acme().subjects)


def test_what_is_loaded_comes_out_as_it_went_in(store):
    assert company_records(store, "ACME") == acme()


def test_loading_twice_changes_nothing(store):
    version = store.data_version()
    report = load_company(store, acme(), now=NOW)
    assert report == LoadReport(unchanged=report.unchanged)
    assert report.unchanged == sum(len(rows) for rows in acme()[1:]) + 1
    assert company_records(store, "ACME") == acme()
    assert claim_keys(store, ALL).tolist() == [1, 2, 3, 4, 5, 6]
    assert store.data_version() == version


def test_an_order_of_subjects_that_looks_ahead_is_no_matter(empty):
    backwards = acme(subjects=tuple(reversed(acme().subjects)))
    load_company(empty, backwards, now=NOW)
    assert {one.id for one in subjects(empty, "ACME")} == {one.id for one in acme().subjects}


def test_a_claim_that_left_the_folder_is_retired_and_keeps_all_that_hangs_on_it(store):
    with store.write() as connection:
        add_verdict(connection, verdict("contradicted"))
    add_note(store, "ACME-S1", "asked the company", NOW)
    without = acme(
        claims=acme().claims[1:],
        citations=tuple(one for one in acme().citations if one.claim != "ACME-S1"),
        theses=(),
    )
    report = load_company(store, without, now=NOW)
    assert report.retired == 4, "the claim, its two citations and the thesis"
    assert stored_claim(store, "ACME-S1").retired
    assert 1 not in claim_keys(store, ALL)
    assert [one.text for one in notes(store, "ACME-S1")] == ["asked the company"]
    load_company(store, acme(), now=NOW)
    view = claim_view(store, "ACME-S1")
    assert not view.claim.retired
    assert (view.verdict, [one.word for one in view.history]) == ("contradicted", ["contradicted"])
    assert claim_keys(store, ALL).tolist() == [1, 2, 3, 4, 5, 6]


def test_a_changed_claim_keeps_its_key_and_id(store):
    changed = tuple(
        one._replace(text="Cloud took in RMB33,398m") if one.id == "ACME-S1" else one for one in acme().claims
    )
    report = load_company(store, acme(claims=changed), now=NOW)
    assert (report.added, report.changed, report.retired) == (0, 1, 0)
    assert claim_rows(store, [1])[0].text == "Cloud took in RMB33,398m"


def test_a_claim_put_between_others_moves_them_without_counting_as_a_change(store):
    claims = acme().claims
    between = acme(claims=(claims[0], claim("S7", subject="shops", text="Shops sell"), *claims[1:]))
    report = load_company(store, between, now=NOW)
    assert (report.added, report.changed, report.retired) == (1, 0, 0)
    assert [one.id for one in claim_rows(store, claim_keys(store, ALL))] == [one.id for one in between.claims]


def test_a_new_measure_of_a_risk_counts_as_one_change(store):
    measured = tuple(
        one._replace(measures=(*one.measures, *one.measures)) if one.id == "ACME-cash" else one
        for one in acme().subjects
    )
    report = load_company(store, acme(subjects=measured), now=NOW)
    assert (report.added, report.changed, report.retired) == (0, 1, 0)
    assert company_records(store, "ACME") == acme(subjects=measured)


def test_what_the_user_retired_stays_retired_when_the_folder_is_loaded_again(store):
    retire(store, "ACME-S2", NOW)
    load_company(store, acme(), now=NOW)
    assert stored_claim(store, "ACME-S2").retired


def test_the_verdict_column_follows_a_citation_that_left(store):
    with store.write() as connection:
        add_verdict(connection, verdict("contradicted", citation="S1-c2"))
    without = acme(citations=tuple(one for one in acme().citations if one.id != "ACME-S1-c2"))
    load_company(store, without, now=NOW)
    assert claim_view(store, "ACME-S1").verdict == "unchecked"
    assert claim_rows(store, [1])[0].numbers == (1,)


def test_what_is_known_of_a_source_outlives_a_load(store):
    with store.write() as connection:
        connection.execute(
            "UPDATE source SET last_outcome = 'blocked', last_reason = 'a wall' WHERE id = 'ACME-src-1'"
        )
    renamed = tuple(one._replace(title="Another title") for one in acme().sources)
    load_company(store, acme(sources=renamed), now=NOW)
    state = source_state(store, "ACME-src-1")
    assert (state.source.title, state.last_outcome, state.last_reason) == (
        "Another title",
        "blocked",
        "a wall",
    )


def test_two_companies_live_in_one_store(store):
    load_company(store, generated_company(50), now=NOW)
    assert [one.id for one in companies(store)] == ["ACME", "GEN"]
    assert company_records(store, "ACME") == acme()


def test_a_folder_that_names_another_companys_row_leaves_the_store_as_it_was(store):
    thief = acme(company=company(id="EVIL"), claims=(claim("S1", text="mine now"),), citations=(), theses=())
    with pytest.raises(StoreError):
        load_company(store, thief, now=NOW)
    assert company_records(store, "ACME") == acme()
    assert len(companies(store)) == 1


def test_a_load_that_fails_half_way_leaves_nothing(empty):
    broken = acme(claims=(*acme().claims, claim("S1", text="the same id twice")))
    with pytest.raises(StoreError):
        load_company(empty, broken, now=NOW)
    assert companies(empty) == ()
    assert integrity(empty) == ()


def test_a_bulk_load_ends_with_index_tallies_and_triggers_as_after_a_small_one(path):
    """3,000 claims go the bulk way; the same store built claim by claim has to look the same."""
    records = generated_company(3000)
    bulk, small = open_store(path), open_store(path.with_name("small.db"))
    load_company(bulk, records, now=NOW)
    few = records._replace(
        claims=records.claims[:1500], citations=records.citations[:1500], figures=records.figures[:300]
    )
    load_company(small, few, now=NOW)
    load_company(small, records, now=NOW)
    for sql in (
        "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name",
        "SELECT * FROM scope ORDER BY subject, source",
        "SELECT id, verdict, flags FROM claim ORDER BY id",
        "SELECT rowid FROM claim_words WHERE claim_words MATCH 'cloud' ORDER BY rowid",
    ):
        assert bulk.read().rows(sql) == small.read().rows(sql)
    assert integrity(bulk) == ()
    bulk.close()
    small.close()


def test_after_a_bulk_load_the_triggers_keep_the_index_right(empty):
    load_company(empty, generated_company(3000), now=NOW)
    load_company(empty, acme(), now=NOW)
    assert any(hit.id == "ACME-S1" for hit in find(empty, "RMB33.4bn"))
    assert integrity(empty) == ()


def test_flags_of_a_claim_that_left_are_no_problem_any_more(store):
    replace_flags(store, "ACME", [flag("conflict", claim="S2")])
    load_company(store, _claims(*acme().claims[:1]), now=NOW)
    assert claim_keys(store, ALL._replace(problems=True)).tolist() == []


def test_texts_lose_what_no_column_can_hold(empty):
    load_company(empty, _claims(claim("S1", text="nul \0 and half \ud800 a character")), now=NOW)
    assert stored_claim(empty, "ACME-S1").text == "nul  and half  a character"


def test_a_hole_comes_back_as_a_hole(store):
    hole = stored_figure(store, "ACME-fig-14")
    assert (hole.quantity, hole.note) == (None, "not reported")


_TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30)


@settings(max_examples=25)
@given(
    digits=st.decimals(allow_nan=False, allow_infinity=False, places=3).map(lambda one: f"{one:f}"),
    unit=st.sampled_from(["RMB", "%", "enterprises", "€"]),
    scale=st.integers(0, 12),
    text=_TEXT,
    label=_TEXT,
)
def test_values_come_back_with_every_printed_digit(tmp_path_factory, digits, unit, scale, text, label):
    one = figure("fig-1", value="RMB1m")
    quantity = one.quantity._replace(text=digits, unit=unit, scale=scale)
    one = one._replace(quantity=quantity, note=text, period=one.period._replace(label=label))
    store = open_store(tmp_path_factory.mktemp("values") / "alimon.db")
    records = acme(
        subjects=(subject("cloud"),),
        claims=(),
        citations=(),
        theses=(),
        figures=(one,),
        sources=(source("src-1"),),
    )
    load_company(store, records, now=NOW)
    assert stored_figure(store, "ACME-fig-1") == one
    store.close()


def test_ids_are_found_whatever_their_case(store):
    assert stored_claim(store, "acme-s1").id == ClaimId("ACME-S1")
