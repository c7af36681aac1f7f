"""docs/cli.md and docs/json.md say what the command line does."""

import json
import re

import pytest
from alimon.cli.command_list import COMMANDS
from alimon.cli.commands.completion import whole_parser
from alimon.cli.commands.list import CONCEPTS
from alimon.config.paths import find_paths

from tests.e2e.cli.conftest import ROOT

CLI = (ROOT / "docs" / "cli.md").read_text()
JSON = (ROOT / "docs" / "json.md").read_text()


def parsers(parser, path="alimon"):
    yield path, parser
    for action in parser._actions:
        if hasattr(action, "choices") and isinstance(action.choices, dict):
            for name, child in action.choices.items():
                if hasattr(child, "_actions"):
                    yield from parsers(child, f"{path} {name}")


def test_every_command_and_action_is_documented():
    for path, _ in parsers(whole_parser()):
        if path in ("alimon company", "alimon config", "alimon source"):
            continue
        assert f"`{path}" in CLI, path


def test_every_option_is_documented():
    for path, parser in parsers(whole_parser()):
        for action in parser._actions:
            for option in action.option_strings:
                assert f"`{option}" in CLI, f"{path} {option}"


def test_every_documented_option_exists():
    known = {
        option
        for _, parser in parsers(whole_parser())
        for action in parser._actions
        for option in action.option_strings
    }

    for option in re.findall(r"`(--[a-z-]+)", CLI):
        assert option in known


def test_every_exit_code_and_variable_is_documented():
    for code in (0, 1, 2, 3, 4, 130):
        assert re.search(rf"(\| {code} \||Code {code} )", CLI), code
    for name in ("ALIMON_HOME", "ALIMON_ALLOW_PRIVATE", "ALIMON_DEBUG", "NO_COLOR"):
        assert f"`{name}" in CLI


def test_every_concept_of_list_is_documented():
    for concept in CONCEPTS:
        assert f"`{concept}`" in CLI


def fields(cell):
    """The words in backquotes, without those in brackets that explain a word."""
    bare = cell
    while (shorter := re.sub(r"\([^()]*\)", "", bare)) != bare:
        bare = shorter
    return set(re.findall(r"`([a-z_0-9]+)`", bare))


def documented(first_cell):
    for line in JSON.splitlines():
        if line.startswith(f"| {first_cell} |"):
            return fields(line.split("|")[2])
    raise AssertionError(first_cell)


@pytest.mark.parametrize(
    "concept", ["segments", "risks", "competitors", "claims", "sources", "theses", "companies"]
)
def test_the_fields_of_lists_are_those_of_the_docs(desk, concept):
    rows = json.loads(desk("list", concept, "--json").out)

    name = "`list companies`, `company list`" if concept == "companies" else f"`list {concept}`"
    expected = documented(name)
    if concept in ("segments", "risks", "competitors"):
        expected |= documented("subject")
    if concept == "sources":
        expected |= documented("source")
    assert rows
    for row in rows:
        assert set(row) == expected


@pytest.mark.parametrize(
    ("command", "words"),
    [
        ("`find`", ("find", "cloud", "--json")),
        ("`config show`", ("config", "show", "--json")),
        ("`doctor`", ("doctor", "--json")),
    ],
)
def test_the_fields_of_other_rows_are_those_of_the_docs(desk, command, words):
    rows = json.loads(desk(*words).out)

    assert rows
    for row in rows:
        assert set(row) == documented(command)


def test_the_fields_of_pages_are_those_of_the_docs(desk):
    claim = json.loads(desk("show", "BABA-S11", "--json").out)
    source = json.loads(desk("show", "BABA-src-1", "--json").out)
    figure = json.loads(desk("show", "BABA-fig-1", "--json").out)
    thesis = json.loads(desk("show", "BABA-T1", "--json").out)

    assert set(claim) == documented("`show` a claim")
    assert set(claim["quantity"]) == documented("quantity")
    assert set(claim["period"]) == documented("period")
    assert set(source) == documented("`show` a source") | documented("source")
    assert set(source["tally"]) == documented("tally")
    assert set(figure) == documented("`show` a figure") | documented("figure")
    assert set(thesis) == documented("`show` a thesis") | documented("`list theses`")


def test_the_places_of_config_path_are_those_of_the_docs(desk):
    places = json.loads(desk("config", "path", "--json").out)

    assert set(places) == documented("`config path`")
    paths = find_paths(environ={"ALIMON_HOME": str(desk.home)})
    assert places["store"] == str(paths.store_file)


def test_the_overview_and_the_completion_name_the_same_commands():
    names = {path.split()[1] for path, _ in parsers(whole_parser()) if " " in path}

    assert names == set(COMMANDS)
