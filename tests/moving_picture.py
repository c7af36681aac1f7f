"""`python -m tests.moving_picture`: capture `alimon demo` in a terminal, step by step, as one SVG that moves."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from xml.etree import ElementTree as ET

from tests.pictures import FONT, FONTS, HEIGHT, WIDTH, draw
from tests.shots import Cells, cells_of
from tests.terminal import Terminal

PICTURE = Path(__file__).resolve().parent.parent / "screenshots" / "demo.svg"
COLUMNS, ROWS = 112, 34
_SVG = "{http://www.w3.org/2000/svg}"


class Scene(NamedTuple):
    """Keys, and what the screen shows once they have done their work."""

    keys: Sequence[str]
    shows: Sequence[str]
    gone: Sequence[str] = ()
    seconds: float = 2.5
    """How long the picture rests on it."""


SCENES = (
    Scene((), ("Corvid Kites plc", "reads every source")),
    Scene(("R", "@"), ("reading: 7 of 8", "⟳ reading…", "━"), seconds=2),
    Scene((), ("6 read, 1 blocked, 1 unsupported",), ("⟳",), 3),
    Scene(("q",), ("✗ contradicted", "sources read 6 of 8"), seconds=3.5),
    Scene(("R",), ("supported became contradicted", "•"), ("⟳",), 3.5),
    Scene(("6",), ("▌", "a acknowledges"), seconds=2.5),
    Scene(("enter",), ("Corvid catches the wind", "+27 %"), seconds=3.5),
    Scene(("enter",), ("Tab goes there", "Breeze Wire"), ("reading the text",), 3),
    Scene(("D",), ("Changes", "27 per cent"), seconds=3.5),
    Scene(("q", "q", "q", "/", *"festival"), ("Answers", "12000 visitors"), seconds=3),
)


def frames() -> list[Cells]:
    """The screen after each scene, of the real program in a real pseudo-terminal."""
    captured = []
    with TemporaryDirectory() as home:
        environ = {
            "PATH": os.environ["PATH"], "TMPDIR": home, "ALIMON_HOME": f"{home}/home", "LANG": "C.UTF-8", "TZ": "UTC",
        }  # fmt: skip
        command = [str(Path(sys.executable).with_name("alimon")), "demo"]
        with Terminal(command, environ=environ, columns=COLUMNS, rows=ROWS) as terminal:
            for scene in SCENES:
                for key in scene.keys:
                    terminal.press(key)
                    terminal.read(0.3)
                terminal.wait_for(*scene.shows, gone=scene.gone)
                # What is waited for may stand while the rest of its picture is still on the way.
                for _ in range(3):
                    terminal.read(0.05)
                captured.append(cells_of(terminal.screen.emulator))
            terminal.press("escape")
            terminal.read(0.5)
            terminal.press("Q")
            terminal.wait_end()
    return captured


def moving(captured: Sequence[Cells]) -> str:
    """The frames one after another, for ever; where motion is not wanted the first one stands."""
    whole = sum(scene.seconds for scene in SCENES)
    width, height = COLUMNS * WIDTH, ROWS * HEIGHT
    ET.register_namespace("", _SVG[1:-1])
    root = ET.Element(
        f"{_SVG}svg", viewBox=f"0 0 {width:g} {height:g}", width=f"{width:g}", height=f"{height:g}"
    )
    ET.SubElement(root, f"{_SVG}title").text = "alimon demo, step by step"
    ET.SubElement(root, f"{_SVG}style").text = _style(whole)
    ET.SubElement(root, f"{_SVG}rect", width="100%", height="100%", fill="#0f1216")
    for at, cells in enumerate(captured):
        group = ET.SubElement(
            root, f"{_SVG}g", {"id": f"f{at}", "font-family": FONTS, "font-size": str(FONT)}
        )
        draw(group, cells)
    ET.indent(root, "")
    return ET.tostring(root, encoding="unicode") + "\n"


def _style(whole: float) -> str:
    """Each frame is seen from its beginning to that of the next."""
    rules, begun = (
        ["g{visibility:hidden}#f0{visibility:visible}@media(prefers-reduced-motion:no-preference){"],
        0.0,
    )
    for at, scene in enumerate(SCENES):
        start, end = 100 * begun / whole, 100 * (begun + scene.seconds) / whole
        before = "" if at == 0 else "0%{visibility:hidden}"
        after = "" if at == len(SCENES) - 1 else f"{end:.2f}%{{visibility:hidden}}"
        rules.append(f"@keyframes k{at}{{{before}{start:.2f}%{{visibility:visible}}{after}}}")
        rules.append(f"#f{at}{{animation:k{at} {whole:g}s step-end infinite}}")
        begun += scene.seconds
    return "".join([*rules, "}"])


def main() -> int:
    """Write the picture."""
    PICTURE.write_text(moving(frames()), encoding="utf-8")
    print(f"screenshots/{PICTURE.name}")  # noqa: T201 - a command
    return 0


if __name__ == "__main__":
    sys.exit(main())
