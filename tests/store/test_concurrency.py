"""Several processes and threads at one store: readers see commits, writers queue, a killed load leaves no trace."""

import os
import signal
import sqlite3
import threading
from pathlib import Path

import pytest
from alimon.model.errors import StoreBusy, UnknownId
from alimon.model.list_query import ListQuery
from alimon.store import connect as connect_module
from alimon.store.claims import claim_keys
from alimon.store.companies import companies
from alimon.store.connect import open_store
from alimon.store.health import integrity
from alimon.store.load import load_company
from alimon.store.notes import add_note, notes
from alimon.store.records import company_records
from alimon.store.verdicts import add_verdict

from tests.builders import NOW, verdict
from tests.generated import generated_company
from tests.store.acme import acme
from tests.store.second_process import end, start

OPEN = "store = open_store(path)\n"


def test_a_reader_notices_what_another_process_committed(store, path):
    before = store.data_version()
    assert store.data_version() == before
    end(start(path, OPEN + "add_note(store, 'ACME-S1', 'from afar', NOW)"))
    assert store.data_version() != before
    assert [one.text for one in notes(store, "ACME-S1")] == ["from afar"]


def test_a_reader_notices_what_its_own_process_committed(store):
    before = store.data_version()
    add_note(store, "ACME-S1", "mine", NOW)
    assert store.data_version() != before


def test_a_reader_sees_the_store_before_or_after_a_load_never_between(store, path):
    process = start(
        path,
        OPEN + "from tests.generated import generated_company\n"
        "load_company(store, generated_company(4000), now=NOW)\nsay('loaded')",
    )
    seen = set()
    while process.poll() is None:
        seen.add(len(claim_keys(store, ListQuery())))
    end(process)
    seen.add(len(claim_keys(store, ListQuery())))
    assert seen == {6, 4006}


def test_writers_of_two_processes_queue_and_lose_nothing(store, path):
    code = "for at in range(40): add_note(store, 'ACME-S1', f'note {at}', NOW)"
    processes = [start(path, OPEN + code) for _ in range(2)]
    for at in range(40):
        add_note(store, "ACME-S1", f"mine {at}", NOW)
    for process in processes:
        end(process)
    assert len(notes(store, "ACME-S1")) == 120
    assert integrity(store) == ()


def test_a_writer_that_waited_too_long_says_who_is_writing(store, path, monkeypatch):
    with store.write() as connection:
        connection.execute("PRAGMA busy_timeout = 100")
    monkeypatch.setattr(connect_module, "BUSY_SECONDS", 0.1)
    process = start(path, OPEN + "with store.write():\n    say('writing')\n    sys.stdin.read()")
    assert process.stdout.readline() == "writing\n"
    with pytest.raises(StoreBusy) as busy:
        add_note(store, "ACME-S1", "too late", NOW)
    assert busy.value.message == f"Another alimon is writing (pid {process.pid})."
    assert len(companies(store)) == 1, "reading goes on meanwhile"
    end(process)
    add_note(store, "ACME-S1", "now", NOW)


def test_threads_of_one_process_queue(store):
    threads = [
        threading.Thread(target=lambda: [add_note(store, "ACME-S1", "note", NOW) for _ in range(20)])
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(notes(store, "ACME-S1")) == 80


def test_what_was_not_committed_is_not_there(store):
    before = store.data_version()
    with pytest.raises(UnknownId), store.write() as connection:  # noqa: PT012 - what came before the fault goes with it
        connection.execute("INSERT INTO note (target, text, at) VALUES ('x', 'y', 'z')")
        add_verdict(connection, verdict(citation="S99-c1"))
    assert notes(store, "x") == ()
    assert store.data_version() == before
    add_note(store, "x", "the lock was given back", NOW)


def test_kill_nine_during_a_load_leaves_the_store_as_it_was(store, path):
    process = start(
        path,
        OPEN + "from alimon.store import load\n"
        "from tests.generated import generated_company\n"
        "real = load.rebuild_scopes\n"
        "def slow(*args):\n    say('loading')\n    sys.stdin.read()\n"
        "load.rebuild_scopes = slow\n"
        "load_company(store, generated_company(3000), now=NOW)",
    )
    assert process.stdout.readline() == "loading\n"
    process.send_signal(signal.SIGKILL)
    process.wait(60)
    process.stdin.close()
    process.stdout.close()
    assert company_records(store, "ACME") == acme()
    assert len(companies(store)) == 1
    store.close()
    again = open_store(path)
    assert integrity(again) == ()
    assert load_company(again, generated_company(200), now=NOW).added
    again.close()


def test_two_processes_that_make_the_store_at_once_share_one(path):
    processes = [start(path, OPEN + "add_note(store, 'x', 'note', NOW)") for _ in range(4)]
    for process in processes:
        end(process)
    store = open_store(path)
    assert len(notes(store, "x")) == 4
    store.close()
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_opening_a_store_twice_in_one_process_drops_no_lock(store, path):
    """POSIX locks belong to the process: closing any descriptor of the file would drop them all."""
    with store.write() as connection:
        connection.execute(
            "INSERT INTO note (target, text, at) VALUES ('x', 'held', '2025-01-01T00:00:00.000Z')"
        )
        second = open_store(path)
        companies(second)
        second.close()
        process = start(
            path,
            OPEN + "import sqlite3\nraw = sqlite3.connect(sys.argv[1], timeout=0, isolation_level=None)\n"
            "try:\n    raw.execute('BEGIN IMMEDIATE')\n    say('got in')\n"
            "except sqlite3.OperationalError:\n    say('kept out')",
        )
        assert process.stdout.readline() == "kept out\n"
        end(process)
    assert len(notes(store, "x")) == 1


def test_connections_are_closed_with_the_store(path):
    store = open_store(path)
    store.read()
    thread = threading.Thread(target=store.data_version)
    thread.start()
    thread.join()
    add_note(store, "x", "y", NOW)
    store.close()
    held = [os.path.realpath(one) for one in Path("/proc/self/fd").iterdir()]
    assert not [one for one in held if one.startswith(str(path))]


def test_a_store_can_be_closed_while_other_threads_read(path):
    """SQLite takes the whole process down where a connection is closed under a read, so another process tries it."""
    open_store(path).close()
    process = start(
        path,
        "import threading\nfrom alimon.model.errors import StoreError\n"
        "COUNT = 'WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 2000) SELECT x FROM n'\n"
        "def read(store, began):\n"
        "    began.set()\n"
        "    try:\n        while True:\n            store.read().rows(COUNT)\n"
        "    except StoreError:\n        pass\n"
        "for _ in range(20):\n"
        "    store = open_store(path)\n    events = [threading.Event() for _ in range(3)]\n"
        "    threads = [threading.Thread(target=read, args=(store, one)) for one in events]\n"
        "    for thread in threads:\n        thread.start()\n"
        "    for event in events:\n        event.wait()\n"
        "    store.close()\n"
        "    for thread in threads:\n        thread.join()\n"
        "say('closed')",
    )
    assert process.stdout.readline() == "closed\n"
    end(process)


def test_sqlite_is_new_enough_here():
    assert sqlite3.sqlite_version_info >= connect_module._OLDEST_SQLITE


def test_a_storm_of_kills_loses_no_commit_that_was_told(store, path):
    """Each round a writer is killed at another moment; every note that it reported as written is there."""
    told = 0
    for lines in (1, 2, 5, 9):
        process = start(
            path,
            OPEN + "from tests.generated import generated_company\nat = 0\nwhile True:\n"
            "    add_note(store, 'x', 'note', NOW)\n    say('written')\n    at += 1\n"
            "    load_company(store, generated_company(20 + at % 2), now=NOW)\n",
        )
        for _ in range(lines):
            assert process.stdout.readline() == "written\n"
        process.kill()
        process.wait(60)
        told += lines + len(process.stdout.read().splitlines())
        process.stdin.close()
        process.stdout.close()
        assert integrity(store) == ()
    assert len(notes(store, "x")) >= told
    assert company_records(store, "ACME") == acme()
