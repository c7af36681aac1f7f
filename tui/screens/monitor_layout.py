"""Where the parts of the Monitor stand, for every size from 1x1 up."""

from collections.abc import Mapping

from textual.geometry import Region

from .least_size import too_small

PANELS = ("segments", "risks", "competitors", "theses", "sources", "inbox")
_SENTENCES = "inbox"
"""The panel whose rows are sentences: it needs width more than what Evidence says of it."""
_WIDE = 100
_TALL_ENOUGH_FOR_ALL = 14
_PAIRED = 60
_ROOMY = 12


def monitor_regions(
    width: int, height: int, *, focus: str, panel: str, zoomed: bool, rows: Mapping[str, int]
) -> dict[str, Region]:
    """A region for each part that is shown, by its name.

    `focus` has the keys (`evidence` or a panel); `panel` is the panel whose row Evidence shows; `rows` says how
    many lines each panel would fill. Under 40x10 the header alone takes the screen, to say so.
    """
    if too_small(width, height):
        return {"header": Region(0, 0, width, height)}
    frame = {"header": Region(0, 0, width, 1), "footer": Region(0, height - 1, width, 1)}
    body = Region(0, 1, width, height - 2)
    if zoomed:
        return {**frame, focus: body}
    if width >= _WIDE:
        return {**frame, **_side_by_side(body, panel, rows)}
    return {**frame, **_accordion(body, focus, panel, rows)}


def _side_by_side(body: Region, panel: str, rows: Mapping[str, int]) -> dict[str, Region]:
    share = body.width * 3 // 5 if panel == _SENTENCES else body.width // 2
    left = min(84, max(60, share))
    heights = _heights(body.height, panel, rows)
    regions, y = {}, body.y
    for name in PANELS:
        regions[name] = Region(body.x, y, left, heights[name])
        y += heights[name]
    regions["evidence"] = Region(body.x + left + 1, body.y, body.width - left - 1, body.height)
    return regions


def _heights(room: int, panel: str, rows: Mapping[str, int]) -> dict[str, int]:
    """A line for each panel, then room for the rows: first for the focused one, then from the top."""
    heights = dict.fromkeys(PANELS, 1)
    left = room - len(PANELS)
    for name in (panel, *(other for other in PANELS if other != panel)):
        wanted = rows.get(name, 0) + 1
        if name != panel and left < min(wanted, 3):
            continue
        given = max(0, min(wanted, left))
        heights[name] += given
        left -= given
    return heights


def _accordion(body: Region, focus: str, panel: str, rows: Mapping[str, int]) -> dict[str, Region]:
    groups = _one_liners(body, panel) if body.height >= _TALL_ENOUGH_FOR_ALL - 2 else [(panel,)]
    room = body.height - (len(groups) - 1)
    least = 5 if room >= _ROOMY else 3
    wanted = rows.get(panel, 0) + 1
    most = 4 if focus == "evidence" else room - max(least, room * 2 // 5)
    open_height = max(2, min(wanted, most, room - least))
    regions, y = {}, body.y
    for group in groups:
        if group == (panel,):
            regions[panel] = Region(body.x, y, body.width, open_height)
            y += open_height
            continue
        half = body.width // len(group)
        for place, name in enumerate(group):
            end = body.width if place == len(group) - 1 else half
            regions[name] = Region(body.x + place * half, y, end - place * half, 1)
        y += 1
    regions["evidence"] = Region(body.x, y, body.width, body.bottom - y)
    return regions


def _one_liners(body: Region, panel: str) -> list[tuple[str, ...]]:
    """The panels in order, the open one alone, the others two a line where the width allows."""
    per_line = 2 if body.width >= _PAIRED else 1
    place = PANELS.index(panel)
    before, after = PANELS[:place], PANELS[place + 1 :]
    pairs = [*_chunks(before, per_line), (panel,), *_chunks(after, per_line)]
    room = body.height - 8
    return pairs if len(pairs) - 1 <= room else [(panel,)]


def _chunks(names: tuple[str, ...], size: int) -> list[tuple[str, ...]]:
    return [names[at : at + size] for at in range(0, len(names), size)]
