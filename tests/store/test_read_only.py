"""Without the right to write, a store is read, says so, and stays as it is."""

import pytest
from alimon.store.notes import add_note

from tests.builders import NOW
from tests.store.second_process import end, start

REPORT = """
try:
    store = open_store(path)
    from alimon.store.companies import companies
    say(f"{store.writable} {[one.id for one in companies(store)]} {store.notice}")
    add_note(store, "ACME-S1", "mine", NOW)
except AlimonError as error:
    say(f"{error.exit_code} {error.message} {error.hint}")
"""


@pytest.fixture
def closed(store, path):
    """The path of a store that nobody has open."""
    add_note(store, "ACME-S1", "kept", NOW)
    store.close()
    yield path
    path.parent.chmod(0o700)


def _report(path):
    return end(start(path, REPORT, without_rights=True)).splitlines()


def test_a_file_that_may_not_be_written_is_read_and_writing_is_refused(closed):
    before = closed.read_bytes()
    closed.chmod(0o400)
    opened, refused = _report(closed)
    assert opened.startswith("False ['ACME'] read-only: you have no right to write")
    assert refused.startswith(f"4 The store {closed} can only be read. Make it writable")
    assert closed.read_bytes() == before


def test_a_folder_that_may_not_be_written_is_read_as_it_stands(closed):
    closed.chmod(0o400)
    closed.parent.chmod(0o500)
    opened, refused = _report(closed)
    assert opened == f"False ['ACME'] read-only: you have no right to write {closed}"
    assert refused.startswith("4 ")
    assert [one.name for one in closed.parent.iterdir()] == [closed.name]


def test_a_writable_file_in_a_folder_that_is_not_is_only_read(closed):
    closed.parent.chmod(0o500)
    opened, _ = _report(closed)
    assert opened == f"False ['ACME'] read-only: you have no right to write in {closed.parent}"


def test_a_file_that_may_not_be_read_is_refused(closed):
    closed.chmod(0)
    assert _report(closed)[0].startswith(
        f"4 {closed} cannot be used as the store: you have no right to read it."
    )


def test_changes_in_a_journal_that_cannot_be_read_along_are_not_passed_over(closed):
    journal = closed.with_name(f"{closed.name}-wal")
    journal.write_bytes(b"x" * 5000)
    closed.chmod(0o400)
    closed.parent.chmod(0o500)
    assert "changes wait in alimon.db-wal" in _report(closed)[0]
    assert journal.stat().st_size == 5000


def test_a_store_that_cannot_be_made_says_where_and_what_to_do(tmp_path):
    folder = tmp_path / "locked"
    folder.mkdir()
    folder.chmod(0o500)
    (line,) = _report(folder / "deeper" / "alimon.db")
    assert line.startswith(
        f"4 The store {folder / 'deeper' / 'alimon.db'} cannot be made: Permission denied."
    )
    assert "--store FILE" in line
    folder.chmod(0o700)


def test_a_reader_without_rights_sees_what_a_writer_commits(store, path):
    path.chmod(0o400)
    process = start(
        path,
        "store = open_store(path)\nsay(len(notes(store, 'x')))\nsys.stdin.readline()\nsay(len(notes(store, 'x')))",
        without_rights=True,
    )
    assert process.stdout.readline() == "0\n"
    add_note(store, "x", "news", NOW)
    process.stdin.write("\n")
    assert end(process) == "1\n"
