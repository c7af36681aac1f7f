"""What tests of the checker begin with: the page of their module, and what is found of a claim on it."""

import pytest
from alimon.evidence.judge import RuleChecker
from alimon.model.checker import ClaimText, DocumentText


@pytest.fixture(scope="module")
def finding(request):
    """What the checker finds of a claim on the module's PAGE."""
    document = RuleChecker().read(DocumentText(request.module.PAGE))
    return lambda claim: document.check(ClaimText(claim))


@pytest.fixture(scope="module")
def word(finding):
    """The word of the verdict alone."""
    return lambda claim: finding(claim).word.value
