"""A page that says it is not there, or is broken, though it was answered as if all were well."""

import pytest
from alimon.refresh.fetch.missing import says_it_is_broken, says_it_is_missing
from alimon.refresh.fetch.page_words import page_words

STORY = "Revenue of the mill rose in the third quarter, the company said on Tuesday in a filing with the exchange. "


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<title>Acme</title><h1>Sorry</h1>", "We can't seem to find the page you need."),
        ("<title>Acme</title>", "The requested URL was not found on this server."),
        ("<title>Acme</title>", "This page has moved or no longer exists."),
        ("<title>Acme</title>", "Die angeforderte Seite existiert nicht."),
        ("<title>Acme</title>", "お探しのページは見つかりません"),
        ("<title>Acme</title>", "This article has expired and is no longer available."),
        ("<title>404 | Acme</title><h1>404</h1>", STORY * 20),
        ("<title>Page not found - Acme</title><h1>Page not found</h1>", STORY * 20),
        ("<title>acme.example</title>", "The domain is for sale. Buy this domain."),
    ],
)
def test_it_is_told_in_many_ways(body, text):
    assert says_it_is_missing(page_words(body.encode(), text))


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<title>Evidence of fraud at Orrin not found</title>", STORY),
        ("<h1>Merrow sold 404</h1>", STORY),
        ("<h1>India: content removed from Acme's shop</h1>", STORY),
        ("<h1>Notice</h1>", "The document is not available in Chinese."),
        ("<title>Page not found: a history</title><h1>Page not found: a history</h1>", STORY * 20),
        ("<h1>How Acme fixed its “page not found” problem</h1>", STORY),
    ],
)
def test_stories_with_such_words_are_there(body, text):
    assert not says_it_is_missing(page_words(body.encode(), text))


@pytest.mark.parametrize(
    "body",
    ["<h1>500 Internal Server Error</h1>", "<h1>We'll be right back</h1>", "<title>Site maintenance</title>"],
)
def test_a_broken_server_is_told(body):
    assert says_it_is_broken(page_words(body.encode(), "Please try again."))
    assert not says_it_is_broken(page_words(body.encode(), STORY * 5))
