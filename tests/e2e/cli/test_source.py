"""`alimon source test` against a server on loopback and files of the machine."""

import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.e2e.cli.test_docs import documented
from tests.loopback import article, loopback

__all__ = ["loopback"]


@pytest.fixture
def tried(alimon, loopback):
    """Runs `alimon source test --json` on some places; the rows by place, with the exit code."""
    alimon.environ.update(loopback.environ)
    alimon.config.parent.mkdir(parents=True)
    alimon.config.write_text("[limits]\npause_seconds = 0\n")

    def run(*places):
        ended = alimon("source", "test", "--json", *map(str, places))
        assert ended.err == ""
        return ended.code, [json.loads(line) for line in ended.out.splitlines()]

    return run


def test_a_page_is_told_in_full_and_nothing_is_kept(alimon, tried, loopback):
    url = loopback.page("/news", article("Cloud news", "Revenue grew 26 %."))

    code, [row] = tried("--text", url)

    assert code == 0
    assert set(row) == documented("`source test`")
    assert (row["url"], row["final_url"], row["outcome"], row["status"]) == (url, url, "ok", 200)
    assert (row["kind"], row["title"]) == ("html", "Cloud news")
    assert row["bytes"] == len(article("Cloud news", "Revenue grew 26 %."))
    assert "Revenue grew 26 %." in row["text"]
    assert row["chars"] == len(row["text"])
    assert not alimon.store.exists()
    assert not (alimon.home / "data").exists()


def test_places_are_told_in_the_order_given_and_one_that_is_not_read_is_3(tried, loopback, tmp_path):
    note = tmp_path / "note.txt"
    note.write_text("Revenue grew 26 %.")
    places = [
        loopback.torn("/torn"),
        note,
        loopback.redirect("/old", "/new"),
        loopback.page("/new", article("New")),
        "file:///etc/passwd",
        "http://169.254.169.254/latest/",
    ]

    code, rows = tried(*places)

    assert code == 3
    assert [row["url"] for row in rows] == [str(place) for place in places]
    assert [row["outcome"] for row in rows] == ["unreachable", "ok", "ok", "ok", "refused", "refused"]
    assert rows[2]["final_url"] == loopback.url("/new")
    assert "text" not in rows[0]


def test_only_regular_files_are_read(tried, tmp_path):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to("/dev/zero")
    with (tmp_path / "huge").open("wb") as huge:
        huge.truncate(1_000_000_000)

    places = [
        tmp_path,
        tmp_path / "pipe",
        tmp_path / "link",
        "/dev/zero",
        tmp_path / "huge",
        tmp_path / "none",
    ]
    code, rows = tried(*places)

    assert code == 3
    assert [row["outcome"] for row in rows] == ["refused"] * 4 + ["too_large", "unreachable"]
    for row, words in zip(
        rows, ["a folder", "a pipe", "a link", "a device", "20 MB", "no file"], strict=True
    ):
        assert words in row["reason"]


def test_people_get_a_short_block(alimon, loopback):
    hostile = article("[bold]Hi[/bold] \x1b]0;owned\x07", "Revenue grew.\x1b[2J")
    ended = alimon("source", "test", "--text", loopback.page("/news", hostile), **loopback.environ)

    assert ended.code == 0
    assert "\x1b" not in ended.out + ended.err
    assert "read  html, status 200" in ended.out
    assert "[bold]Hi[/bold]" in ended.out
    assert "Revenue grew." in ended.out


def test_an_interrupt_ends_it_at_once(alimon, loopback):
    hold = loopback.held("/slow")
    alimon.environ.update(loopback.environ)
    process = subprocess.Popen(
        [sys.executable, "-m", "alimon", "source", "test", hold.url],
        env=alimon.environ, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert hold.arrived.wait(30)
    process.send_signal(signal.SIGINT)

    assert process.communicate(timeout=30) == ("", "alimon: interrupted\n")
    assert process.returncode == 130
    assert hold.gone.wait(5)


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("", "no scheme"),
        ("  ", "no scheme"),
        ("-", "no file"),
        ("example.com/page", "no file"),
        ("file:///etc/passwd", "named by its path"),
        ("http://", "names no host"),
        ("https://[", "no address that can be read"),
        ("http://127.0.0.1:1/\u202e", "loopback"),
    ],
)
def test_whatever_is_written_has_an_outcome(tried, place, words):
    code, [row] = tried(place)

    assert code == 3
    assert (row["url"], row["outcome"] in ("refused", "unreachable")) == (place, True)
    assert words in row["reason"]


def test_a_name_that_is_no_utf8_is_told(tried, tmp_path):
    note = Path(os.fsdecode(os.fsencode(tmp_path) + b"/note\xff.txt"))
    note.write_text("Revenue grew 26 %.")

    code, [row] = tried(note)

    assert (code, row["outcome"], row["chars"]) == (0, "ok", 18)


def test_without_a_place_it_is_2(alimon):
    assert alimon("source", "test").code == 2
    assert alimon("source").code == 2


class TestWatching:
    @pytest.fixture
    def rows(self, alimon):
        """What `source list` says, by id."""

        def listed():
            return {
                row["id"]: row
                for row in json.loads(alimon("source", "list", "--company", "BABA", "--json").out)
            }

        return listed

    def test_a_page_is_watched_from_now_on(self, alimon, loopback, rows):
        alimon.environ.update(loopback.environ)
        url = loopback.page("/news", article("Cloud news", "Revenue grew 26 %."))

        ended = alimon("source", "add", url, "--company", "BABA", "--kind", "blog", "--cadence", "12h")

        assert ended.code == 0, ended.err
        assert ended.out == "BABA-own-1  Cloud news (127.0.0.1)\n"
        assert "BABA-own-1 was added. alimon refresh BABA-own-1 keeps its text" in ended.err
        assert (rows()["BABA-own-1"]["url"], rows()["BABA-own-1"]["kind"]) == (url, "blog")
        refreshed = alimon("refresh", "own-1", "--company", "BABA", "--json")
        assert json.loads(refreshed.out)[0]["outcome"] == "ok"
        assert "Revenue grew 26 %." in alimon("show", "BABA-own-1").out

    def test_a_file_is_watched_too(self, alimon, rows, tmp_path):
        note = tmp_path / "note.txt"
        note.write_text("Revenue grew 26 %.")

        ended = alimon("source", "add", str(note), "--company", "BABA", "--title", "My note", "--issuer")

        assert ended.code == 0, ended.err
        row = rows()["BABA-own-1"]
        assert (row["url"], row["name"], row["independence"]) == (str(note), "My note", "issuer")
        assert json.loads(alimon("refresh", "BABA-own-1", "--json").out)[0]["outcome"] == "ok"

    def test_a_page_that_cannot_be_read_now_is_watched_all_the_same(self, alimon, loopback):
        ended = alimon("source", "add", loopback.reset("/news"), **loopback.environ)

        assert ended.code == 0
        assert ended.out.startswith("BABA-own-1  127.0.0.1:")
        added, _, rest = ended.err[ended.err.index("alimon: BABA-own-1") :].partition("\n")
        assert added.startswith("alimon: BABA-own-1 was added, but nothing was read: ")
        assert "not whole" in added
        for command in ("refresh BABA-own-1", "import-text BABA-own-1 FILE", "source retire BABA-own-1"):
            assert f"alimon {command}" in rest

    @pytest.mark.parametrize("place", ["file:///etc/passwd", "/dev/zero", "no/such/file", "http://10.0.0.1/"])
    def test_what_is_never_read_is_not_watched(self, alimon, rows, place):
        ended = alimon("source", "add", place, "--company", "BABA")

        assert (ended.code, ended.out) == (2, "")
        assert "is not watched" in ended.err
        assert "BABA-own-1" not in rows()

    def test_the_same_address_is_watched_once(self, alimon, loopback):
        url = loopback.page("/news", article("Cloud news", "Revenue grew."))
        assert alimon("source", "add", url, **loopback.environ).code == 0

        again = alimon("source", "add", url, **loopback.environ)

        assert (again.code, again.out) == (2, "")
        assert "BABA-own-1 is the source at this address" in again.err

    def test_a_retired_source_leaves_the_list(self, alimon, rows):
        assert "BABA-src-2" in rows()

        ended = alimon("source", "retire", "src-2", "--company", "BABA")

        assert (ended.code, ended.out.startswith("BABA-src-2 retired: ")) == (0, True)
        assert "BABA-src-2" not in rows()
        assert alimon("source", "retire", "S11", "--company", "BABA").code == 2

    @pytest.mark.parametrize("word", ["n999", "s11x", "src-222", "T9", "fig-9999"])
    def test_only_sources_are_suggested_for_a_source_that_is_not_there(self, alimon, word):
        ended = alimon("source", "retire", word, "--company", "BABA")

        assert (ended.code, ended.out) == (2, "")
        assert f"No source is called {word!r}." in ended.err
        suggested = re.findall(r"BABA-[\w-]+", ended.err)
        assert all(one.startswith(("BABA-src-", "BABA-own-", "BABA-item-")) for one in suggested)
        assert suggested or word != "src-222"

    def test_a_cadence_that_is_none_is_2(self, alimon):
        assert alimon("source", "add", "https://example.com/", "--cadence", "daily").code == 2
