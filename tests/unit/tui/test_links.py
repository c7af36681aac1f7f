"""A browser starts only where the user would see it, and gets an address that is nothing but an address."""

import pytest
from alimon.tui.links import has_browser, safe_link


@pytest.mark.parametrize(
    ("environ", "platform", "expected"),
    [
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({}, "linux", False),
        ({}, "darwin", True),
        ({"DISPLAY": "localhost:10.0", "SSH_CONNECTION": "10.0.0.1 5022 10.0.0.2 22"}, "linux", False),
        ({"SSH_TTY": "/dev/ttys001"}, "darwin", False),
    ],
)
def test_no_browser_starts_over_ssh_or_without_a_display(
    environ: dict[str, str], platform: str, *, expected: bool
) -> None:
    assert has_browser(environ, platform) is expected


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://example.test/a?b=c&d=%20#e", "https://example.test/a?b=c&d=%20#e"),
        ("https://example.test/two words", "https://example.test/two%20words"),
        ("https://例え.test/道", "https://xn--r8jz45g.test/%E9%81%93"),
        ("http://[2001:db8::1]:8080/x", "http://[2001:db8::1]:8080/x"),
        ("https://example.test/\x1b]52;c;aGk=\x07", "https://example.test/%3C1B%3E%5D52;c;aGk=%3C07%3E"),
    ],
)
def test_an_address_is_percent_encoded(url: str, link: str) -> None:
    assert safe_link(url) == link


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd", "javascript:alert(1)", "https://user:pw@example.test/", "https://", "-version",
        "https://example.test:notaport/", "http://[bad/", "",
    ],
)  # fmt: skip
def test_anything_but_a_web_address_is_no_link(url: str) -> None:
    assert safe_link(url) == ""
