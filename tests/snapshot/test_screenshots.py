"""The pictures in screenshots/ show what the program shows: text and styles, not bytes."""

from collections.abc import Sequence

import pytest

from tests.moving_picture import PICTURE
from tests.pictures import Run, read, runs, svg
from tests.screenshots import FOLDER
from tests.shots import SHOTS, capture


@pytest.fixture(scope="session")
def folder(tmp_path_factory):
    """Where the stores of all captures lie."""
    return tmp_path_factory.mktemp("shots")


@pytest.mark.parametrize("shot", SHOTS, ids=lambda shot: shot.name)
def test_a_screenshot_is_what_the_program_shows(shot, folder):
    shown = runs(capture(shot, folder))
    pictured = read((FOLDER / f"{shot.name}.svg").read_text(encoding="utf-8"))

    differences = [line for row in range(shot.rows) for line in compared(row, pictured, shown)]
    if differences:
        pytest.fail("\n".join(["python -m tests.screenshots draws it anew", *differences]), pytrace=False)


def compared(row: int, pictured: Sequence[Run], shown: Sequence[Run]) -> list[str]:
    """How one line differs: its texts, or where they are alike the runs whose style is another."""
    before, now = ([run for run in some if run.row == row] for some in (pictured, shown))
    if before == now:
        return []
    texts = [line_of(before), line_of(now)]
    if texts[0] != texts[1]:
        return [f"{row + 1:3} - {texts[0]}", f"{row + 1:3} + {texts[1]}"]
    return [
        f"{row + 1:3} {mark} {run}"
        for mark, some, other in (("-", before, now), ("+", now, before))
        for run in some
        if run not in other
    ]


def line_of(some: Sequence[Run]) -> str:
    """The text of one line."""
    line = ""
    for run in some:
        line = line.ljust(run.column) + run.text
    return line.rstrip()


def test_every_picture_is_of_a_screen_that_is_captured():
    wanted = {f"{shot.name}{kind}" for shot in SHOTS for kind in (".svg", ".png")} | {PICTURE.name}
    assert {path.name for path in FOLDER.iterdir()} == wanted


def test_a_picture_can_be_read_back_and_another_style_is_another_picture(folder):
    cells = capture(SHOTS[0], folder)
    assert read(svg(cells, "")) == runs(cells)

    row = next(row for row, line in enumerate(cells) if "Alibaba" in "".join(cell.text for cell in line))
    bold = [cell._replace(bold=not cell.bold) for cell in cells[row]]
    restyled = [bold if at == row else line for at, line in enumerate(cells)]
    assert compared(row, read(svg(restyled, "")), runs(cells))
    assert compared(row, read(svg(cells, "")), runs(cells)) == []
