"""What a source is worth as a witness, in the words that stand beside its verdict."""

import pytest
from alimon.evidence.report.ranks import kind_at
from alimon.evidence.wording.ranks import rank_words
from alimon.model.words import SourceKind

from tests.builders import source


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"kind": "filing"}, "filing"),
        ({"kind": "release"}, "company release"),
        ({"kind": "wire"}, "wire"),
        ({"kind": "digest"}, "digest"),
        ({"kind": "farm"}, "content farm"),
        ({"kind": "blog"}, "blog"),
        ({"kind": "blog", "issuer": True}, "company blog"),
    ],
)
def test_every_rank_has_its_words(fields, words):
    assert rank_words(source(**fields)) == words


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("https://www.sec.gov/Archives/edgar/data/1/x.htm", SourceKind.FILING),
        ("https://www1.hkexnews.hk/listedco/x.pdf", SourceKind.FILING),
        ("https://www.prnewswire.com/news-releases/x.html", SourceKind.RELEASE),
        ("https://ir.acme.test/news", SourceKind.RELEASE),
        ("https://acme.test/en/press-releases/2025", SourceKind.RELEASE),
        ("https://www.reuters.com/markets/x", SourceKind.WIRE),
        ("https://notreuters.com/x", SourceKind.PRESS),
        ("https://somebody.substack.com/p/x", SourceKind.BLOG),
        ("https://acme.test/blog/why", SourceKind.BLOG),
        ("http://[bad", SourceKind.PRESS),
        ("", SourceKind.PRESS),
    ],
)
def test_an_address_tells_the_rank_of_a_source_that_nobody_described(url, kind):
    assert kind_at(url) is kind
