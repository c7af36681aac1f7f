"""Feeds: each entry once, with id, link, title, day and text, the ill-formed ones included."""

import json

import pytest
from alimon.evidence.extract import extract
from alimon.evidence.extracted import UnreadableDocument
from alimon.evidence.feed_text import MOST_ITEMS, distinct, identities
from alimon.model.feed_item import FeedItem

RSS = """<?xml version="1.0" encoding="UTF-8"?><!-- made --><rss version="2.0"><channel>
<title>Acme &amp; the market</title><link>https://wire.example/</link>{}</channel></rss>"""
ITEM = (
    "<item><guid>{0}</guid><link>https://wire.example/{0}</link><title>Story {0}</title>"
    "<pubDate>Tue, 25 Nov 2025 23:30:00 -0500</pubDate>"
    "<description>&lt;p&gt;Cloud &lt;b&gt;grew&lt;/b&gt; {0}%.&lt;/p&gt;"
    "&lt;p&gt;So it goes.&lt;/p&gt;</description></item>"
)
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Acme</title><id>urn:acme</id>
<link rel="self" href="https://acme.example/feed"/><updated>2025-08-29T10:00:00Z</updated>
<author><name>Acme Group</name></author>
<entry><id>urn:1</id><title>Results</title><link href="https://acme.example/1"/>
<published>2025-08-29T08:00:00+08:00</published>
<content type="html">&lt;table&gt;&lt;tr&gt;&lt;th&gt;RMB m&lt;th&gt;2025
&lt;tr&gt;&lt;td&gt;Cloud&lt;td&gt;33,398&lt;/table&gt;</content></entry>
<entry><id>urn:2</id><title>Dated to the month</title><link href="https://acme.example/2"/><published>2025-08</published></entry>
</feed>"""


def read(text, label="text/xml"):
    return extract(text.encode(), label)


def test_an_rss_feed():
    found = read(RSS.format(ITEM.format(1) + ITEM.format(2)))
    assert (found.kind, found.title) == ("feed", "Acme & the market")
    assert found.items[0] == FeedItem(
        "1", "https://wire.example/1", "Story 1", "2025-11-25", "Cloud grew 1%.\nSo it goes."
    )
    assert [item.id for item in found.items] == ["1", "2"]
    assert "Cloud grew 2%." in found.text.split("\n")


ENCODINGS = {
    "gb2312": "阿克米季度业绩",
    "gbk": "阿克米季度业绩",
    "gb18030": "阿克米季度业绩",
    "big5": "阿克米季度業績",
    "shift_jis": "アクメの四半期決算",
    "euc-jp": "アクメの四半期決算",
    "euc-kr": "아크메 분기 실적",
    "koi8-r": "Итоги квартала",
}
RDF = (
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">'
    "<channel><title>Acme</title><link>https://wire.example/</link></channel>"
    '<item rdf:about="x"><title>{}</title><link>https://wire.example/1</link></item></rdf:RDF>'
)


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("form", ["rss", "rdf"])
@pytest.mark.parametrize("label", ["text/xml", "application/rss+xml", ""])
def test_a_feed_in_the_encoding_that_it_declares(form, encoding, label):
    title = ENCODINGS[encoding]
    body = RSS.format(ITEM.format(1).replace("Story 1", title)) if form == "rss" else RDF.format(title)
    document = f'<?xml version="1.0" encoding="{encoding}"?>{body.partition("?>")[2] or body}'
    found = extract(document.encode(encoding), label)
    assert (found.kind, [item.title for item in found.items]) == ("feed", [title])


@pytest.mark.parametrize("encoding", ["gb2312", "big5", "shift_jis", "euc-kr"])
def test_a_feed_in_another_encoding_declares_no_entities_either(encoding):
    document = RSS.format("").replace("<rss", '<!-- x --><!DOCTYPE rss [ <!ENTITY a "b"> ]><rss')
    with pytest.raises(UnreadableDocument, match="declares entities"):
        extract(document.replace("UTF-8", encoding).encode(encoding), "text/xml")


def test_an_atom_feed_with_a_table_and_days_as_precise_as_they_are():
    found = read(ATOM, "application/octet-stream")
    assert (found.title, found.publisher, found.published) == ("Acme", "Acme Group", "2025-08-29")
    assert found.canonical == "https://acme.example/feed"
    assert [item.published for item in found.items] == ["2025-08-29", "2025-08"]
    assert "RMB m | 2025" in found.text
    assert "Cloud | 33,398" in found.text


def test_a_json_feed():
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Acme",
        "authors": [{"name": "Acme Group"}],
        "items": [
            {"id": 7, "url": "https://acme.example/7", "title": "Seven", "content_html": "<p>It grew.</p>"},
            {
                "id": "8",
                "external_url": "https://acme.example/8",
                "content_text": "5 < 6",
                "date_published": "2025-08",
            },
            "nonsense",
            {"id": None, "url": "javascript:alert(1)", "title": ["x"]},
        ],
    }
    found = read(json.dumps(feed), "text/html")
    assert found.items == (
        FeedItem("7", "https://acme.example/7", "Seven", "", "It grew."),
        FeedItem("8", "https://acme.example/8", "", "2025-08", "5 < 6"),
    )


def test_a_feed_that_gives_no_day_has_that_of_its_newest_entry():
    days = ["2025-08-29T10:00:00Z", "2026-05-13T08:00:00Z", "2026-02", None]
    items = [{"id": n, "title": f"Story {n}", "date_published": day} for n, day in enumerate(days)]
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "Acme", "items": items}
    assert read(json.dumps(feed), "application/feed+json").published == "2026-05-13"
    assert read(RSS.format(ITEM.format(1))).published == "2025-11-25"
    assert read(ATOM.replace("<updated>2025-08-29T10:00:00Z</updated>", "")).published == "2025-08-29"


def test_a_feed_without_any_day_has_none():
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "Acme", "items": []}
    assert read(json.dumps(feed)).published == ""


@pytest.mark.parametrize(
    ("second", "count"),
    [
        ("<item><guid>1</guid><link>https://other.example/</link><title>Changed</title></item>", 1),
        ("<item><guid>9</guid><link>https://wire.example/1</link><title>Story 1, updated</title></item>", 1),
        (ITEM.format(1).replace("<guid>1", "<guid>9").replace("example/1", "example/9"), 1),
        (ITEM.format(2), 2),
    ],
    ids=["id", "link", "text", "another"],
)
def test_an_entry_is_kept_once(second, count):
    assert len(read(RSS.format(ITEM.format(1) + second)).items) == count


def entry(n, **other):
    return FeedItem(str(n), f"https://wire.example/{n}", f"Story {n}", "2025-11-25")._replace(**other)


@pytest.mark.parametrize(
    "tail", ["?utm_source=rss&utm_medium=x", "?fbclid=1", "?gclid=2", "?mc_cid=3", "#:~:text=cloud"]
)
@pytest.mark.parametrize("is_first", [True, False])
def test_a_link_that_only_tells_who_followed_it_is_the_same(tail, is_first):
    bare, tracked = entry(1), entry(2, link=f"https://wire.example/1{tail}")
    both = (tracked, bare) if is_first else (bare, tracked)
    assert distinct(both) == [both[0]]


def test_links_that_differ_in_what_tells_pages_apart_are_two():
    pages = [entry(n, link=f"https://wire.example/?id={n}&utm_source=rss") for n in range(2)]
    assert distinct(pages) == pages


def test_an_entry_that_is_listed_again_under_its_id_makes_its_link_not_one_of_many():
    first, third = entry(1), entry(3, link="https://wire.example/1")
    again = entry(1, title="Renamed", link="https://wire.example/1?utm_source=rss")
    assert distinct([first, again, third]) == [first]


def test_an_entry_that_was_known_by_its_link_with_tracking_is_still_known():
    tracked = entry(1, link="https://wire.example/1?utm_source=rss")
    assert ("link", tracked.link) in identities(tracked)


def test_a_site_that_all_entries_lead_to_with_tracking_tells_none_of_them():
    entries = [entry(n, link=f"https://wire.example/?utm_content={n}") for n in range(4)]
    assert distinct(entries) == entries


STORY = (
    "Acme Group said on Friday that revenue of its cloud arm came to 33.4 billion yuan in the quarter. " * 3
)


def test_one_story_under_two_titles_and_links_is_kept_once():
    assert distinct([entry(1, text=STORY), entry(2, text=STORY)]) == [entry(1, text=STORY)]


@pytest.mark.parametrize(
    "entries",
    [
        [entry(1, text="Read more."), entry(2, text="Read more.")],
        [entry(1, text=STORY), entry(2, text=STORY, published="2025-11-26")],
        [entry(n, text=STORY) for n in range(3)],
    ],
    ids=["short", "another day", "boilerplate"],
)
def test_entries_that_share_words_of_the_site_are_several(entries):
    assert distinct(entries) == entries


def test_a_link_that_all_entries_share_does_not_make_them_one():
    items = "".join(ITEM.format(n).replace(f"example/{n}", "example/") for n in range(1, 6))
    assert len(read(RSS.format(items)).items) == 5


def test_only_web_addresses_are_links_and_relative_ones_are_those_of_the_site():
    items = ITEM.format(1).replace("https://wire.example/1", "javascript:alert(1)") + ITEM.format(2).replace(
        "https://wire.example/2", "/2"
    )
    assert [item.link for item in read(RSS.format(items)).items] == ["", "https://wire.example/2"]


@pytest.mark.parametrize("broken", ["https://a.example[/1", "//[::1", "http://[v1.x"])
def test_a_link_that_is_no_address_is_none(broken):
    items = ITEM.format(1).replace("https://wire.example/1", broken)
    assert [item.link for item in read(RSS.format(items)).items] == [""]


def test_entries_beyond_the_limit_are_left_out_and_that_is_said():
    found = read(RSS.format("".join(ITEM.format(n) for n in range(MOST_ITEMS + 3))))
    assert len(found.items) == MOST_ITEMS
    assert found.left_out == "entries after the first 5,000"


@pytest.mark.parametrize(
    "subset",
    ['<!ENTITY a "b">', '<!ENTITY x SYSTEM "file:///etc/passwd">', '<!ENTITY % p "q">', '<!entity a "b">'],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_xml_that_declares_entities_is_refused(subset, encoding):
    document = RSS.format("").replace("<rss", f"<!DOCTYPE rss [ {subset} ]><rss").replace("UTF-8", encoding)
    with pytest.raises(UnreadableDocument, match="declares entities"):
        extract(document.encode(encoding), "text/html")


def test_a_document_type_without_entities_is_no_harm():
    assert read(RSS.format(ITEM.format(1)).replace("<rss", "<!DOCTYPE rss><rss")).items


@pytest.mark.parametrize(
    ("broken", "title", "links"),
    [
        ('<rss version="2.0"><channel><title>Half a feed</title><item><title><![CD', "Half a feed", []),
        ("<!-- first --><?xml version='1.0'?><rss><channel><title>Late</title></channel></rss>", "Late", []),
        (
            "<rss><channel><title>Bare &</title><item><link>https://a.example/?a=1&b=2</link></item></channel></rss",
            "Bare &",
            ["https://a.example/?a=1&b=2"],
        ),
        ("<rss><channel><title>\x01Control</title></channel></rss>", "\x01Control", []),
    ],
)
def test_ill_formed_feeds_are_read_as_far_as_they_go(broken, title, links):
    found = read(broken)
    assert found.title == title
    assert [item.link for item in found.items if item.link] == links


@pytest.mark.parametrize(
    "reference", ["&#x110000;", "&#xD800;", "&#55296;", "&#99999999999999999999;", "&#xffffffff"]
)
def test_a_reference_to_no_character_spoils_no_feed(reference):
    found = read(RSS.format(ITEM.format(1).replace("Story", f"{reference}Story")))
    assert [item.title for item in found.items] == ["\ufffdStory 1"]


@pytest.mark.parametrize(
    "empty",
    [
        '<rss version="2.0"><channel/></rss>',
        "<feed xmlns='http://www.w3.org/2005/Atom'/>",
        "<rss><channel><x:y>z",
    ],
)
def test_a_feed_without_anything_is_unreadable(empty):
    with pytest.raises(UnreadableDocument, match="feed without entries"):
        read(empty)
