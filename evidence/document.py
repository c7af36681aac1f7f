"""A document before it is read: its bytes, its label, and what is worked out of them once and only when asked for."""

import re
from functools import cached_property

from .decoding import decode
from .strict_json import UNSTORABLE, JsonValue, parse_json

_LEAD = re.compile(
    r"(?:\s|<\?[^>]*>|<!--.*?-->|<!doctype[^>\[]*(?:\[[^\]]*\]\s*)?>)*", re.IGNORECASE | re.DOTALL
)
_TAG = re.compile(r"<([a-zA-Z][\w:.-]*)")
_SUBSET = re.compile(r"(?:\s|<\?[^>]*>|<!--.*?-->)*<!doctype\s[^>\[]{0,1000}\[", re.IGNORECASE | re.DOTALL)
_START = 65_536
_XML_ROOTS = frozenset(
    {"rss", "feed", "rdf:rdf", "urlset", "sitemapindex", "svg", "opml", "xbrl", "xbrli:xbrl", "soap:envelope"}
)


class Document:
    """One document as it came."""

    def __init__(self, raw: bytes, content_type: str = "") -> None:
        self.raw = raw
        self.content_type = content_type
        """The header as received; a hint, since labels are often wrong."""

    @property
    def label(self) -> str:
        """The declared type without its parameters, in lower case."""
        return self.content_type.partition(";")[0].strip().lower()

    @cached_property
    def decoded(self) -> str:
        """The text as its bytes say it."""
        return decode(self.raw, self.content_type)

    @cached_property
    def text(self) -> str:
        """The decoded text without NUL and lone surrogates, its lines ended by newlines."""
        return clean(self.decoded)

    @property
    def start(self) -> str:
        """As much of the text as tells what it is."""
        return self.text[:_START]

    @cached_property
    def root(self) -> str:
        """The name of the first element in lower case, where the text starts with one."""
        lead = _LEAD.match(self.start)
        found = _TAG.match(self.start, lead.end() if lead else 0)
        return found[1].lower() if found else ""

    @property
    def is_xml(self) -> bool:
        """Whether it is XML of some kind but XHTML."""
        if self.root in _XML_ROOTS:
            return True
        return self.start.lstrip().startswith("<?xml") and self.root not in {"", "html"}

    @property
    def declares_entities(self) -> bool:
        """Whether it is XML whose document type declares entities, which may multiply or reach elsewhere."""
        return _SUBSET.match(self.start) is not None and "<!entity" in self.text.lower()

    @cached_property
    def is_json(self) -> bool:
        """Whether it starts and ends as an object or a list of JSON."""
        bare = self.text.strip()
        return (bare[:1], bare[-1:]) in {("{", "}"), ("[", "]")}

    @property
    def is_broken_json(self) -> bool:
        """Whether it is labelled as JSON and begins as such, but is none: cut off, or ill-formed."""
        is_labelled = self.label == "application/json" or self.label.endswith("+json")
        return is_labelled and self.text.lstrip().startswith(("{", "[")) and self.json is None

    @cached_property
    def json(self) -> JsonValue:
        """The parsed value; None where it is no JSON. Raises UnreadableDocument for JSON beyond the limits."""
        if not self.is_json:
            return None
        try:
            return parse_json(self.text)
        except ValueError:
            return None


def clean(text: str) -> str:
    """What the store does not keep: NUL, lone surrogates, other line ends."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return UNSTORABLE.sub("", text) if _may_hold_unstorable(text) else text


def _may_hold_unstorable(text: str) -> bool:
    """Tell it by an encoder, which is many times as quick as a search: most texts hold nothing of the kind."""
    if "\0" in text:
        return True
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False
