"""Feeds in JSON, as jsonfeed.org has them."""

from collections.abc import Mapping

from ...model.feed_item import FeedItem
from ..dateline import written_date
from ..document import Document
from ..extracted import Extracted
from ..feed_text import LEFT_OUT, MOST_ITEMS, feed, line_of_markup, lines_of_markup
from ..strict_json import JsonValue
from ..web_address import web_address
from . import SHAPE, Reader, register

_VERSIONS = ("https://jsonfeed.org/version/", "http://jsonfeed.org/version/")


def _recognises(document: Document) -> bool:
    value = document.json
    if not isinstance(value, dict) or not isinstance(value.get("items"), list):
        return False
    return _text(value, "version").startswith(_VERSIONS)


def _read(document: Document) -> Extracted:
    value = document.json
    about = value if isinstance(value, dict) else {}
    told = about.get("items")
    entries = [entry for entry in told if isinstance(entry, dict)] if isinstance(told, list) else []
    authors = about.get("authors")
    first = authors[0] if isinstance(authors, list) and authors else about.get("author")
    return feed(
        line_of_markup(_text(about, "title")),
        [_item(entry) for entry in entries[:MOST_ITEMS]],
        publisher=line_of_markup(_text(first, "name") if isinstance(first, dict) else ""),
        canonical=web_address(_text(about, "feed_url")),
        more=LEFT_OUT if len(entries) > MOST_ITEMS else "",
    )


def _item(entry: Mapping[str, JsonValue]) -> FeedItem:
    own = entry.get("id")
    title = line_of_markup(_text(entry, "title"))
    text = lines_of_markup(
        _text(entry, "content_html") or _text(entry, "content_text") or _text(entry, "summary")
    )
    return FeedItem(
        id=str(own).strip() if isinstance(own, str | int) else "",
        link=web_address(_text(entry, "url")) or web_address(_text(entry, "external_url")),
        title=title,
        published=written_date(_text(entry, "date_published") or _text(entry, "date_modified")),
        text="" if text == title else text,
    )


def _text(fields: Mapping[str, JsonValue], name: str) -> str:
    value = fields.get(name)
    return value if isinstance(value, str) else ""


register(Reader("feed", SHAPE, _recognises, _read))
