"""How a list of the Monitor is drawn when its room changes."""

from alimon.model.verdict import Verdict
from alimon.model.words import VerdictWord
from alimon.store.claims import claim_view
from alimon.store.verdicts import add_verdict

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


async def test_a_verdict_is_never_cut_on_a_small_screen(store_file):
    async with driven(store_file, size=(80, 24)) as run:
        words = with_long_verdicts(run)
        await run.press("j", "j", "j", "j", "enter")
        screen = run.screen
    assert all(one in screen for one in words), screen


def with_long_verdicts(run):
    """Give two claims of the cloud the longest verdicts there are, and say how their cells read."""
    found = {
        "BABA-S01": (VerdictWord.CONTRADICTED, "✗ contradicted"),
        "BABA-S02": (VerdictWord.UNREACHABLE, "∅ unreachable"),
    }
    with run.store.write() as connection:
        for id_, (word, _) in found.items():
            citation = claim_view(run.store, id_).citations[0].citation.id
            add_verdict(
                connection,
                Verdict(citation=citation, word=word, reason="so", at=run.clock.now(), checker="test"),
            )
    return [words for _, words in found.values()]


async def test_an_empty_list_names_the_keys_that_bring_its_rows_back(store_file):
    async with driven(store_file) as run:
        await run.press("2", "f", *"zz", "enter", "s")
        assert "nothing matches · f Esc shows all" in run.screen
        await run.press("!")
        assert "nothing matches · f Esc and ! show all" in run.screen


async def test_a_small_first_start_is_welcomed_in_words_that_fit(store_file):
    async with driven(store_file, size=(60, 20)) as run:
        run.app.monitor._welcome = True
        run.app.monitor.show_bars()
        assert "Enter opens, q comes back, ? shows the keys" in run.screen.split("\n")[-1]
        await run.pilot.resize_terminal(40, 10)
        await run.idle()
        assert "? every key" in run.screen.split("\n")[-1]
