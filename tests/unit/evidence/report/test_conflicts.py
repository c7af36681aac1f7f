"""Claims of one report that cannot both hold, and pairs that only look it."""

import pytest
from alimon.evidence.report.claims.reading import claims_of
from alimon.evidence.report.conflicts import conflicts_in
from alimon.evidence.report.reading import read_report

FOOTER = "\n\nSources\n[1] T https://a.example/1\n[2] U https://b.example/2"
CLASHING = [
    "More than 40,000 companies now use Acme [1]. In 2024 it grew. Acme is used by 65,000 companies [2].",
    "Acme's revenue was $2.3 billion in 2024 [1]. In 2024 Acme's revenue was $2.7 billion [2].",
    "Acme had 12.4 million subscribers at the end of 2024 [1]. At the end of 2024, it had 9.8 million subscribers [2].",
]
FRIENDLY = [
    "Acme's revenue grew 26% in 2024 [1]. Acme's adjusted EBITA grew 26% in 2024 [2].",
    "Acme's revenue grew 14% in 2024 [1]. Acme's revenue grew 11% in 2023 [2].",
    "Acme's revenue was $2.34 billion in 2024 [1]. Acme's revenue was $2.3 billion in 2024 [2].",
    "Acme's revenue was $2.3 billion in 2024 [1]. Acme aims for revenue of $3.5 billion by 2027 [2].",
    "Acme's revenue was $2.3 billion in 2024, up from $2.1 billion a year earlier [1].",
    "Acme's net income was $210 million in 2024 [1]. Bolt's net income was $90 million in 2024 [2].",
    "Acme's revenue was $2.3 billion in 2024 [1]. Acme's revenue was €2.1 billion in 2024 [2].",
]


def pairs(text: str) -> int:
    return len(conflicts_in(claims_of(read_report(text + FOOTER))))


@pytest.mark.parametrize("text", CLASHING)
def test_two_values_for_one_thing_clash(text: str) -> None:
    assert pairs(text) == 1


@pytest.mark.parametrize("text", FRIENDLY)
def test_what_only_looks_like_a_clash_is_left_alone(text: str) -> None:
    assert pairs(text) == 0
