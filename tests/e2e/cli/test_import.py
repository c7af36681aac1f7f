"""`alimon import`: a report into the store, or only onto the screen."""

import json

from tests.e2e.cli.test_docs import documented

NOTE = (
    "Luma's controls revenue rose 18% in the June quarter of 2025 [1]. Orbit shipped 40,000 lamps in 2024 [2].\n\n"
    "Sources\n[1] Results https://lantern.example.com/new\n[2] Orbit https://orbit.example.com/\n"
)


def note(alimon, text=NOTE):
    alimon.home.mkdir(parents=True, exist_ok=True)
    path = alimon.home / "note.txt"
    path.write_text(text)
    return str(path)


def test_a_dry_run_prints_the_claims_and_makes_no_store(alimon):
    ended = alimon("import", note(alimon), "--dry-run", "--json")

    record = json.loads(ended.out)
    assert ended.code == 0
    assert [claim["value"] for claim in record["claims"]] == [18, 40000]
    assert set(record["claims"][0]) == documented("`audit`, a claim") - {
        "verdict",
        "reason",
        "passage",
        "elsewhere",
        "ranks",
        "circular",
        "faults",
    }
    assert not alimon.store.exists()


def test_a_pipe_prints_the_same_and_keeps_nothing(alimon):
    ended = alimon("import", "-", stdin=NOTE)

    assert ended.code == 0
    assert "controls" in ended.out
    assert not alimon.store.exists()


def test_a_report_is_kept_for_the_company_it_speaks_of_and_stays_when_the_company_is_updated(alimon):
    ended = alimon("import", note(alimon))

    assert "kept 2 claims as LUMA-imp-1 of Luma Lighting AG" in ended.err
    assert alimon("company", "update", "LUMA").code == 0
    shown = json.loads(alimon("show", "LUMA-I1c1", "--json").out)
    assert shown["quantity"]["text"] == "18"
    assert [citation["number"] for citation in shown["citations"]] == [1]


def test_an_unknown_company_is_proposed(alimon):
    text = (
        "Orbit Corp shipped 40,000 lamps in 2024 [1]. Orbit Corp grew 3% [1].\n\n[1] T https://o.example/\n"
    )

    ended = alimon("import", note(alimon, text))

    assert "a new company, Orbit Corp" in ended.err
    assert "Orbit Corp" in alimon("list", "companies").out


def test_a_company_can_be_named(alimon):
    assert "of Luma Lighting AG" in alimon("import", note(alimon), "--company", "luma").err
    assert alimon("import", note(alimon), "--company", "NOBODY").code == 2
