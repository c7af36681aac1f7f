"""Claims that name their speaker: the subject of the verb of saying is who says it, whoever else stands near."""

import pytest
from alimon.evidence.judge import RuleChecker
from alimon.model.checker import ClaimText, DocumentText

PAGE = """title: Tarn Foods after nine months
published: 2025-11-06

Tarn Foods sold more frozen meals in the third quarter, but its margin shrank.
Finance chief Nora Lind told analysts that freight rates had eased from the previous quarter.
Managing director Pavel Roth said wages in the Brno plant would rise again next year.
Trade Minister Ana Kos, who met the union leader Jan Vrba in Brno, called the strike needless.
PackTrack, an independent counter, counts 5.2 million weekly shoppers for the Tarn app.
Tarn Foods gives no number of its own.
Halden Insight put Tarn's share of the market at 12%.
It asked 900 households in Norway: 41% of those households cook less than a year ago.
"Our cold stores are full," said Olga Brandt, head of logistics at Tarn.
"""


def word(claim):
    return RuleChecker().read(DocumentText(PAGE, published="2025-11-06")).check(ClaimText(claim)).word.value


@pytest.mark.parametrize(
    "claim",
    [
        "Pavel Roth told analysts that freight rates had eased.",
        "Nora Lind said that wages in the Brno plant would rise again.",
        "Jan Vrba called the strike needless.",
        "According to Halden Insight, the Tarn app has 5.2 million weekly shoppers.",
        "Nora Lind said that the cold stores are full.",
    ],
)
def test_words_of_one_are_not_those_of_another(claim):
    assert word(claim) == "contradicted"


@pytest.mark.parametrize(
    "claim",
    [
        "Nora Lind told analysts that freight rates had eased.",
        "Ana Kos called the strike needless.",
        "Olga Brandt said that the cold stores are full.",
        "Tarn Foods said that freight rates had eased.",
        "Pavel Roth said that the new Brno cannery would close.",
    ],
)
def test_nobody_is_denied_his_own_words(claim):
    assert word(claim) != "contradicted"
