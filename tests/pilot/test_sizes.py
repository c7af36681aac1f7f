"""Every view and box at every size, and a storm of sizes: nothing breaks, and the cursor stays where it was."""

import random

import pytest
from alimon.config.keys import View

from tests.pilot.staging import cursor, staged, views

SIZES = ((1, 1), (39, 9), (40, 10), (60, 20), (80, 24), (120, 40), (300, 100))
BOXES = {
    "help": "?", "palette": ":", "companies": "C", "provenance": "i", "note": "e", "paste": "p", "filter": "f",
}  # fmt: skip
_STORM = 16


async def resize(on, size):
    await on.run.pilot.resize_terminal(*size)
    await on.run.until(lambda: on.run.app.screen._compositor.size == size)
    await on.run.idle()


def fits(screen, size):
    lines = screen.split("\n")
    return len(lines) == size[1] and all(len(line) <= size[0] for line in lines)


@pytest.mark.parametrize("view", View)
async def test_a_view_is_drawn_at_every_size_and_moves_there(prepared_file, view):
    async with staged(prepared_file, [], view) as on:
        await on.set(view)
        for size in SIZES:
            await resize(on, size)
            assert fits(on.run.screen, size), f"{size}\n{on.run.screen}"
            await on.run.press("j", "G", "tab", "pagedown", "k", "shift+tab", "g", "g")


@pytest.mark.parametrize("view", View)
async def test_a_view_opens_at_every_size(prepared_file, view):
    async with staged(prepared_file, [], view) as on:
        for size in SIZES:
            await resize(on, size)
            await on.set(view)
            assert fits(on.run.screen, size), f"{size}\n{on.run.screen}"


@pytest.mark.parametrize("box", BOXES)
async def test_a_box_is_drawn_at_every_size(prepared_file, box):
    async with staged(prepared_file, [], View.SUBJECT) as on:
        await on.set(View.SUBJECT)
        await on.run.press(BOXES[box])
        opened = views(on)
        for size in SIZES:
            await resize(on, size)
            assert fits(on.run.screen, size), f"{size}\n{on.run.screen}"
        assert views(on) == opened
        await on.run.press("escape")


@pytest.mark.parametrize("view", View)
async def test_a_storm_of_sizes_leaves_the_cursor_where_it_was(prepared_file, view):
    sizes = random.Random(3)  # noqa: S311  # nothing secret, and the same storm every time
    async with staged(prepared_file, [], view) as on:
        await on.set(view)
        await resize(on, (80, 24))
        before, opened = cursor(on), views(on)
        for _ in range(_STORM):
            await on.run.pilot.resize_terminal(sizes.randint(1, 300), sizes.randint(1, 100))
            await on.run.press(*sizes.choice(((), ("z",), ("z", "z")) if view is View.MONITOR else ((),)))
        on.run.app.monitor.zoomed = False
        await resize(on, (80, 24))
        assert views(on) == opened
        assert fits(on.run.screen, (80, 24))
        if view not in {View.SOURCE, View.CLAIM}:  # pages scroll to keep a line in view that moved
            assert cursor(on) == before


@pytest.mark.parametrize("view", View)
@pytest.mark.parametrize("size", [(39, 9), (1, 1), (39, 40), (120, 9)])
async def test_below_the_least_size_the_header_says_what_is_missing(prepared_file, size, view):
    async with staged(prepared_file, [], view) as on:
        await on.set(view)
        await resize(on, size)
        said = f"too small: have {size[0]}x{size[1]}, need 40x10"
        assert said[: size[0] - 1] in on.run.screen
