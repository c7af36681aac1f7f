"""A screen as SVG and back: what a picture says of text and styles, whatever its bytes."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple
from xml.etree import ElementTree as ET

from tests.shots import Cell, Cells

WIDTH, HEIGHT, FONT = 8.4, 18, 14
"""Of one cell in pixels, and of its letters."""
BASELINE = 13.5
FONTS = "DejaVu Sans Mono, Menlo, Consolas, monospace"
_DEFAULT = {"ink": "d5d9e0", "ground": "0f1216"}
_SVG = "{http://www.w3.org/2000/svg}"


class Run(NamedTuple):
    """Some cells of one line in one style."""

    row: int
    column: int
    cells: int
    text: str
    ink: str
    ground: str
    bold: bool
    underlined: bool


def runs(cells: Cells) -> Sequence[Run]:
    """The styled runs of a screen, blank ones too where they have a ground of their own."""
    return [run for row, line in enumerate(cells) for run in _runs_of(row, line)]


def _runs_of(row: int, line: Sequence[Cell]) -> Iterator[Run]:
    column = 0
    for (ink, ground, bold, underlined), group in groupby(_as_seen(line), key=lambda cell: cell[1:]):
        some = list(group)
        text = "".join(cell.text for cell in some)
        below = _colour(ground, "ground")
        if text.strip():
            yield Run(row, column, len(some), text, _colour(ink, "ink"), below, bold, underlined)
        elif below != _DEFAULT["ground"]:
            yield Run(row, column, len(some), text, "", below, bold=False, underlined=False)
        column += len(some)


def _as_seen(line: Sequence[Cell]) -> Iterator[Cell]:
    """The cells with one style for what looks alike: a blank has no ink of its own, so it takes its neighbour's."""
    before = Cell("", "default", "", bold=False, underlined=False)
    for cell in line:
        alike = (cell.ground, cell.underlined) == (before.ground, before.underlined)
        if cell.text.isspace():
            ink, bold = (before.ink, before.bold) if alike else ("default", False)
            before = cell._replace(ink=ink, bold=bold)
        else:
            before = cell
        yield before


def _colour(name: str, part: str) -> str:
    return _DEFAULT[part] if name == "default" else name


def svg(cells: Cells, title: str) -> str:
    """The picture."""
    rows, columns = len(cells), len(cells[0])
    width, height = columns * WIDTH, rows * HEIGHT
    ET.register_namespace("", _SVG[1:-1])
    root = ET.Element(
        f"{_SVG}svg", viewBox=f"0 0 {width:g} {height:g}", width=f"{width:g}", height=f"{height:g}"
    )
    ET.SubElement(root, f"{_SVG}title").text = title
    ET.SubElement(root, f"{_SVG}rect", width="100%", height="100%", fill=f"#{_DEFAULT['ground']}")
    letters = ET.SubElement(root, f"{_SVG}g", {"font-family": FONTS, "font-size": str(FONT)})
    draw(letters, cells)
    ET.indent(root, "")
    return ET.tostring(root, encoding="unicode") + "\n"


def draw(parent: ET.Element, cells: Cells) -> None:
    """A screen as elements below `parent`."""
    for run in runs(cells):
        _draw(parent, run)


def _draw(parent: ET.Element, run: Run) -> None:
    """One run; its place in cells stands in it, so that it can be read back."""
    place = {"data-at": f"{run.row} {run.column} {run.cells}"}
    x, wide = f"{run.column * WIDTH:g}", f"{run.cells * WIDTH:g}"
    if run.ground != _DEFAULT["ground"]:
        ground = {"x": x, "y": str(run.row * HEIGHT), "width": wide, "height": str(HEIGHT)}
        ET.SubElement(parent, f"{_SVG}rect", {**place, **ground, "fill": f"#{run.ground}"})
    if run.text.strip():
        style = {"fill": f"#{run.ink}", "x": x, "y": f"{run.row * HEIGHT + BASELINE:g}", "textLength": wide}
        style |= {"font-weight": "bold"} if run.bold else {}
        style |= {"text-decoration": "underline"} if run.underlined else {}
        text = ET.SubElement(parent, f"{_SVG}text", {**place, **style, "xml:space": "preserve"})
        text.text = run.text


def read(picture: str) -> Sequence[Run]:
    """The runs that a picture shows."""
    found: dict[str, Run] = {}
    for element in ET.fromstring(picture).iter():  # noqa: S314 - a file of this repository
        at = element.get("data-at")
        if at is None:
            continue
        row, column, cells = (int(number) for number in at.split())
        before = found.get(
            at, Run(row, column, cells, " " * cells, "", _DEFAULT["ground"], bold=False, underlined=False)
        )
        colour = element.get("fill", "")[1:]
        if element.tag == f"{_SVG}rect":
            found[at] = before._replace(ground=colour)
        else:
            found[at] = before._replace(
                text=element.text or "", ink=colour, bold=element.get("font-weight") == "bold",
                underlined=element.get("text-decoration") == "underline",
            )  # fmt: skip
    return list(found.values())
