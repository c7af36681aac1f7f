"""One parser decides which addresses are asked for at all."""

import pytest
from alimon.refresh.fetch.url import RefusedUrl, parse_address
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("text", "url", "host", "port"),
    [
        ("http://example.com", "http://example.com", "example.com", 80),
        (" https://example.com/a?b=c#d\n", "https://example.com/a?b=c", "example.com", 443),
        ("HTTP://EXAMPLE.com:8080/", "http://example.com:8080/", "example.com", 8080),
        ("https://exämple.com/ä", "https://xn--exmple-cua.com/%C3%A4", "xn--exmple-cua.com", 443),
        ("http://127.0.0.1:8123/", "http://127.0.0.1:8123/", "127.0.0.1", 8123),
        ("http://[::1]/", "http://[::1]/", "::1", 80),
        ("http://example.com/a page", "http://example.com/a%20page", "example.com", 80),
    ],
)
def test_an_http_address_is_taken_apart(text, url, host, port):
    address = parse_address(text)
    assert (str(address.url), address.host, address.port) == (url, host, port)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "example.com/page",
        "//example.com/",
        "http://",
        "http:///path",
        "ftp://example.com/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "gopher://example.com/",
        "http://user@example.com/",
        "http://user:secret@example.com/",
        "http://@example.com/",
        "http://example.com:80@evil.test/",
        "http://example.com\\@evil.test/",
        "http://exam\nple.com/",
        "http://example.com/\x00",
        "http://example.com/\x1b[2J",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://0x7f000001/",
        "http://017700000001/",
        "http://127.1/",
        "http://127.0.0.01/",
        "http://1.2.3.4.5/",
        "http://[fe80::1%25eth0]/",
        "http://exa%6dple.com/",
        "http://[::1/",
        "http://example.com:99999/",
        "http://two words.com/",
    ],
)
def test_odd_addresses_are_refused_with_a_reason(text):
    with pytest.raises(RefusedUrl, match=r"\w+"):
        parse_address(text)


@given(
    st.text(alphabet=st.sampled_from(list("htps:/@[]%\\.#?&01x7f aé\u3002\uff11\u202e\x00\n")), max_size=30)
)
def test_whatever_is_written_is_parsed_or_refused(text):
    for written in (text, f"http://{text}", f"https://example.com/{text}"):
        try:
            address = parse_address(written)
        except RefusedUrl:
            continue
        assert address.url.scheme in ("http", "https")
        assert address.host
        assert not address.url.user
        try:
            parse_address(text, address)
        except RefusedUrl:
            continue


def test_digits_of_other_scripts_hide_no_number():
    assert parse_address("http://①②⑦.0.0.1/").host == "127.0.0.1"


@pytest.mark.parametrize(
    ("location", "url"),
    [
        ("/next", "https://example.com/next"),
        ("next", "https://example.com/a/next"),
        ("?page=2", "https://example.com/a/b?page=2"),
        ("//other.test/x", "https://other.test/x"),
    ],
)
def test_a_relative_address_is_seen_from_its_page(location, url):
    assert str(parse_address(location, parse_address("https://example.com/a/b")).url) == url


@pytest.mark.parametrize(
    "location", ["//user@other.test/", "//0x7f.1/", "\\\\other.test\\x", "data:text/html,x"]
)
def test_a_relative_address_is_refused_like_any_other(location):
    with pytest.raises(RefusedUrl):
        parse_address(location, parse_address("https://example.com/a/b"))


@pytest.mark.parametrize(
    ("text", "is_numeric"),
    [
        ("http://10.0.0.1/", True),
        ("http://[::1]/", True),
        ("http://example.com/", False),
        ("http://a1/", False),
    ],
)
def test_numeric_hosts_are_known(text, is_numeric):
    assert parse_address(text).is_numeric is is_numeric
