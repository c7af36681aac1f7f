"""A layout that asks its screen where each part stands."""

from collections.abc import Mapping
from typing import Protocol, cast

from textual.geometry import NULL_OFFSET, Region, Size, Spacing
from textual.layout import ArrangeResult, Layout, WidgetPlacement
from textual.widget import Widget

_NO_MARGIN = Spacing()


class Regioned(Protocol):
    """A screen that knows where its parts stand."""

    placed: Mapping[str, Region]
    """The regions that are on screen."""

    def regions(self, size: Size) -> Mapping[str, Region]:
        """A region for each part that is shown, by the id of its widget."""
        ...


class RegionLayout(Layout):
    """Places each child in the region that the screen names for it; the others are not shown."""

    name = "regions"

    def arrange(
        self,
        parent: Widget,
        children: list[Widget],
        size: Size,
        greedy: bool = True,  # noqa: ARG002, FBT001, FBT002  # the toolkit's signature
    ) -> ArrangeResult:
        """Place the children."""
        screen = cast("Regioned", parent)
        regions = screen.placed = screen.regions(size)
        return [
            WidgetPlacement(region, NULL_OFFSET, _NO_MARGIN, child)
            for child in children
            if child.id and (region := regions.get(child.id)) and region.area
        ]
