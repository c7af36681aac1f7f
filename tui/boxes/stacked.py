"""Where the parts of a small box stand: a line to type in, a list below it, and a line about what Enter does."""

from collections.abc import Mapping

from textual.geometry import Region

_LEAST = 2
"""Rows of the line to type in and of one row of the list."""


def stacked(inside: Region, rows: str) -> Mapping[str, Region]:
    """The regions of `prompt`, of the list named `rows`, and of `about`, which is left out first where room is short.

    >>> {name: place.height for name, place in stacked(Region(0, 0, 40, 8), "notes").items()}
    {'prompt': 1, 'notes': 6, 'about': 1}
    """
    below = 1 if inside.height > _LEAST else 0
    return {
        "prompt": Region(inside.x, inside.y, inside.width, 1),
        rows: Region(inside.x, inside.y + 1, inside.width, max(0, inside.height - 1 - below)),
        "about": Region(inside.x, inside.bottom - below, inside.width, below),
    }
