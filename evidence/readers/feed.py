"""RSS and Atom feeds, the ill-formed ones included, by feedparser."""

import io
import re
from collections.abc import Mapping
from typing import Any

from ...model.feed_item import FeedItem
from ..dateline import written_date
from ..document import Document
from ..extracted import Extracted, UnreadableDocument
from ..feed_text import LEFT_OUT, MOST_ITEMS, feed, line_of_markup, lines_of_markup
from ..web_address import web_address, web_address_from
from . import SHAPE, Reader, register

_ROOTS = frozenset({"rss", "feed", "rdf:rdf", "atom:feed"})
_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")
_REFERENCE = re.compile(r"&#([xX][0-9a-fA-F]{1,300}|[0-9]{1,300});?")
_LAST_CHARACTER, _FIRST_SURROGATE, _LAST_SURROGATE = 0x10FFFF, 0xD800, 0xDFFF
_ENTRY = re.compile(r"<(?:item|entry|atom:entry)[\s>]", re.IGNORECASE)
_DAYS = ("published", "created", "updated")


def _recognises(document: Document) -> bool:
    return document.root in _ROOTS


def _read(document: Document) -> Extracted:
    import feedparser  # noqa: PLC0415 (130 ms, and only a refresh reads feeds)

    # The declaration tells the encoding of the bytes, and the text is decoded by it.
    text = _DECLARATION.sub("", document.text, count=1)
    _refuse_entities(text)
    text, left_out = _first_entries(text)
    text = _REFERENCE.sub(_possible, text)
    try:
        # As a stream: a string could be taken for an address or the name of a file.
        found = feedparser.parse(io.BytesIO(text.encode()), sanitize_html=False, resolve_relative_uris=False)
    except (
        Exception
    ) as fault:  # whatever an ill-formed feed makes it raise, it is one document that is not read
        raise UnreadableDocument("it is a feed too ill-formed to be read") from fault
    about: Mapping[str, Any] = found.feed
    home = web_address(_text(about, "link"))
    return feed(
        line_of_markup(_text(about, "title")),
        [_item(entry, home) for entry in found.entries],
        published=written_date(_text(about, "updated") or _text(about, "published")),
        publisher=line_of_markup(_text(about, "publisher") or _text(about, "author")),
        canonical=_own_address(about),
        more=left_out,
    )


def _possible(reference: re.Match[str]) -> str:
    """A reference to a character, unless there is no such character: feedparser falls over those."""
    digits = reference[1]
    number = int(digits[1:], 16) if digits[0] in "xX" else int(digits)
    is_character = number <= _LAST_CHARACTER and not _FIRST_SURROGATE <= number <= _LAST_SURROGATE
    return reference[0] if is_character else "\ufffd"


def _refuse_entities(text: str) -> None:
    """Look through the XML without following anything. Raises UnreadableDocument where it declares entities."""
    from xml.sax import SAXException  # noqa: PLC0415
    from xml.sax.handler import ContentHandler  # noqa: PLC0415

    from defusedxml import DefusedXmlException  # noqa: PLC0415
    from defusedxml.sax import parseString  # noqa: PLC0415

    try:
        parseString(text.encode(), ContentHandler())
    except DefusedXmlException as fault:
        raise UnreadableDocument("it is XML that declares entities, which is refused") from fault
    except SAXException:
        # Ill-formed feeds are common; feedparser reads them.
        return


def _first_entries(text: str) -> tuple[str, str]:
    """The feed without the entries beyond the limit, and what was left out."""
    for count, entry in enumerate(_ENTRY.finditer(text)):
        if count >= MOST_ITEMS:
            return f"{text[: entry.start()]}</channel></rss>", LEFT_OUT
    return text, ""


def _item(entry: Mapping[str, Any], home: str) -> FeedItem:
    contents = entry.get("content")
    full = next((_text(one, "value") for one in contents), "") if isinstance(contents, list) else ""
    title, text = line_of_markup(_text(entry, "title")), lines_of_markup(full or _text(entry, "summary"))
    return FeedItem(
        id=_text(entry, "id").strip(),
        link=web_address_from(home, _text(entry, "link")),
        title=title,
        published=next((day for day in (written_date(_text(entry, name)) for name in _DAYS) if day), ""),
        text="" if text == title else text,
    )


def _own_address(about: Mapping[str, Any]) -> str:
    links: list[Mapping[str, Any]] = about.get("links") or []
    own = (web_address(_text(link, "href")) for link in links if _text(link, "rel") == "self")
    return next((address for address in own if address), "")


def _text(fields: Mapping[str, Any], name: str) -> str:
    # feedparser's own `get` answers for fields that are not there by others.
    value = dict.get(fields, name) if isinstance(fields, dict) else None
    return value if isinstance(value, str) else ""


register(Reader("feed", SHAPE, _recognises, _read))
