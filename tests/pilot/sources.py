"""The made-up company's first source on stage, with a text or without one."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from alimon.model.ids import SourceId
from alimon.refresh.supplied import supply_text
from alimon.tui.target import Target
from alimon.tui.theme import THEMES

from tests.pilot.driving import Driven, driven

SOURCE, CLAIM, FIGURE = SourceId("LUMA-src-1"), "LUMA-C1", "LUMA-fig-7"
FOR_CLAIM = Target("source", SOURCE, CLAIM)
"""The source as the first claim cites it."""
SMALL = (80, 24)
_MARK = THEMES["dark"].mark


@asynccontextmanager
async def on_source(
    store_file: Path,
    text: str = "",
    *,
    target: Target = Target("source", SOURCE),  # noqa: B008  # a target never changes
    size: tuple[int, int] = SMALL,
) -> AsyncIterator[Driven]:
    """The monitor with the view of a target on top; `text` was pasted for the source before."""
    async with driven(store_file, company_id="LUMA", size=size) as run:
        if text:
            supply_text(run.store, SOURCE, text, run.clock)
        await go(run, target)
        yield run


async def go(run: Driven, target: Target) -> None:
    """Go to a target, as Enter on its row does."""
    run.app.open_target(target)
    await run.idle()


async def give(run: Driven, text: str) -> None:
    """Give the source another text from outside."""
    supply_text(run.store, SOURCE, text, run.clock)
    run.app.store_moved()
    await run.idle()


def marked(run: Driven) -> str:
    """What is marked on the screen: the words of passages, or a search's hit."""
    strips = run.app.screen._compositor.render_strips()
    return " ".join(
        text for strip in strips for text, style, _ in strip
        if style is not None and style.bgcolor is not None and style.bgcolor.name == _MARK
    )  # fmt: skip


def rows(run: Driven) -> list[str]:
    """The screen, row by row."""
    return run.screen.split("\n")


def top_view(run: Driven) -> str:
    """The kind of the view on top."""
    return type(run.app.screen).__name__
