"""The companies that come with alimon: folders of plain files beside this module."""

import tomllib
from pathlib import Path
from typing import NamedTuple

from ..model.ids import CompanyId

# Not by importlib.resources: it costs every start 10 ms, and a wheel is unpacked wherever it is installed.
_ROOT = Path(__file__).parent / "companies"
DEMO = Path(__file__).parent / "demo"
"""The folder of the demo's made-up company; `pages` in it holds what its sources say."""


class BundledCompany(NamedTuple):
    """A bundled folder, as its company.toml calls it."""

    id: CompanyId
    name: str
    edition: str
    path: Path


def bundled() -> tuple[BundledCompany, ...]:
    """Return the bundled companies in the order of their folders' names: the first is opened on a first run."""
    folders = sorted(folder for folder in _ROOT.iterdir() if (folder / "company.toml").is_file())
    return tuple(_bundled_company(folder) for folder in folders)


def _bundled_company(folder: Path) -> BundledCompany:
    said = tomllib.loads((folder / "company.toml").read_text(encoding="utf-8"))["company"]
    return BundledCompany(CompanyId(said["id"]), said["name"], str(said["edition"]), folder)
