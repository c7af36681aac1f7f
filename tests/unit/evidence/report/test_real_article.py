"""The real article of the bundled company, where it lies beside the clone, against a careful reader's findings."""

import csv
import re
from pathlib import Path

import pytest
from alimon.data.name_groups import name_groups
from alimon.evidence.report.claims.figures import unit_words
from alimon.evidence.report.claims.reading import claims_of
from alimon.evidence.report.conflicts import conflicts_in
from alimon.evidence.report.reading import read_report
from alimon.model.quantity import is_currency

DATA = Path(__file__).resolve().parents[4].parent / "shared" / "data"
pytestmark = pytest.mark.skipif(
    not (DATA / "seed_claims.csv").is_file(), reason="the material does not lie beside this clone"
)


@pytest.fixture(scope="module")
def article():
    return read_report((DATA / "seed_article.txt").read_text(encoding="utf-8"), groups=name_groups())


@pytest.fixture(scope="module")
def claims(article):
    return claims_of(article)


@pytest.fixture(scope="module")
def wanted():
    with (DATA / "seed_claims.csv").open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if not row["verdict_overall"].startswith("opinion")]


def sentence(text):
    return " ".join(text.split())


def found_fields(claim):
    quantity = claim.quantity
    value = float(quantity.text) if quantity else None
    unit = unit_words(quantity, is_money=is_currency(quantity.unit)) if quantity else ""
    return sentence(claim.sentence), value, unit, claim.time, claim.citations


def wanted_fields(row):
    value = re.sub(r"[+<]", "", row["value"])
    period = re.sub(r" \(.*", "", row["period"])
    cited = tuple(int(number) for number in row["citations"].split())
    unit = row["unit"] if value else ""
    return sentence(row["seed_sentence"]), float(value) if value else None, unit, period, cited


def test_thirty_eight_claims_are_wanted(wanted):
    assert len(wanted) == 38


def test_all_sources_are_found(article):
    assert [source.number for source in article.sources] == [1, 2, 3, 4, 5]
    assert article.missing == ()
    assert all(source.title and source.url.startswith("https://") for source in article.sources)


def test_nearly_every_claim_is_found_with_value_period_and_citations(claims, wanted):
    left = [found_fields(claim) for claim in claims]
    missed = []
    for row in wanted:
        fields = wanted_fields(row)
        match = next((one for one in left if fields[0] in one[0] and one[1:] == fields[1:]), None)
        if match is None:
            missed.append(row["id"])
        else:
            left.remove(match)
    assert len(missed) <= 2, missed


def test_no_claim_is_invented(claims, article):
    sentences = {one.shown for one in article.sentences}
    assert len(claims) <= 41
    for claim in claims:
        assert claim.sentence in sentences
        printed = claim.quantity is not None and claim.quantity.unit not in ("rank", "quarters", "years")
        if printed and claim.quantity.text not in ("0", "100"):
            assert claim.quantity.text.removeprefix("-") in claim.sentence.replace(",", "")


def test_the_lost_names_are_holes(article):
    told = [(gap.before[-12:], gap.after[:10]) for gap in article.gaps]

    assert len(told) == 4
    assert told[0][0].endswith("like")
    assert told[2][0].endswith("earning")
    assert told[3][1].startswith("Cloud")


def test_the_conflict_is_found_and_what_only_looks_like_one_is_left_alone(claims):
    by_id = {claim.id: claim for claim in claims}
    pairs = [(by_id[one.first], by_id[one.second]) for one in conflicts_in(claims)]

    assert [(one.quantity.text, other.quantity.text) for one, other in pairs] == [("100000", "290000")]
