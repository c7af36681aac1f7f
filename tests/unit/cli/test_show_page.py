"""Pages of `alimon show`: a label never touches its value."""

import pytest
from alimon.cli.show.page import Lines


@pytest.mark.parametrize("label", ["kind", "severity", "published", "its address", "last-modified"])
def test_two_spaces_at_least_stand_between_a_label_and_its_value(label):
    lines = Lines()
    lines.field(label, "value")
    ((text, _),) = lines.page({}).lines
    assert text.split("  ")[0] == label
    assert text.endswith("  value")
    assert len(text) >= len("kind      value")
