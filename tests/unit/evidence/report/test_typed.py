"""What a person types for a value or a period is read by the grammar of reports, or refused in plain words."""

import pytest
from alimon.evidence.report.typed import typed_period, typed_value
from alimon.model.errors import UsageError


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("RMB33.4bn", "RMB33.4bn"),
        ("33.4 billion yuan", "RMB33.4bn"),
        ("-RMB18.8bn", "-RMB18.8bn"),
        ("26%", "26 %"),
        ("minus 21 %", "-21 %"),
        ("1.5 pp", "1.5 pp"),
        ("over 100,000 enterprises", "over 100,000 enterprises"),
        ("about US$4.66bn", "about US$4.66bn"),
        ("8 quarters", "8 quarters"),
        ("\uff12\uff16\uff05", "26 %"),
    ],
)
def test_values_in_the_usual_ways_of_writing(text, words):
    assert typed_value(text).words() == words
    assert typed_value(words).words() == words


@pytest.mark.parametrize("text", ["", "much", "5 6", "about 4 or 5", "revenue of RMB33.4bn in 2025", "\x00"])
def test_what_is_no_single_value_is_refused_with_what_can_be_read(text):
    with pytest.raises(UsageError) as fault:
        typed_value(text)
    assert "Write RMB33.4bn" in fault.value.hint


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Q2 2025", "Jun 2025 quarter"),
        ("June quarter 2025", "Jun 2025 quarter"),
        ("fiscal Q1 2026", "Jun 2025 quarter"),
        ("H1 2025", "H1 2025"),
        ("2025", "2025"),
        ("Jun 2025", "Jun 2025"),
        ("end of 2025", "to 31 Dec 2025"),
    ],
)
def test_periods_in_the_usual_ways_of_writing(text, words):
    assert typed_period(text, 3).words() == words


@pytest.mark.parametrize(
    "text", ["", "soon", "Q2", "Q1 2025 and Q2 2025", "the year in which it all took place 2025"]
)
def test_what_is_no_single_period_is_refused(text):
    with pytest.raises(UsageError):
        typed_period(text, 3)
