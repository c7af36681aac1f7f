"""Who hosts are is always verified; a proxy and an authority that the configuration names are used, no other."""

import asyncio

import pytest
from alimon.model.errors import ConfigError
from alimon.model.words import Outcome

from tests.certificates import authority
from tests.e2e.refresh.fetching import fetch_one
from tests.loopback import Loopback, article, loopback

__all__ = ["authority", "loopback"]


async def test_an_authority_that_the_configuration_names_is_trusted(authority):
    with Loopback(tls=authority.server()) as server:
        url = server.page("/news", article("News", "Revenue grew."))
        unknown = await fetch_one(url, server)
        trusted = await fetch_one(url, server, ca_file=str(authority.ca_file))

    assert (unknown.outcome, trusted.outcome) == (Outcome.UNREACHABLE, Outcome.OK)
    assert "an authority that nobody here knows" in unknown.reason
    assert "ca_file under [network]" in unknown.reason


@pytest.mark.parametrize(
    ("certificate", "words"),
    [
        ({"start": "20200101000000Z", "end": "20200201000000Z"}, "has expired"),
        ({"start": "20990101000000Z", "end": "20990201000000Z"}, "is not valid yet"),
        ({"name": "DNS:elsewhere.example"}, "is for another host"),
    ],
)
async def test_what_is_wrong_with_a_certificate_is_named(authority, certificate, words):
    with Loopback(tls=authority.server(**certificate)) as server:
        url = server.page("/news", article("News"))
        fetched = await fetch_one(url, server, ca_file=str(authority.ca_file))

    assert fetched.outcome is Outcome.UNREACHABLE
    assert f"127.0.0.1 could not prove who it is: its certificate {words}" in fetched.reason
    assert server.requests == []


@pytest.mark.parametrize("content", [None, "no certificate"])
async def test_an_authority_that_cannot_be_read_is_an_error_of_the_configuration(tmp_path, content):
    file = tmp_path / "authority.pem"
    if content is not None:
        file.write_text(content)
    with pytest.raises(ConfigError, match=r"network\.ca_file"):
        await fetch_one("https://127.0.0.1:1/", ca_file=str(file))


async def test_a_port_that_does_not_encrypt_is_named_and_never_read_in_plain(loopback):
    url = loopback.page("/news", article("News", "Revenue grew."))
    fetched = await fetch_one(url.replace("http:", "https:"), loopback)

    assert fetched.outcome is Outcome.UNREACHABLE
    assert fetched.reason.startswith(
        "127.0.0.1 does not encrypt at this port. If it is to be read in plain, "
    )
    assert "http://" in fetched.reason
    assert loopback.requests == []


async def test_keys_are_logged_nowhere(authority, tmp_path, monkeypatch):
    monkeypatch.setenv("SSLKEYLOGFILE", str(tmp_path / "keys"))
    with Loopback(tls=authority.server()) as server:
        await fetch_one(server.page("/news", article("News")), server, ca_file=str(authority.ca_file))

    assert not (tmp_path / "keys").exists()


@pytest.mark.parametrize("way", ["location", "meta"])
async def test_an_encrypted_page_never_leads_to_one_that_is_not(authority, loopback, way):
    plain = loopback.page("/plain", article("Plain"))
    with Loopback(tls=authority.server()) as server:
        if way == "location":
            url = server.redirect("/old", plain)
        else:
            url = server.page("/old", f'<meta http-equiv="refresh" content="0; url={plain}">')
        fetched = await fetch_one(url, server, loopback, ca_file=str(authority.ca_file))

    assert fetched.outcome is Outcome.REFUSED
    assert "not" in fetched.reason
    assert loopback.requests == []


class TestProxy:
    async def test_everything_goes_through_a_proxy_that_the_configuration_names(self, loopback):
        loopback.page("http://news.example/a", article("News", "Revenue grew."))
        proxy = loopback.url("").replace("http://", "http://desk:secret@")

        fetched = await fetch_one("http://news.example/a", proxy=proxy)

        assert (fetched.outcome, fetched.final_url) == (Outcome.OK, "http://news.example/a")
        assert loopback.requests[0].headers["proxy-authorization"] == "Basic ZGVzazpzZWNyZXQ="
        assert loopback.requests[0].headers["host"] == "news.example"

    async def test_an_encrypted_page_is_verified_through_the_proxy(self, authority, loopback):
        with Loopback(tls=authority.server("DNS:news.example")) as server:
            server.page("/a", article("News", "Revenue grew."))
            tunnel = _tunnel_to(server.port)
            loopback.script("news.example:443", tunnel)
            loopback.script("other.example:443", tunnel)
            settings = {"proxy": loopback.url(""), "ca_file": str(authority.ca_file)}
            good = await fetch_one("https://news.example/a", **settings)
            bad = await fetch_one("https://other.example/a", **settings)

        assert (good.outcome, bad.outcome) == (Outcome.OK, Outcome.UNREACHABLE)
        assert "is for another host" in bad.reason

    @pytest.mark.parametrize(
        "url",
        [
            "http://10.0.0.1/",
            "http://169.254.169.254/",
            "http://localhost/",
            "http://metadata.google.internal/",
            "https://[::1]/",
        ],
    )
    async def test_private_places_are_refused_through_a_proxy_as_well(self, loopback, url):
        fetched = await fetch_one(url, proxy=loopback.url(""))

        assert fetched.outcome is Outcome.REFUSED
        assert loopback.requests == []

    async def test_a_proxy_that_is_not_there_is_named(self, unused_tcp_port):
        fetched = await fetch_one("http://news.example/", proxy=f"http://127.0.0.1:{unused_tcp_port}")

        assert fetched.outcome is Outcome.UNREACHABLE
        assert "The proxy could not be connected to" in fetched.reason

    async def test_a_proxy_that_refuses_is_named(self, loopback):
        fetched = await fetch_one("https://news.example/", proxy=loopback.url(""))

        assert fetched.outcome is Outcome.UNREACHABLE
        assert "The proxy did not connect to news.example (status 404)" in fetched.reason

    @pytest.mark.parametrize("proxy", ["proxy", "socks5://127.0.0.1:1080", "http://", "http://[::1"])
    async def test_what_is_no_proxy_is_an_error_of_the_configuration(self, proxy):
        with pytest.raises(ConfigError, match=r"network\.proxy"):
            await fetch_one("http://news.example/", proxy=proxy)


def _tunnel_to(port):
    """A reply to CONNECT: bytes go to and fro between the client and a port of this machine."""

    async def reply(request, writer):
        server_reader, server_writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"HTTP/1.1 200 Connected\r\n\r\n")

        async def back():
            while data := await server_reader.read(65_536):
                writer.write(data)
            writer.close()

        backwards = asyncio.ensure_future(back())
        while data := await request.read(65_536):
            server_writer.write(data)
        server_writer.close()
        await backwards

    return reply
