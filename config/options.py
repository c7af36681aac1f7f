"""The table of settings: the first config file, `config show`, the checks and the docs come from it."""

from typing import NamedTuple

from . import retention
from .limits import Limits

Value = str | bool | int | float | tuple[str, ...]

THEMES = ("dark", "light", "contrast", "deuteranopia")


class Option(NamedTuple):
    """One setting: `[section] name = default`. A section of "" stands above all sections."""

    section: str
    name: str
    default: Value
    help: str
    choices: tuple[str, ...] = ()
    pattern: str = ""
    """What a string, or each of several, has to match in full; empty for anything."""
    example: str = ""
    """A value that matches."""

    @property
    def path(self) -> str:
        """How messages call it: `network.allow`."""
        return f"{self.section}.{self.name}" if self.section else self.name


_LIMIT_HELP = {
    "connect_seconds": "until a connection stands",
    "first_byte_seconds": "until the first byte of an answer",
    "between_bytes_seconds": "between two parts of an answer",
    "total_seconds": "for one source over all its redirects",
    "large_total_seconds": "the same for a PDF or a register of filings",
    "redirects": "how many redirects are followed",
    "header_bytes": "the headers of one answer",
    "header_lines": "the header lines of one answer",
    "wire_bytes": "one answer as it comes over the wire",
    "unpacked_bytes": "one answer once it is unpacked",
    "text_characters": "the text kept of one source",
    "reading_seconds": "for taking the text out of one answer",
    "checking_seconds": "for holding one claim against a text",
    "pause_seconds": "between two requests to one host",
    "hosts_at_once": "how many hosts are read at the same time",
}

OPTIONS: tuple[Option, ...] = (
    Option(section="", name="company", default="", help="company to open; empty opens the one opened last"),
    Option(section="display", name="theme", default="dark", help="colours of the monitor", choices=THEMES),
    Option(
        section="display",
        name="ascii",
        default=False,
        help="draw signs with ASCII only; without it the locale decides",
    ),
    Option(
        section="network",
        name="allow",
        default=(),
        help="private addresses that may be fetched, as exact host:port",
        pattern=r"(?:\[[0-9a-fA-F:.]+\]|[^\s:/@\[\]]+):[0-9]{1,5}",
        example="127.0.0.1:8123",
    ),
    Option(
        section="network",
        name="contact",
        default="",
        help="an address or page named in the User-Agent, so that sites can reach you",
    ),
    Option(
        section="network",
        name="proxy",
        default="",
        help="the proxy through which everything is fetched, as http://host:port; it resolves the names",
        pattern=r"(?:http://[^\s/]+/?)?",
        example="http://127.0.0.1:3128",
    ),
    Option(
        section="network",
        name="ca_file",
        default="",
        help="a PEM file of certificate authorities that are trusted beside the system's",
    ),
    Option(
        section="retention",
        name="keep_raw",
        default=retention.DEFAULT,
        help="raw bytes that are kept: of so many newest snapshots a source, of so many days, or forever",
        pattern=retention.PATTERN,
        example="90d",
    ),
    Option(section="hooks", name="seconds", default=10.0, help="what a hook may take"),
    *(
        Option(section="limits", name=name, default=default, help=_LIMIT_HELP.get(name, ""))
        for name, default in Limits()._asdict().items()
    ),
)
"""All settings but `[keys]`, whose names are the actions of `keys.py`."""

KEYS_SECTION = "keys"
