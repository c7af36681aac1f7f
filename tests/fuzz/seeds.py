"""One sound document of each kind that is read, from which mutations start."""

import json
from typing import NamedTuple

from tests.pdf import pdf


class Seed(NamedTuple):
    """A document and its label."""

    name: str
    raw: bytes
    label: str


_PROSE = "".join(
    f"<p>Revenue of the cloud arm grew {n} per cent to RMB{n},398 million, the firm said.</p>"
    for n in range(6)
)
_HTML = f"""<!DOCTYPE html><html><head><title>Acme &amp; Co</title><meta charset="utf-8">
<meta property="article:published_time" content="2025-08-29T10:00:00Z"><link rel="canonical" href="https://a.example/1">
<script type="application/ld+json">{{"@graph": [{{"datePublished": "2025", "publisher": {{"name": "Wire"}}}}]}}</script>
</head><body><nav><a href="/">Home</a></nav><article><h1>Acme</h1>{_PROSE}
<table><caption>In millions</caption><tr><th rowspan=2>RMB<th colspan=4>June quarter</tr>
<tr><td colspan=2>2024<td colspan=2>2025
<tr><td>Cloud<sup>1</sup><td>$<td>26,549<td>(33,398<td>)</table><pre>a
b</pre><ul><li>•<li>one</ul></article><div style="display:none">gone</div></body></html>"""
_RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><link>https://a.example/</link>
<item><guid>1</guid><link>/1</link><title>One</title><pubDate>Tue, 25 Nov 2025 14:24:00 +0000</pubDate>
<description><![CDATA[<p>It <b>grew</b>.</p>]]></description></item></channel></rss>"""
_ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><id>x</id>
<title type="html">&lt;b&gt;A</title>
<link href="https://a.example/1"/><updated>2025-08</updated>
<content type="xhtml"><div>text</div></content></entry></feed>"""
_JSON_FEED = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "T",
    "authors": [{"name": "A"}],
    "items": [
        {"id": 1, "url": "https://a.example/1", "content_html": "<p>x", "date_published": "2025-08-29"}
    ],
}
_SUBMISSIONS = {
    "cik": "0001234567",
    "name": "Acme",
    "filings": {
        "recent": {
            "accessionNumber": ["0001104659-25-085638"],
            "filingDate": ["2025-08-29"],
            "reportDate": ["2025-06-30"],
            "form": ["6-K"],
            "primaryDocument": ["a.htm"],
            "items": ["2.02"],
        },
        "files": [{}],
    },
}
_FACT = {
    "start": "2024-04-01",
    "end": "2025-03-31",
    "val": 70.5,
    "filed": "2025-06-26",
    "form": "20-F",
    "accn": "x",
}
_FACTS = {
    "cik": 1234567,
    "entityName": "Acme",
    "facts": {"us-gaap": {"Revenues": {"label": "Revenues", "units": {"CNY": [_FACT, _FACT | {"val": 7}]}}}},
}
_CHART = {
    "chart": {
        "result": [
            {
                "meta": {"currency": "USD", "symbol": "A", "gmtoffset": -14400, "dataGranularity": "1d"},
                "timestamp": [1756424000, 1756510400],
                "indicators": {
                    "quote": [{"open": [1.5, None], "close": [2, 3]}],
                    "adjclose": [{"adjclose": [2]}],
                },
            }
        ],
        "error": None,
    }
}
_MARKDOWN = """---
title: T
date: 2025-08
---
# Head

Text with [a link](https://a.example/) and **weight**.

- one
- two

| a | b |
| --- | --- |
| c | 1 |

```
code
```
<p>markup</p>
"""
_CSV = 'Quarter,Cloud,Note\nQ1,33398,"up, ""again"""\nQ2,,x\nQ3,40016,\n'

JSON_SEEDS = {"json feed": _JSON_FEED, "submissions": _SUBMISSIONS, "facts": _FACTS, "chart": _CHART}
"""Values whose parts are exchanged for others before they are written."""
SEEDS = (
    Seed("html", _HTML.encode(), "text/html"),
    Seed("utf-16", _HTML.encode("utf-16"), "text/html"),
    Seed("rss", _RSS.encode(), "text/xml"),
    Seed("atom", _ATOM.encode(), "application/atom+xml"),
    Seed("markdown", _MARKDOWN.encode(), "text/markdown"),
    Seed("csv", _CSV.encode(), "text/csv"),
    Seed("text", "云收入 33,398\n1 < 2 — so it goes.\nAugust 29, 2025".encode("gb18030"), "text/plain"),
    *(Seed(name, json.dumps(value).encode(), "application/json") for name, value in JSON_SEEDS.items()),
)
PDF = Seed(
    "pdf",
    pdf(
        [(72, 700, "In millions of RMB"), (300, 680, "2024"), (380, 680, "2025")]
        + [
            (x, 660 - 12 * y, text)
            for y in range(3)
            for x, text in ((72, "Cloud"), (300, "1,234"), (380, "(5)"))
        ],
        [(72, 700, "The second page.")],
        title="T",
    ),
    "application/pdf",
)
"""Apart, since pdfium is native code: what breaks it must break a child, not the tests."""
