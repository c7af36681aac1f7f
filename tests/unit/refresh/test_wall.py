"""A wall is a mark plus thin text, never a word alone."""

import re

import pytest
from alimon.refresh.fetch.page_words import page_words
from alimon.refresh.fetch.wall import wall_by_content, wall_by_status

STORY = "Revenue of the mill rose in the third quarter, the company said on Tuesday in a filing with the exchange. "
THIN, SHORT, FULL = "", STORY * 9, STORY * 40


def wall(body, text, host="example.com"):
    return wall_by_content(host, page_words(body, text))


MARKED = {
    "robots": b'<script src="/cdn-cgi/challenge-platform/h/b"></script>',
    "robots too": b"<title>Just a moment...</title>",
    "captcha": b'<div class="g-recaptcha"></div>',
    "consent": b'<form action="https://consent.example.com/save">',
    "login": b'<input name="p" type="password">',
    "pay": b"<p>Subscribe to continue reading</p>",
    "paid": b'{"isAccessibleForFree": false}',
}


@pytest.mark.parametrize("body", MARKED.values(), ids=MARKED.keys())
def test_a_mark_with_thin_text_is_a_wall(body):
    assert wall(body, THIN)


@pytest.mark.parametrize("body", MARKED.values(), ids=MARKED.keys())
def test_a_mark_beside_a_full_text_is_no_wall(body):
    assert wall(body, FULL) == ""


@pytest.mark.parametrize("body", [b"<p>Robots, captchas and consent.</p>", b"<p>Log in</p>", b""])
def test_thin_text_without_a_mark_is_no_wall(body):
    assert wall(body, THIN) == ""


@pytest.mark.parametrize(
    "body",
    [
        b"<title>Pardon Our Interruption</title>",
        b"<p>Please confirm you are a human (and not a bot).</p>",
        "<p>请完成安全验证</p>".encode(),
        b'<div id="captcha-box"></div>',
        b"<h1>We value your privacy</h1><button>Accept all</button>",
        b"<title>Sign in - News</title>",
        b"<p>This article is for subscribers only.</p>",
        b"<p>Subscribe now to keep reading.</p>",
    ],
)
def test_walls_are_known_in_many_forms(body):
    assert wall(body, re.sub(r"<[^>]*>", " ", body.decode()).strip())


@pytest.mark.parametrize(
    "body",
    [b"<p>They ask you to verify you are human.</p>", b"<p>Subscribe to continue reading, it said.</p>"],
)
def test_words_in_a_short_article_are_no_wall(body):
    assert wall(body, SHORT) == ""


def test_a_consent_host_is_a_mark():
    assert "consent" in wall(b"<p>We value</p>", "We value", "consent.example.com")


@pytest.mark.parametrize("status", [401, 402, 403, 429, 451])
def test_these_statuses_are_walls(status):
    assert f"status {status}" in wall_by_status(status, {}, b"")


def test_a_busy_server_is_no_wall_unless_it_checks_for_robots():
    assert wall_by_status(503, {}, b"<p>Back soon</p>") == ""
    assert "robots" in wall_by_status(503, {}, MARKED["robots"])
    assert "robots" in wall_by_status(503, {"cf-mitigated": "challenge"}, b"")


@pytest.mark.parametrize("status", [200, 404, 500])
def test_other_statuses_are_no_walls(status):
    assert wall_by_status(status, {}, MARKED["robots"]) == ""


WALLS = {
    "a banner of partners": (
        b'<form action="https://site.example/v2/consent/collect"><h1>Norvell is part of the Norvell brands</h1>',
        "When you use our sites we use cookies.\nWe and our 311 partners store personal data on your device.\n"
        "If you choose Accept all, partners use it for personalised advertising and content.\n" * 6,
        "consent",
    ),
    "adverts or money": (
        b"<h1>Willkommen</h1><h2>Mit Werbung weiterlesen</h2>",
        "Besuchen Sie uns mit Werbung und Cookies.\nIhre Zustimmung ist widerrufbar.\nOder PUR-Abo ohne Tracking.",
        "consent",
    ),
    "a tool of a registry": (
        b"<title>Filings | Your request comes from an undeclared automated tool</title>",
        "Requests from undeclared automated tools are limited. Declare your traffic in your user agent.",
        "robots",
    ),
    "a checkpoint": (
        b"<title>Gateway Security Checkpoint</title>",
        "We are verifying your browser.",
        "robots",
    ),
    "a firewall": (b"<title>Acme Website Firewall - Access Denied</title>", "Block ID: X12", "robots"),
    "a slider": (b"<title></title>", "请拖动下方滑块完成验证", "robots"),
    "too often": (b"<h1>Too Many Requests</h1>", "Slow down.", "robots"),
    "a network's login": (
        b'<a href="/authwall">',
        "Sign in to view more posts. Join now. Forgot password?",
        "login",
    ),
    "articles used up": (
        b"<h1>Mills</h1>",
        STORY * 3 + "\nYou have reached your limit of free articles. Register to read on.",
        "beginning",
    ),
    "a paid article": ("<h1>磨坊</h1>".encode(), "收入增长。\n本文为付费文章，订阅后可阅读全文", "beginning"),
}


@pytest.mark.parametrize(("body", "text", "said"), WALLS.values(), ids=WALLS.keys())
def test_walls_of_their_real_length_are_told(body, text, said):
    assert said in wall(body, text)


NO_WALLS = {
    "a beacon": (b'<script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script>', STORY),
    "a widget of a form": (b'<form action="/subscribe"><div class="cf-turnstile"></div></form>', STORY),
    "a product": (
        b"<h1>Acme launches CAPTCHA 3</h1><div class='g-recaptcha'></div>",
        STORY + "It lets sites verify you are human.",
    ),
    "a login in the header": (b'<header><input type="password"></header>', STORY),
    "a table": (b'<header><input type="password"></header>', "| Revenue | 236,454 | 247,795 |"),
    "a cookie banner": (b'<form action="/consent/save"><h2>We value your privacy</h2></form>', STORY * 2),
    "a class that says there is none": (b'<body class="no-paywall paywall-free">', STORY * 3),
    "subscribers in a story": (b"<h1>Video</h1>", "It is available to subscribers only in China.\n" + STORY * 4),
}  # fmt: skip


@pytest.mark.parametrize(("body", "text"), NO_WALLS.values(), ids=NO_WALLS.keys())
def test_short_pages_with_such_things_in_them_are_none(body, text):
    assert wall(body, text) == ""
