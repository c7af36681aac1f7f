"""The lock pins what pyproject.toml asks for."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
PINNED = {
    canonicalize_name(pin.name): pin.specifier
    for line in LOCK.splitlines()
    if line and not line.startswith("#")
    for pin in (Requirement(line),)
}


@pytest.mark.parametrize("wanted", [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"]])
def test_the_lock_satisfies_every_requirement(wanted):
    requirement = Requirement(wanted)
    pins = [pin.version for pin in PINNED[canonicalize_name(requirement.name)]]
    assert pins
    assert all(requirement.specifier.contains(version) for version in pins)


def test_every_line_pins_one_version():
    for name, pins in PINNED.items():
        assert [pin.operator for pin in pins] == ["=="], name


def test_the_lock_names_no_index_and_no_place():
    assert not re.search(r"https?:|file:|--index|--find-links|@ ", LOCK)


def test_each_dependency_has_its_reason_in_contributing():
    reasons = (
        (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").partition("## Why each dependency is there")[2]
    )
    for wanted in (*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"]):
        assert re.search(
            rf"^\| .*\b{re.escape(Requirement(wanted).name)}\b.* \| \w", reasons, re.MULTILINE
        ), wanted
