"""Documents say what the program does."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from alimon.cli.command_list import COMMANDS
from alimon.config.keys import KEYS
from alimon.config.options import OPTIONS
from alimon.model import errors

from scripts import keytable, settings_table

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = sorted(
    path
    for path in ROOT.rglob("*.md")
    if not {".venv", "venv", "node_modules"} & {*path.relative_to(ROOT).parts}
    and not any(part.startswith(".") for part in path.relative_to(ROOT).parts)
)


def text(name):
    return (ROOT / name).read_text(encoding="utf-8")


def test_the_tables_of_keys_are_made_from_the_table_of_bindings():
    readme = text("README.md")
    assert keytable.with_table(readme, KEYS) == readme
    assert keytable.page(KEYS) == text("docs/keys.md")


def test_a_key_that_changes_would_change_both_tables():
    changed = tuple(row._replace(help="Another help.") if row.action == "open" else row for row in KEYS)
    readme = text("README.md")
    assert keytable.with_table(readme, changed) != readme
    assert keytable.page(changed) != text("docs/keys.md")


@pytest.mark.parametrize("script", ["keytable", "settings_table"])
def test_a_script_finds_nothing_to_write_where_nothing_changed(script):
    done = subprocess.run(
        [sys.executable, f"scripts/{script}.py", "--check"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.parametrize("name", [name for name in COMMANDS if name != "open"])
def test_the_readme_names_every_command(name):
    assert f"`alimon {name}" in text("README.md")


def test_the_readme_names_every_exit_code():
    codes = {error.exit_code for error in vars(errors).values() if hasattr(error, "exit_code")}
    for code in {0, 130, *codes}:
        assert f"\n| {code} | " in text("README.md")


def test_the_table_of_settings_is_made_from_the_options():
    assert settings_table.page(OPTIONS) == text("docs/settings.md")


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_between_documents_lead_somewhere(path):
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", path.read_text(encoding="utf-8")):
        assert (path.parent / target).exists(), target
