"""What every view of one monitor shares."""

import time
from datetime import UTC, datetime

import pytest
from alimon.config.settings import Settings
from alimon.tui.session import Session

from tests.builders import company
from tests.clocks import StandingClock


@pytest.fixture
def zurich(monkeypatch):
    monkeypatch.setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.usefixtures("zurich")
def test_screens_show_each_instant_by_the_rules_of_its_own_season():
    session = Session(store=None, settings=Settings(), clock=StandingClock(), company=company())

    hours = [datetime(2025, month, 15, 12, tzinfo=UTC).astimezone(session.tz).hour for month in (1, 7)]

    assert hours == [13, 14]
