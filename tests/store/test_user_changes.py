"""What the user changes is journalled: u takes it back, newest first, in words."""

import pytest
from alimon.model.errors import UnknownId
from alimon.model.list_query import ListQuery
from alimon.model.words import EventKind
from alimon.store.claims import claim_keys
from alimon.store.companies import (
    company,
    last_company,
    offered_edition,
    remember_company,
    set_offered_edition,
)
from alimon.store.events import acknowledge, add_event, event_keys
from alimon.store.notes import add_note, marks, notes, retire_note, set_mark
from alimon.store.records import company_records
from alimon.store.undo import retire, undo

from tests.builders import NOW
from tests.store.reading import read_source

NEW = ListQuery(company="ACME", problems=True)


def _letters(store):
    return {one.letter: one.target for one in marks(store, "ACME")}


def test_nothing_to_undo_is_no_fault(store):
    assert undo(store, NOW) is None


def test_changes_are_taken_back_newest_first_each_once(store):
    add_note(store, "ACME-S1", "a note", NOW)
    set_mark(store, "ACME", "c", "ACME-cloud")
    retire(store, "s2", NOW)
    assert [undo(store, NOW) for _ in range(4)] == [
        "ACME-S2 retired",
        "mark c on ACME-cloud",
        "note on ACME-S1",
        None,
    ]
    assert notes(store, "ACME-S1") == ()
    assert _letters(store) == {}
    assert len(claim_keys(store, ListQuery(company="ACME"))) == 6


def test_undo_outlives_the_program(store, path):
    from alimon.store.connect import open_store  # noqa: PLC0415 - a second start

    retire(store, "ACME-src-1", NOW)
    store.close()
    again = open_store(path)
    assert undo(again, NOW) == "ACME-src-1 retired"
    again.close()


def test_a_mark_that_moved_moves_back(store):
    set_mark(store, "ACME", "c", "ACME-cloud")
    set_mark(store, "ACME", "c", "ACME-S1")
    assert _letters(store) == {"c": "ACME-S1"}
    undo(store, NOW)
    assert _letters(store) == {"c": "ACME-cloud"}


def test_notes_come_newest_first_and_a_retired_one_comes_back(store):
    add_note(store, "ACME-S1", "first", NOW)
    second = add_note(store, "ACME-S1", "second", NOW)
    assert [one.text for one in notes(store, "acme-s1")] == ["second", "first"]
    retire_note(store, second)
    assert [one.text for one in notes(store, "ACME-S1")] == ["first"]
    assert undo(store, NOW) == "note on ACME-S1 retired"
    assert [one.text for one in notes(store, "ACME-S1")] == ["second", "first"]
    with pytest.raises(UnknownId):
        retire_note(store, "note-99")


def test_events_acknowledged_together_are_opened_together(store):
    with store.write() as connection:
        ids = [add_event(connection, "ACME", EventKind.SOURCE_READ, f"{n}", None, NOW) for n in range(3)]
    acknowledge(store, ids[0], NOW)
    acknowledge(store, ids, NOW)
    assert len(event_keys(store, NEW)) == 0
    assert undo(store, NOW) == "2 events acknowledged"
    assert len(event_keys(store, NEW)) == 2
    assert undo(store, NOW) == "ev-1 acknowledged"
    assert len(event_keys(store, NEW)) == 3


@pytest.mark.parametrize("one", ["ACME-S1", "ACME-src-1", "ACME-fig-1", "ACME-T1"])
def test_what_is_retired_is_in_no_list_and_comes_back_as_it_was(store, one):
    before = company_records(store, "ACME")
    retire(store, one, NOW)
    after = company_records(store, "ACME")
    assert one not in {row.id for rows in after[1:] for row in rows}
    undo(store, NOW)
    assert company_records(store, "ACME") == before


@pytest.mark.parametrize("one", ["ACME-cloud", "ACME", "ACME-S1-c1", "nothing"])
def test_what_cannot_be_retired_is_refused(store, one):
    with pytest.raises(UnknownId):
        retire(store, one, NOW)


def test_a_mark_belongs_to_a_company(store):
    with pytest.raises(UnknownId):
        set_mark(store, "NOPE", "c", "ACME-S1")


def test_what_the_program_did_itself_is_not_undone(store):
    read_source(store, "src-1", "fetched")
    assert undo(store, NOW) is None


def test_the_company_on_screen_is_remembered_once(store):
    assert last_company(store) is None
    remember_company(store, "ACME")
    version = store.data_version()
    remember_company(store, "ACME")
    assert last_company(store) == "ACME"
    assert store.data_version() == version, "the same again writes nothing"


def test_an_edition_is_remembered_as_offered(store):
    assert offered_edition(store, "ACME") == ""
    set_offered_edition(store, "ACME", "2026-01-01")
    assert offered_edition(store, "ACME") == "2026-01-01"


def test_a_company_is_found_whatever_the_case_and_a_wrong_one_suggests_it(store):
    assert company(store, "acme").id == "ACME"
    with pytest.raises(UnknownId) as unknown:
        company(store, "acm")
    assert unknown.value.nearest == ("ACME",)
