import pytest
from alimon.tui.commands.history import CommandHistory
from alimon.tui.commands.table import SHORT, matching, named, nearest


@pytest.mark.parametrize(
    ("line", "name", "argument"),
    [
        ("src 4", "src", "4"),
        ("SRC 4", "src", "4"),
        ("  claim   S11 ", "claim", "S11"),
        ("find two words", "find", "two words"),
        ("note Keeps Its Case", "note", "Keeps Its Case"),
        ("companies", "co", ""),
        ("q", "q", ""),
    ],
)
def test_a_line_names_a_command_and_its_argument(line, name, argument):
    command, found = named(SHORT, line)
    assert command.name == name
    assert found == argument


@pytest.mark.parametrize("line", ["", "xyzzy", "srcs 4", "seg 4", "undo that"])
def test_other_lines_name_none(line):
    assert named(SHORT, line)[0] is None


def test_an_exact_name_comes_before_longer_ones():
    assert [one.name for one in matching(SHORT, "co")][:2] == ["co", "comp"]


def test_words_of_the_help_find_a_command():
    assert "refresh" in {one.name for one in matching(SHORT, "every source due")}


def test_names_are_told_apart():
    names = [name for command in SHORT for name in command.names]
    assert len(names) == len(set(names))


def test_a_slip_has_a_nearest_name():
    assert "thesis" in nearest(SHORT, "thesos")
    assert nearest(SHORT, "zzzzzz") == ()


def test_history_keeps_the_newest_hundred_over_all_starts(tmp_path):
    path = tmp_path / "state" / "commands"
    for number in range(120):
        CommandHistory(path).add(f"claim {number}")
    assert CommandHistory(path).lines() == [f"claim {number}" for number in range(20, 120)]


def test_a_line_run_again_moves_to_the_end(tmp_path):
    history = CommandHistory(tmp_path / "commands")
    for line in ("seg", "risk", "seg"):
        history.add(line)
    assert history.lines() == ["risk", "seg"]


def test_a_line_with_line_breaks_stays_one(tmp_path):
    history = CommandHistory(tmp_path / "commands")
    history.add("note one\ntwo\x1b[31m")
    assert history.lines() == ["note one two<1B>[31m"]


def test_a_history_that_cannot_be_kept_is_no_error(tmp_path):
    (tmp_path / "file").write_text("")
    history = CommandHistory(tmp_path / "file" / "commands")
    history.add("seg")
    assert history.lines() == []


def test_bytes_that_are_no_text_are_read_as_far_as_they_go(tmp_path):
    (tmp_path / "commands").write_bytes(b"seg\n\xff\xfe\n\nrisk\n")
    assert CommandHistory(tmp_path / "commands").lines()[0] == "seg"
    assert CommandHistory(tmp_path / "commands").lines()[-1] == "risk"
