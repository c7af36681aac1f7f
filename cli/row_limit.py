"""How many rows come out where nobody said."""

from .formats import Format

DEFAULT_LIMIT = 50
"""Rows of a list on text output; machine formats are uncut."""


def row_limit(given: int | None, form: Format) -> int | None:
    """How many rows may come out; None means all, as `--limit 0` does."""
    if given is None:
        return DEFAULT_LIMIT if form is Format.TEXT else None
    return given or None
