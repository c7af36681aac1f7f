"""Fetching over real sockets on loopback: each behaviour of a server has its outcome and its sentence."""

import asyncio
import shutil
import ssl
import subprocess
from collections.abc import AsyncIterator, Callable, Coroutine
from typing import Any

import pytest
from alimon.config.limits import Limits
from alimon.config.settings import Settings
from alimon.evidence.extract import extract
from alimon.evidence.extracted import Extracted
from alimon.model.ports import Fetched
from alimon.model.snapshot import StoredPage
from alimon.model.words import Outcome
from alimon.refresh.fetch.client import user_agent
from alimon.refresh.fetch.http import HttpFetcher
from alimon.refresh.polite import Polite

from tests.builders import source, stored_page
from tests.clocks import StandingClock
from tests.loopback import Loopback, answer, article

Fetch = Callable[..., Coroutine[Any, Any, Fetched]]


class ReaderInProcess:
    """Reads without a child process, which has tests of its own."""

    async def read(self, raw: bytes, content_type: str) -> Extracted:
        return extract(raw, content_type)


@pytest.fixture
async def fetch(loopback: Loopback) -> AsyncIterator[Fetch]:
    """Fetches a URL of the loopback server; keywords change limits."""

    async def fetch_one(url: str, previous: StoredPage | None = None, **limits: float) -> Fetched:
        settings = Settings(
            allow=loopback.allow,
            contact="desk@example.test",
            limits=Limits()._replace(**{"pause_seconds": 0.0} | limits),
        )
        polite = Polite(settings.limits, StandingClock())
        async with HttpFetcher(settings, polite, reader=ReaderInProcess()) as fetcher:
            return await fetcher.fetch(source(url=url), previous)

    return fetch_one


@pytest.fixture(scope="module")
def own_certificate(tmp_path_factory) -> ssl.SSLContext:
    """A certificate that nobody but its owner vouches for."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("openssl is not installed")
    key, certificate = (tmp_path_factory.mktemp("tls") / name for name in ("key.pem", "certificate.pem"))
    made = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1"]
    subprocess.run([openssl, *made, "-keyout", key, "-out", certificate], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    return context


async def test_a_page_is_read(loopback, fetch):
    url = loopback.page("/news", article("Cloud news", "Revenue grew 26 %."), headers=[("ETag", '"a"')])
    fetched = await fetch(url)
    assert fetched.outcome is Outcome.OK
    assert "Revenue grew 26 %." in fetched.text
    assert (fetched.title, fetched.status, fetched.final_url) == ("Cloud news", 200, url)
    assert fetched.raw == article("Cloud news", "Revenue grew 26 %.").encode()
    assert fetched.size == len(fetched.raw)
    assert dict(fetched.headers) == {"content-type": "text/html; charset=utf-8", "etag": '"a"'}


async def test_plain_text_is_read(loopback, fetch):
    fetched = await fetch(loopback.text("/note.txt", "Revenue grew 26 %."))
    assert (fetched.outcome, fetched.text.strip()) == (Outcome.OK, "Revenue grew 26 %.")


async def test_a_packed_page_is_read(loopback, fetch):
    fetched = await fetch(loopback.gzipped("/packed", article("Packed", "Revenue grew 26 %.") * 3))
    assert "Revenue grew 26 %." in fetched.text
    assert fetched.size < len(fetched.raw)


async def test_the_request_says_honestly_who_asks_and_carries_no_cookie(loopback, fetch):
    loopback.page("/first", "", status=302, headers=[("Location", "/second"), ("Set-Cookie", "a=b; Path=/")])
    await fetch(loopback.url("/first"))
    first, second = loopback.requests
    assert first.headers["user-agent"].startswith("alimon/")
    assert first.headers["user-agent"].endswith("(+desk@example.test)")
    assert not {"cookie", "referer", "authorization"} & second.headers.keys()


@pytest.mark.parametrize("contact", ["", "  ", "(\r\nX-Evil: 1)"])
def test_a_contact_can_add_no_header(contact):
    assert "\n" not in user_agent(contact)
    assert user_agent("") == user_agent("  ")


async def test_proxies_of_the_environment_are_ignored(loopback, fetch, monkeypatch):
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1/")
    assert (await fetch(loopback.page("/news", article("News")))).outcome is Outcome.OK


async def test_a_redirect_leads_to_the_page_at_its_new_address(loopback, fetch):
    loopback.page("/new", article("Moved", "Here it is."))
    fetched = await fetch(loopback.redirect("/old", "/new", 301))
    assert (fetched.outcome, fetched.final_url) == (Outcome.OK, loopback.url("/new"))


async def test_eight_redirects_are_followed_and_no_more(loopback, fetch):
    loopback.page("/0", article("At last"))
    for n in range(1, 10):
        loopback.redirect(f"/{n}", f"/{n - 1}")
    assert (await fetch(loopback.url("/8"))).outcome is Outcome.OK
    fetched = await fetch(loopback.url("/9"))
    assert (fetched.outcome, len(loopback.asked("/9"))) == (Outcome.UNREACHABLE, 1)
    assert "more than 8 times" in fetched.reason


async def test_a_redirect_in_a_circle_ends(loopback, fetch):
    fetched = await fetch(loopback.redirect("/round", "/round"))
    assert fetched.outcome is Outcome.UNREACHABLE


@pytest.mark.parametrize(
    "location",
    [
        "http://169.254.169.254/latest/meta-data/",
        "http://127.0.0.1:1/",
        "http://[::1]:1/",
        "http://10.0.0.1/",
        "http://0x7f.1/",
        "http://user:secret@example.test/",
        "file:///etc/passwd",
        "ftp://127.0.0.1/",
        "//localhost:1/",
    ],
)
async def test_a_redirect_to_a_forbidden_place_is_refused(loopback, fetch, location):
    fetched = await fetch(loopback.redirect("/trap", location))
    assert fetched.outcome is Outcome.REFUSED
    assert fetched.reason.startswith("Not fetched: ")
    assert "secret" not in fetched.reason


async def test_a_redirect_without_an_address_brings_no_page(loopback, fetch):
    assert (await fetch(loopback.page("/odd", "", status=302))).outcome is Outcome.HTTP_ERROR


class TestConditionalRequests:
    async def test_a_stored_page_is_confirmed_by_its_validators(self, loopback, fetch):
        url = loopback.validated("/news", article("News"))
        first = await fetch(url)
        stored = stored_page(final_url=url, headers=first.headers)
        assert (await fetch(url, stored)).outcome is Outcome.NOT_MODIFIED
        assert loopback.requests[-1].headers["if-none-match"] == '"v1"'

    @pytest.mark.parametrize("changes", [{"final_url": "http://127.0.0.1/other"}, {"headers": ()}])
    async def test_other_states_ask_for_the_whole_page(self, loopback, fetch, changes):
        url = loopback.validated("/news", article("News"))
        known = {"final_url": url, "headers": (("etag", '"v1"'),)}
        assert (await fetch(url, stored_page(**known | changes))).outcome is Outcome.OK

    async def test_not_modified_without_a_question_is_an_error(self, loopback, fetch):
        url = loopback.raw("/liar", b"HTTP/1.1 304 Not Modified\r\n\r\n")
        assert (await fetch(url)).outcome is Outcome.HTTP_ERROR

    async def test_validators_follow_a_redirect_to_the_page_they_belong_to(self, loopback, fetch):
        new = loopback.validated("/new", article("News"))
        stored = stored_page(final_url=new, headers=(("etag", '"v1"'),))
        fetched = await fetch(loopback.redirect("/old", "/new"), stored)
        assert fetched.outcome is Outcome.NOT_MODIFIED
        assert "if-none-match" not in loopback.asked("/old")[0].headers


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        (401, "blocked"),
        (403, "blocked"),
        (429, "blocked"),
        (451, "blocked"),
        (404, "http_error"),
        (410, "gone"),
        (500, "http_error"),
        (503, "http_error"),
        (204, "http_error"),
        (206, "http_error"),
        (300, "http_error"),
        (418, "http_error"),
    ],
)
async def test_every_status_has_its_outcome_and_says_itself(loopback, fetch, status, outcome):
    body = "" if status == 204 else article("Sorry")
    fetched = await fetch(loopback.page("/odd", body, status=status))
    assert (fetched.outcome, fetched.status) == (Outcome(outcome), status)
    assert f"status {status}" in fetched.reason
    assert (fetched.raw, fetched.text) == (b"", "")


async def test_a_page_that_was_read_before_and_is_not_found_is_gone(loopback, fetch):
    url = loopback.page("/odd", article("Sorry"), status=404)
    assert (await fetch(url, stored_page(final_url=url))).outcome is Outcome.GONE
    assert (await fetch(url, None)).outcome is Outcome.HTTP_ERROR


async def test_a_site_may_ask_to_be_left_alone(loopback, fetch):
    fetched = await fetch(loopback.page("/busy", "", status=429, headers=[("Retry-After", "90")]))
    assert fetched.retry_after_seconds == 90
    assert fetched.reason == (
        "The site says that it was asked too often (status 429). It wants to be left alone for 2 min: "
        "a refresh asks again after that, nothing has to be done."
    )


@pytest.mark.parametrize("asked", ["", "Wed, 01 Jan 2200 00:00:00 GMT", "soon", "0"])
async def test_a_site_that_was_asked_too_often_and_names_no_time_is_asked_again_later(loopback, fetch, asked):
    fetched = await fetch(loopback.page("/busy", "", status=429, headers=[("Retry-After", asked)]))
    assert fetched.reason == (
        "The site says that it was asked too often (status 429). "
        "A refresh asks again later, nothing has to be done."
    )


async def test_a_fault_of_a_site_tells_when_it_is_asked_again(loopback, fetch):
    fetched = await fetch(loopback.page("/busy", "", status=503, headers=[("Retry-After", "7200")]))
    assert (
        "(status 503). It wants to be left alone for 2 h: a refresh asks again after that" in fetched.reason
    )


@pytest.mark.parametrize("status", [200, 503])
async def test_a_check_for_robots_is_a_wall(loopback, fetch, status):
    wall = "<html><head><title>Just a moment...</title></head><body>Checking your browser.</body></html>"
    fetched = await fetch(loopback.page("/wall", wall, status=status))
    assert (fetched.outcome, fetched.text) == (Outcome.BLOCKED, "")


@pytest.mark.parametrize(
    ("body", "content_type", "words"),
    [
        (b"%PDF-1.7\n", "application/pdf", "a damaged PDF"),
        (b"%PDF-1.7\n", "text/html", "a damaged PDF"),
        (b'<?xml version="1.0"?><prices/>', "text/xml", "XML data"),
        (b'{"a": 1}', "application/json", "JSON data"),
        (b"\x89PNG\r\n\x1a\n\0\0", "image/png", "an image"),
        (b"", "text/html", "empty"),
    ],
)
async def test_other_kinds_are_unsupported_and_say_so(loopback, fetch, body, content_type, words):
    fetched = await fetch(loopback.page("/file", body, content_type=content_type))
    assert fetched.outcome is Outcome.UNSUPPORTED
    assert words in fetched.reason


class TestFaults:
    @pytest.mark.parametrize("script", ["torn", "torn_chunks", "reset"])
    async def test_a_body_that_breaks_off_is_never_a_page(self, loopback, fetch, script):
        fetched = await fetch(getattr(loopback, script)("/broken"))
        assert (fetched.outcome, fetched.raw) == (Outcome.UNREACHABLE, b"")

    async def test_a_packed_body_that_breaks_off_is_never_a_page(self, loopback, fetch):
        fetched = await fetch(loopback.gzipped("/broken", article("Half"), cut=6))
        assert (fetched.outcome, fetched.raw) == (Outcome.UNREACHABLE, b"")

    async def test_a_body_that_does_not_say_where_it_ends_is_never_a_page(self, loopback, fetch):
        head = b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n"
        assert (await fetch(loopback.raw("/a", head, b"<html><p>half"))).outcome is Outcome.UNREACHABLE
        whole = article("Old server", "It is whole.").encode()
        assert (await fetch(loopback.raw("/b", head, whole))).outcome is Outcome.OK

    async def test_a_server_that_hangs_up_is_unreachable(self, loopback, fetch):
        assert (await fetch(loopback.raw("/none"))).outcome is Outcome.UNREACHABLE

    async def test_what_is_no_http_is_unreachable(self, loopback, fetch):
        fetched = await fetch(loopback.raw("/ssh", b"SSH-2.0-OpenSSH_9.6\r\n\r\n"))
        assert (fetched.outcome, "does not answer in HTTP" in fetched.reason) == (Outcome.UNREACHABLE, True)

    async def test_a_closed_port_is_unreachable(self, unused_tcp_port):
        settings = Settings(allow=(f"127.0.0.1:{unused_tcp_port}",))
        polite = Polite(settings.limits, StandingClock())
        async with HttpFetcher(settings, polite, reader=ReaderInProcess()) as fetcher:
            fetched = await fetcher.fetch(source(url=f"http://127.0.0.1:{unused_tcp_port}/"), None)
        assert fetched.outcome is Outcome.UNREACHABLE
        assert "refused" in fetched.reason

    async def test_a_server_without_tls_cannot_prove_who_it_is(self, loopback, fetch):
        loopback.page("/news", article("News"))
        fetched = await fetch(loopback.url("/news").replace("http:", "https:"))
        assert fetched.outcome is Outcome.UNREACHABLE
        assert "encrypt" in fetched.reason

    async def test_a_server_that_cannot_prove_who_it_is_is_not_read(self, own_certificate):
        with Loopback(tls=own_certificate) as server:
            url = server.page("/news", article("News"))
            settings = Settings(allow=server.allow)
            polite = Polite(settings.limits, StandingClock())
            async with HttpFetcher(settings, polite, reader=ReaderInProcess()) as fetcher:
                fetched = await fetcher.fetch(source(url=url), None)
        assert fetched.outcome is Outcome.UNREACHABLE
        assert "could not prove who it is: its certificate is self-signed" in fetched.reason
        assert server.requests == []

    async def test_a_packing_that_was_not_asked_for_is_unsupported(self, loopback, fetch):
        fetched = await fetch(loopback.page("/br", b"\x8b", headers=[("Content-Encoding", "br")]))
        assert fetched.outcome is Outcome.UNSUPPORTED


class TestLimits:
    async def test_a_silent_server_is_left_after_the_first_byte_limit(self, loopback, fetch):
        hold = loopback.held("/silent")
        fetched = await fetch(hold.url, first_byte_seconds=0.05)
        assert (fetched.outcome, "no answer within 0.05 s" in fetched.reason) == (Outcome.UNREACHABLE, True)
        assert hold.gone.wait(5)

    async def test_a_server_that_falls_silent_is_left(self, loopback, fetch):
        hold = loopback.drip("/drip")
        fetched = await fetch(hold.url, between_bytes_seconds=0.05)
        assert (fetched.outcome, "fell silent" in fetched.reason) == (Outcome.UNREACHABLE, True)
        assert hold.gone.wait(5)

    async def test_all_hops_share_one_total(self, loopback, fetch):
        hold = loopback.held("/silent")
        fetched = await fetch(loopback.redirect("/first", "/silent"), total_seconds=0.2)
        assert (fetched.outcome, "0.2 s in all" in fetched.reason) == (Outcome.UNREACHABLE, True)
        assert hold.gone.wait(5)

    async def test_a_pdf_may_take_longer(self, loopback, fetch):
        first = answer(b"%PDF-1.7", content_type="application/pdf", length=500)
        hold = loopback.held("/slow", first=first)
        fetched = await fetch(hold.url, total_seconds=0.1, large_total_seconds=0.3)
        assert (fetched.outcome, "0.3 s in all" in fetched.reason) == (Outcome.UNREACHABLE, True)

    async def test_headers_that_only_trickle_do_not_hold_it(self, loopback, fetch):
        hold = loopback.held("/trickle", first=b"HTTP/1.1 200 OK\r\nX-One: 1\r\n")
        assert (await fetch(hold.url, first_byte_seconds=0.05)).outcome is Outcome.UNREACHABLE

    async def test_an_endless_body_stops_at_the_wire_cap(self, loopback, fetch):
        fetched = await fetch(loopback.endless("/endless"), wire_bytes=1_000_000)
        assert (fetched.outcome, "1 MB" in fetched.reason) == (Outcome.TOO_LARGE, True)

    async def test_a_promised_size_over_the_cap_is_not_even_begun(self, loopback, fetch):
        hold = loopback.held("/big", first=answer(b"", length=30_000_000))
        assert (await fetch(hold.url)).outcome is Outcome.TOO_LARGE

    async def test_a_bomb_stops_at_the_unpacked_cap(self, loopback, fetch):
        fetched = await fetch(loopback.bomb("/bomb", megabytes=60))
        assert (fetched.outcome, fetched.raw) == (Outcome.TOO_LARGE, b"")

    @pytest.mark.parametrize(
        "headers",
        [
            [(f"X-{n}", "1") for n in range(300)],
            [("X-Long", "a" * 70_000)],
            [(f"X-{n}", "a" * 5000) for n in range(20)],
        ],
        ids=["many", "long", "much"],
    )
    async def test_headers_over_their_limits_are_too_large(self, loopback, fetch, headers):
        fetched = await fetch(loopback.page("/heads", article("Heads"), headers=headers))
        assert fetched.outcome is Outcome.TOO_LARGE


async def test_cancelling_closes_the_connection(loopback, fetch):
    hold = loopback.held("/slow")
    fetching = asyncio.ensure_future(fetch(hold.url))
    await asyncio.to_thread(hold.arrived.wait, 5)
    fetching.cancel()
    with pytest.raises(asyncio.CancelledError):
        await fetching
    assert await asyncio.to_thread(hold.gone.wait, 5)
