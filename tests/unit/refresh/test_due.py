"""A source is due after its cadence; after a failure sooner, with waits that grow to a day."""

from datetime import timedelta

import pytest
from alimon.model.words import Outcome, SourceKind
from alimon.refresh.due import cadence_of, next_due, spread
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import NOW, source, source_state

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


def at_most(_source, _now):
    """The jitter that takes nothing away."""
    return 0.0


def at_least(_source, _now):
    return 1.0


@pytest.mark.parametrize("kind", ["press", "wire", "blog", "digest"])
def test_news_is_due_every_day(kind):
    assert cadence_of(source(kind=kind)) == DAY


@pytest.mark.parametrize("kind", ["filing", "release", "research", "data"])
def test_documents_are_due_every_week(kind):
    assert cadence_of(source(kind=kind)) == 7 * DAY


def test_every_kind_has_a_cadence():
    assert all(cadence_of(source(kind=kind)) for kind in SourceKind)


def test_a_source_may_have_its_own_cadence():
    assert cadence_of(source(kind="filing", cadence_days=0.5)) == DAY / 2


@pytest.mark.parametrize("outcome", ["ok", "not_modified", "unsupported", "refused", "too_large", "gone"])
def test_what_another_attempt_cannot_change_waits_for_the_cadence(outcome):
    assert next_due(source_state(), Outcome(outcome), now=NOW) == NOW + DAY


@pytest.mark.parametrize("outcome", ["unreachable", "http_error", "blocked"])
def test_a_first_failure_is_tried_again_after_a_minute(outcome):
    assert next_due(source_state(), Outcome(outcome), now=NOW, jitter=at_most) == NOW + MINUTE
    assert next_due(source_state(), Outcome(outcome), now=NOW, jitter=at_least) == NOW + 0.8 * MINUTE


def test_what_failed_together_does_not_come_back_together():
    dues = {next_due(source_state(source(f"src-{n}")), Outcome.UNREACHABLE, now=NOW) for n in range(50)}
    assert len(dues) == 50
    assert dues == {
        next_due(source_state(source(f"src-{n}")), Outcome.UNREACHABLE, now=NOW) for n in range(50)
    }, "the same each time"


@pytest.mark.parametrize("jitter", [at_most, at_least, spread])
def test_the_wait_doubles_with_each_failure_up_to_a_day(jitter):
    waits = []
    state, now = source_state(source(kind="filing")), NOW
    for n in range(14):
        due = next_due(state, Outcome.UNREACHABLE, now=now, jitter=jitter)
        most = min(MINUTE * 2**n, DAY)
        assert 0.8 * most <= due - now <= most
        waits.append(due - now)
        state = state._replace(failing_since=NOW, last_tried_at=now, next_due_at=due)
        now = due
    assert waits[-1] >= 0.8 * DAY


def test_no_wait_is_longer_than_the_cadence():
    failing = source_state(
        source(cadence_days=0.25), outcome="unreachable", tried=5 * DAY, failing=5 * DAY, due_in=timedelta()
    )
    assert next_due(failing, Outcome.UNREACHABLE, now=NOW) <= NOW + DAY / 4


@pytest.mark.parametrize(
    ("seconds", "wait"),
    [(0, MINUTE), (3600, timedelta(hours=1)), (86_400, DAY), (86_401, MINUTE), (-1, MINUTE), (1e12, MINUTE)],
)
def test_a_site_is_left_alone_as_long_as_it_asks_within_a_day(seconds, wait):
    due = next_due(source_state(), Outcome.BLOCKED, now=NOW, retry_after_seconds=seconds, jitter=at_most)
    assert due == NOW + wait


def test_no_site_can_ask_for_more_than_the_cadence():
    hourly = source_state(source(cadence_days=1 / 24))
    assert next_due(hourly, Outcome.BLOCKED, now=NOW, retry_after_seconds=80_000) == NOW + DAY / 24


@given(
    st.sampled_from(Outcome),
    st.timedeltas(min_value=timedelta(), max_value=timedelta(days=9000)),
    st.none() | st.floats(allow_nan=True),
)
def test_a_due_date_is_never_past_nor_beyond_a_cadence(outcome, wait, retry_after):
    failing = source_state(outcome="unreachable", tried=wait, failing=wait, due_in=timedelta())
    due = next_due(failing, outcome, now=NOW, retry_after_seconds=retry_after)
    assert NOW < due <= NOW + DAY


def test_what_a_site_asked_for_once_does_not_grow():
    asked = source_state(outcome="blocked", tried=MINUTE, failing=8 * MINUTE, due_in=timedelta(hours=2))
    then = NOW + timedelta(hours=2)
    assert next_due(asked, Outcome.HTTP_ERROR, now=then, jitter=at_most) == then + 16 * MINUTE
