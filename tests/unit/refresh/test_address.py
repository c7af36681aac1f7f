"""Only global unicast addresses are reached, whatever they are wrapped in, unless host:port is named."""

import pytest
from alimon.refresh.fetch.address import refusal
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"])
def test_global_addresses_are_reached(address):
    assert refusal(address, "example.com", 443, ()) == ""


@pytest.mark.parametrize(
    "address",
    [
        "0.0.0.0",  # noqa: S104 - an address to refuse, not to bind
        "127.0.0.1",
        "127.9.9.9",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "100.64.0.1",
        "169.254.169.254",
        "192.0.2.7",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "fe80::1",
        "fe80::1%eth0",
        "fc00::1",
        "fec0::1",
        "3fff::1",
        "5f00::1",
        "64:ff9b:1::7f00:1",
        "::7f00:1",
        "fd00:ec2::254",
        "ff02::1",
        "2001:db8::1",
        "::ffff:127.0.0.1",
        "::ffff:169.254.169.254",
        "64:ff9b::7f00:1",
        "64:ff9b::a9fe:a9fe",
        "2002:7f00:1::",
        "2002:a9fe:a9fe::1",
        "2001:0:4136:e378:8000:63bf:80ff:fffe",
        "not an address",
    ],
)
def test_special_addresses_are_refused_with_a_reason(address):
    assert refusal(address, "example.com", 443, ())


@pytest.mark.parametrize(
    ("host", "address", "port", "allow"),
    [
        ("127.0.0.1", "127.0.0.1", 8123, "127.0.0.1:8123"),
        ("localhost", "127.0.0.1", 8123, "LOCALHOST:8123"),
        ("localhost", "::1", 8123, "localhost:8123"),
        ("::1", "::1", 8123, "[::1]:8123"),
        ("desk.lan", "10.0.0.7", 80, "desk.lan:80"),
        ("::ffff:7f00:1", "::ffff:7f00:1", 80, "[::ffff:7f00:1]:80"),
    ],
)
def test_a_named_private_place_is_reached(host, address, port, allow):
    assert refusal(address, host, port, [allow]) == ""


@pytest.mark.parametrize(
    ("host", "address"),
    [
        ("localhost", "127.0.0.1"),
        ("evil.example", "127.0.0.1"),
        ("::ffff:127.0.0.1", "::ffff:127.0.0.1"),
        ("64:ff9b::7f00:1", "64:ff9b::7f00:1"),
        ("2002:7f00:1::", "2002:7f00:1::"),
    ],
)
def test_a_named_address_is_not_reached_by_another_name(host, address):
    assert refusal(address, host, 80, ["127.0.0.1:80"])


@pytest.mark.parametrize("allow", ["127.0.0.1", "127.0.0.1:81", "127.0.0.2:80", "*:80", "127.0.0.1:"])
def test_only_the_exact_host_and_port_open_a_private_place(allow):
    assert refusal("127.0.0.1", "127.0.0.1", 80, [allow])


@pytest.mark.parametrize("address", ["169.254.169.254", "::ffff:169.254.169.254", "64:ff9b::a9fe:a9fe"])
def test_link_local_is_refused_even_where_it_is_named(address):
    assert refusal(address, address, 80, [f"{address}:80", f"[{address}]:80", "169.254.169.254:80"])


@given(st.ip_addresses(v=4, network="10.0.0.0/8"), st.sampled_from(["::ffff:{}", "64:ff9b::{}"]))
def test_wrapping_hides_no_private_address(address, wrapped):
    assert refusal(wrapped.format(address), "example.com", 80, ())
