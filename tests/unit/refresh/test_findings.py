"""What an attempt means: errors touch nothing, only transitions become events, verdicts follow the text."""

from datetime import timedelta

import pytest
from alimon.model.change import Difference
from alimon.model.ids import SourceId
from alimon.model.ports import Fetched
from alimon.model.sighting import Sighting
from alimon.model.words import ChangeKind, EventKind, Outcome, VerdictWord
from alimon.refresh.findings import Before, Keeping, findings
from alimon.refresh.sighting import Seen

from tests.builders import NOW, citation, snapshot, source, source_state, verdict

HOUR = timedelta(hours=1)
STORED = "Cloud revenue grew 26 %."
NOT_JUDGED = ((citation(), None),)
FAILURES = [outcome for outcome in Outcome if outcome not in {Outcome.OK, Outcome.NOT_MODIFIED}]


def fetched(outcome: str = "ok", text: str = "", reason: str = "It says so.") -> Fetched:
    return Fetched(outcome=Outcome(outcome), reason=reason, final_url="https://example.test/", text=text)


def before(*, text: str = "", failing: str = "", verdicts=NOT_JUDGED) -> Before:
    state = source_state(
        source(number=1),
        outcome=failing or ("ok" if text else ""),
        failing=HOUR if failing else None,
        read=HOUR if text else None,
    )
    return Before(state=state, fetched=snapshot(text) if text else None, verdicts=verdicts)


CHANGED = Seen(is_new=True, sighting=Sighting(), news=(Difference(ChangeKind.OTHER, (0, 5), (0, 6)),))
UNCHANGED = Seen(is_new=False, sighting=Sighting())
WAITING = Seen(is_new=True, sighting=Sighting(is_waiting=True))


def kinds(known: Before, news: Fetched, seen: Seen | None = None) -> list[EventKind]:
    return [news.kind for news in findings(known, news, NOW, seen).events]


def test_the_first_text_is_kept_and_told():
    found = findings(before(), fetched(text=STORED), NOW)
    assert found.keeping is Keeping.NEW_SNAPSHOT
    assert [news.kind for news in found.events] == [EventKind.SOURCE_READ]


def test_a_changed_text_is_kept_and_told_once_it_is_believed():
    known, news = before(text=STORED), fetched(text="Cloud revenue grew 27 %.")
    assert findings(known, news, NOW, CHANGED).keeping is Keeping.NEW_SNAPSHOT
    assert kinds(known, news, CHANGED) == [EventKind.SOURCE_CHANGED]
    assert findings(known, news, NOW, WAITING).keeping is Keeping.NEW_SNAPSHOT
    assert kinds(known, news, WAITING) == []


def test_a_change_that_waits_is_looked_at_again_soon_and_later_where_the_page_flaps():
    known, news = before(text=STORED), fetched(text="Other.")
    calm = findings(known, news, NOW, CHANGED).next_due_at
    waiting = findings(known, news, NOW, WAITING).next_due_at
    flapping = WAITING._replace(sighting=Sighting(is_waiting=True, flaps=3))
    assert NOW < waiting < findings(known, news, NOW, flapping).next_due_at <= calm
    hopeless = WAITING._replace(sighting=Sighting(is_waiting=True, flaps=10_000))
    assert findings(known, news, NOW, hopeless).next_due_at == calm


@pytest.mark.parametrize("news", [fetched(text=STORED), fetched("not_modified")])
def test_an_unchanged_text_confirms_what_is_stored_in_silence(news):
    found = findings(before(text=STORED), news, NOW, UNCHANGED)
    assert found.keeping is Keeping.CONFIRM
    assert found.events == ()


def test_entries_of_a_feed_go_by_their_titles_and_other_sources_by_who_published_them():
    entry = source(publisher="The Wire", title="Acme opens a plant")._replace(feed=SourceId("ACME-src-9"))
    known = before()._replace(state=source_state(entry))
    assert findings(known, fetched(text=STORED), NOW).events[0].text.startswith("Acme opens a plant was read")
    assert findings(before(), fetched(text=STORED), NOW).events[0].text.startswith("[1] ")


def test_a_source_at_another_address_is_told_where():
    seen = UNCHANGED._replace(moved_to="https://example.test/new")
    (news,) = findings(before(text=STORED), fetched(text=STORED), NOW, seen).events
    assert (news.kind, "moved to https://example.test/new" in news.text) == (EventKind.SOURCE_MOVED, True)


@pytest.mark.parametrize("outcome", FAILURES)
def test_a_failure_keeps_nothing_and_is_told_once(outcome):
    assert findings(before(text=STORED), fetched(outcome), NOW).keeping is Keeping.NOTHING
    lost = {"blocked": EventKind.SOURCE_BLOCKED, "gone": EventKind.SOURCE_GONE}.get(
        outcome, EventKind.SOURCE_LOST
    )
    assert kinds(before(text=STORED), fetched(outcome)) == [lost]
    assert kinds(before(text=STORED, failing=outcome), fetched(outcome)) == []


def test_a_source_that_failed_and_turns_out_to_be_gone_is_told():
    assert kinds(before(text=STORED, failing="unreachable"), fetched("gone")) == [EventKind.SOURCE_GONE]
    assert kinds(before(text=STORED, failing="gone"), fetched("unreachable")) == []


def test_a_source_that_was_never_read_cannot_be_lost():
    assert kinds(before(), fetched("unreachable")) == []


def test_a_source_that_comes_back_is_told_with_its_change():
    lost = before(text=STORED, failing="unreachable")
    assert kinds(lost, fetched(text=STORED), UNCHANGED) == [EventKind.SOURCE_BACK]
    assert kinds(lost, fetched(text="Other."), CHANGED) == [EventKind.SOURCE_BACK, EventKind.SOURCE_CHANGED]


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
