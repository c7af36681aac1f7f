"""The metric that a quantity is taken to be of."""

from typing import NamedTuple

from ..grammar.metrics import Metric
from ..grammar.phrases import Phrase


class Choice(NamedTuple):
    """A metric and where it stands; no place where it was taken from a verb."""

    metric: Metric
    phrase: Phrase[Metric] | None


class Taken(NamedTuple):
    """The metric that is taken for a value's."""

    choice: Choice | None
    inherited: bool = False
    """Whether it is that of a sentence before."""

    @property
    def metric(self) -> Metric | None:
        """The metric itself; None where none is known."""
        return self.choice.metric if self.choice else None
