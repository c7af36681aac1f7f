"""The machine's clock and zone."""

import time
from datetime import UTC, datetime, timedelta

import pytest
from alimon.config.clock import LOCAL_ZONE, SystemClock


def test_now_is_utc():
    assert SystemClock().now().utcoffset() == timedelta(0)


def test_durations_never_run_backwards():
    clock = SystemClock()

    assert clock.monotonic() <= clock.monotonic()


@pytest.fixture
def zurich(monkeypatch):
    monkeypatch.setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.usefixtures("zurich")
def test_each_instant_is_shown_by_the_rules_of_its_own_season():
    winter = datetime(2025, 1, 15, 12, tzinfo=UTC).astimezone(LOCAL_ZONE)
    summer = datetime(2025, 7, 15, 12, tzinfo=UTC).astimezone(LOCAL_ZONE)

    assert (winter.hour, summer.hour) == (13, 14)
    assert (winter.utcoffset(), summer.utcoffset()) == (timedelta(hours=1), timedelta(hours=2))
