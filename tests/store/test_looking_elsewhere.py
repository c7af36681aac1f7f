"""What its own source does not support is looked for in the other sources of the report, and flagged."""

from datetime import timedelta

import pytest
from alimon.model.ids import CompanyId
from alimon.model.words import FlagWord
from alimon.refresh.check import check_open
from alimon.refresh.elsewhere import look_elsewhere
from alimon.store.claims import claim_view

from tests.builders import NOW
from tests.checkers import DigitsChecker
from tests.clocks import StandingClock
from tests.store.reading import read_source

ACME = CompanyId("ACME")
CLOCK = StandingClock()


@pytest.fixture
def checker():
    return DigitsChecker()


def _elsewhere(store, number):
    flags = claim_view(store, f"ACME-S{number}").flags
    return [
        (flag.source, flag.reason)
        for flag in flags
        if flag.word is FlagWord.ELSEWHERE and "says so" in flag.reason
    ]


def test_a_claim_that_stands_in_another_cited_source_says_so(store, checker):
    read_source(store, "src-1", "33.4 and nothing else")
    read_source(store, "src-2", "growth of 26")
    check_open(store, ACME, checker, CLOCK)
    assert claim_view(store, "ACME-S2").verdict == "not_found"
    assert _elsewhere(store, 2) == [("ACME-src-2", "[2] Acme says so: the text has 26")]


def test_a_claim_that_is_supported_is_not_looked_for(store, checker):
    read_source(store, "src-1", "33.4 and 26")
    read_source(store, "src-2", "growth of 26")
    check_open(store, ACME, checker, CLOCK)
    assert _elsewhere(store, 2) == []
    assert ("growth of 26", "Cloud grew by 26 %") not in checker.asked


def test_nothing_is_looked_for_twice_in_one_text(store, checker):
    read_source(store, "src-1", "33.4")
    read_source(store, "src-2", "nothing")
    assert check_open(store, ACME, checker, CLOCK)
    assert look_elsewhere(store, ACME, checker, CLOCK) == 0


def test_the_flag_goes_when_the_text_no_longer_says_it(store, checker):
    read_source(store, "src-1", "33.4")
    read_source(store, "src-2", "growth of 26")
    check_open(store, ACME, checker, CLOCK)
    read_source(store, "src-2", "growth of 27", now=NOW + timedelta(days=1))
    check_open(store, ACME, checker, CLOCK)
    assert _elsewhere(store, 2) == []


def test_a_newer_checker_looks_again(store, checker):
    read_source(store, "src-1", "33.4")
    read_source(store, "src-2", "nothing")
    check_open(store, ACME, checker, CLOCK)
    assert look_elsewhere(store, ACME, DigitsChecker("digits 2"), CLOCK) > 0


def test_one_that_is_stopped_goes_on_the_next_time(store, checker):
    read_source(store, "src-2", "growth of 26")
    look_elsewhere(store, ACME, checker, CLOCK, stopped=lambda: True)
    assert _elsewhere(store, 2) == []
    look_elsewhere(store, ACME, checker, CLOCK)
    assert len(_elsewhere(store, 2)) == 1
