import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from alimon.data.bundled import bundled

Change = Callable[..., int]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A good company folder that a test may break."""
    good = next(company.path for company in bundled() if company.id == "LUMA")
    return Path(shutil.copytree(good, tmp_path / "luma"))


@pytest.fixture
def change(folder: Path) -> Change:
    """Replace the first occurrence of a text in a file; returns the line on which it stood."""

    def replace(file: str, old: str, new: str) -> int:
        path = folder / file
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{file} does not hold {old!r}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return text[: text.index(old)].count("\n") + 1

    return replace
