"""From a key to the last byte that it caused, against a bare list on the toolkit's line API; and bytes while idle."""

from collections.abc import Iterable, Sequence

from tests.terminal import Terminal

from .opening import floor, monitor
from .places import Places
from .row import Row, percentile, percentile_words
from .watch import Press, idle_bytes, opened, presses

STEPS = ("down",) * 12 + ("up",) * 12
PANEL_STEPS = ("down", "up") * 12
PAGES = ("pagedown",) * 12 + ("pageup",) * 12
IDLE_SECONDS = 5.0


def measure(places: Places, rounds: int) -> Iterable[Row]:
    """A list in Subject holds 100,000 claims in all; the Monitor's panels repaint Evidence as well."""
    found: dict[str, list[Press]] = {}
    idle = 0.0
    for _ in range(max(2, rounds // 3)):
        with opened(monitor(places, "BABA")) as terminal:
            _add(found, "panel", terminal, PANEL_STEPS)
            idle = max(idle, idle_bytes(terminal, IDLE_SECONDS))
        with opened(monitor(places, "GEN", large=True)) as terminal:
            presses(terminal, ["enter"])
            _add(found, "list", terminal, STEPS)
            _add(found, "list pages", terminal, PAGES)
        with opened(floor(places, "line_list")) as terminal:
            _add(found, "floor", terminal, STEPS)
            _add(found, "floor pages", terminal, PAGES)
    yield _row(
        "key to paint, a list of 100,000 claims, no scrolling", found["list"], found["floor"], "at most 1.5"
    )
    yield _row(
        "key to paint, the same, a page at a time", found["list pages"], found["floor pages"], "at most 1.5"
    )
    firsts = [press._replace(seconds=press.first) for press in found["panel"]]
    yield _row("key to paint, Monitor: the row", firsts, found["floor"], "at most 1.5")
    yield _row("key to paint, Monitor: the row and all of its Evidence", found["panel"], found["floor"], "")
    yield _bytes(
        "bytes a key, a list of 100,000 claims, no scrolling", found["list"], found["floor"], "at most 650 B"
    )
    yield _bytes("bytes a key, Monitor: the row and all of its Evidence", found["panel"], found["floor"], "")
    yield Row("bytes while idle", f"{idle:.0f} B/s", "", None, "0 B/s")


def _add(found: dict[str, list[Press]], name: str, terminal: Terminal, keys: Sequence[str]) -> None:
    presses(terminal, keys[:2])  # what is read or laid out for the first time is not what a key costs
    found.setdefault(name, []).extend(presses(terminal, keys))


def _row(what: str, ours: Sequence[Press], floors: Sequence[Press], goal: str) -> Row:
    mine, least = (sorted(press.seconds for press in some) for some in (ours, floors))
    ratio = percentile(mine, 95) / percentile(least, 95)
    return Row(what, percentile_words(mine), f"{percentile_words(least)}: bare line-API list", ratio, goal)


def _bytes(what: str, ours: Sequence[Press], floors: Sequence[Press], goal: str) -> Row:
    mine, least = (percentile((press.size for press in some), 50) for some in (ours, floors))
    return Row(what, f"p50 {mine:.0f} B", f"{least:.0f} B: bare line-API list", mine / least, goal)
