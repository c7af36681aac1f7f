"""Tables of pages as lines: each value under its header, signs beside their numbers, units directly above."""

from pathlib import Path

import pytest
from alimon.evidence.extract import extract
from alimon.evidence.html_lines import visible_blocks

SAMPLES = Path(__file__).parents[4] / "shared" / "samples"


def lines(body):
    return [line for block in visible_blocks(f"<html><body>{body}</body></html>") for line in block.lines]


def row(*cells):
    return f"<tr>{''.join(cells)}</tr>"


def td(text, columns=1, rows=1):
    return f'<td colspan="{columns}" rowspan="{rows}">{text}</td>'


SPACER = "<td></td>"
FILING = "".join(
    (
        "<p>Reconciliation</p><table>",
        row(*[SPACER] * 17),
        row(td("", 3), td("Three months ended June 30,", 14)),
        row(td("", 3), td("2024", 3), SPACER, td("2025", 7), SPACER, td("%", 2)),
        row(td("", 3), td("RMB", 3), SPACER, td("RMB", 3), SPACER, td("US$", 3), SPACER, td("Change", 2)),
        row(td("", 3), td("(in millions)", 11)),
        row(td("Segments:", 3), *[SPACER] * 14),
        row(
            td("Cloud", 3), td("26,549", 3), SPACER, td("33,398", 3), SPACER, td("$"), td("4,662"), SPACER,
            SPACER, td("26"), td("%"),
        ),
        row(
            td("Free cash flow", 3), td("17,372", 3), SPACER, td("("), td("18,815"), td(")"), SPACER, td("$"),
            td("(2,626"), td(")"), SPACER, td("(208"), td(")%"),
        ),
        row(
            td("Other<sup>1</sup>", 3), td("—", 3), SPACER, td("5<sup>(2)</sup>", 3), SPACER, td("$"), td("—"),
            SPACER, SPACER, td("—"), SPACER,
        ),
        "</table><p>See the notes.</p>",
    )
)  # fmt: skip


def test_the_table_of_a_filing_keeps_every_value_under_its_header():
    columns = (
        *(f"{column} / (in millions)" for column in ("2024 / RMB", "2025 / RMB", "2025 / US$")),
        "% / Change",
    )
    assert lines(FILING) == [
        "Reconciliation",
        "| " + " | ".join(f"Three months ended June 30, / {column}" for column in columns),
        "Segments:",
        "Cloud | 26,549 | 33,398 | $4,662 | 26%",
        "Free cash flow | 17,372 | (18,815) | $(2,626) | (208)%",
        "Other¹ | — | 5⁽²⁾ | $— | —",
        "",
        "See the notes.",
    ]


def test_a_cell_that_spans_rows_is_repeated_in_each():
    table = (
        "<table><tr><th rowspan=2>Metric</th><th colspan=2>June quarter</th></tr><tr><th>2024<th>2025</tr>"
        "<tr><td rowspan=2>Revenue<td>1<td>2<tr><td>3<td>4</table>"
    )
    assert lines(table) == [
        "Metric | June quarter / 2024 | June quarter / 2025",
        "Revenue | 1 | 2",
        "Revenue | 3 | 4",
        "",
    ]


def test_a_hole_stays_a_hole():
    table = "<table><tr><th>A<th>B<th>C<th>D<tr><td>x<td><td><td>4<tr><td><td>5<td><td></table>"
    assert lines(table) == ["A | B | C | D", "x | | | 4", "| 5", ""]


def test_caption_and_units_stand_directly_above():
    table = (
        "<table><caption>Results, in millions of RMB</caption><tr><td><td>2024<td>2025"
        "<tr><td>Revenue<td>100<td>200</table>"
    )
    assert lines(table)[:2] == ["Results, in millions of RMB", "| 2024 | 2025"]
    inside = (
        '<table><tr><td><td colspan="2">(in millions)<tr><td><td>2024<td>2025'
        "<tr><td>Revenue<td>100<td>200</table>"
    )
    assert lines(inside)[:2] == ["(in millions)", "| 2024 | 2025"]


def test_new_columns_half_way_down_begin_a_new_table():
    table = (
        "<table><tr><td><td>2024<td>2025<tr><td>Revenue<td>100<td>200<tr><td>Balance sheet:"
        "<tr><td><td>As of March<td>As of June<tr><td>Cash<td>7<td>8</table>"
    )
    assert lines(table) == [
        "| 2024 | 2025",
        "Revenue | 100 | 200",
        "",
        "Balance sheet:",
        "| As of March | As of June",
        "Cash | 7 | 8",
        "",
    ]


def test_pairs_of_names_and_values_are_not_taken_for_headers():
    table = "<table><tr><td>Chief<td>E. Wu<tr><td>Founded<td>1999<tr><td>Staff<td>124,320</table>"
    assert lines(table) == ["Chief | E. Wu", "Founded | 1999", "Staff | 124,320", ""]


def test_a_table_that_lays_the_page_out_is_no_table():
    prose = "The company spent on data centres, and on delivery in the cities. " * 40
    page = f"<table><tr><td><ul><li>Home<li>News</ul><td><p>{prose}</p><p>The end.</p></table>"
    assert lines(page) == ["Home", "News", prose.strip(), "The end."]
    nested = "<table><tr><td><p>Results</p><table><tr><th>A<th>B<tr><td>x<td>1</table><td>Aside</table>"
    assert lines(nested) == ["Results", "A | B", "x | 1", "", "Aside"]


def test_dots_of_lists_set_into_cells_stand_with_their_text():
    table = "<table><tr><td>•<td>Revenue grew 26%.<tr><td>•<td>Costs fell.</table>"
    assert lines(table) == ["• Revenue grew 26%.", "• Costs fell."]


def test_a_bar_of_the_page_does_not_split_a_cell():
    assert lines("<table><tr><td>a|b<td>1<tr><td>c<td>2</table>") == ["a¦b | 1", "c | 2", ""]


@pytest.mark.parametrize("span", ["99999999999999999999", "-1", "x", "", "0", "1e9"])
def test_no_span_can_blow_a_table_up(span):
    table = f'<table><tr><td colspan="{span}" rowspan="{span}">A<td>B<tr><td>x<td>1</table>' * 3
    assert "A | B" in "\n".join(lines(table)).replace("A / A", "A")


@pytest.mark.parametrize(
    "how", ["style='display:none'", "style='x:y; DISPLAY: none'", "hidden", "style='visibility:hidden'"]
)
def test_hidden_text_is_no_text(how):
    assert lines(f"<p>Seen.</p><div {how}><p>Unseen <b>words</b></p><script>x</script></div>") == ["Seen."]


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the samples are not beside this checkout")
def test_the_exhibit_of_a_filing_comes_out_whole():
    found = extract((SAMPLES / "sec_8k_ex99_buckle.html").read_bytes(), "text/html")
    kept = found.text.split("\n")
    assert found.kind == "html"
    assert found.published == "2024-11-22"
    header = next(line for line in kept if line.startswith("| Thirteen Weeks Ended"))
    names = [cell.strip() for cell in header.split("|")]
    assert names[1] == "Thirteen Weeks Ended / November 2, 2024"
    assert names[4] == "Thirteen Weeks Ended / October 28, 2023".replace("Thirteen", "Thirty-Nine")
    income = next(line for line in kept if line.startswith("NET INCOME |"))
    assert income == "NET INCOME | $44,172 | $51,762 | $118,270 | $140,338"
    assert "Less accumulated depreciation and amortization | (365,241) | (360,200) | (359,367)" in kept
    assert kept[kept.index(header) - 2] == "(Amounts in Thousands Except Per Share Amounts)"
    assert "Exhibit 99.1" in kept[:3]
    assert "(1) Derived from audited financial statements." in kept


def test_a_break_within_a_sentence_is_a_space_wherever_it_stands():
    assert lines("<p>One <b>two<br>three</b> four</p>") == ["One two three four"]
    assert lines("<p><span>Sales of cloud<br/>\n rose 5 %<br>in the year</span></p>") == [
        "Sales of cloud rose 5 % in the year"
    ]
    assert lines("<h2><span>Acme<br>Group</span> grows</h2>") == ["Acme Group grows"]


def test_other_breaks_part_lines():
    assert lines("<p>Revenue: 10<br>profit: 3<br><b>Staff</b> 400</p>") == [
        "Revenue: 10",
        "profit: 3",
        "Staff 400",
    ]
    assert lines("<p><font>It grew.<br>and so on<br> <br>the end</font></p>") == [
        "It grew.",
        "and so on",
        "the end",
    ]


@pytest.mark.parametrize("rows", [0, 9])
def test_no_cell_stands_beside_rows_of_another_part_of_its_table(rows):
    head = "<tr><th>Year</th><th>Unit</th><th>Sales</th></tr>"
    first = f"<tr><td rowspan={rows}>2024</td><td>A</td><td>1</td></tr><tr><td>B</td><td>2</td></tr>"
    second = "<tr><td>2025</td><td>C</td><td>3</td></tr>"
    assert lines(f"<table>{head}<tbody>{first}</tbody><tbody>{second}</tbody></table>") == [
        "Year | Unit | Sales",
        "2024 | A | 1",
        "2024 | B | 2",
        "2025 | C | 3",
        "",
    ]


def test_preformatted_text_keeps_its_spaces():
    table = "Revenue        2024   2025\n  Cloud         100    120\n    of it &lt;A&gt;  50     60"
    assert lines(f"<pre>{table}</pre>") == table.replace("&lt;", "<").replace("&gt;", ">").split("\n")
    assert lines("<pre class='a  b'><b>a</b>\n\tb\n\n&nbsp;&nbsp;c</pre>") == ["a", "        b", "  c"]
    assert lines("<table><tr><td><pre>a  b</pre></td><td>1</td></tr></table>")[0] == "a b | 1"
