"""Claims are checked in a child process that can hang, crash or eat memory: what was found before stands."""

import sys
import threading

import pytest
from alimon.config.limits import Limits
from alimon.evidence.judge import RuleChecker
from alimon.model.checker import CheckingFailed, ClaimText, DocumentText
from alimon.model.company_records import CompanyRecords
from alimon.refresh.check import check_open, check_source
from alimon.refresh.checking import ChildChecker
from alimon.store.claims import claim_view
from alimon.store.connect import open_store
from alimon.store.load import load_company
from alimon.store.verdicts import history

from tests.builders import NOW, citation, claim, company, report, source, subject
from tests.clocks import StandingClock
from tests.store.reading import read_source

RELEASE = DocumentText("Cloud revenue was RMB 33.4 billion, up 26% year over year.", published="2025-08-29")
CLAIM = ClaimText("Cloud revenue grew 26% to RMB 33.4 billion.")
ODD = """
from alimon.refresh.checking_child import main
from tests.checkers import DigitsChecker
class Odd(DigitsChecker):
    def read(self, document):
        if "read" in document.text:
            self.go_wrong()
        self.document = super().read(document)
        return self
    def check(self, claim):
        if "odd" in claim.text:
            self.go_wrong()
        return self.document.check(claim)
    def go_wrong(self):
        {}
main(Odd())
"""
WAYS = {
    "hangs": ("while True: pass", "took more than 0.1 s of work"),
    "sleeps": ("import time; time.sleep(60)", "gave no answer"),
    "eats memory": ("self.eaten = b'x' * 2_000_000_000", "needed more than 1 GB of memory"),
    "ends": ("import os; os._exit(1)", "crashed"),
    "raises": ("raise KeyError('x')", "KeyError"),
}


def odd(does, start_seconds=60.0):
    command = (sys.executable, "-c", ODD.format(does))
    return ChildChecker(Limits(checking_seconds=0.1), command=command, start_seconds=start_seconds)


def told(way):
    does, words = WAYS[way]
    return odd(does, start_seconds=3.0 if way == "sleeps" else 60.0), words


@pytest.fixture
def store(tmp_path):
    one = open_store(tmp_path / "alimon.db")
    records = CompanyRecords(
        company=company(),
        subjects=(subject("company", "Acme", kind="company"), subject()),
        reports=(report(),),
        claims=(
            claim("S1", value="26 %", metric="growth"),
            claim("S2", value="27 %", metric="growth")._replace(text="An odd one of 27 %"),
            claim("S3", value="28 %", metric="growth"),
        ),
        citations=tuple(citation(f"S{n}") for n in (1, 2, 3)),
        sources=(source(number=1),),
        figures=(),
        theses=(),
    )
    load_company(one, records, now=NOW)
    yield one
    one.close()


def words_of(store):
    return [claim_view(store, f"ACME-S{n}").verdict.value for n in (1, 2, 3)]


def test_a_child_finds_what_the_rules_find():
    with ChildChecker(Limits()) as checker:
        assert checker.version == RuleChecker.version
        found = checker.read(RELEASE).check(CLAIM)
    assert found == RuleChecker().read(RELEASE).check(CLAIM)
    assert found.word == "supported"


def test_the_child_stays_for_the_next_document():
    with ChildChecker(Limits()) as checker:
        first = checker.read(RELEASE).check(CLAIM)
        child = checker._child
        assert checker.read(RELEASE._replace(text="Nothing.")).check(CLAIM).word == "not_found"
        assert checker.read(RELEASE).check(CLAIM) == first
        assert checker._child is child


def test_threads_that_ask_about_two_documents_get_each_their_own_answers():
    found: list[str] = []
    with odd("pass") as checker:
        documents = [checker.read(DocumentText(f"it grew {n} %")) for n in (26, 27)]

        def ask(document, n):
            found.extend(document.check(ClaimText(f"{n} %")).word for _ in range(20))

        threads = [threading.Thread(target=ask, args=pair) for pair in zip(documents, (26, 27), strict=True)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert found == ["supported"] * 40


@pytest.mark.parametrize("way", WAYS)
def test_a_claim_that_goes_wrong_is_given_up_and_the_others_are_checked(store, way):
    read_source(store, "src-1", "26 and 27 and 28")
    checker, words = told(way)
    with checker:
        found = check_open(store, "ACME", checker, StandingClock())
        assert len(found) == 3
        assert words_of(store) == ["supported", "unchecked", "supported"], [one.finding for one in found]
        assert words in history(store, "ACME-S2")[0].reason
        assert check_open(store, "ACME", checker, StandingClock()) == ()
    assert not checker._child.is_running


@pytest.mark.parametrize("way", WAYS)
def test_a_document_that_goes_wrong_leaves_what_was_found_before(store, way):
    read_source(store, "src-1", "26 and 27 and 28")
    with odd("pass") as checker:
        check_open(store, "ACME", checker, StandingClock())
    read_source(store, "src-1", "read: nothing")
    checker, words = told(way)
    with checker:
        found = check_open(store, "ACME", checker, StandingClock())
    assert words_of(store) == ["supported"] * 3
    assert not any(one.turned for one in found)
    newest, before = history(store, "ACME-S1")
    assert words in newest.reason
    assert "What was found before stands" in newest.reason
    assert before.passage is not None


def test_a_claim_that_was_given_up_is_checked_again_when_that_is_asked_for(store):
    read_source(store, "src-1", "26 and 27 and 28")
    with odd("raise KeyError") as checker:
        check_open(store, "ACME", checker, StandingClock())
    with odd("pass") as checker:
        check_source(store, "ACME-src-1", checker, StandingClock(), again=True)
    assert words_of(store) == ["supported"] * 3


def test_a_checker_that_is_closed_while_it_checks_records_nothing(store):
    read_source(store, "src-1", "26 and 27 and 28")
    checker = odd("import time; time.sleep(60)")
    assert checker.version
    ending = threading.Timer(0.2, checker.close)
    ending.start()
    found = check_open(store, "ACME", checker, StandingClock(), stopped=lambda: checker._is_closed)
    assert [one.claim for one in found if one.finding.word == "unchecked"] == []
    assert words_of(store)[1:] == ["unchecked"] * 2
    assert history(store, "ACME-S2") == ()


def test_where_no_child_can_be_started_that_is_said():
    checker = ChildChecker(Limits(), command=(sys.executable, "-c", "raise SystemExit(3)"))
    with pytest.raises(CheckingFailed, match="crashed"):
        _ = checker.version
