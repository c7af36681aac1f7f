"""Jobs that go, which are no headcount: `cutting 450 jobs`, `120 jobs will go`."""

from ..grammar.amount import COUNT
from ..grammar.metrics import Kind, Metric
from .value import Value

JOB_CUTS = Metric("job cuts", Kind.COUNT)
_CUTTING = frozenset(
    {"cut", "cutting", "shed", "shedding", "axe", "axing", "eliminate", "slash", "scrap", "lay"}
)
_GOING = frozenset({"go", "lost", "cut", "eliminated", "disappear", "axed", "shed", "scrapped"})
_BEFORE, _BEHIND = 3, 5


def is_of_cut_jobs(value: Value) -> bool:
    """Whether a count of jobs is one of those that go."""
    words, place = value.lexed.words, value.place
    before = {word.text.lower() for word in words[max(place - _BEFORE, 0) : place]}
    behind = {word.text.lower() for word in words[place + 1 : place + _BEHIND]}
    return value.amount.unit == COUNT and bool(before & _CUTTING or ("jobs" in behind and behind & _GOING))
