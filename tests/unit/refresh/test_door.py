"""No socket is made for an address that was not checked. The network here is a fake: nothing is sent anywhere."""

import socket

import pytest
from alimon.config.settings import Settings
from alimon.evidence.extracted import Extracted
from alimon.model.words import Outcome
from alimon.refresh.fetch.door import Door, RefusedAddress
from alimon.refresh.fetch.http import HttpFetcher
from alimon.refresh.fetch.url import parse_address
from alimon.refresh.polite import Polite

from tests.builders import source
from tests.clocks import StandingClock

FORBIDDEN = [
    "127.0.0.1",
    "10.1.2.3",
    "192.168.0.1",
    "169.254.169.254",
    "::1",
    "fd00:ec2::254",
    "::ffff:10.0.0.1",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
    "2001:0:4136:e378:8000:63bf:80ff:fffe",
    "::ffff:169.254.169.254",
    "fe80::1",
    "fec0::1",
    "224.0.0.1",
    "ff02::1",
]


class FakeNetwork:
    """A resolver with fixed answers, and a maker of sockets that makes none but remembers who asked."""

    def __init__(self, *addresses: str) -> None:
        self.addresses = addresses
        self.asked: list[tuple[str, int]] = []
        self.reached: list[str] = []

    async def look_up(self, host: str, port: int) -> tuple[str, ...]:
        self.asked.append((host, port))
        return self.addresses

    def make_socket(self, info) -> socket.socket:
        self.reached.append(info[4][0])
        raise OSError("there is no network in this test")


class NoReader:
    async def read(self, raw: bytes, content_type: str) -> Extracted:
        raise AssertionError(f"nothing can have been fetched: {len(raw)} bytes of {content_type}")


async def fetch(network: FakeNetwork, url: str, allow: tuple[str, ...] = ()):
    settings = Settings(allow=allow)
    fetcher = HttpFetcher(
        settings,
        Polite(settings.limits, StandingClock()),
        reader=NoReader(),
        lookup=network.look_up,
        make_socket=network.make_socket,
    )
    async with fetcher:
        return await fetcher.fetch(source(url=url), None)


@pytest.mark.parametrize("address", FORBIDDEN)
async def test_a_name_that_leads_to_a_private_place_opens_no_socket(address):
    network = FakeNetwork(address)
    fetched = await fetch(network, "https://example.com/page")
    assert (fetched.outcome, network.reached) == (Outcome.REFUSED, [])
    assert "example.com leads to a private place" in fetched.reason


@pytest.mark.parametrize("address", FORBIDDEN)
async def test_a_numeric_private_host_opens_no_socket(address):
    network = FakeNetwork()
    host = f"[{address}]" if ":" in address else address
    fetched = await fetch(network, f"http://{host}/page")
    assert (fetched.outcome, network.reached, network.asked) == (Outcome.REFUSED, [], [])


async def test_one_bad_address_among_good_ones_refuses_the_host():
    network = FakeNetwork("93.184.215.14", "10.0.0.1")
    assert (await fetch(network, "https://example.com/")).outcome is Outcome.REFUSED
    assert network.reached == []


async def test_exactly_the_checked_addresses_are_connected_to_and_the_name_is_resolved_once():
    network = FakeNetwork("93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c")
    fetched = await fetch(network, "https://example.com/")
    assert fetched.outcome is Outcome.UNREACHABLE
    assert set(network.reached) == set(network.addresses)
    assert network.asked == [("example.com", 443)]


async def test_a_named_private_place_is_connected_to_at_its_port_only():
    network = FakeNetwork("10.0.0.7")
    await fetch(network, "http://desk.lan:8123/", allow=("desk.lan:8123",))
    assert network.reached == ["10.0.0.7"]
    assert (await fetch(network, "http://desk.lan/", allow=("desk.lan:8123",))).outcome is Outcome.REFUSED
    assert network.reached == ["10.0.0.7"]


async def test_the_metadata_address_is_refused_even_where_it_is_named():
    network = FakeNetwork()
    fetched = await fetch(network, "http://169.254.169.254/", allow=("169.254.169.254:80",))
    assert (fetched.outcome, network.reached) == (Outcome.REFUSED, [])


async def test_a_name_that_is_not_found_is_unreachable_and_says_so():
    class NoNames(FakeNetwork):
        async def look_up(self, host, port):
            raise socket.gaierror(socket.EAI_NONAME, f"{host}:{port} is not known")

    fetched = await fetch(NoNames(), "https://nowhere.example/")
    assert fetched.outcome is Outcome.UNREACHABLE
    assert fetched.reason.startswith("nowhere.example was not found")


@pytest.mark.parametrize("url", ["http://user:pw@example.com/", "gopher://example.com/", "http://127.1/"])
async def test_a_refused_address_is_not_even_resolved(url):
    network = FakeNetwork("93.184.215.14")
    assert (await fetch(network, url)).outcome is Outcome.REFUSED
    assert network.asked == []


def test_the_last_door_makes_no_socket_for_an_address_that_was_not_checked():
    network = FakeNetwork()
    door = Door((), network.look_up, network.make_socket)
    info = (socket.AF_INET, socket.SOCK_STREAM, 0, "", ("93.184.215.14", 443))
    with pytest.raises(RefusedAddress):
        door.make_socket(info)
    assert network.reached == []


async def test_an_address_that_was_found_for_a_named_host_is_not_open_by_itself():
    network = FakeNetwork("127.0.0.1")
    door = Door(["localhost:8123"], network.look_up, network.make_socket)
    assert await door.resolve("localhost", 8123)
    for _ in range(2):
        with pytest.raises(RefusedAddress):
            door.check(parse_address("http://127.0.0.1:8123/"))
    door.check(parse_address("http://8.8.8.8:8123/"))
    door.check(parse_address("http://8.8.8.8:8123/other"))
