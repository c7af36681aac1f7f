"""What an attempt means: errors touch nothing, only transitions become events, verdicts follow the text."""

from datetime import timedelta

import pytest
from alimon.model.ports import Fetched
from alimon.model.words import EventKind, Outcome, VerdictWord
from alimon.refresh.findings import Before, Keeping, findings, same_text

from tests.builders import NOW, citation, snapshot, source, source_state, verdict

HOUR = timedelta(hours=1)
STORED = "Cloud revenue grew 26 %."
NOT_JUDGED = ((citation(), None),)
FAILURES = [outcome for outcome in Outcome if outcome not in {Outcome.OK, Outcome.NOT_MODIFIED}]


def fetched(outcome: str = "ok", text: str = "", reason: str = "It says so.") -> Fetched:
    return Fetched(outcome=Outcome(outcome), reason=reason, final_url="https://example.test/", text=text)


def before(*, text: str = "", failing: bool = False, verdicts=NOT_JUDGED) -> Before:
    state = source_state(
        source(number=1),
        outcome="unreachable" if failing else "ok" if text else "",
        failing=HOUR if failing else None,
        read=HOUR if text else None,
    )
    return Before(state=state, fetched=snapshot(text) if text else None, verdicts=verdicts)


def kinds(known: Before, news: Fetched) -> list[EventKind]:
    return [kind for kind, _ in findings(known, news, NOW).events]


def test_the_first_text_is_kept_and_told():
    found = findings(before(), fetched(text=STORED), NOW)
    assert found.keeping is Keeping.NEW_SNAPSHOT
    assert [kind for kind, _ in found.events] == [EventKind.SOURCE_READ]


def test_a_changed_text_is_kept_and_told():
    found = findings(before(text=STORED), fetched(text="Cloud revenue grew 27 %."), NOW)
    assert found.keeping is Keeping.NEW_SNAPSHOT
    assert [kind for kind, _ in found.events] == [EventKind.SOURCE_CHANGED]


@pytest.mark.parametrize(
    "news", [fetched(text="Cloud\n revenue  grew 26\u00a0%.\n"), fetched("not_modified")]
)
def test_an_unchanged_text_confirms_what_is_stored_in_silence(news):
    found = findings(before(text=STORED), news, NOW)
    assert found.keeping is Keeping.CONFIRM
    assert found.events == ()


@pytest.mark.parametrize("outcome", FAILURES)
def test_a_failure_keeps_nothing_and_is_told_once(outcome):
    assert findings(before(text=STORED), fetched(outcome), NOW).keeping is Keeping.NOTHING
    assert kinds(before(text=STORED), fetched(outcome)) == [EventKind.SOURCE_LOST]
    assert kinds(before(text=STORED, failing=True), fetched(outcome)) == []


def test_a_source_that_was_never_read_cannot_be_lost():
    assert kinds(before(), fetched("unreachable")) == []


def test_a_source_that_comes_back_is_told_with_its_change():
    lost = before(text=STORED, failing=True)
    assert kinds(lost, fetched(text=STORED)) == [EventKind.SOURCE_BACK]
    assert kinds(lost, fetched(text="Other.")) == [EventKind.SOURCE_BACK, EventKind.SOURCE_CHANGED]


@pytest.mark.parametrize(
    ("outcome", "word"),
    [
        ("blocked", VerdictWord.BLOCKED),
        ("unreachable", VerdictWord.UNREACHABLE),
        ("gone", VerdictWord.UNREACHABLE),
    ],
)
def test_with_nothing_to_read_every_citation_says_so(outcome, word):
    cited = ((citation("S1"), None), (citation("S2"), None))
    found = findings(before(verdicts=cited), fetched(outcome, reason="No."), NOW).verdicts
    assert [(each.citation, each.word, each.reason) for each in found] == [
        ("ACME-S1-c1", word, "No."),
        ("ACME-S2-c1", word, "No."),
    ]


def test_the_same_verdict_is_not_added_again():
    known = ((citation(), verdict("unreachable", reason="No.")),)
    assert findings(before(verdicts=known), fetched("unreachable", reason="No."), NOW).verdicts == ()


def test_a_failure_leaves_the_verdicts_of_a_stored_text_alone():
    known = ((citation(), verdict("supported")),)
    assert findings(before(text=STORED, verdicts=known), fetched("gone"), NOW).verdicts == ()


@pytest.mark.parametrize("word", ["unreachable", "blocked"])
def test_once_read_a_citation_is_unchecked(word):
    known = ((citation(), verdict(word)),)
    (found,) = findings(before(verdicts=known), fetched(text=STORED), NOW).verdicts
    assert (found.word, found.reason) == (VerdictWord.UNCHECKED, "read, not checked yet")


@pytest.mark.parametrize("word", ["supported", "contradicted", "not_found", "unchecked"])
def test_reading_again_overturns_no_finding(word):
    known = ((citation(), verdict(word)),)
    assert findings(before(text=STORED, verdicts=known), fetched(text="Other."), NOW).verdicts == ()


def test_texts_that_differ_in_a_digit_differ():
    assert not same_text("grew 26 %", "grew 27 %")
