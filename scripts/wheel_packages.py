"""Print the top-level packages that a wheel adds, one a line: python scripts/wheel_packages.py FILE.whl."""

import sys
import zipfile
from pathlib import Path


def wheel_packages(wheel: Path) -> tuple[str, ...]:
    """The first parts of all paths in a wheel but its own metadata, sorted."""
    with zipfile.ZipFile(wheel) as archive:
        tops = {name.split("/")[0] for name in archive.namelist()}
    return tuple(sorted(top for top in tops if not top.endswith(".dist-info")))


if __name__ == "__main__":
    print("\n".join(wheel_packages(Path(sys.argv[1]))))
