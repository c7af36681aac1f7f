"""The smallest terminal that has room for a view; on a smaller one each view only says so."""

from ..widgets.lines import Line, Span, line

LEAST_WIDTH, LEAST_HEIGHT = 40, 10


def too_small(width: int, height: int) -> bool:
    """Whether the screen has no room for a view."""
    return width < LEAST_WIDTH or height < LEAST_HEIGHT


def size_wanted(width: int, height: int) -> Line | None:
    """What the header says where the screen is too small; None where it is not."""
    if not too_small(width, height):
        return None
    return line(Span(f"too small: have {width}x{height}, need {LEAST_WIDTH}x{LEAST_HEIGHT}", "warn"))
