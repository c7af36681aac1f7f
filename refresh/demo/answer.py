"""What a source of the demo answers."""

import html
from collections.abc import Mapping
from typing import NamedTuple

HTML = "text/html; charset=utf-8"


class Asked(NamedTuple):
    """One request."""

    path: str
    headers: Mapping[str, str]
    """Names in lower case."""
    visit: int
    """How often this source was asked, this time included."""


class Answer(NamedTuple):
    """What goes back. A slow answer comes in `pieces` with a pause before each."""

    body: bytes = b""
    status: int = 200
    content_type: str = HTML
    headers: tuple[tuple[str, str], ...] = ()
    pieces: int = 1
    pause_seconds: float = 0.0

    def head(self) -> bytes:
        """The status line and the headers."""
        lines = [
            f"HTTP/1.1 {self.status} Demo",
            f"Content-Type: {self.content_type}",
            f"Content-Length: {len(self.body)}",
            "Connection: close",
            *(f"{name}: {value}" for name, value in self.headers),
        ]
        return ("\r\n".join(lines) + "\r\n\r\n").encode()


def article(text: str) -> bytes:
    """A page from plain text: the first line is its title, an empty line ends a paragraph."""
    title, *paragraphs = (html.escape(part.strip()) for part in text.split("\n\n"))
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs if paragraph)
    return (
        f"<!DOCTYPE html><html lang='en'><head><title>{title}</title></head>"
        f"<body><article><h1>{title}</h1>{body}</article></body></html>"
    ).encode()
