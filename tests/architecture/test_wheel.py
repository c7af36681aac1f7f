"""What is installed: one package that answers without the checkout."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from scripts.wheel_packages import wheel_packages

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel of this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder],
        cwd=ROOT, capture_output=True, check=True,
    )  # fmt: skip
    (found,) = folder.glob("*.whl")
    return found


def test_the_wheel_adds_exactly_one_package(wheel):
    assert wheel_packages(wheel) == ("alimon",)


def test_the_wheel_holds_every_file_that_the_program_reads_and_no_test(wheel):
    names = set(zipfile.ZipFile(wheel).namelist())

    assert {"alimon/py.typed", "alimon/store/schema.sql", "alimon/data/companies/luma/company.toml"} <= names
    for layer in ("model", "config", "data", "store", "evidence", "refresh", "cli", "tui"):
        here = {
            f"alimon/{path.relative_to(ROOT).as_posix()}"
            for path in (ROOT / layer).rglob("*")
            if path.is_file() and "__pycache__" not in path.parts
        }
        assert here <= names, f"files of {layer}/ are missing"
    assert not [name for name in names if "test" in name or "__pycache__" in name]


def test_an_installed_wheel_opens_the_bundled_company_without_the_checkout(wheel, tmp_path):
    installed = tmp_path / "site"
    zipfile.ZipFile(wheel).extractall(installed)
    probe = "import sys, alimon, alimon.cli.main as m; print(alimon.__file__); sys.exit(m.main(['list', 'segments']))"
    done = subprocess.run(
        [sys.executable, "-c", probe],
        cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(installed)}, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert done.returncode == 0, done.stderr
    where, *rows = done.stdout.splitlines()
    assert Path(where).is_relative_to(installed)
    assert any("Alibaba" in row for row in rows)
