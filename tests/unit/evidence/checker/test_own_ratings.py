"""What a note rates its own stock, and which way the rating went."""

import pytest
from alimon.evidence.judge import RuleChecker
from alimon.model.checker import ClaimText, DocumentText

HEAD = "title: Corvo Optics: steady hand\npublished: 2025-11-13\n\nVesper Research\n"
KEPT = f"{HEAD}Rating: Hold (unchanged). Target price: EUR 41 (from EUR 36).\n"
RAISED = f"{HEAD}Rating: Buy (from Hold). Target price: EUR 41.\n"
MOVED = f"{HEAD}I am moving Corvo to Buy; it had been at Hold since October.\n"


@pytest.mark.parametrize(
    ("page", "claim", "expected"),
    [
        (KEPT, "Vesper Research rates the shares a hold.", "supported"),
        (KEPT, "Vesper Research rates the shares a buy.", "contradicted"),
        (KEPT, "The broker upgraded the shares to Hold.", "contradicted"),
        (KEPT, "The broker has downgraded the stock.", "contradicted"),
        (KEPT, "The broker kept its Hold rating.", "supported"),
        (KEPT, "The broker advises clients to sell the shares.", "contradicted"),
        (KEPT, "Lumen Partners rates the shares a buy.", "not_found"),
        (RAISED, "The broker upgraded Corvo to Buy.", "supported"),
        (RAISED, "The broker downgraded the stock to Hold.", "contradicted"),
        (MOVED, "The author rates Corvo a Buy.", "supported"),
        (MOVED, "The author rates Corvo a Sell.", "contradicted"),
    ],
)
def test_the_rating_of_the_writer_decides(page, claim, expected):
    assert RuleChecker().read(DocumentText(page)).check(ClaimText(claim)).word.value == expected
