"""`alimon audit` of notes that cite pages on loopback: pages that support, contradict, keep silent or block."""

import json
import os

import pytest

from tests.e2e.cli.test_docs import documented
from tests.loopback import article, loopback

__all__ = ["loopback"]

RESULTS = article(
    "Acme results",
    "Acme Corp reported results for the quarter ended June 30, 2025.",
    "Revenue was $4.2 billion in the second quarter of 2025, up 8% from a year earlier.",
    "Net income was $510 million in the second quarter of 2025.",
)


@pytest.fixture
def audit(alimon, loopback):
    """Runs `alimon audit --json` on the text of a note; the record, with the exit code."""
    alimon.environ.update(loopback.environ)
    alimon.config.parent.mkdir(parents=True)
    alimon.config.write_text("[limits]\npause_seconds = 0\n")

    def run(text, *options):
        note = alimon.home / "note.txt"
        note.write_text(text)
        ended = alimon("audit", str(note), "--json", *options)
        return ended.code, json.loads(ended.out)

    return run


def note(*claims, sources):
    listed = "\n".join(f"[{number}] T{number} {url}" for number, url in enumerate(sources, start=1))
    return " ".join(claims) + f"\n\nSources\n{listed}\n"


def verdicts(record):
    return {(claim["metric"], claim["value"]): claim["verdict"] for claim in record["claims"]}


def test_what_the_source_says_is_supported_and_the_record_is_as_documented(audit, loopback):
    url = loopback.page("/results", RESULTS)

    code, record = audit(
        note("Acme's revenue was $4.2 billion in the second quarter of 2025 [1].", sources=[url])
    )

    assert code == 0
    assert set(record) == documented("`audit`")
    assert set(record["claims"][0]) == documented("`audit`, a claim")
    assert record["sources"] == [{"number": 1, "title": "T1", "url": url}]
    claim = record["claims"][0]
    assert (claim["value"], claim["unit"], claim["period"], claim["citations"]) == (
        4.2,
        "US$ bn",
        "Q2 2025",
        [1],
    )
    assert claim["verdict"] == "supported"
    assert "4.2 billion" in claim["passage"]
    assert record["counts"]["supported"] == 1


def test_another_value_is_contradicted_and_ends_with_1(audit, loopback):
    url = loopback.page("/results", RESULTS)

    code, record = audit(
        note("Acme's net income was $610 million in the second quarter of 2025 [1].", sources=[url])
    )

    assert code == 1
    assert verdicts(record) == {("net income", 610): "contradicted"}


def test_what_is_nowhere_is_not_found_and_said_elsewhere_where_another_source_says_it(audit, loopback):
    silent = loopback.page(
        "/silent", article("Weather", "It rained in June, and the harvest was late this year.")
    )
    results = loopback.page("/results", RESULTS)
    text = note(
        "Acme's revenue was $4.2 billion in the second quarter of 2025 [1].", sources=[silent, results]
    )

    code, record = audit(text)

    assert code == 1
    assert record["claims"][0]["verdict"] == "not_found"
    assert record["claims"][0]["elsewhere"] == [2]


def test_a_source_that_cannot_be_read_ends_with_3_and_1_goes_first(audit, loopback):
    gone = loopback.url("/gone")
    results = loopback.page("/results", RESULTS)
    good = "Acme's revenue was $4.2 billion in the second quarter of 2025 [1]."
    unread = "Acme's net income was $510 million in the second quarter of 2025 [2]."
    wrong = "Acme's net income was $610 million in the second quarter of 2025 [1]."

    assert audit(note(good, unread, sources=[results, gone]))[0] == 3
    assert audit(note(wrong, unread, sources=[results, gone]))[0] == 1


def test_fail_on_names_what_fails_and_nothing_else_does(audit, loopback):
    results = loopback.page("/results", RESULTS)
    wrong = note("Acme's net income was $610 million in the second quarter of 2025 [1].", sources=[results])

    assert audit(wrong, "--fail-on", "not_found")[0] == 0
    assert audit(wrong, "--fail-on", "contradicted")[0] == 1
    assert audit(wrong, "--fail-on", "missing")[0] == 0
    assert audit(wrong.replace("[1].", "[1][7]."), "--fail-on", "missing")[0] == 1


def test_offline_fetches_nothing_and_says_why_nothing_was_checked(audit, loopback, alimon):
    url = loopback.page("/results", RESULTS)

    code, record = audit(
        note("Acme's revenue was $4.2 billion in the second quarter of 2025 [1].", sources=[url]), "--offline"
    )

    assert code == 3
    assert [claim["verdict"] for claim in record["claims"]] == ["unchecked"]
    assert "--offline" in record["claims"][0]["reason"]
    assert loopback.asked("/results") == []
    assert not alimon.store.exists()


def test_an_audit_leaves_the_store_alone_and_offline_reads_its_texts(audit, loopback, alimon):
    alimon("company", "list")
    before = alimon.store.read_bytes()
    url = loopback.page("/results", RESULTS)

    audit(note("Acme's revenue was $4.2 billion in the second quarter of 2025 [1].", sources=[url]))

    assert alimon.store.read_bytes() == before


def test_the_score_card_comes_as_text_markdown_and_a_page(alimon, audit, loopback):
    url = loopback.page("/results", RESULTS)
    audit(note("Acme's net income was $610 million in the second quarter of 2025 [1].", sources=[url]))
    path = str(alimon.home / "note.txt")

    text, markdown, page = (
        alimon("audit", path),
        alimon("audit", path, "--md"),
        alimon("audit", path, "--html"),
    )

    assert "contradicted" in text.out
    assert "To mend it: say what the source says" in text.out
    assert markdown.out.startswith("# ")
    assert "<h1>" in page.out
    assert {text.code, markdown.code, page.code} == {1}


def test_quiet_prints_nothing_where_all_is_well(alimon, audit, loopback):
    url = loopback.page("/results", RESULTS)
    audit(note("Acme's revenue was $4.2 billion in the second quarter of 2025 [1].", sources=[url]))

    ended = alimon("audit", str(alimon.home / "note.txt"), "--quiet")

    assert (ended.code, ended.out, ended.err) == (0, "", "")


def test_twice_the_same_is_the_same_byte_for_byte(alimon, audit, loopback):
    url = loopback.page("/results", RESULTS)
    audit(note("Acme's revenue was $4.2 billion in the second quarter of 2025 [1].", sources=[url]))
    path = str(alimon.home / "note.txt")

    assert alimon("audit", path, "--json").out == alimon("audit", path, "--json").out


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (os.mkfifo, "a pipe"),
        (lambda path: path.symlink_to("/etc/hostname"), "a link"),
        (lambda path: path.mkdir(), "a folder"),
        (lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64)), "an image"),
        (lambda path: path.write_text(" \n"), "is empty"),
        (str, "There is no file"),
    ],
)
def test_what_is_no_report_is_refused_by_name(alimon, tmp_path, make, told):
    path = tmp_path / "note.txt"
    make(path)

    ended = alimon("audit", str(path), "--offline")

    assert (ended.code, ended.out) == (2, "")
    assert told in ended.err
    assert "Traceback" not in ended.err


def test_a_file_of_a_gigabyte_is_refused_before_it_is_read(alimon, tmp_path):
    path = tmp_path / "note.txt"
    with path.open("wb") as file:
        file.truncate(1_000_000_000)

    ended = alimon("audit", str(path), "--offline")

    assert ended.code == 2
    assert "larger than" in ended.err


def test_a_device_is_refused(alimon):
    assert "a device" in alimon("audit", "/dev/zero", "--offline").err


def test_keep_brings_report_texts_and_verdicts_into_the_store(alimon, audit, loopback):
    url = loopback.page("/results", RESULTS)

    audit(
        note("Acme Corp's net income was $610 million in the second quarter of 2025 [1].", sources=[url]),
        "--keep",
    )

    shown = json.loads(alimon("show", "ACMECO-I1c1", "--json").out)
    assert shown["verdict"] == "contradicted"
    assert shown["citations"][0]["source"]["snapshots"] == 1


def test_offline_checks_against_the_texts_of_the_store(audit, loopback):
    url = loopback.page("/results", RESULTS)
    audit(
        note("Acme Corp's net income was $610 million in the second quarter of 2025 [1].", sources=[url]),
        "--keep",
    )
    asked = len(loopback.asked("/results"))

    code, record = audit(
        note("Acme's revenue was $4.2 billion in the second quarter of 2025 [1].", sources=[url]), "--offline"
    )

    assert (code, record["claims"][0]["verdict"]) == (0, "supported")
    assert len(loopback.asked("/results")) == asked


def test_sources_that_are_no_witnesses_of_their_own_are_told(alimon, audit, loopback):
    story = [
        f"In town {n} the shop sold {n * 7} lamps, {n} more than in the winter before." for n in range(12)
    ]
    first = loopback.page("/wire", article("Acme sells lamps", *story))
    copy = loopback.page("/copy", article("Lamps", *story, "This article was generated with the help of AI."))
    code, record = audit(note("Acme sold 77 lamps in town 11 [1][2].", sources=[first, copy]))
    (claim,) = record["claims"]
    told = " ".join(claim["circular"])
    assert "[2] 127.0.0.1" in told
    assert "says that a machine wrote it: “This article was generated with the help of AI" in told
    assert "is a copy of [1] 127.0.0.1" in told
    shown = alimon("audit", str(alimon.home / "note.txt"))
    assert shown.code == code
    assert "○ circular: [2] 127.0.0.1" in shown.out or "o circular: [2] 127.0.0.1" in shown.out


def test_a_page_that_contradicts_itself_is_told_beside_the_verdict_and_at_the_source(alimon, audit, loopback):
    url = loopback.page(
        "/slip",
        article(
            "Acme results for the June quarter of 2025",
            "Acme reported results for the quarter ended June 30, 2025.",
            "Total operating expenses were RMB 36.4 billion. Research and development was RMB 43.3 billion.",
            "Revenue was RMB 99.3 billion in the quarter.",
        ),
    )
    text = note(
        "Acme's research and development expense was RMB 43.3 billion in the June quarter of 2025 [1].",
        "Acme's revenue was RMB 99.3 billion in the June quarter of 2025 [1].",
        sources=[url],
    )
    _, record = audit(text)
    first, second = record["claims"]
    assert first["verdict"] == second["verdict"] == "supported"
    assert first["faults"] == [
        (
            "[1] contradicts itself: R&D expense of RMB43.3bn is more than the RMB36.4bn of operating expenses, of"
            " which it is a part"
        )
    ]
    assert second["faults"] == []
    shown = alimon("audit", str(alimon.home / "note.txt")).out
    assert "this page contradicts itself: R&D expense" in shown
    assert "conflict: [1] contradicts itself" in shown


def test_the_rank_of_a_source_stands_beside_its_verdict(alimon, audit, loopback):
    blog = loopback.page("/blog/results", RESULTS)
    _, record = audit(
        note("Acme's revenue was $4.2 billion in the second quarter of 2025 [1].", sources=[blog])
    )
    assert record["claims"][0]["ranks"] == ["blog"]
    assert "[1] blog" in alimon("audit", str(alimon.home / "note.txt")).out
