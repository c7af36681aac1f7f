"""The day of publication as the first lines of a text tell it, and as dates are written."""

import pytest
from alimon.evidence.dateline import dateline, written_date, written_day
from alimon.evidence.extract import extract

PROSE = "".join(
    f"<p>Acme Group said that revenue of its cloud arm grew {n} per cent in the quarter, as more customers moved "
    f"their work to its data centres and paid for its newer models, which cost more.</p>"
    for n in range(20, 26)
)


def day_of(top):
    page = f"<!DOCTYPE html><html><head><title>Acme grows</title></head><body>{top}{PROSE}</body></html>"
    return extract(page.encode(), "text/html").published


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        (["Updated: March 8, 2026", "Published: February 3, 2026"], "2026-02-03"),
        (["Updated March 8, 2026 | Published February 3, 2026"], "2026-02-03"),
        (["Published February 3, 2026, updated March 8, 2026"], "2026-02-03"),
        (["Last updated on", "March 8, 2026", "3 February 2026"], "2026-02-03"),
        (["更新时间：2026年3月8日", "2026年2月3日"], "2026-02-03"),
        (["Updated: March 8, 2026"], "2026-03-08"),
    ],
)
def test_a_later_version_is_not_when_it_appeared(lines, day):
    assert dateline(lines) == day


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        (["Results for the quarter ended", "March 31, 2026", "Released May 12, 2026"], "2026-05-12"),
        (["Results for the quarter ended", "", "March 31, 2026"], ""),
        (["Year ended March 31, 2026 and March 31, 2025"], ""),
        (["Posted on", "May 12, 2026"], "2026-05-12"),
        (["Published on May 12, 2026"], "2026-05-12"),
        (["The meeting is on May 12, 2026"], ""),
        (["Acme Group raises its targets and updated plans", "May 12, 2026", "June 9, 2026"], "2026-05-12"),
        (["Updated: June 9, 2026", "", "May 12, 2026"], "2026-05-12"),
    ],
)
def test_what_leads_to_a_day_may_stand_above_it(lines, day):
    assert dateline(lines) == day


@pytest.mark.parametrize(
    "line", ["LINDEN, MAY 12, 2026", "LINDEN, 12 MAY 2026", "LINDEN, May 12, 2026", "TUESDAY, MAY 12, 2026"]
)
def test_a_dateline_in_capitals(line):
    assert dateline([line]) == "2026-05-12"


def test_words_that_begin_like_months_are_none():
    assert dateline(["MARKETPLACE12, 2026", "DECIMAL 2026"]) == ""


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2026/05/12", "2026-05-12"),
        ("2026/5/12 10:00", "2026-05-12"),
        ("2026.05.12", "2026-05-12"),
        ("20260512", "2026-05-12"),
        ("20260512T100000Z", "2026-05-12"),
        ("2026/05", "2026-05"),
        ("2026-05-12", "2026-05-12"),
        ("2026/13/12", ""),
        ("20261312", ""),
        ("1778580000000", ""),
        ("2026-05-123", ""),
        ("12/05/2026", ""),
    ],
)
def test_days_that_begin_with_the_year(written, day):
    assert written_day(written) == day


@pytest.mark.parametrize("written", ["Tue, 12 May 2026 10:00:00 GMT", "May 12, 2026", "12 May 2026"])
def test_days_in_words(written):
    assert written_date(written) == "2026-05-12"


def test_a_heading_outside_the_article_leads_to_the_day_below_it():
    top = "<h1>Results for quarter ended</h1><p>March 31, 2026</p><p>Released May 12, 2026</p>"
    assert day_of(top) == "2026-05-12"


def test_a_line_that_is_taken_for_furniture_may_be_the_dateline():
    meta = '<p class="meta">{} May 12, 2026</p>'.format
    assert day_of(f"<h1>Acme grows</h1>{meta('Published')}") == "2026-05-12"
    assert day_of(f"<article><h1>Acme grows</h1>{meta('Published:')}{PROSE}</article>") == "2026-05-12"
    assert day_of(f"<h1>Acme grows</h1>{meta('By Ann Lee,')}") == "2026-05-12"
    assert day_of(f"{meta('A storm hits Linden')}<h1>Acme grows</h1>") == ""
    assert day_of(f"<article><h1>Acme grows</h1>{meta('Tuesday,')}{PROSE}</article>") == "2026-05-12"
    assert day_of(f"{meta('Posted')}<h1>Acme grows</h1>") == "2026-05-12"
    assert day_of(f"<p class=meta>May 12, 2026</p>{'<p>Menu</p>' * 9}<h1>Acme grows</h1>") == ""


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("Published 05/13/2026", "2026-05-13"),
        ("13/05/2026", "2026-05-13"),
        ("13.05.2026", "2026-05-13"),
        ("Posted 05-13-2026", "2026-05-13"),
        ("05/06/2026", ""),
        ("05/05/2026", "2026-05-05"),
        ("31/31/2026", ""),
        ("0/13/2026", ""),
        ("As of 05/13/2026", ""),
        ("10/05/13/2026", ""),
    ],
)
def test_a_day_in_numbers_is_read_where_it_can_be_read_in_one_way_only(told, day):
    assert dateline([told]) == day


@pytest.mark.parametrize(
    ("language", "day"),
    [
        ("en-US", "2026-05-06"),
        ("en-GB", "2026-06-05"),
        ("de", "2026-06-05"),
        ("en", ""),
        ("zh-CN", ""),
        ("", ""),
    ],
)
def test_the_language_of_a_page_tells_the_order_of_a_day_in_numbers(language, day):
    for place in (
        "<p>Published 05/06/2026</p>",
        "<time>05/06/2026</time>",
        '<meta itemprop="datePublished" content="05/06/2026">',
    ):
        page = (
            f'<!doctype html><html lang="{language}"><head><title>Acme</title></head>'
            f"<body><article><h1>Acme grows</h1>{place}{PROSE}</article></body></html>"
        )
        assert extract(page.encode(), "text/html").published == day


def test_other_days_of_a_page_count_more_than_its_language():
    page = (
        '<!doctype html><html lang="en-US"><head><title>Acme</title></head><body><article><h1>Acme grows</h1>'
        f"<p>Published 05/06/2026</p>{PROSE}<p>The hall was opened on 31/01/1999, the mill on 28/02/2001.</p>"
        "</article></body></html>"
    )
    assert extract(page.encode(), "text/html").published == "2026-06-05"


def test_days_that_disagree_tell_nothing():
    lines = "Published 05/06/2026\n\nOpened on 31/01/1999, closed on 01/31/2001."
    assert extract(lines.encode(), "text/plain").published == ""
