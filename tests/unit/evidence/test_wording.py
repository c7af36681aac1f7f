"""Signs, ages and states in words."""

from datetime import UTC, datetime, timedelta, timezone
from enum import StrEnum

import pytest
from alimon.evidence.wording import signs
from alimon.evidence.wording.ages import age_words, due_words, local_date, local_time, since_words
from alimon.evidence.wording.citing import citation_line, quotation, value_words
from alimon.evidence.wording.source_status import no_passage, source_status
from alimon.evidence.wording.speech import claim_facts, period_words, spoken_period, spoken_value
from alimon.model import words
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import NOW, claim, company, period, quantity, source, source_state

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
BEIJING = timezone(8 * HOUR)
ROLES = {"text", "dim", "faint", "accent", "good", "bad", "warn"}
SIGN_OF = {
    words.VerdictWord: signs.verdict_sign,
    words.FlagWord: signs.flag_sign,
    words.Outcome: signs.outcome_sign,
    words.ItemState: signs.item_sign,
    words.Severity: signs.severity_sign,
    words.Confidence: signs.confidence_sign,
    words.ThesisState: signs.thesis_sign,
    words.EventKind: signs.event_sign,
}
EVERY_WORD = [(vocabulary, member) for vocabulary in SIGN_OF for member in vocabulary]


@pytest.mark.parametrize(("vocabulary", "member"), EVERY_WORD)
def test_every_word_has_glyph_ascii_word_and_a_role_of_the_themes(vocabulary: type[StrEnum], member):
    sign = SIGN_OF[vocabulary](member)
    assert len(sign.glyph) == 1
    assert sign.ascii.isascii()
    assert 1 <= len(sign.ascii) <= 2
    assert sign.word
    assert sign.role in ROLES


@pytest.mark.parametrize("vocabulary", [words.VerdictWord, words.FlagWord, words.ThesisState])
def test_no_two_words_of_a_vocabulary_look_alike(vocabulary):
    shown = [SIGN_OF[vocabulary](member) for member in vocabulary]
    for look in ("glyph", "ascii", "word"):
        assert len({getattr(sign, look) for sign in shown}) == len(shown)


def test_a_sign_is_shown_with_its_word():
    sign = signs.verdict_sign(words.VerdictWord.SUPPORTED)
    assert (sign.words(), sign.words(ascii_only=True)) == ("✓ supported", "+ supported")


@pytest.mark.parametrize(
    ("age", "said"),
    [
        (timedelta(0), "now"),
        (timedelta(seconds=59), "now"),
        (timedelta(seconds=60), "1 min ago"),
        (timedelta(minutes=59, seconds=59), "59 min ago"),
        (HOUR, "1 h ago"),
        (DAY - timedelta(seconds=1), "23 h ago"),
        (DAY, "1 day ago"),
        (7 * DAY, "7 days ago"),
        (8 * DAY, "on 15 Nov"),
        (400 * DAY, "on 19 Oct 2024"),
        (-timedelta(seconds=30), "now"),
        (-2 * HOUR, "in the future: check the clock"),
    ],
)
def test_ages(age, said):
    assert age_words(NOW - age, NOW) == said


@given(st.datetimes(timezones=st.just(UTC)), st.datetimes(timezones=st.just(UTC)))
def test_any_age_has_words_and_none_is_negative(then, now):
    assert "-" not in age_words(then, now, BEIJING)


def test_times_are_local():
    late = datetime(2025, 11, 23, 17, 5, tzinfo=UTC)
    assert local_time(late, late, UTC) == "17:05"
    assert local_time(late, NOW, BEIJING) == "24 Nov 01:05"
    assert local_date(late, NOW, BEIJING) == "24 Nov"
    assert local_date(late.replace(year=2024), NOW, UTC) == "23 Nov 2024"


def test_since_and_due():
    assert since_words(NOW - HOUR, NOW) == "since 08:30"
    assert since_words(NOW + HOUR, NOW) == "in the future: check the clock"
    assert due_words(NOW + HOUR, NOW) == "next 10:30"
    assert due_words(NOW - HOUR, NOW) == "due now"
    assert due_words(None, NOW) == ""


def status(**given_state):
    return source_status(source_state(**given_state), NOW)


def test_a_source_that_was_never_tried_names_the_keys_that_help():
    found = status()
    assert (found.reason, found.hint) == ("not read yet", "r reads it · p pastes its text")


def test_a_source_that_was_read_says_when():
    assert status(outcome="ok", read=12 * timedelta(minutes=1)).reason == "read 12 min ago"
    assert status(outcome="not_modified", read=HOUR).reason == "read 1 h ago"


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        ("unreachable", "unreachable since 08:30 (timed out), next 10:10"),
        ("blocked", "blocked since 08:30 (timed out), next 10:10"),
        ("http_error", "answered with an error since 08:30 (timed out), next 10:10"),
        ("gone", "gone since 08:30 (timed out), next 10:10"),
    ],
)
def test_a_failure_says_since_when_why_and_when_next(outcome, said):
    found = status(
        outcome=outcome, reason="timed out. Try later.", failing=HOUR, due_in=timedelta(minutes=40)
    )
    assert found.reason == said
    assert "p pastes its text" in found.hint


def test_a_failure_does_not_hide_what_is_stored():
    assert status(outcome="unreachable", failing=HOUR, read=2 * DAY).reason == (
        "unreachable since 08:30, last read 2 days ago"
    )


def test_a_supplied_text_stands_before_the_failure_of_its_address():
    found = status(outcome="blocked", failing=HOUR, read=12 * timedelta(minutes=1), supplied=True)
    assert found.sign.word == "your text"
    assert found.reason == "text supplied by you 12 min ago; its address: blocked since 08:30"


def test_text_that_does_not_speak_of_the_claim_is_told_apart_from_no_text():
    read = no_passage(source_state(outcome="ok", read=HOUR), NOW)
    unread = no_passage(source_state(), NOW)
    assert read.reason == "read 1 h ago: nothing there speaks of it"
    assert unread.reason == "not read yet"


def test_a_citation_names_publisher_title_date_address_and_day_of_reading():
    wire = source("src-1", "The Wire", published="2025-08")
    late = datetime(2025, 11, 23, 17, 5, tzinfo=UTC)
    start = "The Wire, “Title of src-1”, Aug 2025, https://example.test/src-1, "
    assert citation_line(wire, None) == f"{start}not read"
    assert citation_line(wire, late, BEIJING) == f"{start}accessed 24 Nov 2025"


def test_a_quotation_is_of_quotable_length_and_on_one_line():
    line = quotation("word\n " * 400, source())
    assert line.startswith("“word word")
    assert line.endswith("…” (The Wire, 29 Aug 2025, https://example.test/src-1)")
    assert len(line) < 700


def test_copied_text_cannot_drive_a_terminal():
    hostile = source("src-1", "Wire\x1b]52;c;aGk=\x07", title="a\r\nb")
    assert "\x1b" not in citation_line(hostile, None)
    assert "\n" not in citation_line(hostile, None)
    assert "\x1b" not in quotation("x\x1b[2J", hostile)


def test_no_value_is_a_dash():
    assert (value_words(quantity("RMB33.4bn")), value_words(None)) == ("RMB33.4bn", "—")


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("RMB33.4bn", "RMB33.4 billion"),
        ("RMB-18,815m", "minus RMB18,815 million"),
        ("-21 %", "minus 21 percent"),
        ("over 100,000 enterprises", "over 100,000 enterprises"),
        ("4 rank", "number 4"),
        ("under RMB0", "below zero"),
        ("over 0 %", "above zero"),
    ],
)
def test_spoken_values(value, said):
    assert spoken_value(quantity(value)) == said


@pytest.mark.parametrize(
    ("given_period", "said"),
    [
        ("2025Q2", "the June quarter of 2025"),
        ("2025H1", "the first half of 2025"),
        ("2025H2", "the second half of 2025"),
        ("2025", "2025"),
        ("2025-04..2026-03", "the year to March 2026"),
        ("2025-04..2025-12", "the 9 months to December 2025"),
        ("2025-07", "July 2025"),
        ("to 2025-06-30", "30 June 2025"),
    ],
)
def test_spoken_periods(given_period, said):
    assert spoken_period(period(given_period)) == said


def test_both_names_of_a_period_stand_together():
    assert period_words(period("2025Q2"), company()) == "Jun 2025 quarter = fiscal Q1 2026"
    assert period_words(period("2025Q2"), company(year_ends=12)) == "Jun 2025 quarter"
    assert period_words(None, company()) == "no period"


def test_the_facts_of_a_claim():
    made = claim(value="RMB33.4bn", period="2025Q2")
    assert claim_facts(made, company()) == "revenue · RMB · Jun 2025 quarter = fiscal Q1 2026 · reported"
    assert claim_facts(claim(metric="product"), company()) == "product · reported"
