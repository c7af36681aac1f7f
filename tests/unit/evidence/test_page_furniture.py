"""What stands on a page beside its article is none of its text; what heads the article from outside is."""

import pytest
from alimon.evidence.extract import extract

STORY = "".join(
    f"<p>Merrow Tools said that revenue of its drill division grew {n} % to EUR {n}0.5 million in the quarter, as "
    "builders bought more of its drills and its services across the whole of the continent.</p>"
    for n in range(20, 26)
)


def text_of(body):
    page = f"<!doctype html><html><head><title>Merrow</title></head><body>{body}</body></html>"
    return extract(page.encode(), "text/html").text


@pytest.mark.parametrize(
    ("box", "words"),
    [
        ('<section id="comments"><p class="comment">Revenue is down 99 %, I say.</p></section>', "99 %"),
        ('<div class="related-stories"><p>Orrin reported that its revenue grew 15 % last year.</p></div>', "Orrin"),
        ('<div class="newsletter-box"><p>Get the best of our letters each morning at seven.</p></div>', "letters"),
        ("<aside><p>READ MORE: Orrin said on Monday that it would close a mill.</p></aside>", "Orrin"),
        ('<div class="cookie-banner" role="dialog"><p>We and our 842 partners store data.</p></div>', "842"),
    ],
)  # fmt: skip
def test_boxes_beside_the_article_are_left_out(box, words):
    for body in (
        f"<article>{STORY}{box}</article>",
        f"{box}<article>{STORY}</article>",
        f"<article>{STORY}</article>{box}",
    ):
        text = text_of(body)
        assert words not in text
        assert "EUR 250.5 million" in text


def test_a_page_that_is_all_comments_keeps_them():
    assert "EUR 250.5 million" in text_of(f'<div id="comments">{STORY}</div>')


def test_a_headline_and_its_deck_outside_the_article_are_kept():
    text = text_of(
        '<div class="head"><h1>Merrow beats estimates</h1><h2>Profit dropped 53 % on higher wages</h2></div>'
        f'<div class="body">{STORY}</div>'
    )
    assert text.startswith("Merrow beats estimates\nProfit dropped 53 % on higher wages\n")


def test_the_caption_of_a_chart_is_kept():
    caption = "<figure><figcaption>Revenue by quarter in EUR million: 29.6, 33.4, 39.8</figcaption></figure>"
    assert "29.6, 33.4, 39.8" in text_of(f"<article>{STORY}{caption}{STORY}</article>")


def test_cells_by_role_and_summaries_do_not_run_together():
    rows = "".join(
        '<div role="row">' + "".join(f'<span role="cell">{cell}</span>' for cell in row) + "</div>"
        for row in (("Metric", "Q1", "Q2"), ("Revenue", "10", "12"))
    )
    text = text_of(
        f"<article>{STORY}{rows}<details><summary>What is it?</summary>EUR 7 million.</details></article>"
    )
    assert "Revenue | 10 | 12" in text
    assert "What is it?\nEUR 7 million." in text


def test_what_was_struck_out_is_left_out():
    assert "Margin was 30 % now." in text_of(
        f"<article>{STORY}<p>Margin was <del>22 %</del> 30 % now.</p></article>"
    )


HEADLINES = (
    "Why the price of oil fell again after the cartel met in the capital for a week",
    "Ten houses for less than a new car, and where in the country to find them.",
    "Will the markets hold? Our writers look at shares, bonds and gold in turn.",
    "Orrin says that its revenue grew 15 % after 12 % in the year before",
    "Our guide to the budget, and what the minister may still change before May",
)
SHAPES = (
    lambda words: f"<li><a href='/n'>{words}</a></li>",
    lambda words: f"<li><span>1</span> <a href='/n' class='t'>{words}</a></li>",
    lambda words: f"<div class='c'><a href='/n'><h4>{words}</h4></a><span>3 hours ago</span></div>",
    lambda words: f"<li><a href='/n'>{words.replace('the', '<b>the</b>', 1)}</a></li>",
)


@pytest.mark.parametrize("shape", SHAPES)
def test_lists_of_links_to_other_pages_are_left_out(shape):
    items = f"<div class='z1'><h3>Most read</h3>{''.join(map(shape, HEADLINES))}</div>"
    short = "".join(STORY.partition("</p>")[:2])
    for body in (
        f"<article><h1>Merrow grows</h1>{STORY}</article>{items}",
        f"<div><h1>Merrow grows</h1>{STORY}{items}{STORY}</div>",
        f"<div>{items}<h1>Merrow grows</h1>{STORY}</div>",
        f"<main><h1>Merrow grows</h1>{short * 2}</main>{items}",
    ):
        text = text_of(body)
        assert not [words for words in HEADLINES if words in text]
        assert "EUR 200.5 million" in text


@pytest.mark.parametrize("shape", SHAPES)
def test_a_page_that_is_there_for_its_links_keeps_them(shape):
    items = "".join(map(shape, [*HEADLINES, *(f"In {words}" for words in HEADLINES)]))
    text = text_of(f"<main><h1>News</h1><p>All that we told the press this year.</p><ul>{items}</ul></main>")
    assert all(words in text for words in HEADLINES)


def test_a_link_within_the_text_and_two_of_them_in_a_row_are_text():
    links = "".join(f"<p><a href='/n'>{words}</a></p>" for words in HEADLINES[:2])
    text = text_of(
        f"<article>{STORY}{links}{STORY}<p>See <a href='/x'>the report of Merrow</a>.</p></article>"
    )
    assert all(words in text for words in HEADLINES[:2])
    assert "See the report of Merrow." in text
