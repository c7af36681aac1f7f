"""A wall is a mark plus thin text, never a word alone."""

import pytest
from alimon.refresh.fetch.wall import wall_by_content, wall_by_status

THIN, SHORT, FULL = 120, 950, 5_000

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
    assert wall_by_content("example.com", body, THIN)


@pytest.mark.parametrize("body", MARKED.values(), ids=MARKED.keys())
def test_a_mark_beside_a_full_text_is_no_wall(body):
    assert wall_by_content("example.com", body, FULL) == ""


@pytest.mark.parametrize("body", [b"<p>Robots, captchas and consent.</p>", b"<p>Log in</p>", b""])
def test_thin_text_without_a_mark_is_no_wall(body):
    assert wall_by_content("example.com", body, THIN) == ""


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
    assert wall_by_content("example.com", body, THIN)


@pytest.mark.parametrize(
    "body",
    [b"<p>They ask you to verify you are human.</p>", b"<p>Subscribe to continue reading, it said.</p>"],
)
def test_words_in_a_short_article_are_no_wall(body):
    assert wall_by_content("example.com", body, SHORT) == ""


def test_a_consent_host_is_a_mark():
    assert "consent" in wall_by_content("consent.example.com", b"<p>We value</p>", THIN)


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
