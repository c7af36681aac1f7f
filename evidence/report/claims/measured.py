"""What a quantity is of, and the words around a quantity."""

from typing import NamedTuple


class Measured(NamedTuple):
    """A metric and the words that tell whose it is; `owner` is empty where only the clause tells."""

    metric: str
    owner: str = ""
    noun: str = ""
    """What a plain count is of."""
    is_known: bool = False
    """Whether the metric is one of finance, or named by the words beside the quantity."""
    is_negative: bool = False
    """Whether the words make the value one below zero."""


NOTHING = Measured("")
"""A quantity that is none of a claim."""


class Around(NamedTuple):
    """A quantity with the words on its sides, within its clause."""

    before: str
    """Back to the quantity before it."""
    after: str
    subject: str
    """The words of the clause's grammatical subject."""
    lead: str
    """All words of the clause before the quantity."""
    main: str
    """Whom the report speaks of most."""
