"""Whatever a page sends, what leaves safe_text is only text."""

import unicodedata

import pytest
from alimon.model.safe_text import safe_line, safe_text
from hypothesis import given
from hypothesis import strategies as st

EVERY_CHARACTER = [chr(code) for code in range(0x110000)]
BIDI = [chr(c) for c in (0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))]
REMOVED = [chr(c) for c in (0xAD, 0x200B, 0x2060, 0xFEFF, *range(0xE0000, 0xE0080))]
CONTROLS = [c for c in EVERY_CHARACTER if unicodedata.category(c) == "Cc" and c not in "\n\t\r"]
SURROGATES = [chr(c) for c in range(0xD800, 0xE000)]
hostile = st.text(
    st.one_of(
        st.characters(categories=["L", "N", "P", "Z", "M", "Cf", "Cc", "Cs", "Cn", "Co"]),
        st.sampled_from(CONTROLS + BIDI + REMOVED + ["\r", "\n", "\u0301", "\u200d", "\ufe0f"]),
    )
)


def test_every_control_is_shown_by_its_number():
    for control in CONTROLS:
        assert safe_text(f"a{control}b") == f"a<{ord(control):02X}>b"


def test_every_bidi_control_is_shown_by_its_number():
    for control in BIDI:
        assert safe_text(f"a{control}b") == f"a<{ord(control):04X}>b"


def test_what_only_hides_is_removed():
    for character in REMOVED:
        assert safe_text(f"a{character}b") == "ab"


def test_a_lone_surrogate_is_shown_and_the_result_can_be_encoded():
    for surrogate in SURROGATES:
        assert safe_text(f"a{surrogate}b").encode("utf-8") == f"a<{ord(surrogate):X}>b".encode()


def test_every_other_character_of_unicode_is_kept():
    changed = {*CONTROLS, *BIDI, *REMOVED, *SURROGATES, "\r"}
    for character in EVERY_CHARACTER:
        if character not in changed:
            assert safe_text(f"a{character}b") == f"a{character}b", hex(ord(character))


def test_all_of_unicode_in_one_text_comes_out_safe():
    safe = safe_text("".join(EVERY_CHARACTER))
    assert not set(safe) & {*CONTROLS, *BIDI, *REMOVED, *SURROGATES, "\r"}
    assert safe_text(safe) == safe


@pytest.mark.parametrize(
    ("given_text", "expected"),
    [
        ("a\r\nb", "a\nb"),
        ("a\rb", "a\nb"),
        ("a\r\r\nb", "a\n\nb"),
        ("a\n\rb", "a\n\nb"),
        ("a\tb\n", "a\tb\n"),
    ],
)
def test_a_carriage_return_is_a_line_end(given_text, expected):
    assert safe_text(given_text) == expected


def test_a_base_keeps_four_marks():
    for mark in ("\u0301", "\u20d2", "\u0488", "\ufe20", "\U0001d165", "\ufe0f", "\U000e0100"):
        assert safe_text("e" + mark * 50 + "x") == "e" + mark * 4 + "x"


def test_invisible_joiners_do_not_lend_a_base_more_marks():
    for between in ("\u200d", "\u200c", "\u200b", "\u2061", "\ufff9", "\u00ad", "\U000e0041"):
        text = safe_text("e" + ("\u0301" * 4 + between) * 9)
        assert text.count("\u0301") == 4


def test_every_mark_of_unicode_is_capped():
    for character in EVERY_CHARACTER:
        if unicodedata.category(character)[0] == "M":
            assert safe_text("e" + character * 9) == "e" + character * 4, hex(ord(character))


@pytest.mark.parametrize("text", ["👩‍👩‍👧‍👦", "❤️", "नमस्ते", "阿里巴巴集团", "Việt Nam", "العربية", "🏳️‍🌈 ✓"])
def test_people_and_emoji_and_scripts_stay_whole(text):
    assert safe_text(text) == text


def test_a_terminal_sequence_loses_its_power():
    assert safe_text("\x1b]52;c;aGk=\x07") == "<1B>]52;c;aGk=<07>"
    assert safe_text("\x9b2J") == "<9B>2J"


@given(hostile)
def test_a_second_pass_changes_nothing(text):
    assert safe_text(safe_text(text)) == safe_text(text)


@given(hostile)
def test_a_line_is_one_line(text):
    line = safe_line(text)
    assert len(line.splitlines()) <= 1
    assert "\t" not in line
    assert safe_line(line) == line
