"""The installed `alimon` in a real pseudo-terminal: from a number to its source, and back out whatever happens."""

import contextlib
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.loopback import article
from tests.terminal import Terminal

ROOT = Path(__file__).resolve().parents[2]
ALIMON = Path(sys.executable).with_name("alimon")
BEFORE = "Lamps shrank by 3 per cent in the quarter to June, said the company."
AFTER = "Lamps shrank by 9 per cent in the quarter to June, the company says now."


class Desk:
    """A home with a company whose sources are pages of the loopback server."""

    def __init__(self, home, server):
        kept = {name: os.environ[name] for name in ("PATH", "TMPDIR") if name in os.environ}
        self.environ = {**kept, **server.environ, "LANG": "C.UTF-8", "ALIMON_HOME": str(home / "home")}
        self.server = server
        self.store = home / "home" / "data" / "alimon.db"
        self.say("/results", BEFORE)
        self._add_company(home / "company")

    def say(self, path, text):
        """Let a page of the server say something."""
        return self.server.page(path, article("Results for the fourth quarter", text))

    def run(self, *words):
        return subprocess.run(
            [ALIMON, *words], env=self.environ, capture_output=True, text=True, timeout=60, check=True
        ).stdout

    def terminal(self, *words, columns=120, rows=40, **environ):
        environ = {"TERM": "xterm-256color", "COLORTERM": "truecolor", **self.environ, **environ}
        return Terminal([str(ALIMON), *words], environ=environ, columns=columns, rows=rows)

    def assert_sound(self):
        with contextlib.closing(sqlite3.connect(self.store)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert connection.execute("PRAGMA foreign_key_check").fetchall() == []

    def _add_company(self, folder):
        shutil.copytree(ROOT / "data" / "companies" / "luma", folder)
        sources = folder / "sources.csv"
        text = sources.read_text(encoding="utf-8")
        sources.write_text(
            text.replace("https://luma.example.com/results/2025-q4", self.server.url("/results")).replace(
                "https://press.example.net/lighting-controls-market", self.server.url("/market")
            ),
            encoding="utf-8",
        )
        self.run("company", "add", str(folder))


@pytest.fixture
def desk(tmp_path, loopback):
    return Desk(tmp_path, loopback)


def test_from_a_number_to_its_source_which_is_read_changes_and_is_read_again(desk):
    with desk.terminal("LUMA") as terminal:
        terminal.wait_for("1 Segments", "Lamps", "0 Evidence")
        terminal.press("j")
        terminal.wait_for("C3")
        terminal.press("enter")
        terminal.wait_for("Claims 1", "Lamps shrank by 3 per cent")
        terminal.press("enter")
        terminal.wait_for("› C3", "[1] Luma Lighting", "not read yet")
        terminal.press("j", "enter")
        terminal.wait_for("3 claims", "not read yet")

        terminal.press("r")
        terminal.wait_for(BEFORE[:40])
        desk.say("/results", AFTER)
        terminal.press("r")
        terminal.wait_for(AFTER[:40], gone=[BEFORE[:40]])

        for _ in range(3):
            terminal.press("q")
        terminal.wait_for("1 Segments")
        terminal.press("Q")
        assert terminal.wait_end() == 0
        assert terminal.left_behind == []

    assert [request.path for request in desk.server.requests] == ["/results", "/results"]
    desk.assert_sound()
    assert AFTER in desk.run("show", "LUMA-src-1", "--json")


def test_what_another_process_reads_shows_up_by_itself(desk):
    with desk.terminal("LUMA") as terminal:
        terminal.wait_for("sources read 0 of 2")
        desk.run("refresh", "LUMA-src-1")
        terminal.wait_for("read 1 of 2")
        terminal.press("Q")
        assert terminal.wait_end() == 0


@pytest.mark.parametrize(
    ("number", "code"),
    [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 130)],
    ids=["SIGTERM", "SIGHUP", "SIGINT"],
)
def test_a_signal_ends_it_with_its_code_and_gives_the_terminal_back(desk, number, code):
    with desk.terminal() as terminal:
        terminal.wait_for("1 Segments")
        os.kill(terminal.process.pid, number)

        assert terminal.wait_end() == code
        assert terminal.left_behind == []
        assert b"Traceback" not in terminal.output
    desk.assert_sound()


def test_a_signal_during_a_refresh_ends_it_and_keeps_the_store_sound(desk):
    hold = desk.server.held("/results")
    with desk.terminal("LUMA") as terminal:
        terminal.wait_for("1 Segments")
        terminal.press("R")
        assert hold.arrived.wait(30), terminal.screen.text
        os.kill(terminal.process.pid, signal.SIGTERM)

        assert terminal.wait_end() == 143
        assert terminal.left_behind == []
    assert hold.gone.wait(30)
    desk.assert_sound()


def test_a_terminal_that_goes_away_ends_it(desk):
    with desk.terminal() as terminal:
        terminal.wait_for("1 Segments")
        terminal.hang_up()

        assert terminal.process.wait(30) in {129, -signal.SIGHUP}
    desk.assert_sound()


def test_a_storm_of_resizes_leaves_the_screen_whole(desk):
    with desk.terminal() as terminal:
        terminal.wait_for("1 Segments")
        for columns, rows in [
            (80, 24),
            (1, 1),
            (300, 100),
            (20, 5),
            (60, 20),
            (1, 60),
            (200, 2),
            (119, 39),
        ] * 3:
            terminal.resize(columns, rows)
        terminal.resize(80, 24)
        terminal.wait_for("1 Segments", "Alibaba", "0 Evidence")
        terminal.press("Q")
        assert terminal.wait_end() == 0
        assert terminal.left_behind == []


@pytest.mark.parametrize("name", ["dumb", ""])
def test_a_terminal_that_cannot_be_drawn_on_is_told_so(desk, name):
    with desk.terminal(TERM=name) as terminal:
        assert terminal.wait_end() == 2
        assert "needs a terminal" in terminal.screen.text
        assert "alimon list" in terminal.screen.text
        assert terminal.left_behind == []


def test_a_fault_inside_is_told_in_a_sentence_on_a_terminal_given_back(desk):
    broken = (
        "import sys, alimon.cli.main as main; from alimon.tui.screens.monitor import MonitorView\n"
        "def fail(self, *_): raise ZeroDivisionError('on purpose')\n"
        "MonitorView.action_zoom = fail\n"
        "sys.exit(main.main([]))"
    )
    command = [sys.executable, "-c", broken]
    with Terminal(command, environ={**desk.environ, "TERM": "xterm-256color"}) as terminal:
        terminal.wait_for("1 Segments")
        terminal.press("z")
        code = terminal.wait_end()

        assert terminal.left_behind == []
        assert code not in {0, 143}
        assert "alimon.log" in terminal.screen.text
        assert b"Traceback" not in terminal.output


def test_inside_tmux_it_opens_drills_and_leaves(desk, tmux, tmp_path):
    socket = str(tmp_path / "tmux")
    environ = {**desk.environ, "TERM": "xterm-256color"}

    def ask(*words):
        command = [tmux, "-S", socket, "-f", "/dev/null", *words]
        return subprocess.run(
            command, env=environ, capture_output=True, text=True, timeout=30, check=False
        ).stdout

    # A client on a terminal of our own, so that what is waited for is drawn and nothing has to be asked twice.
    command = [tmux, "-S", socket, "-f", "/dev/null", "new-session", str(ALIMON), "LUMA"]
    with Terminal(command, environ=environ, columns=80, rows=25) as terminal:
        try:
            terminal.wait_for("1 Segments", "Lamps")
            terminal.press("j", "enter")
            terminal.wait_for("Claims 1")
            assert "Claims 1" in ask("capture-pane", "-p")
            terminal.press("q")
            terminal.wait_for("1 Segments")
            terminal.press("Q")
            assert terminal.wait_end() == 0
        finally:
            ask("kill-server")
    desk.assert_sound()
