"""The same bytes on a terminal and in a pipe, but for colour; and what locale and environment change."""

import os
import pty
import re
import subprocess
import sys

import pytest

ESCAPES = re.compile(r"\x1b\[[0-9;]*m")


def on_a_terminal(alimon, *words, **environ):
    """What a terminal gets to see of stdout, with the exit code."""
    master, slave = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "alimon", *words],
        env={**alimon.environ, "TERM": "xterm-256color", **environ},
        stdin=slave, stdout=slave, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(slave)
    seen = b""
    while True:
        try:
            part = os.read(master, 65_536)
        except OSError:
            break
        if not part:
            break
        seen += part
    os.close(master)
    return process.wait(timeout=60), seen.decode().replace("\r\n", "\n")


@pytest.mark.parametrize("words", [("list", "claims"), ("find", "cloud"), ("show", "BABA-S11")], ids=" ".join)
def test_a_terminal_adds_colour_and_nothing_else(desk, words):
    piped = desk(*words).out
    code, seen = on_a_terminal(desk, *words)

    assert code == 0
    assert ESCAPES.search(seen)
    assert ESCAPES.sub("", seen) == piped
    assert not ESCAPES.search(piped)


@pytest.mark.parametrize("environ", [{"NO_COLOR": "1"}, {"TERM": "dumb"}], ids=str)
def test_colour_can_be_had_off(desk, environ):
    assert "\x1b" not in on_a_terminal(desk, "list", "claims", **environ)[1]


def test_machine_formats_take_no_colour(desk):
    for form in ("--json", "--csv", "--md"):
        assert "\x1b" not in on_a_terminal(desk, "list", "claims", form)[1]


def test_a_dumb_terminal_is_told_what_to_do_instead(desk):
    master, slave = pty.openpty()
    done = subprocess.run(
        [sys.executable, "-m", "alimon"], env={**desk.environ, "TERM": "dumb"},
        stdin=slave, stdout=slave, stderr=subprocess.PIPE, timeout=60, check=False,
    )  # fmt: skip
    os.close(master)
    os.close(slave)

    assert done.returncode == 2
    assert b"TERM is dumb" in done.stderr
    assert b"alimon list" in done.stderr


@pytest.mark.parametrize("environ", [{"LANG": "C"}, {"LC_ALL": "POSIX"}], ids=str)
def test_in_the_c_locale_everything_is_ascii_and_nothing_is_lost(desk, environ):
    for words in (("list", "claims"), ("find", "cloud"), ("show", "BABA-S11"), ("list", "segments")):
        ended = desk(*words, **environ)
        assert ended.code == 0
        assert ended.out.isascii()
        assert ended.err.isascii()
    assert ". unchecked" in desk("list", "claims", **environ).out


def test_an_encoding_that_cannot_hold_a_sign_escapes_it(desk):
    ended = desk("list", "claims", PYTHONIOENCODING="latin-1:strict")

    assert ended.code == 0
    assert "Traceback" not in ended.err
