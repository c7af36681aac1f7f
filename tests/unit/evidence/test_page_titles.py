"""The title of a page: that which says most of what it is about."""

import pytest
from alimon.evidence.extract import extract
from alimon.evidence.page_facts import page_facts


def title(head, body="<h1>Acme grows by 3%</h1>"):
    return page_facts(f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>").title


def og(text, name="og:title"):
    return f'<meta property="{name}" content="{text}">'


@pytest.mark.parametrize(
    "head",
    [
        "",
        "<title></title>",
        "<title> \n </title>",
        "<title>Document</title>",
        "<title>Untitled</title>",
        "<title>Untitled Document</title>",
        "<title>Exhibit 99.1</title>",
        "<title>Document</title>" + og("Home"),
        "<title>The Wire</title>" + og("The Wire", "og:site_name"),
    ],
)
def test_a_title_that_says_nothing_gives_way_to_the_heading(head):
    assert title(head, "<h1>The <em>only</em>\n headline &amp; more</h1>") == "The only headline & more"


@pytest.mark.parametrize("quote", ['"', "'"])
def test_a_title_with_signs_of_markup(quote):
    head = f"<title>Other</title><meta property={quote}og:title{quote} content={quote}Costs > 30%, <b> & more{quote}>"
    assert title(head) == "Costs > 30%, <b> & more"


@pytest.mark.parametrize(
    "head",
    [
        og("The Wire News"),
        og("The Wire"),
        og("Acme Broadcasting") + og("Acme Broadcasting", "og:site_name"),
        og("THE WIRE") + og("The Wire", "og:site_name"),
        og("Wire Group")
        + '<script type="application/ld+json">{"@type":"WebSite","name":"Wire Group"}</script>',
    ],
)
def test_a_title_that_is_only_the_site_gives_way_to_that_of_the_page(head):
    own = "Acme grows by 3% - The Wire"
    assert title(f"<title>{own}</title>{head}") == own


@pytest.mark.parametrize(
    ("own", "told", "site"),
    [
        ("Acme grows by 3% | The Wire", "Acme grows by 3%", "The Wire"),
        ("The Wire | Acme rises", "Acme rises", "The Wire"),
        ("Acme grows by 3% - The Wire", "A good quarter for Acme", ""),
        ("The Wire", "The Wire", "The Wire"),
    ],
)
def test_a_title_that_is_told_for_others_is_kept_where_it_says_more(own, told, site):
    head = f"<title>{own}</title>{og(told)}{og(site, 'og:site_name')}"
    assert title(head, "<h1><img src=logo></h1>") == told


def test_the_name_of_a_drawing_is_no_title():
    assert title("<svg><title>Logo</title></svg><title>Acme grows</title>") == "Acme grows"
    assert title("<!-- <title>Draft</title> --><title>Acme grows</title>") == "Acme grows"


def test_a_page_that_has_no_title_and_no_heading_has_none():
    assert title("", "<p>Words.</p>") == ""


def test_a_break_in_a_heading_parts_words():
    page = "<!doctype html><html><body><h1>Acme<br>grows <span>fast<br/>again</span></h1><p>It grew.</p></body></html>"
    assert extract(page.encode(), "text/html").title == "Acme grows fast again"
