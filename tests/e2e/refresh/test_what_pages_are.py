"""Pages that send on, that are not there, or that want to know who asks."""

import pytest
from alimon.config.limits import Limits
from alimon.config.settings import Settings
from alimon.model.words import Origin, Outcome
from alimon.refresh.fetch.http import HttpFetcher
from alimon.refresh.polite import Polite

from tests.builders import source
from tests.clocks import StandingClock
from tests.e2e.refresh.fetching import ReaderInProcess, fetch_one
from tests.loopback import Loopback, article, loopback

__all__ = ["loopback"]


class TestMetaRefresh:
    @pytest.mark.parametrize(
        "meta",
        [
            '<meta http-equiv="refresh" content="0; url=/new">',
            "<META HTTP-EQUIV=Refresh CONTENT='2;URL=\"/new\"'>",
            '<meta content="0,/new" http-equiv=refresh>',
        ],
    )
    async def test_a_page_that_sends_on_is_followed(self, loopback, meta):
        loopback.page("/new", article("New", "Here it is."))
        fetched = await fetch_one(loopback.page("/old", f"<html><head>{meta}</head></html>"), loopback)

        assert (fetched.outcome, fetched.final_url) == (Outcome.OK, loopback.url("/new"))

    @pytest.mark.parametrize(
        "meta",
        [
            '<meta http-equiv="refresh" content="300; url=/new">',
            '<meta http-equiv="refresh" content="0">',
            '<meta http-equiv="refresh" content="1; url=/old">',
            '<!-- <meta http-equiv="refresh" content="0; url=/new"> -->',
            '<script>x = `<meta http-equiv="refresh" content="0; url=/new">`</script>',
            '<noscript><meta http-equiv="refresh" content="0; url=/new"></noscript>',
            '<meta name="refresh" content="0; url=/new">',
        ],
    )
    async def test_a_page_that_only_reloads_itself_is_read(self, loopback, meta):
        fetched = await fetch_one(loopback.page("/old", meta + article("Old", "Still here.")), loopback)

        assert (fetched.outcome, fetched.final_url) == (Outcome.OK, loopback.url("/old"))

    async def test_it_leads_to_no_private_place(self, loopback):
        with Loopback() as canary:
            page = f'<meta http-equiv="refresh" content="0; url={canary.url("/")}">'
            assert (await fetch_one(loopback.page("/old", page), loopback)).outcome is Outcome.REFUSED
        assert canary.requests == []

    async def test_pages_that_send_each_other_on_end(self, loopback):
        loopback.page("/a", '<meta http-equiv="refresh" content="0; url=/b">')
        loopback.page("/b", '<meta http-equiv="refresh" content="0; url=/a">')
        fetched = await fetch_one(loopback.url("/a"), loopback)

        assert (fetched.outcome, "circle" in fetched.reason) == (Outcome.UNREACHABLE, True)
        assert len(loopback.requests) == 2


class TestMissingPages:
    @pytest.mark.parametrize(
        "page",
        [
            "<title>Page not found | Example</title><h1>Oops</h1><p>Sorry.</p>",
            "<title>Example</title><h1>404</h1><p>We could not find what you are looking for.</p>",
            "<title>Error 404</title><p>Nothing here.</p>",
            "<title>Example</title><h2>This article is no longer available</h2><p>Try the search.</p>",
            "<title>页面不存在</title><p>抱歉。</p>",
            "<title>Seite nicht gefunden</title><p>Hoppla.</p>",
            "<title>Example</title><p>Sorry, the page you requested could not be found.</p>",
            "<title>Example</title><h1>Oops! That page can&rsquo;t be found.</h1>",
            "<title>Example</title><h1>Oops! That page can't be found.</h1>",
            "<h1>We couldn't find that page</h1>",
            "<title>Example - 404</title><p>Oh no.</p>",
            "<p>This page doesn't exist.</p>",
            "Not found",
        ],
    )
    async def test_a_page_that_says_it_is_not_there_is_gone_and_never_a_text(self, loopback, page):
        fetched = await fetch_one(loopback.page("/old", page), loopback)

        assert (fetched.outcome, fetched.status, fetched.text) == (Outcome.GONE, 200, "")
        assert "alimon import-text" in fetched.reason

    @pytest.mark.parametrize("title", ["404 errors on the web", "Page not found: a history"])
    async def test_a_long_article_about_missing_pages_is_read(self, loopback, title):
        page = article(
            title, *["Servers answer like this where nothing is to be found, and people go on."] * 12
        )
        assert (await fetch_one(loopback.page("/news", page), loopback)).outcome is Outcome.OK

    @pytest.mark.parametrize(
        "page",
        [
            "<title>Room 404 Media raises funds</title><p>It found them in the end.</p>",
            "<title>Check</title><p>The verdict on the claim of the report: not found</p>",
            "<title>Search</title><p>The missing aircraft was found, the page of the log was not available.</p>"
            * 4,
        ],
    )
    async def test_a_short_page_on_something_else_is_read(self, loopback, page):
        assert (await fetch_one(loopback.page("/news", page), loopback)).outcome is Outcome.OK


@pytest.mark.parametrize(
    ("url", "host"),
    [("https://data.sec.gov/submissions/CIK1.json", "data.sec.gov"), ("http://sec.gov/", "sec.gov")],
)
async def test_the_register_that_asks_for_a_contact_is_not_asked_without_one(url, host):
    fetched = await fetch_one(url)

    assert fetched.outcome is Outcome.REFUSED
    assert f"{host} asks programs to say whom to write to" in fetched.reason
    assert "Set contact under [network]" in fetched.reason


@pytest.mark.parametrize("origin", [Origin.FEED, Origin.FOLDER])
async def test_only_the_user_names_files_of_this_machine(tmp_path, origin):
    secret = tmp_path / "secret.txt"
    secret.write_text("Revenue grew 26 %.")
    listed = source(url=str(secret))._replace(origin=origin)
    own = listed._replace(origin=Origin.USER)
    settings = Settings()
    async with HttpFetcher(
        settings, Polite(settings.limits, StandingClock()), reader=ReaderInProcess()
    ) as fetcher:
        refused, read = await fetcher.fetch(listed, None), await fetcher.fetch(own, None)

    assert (refused.outcome, refused.text) == (Outcome.REFUSED, "")
    assert (read.outcome, read.text) == (Outcome.OK, "Revenue grew 26 %.")


async def test_what_a_feed_listed_is_read_as_robots_txt_asks(loopback):
    loopback.text("/robots.txt", "User-agent: *\nDisallow: /\n")
    url = loopback.page("/item", article("Item"))
    settings = Settings(allow=loopback.allow, limits=Limits(pause_seconds=0.0))
    async with HttpFetcher(
        settings, Polite(settings.limits, StandingClock()), reader=ReaderInProcess()
    ) as fetcher:
        item = source(url=url)._replace(origin=Origin.FEED)
        assert (await fetcher.fetch(item, None)).outcome is Outcome.REFUSED
        assert (await fetcher.fetch(source(url=url), None)).outcome is Outcome.OK
