"""The denial of when something happened, by the time that the source gives for it."""

import pytest
from alimon.evidence.judge import RuleChecker
from alimon.model.checker import ClaimText, DocumentText

EVENTS = """title: Norbeck Energy: report on the first quarter of 2025
published: 2025-05-06

The gas plant at Odda was sold on 2 April 2025 and is still part of these figures.
Norbeck opened its wind park off Skagen in February 2025.
The hydrogen pilot in Vik started in 2023; the larger plant in Moss follows in 2027.
The share price reached its highest level since 2019.
Regulators approved the purchase of Lumen Grid in March 2025.
The battery plant in Tromso will open by the end of 2026.
Chief executive Ane Holm joined the board in June 2021 and took over in May 2024.
"""
RECORDS = """Tarn Metals: third quarter of 2025

Tarn's foundry unit posted sales of $3.0 billion for the third quarter of 2025, a gain of 20.2% and
the quickest pace since 2022.
Orders fell 4%, the steepest drop since 2009.
Prices reached their lowest level since June 2020.
"""


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("The gas plant at Odda was sold before the end of the first quarter of 2025.", "contradicted"),
        ("The gas plant at Odda was sold in January 2025.", "contradicted"),
        ("Norbeck opened its wind park off Skagen in April 2025.", "contradicted"),
        ("Norbeck opened its wind park off Skagen in February 2025.", "supported"),
        ("The share price reached its highest level since 2015.", "contradicted"),
        ("Regulators approved the purchase of Lumen Grid in 2024.", "contradicted"),
        ("Regulators approved the purchase of Lumen Grid in 2025.", "supported"),
        ("The hydrogen pilot in Vik started in 2021.", "contradicted"),
        ("The battery plant in Tromso will open by the end of 2025.", "contradicted"),
        ("The solar park in Vik opened in 2021.", "not_found"),
    ],
)
def test_an_event_has_its_time(claim, expected):
    assert RuleChecker().read(DocumentText(EVENTS)).check(ClaimText(claim)).word.value == expected


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Foundry growth was the fastest since 2020.", "contradicted"),
        ("Prices were at their lowest since 2016.", "contradicted"),
        ("Prices were at their highest since 2016.", "not_found"),
    ],
)
def test_a_record_has_its_beginning(claim, expected):
    assert RuleChecker().read(DocumentText(RECORDS)).check(ClaimText(claim)).word.value == expected
