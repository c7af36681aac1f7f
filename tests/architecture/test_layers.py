"""What may be written where: layers, SQL, printing, markup."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LAYERS = ("alimon", "model", "config", "data", "store", "evidence", "refresh", "cli", "tui")


def code(*layers):
    """Every module of some layers, with its syntax tree."""
    for layer in layers:
        for path in sorted((ROOT / layer).rglob("*.py")):
            yield path.relative_to(ROOT).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def called(node):
    """The last name of what is called: `execute` of `connection.execute(..)`."""
    match node:
        case ast.Call(func=ast.Attribute(attr=name) | ast.Name(id=name)):
            return name
    return ""


def test_layers_import_downwards_only():
    lint = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [lint, "--config", "../pyproject.toml", "--no-cache"],
        cwd=ROOT / "typings", capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


def test_only_the_store_speaks_sql():
    sql = re.compile(
        r"\b(SELECT\b.+\bFROM|INSERT INTO|UPDATE\b.+\bSET|DELETE FROM|CREATE TABLE|PRAGMA)\b", re.DOTALL
    )
    others = [layer for layer in LAYERS if layer != "store"]
    found = [
        f"{name}:{node.lineno}"
        for name, tree in code(*others)
        for node in ast.walk(tree)
        if (isinstance(node, ast.Constant) and isinstance(node.value, str) and sql.search(node.value))
        or called(node) in {"execute", "executemany", "executescript"}
    ]
    assert not found


def test_only_the_writers_of_the_command_line_print():
    found = [
        f"{name}:{node.lineno}"
        for name, tree in code(*LAYERS)
        if name not in {"cli/output.py", "cli/narrate.py"}
        for node in ast.walk(tree)
        if called(node) == "print" or writes_to_a_stream(node)
    ]
    assert not found


def writes_to_a_stream(node):
    """`sys.stdout.write` and its like; asking a stream something, or handing it to a child process, is no writing."""
    match node:
        case ast.Attribute(
            attr="write" | "writelines" | "buffer", value=ast.Attribute(attr="stdout" | "stderr")
        ):
            return True
    return False


def test_no_text_of_the_screen_is_built_where_markup_is_read():
    """A widget or a notice that reads markup would obey what a page of the net says in brackets."""
    readers = {"Static", "Label", "Markdown", "notify", "from_markup", "Footer", "Header"}
    found = [
        f"{name}:{node.lineno} {called(node)}"
        for name, tree in code("tui")
        for node in ast.walk(tree)
        if called(node) in readers
    ]
    assert not found


@pytest.mark.parametrize("name", LAYERS)
def test_inside_the_package_imports_are_relative(name):
    """An absolute `import tui` works in a checkout and fails in a wheel."""
    allowed = {"alimon/__main__.py"}
    found = [
        f"{path}:{node.lineno}"
        for path, tree in code(name)
        if path not in allowed
        for node in ast.walk(tree)
        if (
            isinstance(node, ast.Import)
            and {alias.name.partition(".")[0] for alias in node.names} & {*LAYERS}
        )
        or (
            isinstance(node, ast.ImportFrom)
            and not node.level
            and (node.module or "").partition(".")[0] in LAYERS
        )
    ]
    assert not found
