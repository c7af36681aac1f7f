"""When a reading is too old for what it supports."""

from datetime import timedelta

import pytest
from alimon.evidence.flags import stale_reasons

from tests.builders import NOW, source, source_state

DAY = timedelta(days=1)


def stale(*states):
    return stale_reasons(states, NOW, lambda source: source.cadence or DAY)


@pytest.mark.parametrize(("age", "is_stale"), [(DAY, False), (DAY + timedelta(seconds=1), True)])
def test_older_than_the_cadence_is_stale(age, is_stale):
    assert bool(stale(source_state(read=age))) is is_stale


def test_the_reason_names_the_age():
    old = source_state(source("src-2", cadence_days=7), read=12 * DAY)
    assert stale(old) == {"ACME-src-2": "was last read 12 days ago, longer than its cadence"}


def test_a_source_that_was_never_read_is_not_stale():
    assert stale(source_state(outcome="unreachable", tried=9 * DAY)) == {}
