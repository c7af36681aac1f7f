"""A source is due after its cadence; after a failure sooner, with waits that grow to a day."""

from datetime import timedelta

import pytest
from alimon.model.words import Outcome, SourceKind
from alimon.refresh.due import cadence_of, next_due
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import NOW, source, source_state

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


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
    assert next_due(source_state(), Outcome(outcome), now=NOW) == NOW + MINUTE


def test_the_wait_doubles_with_each_failure_up_to_a_day():
    waits = []
    state = source_state(source(kind="filing"))
    for _ in range(14):
        due = next_due(state, Outcome.UNREACHABLE, now=NOW)
        waits.append(due - NOW)
        state = state._replace(failing_since=NOW, last_tried_at=NOW, next_due_at=due)
    assert waits[:4] == [MINUTE, 2 * MINUTE, 4 * MINUTE, 8 * MINUTE]
    assert waits[-2:] == [DAY, DAY]


def test_no_wait_is_longer_than_the_cadence():
    failing = source_state(
        source(cadence_days=0.25), outcome="unreachable", tried=5 * DAY, failing=5 * DAY, due_in=timedelta()
    )
    assert next_due(failing, Outcome.UNREACHABLE, now=NOW) == NOW + DAY / 4


@pytest.mark.parametrize(
    ("seconds", "wait"),
    [(0, MINUTE), (3600, timedelta(hours=1)), (86_400, DAY), (86_401, MINUTE), (-1, MINUTE), (1e12, MINUTE)],
)
def test_a_site_is_left_alone_as_long_as_it_asks_within_a_day(seconds, wait):
    assert next_due(source_state(), Outcome.BLOCKED, now=NOW, retry_after_seconds=seconds) == NOW + wait


@given(
    st.sampled_from(Outcome),
    st.timedeltas(min_value=timedelta(), max_value=timedelta(days=9000)),
    st.none() | st.floats(allow_nan=True),
)
def test_a_due_date_is_never_past_nor_beyond_a_cadence(outcome, wait, retry_after):
    failing = source_state(outcome="unreachable", tried=wait, failing=wait, due_in=timedelta())
    due = next_due(failing, outcome, now=NOW, retry_after_seconds=retry_after)
    assert NOW < due <= NOW + DAY
