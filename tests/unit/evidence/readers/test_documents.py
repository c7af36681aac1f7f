"""PDF, Markdown, tables of values and plain text."""

import pytest
from alimon.evidence.extract import extract
from alimon.evidence.extracted import UnreadableDocument
from alimon.evidence.pdf_pages import MOST_PAGES

from tests.pdf import pdf

STATEMENT = (
    (72, 720, "Acme Group reports results for the quarter that ended in June, and it says that the"),
    (72, 708, "growth of its cloud arm came to 26 per cent."),
    (72, 696, "BEIJING, August 29, 2025"),
    (72, 684, "In millions of RMB"),
    (300, 672, "Three months ended June 30,"),
    (300, 660, "2024"),
    (380, 660, "2025"),
    (460, 660, "Change"),
    (72, 648, "Cloud revenue ........"),
    (300, 648, "26,549"),
    (380, 648, "33,398"),
    (460, 648, "26%"),
    (72, 636, "Free cash flow"),
    (300, 636, "17,372"),
    (377, 636, "(18,815"),
    (412, 636, ")"),
    (460, 636, "n/a"),
    (72, 600, "See the notes."),
)


def test_a_pdf_gives_paragraphs_tables_pages_title_and_day():
    found = extract(pdf(STATEMENT, [(72, 700, "The second page.")], title="Acme results"), "text/html")
    assert (found.kind, found.title, found.published) == ("pdf", "Acme results", "2025-08-29")
    lines = found.text.split("\n")
    assert lines[0].endswith("says that the growth of its cloud arm came to 26 per cent.")
    assert lines[1:] == [
        "BEIJING, August 29, 2025",
        "In millions of RMB",
        "| Three months ended June 30, / 2024 | Three months ended June 30, / 2025 | Change",
        "Cloud revenue | 26,549 | 33,398 | 26%",
        "Free cash flow | 17,372 | (18,815) | n/a",
        "",
        "See the notes.",
        "The second page.",
    ]
    assert found.text[found.pages[1] :] == "The second page."


def test_a_pdf_without_a_dateline_has_the_day_of_the_file():
    found = extract(pdf([(72, 700, "Words.")], created="D:20250829100000+08'00'"), "application/pdf")
    assert found.published == "2025-08-29"


def test_pages_beyond_the_limit_are_left_out_and_that_is_said():
    found = extract(pdf(*[[(72, 700, "A page.")]] * (MOST_PAGES + 1)), "application/pdf")
    assert len(found.pages) == MOST_PAGES
    assert found.left_out == "pages after the first 2,000"


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (pdf(STATEMENT, encrypt=True), "password"),
        (pdf(STATEMENT)[:60], "damaged"),
        (pdf([]), "no text"),
    ],
    ids=["locked", "cut", "scanned"],
)
def test_a_pdf_that_cannot_be_read_says_why(raw, said):
    with pytest.raises(UnreadableDocument, match=said):
        extract(raw, "application/pdf")


MARKDOWN = """---
title: Acme in June
date: 2025-08
---
# Results

Revenue **grew** to
[33.4 billion](https://acme.example/r) yuan.

- Cloud: 26%
- Retail: 10%

| RMB m | 2025 |
| --- | ---: |
| Cloud | 33,398 |

```
a | b
```
<p>Raw <b>markup</b>.</p>
"""


@pytest.mark.parametrize("label", ["text/markdown", "text/plain", ""])
def test_markdown(label):
    found = extract(MARKDOWN.encode(), label)
    assert (found.kind, found.title, found.published) == ("markdown", "Acme in June", "2025-08")
    assert found.text.split("\n") == [
        "Results",
        "Revenue grew to 33.4 billion yuan.",
        "Cloud: 26%",
        "Retail: 10%",
        "RMB m | 2025",
        "Cloud | 33,398",
        "",
        "a | b",
        "Raw markup.",
    ]


@pytest.mark.parametrize("sign", [",", ";", "\t"])
@pytest.mark.parametrize("label", ["text/csv", "text/plain", "application/octet-stream"])
def test_a_table_of_values(sign, label):
    rows = (
        ("Quarter", "Cloud", "Note"),
        ("Q1", "33398", '"up, again"'),
        ("Q2", "", "x|y"),
        ("Q3", "40016", ""),
    )
    found = extract("\r\n".join(sign.join(row) for row in rows).encode(), label)
    assert found.kind == "csv"
    assert found.text.split("\n") == [
        "Quarter | Cloud | Note",
        "Q1 | 33398 | up, again",
        "Q2 | | x¦y",
        "Q3 | 40016",
    ]


@pytest.mark.parametrize("label", ["text/csv", ""])
def test_a_line_break_within_quotes_parts_words(label):
    table = 'Line,"Q1\n2025",Q2\nCosts,7,8\n"Cloud\r\nrevenue","10\n12",11\nProfit,"1\n2",3'
    assert extract(table.encode(), label).text.split("\n") == [
        "Line | Q1 2025 | Q2",
        "Costs | 7 | 8",
        "Cloud revenue | 10 12 | 11",
        "Profit | 1 2 | 3",
    ]


def test_columns_without_names_get_numbers():
    assert extract(b"1,2,3\n4,5,6\n7,8,9\n", "").text.startswith("Column 1 | Column 2 | Column 3\n1 | 2 | 3")


@pytest.mark.parametrize(
    "prose",
    [
        "Revenue, costs, and cash.\nIn June, in May, and in April.\nOne, two, and three.\n",
        "Yes, it grew.\nNo, it did not.\nWell, who knows.",
        "A\nB\nC",
        "# only a hash\nand text",
    ],
)
def test_prose_is_plain_text(prose):
    found = extract(prose.encode(), "text/plain")
    assert (found.kind, found.text) == ("text", prose.strip("\n"))


def test_plain_text_has_the_day_at_its_top():
    assert extract(b"Acme results\nAugust 29, 2025\n\nRevenue grew.", "text/plain").published == "2025-08-29"


TABLE = "Quarter,Revenue,Growth\n2024Q1,25595,3%\n2024Q2,26549,6%\n2025Q1,30127,18%\n"
ROWS = "Quarter | Revenue | Growth\n2024Q1 | 25595 | 3%\n2024Q2 | 26549 | 6%\n2025Q1 | 30127 | 18%"


@pytest.mark.parametrize("label", ["text/csv", "text/plain", ""])
@pytest.mark.parametrize(
    ("above", "told"),
    [
        ("Acme cloud revenue (RMB million)\n", "Acme cloud revenue (RMB million)\n"),
        ("Acme cloud revenue\n\n", "Acme cloud revenue\n"),
        ("Acme cloud revenue,,\n", "Acme cloud revenue\n"),
        ("Acme\nIn RMB million\n", "Acme\nIn RMB million\n"),
        ('"Acme, cloud revenue"\n', "Acme, cloud revenue\n"),
        ("Acme, cloud revenue\n", "Acme, cloud revenue\n"),
    ],
)
def test_a_title_above_a_table_of_values_is_no_header(above, told, label):
    found = extract((above + TABLE).encode(), label)

    assert (found.kind, found.text) == ("csv", told + ROWS)
    assert found.title == told.split("\n")[0]


def test_a_note_below_a_table_of_values_is_no_row():
    assert extract(f"{TABLE}Source: filings of Acme\n".encode()).text == f"{ROWS}\n\nSource: filings of Acme"


def test_a_header_without_the_name_of_its_first_column_is_a_header():
    found = extract(b"2024,2025\nRevenue,25595,30127\nProfit,1200,1400\n", "text/csv")
    assert "2024 | 2025\nRevenue | 25595 | 30127" in found.text


def test_prose_with_commas_under_a_heading_is_no_table():
    lines = "Of mice\nand of men\nThe mouse, the cat, and I\nWe sat, we ate, we ran\nIt rained, it snowed, it froze\n"
    assert extract(lines.encode(), "text/plain").kind == "text"


def test_the_title_of_a_table_may_tell_its_day():
    dates = "Date,Close,Volume\n05/13/2026,102.5,100000\n06/01/2026,99.5,90000\n06/02/2026,98.5,90000\n"
    assert extract(f"Acme prices 06/03/2026\n{dates}".encode(), "text/csv").published == "2026-06-03"
