"""robots.txt covers feeds and what programs find by themselves; a page that somebody cites is read as by a person."""

import pytest
from alimon.model.words import Outcome

from tests.e2e.refresh.fetching import fetch_all, fetch_one
from tests.loopback import Loopback, article, loopback

__all__ = ["loopback"]

FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><link>http://news.example/</link>
<description>News</description><item><title>Revenue grew 26 %</title><guid>a1</guid>
<link>http://news.example/a1</link><description>Revenue grew 26 % in the June quarter.</description></item>
</channel></rss>"""
KEEP_OUT = "User-agent: *\nDisallow: /private/\n\nUser-agent: other\nDisallow: /\n"


def feed(server, path):
    return server.page(path, FEED, content_type="application/rss+xml")


async def test_a_cited_page_is_read_whatever_robots_txt_says(loopback):
    loopback.text("/robots.txt", "User-agent: *\nDisallow: /\n")
    assert (await fetch_one(loopback.page("/private/a", article("News")), loopback)).outcome is Outcome.OK
    assert loopback.asked("/robots.txt") == []


async def test_a_page_that_a_program_found_is_left_alone_where_robots_txt_asks_for_it(loopback):
    loopback.text("/robots.txt", KEEP_OUT)
    private = loopback.page("/private/a", article("News"))
    public = loopback.page("/public/a", article("News"))
    no, yes = await fetch_all(private, public, servers=(loopback,), crawls=True)

    assert (no.outcome, yes.outcome) == (Outcome.REFUSED, Outcome.OK)
    assert "the robots.txt of 127.0.0.1 asks programs not to read this address" in no.reason
    assert loopback.asked("/private/a") == []


async def test_robots_txt_is_read_once_for_a_host(loopback):
    loopback.text("/robots.txt", KEEP_OUT)
    urls = [feed(loopback, f"/feeds/{n}.rss") for n in range(3)]
    fetched = await fetch_all(*urls, servers=(loopback,))

    assert [one.outcome for one in fetched] == [Outcome.OK] * 3
    assert len(loopback.asked("/robots.txt")) == 1
    assert loopback.asked("/robots.txt")[0].headers["user-agent"].startswith("alimon/")


@pytest.mark.parametrize("path", ["/private/news.rss", "/private/feed/", "/private/news"])
async def test_a_feed_is_left_alone_where_robots_txt_asks_for_it(loopback, path):
    loopback.text("/robots.txt", KEEP_OUT)
    fetched = await fetch_one(feed(loopback, path), loopback)

    assert (fetched.outcome, fetched.text) == (Outcome.REFUSED, "")
    assert "robots.txt" in fetched.reason


async def test_a_feed_is_known_by_its_content_too(loopback):
    loopback.text("/robots.txt", KEEP_OUT)
    url = loopback.page("/private/news", FEED, content_type="text/html")

    assert (await fetch_one(url, loopback)).outcome is Outcome.REFUSED


async def test_each_host_on_the_way_to_a_feed_is_asked(loopback):
    with Loopback() as other:
        other.text("/robots.txt", KEEP_OUT)
        feed(other, "/private/news.rss")
        url = loopback.redirect("/news.rss", other.url("/private/news.rss"))
        fetched = await fetch_one(url, loopback, other)

    assert fetched.outcome is Outcome.REFUSED
    assert other.asked("/private/news.rss") == []


@pytest.mark.parametrize(
    ("status", "outcome"),
    [(404, Outcome.OK), (403, Outcome.OK), (500, Outcome.REFUSED), (429, Outcome.REFUSED)],
)
async def test_what_is_not_there_allows_and_what_cannot_be_had_does_not(loopback, status, outcome):
    loopback.page("/robots.txt", "", status=status)
    assert (await fetch_one(feed(loopback, "/news.rss"), loopback)).outcome is outcome


@pytest.mark.parametrize("script", ["reset", "torn", "endless"])
async def test_a_robots_txt_that_breaks_does_not_allow(loopback, script):
    getattr(loopback, script)("/robots.txt")
    fetched = await fetch_one(feed(loopback, "/news.rss"), loopback)

    assert fetched.outcome is Outcome.REFUSED
    assert "its robots.txt could not be read" in fetched.reason


async def test_a_robots_txt_leads_to_no_private_place(loopback):
    with Loopback() as canary:
        loopback.redirect("/robots.txt", canary.url("/"))
        assert (await fetch_one(feed(loopback, "/news.rss"), loopback)).outcome is Outcome.REFUSED
    assert canary.requests == []


PRIVATE = [
    "http://10.0.0.7/a",
    "http://169.254.169.254/feed",
    "http://127.0.0.1:9/news.rss",
    "http://localhost:9/a",
]


@pytest.mark.parametrize("url", [*PRIVATE, "https://www.sec.gov/news/pressreleases.rss"])
async def test_what_may_not_be_asked_at_all_is_refused_for_that_and_not_for_robots_txt(url):
    found, given = await fetch_all(url, crawls=True), await fetch_all(url.replace(".rss", ".htm"))
    assert [one.outcome for one in (*found, *given)] == [Outcome.REFUSED] * 2
    assert found[0].reason == given[0].reason
    assert "robots.txt" not in found[0].reason


async def test_a_robots_txt_that_moved_is_followed_and_one_in_circles_allows(loopback):
    loopback.text("/moved.txt", KEEP_OUT)
    loopback.redirect("/robots.txt", "/moved.txt")
    assert (await fetch_one(feed(loopback, "/private/news.rss"), loopback)).outcome is Outcome.REFUSED

    loopback.redirect("/robots.txt", "/robots.txt")
    assert (await fetch_one(feed(loopback, "/private/news.rss"), loopback)).outcome is Outcome.OK
