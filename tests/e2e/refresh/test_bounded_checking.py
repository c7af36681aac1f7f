"""Commands check within bounds: what the checker gives up is said, and no more is lost than that."""

from functools import partial

import pytest
from alimon.config.limits import Limits
from alimon.evidence.report.article import CitedSource
from alimon.model.errors import AlimonError
from alimon.model.words import VerdictWord
from alimon.refresh import bounded_checking
from alimon.refresh.audit import audit, read
from alimon.refresh.audit_sources import SourceText
from alimon.refresh.bounded_checking import bounded_checker
from alimon.refresh.checking import ChildChecker

from tests.e2e.refresh.test_checking_child import WAYS, told

REPORT = """Notes on Acme

Revenue of Acme rose 26 % in 2024 [1]. Odd revenue of Acme rose 27 % in 2024 [1]. Sales of Acme grew 28 % in 2023 [1].

Sources
[1] Results of Acme https://acme.example.com/results
"""


def audited(way, text):
    report = read(REPORT)
    cited = report.article.sources[0]
    assert isinstance(cited, CitedSource)
    checker, words = told(way)
    with checker:
        return audit(report, (source_text(cited, text),), checker), words


def source_text(cited, text):
    return SourceText(source=cited, text=text, title="", published="", word=VerdictWord.UNCHECKED, reason="")


@pytest.mark.parametrize("way", WAYS)
def test_an_audit_goes_on_behind_a_claim_that_goes_wrong(way):
    found, words = audited(way, "26 and 27 and 28")
    assert [one.word for one in found.claims if "odd" not in one.text.lower()] == ["supported"] * 2
    (odd,) = [one for one in found.claims if "odd" in one.text.lower()]
    assert odd.word == "unchecked"
    assert words in odd.reason
    assert found.given_up == 1


def test_an_audit_says_of_every_claim_that_its_page_was_given_up():
    found, words = audited("ends", "read: 26 and 27 and 28")
    assert {one.word for one in found.claims} == {"unchecked"}
    assert all(words in one.reason for one in found.claims)
    assert found.given_up == 3


def test_a_checker_that_does_not_start_is_told_before_anything_is_checked(monkeypatch):
    nowhere = partial(ChildChecker, command=("/nonexistent/python",))
    monkeypatch.setattr(bounded_checking, "ChildChecker", nowhere)
    with pytest.raises(AlimonError, match="cannot be started"), bounded_checker(Limits()):
        pytest.fail("it started")
