"""A PDF's text runs over its pages: what stands at the head and the foot of each is none of it."""

import pytest
from alimon.evidence.extract import extract

from tests.pdf import pdf

PARAGRAPHS = (
    (
        "Revenue of the cloud unit grew by 26 percent in the year to March as customers moved more work to",
        "the data centres of the group and paid for newer models. The board expects that the growth of the",
        "unit will go on in the coming year, and that the margin of the unit will in time rise to eleven",
    ),
    (
        "percent, which is more than the nine percent of the year before. Costs of the unit rose by only",
        "five percent. The unit employs more than four thousand people in ten countries now, and it plans",
        "to hire two hundred more before the end of the year.",
    ),
    (
        "The trade unit sold goods of four billion. It opened six hundred shops in the year and closed ten",
        "of them, mostly in the north where rents went up by a third over the past three years, as was fore-",
    ),
    ("seen. The dividend is one dollar a share.",),
)
WHOLE = (
    "will in time rise to eleven percent, which is more",
    "before the end of the year.\nThe trade unit",
    "as was foreseen. The dividend",
)


def nothing(_):
    return ()


def pages(head=nothing, foot=nothing):
    """The paragraphs, a page each, between heads and feet."""
    made = []
    for number, lines in enumerate(PARAGRAPHS, 1):
        body = [(60, 700 - 14 * at, line) for at, line in enumerate(lines)]
        heads = [(60, 770 - 14 * at, line) for at, line in enumerate(head(number))]
        feet = [(60, 40 - 14 * at, line) for at, line in enumerate(foot(number))]
        made.append([*heads, *body, *feet])
    return made


def text_of(*every):
    return extract(pdf(*every), "application/pdf").text


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        (nothing, lambda number: (f"{number}",)),
        (nothing, lambda number: (f"- {number + 40} -",)),
        (lambda number: (f"Page {number} of 4",), nothing),
        (
            lambda _: ("Acme Group", "Annual Report 2025"),
            lambda number: (f"Acme Group | Annual Report | {number}",),
        ),
        (nothing, lambda number: ("Not for release before noon", f"{number} / 4")),
        (lambda number: (f"{number} Acme Annual Report 2025",), lambda _: ("www.acme.example",)),
    ],
)
def test_heads_feet_and_page_numbers_are_left_out_and_sentences_joined(head, foot):
    text = text_of(*pages(head, foot))

    assert all(words in text for words in WHOLE)
    assert text[text.index("Revenue") :].count("\n") == 1


def test_the_pages_are_kept_all_the_same():
    found = extract(pdf(*pages(foot=lambda number: (f"{number}",))), "application/pdf")

    begins = [found.text[at:].partition(" ")[0] for at in found.pages]
    assert begins == ["Revenue", "percent,", "The", "seen."]


def test_the_head_of_the_first_page_stays():
    text = text_of(*pages(lambda _: ("Acme Group: Annual Report 2025",)))
    assert text.startswith("Acme Group: Annual Report 2025\nRevenue")
    assert text.count("Acme Group") == 1


def test_heads_that_take_turns_are_left_out():
    made = pages(lambda number: ("Annual Report" if number % 2 else "Acme Group",))
    text = text_of(*made, *made)
    assert text.count("Annual Report") == 1
    assert "Acme Group" not in text


def test_a_table_that_goes_on_keeps_its_header_and_its_last_rows():
    def page(first):
        rows = [("In millions", "2024", "2025")] + [
            (f"Unit {first + at}", "1,200", "1,300") for at in range(4)
        ]
        rows.append(("Total", "4,800", "5,200"))
        return [
            (x, 700 - 14 * at, cell)
            for at, row in enumerate(rows)
            for x, cell in zip((60, 300, 400), row, strict=True)
        ]

    text = text_of(page(1), page(5), page(9), page(13))
    assert text.count("In millions | 2024 | 2025") == 4
    assert text.count("Total | 4,800 | 5,200") == 4


def test_headings_that_count_are_no_page_numbers():
    made = [
        [
            (60, 700, f"Results of {year}"),
            *[(60, 680 - 14 * at, line) for at, line in enumerate(PARAGRAPHS[at_page])],
        ]
        for at_page, year in enumerate((2023, 2024, 2025))
    ]
    text = text_of(*made)
    assert all(f"Results of {year}" in text for year in (2023, 2024, 2025))


def test_a_heading_on_the_next_page_is_no_part_of_a_full_line():
    first = [(60, 700 - 14 * at, line) for at, line in enumerate(PARAGRAPHS[0])]
    text = text_of(first, [(60, 700, "Risks of the trade unit"), (60, 680, "Rents may rise.")])
    assert "rise to eleven\nRisks of the trade unit\nRents may rise." in text


def test_pages_that_say_nothing_else_keep_what_they_say():
    assert text_of(*[[(60, 700, "A slide.")]] * 4) == "\n".join(["A slide."] * 4)
