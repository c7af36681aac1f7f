"""`alimon import-text`: the text of a source that lets no program in, from a file, a pipe or an archived copy."""

import json
import os

import pytest

from tests.e2e.cli.test_docs import documented
from tests.loopback import article, loopback

__all__ = ["loopback"]

TEXT = "Alibaba Cloud revenue grew 26 per cent in the June quarter of 2025, the report says."


@pytest.fixture
def shown(alimon):
    """What `show --json` says of the newest snapshot of a source."""

    def snapshot(name):
        return json.loads(alimon("show", name, "--json").out)["snapshot"]

    return snapshot


def test_a_file_is_kept_and_marked_as_supplied(alimon, shown, tmp_path):
    note = tmp_path / "note.txt"
    note.write_text(TEXT)

    ended = alimon("import-text", "src-1", str(note), "--json", "--company", "BABA")

    assert ended.code == 0, ended.err
    row = json.loads(ended.out)
    assert set(row) == documented("`import-text`")
    assert (row["id"], row["source"], row["chars"]) == ("BABA-src-1@1", "BABA-src-1", len(TEXT))
    kept = shown("BABA-src-1")
    assert (kept["id"], kept["supplied"], kept["text"], kept["status"]) == ("BABA-src-1@1", True, TEXT, None)


def test_a_saved_page_is_read_as_a_page(alimon, shown, tmp_path):
    page = tmp_path / "saved.html"
    page.write_text(article("Results", TEXT))

    assert alimon("import-text", "BABA-src-1", str(page)).code == 0
    assert TEXT in shown("BABA-src-1")["text"]
    assert "<p>" not in shown("BABA-src-1")["text"]


def test_what_comes_through_a_pipe_is_kept(alimon, shown):
    ended = alimon("import-text", "BABA-src-1", "-", stdin=TEXT)

    assert (ended.code, ended.out) == (
        0,
        f"BABA-src-1@1: {len(TEXT)} characters, marked as supplied by you\n",
    )
    assert shown("BABA-src-1")["text"] == TEXT


def test_an_archived_copy_is_kept_with_its_own_address(alimon, shown, loopback):
    url = loopback.page("/web/2025/results", article("Results", TEXT))

    ended = alimon("import-text", "BABA-src-1", "--archive", url, **loopback.environ)

    assert ended.code == 0, ended.err
    kept = shown("BABA-src-1")
    assert (kept["supplied"], kept["final_url"], kept["name"]) == (True, url, "Results")


def test_an_archived_copy_that_cannot_be_read_is_3_and_nothing_is_kept(alimon, shown, loopback):
    url = loopback.page("/web/2025/results", "", status=403)

    ended = alimon("import-text", "BABA-src-1", "--archive", url, **loopback.environ)

    assert (ended.code, ended.out) == (3, "")
    assert "status 403" in ended.err
    assert shown("BABA-src-1") is None


def test_what_is_no_file_is_2(alimon, tmp_path):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to(tmp_path / "note.txt")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")

    for file, words in {
        "pipe": "is a pipe",
        "link": "is a link",
        "none": "There is no file",
        "picture.png": "an image",
    }.items():
        ended = alimon("import-text", "BABA-src-1", str(tmp_path / file))
        assert (ended.code, ended.out) == (2, "")
        assert words in ended.err
    for words in (
        ["src-1"],
        ["src-1", "a.txt", "--archive", "http://a.test/"],
        ["S1", "-"],
        ["src-1", "http://a.test/"],
    ):
        assert alimon("import-text", *words, stdin=TEXT).code == 2
    assert alimon("import-text", "src-1", "-", stdin=" \n").code == 2
