"""Texts from the store are shown as text: no markup, no control character, no reordering."""

import unicodedata

import pytest
from alimon.tui.target import Target

from tests.pilot.driving import driven
from tests.pilot.hostile import MARKUP, SHOWN, hostile

WAYS = {
    **{f"panel {number}": (number,) for number in "1234560"},
    "risk": ("2", "j"),
    "zoomed evidence": ("0", "z"),
    "subject": ("1", "j", "enter"),
    "figures": ("1", "j", "enter", "tab"),
    "claim": ("1", "j", "enter", "enter"),
    "source": ("5", "enter"),
    "source of a claim": ("1", "j", "enter", "enter", "enter"),
    "search": ("5", "enter", "/", *"[red]", "enter"),
    "find": ("/", *"revenue"),
    "find markup": ("/", *"[red]x"),
    "provenance": ("5", "i"),
    "paste": ("5", "p"),
    "note": ("1", "j", "enter", "e"),
    "companies": ("C",),
    "palette": (":", *"claim "),
    "copied": ("1", "j", "y", "l"),
    "link": ("5", "o"),
    "marked": ("2", "m", "a", "'"),
    "filtered": ("1", "f", *"[b]"),
}


@pytest.fixture(scope="module")
def hostile_file(tmp_path_factory):
    path = tmp_path_factory.mktemp("hostile") / "alimon.db"
    hostile(path)
    return path


def drives(text):
    """The characters of a screen that would drive a terminal."""
    return [
        f"{ord(character):04X}" for character in text
        if character != "\n" and unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"}
    ]  # fmt: skip


@pytest.mark.parametrize("size", [(120, 40), (80, 24)], ids=["120x40", "80x24"])
async def test_nothing_on_any_screen_drives_the_terminal(hostile_file, monkeypatch, size):
    monkeypatch.setenv("SSH_CONNECTION", "10.0.0.9 50022 10.0.0.1 22")
    faults = []
    async with driven(hostile_file, company_id="ACME", size=size) as run:
        for name, keys in WAYS.items():
            run.app.go_to_panel("segments")
            await run.press(*keys)
            faults += [f"{name}: {drives(run.screen)}"] if drives(run.screen) else []
            faults += [f"{name}: nothing of it\n{run.screen}"] if "x[/red]" not in run.screen else []
            await run.press("escape", "escape", "escape")
    assert not faults, "\n".join(faults)


async def test_markup_and_controls_are_shown_as_they_are_written(hostile_file):
    async with driven(hostile_file, company_id="ACME") as run:
        run.app.open_target(Target("claim", "ACME-S1"))
        await run.idle()
        assert SHOWN in run.screen
        assert "<9B>2J<202E><2066>" in run.screen
        await run.press("q", "/", *MARKUP)
        assert MARKUP in run.screen
        await run.press("escape", "escape")
        run.app.tell(MARKUP, "warn")
        await run.idle()
        assert run.footer == MARKUP
