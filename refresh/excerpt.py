"""Texts that a person supplied and that are too short to be a whole page."""

from ..model.snapshot import Snapshot

_SHORTEST_PAGE = 600
"""Characters: about a hundred words, less than any story that is cited has."""


def is_excerpt(snapshot: Snapshot) -> bool:
    """Whether a snapshot is a few sentences that a person supplied."""
    return snapshot.supplied and len(snapshot.text.strip()) < _SHORTEST_PAGE
