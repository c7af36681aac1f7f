"""Rows as text, JSON, CSV and Markdown."""

import csv
import io
import json

from alimon.cli.cells import cell_width, padded
from alimon.cli.formats import as_csv, as_json, as_markdown, guarded_cell
from alimon.cli.listing import Column, Line, Listing
from alimon.cli.table import table
from hypothesis import given
from hypothesis import strategies as st


def listing(*rows, names=("id", "value", "text")):
    return Listing(
        columns=tuple(Column(name=name, right=name == "value") for name in names),
        lines=[Line(cells=row, record={"id": row[0]}) for row in rows],
        total=len(rows),
        noun="rows",
    )


def plain(text, _role):
    return text


def test_columns_line_up_by_cells_also_for_chinese_names():
    text = table(listing(("营业收入", "7", "one"), ("BABA", "33.4", "two")), plain)

    assert text == "id        value  text\n营业收入      7  one\nBABA       33.4  two\n"


def test_a_column_that_is_empty_in_every_row_is_left_out():
    assert table(listing(("a", "", "x")), plain) == "id  text\na   x\n"


def test_a_line_break_in_a_cell_cannot_break_the_table():
    assert table(listing(("a\nb", "1", "x\x1b[2J")), plain).splitlines()[1] == "a b      1  x<1B>[2J"


@given(st.text(max_size=30))
def test_padding_reaches_the_width_on_both_sides(text):
    assert (
        cell_width(padded(text, 40)) == cell_width(padded(text, 40, right=True)) == max(40, cell_width(text))
    )


def test_csv_is_read_back_as_it_was():
    text = as_csv(listing(("a", "-18815", 'said "x", twice\nover')))

    assert list(csv.reader(io.StringIO(text))) == [
        ["id", "value", "text"],
        ["a", "-18815", 'said "x", twice over'],
    ]


@given(st.text(max_size=20))
def test_no_cell_of_csv_is_a_formula(text):
    cell = guarded_cell(text)

    assert not cell.startswith(("=", "@", "\t", "\r"))
    if cell.startswith(("+", "-")):
        float(cell)


def test_json_is_ascii_and_keeps_every_character():
    record = {"name": "阿里\x1b\u202e\x9b"}
    text = as_json(record)

    assert text.isascii()
    assert "\x1b" not in text
    assert json.loads(text) == record


def test_markdown_cannot_be_broken_out_of():
    rows = as_markdown(listing(("a|b", "1", "`x` *y* <script>"))).splitlines()

    assert rows[0] == "| id | value | text |"
    assert rows[1] == "| --- | ---: | --- |"
    assert rows[2] == r"| a\|b | 1 | \`x\` \*y\* \<script> |"
