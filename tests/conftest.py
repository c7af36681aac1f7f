"""What every test gets: a home of its own, no network but loopback, and examples that come out alike each time."""

import ipaddress
import itertools
import os
import shutil
import sys

import pytest
from hypothesis import settings

pytest_plugins = ["tests.loopback"]

settings.register_profile("suite", deadline=None, derandomize=True, database=None)
settings.load_profile("suite")


def pytest_xdist_auto_num_workers():
    """Half as many workers again as cores: tests of processes, terminals and servers wait much of their time."""
    return max(2, (os.cpu_count() or 1) * 3 // 2)


_REACHED: list[str] = []
"""What was asked of the network beyond loopback since the running test began."""

_numbers = itertools.count()


def _stays_here(host: object) -> bool:
    """Whether an address, or a name to look up, leads no further than this machine."""
    if not host or host == "localhost":
        return True
    try:
        return ipaddress.ip_address(str(host).partition("%")[0]).is_loopback
    except ValueError:
        return False


def _is_numeric(host: object) -> bool:
    """Whether looking a host up asks nobody."""
    try:
        ipaddress.ip_address(str(host).partition("%")[0])
    except ValueError:
        return False
    return True


def _watch_sockets(event: str, values: tuple[object, ...]) -> None:
    """Refuse and note what would leave this machine. An audit hook, since no library can go round it."""
    if event in {"socket.connect", "socket.sendto"}:
        address = values[1]
        if not isinstance(address, tuple) or _stays_here(address[0]):
            return
        asked = f"{address[0]}:{address[1]}"
    elif event == "socket.getaddrinfo":
        if _stays_here(values[0]) or _is_numeric(values[0]):
            return
        asked = f"the address of {values[0]!r}"
    else:
        return
    _REACHED.append(asked)
    raise OSError(f"tests reach loopback only, not {asked}")


sys.addaudithook(_watch_sockets)


@pytest.fixture(autouse=True)
def _loopback_only():
    """Fail a test that asked for anything beyond loopback, even where the program took the refusal calmly."""
    _REACHED.clear()
    yield
    assert not _REACHED, f"the network was asked for {', '.join(_REACHED)}"


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory, monkeypatch):
    """Give each test a home that is not there yet, and none of the tester's own settings."""
    for name in [*os.environ]:
        if name.startswith("ALIMON_"):
            monkeypatch.delenv(name)
    for name in ("NO_COLOR", "SSH_CONNECTION", "SSH_TTY", "TMUX", "STY"):
        monkeypatch.delenv(name, raising=False)
    home = tmp_path_factory.getbasetemp() / f"home-{next(_numbers)}"
    monkeypatch.setenv("ALIMON_HOME", str(home))


@pytest.fixture(scope="session")
def tmux():
    """The tmux program. Without it the test is skipped, but for CI, which has to install it."""
    found = shutil.which("tmux")
    if not found:
        reason = "tmux is not installed"
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)
    return found
