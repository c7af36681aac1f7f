"""A body that ends with its connection is whole unless something in it was left open."""

import pytest
from alimon.refresh.fetch.whole import is_cut_off


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"Revenue grew 26 %.",
        b"a,b\n1,2\n",
        b"<p>A fragment",
        b"<html><body>Whole</body></html>\n<!-- served by 7 -->",
        b"<!DOCTYPE html>\n<html><p>No end of the body</html>",
        b"<html><body>Whole</BODY>",
        b'<?xml version="1.0"?><rss><channel></channel></rss>',
        b'{"a": [1]}\n',
        b"%PDF-1.7 ... startxref\n9\n%%EOF\n",
    ],
)
def test_it_is_whole(body):
    assert not is_cut_off(body)


@pytest.mark.parametrize(
    "body",
    [
        b"<html><body><p>Half",
        b"\n<!-- x --><!doctype html><HTML><p>Half",
        b'<?xml version="1.0"?><rss><channel><item>',
        b'<feed xmlns="a"><entry></entry>',
        b'{"a": [1',
        b"[1, 2",
        b"%PDF-1.7 1 0 obj",
        b"<article><p>Half",
    ],
)
def test_it_is_cut_off(body):
    assert is_cut_off(body)
