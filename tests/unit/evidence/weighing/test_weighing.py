"""The verdict by weights: what they add to the rules, and what they may never do."""

import pytest
from alimon.evidence.judge import RuleChecker
from alimon.evidence.rules.claim_reading import read_claim
from alimon.evidence.rules.ground import CONTRADICTED, NOT_FOUND, SUPPORTED, Ground
from alimon.evidence.weighing.linear import Weights, shares, weighted
from alimon.evidence.weighing.place import Compared, places
from alimon.evidence.weighing.weigh import looks_of, together, weigh, weighed
from alimon.evidence.weighing.weights import WEIGHTS
from alimon.model.checker import ClaimText, DocumentText

PAGE = """title: Tarvos Energy: the third quarter of 2025
published: 2025-11-06

Tarvos Energy took in 4.2 billion euros in the third quarter, 11% more than a year before. Its grid arm earned
310 million euros. The company plans to spend 900 million euros on cables in 2026.
"""
OPEN = Ground(NOT_FOUND, "the source does not say so plainly", 0.1)
SURE = {name: {"base": 0.0} for name in ("supported", "contradicted", "not_found")}


@pytest.fixture(scope="module")
def document():
    return RuleChecker().read(DocumentText(PAGE)).document


def looks(document, claim):
    return looks_of(read_claim(ClaimText(claim), document), document)


def test_the_surest_place_is_the_one_that_the_claim_speaks_of(document):
    (look,) = looks(document, "The grid arm earned EUR 290m.")
    first = places(look.fits, WEIGHTS.place)[0]
    assert first.source.amount.value == 310e6
    assert first.compared is Compared.DIFFERS


def test_how_a_value_stands_to_the_claims_is_told_apart(document):
    (look,) = looks(document, "The grid arm earned $310 million.")
    found = {fit.source.amount.value: fit.compared for fit in look.fits}
    assert found[310e6] is Compared.OTHER_CURRENCY
    assert found[4.2e9] is Compared.DIFFERS


def always(verdict):
    return Weights(WEIGHTS.place, SURE | {verdict: {"base": 9.0}})


def test_support_needs_the_value_of_the_claim(document):
    quantities = [
        weighed(look, OPEN, document, always("supported"))
        for look in looks(document, "The grid arm earned EUR 290m.")
    ]
    assert together(quantities, OPEN).word is NOT_FOUND


def test_a_plan_never_supports_a_fact(document):
    quantities = [
        weighed(look, OPEN, document, always("supported"))
        for look in looks(document, "Tarvos spent EUR 900m on cables.")
    ]
    assert together(quantities, OPEN).word is NOT_FOUND


def test_support_by_weights_names_the_value_and_its_sentence(document):
    quantities = [
        weighed(look, OPEN, document, always("supported"))
        for look in looks(document, "The grid arm earned EUR 310m.")
    ]
    ground = together(quantities, OPEN)
    assert ground.word is SUPPORTED
    assert "€310m" in ground.reason
    assert document.sentences[ground.sentence].start > 0
    assert ground.strength <= 0.5


def test_a_contradiction_needs_a_value_that_denies(document):
    quantities = [
        weighed(look, OPEN, document, always("contradicted"))
        for look in looks(document, "The grid arm earned EUR 310m.")
    ]
    ground = together(quantities, OPEN)
    assert ground.word is NOT_FOUND or "not €310m" in ground.reason


def test_what_rules_computed_stays(document):
    computed = Ground(CONTRADICTED, "the source's figures give another value", 0.8, 0, formula=True)
    reading = read_claim(ClaimText("The grid arm earned EUR 310m."), document)
    assert weigh(reading, computed, document) is computed


def test_a_claim_without_quantities_stays_with_the_rules(document):
    ground = Ground(SUPPORTED, "the source says so", 0.6, 0)
    assert weigh(read_claim(ClaimText("The company plans cables."), document), ground, document) is ground


def test_shares_are_one_together_however_large_the_sums():
    assert sum(shares([900.0, -900.0, 0.0])) == pytest.approx(1.0)


def test_what_has_no_weight_counts_nothing():
    assert weighted({"unheard of": 5.0}, {"base": 1.5}) == 1.5
