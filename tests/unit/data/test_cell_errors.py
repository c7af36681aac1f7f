"""Each wrong cell is named with its file, its line and what to write instead."""

from pathlib import Path

import pytest
from alimon.data.check import check_folder

from .conftest import Change

# file, what stands there, what a slip made of it, words of the message
SLIPS = [
    (
        "claims.csv",
        "C2,1,1,controls",
        "C2,1,1,contrls",
        "subjects.toml has no subject 'contrls'; did you mean controls?",
    ),
    ("claims.csv", "41.2,€", '"41,200",€', "value: '41,200' is no plain number; write 41200"),
    ("claims.csv", ",18,%,", ",18 %,%,", "write 18 and put '%' into unit or scale"),
    ("claims.csv", ",18,%,", ",eighteen,%,", "write digits, a point and a sign only"),
    ("claims.csv", ",18,%,", ",18,,", "unit: is empty"),
    ("claims.csv", ",18,%,", ",18,percent,", "unit: 'percent' is written % here"),
    ("claims.csv", ",18,%,", ",,%,", "unit: stands without a value"),
    ("claims.csv", ",€,million,", ",€,milion,", "scale: 'milion' is no scale; did you mean million?"),
    ("claims.csv", "%,,over", "%,,above", "bound: 'above' is none of over, under, about"),
    ("claims.csv", "2025-06-30,up", "2025-06-31,up", "end: '2025-06-31' is no day; write it as 2025-06-30"),
    ("claims.csv", "2025-06-30,up", "20250630,up", "end: '20250630' is no day"),
    ("claims.csv", "2025-06-30,up", "0025-06-30,up", "end: the year 25 cannot be meant"),
    (
        "claims.csv",
        "2025-04-01,2025-06-30,up",
        "2025-04-01,2025-03-31,up",
        "end: 2025-03-31 lies before the start",
    ),
    ("claims.csv", "2025-06-30,up", ",up", "end: is empty; write the last day of the period"),
    ("claims.csv", "Q4 2025,2025-04-01", ",2025-04-01", "period: is empty; write what the source calls it"),
    ("claims.csv", "up,reported", "upp,reported", "direction: 'upp' is none of up, down; did you mean up?"),
    ("claims.csv", "up,reported", "up,reportd", "modality: 'reportd' is none of"),
    (
        "claims.csv",
        "reported,2,",
        "reported,7,",
        "cites: no source has the number 7; sources.csv numbers 1, 2",
    ),
    ("claims.csv", "reported,2,", "reported,[2],", "cites: '[2]' is no citation number"),
    ("claims.csv", "reported,2,", "reported,2 2,", "cites: [2] stands there twice"),
    ("claims.csv", "estimate,2,the", "estimate,2,= Acme|the", "holes: '= Acme' says no place"),
    ("claims.csv", "C4,2,1", "C4,0,1", "paragraph: '0' is no whole number from 1"),
    ("claims.csv", "C4,2,1", "C4,2,", "sentence: is empty; count it in the report from 1"),
    ("claims.csv", "C4,2,1", "C3,2,1", "id: 'C3' is also the id of claims.csv:4"),
    ("claims.csv", "C4,2,1", "group,2,1", "id: 'group' is also the id of subjects.toml:1"),
    ("claims.csv", "C4,2,1", "src-1,2,1", "id: 'src-1' is also the id of sources.csv:2"),
    ("claims.csv", "C6,3,1", "LUMA-C6,3,1", "id: 'LUMA-C6' has the company's prefix; write C6"),
    ("claims.csv", "C6,3,1", "C 6,3,1", "id: 'C 6' is no id"),
    ("claims.csv", "C6,3,1", ",3,1", "id: is empty"),
    ("claims.csv", "Revenue of controls rose by 18 per cent on the year.", "", "text: is empty"),
    (
        "sources.csv",
        "2025-09-02",
        "2 Sep 2025",
        "published: '2 Sep 2025' is no date; write 2025-08-29, 2025-08 or 2025",
    ),
    ("sources.csv", "press,,,", "paper,,,", "kind: 'paper' is none of filing, release"),
    ("sources.csv", "press,,,", ",,,", "kind: is empty; write one of filing"),
    (
        "sources.csv",
        "release,issuer",
        "release,isuer",
        "independence: 'isuer' is none of independent, issuer",
    ),
    ("sources.csv", "7d", "weekly", "cadence: 'weekly' is no cadence; write 7d"),
    (
        "sources.csv",
        "https://press",
        "press",
        "url: 'press.example.net/lighting-controls-market' is no web address",
    ),
    ("sources.csv", "https://press", "https://me:secret@press", "is no web address"),
    ("sources.csv", "https://press", "file:///press", "is no web address"),
    ("sources.csv", "src-2,2", "src-2,1", "number: [1] is also the number of sources.csv:2"),
    (
        "figures.csv",
        "src-3,low",
        "src-9,low",
        "source: sources.csv has no source 'src-9'; did you mean src-3?",
    ),
    (
        "figures.csv",
        "src-3,low",
        "src-3,lowish",
        "confidence: 'lowish' is none of high, medium, low; did you mean low?",
    ),
    ("figures.csv", "high,yes", "high,perhaps", "derived: 'perhaps' is neither yes nor no"),
    (
        "figures.csv",
        "The release speaks of a record backlog and gives no value.",
        "",
        "note: is empty beside an empty value",
    ),
    ("figures.csv", "fig-2,group,revenue", "fig-2,group,", "metric: is empty"),
    ("figures.csv", "fig-11,glow", "fig-10,glow", "id: 'fig-10' is also the id of figures.csv:11"),
    ("subjects.toml", 'kind = "risk"', 'kind = "danger"', "kind: 'danger' is none of company, segment, risk"),
    ("subjects.toml", 'severity = "medium"', 'severity = "meduim"', "did you mean medium?"),
    (
        "subjects.toml",
        'severity = "medium"',
        "severity = 2.5",
        "severity: is no text; put it in double quotes",
    ),
    (
        "subjects.toml",
        'claims = ["C4"]',
        'claims = ["C44"]',
        "claims: claims.csv has no claim 'C44'; did you mean C4?",
    ),
    ("subjects.toml", 'claims = ["C4"]', 'claims = "C4"', "claims: is no list of texts"),
    (
        "subjects.toml",
        'against = "controls"',
        'against = "control"',
        "against: subjects.toml has no subject 'control'",
    ),
    (
        "subjects.toml",
        'against = "controls"',
        'against = "drivers"',
        "against: 'Supply of driver chips' is a risk",
    ),
    ("subjects.toml", 'metric = "order backlog"', 'metric = "order backlogs"', "did you mean order backlog?"),
    (
        "subjects.toml",
        'metric = "order backlog"',
        'name = "order backlog"',
        "measures: name is no key of a measure",
    ),
    ("subjects.toml", "measures = [{", 'measures = "order backlog" #', "measures: is no list of tables"),
    ("subjects.toml", "aliases = [", "alias = [", "alias: is no key of this table; did you mean aliases?"),
    (
        "company.toml",
        "month = 6",
        "month = 13",
        "fiscal_year_end_month: '13' is no whole number from 1 to 12",
    ),
    ("company.toml", '"2025-11-01"', '"November"', "edition: 'November' is no day"),
    ("company.toml", 'id = "LUMA"', 'id = "Luma Inc"', "id: 'Luma Inc' is no code"),
    ("company.toml", '"2025-09-18"', '"18.9.2025"', "published: '18.9.2025' is no date"),
    ("theses.toml", 'comparison = ">"', 'comparison = "over"', "comparison: 'over' is none of >, >=, <, <="),
    ("theses.toml", 'threshold = "50"', 'threshold = "half"', "threshold: 'half' is no plain number"),
    ("theses.toml", 'threshold = "50"', "threshold = 50.0", "threshold: is no text; put it in double quotes"),
    ("theses.toml", 'threshold = "50"', 'threshold = ""', "threshold: is empty"),
    (
        "theses.toml",
        'claim = "C5"',
        'claim = "C55"',
        "claim: claims.csv has no claim 'C55'; did you mean C5?",
    ),
    ("theses.toml", '"2026-12-31"', '"2026-13-31"', "deadline: '2026-13-31' is no day"),
]


@pytest.mark.parametrize(("file", "good", "slip", "said"), SLIPS, ids=[f"{s[0]} {s[3][:40]}" for s in SLIPS])
def test_a_slip_is_named_with_its_line_and_its_cure(
    folder: Path, change: Change, file: str, good: str, slip: str, said: str
) -> None:
    line = change(file, good, slip)

    problems = [problem for problem in check_folder(folder) if problem.file == file]

    assert any(problem.line == line and said in problem.message for problem in problems), problems


def test_every_error_is_named_at_once_in_the_order_of_files_and_lines(folder: Path, change: Change) -> None:
    first = change("subjects.toml", 'severity = "medium"', 'severity = "grave"')
    second = change("claims.csv", "reported,2,", "reported,8,")
    third = change("figures.csv", "116.9", "116,9x")

    found = [(problem.file, problem.line) for problem in check_folder(folder)]

    assert [place for place in found if place[0] != "figures.csv"] == [
        ("subjects.toml", first),
        ("claims.csv", second),
    ]
    assert found[-1][0] == "figures.csv"
    assert third > 1


def test_a_citation_id_cannot_be_taken_by_another_row(folder: Path, change: Change) -> None:
    change("figures.csv", "fig-12,", "C1-c1,")

    assert any(
        "'C1-c1' is also the id of claims.csv:2" in problem.message for problem in check_folder(folder)
    )


def test_a_text_is_quoted_in_a_message_so_that_it_cannot_drive_a_terminal(
    folder: Path, change: Change
) -> None:
    change("claims.csv", "up,reported", "u\u202ep\x1b[31m,reported")

    said = "".join(problem.words() for problem in check_folder(folder))

    assert "\x1b" not in said
    assert "\u202e" not in said
    assert "U+202E" in said
