"""Companies come into the store from their folders, and newer bundled editions are offered once."""

import shutil
import sys
from pathlib import Path
from subprocess import run

import pytest
from alimon.data.bundled import bundled
from alimon.model.claim import Claim
from alimon.model.errors import CompanyFolderError, UnknownId, UsageError
from alimon.model.list_query import ListQuery
from alimon.model.verdict import Flag
from alimon.model.words import EventKind, FlagWord
from alimon.refresh.companies import add_company, offer_newer_editions, update_company
from alimon.refresh.opening import open_monitor_store
from alimon.store.claims import claim_keys, claim_rows, claim_view
from alimon.store.companies import companies, company
from alimon.store.connect import Store, open_store
from alimon.store.events import event_keys, event_rows
from alimon.store.figures import figure
from alimon.store.records import company_records

from tests.clocks import StandingClock

CLOCK = StandingClock()
BUNDLED = bundled()
SMALLEST = min(BUNDLED, key=lambda one: sum(file.stat().st_size for file in one.path.iterdir()))


@pytest.fixture
def store(tmp_path):
    one = open_store(tmp_path / "alimon.db")
    yield one
    one.close()


@pytest.fixture
def folder(tmp_path) -> Path:
    """A copy of a bundled company's folder, of an older edition."""
    copy = Path(shutil.copytree(SMALLEST.path, tmp_path / "folder"))
    about = copy / "company.toml"
    about.write_text(about.read_text().replace(SMALLEST.edition, "2001-01-01"))
    return copy


def events(store: Store) -> list[EventKind]:
    return [row.kind for row in event_rows(store, event_keys(store, ListQuery()))]


def test_a_first_run_finds_every_bundled_company_with_its_flags(tmp_path):
    store = open_monitor_store(tmp_path / "new" / "alimon.db", CLOCK)
    assert {one.id for one in companies(store)} == {one.id for one in BUNDLED}
    for one in BUNDLED:
        rows = claim_rows(store, claim_keys(store, ListQuery(company=one.id)))
        assert any(row.flags for row in rows), one.id
    store.close()


def test_a_later_run_changes_nothing(tmp_path, folder):
    path = tmp_path / "alimon.db"
    first = open_store(path)
    add_company(first, folder, CLOCK)
    first.close()
    again = open_monitor_store(path, CLOCK)
    assert [one.edition for one in companies(again)] == ["2001-01-01"]
    again.close()


def test_a_first_run_loads_nothing_slow(tmp_path):
    code = (
        "import sys; from pathlib import Path; from alimon.config.clock import SystemClock;"
        "from alimon.refresh.opening import open_monitor_store as o; o(Path(sys.argv[1]), SystemClock()).close();"
        "print(*{'asyncio', 'aiohttp', 'textual', 'rich', 'pandas', 'numpy', 'sqlite_utils'} & sys.modules.keys())"
    )
    root = str(Path(__file__).parents[3])
    told = run(
        [sys.executable, "-c", code, str(tmp_path / "alimon.db")], cwd=root, capture_output=True, check=True
    )
    assert told.stdout.strip() == b""


def test_loading_a_folder_twice_changes_nothing(store, folder):
    first = add_company(store, folder, CLOCK)
    again = add_company(store, folder, CLOCK)
    assert first.report.added > 0
    assert (again.report.added, again.report.changed, again.report.retired) == (0, 0, 0)


def test_nothing_is_loaded_from_a_folder_with_errors(store, folder):
    (folder / "claims.csv").write_text("nonsense\n")
    with pytest.raises(CompanyFolderError):
        add_company(store, folder, CLOCK)
    assert companies(store) == ()


def test_a_newer_bundled_edition_is_offered_once_and_never_forced(store, folder):
    add_company(store, folder, CLOCK)
    assert [one.id for one in offer_newer_editions(store, CLOCK)] == [SMALLEST.id]
    assert offer_newer_editions(store, CLOCK) == ()
    assert events(store) == [EventKind.NEW_COMPANY_DATA]
    assert company(store, SMALLEST.id).edition == "2001-01-01"


def test_an_edition_that_is_up_to_date_is_not_offered(store):
    add_company(store, SMALLEST.path, CLOCK)
    assert offer_newer_editions(store, CLOCK) == ()
    assert events(store) == []


def test_an_update_loads_the_bundled_edition(store, folder):
    add_company(store, folder, CLOCK)
    assert update_company(store, SMALLEST.id, CLOCK).company.edition == SMALLEST.edition
    assert company(store, SMALLEST.id).edition == SMALLEST.edition


def test_an_update_of_a_company_that_is_not_bundled_says_what_to_do(store, folder):
    own = folder / "company.toml"
    own.write_text(own.read_text().replace(f'"{SMALLEST.id}"', '"MINE"'))
    add_company(store, folder, CLOCK)
    with pytest.raises(UsageError) as told:
        update_company(store, "MINE", CLOCK)
    assert "company add" in told.value.hint


def test_an_update_of_nothing_is_an_unknown_id(store):
    with pytest.raises(UnknownId):
        update_company(store, "NOBODY", CLOCK)


def conflict(store: Store) -> tuple[Claim, Flag] | None:
    """A claim that a figure of the store contradicts, with its flag."""
    views = [claim_view(store, one.id) for one in company_records(store, SMALLEST.id).claims]
    found = [(view.claim, flag) for view in views for flag in view.flags if flag.word is FlagWord.CONFLICT]
    return found[0] if found else None


def test_a_conflict_goes_and_comes_with_the_figure_that_makes_it(store, folder):
    add_company(store, folder, CLOCK)
    claim, flag = conflict(store)
    said = figure(store, flag.figure).quantity.text
    figures = folder / "figures.csv"
    as_it_was = figures.read_text()
    agreeing = [
        line.replace(said, claim.quantity.text)
        if f"{SMALLEST.id}-{line.split(',')[0]}" == flag.figure
        else line
        for line in as_it_was.splitlines(keepends=True)
    ]
    figures.write_text("".join(agreeing))
    add_company(store, folder, CLOCK)
    assert conflict(store) is None
    figures.write_text(as_it_was)
    add_company(store, folder, CLOCK)
    assert conflict(store) == (claim, flag)
