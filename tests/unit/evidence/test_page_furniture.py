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
