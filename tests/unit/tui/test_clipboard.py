"""A copy reaches the terminal's clipboard through whatever stands between."""

from base64 import b64decode

import pytest
from alimon.tui.clipboard import MOST_BYTES, Surroundings, copy_sequence, surroundings, too_long


def test_a_plain_terminal_gets_osc_52() -> None:
    assert copy_sequence("RMB33.4bn", Surroundings.PLAIN) == b"\x1b]52;c;Uk1CMzMuNGJu\x07"


def test_tmux_gets_it_wrapped_with_every_escape_doubled() -> None:
    expected = b"\x1bPtmux;\x1b\x1b]52;c;Uk1CMzMuNGJu\x07\x1b\\"
    assert copy_sequence("RMB33.4bn", Surroundings.TMUX) == expected


def test_screen_gets_it_as_one_control_string_where_it_is_short() -> None:
    assert copy_sequence("RMB33.4bn", Surroundings.SCREEN) == b"\x1bP\x1b]52;c;Uk1CMzMuNGJu\x07\x1b\\"


def test_screen_gets_a_long_text_in_control_strings_of_76_bytes() -> None:
    text = "cloud " * 50
    sequence = copy_sequence(text, Surroundings.SCREEN)
    chunks = sequence.removeprefix(b"\x1bP").removesuffix(b"\x1b\\").split(b"\x1b\\\x1bP")
    assert len(chunks) > 5
    assert {len(chunk) for chunk in chunks[:-1]} == {76}
    assert b"".join(chunks) == copy_sequence(text, Surroundings.PLAIN)


def test_text_that_is_not_ascii_is_copied_as_utf_8() -> None:
    sequence = copy_sequence("阿里云 ✓", Surroundings.PLAIN)
    assert b64decode(sequence.removeprefix(b"\x1b]52;c;").removesuffix(b"\x07")).decode() == "阿里云 ✓"


def test_what_could_drive_a_terminal_is_copied_as_visible_text() -> None:
    sequence = copy_sequence("a\x1b[31mb", Surroundings.PLAIN)
    assert b64decode(sequence.removeprefix(b"\x1b]52;c;").removesuffix(b"\x07")) == b"a<1B>[31mb"


@pytest.mark.parametrize("where", Surroundings)
def test_a_text_longer_than_terminals_take_is_refused_with_its_size(where: Surroundings) -> None:
    assert copy_sequence("a" * MOST_BYTES, where)
    assert too_long("a" * MOST_BYTES) == ""
    assert copy_sequence("é" * (MOST_BYTES // 2 + 1), where) == b""
    assert "74,996 bytes" in too_long("é" * (MOST_BYTES // 2 + 1))


@pytest.mark.parametrize(
    ("environ", "where"),
    [
        ({"TERM": "xterm-256color"}, Surroundings.PLAIN),
        ({"TERM": "tmux-256color"}, Surroundings.TMUX),
        ({"TERM": "screen-256color", "TMUX": "/run/tmux/default,7,0"}, Surroundings.TMUX),
        ({"TERM": "screen-256color", "STY": "71.pts-0"}, Surroundings.SCREEN),
        ({"TERM": "screen"}, Surroundings.SCREEN),
        ({}, Surroundings.PLAIN),
    ],
)
def test_the_environment_tells_what_stands_between(environ: dict[str, str], where: Surroundings) -> None:
    assert surroundings(environ) is where
