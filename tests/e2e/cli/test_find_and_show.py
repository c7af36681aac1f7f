"""`alimon find` and `alimon show`."""

import json
from collections import Counter

import pytest


def test_find_shows_value_verdict_and_source(desk):
    ended = desk("find", "cloud")

    assert ended.code == 0
    kinds = {line.split()[0] for line in ended.out.splitlines()[1:]}
    assert {"claim", "figure"} <= kinds
    assert "unchecked" in ended.out


def test_find_says_the_same_with_and_without_options(alimon):
    alimon("list", "companies")

    assert alimon("find", "cloud") == alimon("find", "cloud", "--limit", "10")


@pytest.mark.parametrize(
    "words", [("clou",), ("alibaba", "2025"), ("zebrafish",), ("33", "%"), ("云",)], ids=str
)
def test_the_quick_answer_is_the_ordinary_one(desk, words):
    assert desk("find", *words) == desk("find", *words, "--limit", "10")


def test_a_setting_takes_find_the_ordinary_way_to_the_same_store(alimon):
    alimon("list", "companies")
    alimon.config.write_text('company = "LUMA"\n[display]\nascii = true\n')

    ended = alimon("find", "controls")

    assert "LUMA-C1" in ended.out
    assert ". unchecked" in ended.out


def test_find_in_json_is_uncut_and_limit_cuts(desk):
    every = json.loads(desk("find", "alibaba", "--json").out)
    some = desk("find", "alibaba", "--json", "--limit", "3")

    shown = json.loads(some.out)
    assert [hit for hit in every if hit in shown] == shown
    assert max(Counter(hit["kind"] for hit in shown).values()) == 3
    assert f"the first {len(shown)} hits" in some.err


@pytest.mark.parametrize("word", ['"', "*", "a AND", "NEAR(", "(((", "😀", "'; DROP TABLE claims", "-"])
def test_find_survives_any_words(desk, word):
    ended = desk("find", "--", word)

    assert ended.code == 0
    assert "Traceback" not in ended.err


def test_nothing_found_is_0(desk):
    ended = desk("find", "zebrafish")

    assert (ended.code, ended.out) == (0, "")
    assert "nothing holds 'zebrafish'" in ended.err


def test_a_claim_is_shown_with_its_evidence(desk):
    ended = desk("show", "BABA-S11")

    assert ended.code == 0
    for part in ("BABA-S11", "unchecked", "say it", "cited", "[1]", "flags", "conflict"):
        assert part in ended.out
    assert "http" in ended.out


@pytest.mark.parametrize("given", ["S11", "s11", "baba-s11"])
def test_an_id_may_be_short_and_in_any_case(desk, given):
    assert desk("show", given, "--company", "BABA").out == desk("show", "BABA-S11").out


@pytest.mark.parametrize(
    ("given", "part"),
    [
        ("BABA-src-1", "cited by"),
        ("BABA-fig-1", "say it"),
        ("BABA-T1", "test"),
        ("BABA", "currency"),
        ("BABA-rep-1", "BABA-rep-1"),
        ("BABA-S11-c1", "BABA-S11"),
        ("src-1", "not read yet"),
        ("fig-1", "source"),
        ("T1", "figures"),
    ],
)
def test_each_concept_has_a_page(desk, given, part):
    ended = desk("show", given)

    assert ended.code == 0, ended.err
    assert part in ended.out


def test_every_row_of_every_list_can_be_shown(desk):
    for concept in ("segments", "risks", "competitors", "theses"):
        for row in json.loads(desk("list", concept, "--json").out):
            ended = desk("show", row["id"], "--json")
            assert ended.code == 0, ended.err
            assert json.loads(ended.out)["id"] == row["id"]


def test_an_unknown_id_suggests_the_nearest(desk):
    ended = desk("show", "BABA-S111")

    assert (ended.code, ended.out) == (2, "")
    assert "'BABA-S111'" in ended.err
    assert "BABA-S11" in ended.err.splitlines()[-1]


def test_show_cuts_long_parts_and_says_so(desk):
    subject = json.loads(desk("list", "segments", "--json").out)[0]["id"]

    assert "of 45" not in desk("show", subject, "--limit", "0").out
    assert "--limit 0 shows all" in desk("show", subject, "--limit", "2").out
