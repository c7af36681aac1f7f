"""`alimon source test` against a server on loopback and files of the machine."""

import json
import os

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


def test_without_a_place_it_is_2(alimon):
    assert alimon("source", "test").code == 2
    assert alimon("source").code == 2
