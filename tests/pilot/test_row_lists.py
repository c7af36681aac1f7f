"""How a list of the Monitor is drawn when its room changes."""

from tests.pilot.driving import driven


def shown(run, name):
    """The lines of a list on screen, below its title."""
    region = run.app.monitor.lists[name].region
    lines = run.screen.split("\n")[region.y + 1 : region.bottom]
    return [line[region.x : region.right] for line in lines]


async def test_decimal_points_stand_below_each_other_from_the_first_paint(store_file):
    async with driven(store_file, size=(80, 24)) as run:
        await run.press("3")
        shares = [line for line in shown(run, "competitors") if "%" in line]
        assert len(shares) > 3
        assert len({line.index("%") for line in shares}) == 1


async def test_a_list_that_gets_room_fills_it(store_file):
    async with driven(store_file, size=(80, 24)) as run:
        await run.press("j", "j", "j", "j", "2")
        await run.pilot.resize_terminal(60, 20)
        await run.idle()
        await run.press("1")
        lines = shown(run, "segments")
        assert all(line.strip() for line in lines), "\n".join(lines)
        assert "▌ AI Cloud" in "\n".join(lines)


async def test_the_footer_follows_the_order_that_the_title_says(store_file):
    async with driven(store_file) as run:
        await run.press("f", *"cloud", "enter", "s", "s")
        assert run.footer == "Order: by revenue ↑"
        await run.press("S")
        assert "by revenue ↓" in run.screen
        assert run.footer == "Order: by revenue ↓"
