"""What has to hold between the subjects of one company."""

from pathlib import Path

import pytest
from alimon.data.check import check_folder

from .conftest import Change

EARLIER = '\n[[subject]]\nid = "{id}"\nkind = "segment"\nname = "{id}"\n{more}\n'


def told(folder: Path) -> list[str]:
    return [problem.message for problem in check_folder(folder)]


def add(folder: Path, **subjects: str) -> None:
    """Append segments: id and the lines that follow its name."""
    path = folder / "subjects.toml"
    more = "".join(EARLIER.format(id=short, more=lines) for short, lines in subjects.items())
    path.write_text(path.read_text(encoding="utf-8") + more, encoding="utf-8")


def test_segments_may_succeed_one_another_day_by_day(folder: Path) -> None:
    add(
        folder,
        old="defined_to = 2024-06-30",
        new='defined_from = 2024-07-01\nsucceeds = ["old"]',
    )

    assert told(folder) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('succeeds = ["new"]', 'succeeds = ["old"]'),
        ("", 'succeeds = ["new"]'),
    ],
)
def test_a_circle_of_successions_is_refused(folder: Path, old: str, new: str) -> None:
    add(folder, old=old, new=new)

    assert any("leads round to this subject itself" in message for message in told(folder))


def test_a_definition_that_begins_before_its_predecessor_ends_is_refused(folder: Path) -> None:
    add(folder, old="defined_to = 2024-06-30", new='defined_from = 2024-06-30\nsucceeds = ["old"]')

    assert told(folder) == ["defined_from: old is defined to 2024-06-30; begin on the day after"]


def test_a_succession_without_days_is_refused(folder: Path) -> None:
    add(folder, old="", new='succeeds = ["old"]')

    assert "old needs a defined_to and this subject a defined_from" in told(folder)[0]


def test_a_definition_that_ends_before_it_starts_is_refused(folder: Path) -> None:
    add(folder, old="defined_from = 2024-07-01\ndefined_to = 2024-06-30")

    assert told(folder) == ["defined_to: 2024-06-30 lies before defined_from 2024-07-01; correct one"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('severity = "high"', "only a risk has one"),
        ('against = "group"', "only a competitor is compared"),
        ('parent = "lamps"', "only a product stands under a segment"),
        ('succeeds = ["glow"]', "a segment takes over segments only"),
    ],
)
def test_what_belongs_to_another_kind_is_refused(folder: Path, line: str, said: str) -> None:
    add(folder, odd=line)

    assert any(said in message for message in told(folder))


def test_a_product_stands_under_a_segment(folder: Path, change: Change) -> None:
    add(folder, bulb='parent = "drivers"')
    change("subjects.toml", 'id = "bulb"\nkind = "segment"', 'id = "bulb"\nkind = "product"')

    assert told(folder) == [
        "parent: 'Supply of driver chips' is a risk; name the segment that sells this product"
    ]


def test_a_product_without_a_segment_is_refused(folder: Path, change: Change) -> None:
    add(folder, bulb="")
    change("subjects.toml", 'id = "bulb"\nkind = "segment"', 'id = "bulb"\nkind = "product"')

    assert told(folder) == ["parent is missing; name the segment that sells this product"]


def test_only_segments_are_cut_anew(folder: Path, change: Change) -> None:
    change("subjects.toml", 'severity = "medium"', 'severity = "medium"\ndefined_to = 2025-06-30')

    assert any("only segments are cut anew" in message for message in told(folder))


def test_one_subject_is_the_company_itself(folder: Path, change: Change) -> None:
    change("subjects.toml", 'kind = "company"', 'kind = "market"')

    assert (
        'has 0 subjects of the kind company; write one with kind = "company" for the company itself'
        in told(folder)
    )


def test_the_same_thing_twice_from_one_source_is_refused(folder: Path, change: Change) -> None:
    change("figures.csv", "fig-5,lamps,revenue,Q4 2025,2025-04-01", "fig-5,lamps,revenue,Q4 2024,2024-04-01")
    change("figures.csv", "2025-06-30,75.7", "2024-06-30,75.7")

    assert told(folder) == ["gives the same thing from the same source as figures.csv:5; delete one"]


def test_one_address_is_one_source(folder: Path, change: Change) -> None:
    change(
        "sources.csv",
        "https://data.example.org/lighting/shares-2025",
        "https://luma.example.com/results/2025-q4/",
    )

    assert told(folder) == ["url: is also the address of sources.csv:2; keep one row and use its id"]


def test_a_claim_names_its_report_where_there_are_several(folder: Path) -> None:
    path = folder / "company.toml"
    second = '\n[[report]]\nid = "rep-2"\ntitle = "Another"\npublisher = "Somebody"\n'
    path.write_text(path.read_text(encoding="utf-8") + second, encoding="utf-8")

    assert set(told(folder)) == {
        "report: is empty; name the [[report]] of company.toml that makes this claim"
    }
    assert len(told(folder)) == 6
