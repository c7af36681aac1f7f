"""Every command of the README does what the README says. The two set-up commands for pip are run by .ci/run."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.readme_commands import README, TOUR, readme_commands
from tests.opens import open_and_leave

ROOT = README.parent
COMMANDS = readme_commands()
ENVIRONMENT = Path(sys.prefix)


@pytest.fixture
def clone(tmp_path):
    """The files of this checkout, without what tools left in it."""
    folder = tmp_path / "clone"
    left = shutil.ignore_patterns(
        ".venv", "venv", ".git", "__pycache__", ".*_cache", ".hypothesis", "*.egg-info", "*.db"
    )
    shutil.copytree(ROOT, folder, ignore=left, symlinks=True)
    return folder


@pytest.fixture
def environ(tmp_path):
    """A home of its own, and no environment switched on."""
    kept = {name: value for name, value in os.environ.items() if name not in {"VIRTUAL_ENV", "PYTHONPATH"}}
    return {**kept, "ALIMON_HOME": str(tmp_path / "home"), "LANG": "C.UTF-8", "TERM": "xterm-256color"}


def test_the_readme_has_all_its_commands():
    assert {*COMMANDS} == {"open", "test", "uv-open", "uv-test", TOUR}
    assert all(len(COMMANDS[name]) == 1 for name in COMMANDS if name != TOUR)


def test_the_tour_can_be_walked_from_its_first_command_to_its_last(clone, environ):
    (clone / ".venv").symlink_to(ENVIRONMENT)
    steps = "\n".join(f"echo '$ {command}' >&2\n{command}" for command in COMMANDS[TOUR])
    done = subprocess.run(
        ["bash", "-euc", steps],
        cwd=clone, env=environ, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "LUMA" in done.stdout
    assert "BABA-S11" in done.stdout


def test_the_opening_command_opens_the_monitor(clone, environ):
    """Its set-up is .ci/run's to test: here it finds an environment that is already set up."""
    (clone / ".venv").symlink_to(ENVIRONMENT)
    *_, opening = COMMANDS["open"][0].split(" && ")
    assert "1 Segments" in open_and_leave(["bash", "-c", opening], environ, clone)


@pytest.fixture
def uv(environ):
    """uv with a package index in reach. Without either the test is skipped."""
    found = shutil.which("uv") or shutil.which("uv", path=ENVIRONMENT / "bin")
    if found is None:
        pytest.skip("uv is not installed")
    asked = [
        found,
        "pip",
        "install",
        "--dry-run",
        "--quiet",
        "--no-cache",
        "--target",
        environ["ALIMON_HOME"],
        "shtab",
    ]
    if subprocess.run(asked, env=environ, capture_output=True, timeout=120, check=False).returncode:
        pytest.skip("uv reaches no package index")
    environ["PATH"] = f"{Path(found).parent}{os.pathsep}{environ['PATH']}"
    return environ


def test_uv_sets_up_and_opens_the_monitor(clone, uv):
    assert "1 Segments" in open_and_leave(["bash", "-c", COMMANDS["uv-open"][0]], uv, clone)


def test_uv_sets_up_what_the_tests_need(clone, uv):
    """Its last part is this very suite, so it is only collected."""
    done = subprocess.run(
        ["bash", "-c", COMMANDS["uv-test"][0]], cwd=clone, env={**uv, "PYTEST_ADDOPTS": "--collect-only -q"},
        capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
