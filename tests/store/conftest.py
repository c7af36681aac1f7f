"""A store in a folder of its own, and one that holds Acme."""

import pytest
from alimon.store.connect import open_store
from alimon.store.load import load_company

from tests.builders import NOW
from tests.store.acme import acme


@pytest.fixture
def path(tmp_path):
    return tmp_path / "alimon" / "alimon.db"


@pytest.fixture
def empty(path):
    """A store without a company."""
    store = open_store(path)
    yield store
    store.close()


@pytest.fixture
def store(empty):
    """A store that holds Acme."""
    load_company(empty, acme(), now=NOW)
    return empty
