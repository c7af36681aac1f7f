"""Where the parts of the Source view stand, for every size from 1x1 up."""

from collections.abc import Mapping

from textual.geometry import Region

_WIDE = 100
_LEAST_SIDE, _MOST_SIDE = 36, 60
_LEAST_TEXT = 3
_SEEN_WHILE_READING = 4
"""Lines of the list below the text, its title among them, on a screen of usual height."""
_TALL = 18


def beside(width: int) -> bool:
    """Whether the list has room at the right of the text."""
    return width >= _WIDE


def source_regions(body: Region, lines: int, *, listing: bool) -> Mapping[str, Region]:
    """The text with the list at its right where there is room, else below it.

    `lines` is how many the list would fill; `listing` tells that it has the keys and may take more room.
    """
    if beside(body.width):
        side = max(_LEAST_SIDE, min(_MOST_SIDE, body.width // 3))
        text = Region(body.x, body.y, body.width - side - 1, body.height)
        return {"text": text, "citing": Region(body.right - side, body.y, side, body.height)}
    below = _below(body.height, lines, listing=listing)
    return {
        "text": Region(body.x, body.y, body.width, max(0, body.height - below)),
        "citing": Region(body.x, body.bottom - below, body.width, below),
    }


def _below(height: int, lines: int, *, listing: bool) -> int:
    wanted = lines + 1
    if listing:
        return max(min(wanted, height * 2 // 3), min(height, 2))
    if height <= _LEAST_TEXT + 1:
        return 0
    return min(wanted, _SEEN_WHILE_READING) if height >= _TALL else 1
