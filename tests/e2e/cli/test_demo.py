"""`alimon demo` told step by step, and what it leaves: nothing."""

import json
import os
import signal
import subprocess
import sys

import pytest


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """One play as JSON, with the folder for temporary files in which it ran."""
    folder = tmp_path_factory.mktemp("demo")
    done = subprocess.run(
        [sys.executable, "-m", "alimon", "demo", "--json"],
        env={**os.environ, "TMPDIR": str(folder), "ALIMON_HOME": str(folder / "home")},
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()], folder


def outcomes(told, step):
    return {
        one["character"]: one["outcome"] for one in told[0] if one["step"] == step and one["what"] == "source"
    }


def events(told, step):
    return [one["text"] for one in told[0] if one["step"] == step and one["what"] == "event"]


def test_every_character_does_what_it_is_called(told):
    assert outcomes(told, 1) == {
        "steady": "ok", "slow": "ok", "changing": "ok", "flapping": "ok", "moved": "ok", "gone": "ok",
        "blocked": "blocked", "malformed": "unsupported",
    }  # fmt: skip
    same = dict.fromkeys(("steady", "slow", "moved"), "not_modified")
    assert outcomes(told, 2) == {**outcomes(told, 1), **same, "gone": "gone"}


def test_what_changed_becomes_an_event_and_what_stayed_does_not(told):
    assert any("Breeze Wire" in text for text in events(told, 2))
    assert any("Loom and Thread" in text for text in events(told, 2))
    assert not any("Windward" in text for text in [*events(told, 2), *events(told, 3)])
    assert not any("Breeze Wire" in text for text in events(told, 3))


def test_a_page_that_flaps_is_told_of_once_and_says_afterwards_that_it_flaps(told):
    assert [len([one for one in events(told, step) if "Harbour Courier" in one]) for step in (2, 3)] == [1, 0]
    flaps = {
        one["step"]: one["flaps"]
        for one in told[0]
        if one["what"] == "source" and one["character"] == "flapping"
    }
    assert flaps == {1: 0, 2: 0, 3: 1}


def test_the_claims_are_told_before_and_after(told):
    claims = [one for one in told[0] if one["what"] == "claim"]
    before, after = claims[: len(claims) // 2], claims[len(claims) // 2 :]
    assert {one["verdict"] for one in before} == {"unchecked"}
    verdicts = {one["id"].removeprefix("CRVD-"): one["verdict"] for one in after}
    assert {name: verdicts[name] for name in ("C1", "C3", "C4", "C7", "C9")} == {
        "C1": "supported", "C3": "contradicted", "C4": "contradicted", "C7": "blocked", "C9": "unreachable",
    }  # fmt: skip


def test_a_verdict_turns_with_the_figure_that_changed(told):
    assert any("C3" in text or "27" in text for text in events(told, 2))


def test_nothing_stays_behind(told):
    _, folder = told
    assert not [one for one in folder.iterdir() if one.name.startswith("alimon-demo-")]
    assert not (folder / "home" / "data").exists()


def test_without_a_terminal_it_names_the_way_to_do_without(alimon):
    ended = alimon("demo")
    assert ended.code == 2
    assert "alimon demo --headless" in ended.err


def test_a_signal_ends_it_and_the_store_goes(alimon, tmp_path):
    process = subprocess.Popen(
        [sys.executable, "-m", "alimon", "demo", "--headless"],
        env={**alimon.environ, "TMPDIR": str(tmp_path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    with process:
        assert process.stdout is not None
        while b"before anything was read" not in process.stdout.readline():
            pass
        process.send_signal(signal.SIGTERM)
        process.stdout.read()
        assert process.wait(30) == 128 + signal.SIGTERM
    assert not [one for one in tmp_path.iterdir() if one.name.startswith("alimon-demo-")]
