"""`python -m tests.screenshots`: capture the running program into screenshots/, as SVG and as PNG.

The PNG needs a monospaced font of this machine; DejaVu Sans Mono has all signs of the screens but one.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import resvg_py

from tests.pictures import FONTS, svg
from tests.shots import SHOTS, capture

FOLDER = Path(__file__).resolve().parent.parent / "screenshots"
ZOOM = 1.5
STAND_INS = str.maketrans({"ⓘ": "i"})
"""What the PNG shows in place of the one sign that the font lacks; a terminal takes it from another font."""


def main() -> int:
    """Write every picture."""
    FOLDER.mkdir(exist_ok=True)
    with TemporaryDirectory() as home:
        for shot in SHOTS:
            picture = svg(capture(shot, Path(home)), f"alimon, {shot.columns} by {shot.rows}")
            (FOLDER / f"{shot.name}.svg").write_text(picture, encoding="utf-8")
            pixels = resvg_py.svg_to_bytes(
                svg_string=picture.translate(STAND_INS), zoom=ZOOM, monospace_family=FONTS.partition(",")[0]
            )
            (FOLDER / f"{shot.name}.png").write_bytes(bytes(pixels))
            print(f"screenshots/{shot.name}.svg, .png")  # noqa: T201 - a command
    return 0


if __name__ == "__main__":
    sys.exit(main())
