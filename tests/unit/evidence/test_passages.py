"""Where a text speaks of a claim, in whatever scale, unit and words; offsets are those of the text."""

import pytest
from alimon.evidence.passages import find_passages, index_text
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import claim, subject

CLOUD = subject(
    "cloud", "Cloud Intelligence Group", short_name="Cloud Intelligence", aliases=("Acme Cloud", "云智能")
)
REVENUE = claim(
    "S2", value="RMB33.4bn", period="2025Q2", text="Cloud revenue was RMB33.4bn in the June quarter"
)
GROWTH = claim("S1", metric="revenue growth", value="26 %", text="Cloud revenue grew 26 percent")
STREAK = claim(
    "S5",
    metric="AI revenue: consecutive quarters of triple-digit growth",
    value="8 quarters",
    text="AI products grew at triple-digit rates for the eighth consecutive quarter",
)
FILLER = "Shares closed higher in Hong Kong. Analysts at two banks kept their ratings unchanged."


def best(of, text, about=CLOUD):
    """The text of the best passage, empty where there is none."""
    found = find_passages(of, about, text)
    return text[found[0].start : found[0].end] if found else ""


def marked(of, text, about=CLOUD):
    found = find_passages(of, about, text)
    return {text[first:last] for passage in found for first, last in passage.marks}


@pytest.mark.parametrize(
    "words",
    [
        "RMB33.4 billion",
        "33.4 billion yuan",
        "RMB 33,398 million",
        "¥33.4bn",
        "33.40bn renminbi",
        "CNY33,398m",
        "33.4-billion-yuan",
        "334亿元",
        "\uff13\uff13.\uff14bn yuan",
    ],
)
def test_one_value_is_found_in_every_scale_and_currency_word(words):
    spoken = f"Revenue of the Cloud Intelligence Group came to {words} in the quarter to June."
    text = f"{FILLER} {spoken} {FILLER}"
    assert best(REVENUE, text) == spoken
    assert any(any(digit.isdigit() for digit in mark) for mark in marked(REVENUE, text))


@pytest.mark.parametrize("words", ["26%", "26 %", "26 percent", "26 per cent", "26 pct", "26.3%"])
def test_one_percentage_is_found_in_every_spelling(words):
    spoken = f"Acme Cloud saw its revenue rise {words} on the year."
    assert best(GROWTH, f"{FILLER} {spoken}") == spoken


@pytest.mark.parametrize(
    "words", ["the eighth consecutive quarter", "eight consecutive quarters", "8 quarters in a row"]
)
def test_number_words_are_numbers(words):
    spoken = f"AI revenue kept its triple-digit growth for {words}."
    assert best(STREAK, f"{FILLER} {spoken}") == spoken
    assert marked(STREAK, spoken) & {"eighth", "eight", "8"}


def test_a_bare_number_of_a_table_in_millions_is_found():
    table = "RMB in millions | Jun 2025\nCloud Intelligence Group revenue | 33,398\nAIDC revenue | 34,741"
    assert best(REVENUE, table) == "Cloud Intelligence Group revenue | 33,398"


@pytest.mark.parametrize(
    "spoken",
    [
        "Cloud Intelligence Group spent 33.4 billion yuan on a new campus.",
        "The stock is worth $33.4 billion.",
        "It has 33.4 million users.",
        "Page 33.4 of the appendix.",
    ],
)
def test_a_number_alone_is_no_passage(spoken):
    other = claim("S9", metric="carbon emissions", value="RMB33.4bn", text="Emissions cost RMB33.4bn")
    assert best(other, spoken) == ""


def test_a_heading_without_a_value_is_no_passage_of_a_value():
    assert best(REVENUE, "Cloud Intelligence Group revenue\n\nShares rose.") == ""


def test_a_sentence_with_another_value_of_the_same_thing_is_offered():
    spoken = "Cloud Intelligence Group revenue was RMB31.1 billion in the June quarter."
    assert best(REVENUE, f"{FILLER} {spoken}") == spoken


def test_the_right_value_is_stronger_than_another_one():
    right = "Revenue of Cloud Intelligence Group was 33.4 billion yuan in the June quarter."
    wrong = "Revenue of Cloud Intelligence Group was 31.1 billion yuan in the June quarter."
    found = find_passages(REVENUE, CLOUD, f"{wrong} {right}")
    assert [passage.start for passage in found] == [len(wrong) + 1, 0]
    assert 1.0 >= found[0].strength > found[1].strength > 0


def test_a_loss_is_found_by_its_amount():
    loss = claim(
        metric="free cash flow", value="RMB-18.8bn", text="Free cash flow was negative", period="2025Q2"
    )
    spoken = "Free cash flow was an outflow of RMB18,815 million in the quarter."
    assert best(loss, f"{FILLER} {spoken}", subject("group", "Acme")) == spoken


def test_a_claim_without_a_value_is_found_by_its_words():
    made = claim("S28", metric="product", text="Smart glasses were shown at the World AI Conference")
    spoken = "At the World AI Conference in July, Acme showed its smart glasses."
    assert best(made, f"{FILLER} {spoken} {FILLER}", subject("group", "Acme")) == spoken


def test_a_text_about_something_else_has_no_passage():
    assert find_passages(REVENUE, CLOUD, FILLER * 20) == ()


def test_an_alias_is_as_good_as_the_name():
    named = find_passages(GROWTH, CLOUD, "Cloud Intelligence Group revenue rose 26%.")[0]
    alias = find_passages(GROWTH, CLOUD, "Acme Cloud revenue rose 26%.")[0]
    assert named.strength == alias.strength


def test_chinese_sentences_and_names():
    text = "公司公布业绩。云智能收入同比增长26%，达到334亿元。股价上涨。"
    assert best(GROWTH, text) == "云智能收入同比增长26%，达到334亿元。"


def test_a_name_within_another_word_is_no_name():
    made = subject("ai", "AI")
    text = "Maintain revenue growth of 26%. AI revenue grew 26%."
    assert best(GROWTH, text, made) == "AI revenue grew 26%."


def test_at_most_five_passages_best_first():
    text = " ".join(f"Acme Cloud revenue rose 26% in region number {n}." for n in range(30))
    found = find_passages(GROWTH, CLOUD, text)
    assert len(found) == 5
    assert [p.strength for p in found] == sorted((p.strength for p in found), reverse=True)


def test_offsets_are_those_of_the_text_with_invisible_characters_in_it():
    text = "\ufeffAc\u00adme said\u200b so. Acme Cl\u00adoud reve\u00adnue rose 2\u200b6% on the year."
    passage = find_passages(GROWTH, CLOUD, text)[0]
    assert text[passage.start : passage.end] == "Acme Cl\u00adoud reve\u00adnue rose 2\u200b6% on the year."
    assert "2\u200b6%" in {text[first:last] for first, last in passage.marks}


def test_an_index_gives_what_the_text_gives():
    text = f"{FILLER} Acme Cloud revenue rose 26%. {FILLER}"
    assert find_passages(GROWTH, CLOUD, index_text(text)) == find_passages(GROWTH, CLOUD, text)


def test_abbreviations_and_decimals_end_no_sentence():
    text = "Acme Inc. said that Acme Cloud revenue rose 26.0% in the U.S. market. Costs fell."
    assert best(GROWTH, text) == text.removesuffix(" Costs fell.")


@given(st.text())
def test_any_text_is_survived_and_spans_lie_within_it(text):
    for of in (REVENUE, STREAK):
        for passage in find_passages(of, CLOUD, text):
            assert 0 <= passage.start < passage.end <= len(text)
            assert all(passage.start <= first < last <= passage.end for first, last in passage.marks)


WORDS = st.sampled_from(
    [
        "Acme Cloud",
        "revenue",
        "RMB33.4 billion",
        "26%",
        "33,398",
        "grew",
        ".",
        "\n",
        "\u200b",
        "云智能",
        "İ",
        "|",
        "eight",
    ]
)


@given(st.lists(WORDS))
def test_marks_are_in_order_and_apart(words):
    text = " ".join(words)
    for passage in find_passages(REVENUE, CLOUD, text):
        edges = [edge for mark in passage.marks for edge in mark]
        assert edges == sorted(edges)
        assert text[passage.start : passage.end].strip()


@pytest.mark.parametrize(
    "part",
    ["1", "1,", ". ", "a", "$", "\n", '."', "云", "\u200b", "A. ", "RMB1 ", "(", "a-", "1,111"],
    ids=range(14),
)
def test_a_hostile_text_takes_no_more_than_linear_time(part):
    """Not timed: a quadratic search of these would hold the suite for hours."""
    assert find_passages(REVENUE, CLOUD, part * 60_000) == ()
