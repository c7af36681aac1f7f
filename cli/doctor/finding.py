"""One line of the doctor."""

from enum import StrEnum
from typing import NamedTuple


class State(StrEnum):
    """How a thing stands."""

    GOOD = "good"
    WARN = "warn"
    BAD = "bad"


class Finding(NamedTuple):
    """What was looked at, how it stands, what was seen, and what to do where it is not good."""

    name: str
    state: State
    text: str
    hint: str = ""
