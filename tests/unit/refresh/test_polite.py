"""One request at a time per host with a pause between, and few hosts at once."""

import asyncio
from datetime import timedelta

import pytest
from alimon.config.limits import Limits
from alimon.refresh.polite import Polite

from tests.clocks import StandingClock


@pytest.fixture
def naps():
    """The pauses that were made; making one moves the clock."""
    made: list[float] = []

    async def nap(seconds: float) -> None:
        made.append(seconds)
        clock.move(timedelta(seconds=seconds))

    clock = StandingClock()
    polite = Polite(Limits(pause_seconds=2.0, hosts_at_once=2), clock, sleep=nap)
    return polite, clock, made


async def test_a_pause_lies_between_two_requests_to_one_host(naps):
    polite, _, made = naps
    for _ in range(3):
        async with polite.turn("one.test"):
            pass
    assert made == [2.0, 2.0]


async def test_time_that_passed_anyway_counts_for_the_pause(naps):
    polite, clock, made = naps
    async with polite.turn("one.test"):
        pass
    clock.move(timedelta(seconds=1.5))
    async with polite.turn("one.test"):
        pass
    assert made == [0.5]


async def test_another_host_waits_for_nobody(naps):
    polite, _, made = naps
    for host in ("one.test", "two.test"):
        async with polite.turn(host):
            pass
    assert made == []


async def test_a_request_that_fails_is_followed_by_a_pause_too(naps):
    polite, _, made = naps
    with pytest.raises(ValueError, match="broken"):
        async with polite.turn("one.test"):
            raise ValueError("broken")
    async with polite.turn("one.test"):
        pass
    assert made == [2.0]


async def test_a_host_is_asked_by_one_at_a_time(naps):
    polite, _, _ = naps
    inside, most = 0, 0

    async def ask() -> None:
        nonlocal inside, most
        async with polite.turn("one.test"):
            inside += 1
            most = max(most, inside)
            await asyncio.sleep(0)
            inside -= 1

    await asyncio.gather(*(ask() for _ in range(5)))
    assert most == 1


async def test_few_hosts_are_read_at_once(naps):
    polite, _, _ = naps
    inside, most = 0, 0

    async def read() -> None:
        nonlocal inside, most
        async with polite.slot():
            inside += 1
            most = max(most, inside)
            await asyncio.sleep(0)
            inside -= 1

    await asyncio.gather(*(read() for _ in range(9)))
    assert most == 2


class CountedTurns:
    """Turns that are always granted; counts what was taken and ended."""

    def __init__(self):
        self.told = []

    async def take(self, host):
        self.told.append(f"take {host}")
        return 0.0

    def end(self, host):
        self.told.append(f"end {host}")


@pytest.mark.parametrize(
    ("granted", "asked", "told"),
    [
        (0, 2, ["take", "end", "take", "end"]),
        (2, 2, ["end"]),
        (3, 2, ["end"]),
        (2, 3, ["end", "take", "end"]),
        (1, 0, ["end"]),
    ],
)
async def test_a_turn_that_was_granted_for_some_requests_is_ended_once(naps, granted, asked, told):
    polite, _, _ = naps
    turns = CountedTurns()
    polite.share(turns)
    if granted:
        polite.granted("one.test", granted)
    for _ in range(asked):
        async with polite.turn("one.test"):
            pass
    polite.not_needed("one.test")
    assert turns.told == [f"{word} one.test" for word in told]
