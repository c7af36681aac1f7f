"""A person may paste the text of a source that cannot be read: it counts as read, and can be taken back."""

import pytest
from alimon.evidence.judge import RuleChecker
from alimon.model.company_records import CompanyRecords
from alimon.model.errors import UnknownId, UsageError
from alimon.model.verdict import Verdict
from alimon.model.words import VerdictWord
from alimon.refresh.check import check_source
from alimon.refresh.supplied import supply_text
from alimon.store.claims import claim_view
from alimon.store.connect import open_store
from alimon.store.load import load_company
from alimon.store.snapshots import latest_snapshot, raw_bytes
from alimon.store.sources import source_state
from alimon.store.undo import undo
from alimon.store.verdicts import add_verdict

from tests.builders import NOW, citation, claim, company, report, source, subject
from tests.clocks import StandingClock

CLOCK = StandingClock()


@pytest.fixture
def store(tmp_path):
    """A store in which the one cited source was found blocked."""
    one = open_store(tmp_path / "alimon.db")
    records = CompanyRecords(
        company=company(),
        subjects=(subject("company", "Acme", kind="company"), subject()),
        reports=(report(),),
        claims=(claim("S1", value="26 %", metric="growth"),),
        citations=(citation(),),
        sources=(source(number=1),),
        figures=(),
        theses=(),
    )
    load_company(one, records, now=NOW)
    with one.write() as conn:
        blocked = Verdict(
            citation=citation().id, word=VerdictWord.BLOCKED, reason="A wall.", at=NOW, checker="refresh 1"
        )
        add_verdict(conn, blocked)
    yield one
    one.close()


def test_pasted_text_is_kept_and_marked_as_supplied(store):
    made = supply_text(store, "ACME-src-1", "Revenue grew 26 %.\r\nMore.\rEnd.", CLOCK)
    stored = latest_snapshot(store, "ACME-src-1")
    assert (stored.id, stored.supplied, stored.status) == (made, True, None)
    assert stored.text == "Revenue grew 26 %.\nMore.\nEnd."
    assert raw_bytes(store, made) == stored.text.encode()


def test_a_claim_is_unchecked_once_its_source_has_a_text(store):
    assert claim_view(store, "ACME-S1").verdict is VerdictWord.BLOCKED
    supply_text(store, "ACME-src-1", "Revenue grew 26 %.", CLOCK)
    view = claim_view(store, "ACME-S1")
    assert view.verdict is VerdictWord.UNCHECKED
    assert view.history[0].reason == "supplied by you, not checked yet"


def test_what_an_excerpt_does_not_speak_of_is_not_called_not_found(store):
    supply_text(store, "ACME-src-1", "The company opened an office in Oslo in May.", CLOCK)
    check_source(store, "ACME-src-1", RuleChecker(), CLOCK)
    view = claim_view(store, "ACME-S1")
    assert view.verdict is VerdictWord.BLOCKED
    assert "Paste or import the whole page" in view.history[0].reason


def test_what_a_whole_page_does_not_speak_of_is_not_found(store):
    supply_text(store, "ACME-src-1", "The company opened an office in Oslo in May. " * 30, CLOCK)
    check_source(store, "ACME-src-1", RuleChecker(), CLOCK)
    assert claim_view(store, "ACME-S1").verdict is VerdictWord.NOT_FOUND


def test_it_can_be_undone(store):
    supply_text(store, "ACME-src-1", "Revenue grew 26 %.", CLOCK)
    assert undo(store, NOW) == "the text supplied for ACME-src-1"
    assert latest_snapshot(store, "ACME-src-1") is None
    assert source_state(store, "ACME-src-1").snapshots == 0
    assert claim_view(store, "ACME-S1").verdict is VerdictWord.BLOCKED


@pytest.mark.parametrize("text", ["", " \n\t"])
def test_no_text_is_refused(store, text):
    with pytest.raises(UsageError):
        supply_text(store, "ACME-src-1", text, CLOCK)


def test_an_unknown_source_is_refused(store):
    with pytest.raises(UnknownId):
        supply_text(store, "ACME-src-9", "Text.", CLOCK)


def test_halves_of_characters_and_nul_are_not_kept(store):
    supply_text(store, "ACME-src-1", "A\0B\ud800C", CLOCK)
    assert latest_snapshot(store, "ACME-src-1").text == "ABC"
