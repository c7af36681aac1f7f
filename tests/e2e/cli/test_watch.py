"""`alimon watch`: the service, its signals and its log, and the ways to run it that the documents show."""

import json
import re
import shlex
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.e2e.cli.conftest import ROOT
from tests.e2e.cli.test_refresh import TEXT, watched
from tests.loopback import article, loopback

__all__ = ["loopback", "watched"]


class Service:
    """A watch of one company that looks every tenth of a second."""

    def __init__(self, alimon):
        self.process = subprocess.Popen(
            [sys.executable, "-m", "alimon", "watch", "--interval", "0.1", "--company", "NOVA"],
            env=alimon.environ, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        self.lines = []

    def until(self, event, **facts):
        """The next line of the log about this."""
        for line in self.process.stderr:
            self.lines.append(json.loads(line))
            found = self.lines[-1]
            if found["event"] == event and facts.items() <= found.items():
                return found
        raise AssertionError(f"it ended without {event}: {self.lines}")

    def end(self, number):
        """Its exit code, and the events that were still logged."""
        self.process.send_signal(number)
        out, err = self.process.communicate(timeout=30)
        assert out == ""
        return self.process.returncode, [json.loads(line)["event"] for line in err.splitlines()]


@pytest.fixture
def service(watched):
    one = Service(watched)
    yield one
    one.process.kill()
    one.process.communicate()


def test_it_reads_what_is_due_logs_it_and_ends_on_sigterm_with_0(watched, loopback, service):
    loopback.page("/1", article("Results", TEXT))
    loopback.reset("/2")
    started = service.until("started")
    assert (started["level"], started["company"], started["pid"]) == ("info", "NOVA", service.process.pid)
    assert service.until("run_started")["sources"] == 2
    ended = service.until("run_ended")
    assert (ended["read"], ended["sources"], ended["summary"]) == (1, 2, "1 read, 1 unreachable")
    told = {line["source"]: line for line in service.lines if line["event"] == "source"}
    assert (told["NOVA-src-1"]["outcome"], told["NOVA-src-1"]["level"]) == ("ok", "info")
    assert (told["NOVA-src-2"]["outcome"], told["NOVA-src-2"]["level"]) == ("unreachable", "warning")
    assert watched("refresh", "--company", "NOVA", "--quiet") == (0, "", "")
    assert service.end(signal.SIGTERM) == (0, ["stopped"])


def test_the_doctor_hears_of_it_and_misses_it_when_it_was_killed(watched, loopback, service):
    loopback.page("/1", article("Results", TEXT))
    loopback.page("/2", article("Results", TEXT))
    service.until("run_ended")
    told = {line["id"]: line for line in json.loads(watched("doctor", "--json").out)}
    assert told["watch"]["state"] == "good"
    assert f"pid {service.process.pid}, heard of now" in told["watch"]["text"]
    service.process.kill()
    service.process.wait()
    told = {line["id"]: line for line in json.loads(watched("doctor", "--json").out)}
    assert (told["watch"]["state"], "is gone" in told["watch"]["text"]) == ("warn", True)


def test_an_interrupt_in_the_middle_of_a_page_gives_it_up_and_ends_with_130(watched, loopback, service):
    hold = loopback.held("/1")
    loopback.page("/2", article("Results", TEXT))
    service.until("run_started")
    assert hold.arrived.wait(30)
    code, events = service.end(signal.SIGINT)
    hold.release()
    assert (code, events[-1]) == (130, "stopped")
    assert "NOVA-src-1" in watched("refresh", "--company", "NOVA", "--json").out, "it is still due"


def test_what_a_killed_watch_was_reading_is_read_by_the_next(watched, loopback, service):
    hold = loopback.held("/1")
    loopback.page("/2", article("Results", TEXT))
    service.until("run_started")
    assert hold.arrived.wait(30)
    service.process.kill()
    service.process.wait()
    loopback.page("/1", article("Results", TEXT))
    ended = watched("refresh", "--company", "NOVA", "--json")
    hold.release()
    assert {row["id"]: row["outcome"] for row in json.loads(ended.out)}["NOVA-src-1"] == "ok"
    assert watched("doctor").code == 0


@pytest.mark.parametrize("seconds", ["0", "-1", "nan", "soon", "1e9"])
def test_an_interval_that_makes_no_sense_is_2(alimon, seconds):
    assert alimon("watch", f"--interval={seconds}").code == 2


def block(language):
    return re.search(rf"```{language}\n(.*?)```", (ROOT / "docs/watch.md").read_text(), re.DOTALL)[1]


def test_the_unit_in_the_documents_is_one_that_systemd_takes(tmp_path):
    unit = block("ini")
    started = re.search(r"^ExecStart=%h/\.local/bin/alimon (.*)$", unit, re.MULTILINE)
    alimon = Path(sys.executable).with_name("alimon")
    assert (
        subprocess.run([alimon, *started[1].split(), "--help"], capture_output=True, check=False).returncode
        == 0
    )
    if shutil.which("systemd-analyze") is None:
        pytest.skip("systemd is not here")
    path = tmp_path / "alimon.service"
    path.write_text(unit.replace("%h/.local/bin/alimon", str(alimon)))
    done = subprocess.run(
        ["systemd-analyze", "--user", "verify", path],
        capture_output=True, text=True, check=False, env={"PATH": "/usr/bin:/bin", "XDG_RUNTIME_DIR": str(tmp_path)},
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")


def test_the_cron_line_in_the_documents_works(watched, loopback, tmp_path):
    *when, command = block("cron").strip().split(" ", 5)
    assert len(when) == 5
    for n in (1, 2):
        loopback.page(f"/{n}", article("Results", TEXT))
    assert watched("refresh", "--company", "NOVA", "--quiet").code == 0
    bin_ = tmp_path / ".local" / "bin"
    bin_.mkdir(parents=True)
    (bin_ / "alimon").write_text(
        f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m alimon "$@" --company NOVA\n'
    )
    (bin_ / "alimon").chmod(0o700)
    # Only the company of the test: the bundled ones would be read from the network.
    command = command.replace("--all ", "")
    done = subprocess.run(
        ["/bin/sh", "-c", command],
        env={**watched.environ, "HOME": str(tmp_path)},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
