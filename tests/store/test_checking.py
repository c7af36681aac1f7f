"""What has to be checked is read from the store; what is found is added, and a turn becomes an event."""

from datetime import timedelta

import pytest
from alimon.model.ids import CompanyId
from alimon.model.list_query import ListQuery
from alimon.model.words import VerdictWord
from alimon.refresh.check import check_open, check_source
from alimon.store.checks import sources_to_check
from alimon.store.claims import claim_view
from alimon.store.events import event, event_keys, event_rows
from alimon.store.overrules import overrule
from alimon.store.verdicts import history

from tests.builders import NOW
from tests.checkers import DigitsChecker
from tests.clocks import StandingClock
from tests.store.reading import read_source

ACME = CompanyId("ACME")
CLOCK = StandingClock()


@pytest.fixture
def checker():
    return DigitsChecker()


def _words(store):
    return {n: claim_view(store, f"ACME-S{n}").verdict.value for n in (1, 2, 4)}


def _events(store):
    return [row.text for row in event_rows(store, event_keys(store, ListQuery(company=ACME)))]


def test_nothing_was_read_so_there_is_nothing_to_check(store, checker):
    assert sources_to_check(store, ACME, checker.version) == ()
    assert check_open(store, ACME, checker, CLOCK) == ()


def test_every_citation_of_a_source_that_was_read_is_checked_once(store, checker):
    read_source(store, "src-1", "cloud took in 33.4 billion")
    found = check_open(store, ACME, checker, CLOCK)
    assert [(one.claim, one.finding.word) for one in found] == [
        ("ACME-S1", "supported"),
        ("ACME-S2", "not_found"),
    ]
    assert _words(store) == {1: "supported", 2: "not_found", 4: "unchecked"}
    asked = len(checker.asked)
    assert check_open(store, ACME, checker, CLOCK) == ()
    assert len(checker.asked) == asked


def test_a_verdict_names_its_checker_its_snapshot_and_its_passage(store, checker):
    snapshot = read_source(store, "src-1", "cloud took in 33.4 billion")
    check_open(store, ACME, checker, CLOCK)
    (newest,) = history(store, "ACME-S1")
    assert (newest.checker, newest.snapshot, newest.at) == ("digits 1", snapshot, NOW)
    assert (newest.passage.start, newest.passage.end, newest.passage.marks) == (0, 26, ((14, 18),))


def test_a_changed_text_is_checked_anew_and_no_other(store, checker):
    read_source(store, "src-1", "33.4 and 26")
    read_source(store, "src-2", "33.4 and 30")
    check_open(store, ACME, checker, CLOCK)
    checker.asked.clear()
    read_source(store, "src-1", "33.4 only", now=NOW + timedelta(days=1))
    found = check_open(store, ACME, checker, CLOCK)
    assert {one.source for one in found} == {"ACME-src-1"}
    own = [text for text, claim in checker.asked if claim.startswith("Cloud took in")]
    assert own == ["33.4 only"]


def test_a_turned_verdict_becomes_an_event_and_a_first_one_does_not(store, checker):
    read_source(store, "src-1", "33.4 and 26")
    check_open(store, ACME, checker, CLOCK)
    assert _events(store) == []
    read_source(store, "src-1", "33.4 only", now=NOW + timedelta(days=1))
    found = check_open(store, ACME, checker, CLOCK)
    assert [one.claim for one in found if one.turned] == ["ACME-S2"]
    assert _events(store) == ["S2: supported became not found. the text lacks 26"]


def test_a_turn_that_came_with_a_new_text_leads_to_both_texts_and_one_with_a_new_checker_to_none(
    store, checker
):
    before = read_source(store, "src-1", "33.4 and 26")
    check_open(store, ACME, checker, CLOCK)
    after = read_source(store, "src-1", "not so", now=NOW + timedelta(days=1))
    check_open(store, ACME, checker, CLOCK)
    keys = event_keys(store, ListQuery(company=ACME))
    first = event(store, event_rows(store, keys)[0].id)
    assert (first.earlier, first.later) == (before, after)
    assert first.claim in {"ACME-S1", "ACME-S2"}


def test_a_new_checker_checks_everything_again_and_tells_what_turned(store, checker):
    read_source(store, "src-1", "33.4 and 26")
    check_open(store, ACME, checker, CLOCK)
    newer = DigitsChecker("digits 2")
    found = check_open(store, ACME, newer, CLOCK)
    assert [one.claim for one in found] == ["ACME-S1", "ACME-S2"]
    assert not any(one.turned for one in found)
    assert [verdict.checker for verdict in history(store, "ACME-S1")] == ["digits 2", "digits 1"]


def test_one_source_and_some_claims_can_be_checked_again(store, checker):
    read_source(store, "src-1", "33.4 and 26")
    check_open(store, ACME, checker, CLOCK)
    found = check_source(store, "ACME-src-1", checker, CLOCK, claims={"ACME-S2"}, again=True)
    assert [one.claim for one in found] == ["ACME-S2"]


def test_what_is_stopped_is_found_by_the_next_check(store, checker):
    read_source(store, "src-1", "33.4 and 26")
    assert check_open(store, ACME, checker, CLOCK, stopped=lambda: True) == ()
    assert len(check_open(store, ACME, checker, CLOCK)) == 2


def test_a_changed_text_re_opens_what_was_overruled(store, checker):
    read_source(store, "src-1", "33.4 and 26")
    check_open(store, ACME, checker, CLOCK)
    overrule(store, "ACME-S2-c1", VerdictWord.CONTRADICTED, "another quarter", NOW)
    assert _words(store)[2] == "contradicted"
    read_source(store, "src-1", "26 and 33.4, as before", now=NOW + timedelta(days=1))
    assert _words(store)[2] == "supported"
    assert claim_view(store, "ACME-S2").overrules[0].reopened_at == NOW + timedelta(days=1)
