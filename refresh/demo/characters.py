"""The characters of the demo's sources: what each does at the first visit, and at the later ones."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from .answer import Answer, Asked, article

_CHALLENGE = (
    b"<!DOCTYPE html><html><head><title>Just a moment...</title></head>"
    b"<body><p>Verifying that you are human. Enable JavaScript and cookies to continue.</p></body></html>"
)
_NO_PDF = b"%PDF-1.7\nThis was meant to be a table, but the press broke.\n%%EOF\n"
_SLOW_PIECES, _SLOW_SECONDS = 12, 0.25


class Character(NamedTuple):
    """One source of the demo. Its name is the first part of its host in the company's folder."""

    name: str
    words: str
    """What it does, for people."""
    answer: Callable[[Asked], Answer]


def characters(pages: Path) -> tuple[Character, ...]:
    """Everybody, in the order of their citation numbers; `pages` holds their texts. Raises OSError."""
    text = {file.stem: article(file.read_text("utf-8")) for file in sorted(pages.glob("*.txt"))}
    return (
        Character("steady", "says the same each time", _steady(text["steady"])),
        Character("slow", "its bytes drip", lambda _: _slow(text["slow"])),
        Character("changing", "another figure from the second visit on", _changing(text)),
        Character("flapping", "goes back and forth between two texts", _flapping(text)),
        Character("moved", "sends on to another address", _moved(text["moved"])),
        Character("gone", "taken down after the first visit", _gone(text["gone"])),
        Character("blocked", "lets in nobody but browsers", lambda _: Answer(_CHALLENGE)),
        Character(
            "malformed", "no PDF, whatever it says", lambda _: Answer(_NO_PDF, content_type="application/pdf")
        ),
    )


def _steady(page: bytes) -> Callable[[Asked], Answer]:
    tag = '"june-quarter"'

    def answer(asked: Asked) -> Answer:
        if asked.headers.get("if-none-match") == tag:
            return Answer(status=304, headers=(("ETag", tag),))
        return Answer(page, headers=(("ETag", tag),))

    return answer


def _slow(page: bytes) -> Answer:
    return Answer(page, pieces=_SLOW_PIECES, pause_seconds=_SLOW_SECONDS)


def _changing(text: Mapping[str, bytes]) -> Callable[[Asked], Answer]:
    return lambda asked: Answer(text["changing.1" if asked.visit == 1 else "changing.2"])


def _flapping(text: Mapping[str, bytes]) -> Callable[[Asked], Answer]:
    return lambda asked: Answer(text["flapping.1" if asked.visit % 2 else "flapping.2"])


def _moved(page: bytes) -> Callable[[Asked], Answer]:
    new_path = "/kites/nimbus"

    def answer(asked: Asked) -> Answer:
        if asked.path != new_path:
            return Answer(status=301, headers=(("Location", new_path),))
        return Answer(page)

    return answer


def _gone(page: bytes) -> Callable[[Asked], Answer]:
    return lambda asked: Answer(page) if asked.visit == 1 else Answer(b"Taken down for good.", status=410)
