"""`alimon export`: an evidence pack that a colleague can verify without alimon."""

import csv
import hashlib
import io
import json
import zipfile

import pytest
from alimon.config.clock import SystemClock
from alimon.refresh.check import check_open
from alimon.refresh.supplied import supply_text
from alimon.store.connect import open_store

from tests.checkers import DigitsChecker


@pytest.fixture
def checked(alimon):
    """A home in which one source was supplied, with markup and a formula in it, and checked."""
    alimon("list", "companies")
    store = open_store(alimon.store)
    supply_text(store, "BABA-src-1", "Cloud took in 33.4 <b>billion</b>.", SystemClock())
    check_open(store, "BABA", DigitsChecker(), SystemClock())
    store.close()
    return alimon


def pack_of(alimon, *words):
    target = alimon.home / "pack.zip"
    ended = alimon("export", "--pack", str(target), *words)
    assert (ended.code, ended.out) == (0, ""), ended.err
    with zipfile.ZipFile(target) as folder:
        return {name: folder.read(name).decode() for name in folder.namelist()}


def test_the_pack_holds_every_form_and_hashes_that_fit(checked):
    files = pack_of(checked)
    assert set(files) == {
        "README.txt", "evidence.md", "evidence.html", "evidence.json", "claims.csv", "sources.csv", "SHA256SUMS",
    }  # fmt: skip
    sums = dict(reversed(line.split("  ")) for line in files["SHA256SUMS"].splitlines())
    for name, digest in sums.items():
        assert hashlib.sha256(files[name].encode()).hexdigest() == digest


def test_every_claim_is_there_with_its_passage_reason_hash_and_date(checked):
    pack = json.loads(pack_of(checked)["evidence.json"])
    assert len(pack["claims"]) == 45
    assert sum(pack["counts"].values()) == 45
    claim = next(one for one in pack["claims"] if one["id"] == "BABA-S02")
    (citation,) = claim["citations"]
    assert (citation["verdict"], citation["quote"]) == ("supported", "“Cloud took in 33.4 <b>billion</b>.”")
    assert citation["checker"] == "digits 1"
    source = next(one for one in pack["sources"] if one["id"] == citation["source"])
    assert source["snapshot"]["supplied"] is True
    assert source["snapshot"]["sha256"] == hashlib.sha256(b"Cloud took in 33.4 <b>billion</b>.").hexdigest()
    assert source["url"].startswith("https://www.cnbc.com/")


def test_the_table_has_a_line_for_each_citation(checked):
    rows = list(csv.DictReader(io.StringIO(pack_of(checked)["claims.csv"])))
    by_id = {row["id"]: row for row in rows}
    assert len(by_id) == 45
    assert by_id["BABA-S02"]["quote"] == "“Cloud took in 33.4 <b>billion</b>.”"


def test_only_the_named_claims_are_packed_and_problems_come_first(checked):
    text = checked("export", "--md", "--claim", "S02", "--claim", "S11").out
    assert text.index("## S11") < text.index("## S02")
    assert "S01" not in text


def test_pages_are_text_in_the_page_never_markup(checked):
    html = checked("export", "--html", "--claim", "S03").out
    assert html.startswith("<!doctype html>")
    assert "<b>" not in html
    assert "<script" not in html


def test_a_file_that_is_there_stays_unless_forced(checked, tmp_path):
    target = tmp_path / "mine.zip"
    target.write_text("mine")
    ended = checked("export", "--pack", str(target))
    assert ended.code == 2
    assert "--force" in ended.err
    assert target.read_text() == "mine"
    assert checked("export", "--pack", str(target), "--force").code == 0
    assert zipfile.is_zipfile(target)
    assert [path.name for path in tmp_path.iterdir() if ".new-" in path.name] == []


def test_a_link_is_not_followed(checked, tmp_path):
    other = tmp_path / "other"
    other.write_text("mine")
    link = tmp_path / "link.zip"
    link.symlink_to(other)
    assert checked("export", "--pack", str(link), "--force").code == 2
    assert other.read_text() == "mine"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--pack", "--json"), "holds every form"),
        (("--force",), "belongs to --pack"),
        (("--html", "--json"), "Only one form"),
        (("--claim", "S99"), "Did you mean"),
        (("--claim", "src-1"), "not a claim"),
        (("--pack", "no/such/folder/x.zip"), "cannot be written"),
    ],
    ids=str,
)
def test_a_mistake_is_named(desk, words, told):
    ended = desk("export", *words)
    assert ended.code == 2
    assert told in ended.err
    assert "Traceback" not in ended.err


def test_the_rank_of_each_source_stands_beside_its_verdict(checked):
    files = pack_of(checked, "--claim", "S02")
    assert "CNBC, 29 Aug 2025, press: ✓ supported" in files["evidence.md"]
    assert json.loads(files["evidence.json"])["claims"][0]["citations"][0]["kind"] == "press"
