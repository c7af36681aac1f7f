"""The labelled claims in benchmarks/claims/open hold a floor: a rule that breaks more than it mends is seen."""

from benchmarks.evidence import CLAIMS
from benchmarks.labelled import score

FLOOR = 0.76
MOST_FALSE_SUPPORT = 0.02


def test_the_open_set_stays_above_its_floor():
    found = score("open", CLAIMS / "open")
    wrong, others = found.false_support
    assert found.macro_f1 >= FLOOR
    assert wrong <= MOST_FALSE_SUPPORT * others
    met, told = found.overlap
    assert met >= 0.9 * told
