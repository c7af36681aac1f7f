"""`alimon check CLAIM...`, `--all` and `--source`: claims of the store are checked again, and the store keeps it."""

import json

import pytest
from alimon.config.clock import SystemClock
from alimon.refresh.supplied import supply_text
from alimon.store.connect import open_store

TEXT = (
    "Alibaba results for the quarter ended June 30, 2025\n\n"
    "Cloud Intelligence Group revenue rose 26% to RMB33.4 billion in the quarter.\n"
)


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
