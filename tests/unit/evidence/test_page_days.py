"""The day of publication as the markup of a page tells it: the article's own, however it is written."""

import json

import pytest
from alimon.evidence.page_facts import page_facts

PROSE = "<p>Acme Group said that revenue of its cloud arm grew in the quarter.</p>"
ARTICLE = {"@type": "NewsArticle", "datePublished": "2026-05-12", "publisher": {"name": "The Wire"}}


def page(head="", body="", heading="<h1>Acme grows</h1>"):
    return (
        f"<!DOCTYPE html><html><head><title>Acme grows</title>{head}</head>"
        f"<body>{body or f'<article>{heading}{PROSE}</article>'}</body></html>"
    )


def script(data):
    text = data if isinstance(data, str) else json.dumps(data)
    return f'<script type="application/ld+json">{text}</script>'


def day(*args, **more):
    return page_facts(page(*args, **more)).published


OTHERS = [
    {"@type": "WebSite", "name": "The Wire", "datePublished": "2001-01-01"},
    {"@type": "VideoObject", "datePublished": "2019-01-01"},
    {"@type": "Organization", "datePublished": "2019-01-01"},
    {"@type": "ItemList", "itemListElement": [{"@type": "NewsArticle", "datePublished": "2020-01-01"}]},
    {"@type": "WebPage", "datePublished": "2018-01-01"},
]


@pytest.mark.parametrize("other", OTHERS, ids=[other["@type"] for other in OTHERS])
@pytest.mark.parametrize(
    "types", ["NewsArticle", "BlogPosting", ["WebPage", "Article"], "https://schema.org/NewsArticle"]
)
def test_of_the_objects_of_a_page_its_article_counts(other, types):
    article = {**ARTICLE, "@type": types}
    assert day(script({"@graph": [other, article]})) == "2026-05-12"
    assert day(script(other) + script(article)) == "2026-05-12"
    assert day(script([article, other])) == "2026-05-12"


@pytest.mark.parametrize("other", OTHERS[:4], ids=[other["@type"] for other in OTHERS[:4]])
def test_what_only_stands_on_a_page_tells_no_day(other):
    assert day(script(other)) == ""


@pytest.mark.parametrize(
    "data",
    [
        {"@type": "WebPage", "mainEntity": ARTICLE},
        {**ARTICLE, "datePublished": "May 12, 2026"},
        json.dumps({"description": "one|two", **ARTICLE}).replace("|", "\n\t"),
        f"//<![CDATA[\n{json.dumps(ARTICLE)}\n//]]>",
        f"/*<![CDATA[*/{json.dumps(ARTICLE)}/*]]>*/",
        f"<!--{json.dumps(ARTICLE)}-->",
        f"{json.dumps(ARTICLE)};",
        {**ARTICLE, "publisher": [{"name": "The Wire"}]},
    ],
)
def test_linked_data_however_it_is_written(data):
    facts = page_facts(page(script(data)))
    assert (facts.published, facts.publisher) == ("2026-05-12", "The Wire")


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="Tue, 12 May 2026 10:00:00 GMT">',
        '<meta name="date" content="2026/05/12 10:00">',
        '<meta name="pubdate" content="20260512">',
        "<meta content='2026-05-12' name=date>",
        '<meta name="description" content="a > b"><meta name="date" content="2026-05-12">',
        '<meta name=description content=Acme\'s><meta name="date" content="2026-05-12">',
        '<meta name="description" content="unclosed><meta name="date" content="2026-05-12">',
        '<!-- <meta property="article:published_time" content="1999-01-01"> --><meta name="date" content="2026-05-12">',
        "<!--><meta name='date' content='2026-05-12'><!-- -->",
        f"<!-- {script({**ARTICLE, 'datePublished': '1999-01-01'})} -->{script(ARTICLE)}",
        "<script>a = '<!--'; b = '<meta name=date content=1999-01-01>'</script><meta name=date content=2026-05-12>",
        '<script src="a.js"/><meta name="date" content="2026-05-12">',
    ],
)
def test_meta_elements(head):
    assert day(head) == "2026-05-12"


MENTION = '<time datetime="2026-06-07T10:00:00Z">3 min ago</time>'
MARKED = '<time pubdate datetime="2026-05-12">May 12</time>'
OWN = '<time datetime="2026-05-12">May 12</time>'


@pytest.mark.parametrize(
    "around",
    [
        f'<header><div class="ticker">{MENTION} Breaking: storm</div></header>',
        f"<header><h1>The Wire</h1>{MENTION}</header>",
        f"<aside><ul><li><a>Storm hits</a> {MENTION}</li></ul></aside>",
        f'<div class="most-read">{MENTION}</div>',
        f"<nav>{MENTION}</nav>",
        f"<ul><li><a href=/s>Storm hits</a> {MENTION}</li></ul>",
        f"<article><h1>Other</h1><ul><li><a href=/s>Storm hits</a> {MENTION}</li></ul></article>",
        f"<a href=/s>Storm hits {MENTION}</a>",
        f"<article><h2>Storm hits</h2>{MENTION}</article>",
        f"<footer>{MENTION}</footer>",
    ],
)
def test_times_around_the_article_are_those_of_others(around):
    bare, dated = (f"<article><h1>Acme grows</h1>{own}{PROSE * 5}</article>" for own in ("", OWN))
    assert day(body=around + bare) == ""
    assert [day(body=around + dated), day(body=dated + around)] == ["2026-05-12"] * 2


@pytest.mark.parametrize(
    "body",
    [
        f"<div class='has-sidebar'><h1>Acme grows</h1>{OWN}{PROSE}</div>",
        f"<header><h1>Acme grows</h1>{OWN}</header><div>{PROSE}</div>",
        f"<article><header>{OWN}</header><h1>Acme grows</h1>{PROSE}</article>",
        f"<h1>Acme grows</h1><article>{OWN}{PROSE}</article>",
        f"<div>{OWN}<p>Acme grows</p></div>",
        f"<article><h1>Acme grows</h1>Posted on <a href=/1 rel=bookmark>{OWN}</a>{PROSE}</article>",
        f"<article><h1>Acme grows</h1><ul><li>By <a href=/ann>Ann</a></li><li><a href=/1>{OWN}</a></li></ul></article>",
        f"<article><h1>Acme grows</h1>Updated <time datetime=2026-06-07>June 7</time>{OWN}</article>",
        f"<article><h1>Acme grows</h1><time class=updated datetime=2026-06-07></time>{OWN}</article>",
        '<article><h1>Acme grows</h1><time class="published updated" datetime=2026-05-12></time></article>',
        f"<article><h1>Acme grows</h1><time datetime=2025-01-01>x</time>{MARKED}</article>",
        '<article><h1>Acme grows</h1><span itemprop="datePublished" content="2026-05-12">yesterday</span></article>',
        '<article><h1>Acme grows</h1><div itemprop="datePublished dateCreated">12 May 2026</div></article>',
    ],
)
def test_the_time_of_the_article(body):
    assert day(body=body) == "2026-05-12"


@pytest.mark.parametrize(
    "bomb",
    [
        "<time datetime=x>" * 20_000,
        "<li>" + "<time></time>" * 20_000,
        "<article>" * 500 + "<time>" * 500,
        '<meta content="' * 20_000,
        "<meta content='a\"" * 20_000,
        "<svg " * 50_000,
        "<h1>" * 50_000,
        "<title>" * 50_000,
        "<!--" * 50_000,
        "<script>" * 50_000,
    ],
    ids=range(10),
)
def test_a_page_built_to_break_parsers_tells_no_day(bomb):
    assert day(body=bomb) == ""


def test_a_page_that_nests_too_deep_is_not_searched_for_times():
    assert day(body=f"<article><h1>Acme</h1>{OWN}{'<div>' * 5_000}</article>") == ""
