"""Hooks: a real command and a real address are handed each event once; one that fails stops nothing."""

import json
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from alimon.config.hooks import Hook
from alimon.config.limits import Limits
from alimon.config.settings import Settings
from alimon.model.words import EventKind
from alimon.store.events import event

from tests.e2e.refresh.test_telling import SOURCE, Desk, page

_KEEP = "import sys; open(sys.argv[1], 'a').write(sys.stdin.read() + '\\n')"
_SLEEP = "import time; time.sleep(60)"
_HANG = f"import subprocess, sys; subprocess.Popen([sys.executable, '-c', {_SLEEP!r}]); {_SLEEP}"


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A desk whose source was read once; the log is in a folder of the test."""
    monkeypatch.setenv("ALIMON_HOME", str(tmp_path / "home"))
    one = Desk(tmp_path / "alimon.db")
    one.says(page())
    yield one
    one.store.close()


@pytest.fixture
def address():
    """An address that takes documents: its URL, what it was sent, and the status with which it answers."""

    class Taking(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            server.sent.append((self.headers["Content-Type"], json.loads(body)))
            self.send_response(server.status)
            if server.status == 302:
                self.send_header("Location", "http://127.0.0.1:1/elsewhere")
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Taking)
    server.sent, server.status = [], 204
    server.place = f"127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def hooked(desk, *, seconds=10.0, allow=(), **hooks):
    """Let the desk read with these hooks."""
    desk.settings = Settings(
        limits=Limits(pause_seconds=0.0), hooks=hooks, hook_seconds=seconds, allow=tuple(allow)
    )


def kept(file):
    return [json.loads(line) for line in file.read_text().splitlines()] if file.exists() else []


def python(*words):
    return Hook(command=(sys.executable, "-c", *map(str, words)))


def test_a_command_gets_each_event_of_its_kind_once_on_its_standard_input(desk, tmp_path):
    hooked(desk, cited_passage_changed=python(_KEEP, tmp_path / "kept"))
    assert desk.says(page(growth="27 %")) == [EventKind.CITED_CHANGED]
    desk.says(page(growth="27 %"))
    (told,) = kept(tmp_path / "kept")
    assert (told["kind"], told["company"], told["claim"]) == ("cited_passage_changed", "ACME", "ACME-S1")
    assert (told["from"], told["to"], told["figure"]) == (f"{SOURCE}@1", f"{SOURCE}@2", "26 % became 27 %")
    assert told["source"] == {
        "id": SOURCE,
        "number": 1,
        "name": "Title of src-1",
        "publisher": "The Wire",
        "url": "https://wire.test/news",
    }
    assert told["at"].endswith("Z")
    assert event(desk.store, told["id"]).hook.endswith("took it")


def test_an_address_gets_the_event_as_json(desk, address):
    hooked(desk, any=Hook(url=f"http://{address.place}/take"), allow=[address.place])
    desk.says(page(growth="27 %"))
    ((kind, told),) = address.sent
    assert (kind, told["text"]) == ("application/json", desk.events()[-1].text)


def test_a_kind_has_its_own_hook_and_any_other_takes_the_rest(desk, tmp_path, address):
    hooked(
        desk,
        any=Hook(url=f"http://{address.place}/"),
        cited_passage_changed=python(_KEEP, tmp_path / "kept"),
        allow=[address.place],
    )
    desk.says(page(growth="27 %"))
    desk.says(outcome="gone")
    assert len(kept(tmp_path / "kept")) == 1
    assert [told["kind"] for _, told in address.sent] == ["page_gone"]


def test_what_happened_before_there_was_a_hook_is_not_handed_over(desk, tmp_path):
    desk.says(page(growth="27 %"))
    hooked(desk, any=python(_KEEP, tmp_path / "kept"))
    desk.says(page(growth="27 %"))
    assert kept(tmp_path / "kept") == []


@pytest.mark.parametrize(
    ("hook", "words"),
    [
        (python("import sys; print('no room left'); sys.exit(3)"), "ended with 3: no room left"),
        (python(_HANG), "did not end within 0.5 s"),
        (Hook(command=("/no/such/command",)), "could not be started: No such file or directory"),
        (Hook(url="http://127.0.0.1:9/"), "was refused"),
        (Hook(url="http://user:pass@example.test/"), "was refused"),
    ],
    ids=["exit", "hang", "missing", "private", "credentials"],
)
def test_a_hook_that_fails_stops_nothing_and_says_why(desk, tmp_path, hook, words):
    hooked(desk, seconds=0.5, cited_passage_changed=hook)
    assert desk.says(page(growth="27 %")) == [EventKind.CITED_CHANGED]
    told = desk.events()[-1]
    assert words in event(desk.store, told.id).hook
    (end,) = desk.hook_ends
    assert (end.event, end.is_good) == (told.id, False)
    (log,) = (tmp_path / "home" / "state").glob("*.log")
    assert words in log.read_text()


def test_an_address_where_nobody_listens_is_told_so(desk, address):
    address.shutdown()
    address.server_close()
    hooked(desk, any=Hook(url=f"http://{address.place}/"), allow=[address.place])
    desk.says(page(growth="27 %"))
    assert "could not be reached" in event(desk.store, desk.events()[-1].id).hook


@pytest.mark.parametrize("status", [302, 404, 500])
def test_an_address_that_does_not_take_an_event_is_not_followed_nor_asked_again(desk, address, status):
    address.status = status
    hooked(desk, any=Hook(url=f"http://{address.place}/"), allow=[address.place])
    desk.says(page(growth="27 %"))
    desk.says(page(growth="27 %"))
    assert len(address.sent) == 1
    assert event(desk.store, desk.events()[-1].id).hook.endswith(f"answered with status {status}")


def test_no_shell_reads_the_words_of_a_command(desk, tmp_path):
    script = "import sys; open(sys.argv[1], 'w').write(sys.argv[2])"
    hooked(desk, any=python(script, tmp_path / "word", "$(touch nowhere); `id`"))
    desk.says(page(growth="27 %"))
    assert (tmp_path / "word").read_text() == "$(touch nowhere); `id`"
