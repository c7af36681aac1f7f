"""Claims without numbers: judged only where the source tells plainly who did what, and whether it came to it."""

import pytest
from alimon.evidence.judge import RuleChecker
from alimon.model.checker import ClaimText, DocumentText

TEXT = """Brisk Robotics signed a supply agreement with the carmaker Tolmen in May.
Its talks with Norda Bank about a credit line ended without result.
A second plant in Varna is planned for 2027; the first one, in Ruse, opened in March.
The regulator put off its decision on the Helix drone.
Chief financial officer Ida Strand said that the order book would last until autumn.
The board did not change the dividend target.
The trial of the Lark sensor missed its main goal.
Brisk does not disclose what it earns from licences."""


def word(claim):
    return RuleChecker().read(DocumentText(TEXT)).check(ClaimText(claim)).word.value


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Brisk Robotics has signed an agreement with Tolmen.", "supported"),
        ("Brisk agreed on a credit line with Norda Bank.", "contradicted"),
        ("The plant in Ruse has opened.", "supported"),
        ("A second plant in Varna has been opened.", "contradicted"),
        ("A second plant is planned in Varna.", "supported"),
        ("The regulator approved the Helix drone.", "contradicted"),
        ("Ida Strand said that the order book would last until autumn.", "supported"),
        ("Karl Moe said that the order book would last until autumn.", "not_found"),
        ("The board raised the dividend target.", "contradicted"),
        ("The trial of the Lark sensor met its main goal.", "contradicted"),
        ("Brisk Robotics signed an agreement with the carmaker Veldt.", "not_found"),
        ("Brisk opened an office in Oslo.", "not_found"),
        ("Tolmen is satisfied with the robots.", "not_found"),
    ],
)
def test_a_claim_without_numbers(claim, expected):
    assert word(claim) == expected


def test_another_speaker_contradicts():
    text = (
        "Finance chief Ida Strand said that hiring would slow.\nChief executive Olaf Berg opened the meeting."
    )
    found = RuleChecker().read(DocumentText(text)).check(ClaimText("Olaf Berg said that hiring would slow."))
    assert found.word.value == "contradicted"
    assert "Ida Strand" in found.reason
