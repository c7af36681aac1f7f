"""What a key has to do in a view, as one row of a table."""

from collections.abc import Callable
from typing import Any, NamedTuple

from tests.pilot.staging import Stage

CHANGES = object()
"""What is seen differs from what was seen before."""


class Case(NamedTuple):
    """What is looked at, and what it is once the key was pressed; it must be something else before."""

    seen: Callable[[Stage], object]
    becomes: Any = CHANGES
    first: tuple[str, ...] = ()
    """Keys that bring the view to where the key has something to do."""
    then: tuple[str, ...] = ()
    """What is typed after the key."""
    given: Callable[[Stage], object] | None = None
    """What has to be in the store before."""
    after: tuple[str, ...] = ()
    """Keys that take back what the store kept."""
