"""The metric that a quantity is taken to be of."""

from typing import NamedTuple

from ..grammar.metrics import Metric
from ..grammar.phrases import Phrase


class Choice(NamedTuple):
    """A metric and where it stands; no place where it was taken from a verb."""

    metric: Metric
    phrase: Phrase[Metric] | None
