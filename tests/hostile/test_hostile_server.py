"""A refresh that meets every behaviour of a hostile server, and what is left when it is over."""

import csv
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.certificates import Authority
from tests.hostile.behaviours import BEHAVIOURS, Behaviour, Stage
from tests.loopback import Loopback

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "data" / "companies" / "luma"
MOST_MEMORY = 300 * 1024
"""Of the main process, in kilobytes."""
HOSTS = 8
PROBE = """
import json, sys
reached = []
def watch(event, values):
    if event in ("socket.connect", "socket.sendto") and isinstance(values[1], tuple):
        reached.append(values[1][0])
    if event == "socket.getaddrinfo":
        reached.append(values[0])
sys.addaudithook(watch)
from alimon.cli.main import main
code = main(sys.argv[1:])
status = open("/proc/self/status").read()
peak = int(status.partition("VmHWM:")[2].split()[0])
sys.stderr.write("PROBE" + json.dumps({"code": code, "peak": peak, "reached": reached}))
"""


@pytest.fixture
def stage(tmp_path, unused_tcp_port):
    """The servers, and in them whatever the behaviours need."""
    authority = Authority(_folder(tmp_path / "authority"))
    with ExitStack() as stack:

        def server(**named):
            return stack.enter_context(Loopback(**named))

        plain = server(hosts=HOSTS)
        plain.text("/robots.txt", "User-agent: *\nDisallow: /kept/\n")
        yield Stage(
            plain=plain,
            canary=server(),
            trusted=server(tls=authority.server()),
            expired=server(tls=authority.server(start="20200101000000Z", end="20200201000000Z")),
            elsewhere=server(tls=authority.server("DNS:elsewhere.example")),
            self_signed=server(tls=authority.self_signed()),
            closed_port=unused_tcp_port,
        )


@pytest.fixture
def alimon(stage, tmp_path):
    """Runs alimon in a process whose home, working directory and temporary files are folders of the test."""
    places = {name: _folder(tmp_path / name) for name in ("home", "work", "temporary")}
    config = _folder(places["home"] / "alimon" / "config") / "config.toml"
    config.write_text(
        f'[network]\nca_file = "{tmp_path / "authority" / "authority.pem"}"\n'
        "[limits]\npause_seconds = 0\nfirst_byte_seconds = 2\nbetween_bytes_seconds = 2\ntotal_seconds = 4\n"
    )
    reachable = (stage.plain, stage.trusted, stage.expired, stage.elsewhere, stage.self_signed)
    allowed = [place for server in reachable for place in server.allow] + [f"127.0.0.1:{stage.closed_port}"]
    environ = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "LANG": "C.UTF-8",
        "HOME": str(places["home"]),
        "TMPDIR": str(places["temporary"]),
        "ALIMON_HOME": str(places["home"] / "alimon"),
        "ALIMON_ALLOW_PRIVATE": ",".join(allowed),
    }

    def run(*words):
        return subprocess.run(
            [sys.executable, "-B", "-c", PROBE, *map(str, words)],
            env=environ, cwd=places["work"], capture_output=True, timeout=120, check=False,
        )  # fmt: skip

    return run


def test_every_behaviour_has_its_outcome_and_nothing_is_harmed(stage, alimon, tmp_path):
    urls = {f"src-{n}": _address(stage, n, one) for n, one in enumerate(BEHAVIOURS, start=100)}
    assert alimon("company", "add", _company(tmp_path / "nova", urls)).returncode == 0

    done = alimon("refresh", *urls, "--company", "NOVA", "--json")
    said, _, probed = done.stderr.decode().partition("PROBE")
    probe = json.loads(probed)
    rows = json.loads(done.stdout)

    _check_outcomes(rows)
    assert probe["code"] == 3
    assert "Traceback" not in said
    assert probe["peak"] < MOST_MEMORY
    assert {host for host in probe["reached"] if not host.startswith("127.0.0.")} <= {"localhost"}
    assert stage.canary.requests == []
    assert not any(
        {"cookie", "referer", "authorization"} & one.headers.keys() for one in stage.plain.requests
    )
    assert set(stage.plain.most_at_once.values()) == {1}
    _check_files(tmp_path)
    _check_store(tmp_path / "home" / "alimon" / "data" / "alimon.db", rows)
    for words in (["list", "sources"], ["show", "NOVA-src-100"], ["find", "revenue"]):
        shown = alimon(*words, "--company", "NOVA")
        assert not re.search(rb"[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]", shown.stdout)


def test_there_are_many_behaviours_and_each_has_a_name_of_its_own():
    assert len({one.name for one in BEHAVIOURS}) == len(BEHAVIOURS) >= 50


def _address(stage: Stage, number: int, behaviour: Behaviour) -> str:
    """The behaviour's address, on one of the hosts of the plain server in turn."""
    url = behaviour.script(stage, f"/{number}")
    mine = f"127.0.0.1:{stage.plain.port}/"
    return url.replace(mine, f"127.0.0.{number % HOSTS + 1}:{stage.plain.port}/") if "http://" in url else url


def _company(folder: Path, urls: dict[str, str]) -> Path:
    shutil.copytree(EXAMPLE, folder)
    about = folder / "company.toml"
    about.write_text(about.read_text().replace('id = "LUMA"', 'id = "NOVA"'))
    with (folder / "sources.csv").open("a", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        for name, url in urls.items():
            rows.writerow(
                [name, "", url, f"Behaviour {name}", "Hostile Times", "2025-08-29", "press", "", "", ""]
            )
    return folder


def _check_outcomes(rows: list[dict]) -> None:
    found = {row["id"]: row for row in rows}
    wrong = []
    for number, behaviour in enumerate(BEHAVIOURS, start=100):
        row = found[f"NOVA-src-{number}"]
        if row["outcome"] != behaviour.outcome or behaviour.says not in row["reason"]:
            wrong.append(
                f"{behaviour.name}: {row['outcome']} instead of {behaviour.outcome}: {row['reason']}"
            )
        if not row["reason"] or "alimon failed" in row["reason"]:
            wrong.append(f"{behaviour.name}: no outcome of its own: {row['reason']}")
    assert not wrong, "\n" + "\n".join(wrong)


def _check_files(tmp_path: Path) -> None:
    """Nothing was written but in alimon's own folders, and no fault of its own was logged."""
    assert [path.name for path in (tmp_path / "home").iterdir()] == ["alimon"]
    assert list((tmp_path / "work").iterdir()) == list((tmp_path / "temporary").iterdir()) == []
    assert not list((tmp_path / "home").rglob("*.log"))


def _check_store(path: Path, rows: list[dict]) -> None:
    """The store is whole, and holds a text for what was read and for nothing else."""
    with sqlite3.connect(path) as store:
        assert store.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert store.execute("PRAGMA foreign_key_check").fetchall() == []
        read = {row["id"] for row in rows if row["outcome"] == "ok"}
        kept = {
            name
            for (name,) in store.execute(
                "SELECT source.id FROM snapshot JOIN source ON source.key = snapshot.source"
            )
        }
    assert kept == read


def _folder(path: Path) -> Path:
    path.mkdir(parents=True)
    return path
