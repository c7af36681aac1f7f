"""o and y over SSH: the link is shown and copied, never opened there; copies reach the terminal's clipboard."""

import webbrowser

import pytest

from tests.pilot.sources import FOR_CLAIM, on_source

LINK = "https://luma.example.com/results/2025-q4"


@pytest.fixture
def written(monkeypatch):
    """What the program writes to the terminal beside what it paints."""
    from textual.drivers.headless_driver import HeadlessDriver  # noqa: PLC0415  # the driver of tests

    pieces = []
    monkeypatch.setattr(HeadlessDriver, "write", lambda _, data: pieces.append(data))
    return pieces


@pytest.fixture
def opened(monkeypatch):
    """The addresses that a browser was asked to open."""
    asked = []

    class Browser:
        def open(self, url):
            asked.append(url)
            return True

    monkeypatch.setattr(webbrowser, "get", Browser)
    return asked


async def test_over_ssh_o_shows_and_copies_the_link_and_starts_nothing(
    store_file, monkeypatch, written, opened
):
    monkeypatch.setenv("SSH_CONNECTION", "10.0.0.9 50022 10.0.0.1 22")
    monkeypatch.setenv("DISPLAY", "localhost:10.0")
    async with on_source(store_file) as run:
        await run.press("o")
        assert LINK in run.footer
        assert any(span.link == LINK for span in run.app.view.footer.content.spans)
        assert any("]52;c;" in piece for piece in written)
        assert opened == []


async def test_with_a_display_o_opens_the_link_in_a_browser(store_file, monkeypatch, opened):
    monkeypatch.setenv("DISPLAY", ":0")
    async with on_source(store_file) as run:
        await run.press("o")
        assert opened == [LINK]
        assert f"Opening {LINK}" in run.footer


async def test_where_no_browser_is_found_the_link_is_shown(store_file, monkeypatch):
    def none():
        raise webbrowser.Error("none")

    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr(webbrowser, "get", none)
    async with on_source(store_file) as run:
        await run.press("o")
        assert run.footer == f"{LINK}"


async def test_a_row_without_a_source_has_no_link(store_file):
    async with on_source(store_file) as run:
        await run.press("q", "1", "o")
        assert "no source to open" in run.footer


async def test_a_copy_is_wrapped_for_tmux(store_file, monkeypatch, written):
    monkeypatch.setenv("TMUX", "/run/tmux/default,1,0")
    async with on_source(store_file, target=FOR_CLAIM) as run:
        await run.press("y", "u")
        copied = [piece for piece in written if "]52;c;" in piece]
        assert copied[0].startswith("\x1bPtmux;\x1b\x1b]52;c;")
        assert f"copied: {LINK}" in run.footer


async def test_a_text_longer_than_terminals_take_is_not_copied_and_says_so(store_file, written):
    async with on_source(store_file) as run:
        assert "a terminal takes 74,994" in run.app.copy("x" * 80_000)
        assert run.app.copy("short") == ""
        assert sum("]52;c;" in piece for piece in written) == 1
