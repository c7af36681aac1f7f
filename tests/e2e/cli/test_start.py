"""What every start has in common: version, help, wrong words, streams that are not there."""

import os
import subprocess
import sys

import pytest
from alimon.cli.command_list import COMMANDS

from alimon import __version__


def test_version_is_one_line_and_makes_nothing(alimon):
    assert alimon("--version") == (0, f"alimon {__version__}\n", "")
    assert not alimon.home.exists()


def test_help_names_every_command(alimon):
    ended = alimon("--help")

    assert (ended.code, ended.err) == (0, "")
    for name in COMMANDS:
        assert f"\n  {name} " in ended.out
    assert not alimon.home.exists()


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_explains_itself(alimon, name):
    ended = alimon(name, "--help")

    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith(f"usage: alimon {name}")


@pytest.mark.parametrize(
    ("words", "message", "hint"),
    [
        (("fnid", "cloud"), "No command is called 'fnid'.", "Did you mean alimon find?"),
        (("find",), "The following arguments are required: WORD.", "Usage: alimon find"),
        (("list", "clams"), "invalid choice: 'clams'", "Usage: alimon list"),
        (("list", "claims", "--jsn"), "Unrecognized arguments: --jsn.", "Did you mean --json?"),
        (("list", "claims", "--limit", "-1"), "limit", "Usage: alimon list"),
        (("list", "claims", "--json", "--csv"), "not allowed with argument", "Usage: alimon list"),
        (("config",), "The following arguments are required: ACTION.", "Usage: alimon config"),
        (("completion", "fish"), "invalid choice: 'fish'", "Usage: alimon completion"),
    ],
)
def test_wrong_words_are_explained_on_stderr_with_2(alimon, words, message, hint):
    ended = alimon(*words)

    assert (ended.code, ended.out) == (2, "")
    assert message in ended.err
    assert hint in ended.err
    assert "Traceback" not in ended.err
    assert not alimon.store.exists()


def test_without_a_terminal_the_monitor_says_so_and_names_what_works(alimon):
    ended = alimon()

    assert (ended.code, ended.out) == (2, "")
    assert "needs a terminal" in ended.err
    assert "alimon list" in ended.err


def test_a_first_word_that_is_no_company_suggests_the_nearest_command(alimon):
    ended = alimon("fnid")

    assert (ended.code, ended.out) == (2, "")
    assert "No company or command is called 'fnid'." in ended.err
    assert "alimon find" in ended.err


def test_a_broken_config_is_told_with_file_and_line(alimon):
    alimon.config.parent.mkdir(parents=True)
    alimon.config.write_text("[display]\nthem = 'light'\n")

    ended = alimon("list", "claims")

    assert (ended.code, ended.out) == (2, "")
    assert f"{alimon.config}:2: there is no setting 'them'" in ended.err
    assert "'theme'" in ended.err


def test_a_closed_stdout_is_silent(alimon):
    command = f'"{sys.executable}" -m alimon list companies >&-'
    done = subprocess.run(
        ["sh", "-c", command], env=alimon.environ, capture_output=True, timeout=60, check=False
    )

    assert done.returncode == 0
    assert b"Traceback" not in done.stderr


def test_a_closed_stderr_is_silent(alimon):
    command = f'"{sys.executable}" -m alimon nonsense words 2>&-'
    done = subprocess.run(
        ["sh", "-c", command], env=alimon.environ, capture_output=True, timeout=60, check=False
    )

    assert (done.returncode, done.stdout, done.stderr) == (2, b"", b"")


def test_a_reader_that_leaves_early_is_no_fault(alimon):
    alimon("list", "companies")
    reading, writing = os.pipe()
    os.close(reading)

    done = subprocess.run(
        [sys.executable, "-m", "alimon", "list", "claims", "--json"],
        env=alimon.environ, stdout=writing, stderr=subprocess.PIPE, timeout=60, check=False,
    )  # fmt: skip
    os.close(writing)

    assert (done.returncode, done.stderr) == (0, b"")


def test_a_fault_of_alimon_goes_to_the_log_and_not_to_the_screen(alimon):
    broken = "import alimon.cli.main as m, sys; m._overview = lambda: 1 / 0; sys.exit(m.main(['--help']))"
    done = subprocess.run(
        [sys.executable, "-c", broken],
        env=alimon.environ,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert done.returncode == 2
    assert "ZeroDivisionError" in done.stderr
    assert "Traceback" not in done.stderr
    log = alimon.home / "state" / "alimon.log"
    assert str(log) in done.stderr
    assert "Traceback" in log.read_text()


def test_alimon_debug_shows_the_traceback(alimon):
    ended = alimon("fnid", "cloud", ALIMON_DEBUG="1")

    assert ended.code == 2
    assert "Traceback" in ended.err
