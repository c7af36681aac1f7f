from types import SimpleNamespace

import pytest
from alimon.model.hit import Hit, HitKind
from alimon.model.words import FlagWord, VerdictWord
from alimon.tui.feeds.hits import HitFeed, hit_columns
from alimon.tui.pages.answer import marked
from alimon.tui.pages.found import first_of_each, found_title

CLAIM = Hit(
    kind=HitKind.CLAIM, id="ACME-S1", text="Cloud grew", value="26 %", period="Jun 2025 quarter",
    verdict=VerdictWord.CONTRADICTED, flags=(FlagWord.CONFLICT,), source="The Long Name of a Newspaper, 29 Aug 2025",
)  # fmt: skip
FIGURE = Hit(
    kind=HitKind.FIGURE, id="ACME-fig-1", text="revenue · Cloud", value="RMB33.4bn", period="2025",
    source="Wire, 2025",
)  # fmt: skip


def words(spans):
    return "".join(span.text for span in spans)


def cells(hit, width, *, ascii_only=False):
    columns = hit_columns(width)
    row = HitFeed([hit], SimpleNamespace(ascii=ascii_only), columns).fetch([0])[0]
    return {column.name: cell.text for column, cell in zip(columns, row.cells, strict=True)}


@pytest.mark.parametrize("width", range(20, 220, 7))
def test_the_columns_leave_room_for_what_it_says(width):
    columns = hit_columns(width)
    fixed = sum(column.width for column in columns if not column.flex) + len(columns) + 1
    assert sum(column.flex for column in columns) == 1
    assert width - fixed >= min(16, width - 20)


def test_a_wide_list_says_everything_and_keeps_the_date():
    said = cells(CLAIM, 120)
    assert said["verdict"] == "✗ contradicted"
    assert said["flags"] == "⇄"
    assert said["period"] == "Jun 2025 quarter"
    assert said["source"].endswith("…, 29 Aug 2025")


def test_a_narrow_list_tells_the_verdict_or_the_publisher():
    assert cells(CLAIM, 80)["standing"] == "✗ contradicted ⇄"
    assert cells(FIGURE, 80)["standing"] == "Wire"
    assert cells(FIGURE, 80)["what it says"] == " 2025  revenue · Cloud"


def test_a_tiny_list_keeps_value_and_signs():
    assert cells(CLAIM, 44) == {"value": "26 %", "what it says": " S1  Cloud grew", "marks": "✗ ⇄"}
    assert cells(CLAIM, 44, ascii_only=True)["marks"] == "x <>"


def test_the_words_looked_for_are_marked_whatever_the_case():
    spans = list(marked("Cloud CLOUDS precloud", "cloud"))
    assert [span.text for span in spans if span.role == "accent bold"] == ["Cloud", "CLOUDS"]
    assert "".join(span.text for span in spans) == "Cloud CLOUDS precloud"


def test_fifty_of_a_kind_are_shown_and_the_cut_is_announced():
    hits = [FIGURE] * 51 + [CLAIM] * 2
    assert len(first_of_each(hits)) == 52
    title = found_title(hits)
    assert "first 50 figures · 2 claims" in title.spans[-1].text
    assert "add a word" in words(title.right)
    assert "add a word" not in words(found_title([FIGURE] * 50).right)
