"""What is read of a page, whatever it is labelled and however it is built."""

import contextlib
import gzip
import io
import json
import zipfile

import pytest
from alimon.evidence.extract import extract
from alimon.evidence.extracted import MOST_CHARACTERS, UnreadableDocument
from hypothesis import given, settings
from hypothesis import strategies as st

PARAGRAPHS = (
    "Acme Group said on Friday that revenue of its cloud arm came to 33.4 billion yuan in the quarter to June.",
    "That is 26 per cent more than a year before, the fastest growth that the unit has shown in three years.",
    "Free cash flow was an outflow of 18.8 billion yuan, as the company spent on data centres and on delivery.",
    "The company will hold a call with analysts at eight in the evening, Beijing time, to discuss these results.",
)
ARTICLE = f"""<!DOCTYPE html><html lang="en"><head><title>Acme cloud grows 26% | The Wire</title>
<meta charset="utf-8"><meta property="article:published_time" content="2025-08-29T10:00:00Z">
<script>var tracked = "33.4 billion of nothing";</script><style>p {{ color: red }}</style></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/markets">Markets</a></li></ul></nav>
<article><h1>Acme cloud grows 26%</h1>{"".join(f"<p>{p}</p>" for p in PARAGRAPHS)}
<table><tr><th>RMB m</th><th>Jun 2025</th></tr><tr><td>Cloud revenue</td><td>33,398</td></tr></table></article>
<footer><p>About us</p></footer></body></html>"""


def press_release(rows=20):
    """Made like those of filings: one table lays out the page, figures stand in split cells."""
    figures = "".join(
        f"<tr><td><p>Line {n} of the statement</p></td><td>$</td><td>{n},{n:03}</td>"
        f"<td>(</td><td>{n}.5</td><td>)</td></tr>"
        for n in range(1, rows)
    )
    prose = "".join(f"<tr><td><font><div>{text}</div></font></td></tr>" for text in PARAGRAPHS)
    return (
        "<DOCUMENT>\n<TYPE>EX-99.1\n<TEXT>\n<html><head><title>Exhibit</title></head><body><div><table>"
        f"{prose}</table></div><table>{figures}</table></body></html></TEXT></DOCUMENT>"
    )


def read(page, label="text/html"):
    return extract(page.encode() if isinstance(page, str) else page, label)


def test_an_article_gives_paragraphs_as_lines_title_and_day():
    found = read(ARTICLE)
    assert set(PARAGRAPHS) <= set(found.text.split("\n"))
    assert found.title.startswith("Acme cloud grows 26%")
    assert found.published == "2025-08-29"


def test_short_sentences_at_the_ends_of_an_article_are_kept():
    page = ARTICLE.replace("<article>", "<article><p>Costs fell by 3%.</p>", 1)
    lines = read(page).text.split("\n")
    assert "Costs fell by 3%." in lines
    assert "Home" not in lines


def test_scripts_and_styles_are_no_text():
    text = read(ARTICLE).text
    assert "tracked" not in text
    assert "color" not in text


def test_tables_are_kept():
    assert any("Cloud revenue" in row and "33,398" in row for row in read(ARTICLE).text.split("\n"))


def test_a_press_release_that_is_all_tables_keeps_prose_and_figures():
    lines = read(press_release()).text.split("\n")
    assert set(PARAGRAPHS) <= set(lines)
    assert "Line 7 of the statement | $7,007 | (7.5)" in lines


def test_a_page_that_does_not_say_its_day_has_none():
    assert read(press_release()).published == ""


def test_markup_within_a_number_does_not_split_it():
    page = press_release().replace("7,007", "7,<b>00</b>7")
    assert "Line 7 of the statement | $7,007 | (7.5)" in read(page).text.split("\n")


def test_preformatted_lines_stay_lines_and_keep_their_columns():
    page = "<html><body><pre>Revenue      33,398\nCosts        12,000</pre></body></html>"
    assert read(page).text == "Revenue      33,398\nCosts        12,000"


@pytest.mark.parametrize("label", ["text/plain", "", "application/octet-stream", "image/png", "text/html"])
def test_a_page_is_a_page_whatever_its_label(label):
    assert set(PARAGRAPHS) <= set(read(ARTICLE, label).text.split("\n"))


@pytest.mark.parametrize("label", ["text/plain; charset=utf-8", "text/html", "", "text/markdown"])
def test_plain_text_is_plain_text_whatever_its_label(label):
    text = "[1] Revenue < costs in Q2\r\n\r\n3 < 4 and b > a\n{so it goes}"
    assert read(text, label).text == "[1] Revenue < costs in Q2\n\n3 < 4 and b > a\n{so it goes}"


CHINESE = "阿里巴巴集团公布二零二五年六月季度业绩，云智能集团收入同比增长百分之二十六。" * 3
JAPANESE = "売上高は前年同期比で増加した。" * 5
FRENCH = "Société Générale : les recettes ont été supérieures à 4 € par action — “très bien”. " * 3


@pytest.mark.parametrize(
    ("text", "encoding", "label", "declared"),
    [
        (CHINESE, "utf-8", "text/html", ""),
        (CHINESE, "utf-8-sig", "text/html", ""),
        (CHINESE, "utf-16", "text/html", ""),
        (CHINESE, "utf-16-le", "text/html; charset=utf-16le", ""),
        (CHINESE, "gb18030", "text/html; charset=GBK", ""),
        (CHINESE, "gb18030", "text/html", "gb2312"),
        (CHINESE, "utf-8", "text/html; charset=ISO-8859-1", ""),
        (FRENCH, "cp1252", "text/html", ""),
        (FRENCH, "cp1252", "text/html; charset=iso-8859-1", ""),
        (FRENCH, "cp1252", "text/html; charset=no-such-thing", ""),
        (FRENCH, "utf-8", "text/html; charset=utf-7", ""),
        (JAPANESE, "iso-2022-jp", "text/html; charset=iso-2022-jp", ""),
        (JAPANESE, "cp932", "text/html", "Shift_JIS"),
        (CHINESE, "gb18030", "text/html", ""),
        (CHINESE, "gb18030", "text/html; charset=x-gbk", ""),
        (JAPANESE, "cp932", "text/html", ""),
        (JAPANESE, "euc_jp", "", "euc-jp"),
        (CHINESE, "utf-16-le", "text/html", ""),
        (CHINESE, "utf-16-be", "text/html", ""),
        (CHINESE, "utf-8", "text/html", "utf-16"),
        (FRENCH, "cp1252", "text/html; charset=utf-16", ""),
        (FRENCH, "cp1252", "text/html; charset=latin1", "utf-8"),
    ],
    ids=range(22),
)
def test_encodings(text, encoding, label, declared):
    meta = f'<meta charset="{declared}">' if declared else ""
    page = f"<html><head>{meta}</head><body><p>{text}</p></body></html>"
    assert text.strip() in read(page.encode(encoding), label).text


def test_a_few_bad_bytes_do_not_turn_a_page_into_another_encoding():
    page = f"<html><body><p>{CHINESE}</p></body></html>".encode().replace("集团".encode(), b"\xff", 1)
    text = read(page, "text/html; charset=utf-8").text
    assert "\ufffd" in text
    assert "六月季度" in text


def zipped():
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("a.html", ARTICLE)
    return made.getvalue()


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "a damaged PDF"),
        (b"\n\n%PDF-1.4", "a damaged PDF"),
        (zipped(), "a zip"),
        (gzip.compress(ARTICLE.encode()), "compressed"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "an image"),
        (bytes(range(256)) * 20, "binary"),
        (b"\x01\x02\x03\x04" * 50, "binary"),
        (b'<?xml version="1.0"?><urlset><url/></urlset>', "XML"),
        (b'<svg xmlns="http://www.w3.org/2000/svg"></svg>', "XML"),
        (b'<?xml version="1.0"?><!-- made --><!DOCTYPE data><data>33.4</data>', "XML"),
        (json.dumps({"revenue": 33.4}).encode(), "JSON"),
        (b"[" * 100_000 + b"]" * 100_000, "JSON"),
    ],
    # The bytes of an archive hold its time: as ids they would differ between the processes of one run.
    ids=range(12),
)
def test_what_is_no_page_says_what_it_is_whatever_its_label(raw, said):
    for label in ("text/html", "text/plain", "application/pdf", ""):
        with pytest.raises(UnreadableDocument) as fault:
            extract(raw, label)
        assert said in fault.value.reason


@pytest.mark.parametrize("raw", [b"", b"  \n ", b"<html><body><script>run()</script></body></html>"])
def test_a_page_without_text_is_unreadable(raw):
    with pytest.raises(UnreadableDocument):
        extract(raw, "text/html")


def test_xhtml_with_an_xml_declaration_is_a_page():
    page = '<?xml version="1.0" encoding="ASCII"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><body>'
    assert PARAGRAPHS[0] in read(f"{page}<p>{PARAGRAPHS[0]}</p></body></html>").text


@pytest.mark.parametrize(
    "bomb",
    [
        "<div>" * 60_000,
        "<b><i>" * 30_000,
        "<table><tr><td>" * 30_000,
        "<p " * 60_000,
        "<!--" * 200_000,
        "<a href='" * 30_000,
        "&lt;" * 60_000,
        "<pre>" * 100_000,
        "<svg><g>" * 100_000,
    ],
    ids=["div", "inline", "tables", "open tags", "comments", "attributes", "entities", "pre", "svg"],
)
def test_a_page_built_to_break_parsers_ends_as_text_or_as_unreadable(bomb):
    page = f"<html><body><p>{PARAGRAPHS[0]}</p>{bomb}"
    with contextlib.suppress(UnreadableDocument):
        assert read(page).text


def test_deep_nesting_does_not_hide_the_text():
    page = f"<html><body>{'<div>' * 50_000}<p>{PARAGRAPHS[0]}</p>{'</div>' * 50_000}</body></html>"
    assert PARAGRAPHS[0] in read(page).text


def test_nul_and_surrogates_are_not_kept():
    text = read("one\ud800two".encode("utf-8", "surrogatepass"), "text/plain").text
    assert not any("\ud800" <= character <= "\udfff" or character == "\0" for character in text)


def test_an_endless_text_is_cut():
    assert len(read("word " * (MOST_CHARACTERS // 4), "text/plain").text) == MOST_CHARACTERS


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=2000), st.sampled_from(["text/html", "text/plain", "", "text/html; charset=gbk"]))
def test_any_bytes_give_text_or_a_reason(raw, label):
    with contextlib.suppress(UnreadableDocument):
        found = extract(raw, label)
        assert found.text
        found.text.encode()


SOUP = "<p> </p> <table> <td> <tr> </table> <pre> &amp; <!-- --> <script> </script> 33.4bn < > <svg> </div> <br> |"


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from([*SOUP.split(), "\n"])))
def test_any_soup_of_tags_is_survived(soup):
    with contextlib.suppress(UnreadableDocument):
        assert read(f"<html>{''.join(soup)}").text


def test_columns_of_preformatted_text_are_those_of_a_table():
    rows = (
        "(in millions)              2024      2025",
        "Cloud revenue             1,100     1,320",
        "  of it abroad              550       660",
        "Net income                  300       410",
    )
    page = f"<!doctype html><html><body><h1>Acme</h1><pre>{chr(10).join(rows)}</pre></body></html>"
    assert extract(page.encode(), "text/html").text == "\n".join(("Acme", *rows))
