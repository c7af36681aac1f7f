"""A quick host is asked for several sources at once, a slow one or one that wants its pause for one."""

import pytest
from alimon.refresh.host_pace import HostPace


@pytest.mark.parametrize(
    ("pause", "seconds", "many", "at_once"),
    [(0.0, 0.0, 1, 16), (0.0, 0.02, 1, 12), (0.0, 0.2, 10, 12), (0.0, 0.2, 1, 1), (0.0, 30.0, 16, 1), (1.0, 0.0, 1, 1)],
)  # fmt: skip
def test_as_many_as_are_read_in_a_quarter_of_a_second(pause, seconds, many, at_once):
    pace = HostPace(pause)
    assert pace.at_once == 1
    pace.took(seconds, many)
    assert pace.at_once == at_once
