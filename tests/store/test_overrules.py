"""The user's own word stands beside the checker's, counts before it, and falls with a changed source."""

from datetime import timedelta

import pytest
from alimon.model.errors import UnknownId, UsageError
from alimon.model.snapshot import Passage
from alimon.model.words import VerdictWord
from alimon.store.claims import claim_view
from alimon.store.load import load_company
from alimon.store.overrules import overrule, reopen
from alimon.store.undo import undo
from alimon.store.verdicts import add_verdict

from tests.builders import NOW, verdict
from tests.store.acme import acme
from tests.store.reading import read_source

CITATION = "ACME-S1-c1"


@pytest.fixture
def judged(store):
    """A store in which the checker contradicts a claim."""
    with store.write() as connection:
        add_verdict(connection, verdict("contradicted"))
    return store


def _view(store):
    return claim_view(store, "ACME-S1")


def test_the_users_word_counts_and_both_stay_visible(judged):
    overrule(judged, CITATION, VerdictWord.SUPPORTED, "  the table's footnote says so ", NOW)
    view = _view(judged)
    assert view.verdict == "supported"
    first = view.citations[0]
    assert (first.word, first.verdict.word) == ("supported", "contradicted")
    assert (first.overrule.reason, first.overrule.over) == ("the table's footnote says so", "contradicted")
    assert view.overrules == (first.overrule,)


def test_a_newer_verdict_of_the_checker_does_not_put_it_out_of_force(judged):
    overrule(judged, CITATION, VerdictWord.SUPPORTED, "because", NOW)
    with judged.write() as connection:
        add_verdict(connection, verdict("not_found"))
    assert _view(judged).verdict == "supported"


def test_undo_takes_it_back_and_brings_back_the_one_before(judged):
    overrule(judged, CITATION, VerdictWord.SUPPORTED, "first", NOW)
    overrule(judged, CITATION, VerdictWord.NOT_FOUND, "second", NOW)
    assert undo(judged, NOW) == f"verdict of {CITATION} overruled"
    assert _view(judged).citations[0].overrule.reason == "first"
    undo(judged, NOW)
    view = _view(judged)
    assert (view.verdict, view.citations[0].overrule, view.overrules) == ("contradicted", None, ())


def test_a_changed_source_re_opens_it_and_undo_does_not_bring_it_back(judged):
    overrule(judged, CITATION, VerdictWord.SUPPORTED, "first", NOW)
    overrule(judged, CITATION, VerdictWord.SUPPORTED, "second", NOW)
    later = NOW + timedelta(days=1)
    with judged.write() as connection:
        assert reopen(connection, "ACME-src-1", later) == (CITATION,)
    view = _view(judged)
    assert view.verdict == "contradicted"
    assert view.citations[0].overrule is None
    assert view.overrules[0].reopened_at == later
    undo(judged, NOW)
    assert _view(judged).verdict == "contradicted"


def test_another_source_that_changes_leaves_it(judged):
    overrule(judged, CITATION, VerdictWord.SUPPORTED, "because", NOW)
    with judged.write() as connection:
        assert reopen(connection, "ACME-src-2", NOW) == ()
    assert _view(judged).verdict == "supported"


def test_it_stays_when_the_company_is_loaded_again(judged):
    overrule(judged, CITATION, VerdictWord.SUPPORTED, "because", NOW)
    load_company(judged, acme(figures=()), now=NOW)
    assert _view(judged).verdict == "supported"


def test_one_without_any_verdict_before_it_counts_too(store):
    overrule(store, CITATION, VerdictWord.SUPPORTED, "read on paper", NOW)
    load_company(store, acme(figures=()), now=NOW)
    view = _view(store)
    assert view.verdict == "supported"
    assert view.citations[0].overrule.over == "unchecked"


def test_it_needs_a_reason_and_a_citation(store):
    with pytest.raises(UsageError, match="needs a reason"):
        overrule(store, CITATION, VerdictWord.SUPPORTED, " ", NOW)
    with pytest.raises(UnknownId):
        overrule(store, "ACME-S1-c9", VerdictWord.SUPPORTED, "because", NOW)


def test_a_verdict_keeps_its_passage_with_its_marks(store):
    snapshot = read_source(store, "src-1", "revenue rose to 5 billion")
    found = verdict("supported")._replace(
        snapshot=snapshot, passage=Passage(0, 25, 0.9, ((16, 25),)), strength=0.9
    )
    with store.write() as connection:
        add_verdict(connection, found)
    assert _view(store).citations[0].verdict == found
