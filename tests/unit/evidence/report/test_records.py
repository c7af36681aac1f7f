"""An imported report as records of a company: matched to what is there, or proposed as new."""

import pytest
from alimon.data.bundled import bundled
from alimon.data.folder import read_folder
from alimon.evidence.report.claims.reading import claims_of
from alimon.evidence.report.matching import best_company, matched, names_of
from alimon.evidence.report.reading import read_report
from alimon.evidence.report.records import keeping_imports, new_company, with_report
from alimon.model.words import SubjectKind

TEXT = (
    "Luma's controls revenue rose 18% to €41.2 million in the June quarter of 2025 [1]. "
    "Orbit shipped 40,000 lamps in 2024 [2].\n\n"
    "Sources\n[1] Results https://lantern.example.com/new\n[2] Orbit https://orbit.example.com/\n"
)


@pytest.fixture(scope="module")
def luma():
    return next(read_folder(one.path) for one in bundled() if one.id == "LUMA")


def imported(records, text=TEXT):
    article = read_report(text)
    return with_report(records, article, claims_of(article))


@pytest.mark.parametrize("name", ["Luma Lighting AG", "luma", "LUMA", "Luma  Lighting", "Luma Lightning"])
def test_a_company_is_known_by_its_names_its_ticker_and_nearly_its_name(luma, name) -> None:
    names = names_of(luma.company, luma.subjects)

    found = {one.id: one for one in luma.subjects}[matched(name, names)]

    assert found.kind is SubjectKind.COMPANY


def test_a_chinese_name_is_a_name(luma) -> None:
    itself = luma.subjects[0]._replace(aliases=("光明集团",))

    assert matched("光明集团", names_of(luma.company, (itself,))) == itself.id


def test_a_name_that_nobody_has_is_new(luma) -> None:
    assert matched("Orbit", names_of(luma.company, luma.subjects)) is None
    assert best_company("Orbit", [(luma.company, luma.subjects)]) is None
    assert best_company("Luma", [(luma.company, luma.subjects)]) == luma.company


def test_claims_citations_and_sources_are_added_and_nothing_is_changed(luma) -> None:
    found = imported(luma)

    assert found.report.id == "LUMA-imp-1"
    assert found.records.claims[: len(luma.claims)] == luma.claims
    assert [claim.id for claim in found.claims] == ["LUMA-I1c1", "LUMA-I1c2", "LUMA-I1c3"]
    assert [citation.number for citation in found.citations] == [1, 1, 2]
    new = [one for one in found.records.sources if one not in luma.sources]
    assert [one.url for one in new] == ["https://lantern.example.com/new", "https://orbit.example.com/"]


def test_subjects_are_those_of_the_company_or_proposed(luma) -> None:
    found = imported(luma)
    by_id = {one.id: one for one in found.records.subjects}

    assert by_id[found.claims[2].subject].name == "Orbit"
    assert [one.name for one in found.subjects][-1] == "Orbit"


def test_a_source_with_a_known_address_is_that_source(luma) -> None:
    known = luma.sources[0]
    text = f"Luma's revenue rose 18% in 2025 [1].\n\nSources\n[1] T {known.url}?utm_source=x\n"

    found = imported(luma, text)

    assert found.citations[0].source == known.id
    assert len(found.records.sources) == len(luma.sources)


def test_a_second_report_takes_the_next_number(luma) -> None:
    once = imported(luma)

    assert imported(once.records).report.id == "LUMA-imp-2"


def test_loading_the_folder_again_keeps_what_was_imported(luma) -> None:
    once = imported(luma)

    kept = keeping_imports(luma, once.records)

    assert set(kept.claims) == set(once.records.claims)
    assert set(kept.sources) == set(once.records.sources)
    assert set(kept.subjects) == set(once.records.subjects)


def test_a_company_that_is_not_known_is_proposed() -> None:
    article = read_report(
        "Orbit Corp shipped 40,000 lamps in 2024 [1].\n\n[1] T https://o.example/\n[2] U https://p.example/"
    )

    found = new_company(article, "€", {"ORBIT"})

    assert (found.company.name, found.company.currency) == ("Orbit Corp", "€")
    assert found.company.id != "ORBIT"
    assert [one.kind for one in found.subjects] == [SubjectKind.COMPANY]
