"""The only writer of stdout.

Bytes are the same on a terminal, in a pipe and in a file, but for colour. Everything passes `safe_text`.
"""

from __future__ import annotations

import os
import sys

from .narrate import say
from .plain import safe_text_of

TYPE_CHECKING = False  # as `typing` has it, without importing `typing`
if TYPE_CHECKING:
    from collections.abc import Sequence

    from .formats import Format
    from .listing import Json, Listing

_COLOURS = {
    "heading": "1",
    "dim": "2",
    "good": "32",
    "bad": "31",
    "warn": "33",
    "accent": "36",
    "text": "",
    "strong": "1",
}
"""SGR codes by role; the sixteen colours of the terminal's own theme."""


def write(text: str) -> None:
    """Write text that may hold anything: what could drive a terminal is made visible."""
    _put(safe_text_of(text))


def write_lines(lines: Sequence[tuple[str, str]]) -> None:
    """Write lines of (text, role); an empty role takes no colour."""
    _put("".join(f"{paint(text, role)}\n" for text, role in lines))


def write_listing(listing: Listing, form: Format, *, quiet: bool = False) -> None:
    """Write rows as `form` says, and tell on stderr, unless `quiet`, where they were cut or there are none."""
    from .formats import Format, as_csv, as_markdown  # noqa: PLC0415

    match form:
        case Format.JSON:
            write_json([line.record for line in listing.lines])
        case Format.CSV:
            _put(as_csv(listing))
        case Format.MD:
            _put(as_markdown(listing))
        case Format.TEXT:
            from .table import table  # noqa: PLC0415

            if listing.lines:
                _put(table(listing, paint))
    if quiet:
        return
    if form is Format.TEXT and not listing.lines:
        say(listing.empty or f"no {listing.noun}")
    shown = len(listing.lines)
    if listing.total is None:
        say(f"the first {shown:,} {listing.noun}; --limit 0 shows all")
    elif shown < listing.total:
        say(f"{shown:,} of {listing.total:,} {listing.noun}; --limit 0 shows all")


def write_table(text: str) -> None:
    """Write the text of `aligned`, whose cells were made safe and painted."""
    _put(text)


def write_json(value: Json | list[Json]) -> None:
    """Write one JSON document."""
    from .formats import as_json  # noqa: PLC0415

    _put(as_json(value))


def write_json_line(value: Json) -> None:
    """Write one JSON object on a line of its own."""
    from .formats import as_json_line  # noqa: PLC0415

    _put(as_json_line(value))


def paint(text: str, role: str) -> str:
    """`text`, made safe, in the colour of its role where stdout takes colour."""
    text = safe_text_of(text)
    code = _COLOURS.get(role, "")
    return f"\x1b[{code}m{text}\x1b[0m" if code and text and _takes_colour() else text


def prepare(*, ascii_only: bool) -> None:
    """Let stdout take anything: what its encoding, or ASCII where asked, cannot hold comes out escaped."""
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="ascii" if ascii_only else None, errors="backslashreplace")


def flush() -> None:
    """Hand everything to the system; a reader that went away raises BrokenPipeError here at the latest."""
    if sys.stdout is not None:
        sys.stdout.flush()


def _takes_colour() -> bool:
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return sys.stdout is not None and sys.stdout.isatty()


def _put(text: str) -> None:
    if sys.stdout is not None:
        sys.stdout.write(text)
