"""The grammar in which every list is narrowed."""

import pytest
from alimon.model.list_filter import parse_filter
from hypothesis import given
from hypothesis import strategies as st

WORDS = "Cloud revenue was RMB33.4bn"
FACTS = {
    "verdict": "contradicted",
    "flag": "conflict issuer",
    "src": "1 ACME-src-1 4 ACME-src-4",
    "kind": "Revenue growth",
    "value": "26",
    "unit": "%",
    "age": "91.5",
}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "cloud REVENUE",
        "!shops",
        '"revenue was"',
        '"revenue was',
        "~^cloud.*bn$",
        "!~^shops",
        "verdict:contradicted",
        "VERDICT:con",
        "!verdict:supported",
        "conflict",
        "Issuer",
        "flag:conf",
        "!stale",
        "src:4",
        "src:[4]",
        "src:acme-src-1",
        "kind:growth",
        "value>25%",
        "value>=26%",
        "value=26",
        "value<1k",
        "!value>1bn",
        "age>90d",
        "age>2w",
        "age<4m",
        "age<1y",
        "age>90",
    ],
)
def test_a_row_passes(text):
    found = parse_filter(text)
    assert found.fault == ""
    assert found.matches(WORDS, FACTS)


@pytest.mark.parametrize(
    "text",
    [
        "cloud shops",
        "!cloud",
        '"was revenue"',
        "~^revenue",
        "verdict:supported",
        "stale",
        "!conflict",
        "src:14",
        "src:2",
        "kind:margin",
        "value>26%",
        "value>20RMB",
        "value>RMB20",
        "value<=0.02k",
        "age<90d",
        "age>1y",
    ],
)
def test_a_row_is_held_back(text):
    assert not parse_filter(text).matches(WORDS, FACTS)


@pytest.mark.parametrize("text", ["verdict:con", "flag:conflict", "src:1", "kind:x", "value>1", "age>1d"])
def test_a_fact_that_a_row_lacks_fulfils_no_condition(text):
    assert not parse_filter(text).matches(WORDS, {})
    assert parse_filter(f"!{text}").matches(WORDS, {})


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("~(", "'~(' is no regular expression"),
        ("verdict:maybe", "no verdict is called 'maybe': contradicted, supported"),
        ("flag:red", "no flag is called 'red': conflict"),
        ("value>fast", "'value>fast' needs a number"),
        ("age>old", "'age>old' needs an age"),
        (f"~{'a' * 300}", "longer than 200 characters"),
    ],
)
def test_what_cannot_be_read_is_told_and_looked_for_as_it_stands(text, fault):
    found = parse_filter(text)
    assert fault in found.fault
    assert found.matches(f"so {text} it is", {})
    assert not found.matches("something else", {})


def test_a_quoted_term_is_never_an_operator():
    assert parse_filter('"verdict:con"').matches("verdict:con", {})
    assert not parse_filter('"conflict"').matches("nothing", FACTS)


@pytest.mark.parametrize("text", ["!", "~", '""', '!""', "https://example.test/a:b", "12:30", "a>b"])
def test_a_filter_that_is_still_being_typed_is_no_fault(text):
    assert parse_filter(text).fault == ""


@given(
    st.text(max_size=60),
    st.text(max_size=40),
    st.dictionaries(st.sampled_from(["verdict", "flag"]), st.text()),
)
def test_no_filter_raises_whatever_is_typed(text, words, facts):
    assert parse_filter(text).matches(words, facts) in {True, False}


@given(st.text(max_size=30).filter(lambda word: word.split() == [word] and not word.startswith(("!", "~"))))
def test_turning_a_filter_round_turns_its_answer_round(word):
    plain, turned = parse_filter(word), parse_filter(f"!{word}")
    if len(plain.terms) == 1 == len(turned.terms):
        assert plain.matches(WORDS, FACTS) is not turned.matches(WORDS, FACTS)
