"""What the tests of the running monitor share: a store of their own with the bundled companies."""

import shutil

import pytest
from alimon.refresh.opening import open_monitor_store

from tests.clocks import StandingClock
from tests.pilot.staging import prepare


@pytest.fixture(scope="session")
def _bundled_store(tmp_path_factory):
    """A store as a first run makes it; made once, copied for each test."""
    path = tmp_path_factory.mktemp("bundled") / "alimon.db"
    open_monitor_store(path, StandingClock()).close()
    return path


@pytest.fixture
def store_file(_bundled_store, tmp_path):
    """A store that one test may write to."""
    path = tmp_path / "alimon.db"
    shutil.copy(_bundled_store, path)
    return path


@pytest.fixture(scope="session")
def _prepared_store(_bundled_store, tmp_path_factory):
    """A store in which every key has something to do."""
    path = tmp_path_factory.mktemp("prepared") / "alimon.db"
    shutil.copy(_bundled_store, path)
    prepare(path)
    return path


@pytest.fixture
def prepared_file(_prepared_store, tmp_path):
    """Such a store, for one test to write to."""
    path = tmp_path / "prepared.db"
    shutil.copy(_prepared_store, path)
    return path
