"""A claim may cite a source that its report does not cite for it: beside that of the report, undone by `u`."""

import pytest
from alimon.evidence.report.records import keeping_imports
from alimon.model.errors import UnknownId, UsageError
from alimon.model.ids import ClaimId, CompanyId, SourceId
from alimon.model.list_query import ListQuery
from alimon.model.words import FlagWord
from alimon.refresh.audit import read
from alimon.refresh.check import check_open
from alimon.refresh.importing import proposed
from alimon.refresh.reattributing import cite_instead, undo_last
from alimon.store.claims import claim_keys, claim_rows, claim_view
from alimon.store.load import load_company
from alimon.store.records import company_records
from alimon.store.sources import cited_sources, due_sources, source_view
from alimon.store.undo import undo

from tests.builders import NOW, source
from tests.checkers import DigitsChecker
from tests.clocks import StandingClock
from tests.store.acme import acme
from tests.store.reading import read_source

ACME, CLAIM, WIRE, OTHER = (
    CompanyId("ACME"),
    ClaimId("ACME-S2"),
    SourceId("ACME-src-1"),
    SourceId("ACME-src-2"),
)
CLOCK = StandingClock()
REPORT = "Acme grew by 5 % in 2025 [1].\n\n[1] https://a.test/x"


@pytest.fixture
def checker():
    return DigitsChecker()


@pytest.fixture
def lost(store, checker):
    """A store in which the source of a claim does not say it, and another one of the report does."""
    read_source(store, "src-1", "33.4 and nothing else")
    read_source(store, "src-2", "growth of 26")
    check_open(store, ACME, checker, CLOCK)
    return store


def _view(store):
    return claim_view(store, CLAIM)


def _words(store):
    return {
        flag.word
        for flag in _view(store).flags
        if "says so" in flag.reason or flag.word is not FlagWord.ELSEWHERE
    }


def test_the_source_that_says_so_is_offered(lost):
    assert _view(lost).offered[0] == OTHER


def test_both_citations_stay_and_the_new_one_is_checked_at_once(lost, checker):
    done = cite_instead(lost, CLAIM, OTHER, checker, CLOCK)
    view = _view(lost)
    assert done.checked.finding.word == "supported"
    assert [(one.citation.mark, one.word) for one in view.citations] == [
        ("[1]", "not_found"),
        ("[2]", "supported"),
    ]
    assert [one.citation.reattributed_at for one in view.citations] == [None, NOW]
    assert view.verdict == "supported"
    assert [one.word for one in view.history][:1] == ["supported"]


def test_it_is_offered_no_more_and_the_flags_are_those_of_both_sources(lost, checker):
    cite_instead(lost, CLAIM, OTHER, checker, CLOCK)
    assert OTHER not in _view(lost).offered
    assert FlagWord.ISSUER in _words(lost)
    assert FlagWord.ELSEWHERE not in _words(lost)


def test_undo_takes_it_back_with_its_verdict_and_its_flags(lost, checker):
    before = _view(lost)
    cite_instead(lost, CLAIM, OTHER, checker, CLOCK)
    assert undo_last(lost, ACME, CLOCK) == "ACME-S2 re-attributed to ACME-src-2"
    after = _view(lost)
    assert (after.verdict, after.citations, after.flags) == (before.verdict, before.citations, before.flags)
    cite_instead(lost, CLAIM, OTHER, checker, CLOCK)
    assert _view(lost).citations[1].citation.id == "ACME-S2-r2"


def test_the_tally_and_the_list_of_the_source_follow(lost, checker):
    def told():
        view = source_view(lost, OTHER)
        return view.tally.total, view.tally.verdicts["supported"], [row.id for row in view.claims]

    before = told()
    cite_instead(lost, CLAIM, OTHER, checker, CLOCK)
    assert told() == (before[0] + 1, before[1] + 1, [*before[2][:1], CLAIM, *before[2][1:]])
    undo(lost, NOW)
    assert told() == before


def test_the_report_cites_what_it_cited(lost, checker):
    cite_instead(lost, CLAIM, OTHER, checker, CLOCK)
    rows = claim_rows(lost, claim_keys(lost, ListQuery(company=ACME)))
    assert next(row.numbers for row in rows if row.id == CLAIM) == (1,)


def test_loading_and_importing_leave_it_alone(lost, checker):
    cite_instead(lost, CLAIM, OTHER, checker, CLOCK)
    load_company(lost, acme(figures=()), now=NOW)
    stored = company_records(lost, ACME)
    assert [one.id for one in keeping_imports(acme(), stored).citations] == [
        one.id for one in acme().citations
    ]
    imported = proposed(lost, read(REPORT), company=ACME).imported
    load_company(lost, imported.records, now=NOW)
    view = _view(lost)
    assert [one.citation.id for one in view.citations] == ["ACME-S2-c1", "ACME-S2-r1"]
    assert view.verdict == "supported"


def test_a_source_without_a_number_is_cited_and_watched_from_then_on(store, checker):
    third = SourceId("ACME-src-9")
    assert third not in {one.id for one in cited_sources(store, ACME)}
    done = cite_instead(store, CLAIM, third, checker, CLOCK)
    assert done.checked is None
    assert _view(store).citations[1].citation.mark == "[+]"
    assert cited_sources(store, ACME)[-1].id == third
    assert third in {one.id for one in due_sources(store, ACME, NOW)}
    read_source(store, "src-9", "26")
    check_open(store, ACME, checker, CLOCK)
    assert _view(store).citations[1].word == "supported"


def test_a_flag_of_a_figure_says_that_the_user_cites_its_source(store, checker):
    claim = ClaimId("ACME-S1")
    load_company(store, acme(sources=(*acme().sources, source("src-3", "Filings"))), now=NOW)
    figures = tuple(
        one._replace(source=SourceId("ACME-src-3")) for one in acme().figures if one.id == "ACME-fig-1"
    )
    load_company(store, acme(sources=(*acme().sources, source("src-3", "Filings")), figures=figures), now=NOW)
    cite_instead(store, claim, SourceId("ACME-src-3"), checker, CLOCK)
    reasons = [flag.reason for flag in claim_view(store, claim).flags if flag.word is FlagWord.ELSEWHERE]
    assert reasons == ["Filings, 29 Aug 2025, cited by you, gives RMB33,398m for Jun 2025 quarter"]
    assert claim_view(store, claim).offered == ()


@pytest.mark.parametrize("other", ["ACME-src-1", "ACME-src-77"])
def test_what_it_cites_already_and_what_is_no_source_are_refused(store, checker, other):
    with pytest.raises((UsageError, UnknownId)):
        cite_instead(store, CLAIM, SourceId(other), checker, CLOCK)
    assert len(_view(store).citations) == 1
