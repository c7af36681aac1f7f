"""`alimon refresh` against a server on loopback."""

import json
import re
import shutil
import signal
import subprocess
import sys

import pytest

from tests.e2e.cli.conftest import ROOT
from tests.loopback import article, loopback
from tests.pdf import pdf

__all__ = ["loopback"]

EXAMPLE = ROOT / "data" / "companies" / "luma"
TEXT = "Controls earned 41.2 million euros in the June quarter of 2025, and revenue of controls rose by 18 per cent."


@pytest.fixture
def watched(alimon, loopback, tmp_path):
    """The command with a company whose sources are pages of the loopback server."""
    folder = tmp_path / "nova"
    shutil.copytree(EXAMPLE, folder)
    company = folder / "company.toml"
    company.write_text(company.read_text().replace('id = "LUMA"', 'id = "NOVA"'))
    sources = folder / "sources.csv"
    text = sources.read_text()
    for number, url in enumerate(re.findall(r"https://[^,]+", text), start=1):
        text = text.replace(url, loopback.url(f"/{number}"))
    sources.write_text(text)
    alimon.environ.update(loopback.environ)
    config = "[limits]\npause_seconds = 0\n"
    alimon.config.parent.mkdir(parents=True)
    alimon.config.write_text(config)
    assert alimon("company", "add", str(folder)).code == 0
    return alimon


def outcomes(ended):
    return {row["id"]: row["outcome"] for row in json.loads(ended.out)}


def test_due_sources_are_read_and_shown(watched, loopback):
    loopback.page("/1", article("Results", TEXT))
    loopback.page("/2", article("Market", TEXT))

    ended = watched("refresh", "--company", "NOVA", "--json")

    assert ended.code == 0, ended.err
    assert outcomes(ended) == {"NOVA-src-1": "ok", "NOVA-src-2": "ok"}
    page = watched("show", "NOVA-src-1").out
    assert "41.2 million" in page
    assert "41.2 million" in watched("show", "NOVA-C1").out
    assert "sha256" in watched("show", "NOVA-src-1@1").out
    again = watched("refresh", "--company", "NOVA")
    assert (again.code, again.out) == (0, "")
    assert "no source is due" in again.err


def test_a_source_that_cannot_be_read_is_3_and_the_others_are_kept(watched, loopback):
    loopback.page("/1", article("Results", TEXT))
    loopback.reset("/2")

    ended = watched("refresh", "--company", "NOVA", "--json")

    assert ended.code == 3
    assert outcomes(ended)["NOVA-src-1"] == "ok"
    assert outcomes(ended)["NOVA-src-2"] == "unreachable"


def test_a_passage_is_shown_with_its_page_and_its_place_in_the_original(watched, loopback):
    words = [*TEXT.split(" quarter "), ""]
    lines = [(72, 700, f"{words[0]} quarter {words[1][:50]}"), (72, 688, words[1][50:])]
    loopback.page("/1", pdf([(72, 700, "Acme results")], lines), content_type="application/pdf")
    said = "Luma holds 24 per cent of the European market for controls, which is more than any other."
    html = article("Market", said)
    loopback.page("/2", html)
    assert watched("refresh", "--company", "NOVA").code == 0

    assert "page 2" in watched("show", "NOVA-C1").out
    cited = {
        one["source"]["id"]: one
        for claim in ("NOVA-C1", "NOVA-C6")
        for one in json.loads(watched("show", claim, "--json").out)["citations"]
    }
    (place, *_) = cited["NOVA-src-1"]["places"]
    assert place == {"page": 2, "original": None}
    (place, *_) = cited["NOVA-src-2"]["places"]
    span = place["original"]
    assert html[span["start"] : span["end"]] == said.rstrip(".")
    kind = json.loads(watched("show", "NOVA-src-1@1", "--json").out)
    assert (kind["kind"], len(kind["pages"])) == ("pdf", 2)


def test_a_named_source_is_read_though_it_is_not_due(watched, loopback):
    loopback.page("/3", article("Shares", TEXT))

    ended = watched("refresh", "src-3", "--company", "NOVA")

    assert ended.code == 0, ended.err
    assert "NOVA-src-3" in ended.out
    assert len(loopback.asked("/3")) == 1


def test_a_private_address_is_refused_unless_it_is_allowed(watched, loopback):
    ended = watched("refresh", "src-1", "--company", "NOVA", "--json", ALIMON_ALLOW_PRIVATE="")

    assert ended.code == 3
    assert outcomes(ended) == {"NOVA-src-1": "refused"}
    assert loopback.requests == []


def test_what_is_no_source_is_2(watched):
    for word in ("C1", "src-99"):
        ended = watched("refresh", word, "--company", "NOVA")
        assert (ended.code, ended.out) == (2, "")


def test_an_interrupt_ends_with_130_and_keeps_the_store_whole(watched, loopback):
    hold = loopback.held("/1")
    process = subprocess.Popen(
        [sys.executable, "-m", "alimon", "refresh", "src-1", "--company", "NOVA"],
        env=watched.environ, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert hold.arrived.wait(30)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=30)
    hold.release()

    assert (process.returncode, out) == (130, "")
    assert "interrupted" in err
    assert "Traceback" not in err
    assert watched("doctor").code == 0


def test_a_changed_figure_is_told_shown_and_handed_to_its_hook(watched, loopback, tmp_path):
    kept = tmp_path / "kept"
    keep = "import sys; open(sys.argv[1], 'a').write(sys.stdin.read())"
    command = json.dumps([sys.executable, "-c", keep, str(kept)])
    watched.config.write_text(f"{watched.config.read_text()}[hooks]\ncited_passage_changed = {command}\n")
    loopback.page("/1", article("Results", TEXT))
    watched("refresh", "NOVA-src-1")
    loopback.page("/1", article("Results", TEXT.replace("41.2", "42.7")))

    ended = watched("refresh", "NOVA-src-1")

    assert ended.code == 0, ended.err
    (event,) = json.loads(
        watched("list", "events", "--company", "NOVA", "--filter", "kind:cited", "--json").out
    )
    assert event["figure"] == "41.2 million euros became 42.7 million euros"
    assert json.loads(kept.read_text())["id"] == event["id"]
    assert "41.2 million euros became 42.7 million euros" in watched("diff", "NOVA-src-1").out
