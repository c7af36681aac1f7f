"""What a command does not import: it answers before a toolkit would be loaded."""

import subprocess
import sys

import pytest

HEAVY = {"textual", "rich", "pandas", "numpy", "sqlite_utils", "asyncio"}
PROBE = (
    "import sys\n"
    "from alimon.cli.main import main\n"
    "code = main(sys.argv[1:])\n"
    "sys.stdout = sys.__stdout__\n"
    "print('LOADED', code, *sorted({name.partition('.')[0] for name in sys.modules}), file=sys.stderr)\n"
)


def loaded_by(alimon, *words):
    done = subprocess.run(
        [sys.executable, "-c", PROBE, *words],
        env=alimon.environ, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    _, code, *names = done.stderr.rpartition("LOADED")[2].split(" ")
    return int(code), {name.strip() for name in names}


@pytest.mark.parametrize(
    "words",
    [
        ("--version",),
        ("--help",),
        ("find", "cloud"),
        ("find", "cloud", "--json"),
        ("show", "BABA-S11"),
        ("show", "BABA-src-1", "--json"),
        ("list", "segments"),
        ("list", "risks", "--csv"),
        ("list", "competitors"),
        ("list", "claims", "--problems"),
        ("list", "sources", "--md"),
        ("list", "theses"),
        ("list", "events"),
        ("list", "companies"),
        ("config", "path"),
        ("config", "show"),
        ("company", "list"),
    ],
    ids=" ".join,
)
def test_a_command_that_reads_the_store_imports_nothing_heavy_not_even_on_the_first_run(alimon, words):
    code, names = loaded_by(alimon, *words)

    assert code == 0
    assert not names & HEAVY


@pytest.mark.parametrize(
    "words", [("--version",), ("--help",), ("config", "path"), ("config", "show")], ids=" ".join
)
def test_what_needs_no_store_imports_no_sqlite(alimon, words):
    assert "sqlite3" not in loaded_by(alimon, *words)[1]


def test_find_with_plain_words_imports_no_argument_parser(alimon):
    alimon("list", "companies")

    assert not loaded_by(alimon, "find", "cloud")[1] & {
        "argparse",
        "typing",
        "pathlib",
        "dataclasses",
        "decimal",
        "wcwidth",
    }
