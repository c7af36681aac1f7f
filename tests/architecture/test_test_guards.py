"""The guards that stand around every test, tried from outside on tests that break their rules."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
GUARDED = """
import contextlib, socket
from alimon.config.paths import find_paths

def test_connects():
    with contextlib.suppress(OSError):
        socket.create_connection(("192.0.2.1", 80), timeout=5)

def test_looks_up():
    with contextlib.suppress(OSError):
        socket.getaddrinfo("example.com", 443)

def test_sends():
    with contextlib.suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as one:
        one.sendto(b"x", ("192.0.2.1", 53))

def test_stays():
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname(), timeout=5).close()
        socket.getaddrinfo("localhost", 80)

def test_home(tmp_path_factory):
    places = find_paths()
    assert places.store_file.is_relative_to(tmp_path_factory.getbasetemp())
    assert not places.store_file.exists()
"""


@pytest.fixture(scope="module")
def outcome(tmp_path_factory):
    """What pytest says of these tests under the guards of tests/conftest.py."""
    path = tmp_path_factory.mktemp("guarded") / "test_guarded.py"
    path.write_text(GUARDED, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-v", "-p", "tests.conftest", "-p", "no:cacheprovider", path]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False).stdout


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("connects", "192.0.2.1:80"),
        ("looks_up", "the address of 'example.com'"),
        ("sends", "192.0.2.1:53"),
    ],
)
def test_a_test_that_leaves_this_machine_fails_even_where_the_refusal_is_swallowed(outcome, name, asked):
    assert f"::test_{name} ERROR" in outcome
    assert f"AssertionError: the network was asked for {asked}" in outcome


@pytest.mark.parametrize("name", ["stays", "home"])
def test_loopback_may_be_asked_and_nobody_finds_the_files_of_whoever_runs_the_tests(outcome, name):
    assert f"::test_{name} PASSED" in outcome
    assert f"::test_{name} ERROR" not in outcome
