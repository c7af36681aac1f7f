"""Words that only look like a month, a rank or a range."""

from alimon.evidence.grammar.periods import PeriodReader
from alimon.evidence.grammar.quantities import find_quantities


def test_a_name_that_begins_like_a_month_is_none() -> None:
    assert PeriodReader().find("Output at Marlow Steel and at Decca fell") == []


def test_a_third_is_a_fraction_and_no_place_in_an_order() -> None:
    found = find_quantities("Freight rates fell by a third in the fourth quarter")

    assert [(one.unit, round(one.value)) for one in found] == [("%", 33)]


def test_a_fall_by_one_amount_to_another_is_no_range() -> None:
    found = find_quantities("Net debt fell by £140 million to £690 million")

    assert [one.value for one in found] == [140e6, 690e6]
