"""The examples in docstrings are true."""

import doctest
import importlib
import pkgutil

import pytest

from alimon import config, evidence, model, refresh, tui


def _modules():
    for package in (model, config, evidence, refresh, tui):
        for found in pkgutil.walk_packages(
            package.__path__, f"alimon.{package.__name__.rpartition('.')[2]}."
        ):
            yield found.name


@pytest.mark.parametrize("name", [*_modules()])
def test_examples_hold(name):
    module = importlib.import_module(name)
    assert doctest.testmod(module).failed == 0
