"""Claims of the usual kind on pages of the usual kinds: wires, releases with statements, digests, calls, blogs, tables.

A page is a text with its head; beside it stand the claims, each behind the verdict that is right.
"""

from pathlib import Path

import pytest
from alimon.evidence.judge import RuleChecker
from alimon.model.checker import ClaimText, DocumentText

PAGES = sorted(Path(__file__).with_name("usual_pages").glob("*.txt"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_claims_on_a_usual_page_are_judged_right(page):
    document = RuleChecker().read(DocumentText(page.read_text(encoding="utf-8")))
    claims = page.with_suffix(".claims").read_text(encoding="utf-8").splitlines()
    told = [line.partition(": ") for line in claims]
    found = {claim: document.check(ClaimText(claim)).word.value for _, _, claim in told}
    assert found == {claim: word for word, _, claim in told}
