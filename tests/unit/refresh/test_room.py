"""Large bodies come one after the other, and waiting for their turn costs a source no time."""

import asyncio

import pytest
from alimon.config.limits import Limits
from alimon.refresh.fetch.deadline import Deadline, TimedOut
from alimon.refresh.fetch.room import SMALL, Room


async def test_small_bodies_need_no_turn():
    room, deadline = Room(), Deadline(Limits())
    async with room.place() as one, room.place() as other:
        await one.grow(SMALL, deadline)
        await other.grow(SMALL, deadline)


async def test_a_large_body_waits_until_the_one_before_is_no_longer_needed():
    room = Room()
    steps = []

    async def second():
        async with room.place() as place:
            deadline = Deadline(Limits(total_seconds=0.01))
            async with deadline.running():
                await place.grow(SMALL + 1, deadline)
                steps.append("second grew")

    async with room.place() as place:
        await place.grow(SMALL + 1, Deadline(Limits()))
        waiting = asyncio.create_task(second())
        # Longer than the second one may take in all: while it waits its time stands.
        done, _ = await asyncio.wait({waiting}, timeout=0.05)
        assert not done
        steps.append("first left")
    await waiting
    assert steps == ["first left", "second grew"]


async def test_the_time_goes_on_after_the_wait():
    deadline = Deadline(Limits(total_seconds=0.01))

    async def stand_and_wait_for_ever():
        async with deadline.running():
            with deadline.standing():
                pass
            await asyncio.Event().wait()

    with pytest.raises(TimedOut):
        await stand_and_wait_for_ever()


async def test_a_body_that_was_given_up_makes_room():
    room = Room()

    async def give_up():
        async with room.place() as place:
            await place.grow(SMALL + 1, Deadline(Limits()))
            raise ValueError("torn")

    for _ in range(2):
        with pytest.raises(ValueError, match="torn"):
            await give_up()
