"""First runs, read-only homes, damaged stores, and the doctor."""

import json
import os
import re
import sqlite3

import pytest

not_root = pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")


def test_a_first_run_makes_the_store_and_tells_so_on_stderr(alimon):
    first, second = alimon("list", "companies"), alimon("list", "companies")

    assert first.code == 0
    assert str(alimon.store) in first.err
    assert second.err == ""
    assert first.out == second.out
    assert alimon.store.stat().st_mode & 0o777 == 0o600


def test_a_named_store_is_used_and_the_own_one_is_not_made(alimon, tmp_path):
    other = tmp_path / "other.db"

    assert alimon("list", "companies", "--store", str(other)).code == 0
    assert alimon("--store", str(other), "find", "cloud").code == 0
    assert other.exists()
    assert not alimon.store.exists()


@pytest.mark.parametrize("content", [b"", b"not a database at all" * 50], ids=["empty", "noise"])
def test_a_file_that_is_no_store_is_4_and_stays_as_it_was(alimon, content):
    alimon.store.parent.mkdir(parents=True)
    alimon.store.write_bytes(content)

    for words in (("list", "claims"), ("find", "cloud"), ("show", "S1"), ("doctor",), ("refresh",)):
        ended = alimon(*words)
        assert ended.code == 4, words
        assert str(alimon.store) in ended.out + ended.err
        assert "Traceback" not in ended.err
        assert alimon.store.read_bytes() == content


def test_the_database_of_another_program_is_4(alimon, tmp_path):
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as conn:
        conn.execute("CREATE TABLE t (x)")

    ended = alimon("list", "claims", "--store", str(other))

    assert ended.code == 4
    assert "another program" in ended.err


def test_a_home_that_cannot_be_made_is_4_with_a_way_out(alimon):
    alimon.home.write_text("a file in its place")

    ended = alimon("list", "claims")

    assert (ended.code, ended.out) == (4, "")
    assert "Traceback" not in ended.err
    assert "--store" in ended.err


@not_root
def test_a_store_that_may_only_be_read_is_read_and_not_written(alimon):
    alimon("list", "companies")
    alimon.store.chmod(0o400)

    assert alimon("list", "claims").code == 0
    ended = alimon("refresh")
    assert ended.code == 4
    assert "cannot be written" in ended.err


@not_root
def test_a_home_that_may_only_be_read_is_read(alimon):
    alimon("list", "companies")
    alimon.store.parent.chmod(0o500)
    try:
        assert alimon("find", "cloud").code == 0
    finally:
        alimon.store.parent.chmod(0o700)


def test_a_config_that_cannot_be_written_never_fails_a_first_run(alimon):
    alimon.home.mkdir()
    (alimon.home / "config").write_text("a file in its place")

    assert alimon("list", "companies").code == 0


def test_the_doctor_makes_no_store(alimon):
    ended = alimon("doctor")

    assert (ended.code, ended.err) == (0, "")
    assert "the first run makes it" in ended.out
    assert not alimon.home.exists()


def test_the_doctor_looks_at_everything(alimon):
    alimon("list", "companies")

    found = {row["id"]: row for row in json.loads(alimon("doctor", "--json").out)}

    assert {"store", "integrity", "rows", "refresh", "backup", "config", "log", "disk"} <= set(found)
    assert {"terminal", "signs", "colour", "clipboard"} <= set(found)
    assert str(alimon.store) in found["store"]["text"]
    assert found["integrity"]["state"] == "good"
    assert re.search(r"[1-9][0-9]* claims", found["rows"]["text"])


def test_the_doctor_is_2_where_the_settings_cannot_be_used(alimon):
    alimon.config.parent.mkdir(parents=True)
    alimon.config.write_text("nonsense")

    ended = alimon("doctor")

    assert ended.code == 2
    assert f"{alimon.config}:1" in ended.out


def test_the_doctor_finds_damage_inside_the_file(alimon):
    alimon("list", "companies")
    with sqlite3.connect(alimon.store) as conn:
        conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = bytearray(alimon.store.read_bytes())
    middle = len(content) // 2 // 4096 * 4096
    content[middle : middle + 20_480] = b"\xa5" * 20_480
    alimon.store.write_bytes(content)

    ended = alimon("doctor")

    assert ended.code == 4
    assert "Traceback" not in ended.err


def test_the_doctor_lets_go_of_raw_pages_where_it_is_asked_to(alimon):
    assert alimon("list", "companies").code == 0
    told = json.loads(alimon("doctor", "--prune", "--json").out)
    by_name = {line["id"]: line for line in told}
    assert by_name["pruned"]["text"].startswith("0 snapshots lost their raw bytes")
    assert "raw pages 0 bytes" in by_name["sizes"]["text"]
    assert "pruned" not in {line["id"] for line in json.loads(alimon("doctor", "--json").out)}
