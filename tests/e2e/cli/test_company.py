"""`alimon company`: folders in, editions up."""

import json
import shutil

import pytest

from tests.e2e.cli.conftest import ROOT

EXAMPLE = ROOT / "data" / "companies" / "luma"


@pytest.fixture
def folder(tmp_path):
    """The small bundled company under another id."""
    copy = tmp_path / "nova"
    shutil.copytree(EXAMPLE, copy)
    company = copy / "company.toml"
    company.write_text(company.read_text().replace('id = "LUMA"', 'id = "NOVA"'))
    return copy


def test_add_loads_a_folder_once(alimon, folder):
    first, second = alimon("company", "add", str(folder)), alimon("company", "add", str(folder))

    assert (first.code, second.code) == (0, 0)
    assert first.out.startswith("NOVA  Luma Lighting AG: ")
    assert " 0 added, 0 changed, 0 retired" in second.out
    assert json.loads(alimon("list", "claims", "--company", "nova", "--json").out)[0]["id"].startswith(
        "NOVA-"
    )


def test_rows_that_left_the_folder_are_retired(alimon, folder):
    alimon("company", "add", str(folder))
    claims = folder / "claims.csv"
    lines = claims.read_text().splitlines(keepends=True)
    claims.write_text("".join(line for line in lines if not line.startswith("C2,")))

    assert " 2 retired" in alimon("company", "add", str(folder)).out, "the claim and its citation"
    rows = json.loads(alimon("list", "claims", "--company", "NOVA", "--json").out)
    assert len(rows) == len(lines) - 2


def test_list_shows_the_companies(alimon):
    ended = alimon("company", "list", "--json")

    assert ended.code == 0
    assert {row["id"] for row in json.loads(ended.out)} >= {"BABA", "LUMA"}


def test_check_accepts_what_is_right_and_makes_no_store(alimon, folder):
    ended = alimon("company", "check", str(folder))

    assert (ended.code, ended.out) == (0, "")
    assert not alimon.home.exists()


def test_check_names_every_error_with_file_and_line_and_add_loads_nothing(alimon, folder):
    claims = folder / "claims.csv"
    text = claims.read_text().splitlines()
    text[1] = text[1].replace("controls", "contrlos", 1)
    text[2] = text[2].replace(",18,", ",eighteen,", 1)
    claims.write_text("\n".join(text) + "\n")

    ended = alimon("company", "check", str(folder))

    assert ended.code == 2
    assert "claims.csv:2: " in ended.out
    assert "claims.csv:3: " in ended.out
    added = alimon("company", "add", str(folder))
    assert (added.code, added.out) == (2, "")
    assert "NOVA" not in alimon("company", "list").out


def test_an_error_of_a_whole_file_names_no_line(alimon, folder):
    (folder / "company.toml").unlink()

    ended = alimon("company", "check", str(folder))

    assert ended.code == 2
    assert "company.toml: is missing" in ended.out


def test_a_folder_that_is_not_there_is_2(alimon, tmp_path):
    for action in ("add", "check"):
        ended = alimon("company", action, str(tmp_path / "nowhere"))
        assert ended.code == 2
        assert "nowhere" in ended.out + ended.err
        assert "Traceback" not in ended.err


def test_update_brings_back_the_bundled_edition(alimon, tmp_path):
    changed = tmp_path / "luma"
    shutil.copytree(EXAMPLE, changed)
    company = changed / "company.toml"
    company.write_text(company.read_text().replace("2025-11-01", "2020-01-01"))
    alimon("company", "add", str(changed))

    ended = alimon("company", "update")

    assert ended.code == 0
    assert ended.out.startswith("LUMA: ")
    edition = {row["id"]: row["edition"] for row in json.loads(alimon("company", "list", "--json").out)}
    assert edition["LUMA"] == "2025-11-01"
    assert "every company is at the edition" in alimon("company", "update").err


def test_update_of_an_unknown_company_is_2(alimon):
    ended = alimon("company", "update", "LUMB")

    assert ended.code == 2
    assert "LUMA" in ended.err
