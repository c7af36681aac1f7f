"""`alimon list`: the rows of the panels."""

import csv
import io
import json

import pytest
from alimon.cli.commands.list import CONCEPTS
from alimon.model.safe_text import safe_text


def rows(desk, *words):
    ended = desk("list", *words, "--json")
    assert ended.code == 0, ended.err
    return json.loads(ended.out)


@pytest.mark.parametrize("concept", CONCEPTS)
def test_each_concept_comes_out_in_every_format(desk, concept):
    text, md = desk("list", concept), desk("list", concept, "--md")
    as_csv, as_json = desk("list", concept, "--csv"), rows(desk, concept)

    assert (text.code, md.code, as_csv.code) == (0, 0, 0)
    lines = list(csv.DictReader(io.StringIO(as_csv.out)))
    assert [line["id"] for line in lines] == [row["id"] for row in as_json]
    assert len(md.out.splitlines()) == len(as_json) + 2
    for row in as_json:
        assert row["id"]
        assert row.get("name") or row.get("text")
    if concept != "events":
        assert as_json
        assert as_json[0]["id"] in text.out


def test_the_bundled_report_has_its_45_claims(desk):
    claims = rows(desk, "claims", "--company", "BABA")

    assert len(claims) == 45
    assert claims[0]["id"].startswith("BABA-S")


def test_text_is_cut_and_says_so_while_json_is_whole(desk):
    text = desk("list", "sources")
    whole = rows(desk, "sources")

    assert len(whole) > 50
    assert len(text.out.splitlines()) == 51
    assert f"50 of {len(whole):,} sources; --limit 0 shows all" in text.err
    assert len(desk("list", "sources", "--limit", "0").out.splitlines()) == len(whole) + 1


def test_a_limit_holds_in_every_format_and_is_announced(desk):
    ended = desk("list", "claims", "--limit", "2", "--json")

    assert len(json.loads(ended.out)) == 2
    assert "2 of 45 claims" in ended.err


def test_problems_leaves_only_problems(desk):
    every, some = rows(desk, "claims"), rows(desk, "claims", "--problems")

    assert 0 < len(some) < len(every)
    assert all(row["problem"] for row in some)
    assert {row["id"] for row in every if row["problem"]} == {row["id"] for row in some}


def test_a_filter_narrows_and_a_wrong_one_is_2(desk):
    found = rows(desk, "claims", "--filter", "conflict")

    assert found
    assert all("conflict" in row["flags"] for row in found)
    ended = desk("list", "claims", "--filter", "value>fast")
    assert ended.code == 2
    assert "value>20%" in ended.err


def test_sorting_and_reversing(desk):
    names = [row["name"] for row in rows(desk, "risks", "--sort", "name")]
    back = [row["name"] for row in rows(desk, "risks", "--sort", "name", "--reverse")]

    assert names == sorted(names, key=str.casefold)
    assert back == names[::-1]


@pytest.mark.parametrize("concept", CONCEPTS)
def test_an_unknown_column_is_2_for_every_list(desk, concept):
    ended = desk("list", concept, "--sort", "nonsense")

    assert (ended.code, ended.out) == (2, "")
    assert "nonsense" in ended.err


def test_segments_are_those_of_the_period(desk):
    early = rows(desk, "segments", "--period", "2025-03")
    late = rows(desk, "segments", "--period", "2026-06")

    assert {row["id"] for row in early} != {row["id"] for row in late}
    assert early[0]["kind"] == "company"
    assert early[0]["revenue"]["period"]["end"] == "2025-03-31"
    ended = desk("list", "segments", "--period", "1999-03")
    assert ended.code == 2
    assert "2025-03" in ended.err


def test_an_unknown_company_is_2_with_the_nearest(desk):
    ended = desk("list", "claims", "--company", "BAAB")

    assert (ended.code, ended.out) == (2, "")
    assert "BABA" in ended.err


def test_an_empty_list_is_0_and_says_so_on_stderr(desk):
    ended = desk("list", "claims", "--filter", "zebrafish")

    assert (ended.code, ended.out) == (0, "")
    assert "no claims" in ended.err


def test_output_holds_no_control_character(desk):
    for concept in CONCEPTS:
        out = desk("list", concept, "--limit", "0").out
        assert safe_text(out) == out
        assert "\t" not in out


@pytest.mark.parametrize(
    "option",
    [
        ("--period", "2025-06"),
        ("--limit", "1"),
        ("--sort", "name"),
        ("--filter", "cloud"),
        ("--company", "baba"),
    ],
)
def test_an_option_with_its_value_may_stand_before_the_command(desk, option):
    before, behind = desk(*option, "list", "segments"), desk("list", "segments", *option)

    assert before.code == 0
    assert before == behind


def test_claims_in_json_tell_why_they_carry_their_flags(alimon):
    rows = json.loads(alimon("list", "claims", "--json").out)
    row = next(row for row in rows if row["id"] == "BABA-S19")
    assert "circular: [2] and the report are both published by AInvest" in row["reasons"]
    assert {one.partition(":")[0] for one in row["reasons"]} == set(row["flags"])
    assert all(bool(row["reasons"]) == bool(row["flags"]) for row in rows)
