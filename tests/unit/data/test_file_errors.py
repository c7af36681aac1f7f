"""What is wrong with a file as such, or with how its rows hang together, is named with its line."""

import os
import socket
from pathlib import Path

import pytest
from alimon.data.check import check_folder
from alimon.data.folder import read_folder
from alimon.data.plain_file import LARGEST_BYTES
from alimon.data.problem import Problem
from alimon.model.errors import CompanyFolderError

from .conftest import Change

FILES = ("company.toml", "subjects.toml", "sources.csv", "claims.csv", "figures.csv", "theses.toml")


def messages(folder: Path, file: str) -> dict[int, str]:
    return {problem.line: problem.message for problem in check_folder(folder) if problem.file == file}


def test_a_good_folder_has_no_problem(folder: Path) -> None:
    assert check_folder(folder) == ()


def test_a_row_with_too_many_cells_is_named(folder: Path, change: Change) -> None:
    line = change("claims.csv", "Controls earned", "Controls, after all, earned")

    assert messages(folder, "claims.csv")[line].startswith("has 20 cells where the head names 18; put a text")


def test_a_row_with_too_few_cells_is_named(folder: Path, change: Change) -> None:
    line = change("figures.csv", "fig-3,group,", "fig-3,")

    assert "add the missing commas" in messages(folder, "figures.csv")[line]


def test_the_line_of_a_row_is_right_after_a_line_break_in_a_cell_and_a_blank_line(
    folder: Path, change: Change
) -> None:
    change("claims.csv", "Lamps shrank by 3 per cent", '"Lamps shrank\nby 3 per cent')
    change("claims.csv", "in the same quarter.", 'in the same quarter."')
    change("claims.csv", "C4,2,1", "\nC4,2,1")
    line = change("claims.csv", "C6,3,1", "C6,3,x")

    assert list(messages(folder, "claims.csv")) == [line] == [9]


def test_an_open_quote_is_named_where_its_row_begins(folder: Path, change: Change) -> None:
    line = change("claims.csv", "Luma holds 24", '"Luma holds 24')

    assert messages(folder, "claims.csv")[line].startswith("cannot be cut into cells")


def test_an_unknown_column_suggests_the_nearest(folder: Path, change: Change) -> None:
    change("claims.csv", "modality", "modalty")

    assert messages(folder, "claims.csv")[1] == "no column is called 'modalty'; did you mean modality?"


def test_a_missing_column_is_named(folder: Path, change: Change) -> None:
    change("figures.csv", "confidence", "note2")

    told = [problem.message for problem in check_folder(folder) if problem.file == "figures.csv"]

    assert "column confidence is missing; add it to the first line" in told


def test_a_column_that_stands_twice_is_named(folder: Path, change: Change) -> None:
    change("sources.csv", "cadence,note", "note,note")

    assert messages(folder, "sources.csv")[1] == "column note stands there twice; delete one"


def test_cells_separated_by_semicolons_are_named(folder: Path) -> None:
    text = (folder / "sources.csv").read_text(encoding="utf-8")
    (folder / "sources.csv").write_text(text.replace(",", ";"), encoding="utf-8")

    assert messages(folder, "sources.csv") == {
        1: "cells are not separated by commas; save the file with commas"
    }


def test_an_empty_csv_file_is_told_its_columns(folder: Path) -> None:
    (folder / "theses.toml").unlink()
    (folder / "figures.csv").write_bytes(b"")

    assert "its first line names the columns: id,subject,metric" in messages(folder, "figures.csv")[1]


def test_a_file_that_cannot_be_read_makes_no_references_dangle(folder: Path) -> None:
    (folder / "sources.csv").write_bytes(b"")

    assert {problem.file for problem in check_folder(folder)} == {"sources.csv"}


def test_a_byte_order_mark_is_tolerated(folder: Path) -> None:
    for name in FILES:
        (folder / name).write_bytes(b"\xef\xbb\xbf" + (folder / name).read_bytes())

    assert check_folder(folder) == ()


def test_windows_line_ends_are_tolerated(folder: Path) -> None:
    for name in FILES:
        (folder / name).write_bytes((folder / name).read_bytes().replace(b"\n", b"\r\n"))

    assert check_folder(folder) == ()


@pytest.mark.parametrize("name", ["claims.csv", "subjects.toml"])
def test_a_wrong_encoding_is_named_with_its_line(folder: Path, name: str) -> None:
    lines = (folder / name).read_bytes().split(b"\n")
    lines[2] += b" caf\xe9"
    (folder / name).write_bytes(b"\n".join(lines))

    assert messages(folder, name)[3] == "byte E9 is not UTF-8 text; save the file as UTF-8"


def test_utf_16_is_named(folder: Path) -> None:
    text = (folder / "claims.csv").read_text(encoding="utf-8")
    (folder / "claims.csv").write_bytes(text.encode("utf-16"))

    assert messages(folder, "claims.csv")[1] == "is UTF-16 text; save it as UTF-8"


@pytest.mark.parametrize("control", ["\x00", "\x1b", "\x07", "\x7f", "\x9b", "\u202e", "\u2066"])
@pytest.mark.parametrize(("name", "place"), [("claims.csv", "Lamps shrank"), ("company.toml", "Lantern")])
def test_a_control_character_is_named_with_its_line(
    folder: Path, change: Change, control: str, name: str, place: str
) -> None:
    line = change(name, place, control + place)

    assert messages(folder, name)[line] == f"control character U+{ord(control):04X}; delete it"


def test_a_link_is_refused(folder: Path, tmp_path: Path) -> None:
    elsewhere = (folder / "claims.csv").rename(tmp_path / "elsewhere.csv")
    (folder / "claims.csv").symlink_to(elsewhere)

    assert messages(folder, "claims.csv") == {0: "is a link; put the file itself there"}


def test_a_link_to_nowhere_is_refused_and_not_taken_for_a_missing_file(folder: Path) -> None:
    (folder / "theses.toml").unlink()
    (folder / "theses.toml").symlink_to(folder / "nowhere")

    assert messages(folder, "theses.toml") == {0: "is a link; put the file itself there"}


def test_a_pipe_is_refused_without_waiting_for_a_writer(folder: Path) -> None:
    (folder / "figures.csv").unlink()
    os.mkfifo(folder / "figures.csv")

    assert messages(folder, "figures.csv") == {0: "is a pipe; put the file itself there"}


def test_a_folder_or_a_socket_in_place_of_a_file_is_refused(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "figures.csv").unlink()
    (folder / "figures.csv").mkdir()
    (folder / "claims.csv").unlink()
    monkeypatch.chdir(folder)  # a socket's path has to be short
    with socket.socket(socket.AF_UNIX) as door:
        door.bind("claims.csv")

        assert messages(folder, "claims.csv") == {0: "is a device or socket; put the file itself there"}
        assert messages(folder, "figures.csv") == {0: "is a folder; put the file itself there"}


@pytest.mark.parametrize(("name", "most"), [("claims.csv", "64 MB"), ("subjects.toml", "2 MB")])
def test_a_file_that_is_too_large_is_refused_before_it_is_read(folder: Path, name: str, most: str) -> None:
    size = LARGEST_BYTES[Path(name).suffix] + 1
    os.truncate(folder / name, size)  # a hole: nothing could be read out of it but NULs

    assert messages(folder, name) == {0: f"is larger than {most}; split the company or drop old rows"}


@pytest.mark.parametrize(
    ("slip", "at"),
    [
        ("[[subject]\n", 1),
        ('id = "x"\nid = "y"\n', 2),
        ("id = \n", 1),
        ('name = "never closed\n', 1),
        ("deep = " + "[" * 3000 + "]" * 3000 + "\n", 0),
        ("many = " + "9" * 5000 + "\n", 0),
    ],
)
def test_broken_toml_is_named_with_its_line(folder: Path, slip: str, at: int) -> None:
    (folder / "theses.toml").write_text(slip, encoding="utf-8")

    found = [problem for problem in check_folder(folder) if problem.file == "theses.toml"]

    assert [problem.line for problem in found] == [at]


def test_toml_that_ends_too_early_is_named_at_its_last_line(folder: Path) -> None:
    (folder / "theses.toml").write_text('[[thesis]]\nnote = """\nnever closed', encoding="utf-8")

    assert [p.line for p in check_folder(folder)] == [3]


def test_a_missing_key_is_named_at_the_head_of_its_table(folder: Path, change: Change) -> None:
    change("subjects.toml", 'kind = "risk"\n', "")
    head = (folder / "subjects.toml").read_text(encoding="utf-8")
    line = head[: head.index('id = "drivers"')].count("\n")

    assert "kind is missing; add a line kind = ..." in [
        p.message for p in check_folder(folder) if p.line == line and p.file == "subjects.toml"
    ]


def test_the_line_of_a_key_is_right_after_a_long_text_that_looks_like_tables(
    folder: Path, change: Change
) -> None:
    change(
        "subjects.toml", 'kind = "company"', 'kind = "company"\nnote = """\n[[subject]]\nseverity = 1\n"""'
    )
    line = change("subjects.toml", 'severity = "medium"', 'severity = "grave"')

    assert list(messages(folder, "subjects.toml")) == [line]


def test_an_unknown_table_suggests_the_nearest(folder: Path, change: Change) -> None:
    line = change("theses.toml", "[[thesis]]", "[[theses]]")

    assert messages(folder, "theses.toml")[line] == "nothing here is called 'theses'; did you mean thesis?"


@pytest.mark.parametrize("name", ["company.toml", "subjects.toml"])
def test_a_needed_file_that_is_not_there_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()

    assert check_folder(folder) == (Problem(name, 0, "is missing; data/README.md shows what it holds"),)


def test_a_company_may_have_no_theses_and_no_figures(folder: Path) -> None:
    (folder / "theses.toml").unlink()
    (folder / "figures.csv").unlink()
    text = (folder / "subjects.toml").read_text(encoding="utf-8")
    kept = [line for line in text.split("\n") if not line.startswith("measures")]
    (folder / "subjects.toml").write_text("\n".join(kept), encoding="utf-8")

    records = read_folder(folder)

    assert (records.theses, records.figures) == ((), ())
    assert len(records.claims) == 6


def test_a_file_under_a_wrong_name_is_named(folder: Path) -> None:
    (folder / "claims.csv").rename(folder / "claim.csv")

    told = messages(folder, "claim.csv")

    assert told == {0: "no file of a company is called 'claim.csv'; did you mean claims.csv?"}


def test_other_files_in_the_folder_are_left_alone(folder: Path) -> None:
    (folder / "README.md").write_text("notes", encoding="utf-8")
    (folder / ".claims.csv.swp").write_bytes(b"\x00")

    assert check_folder(folder) == ()


def test_a_folder_that_is_none_is_named(folder: Path) -> None:
    assert "is no folder" in check_folder(folder / "claims.csv")[0].message
    assert "No such file" in check_folder(folder / "nowhere")[0].message


def test_a_folder_with_errors_gives_nothing_and_says_all(folder: Path, change: Change) -> None:
    change("claims.csv", "up,reported", "upp,reported")

    with pytest.raises(CompanyFolderError) as raised:
        read_folder(folder)

    assert "claims.csv:2: direction: 'upp' is none of up, down" in raised.value.message
    assert "1 error; nothing was loaded" in raised.value.message
    assert "company check" in raised.value.hint
