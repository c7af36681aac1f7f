"""`alimon check CLAIM...`, `--all` and `--source`: claims of the store are checked again, and the store keeps it."""

import csv
import io
import json

import pytest
from alimon.config.clock import SystemClock
from alimon.refresh.supplied import supply_text
from alimon.store.connect import open_store

TEXT = (
    "Alibaba results for the quarter ended June 30, 2025\n\n"
    "Cloud Intelligence Group revenue rose 26% to RMB33.4 billion in the quarter.\n"
) + "The board met in the afternoon and spoke of nothing else.\n" * 12


@pytest.fixture
def read(alimon):
    """A home in which the first source was supplied."""
    alimon("list", "companies")
    store = open_store(alimon.store)
    supply_text(store, "BABA-src-1", TEXT, SystemClock())
    store.close()
    return alimon


def test_a_claim_is_checked_and_the_verdict_kept(read):
    ended = read("check", "S02", "--json")
    (row,) = json.loads(ended.out)
    assert (row["id"], row["verdict"], row["was"]) == ("BABA-S02", "supported", "unchecked")
    assert "33.4 billion" in TEXT[row["passage"]["start"] : row["passage"]["end"]]
    assert ended.code == 0
    assert json.loads(read("show", "S02", "--json").out)["verdict"] == "supported"


def test_what_does_not_hold_ends_with_1_and_says_why(read):
    ended = read("check", "--source", "src-1")
    assert ended.code == 1
    assert "not found" in ended.out
    assert "S02" in ended.out


def test_what_was_not_read_is_told_with_what_to_do(read):
    ended = read("check", "S06")
    assert (ended.code, ended.out) == (3, "")
    assert "BABA-src-4 was not read: alimon refresh BABA-src-4 reads it" in ended.err


def test_all_claims_are_checked_and_nothing_turns_the_second_time(read):
    first = json.loads(read("check", "--all", "--json").out)
    second = json.loads(read("check", "--all", "--json").out)
    assert len(first) == len(second) > 5
    assert [row["verdict"] for row in second] == [row["was"] for row in second]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), "nothing to check"),
        (("--text", "x"), "--text needs --against FILE"),
        (("--against", "x"), "--against needs --text SENTENCE"),
        (("S02", "--all"), "leave each other out"),
        (("S02", "--text", "x"), "stand alone"),
        (("src-1",), "not a claim"),
        (("--source", "S02"), "not a source"),
        (("S999",), "Did you mean"),
        (("--batch", "x", "S02"), "stands alone"),
    ],
    ids=str,
)
def test_a_mistake_is_named(desk, words, told):
    ended = desk("check", *words)
    assert ended.code == 2
    assert told in ended.err
    assert "Traceback" not in ended.err


def test_a_claim_is_re_attributed_beside_its_reports_citation(read):
    before = json.loads(read("show", "S10", "--json").out)["citations"]
    ended = read("check", "S10", "--cite", "src-1", "--json")
    (row,) = json.loads(ended.out)
    assert row["source"] == "BABA-src-1"
    assert "cites BABA-src-1 too" in ended.err
    shown = read("show", "S10")
    assert "cited by the report" in shown.out
    assert "re-attributed by you, " in shown.out
    after = json.loads(read("show", "S10", "--json").out)["citations"]
    assert [one["reattributed_at"] is None for one in after] == [True] * len(before) + [False]
    pack = json.loads(read("export", "--claim", "S10", "--json").out)
    assert pack["claims"][0]["citations"][-1]["reattributed_at"]
    assert "re-attributed by a person" in read("export", "--claim", "S10").out
    table = list(csv.DictReader(io.StringIO(read("export", "--claim", "S10", "--csv").out)))
    assert [bool(one["reattributed_at"]) for one in table] == [False] * len(before) + [True]


def test_without_a_source_it_is_the_one_that_elsewhere_names(read):
    flags = json.loads(read("show", "S19", "--json").out)["flags"]
    named = next(flag["source"] for flag in flags if flag["flag"] == "elsewhere")
    ended = read("check", "S19", "--cite")
    assert ended.code == 3
    assert f"cites {named} too" in ended.err
    assert f"{named} was not read" in ended.err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--cite", "src-1"), "Name the claim first"),
        (("S02", "S03", "--cite"), "re-attributes one claim"),
        (("S02", "--cite", "src-1"), "cites BABA-src-1 already"),
        (("S02", "--cite", "S03"), "not a source"),
        (("S45", "--cite"), "No other source is known"),
    ],
)
def test_what_cannot_be_re_attributed_is_refused(read, words, told):
    ended = read("check", *words)
    assert (ended.code, ended.out) == (2, "")
    assert told in ended.err
