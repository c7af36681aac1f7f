"""What comes within a moment is done as one; each gets the answer, or the fault."""

import asyncio

import pytest
from alimon.refresh.together import Together


async def test_what_comes_at_once_is_done_at_once():
    batches = []

    async def do(some):
        batches.append(list(some))
        return sum(some)

    together = Together(do)
    assert await asyncio.gather(*(together.add(n) for n in range(5))) == [10] * 5
    assert await together.add(7) == 7
    assert batches == [[0, 1, 2, 3, 4], [7]]


async def test_many_do_not_wait_for_more():
    batches = []

    async def do(some):
        batches.append(len(some))

    together = Together(do)
    await asyncio.gather(*(together.add(n) for n in range(130)))
    assert batches == [64, 64, 2]


async def test_a_fault_comes_to_all_and_the_next_are_tried():
    async def do(some):
        if 1 in some:
            raise OSError("no room")
        return "kept"

    together = Together(do)
    ends = await asyncio.gather(*(together.add(n) for n in range(3)), return_exceptions=True)
    assert [str(end) for end in ends] == ["no room"] * 3
    assert await together.add(4) == "kept"


async def test_one_that_is_cancelled_does_not_stop_its_neighbours():
    done = []

    async def do(some):
        done.extend(some)

    together = Together(do)
    first, second = (asyncio.ensure_future(together.add(n)) for n in range(2))
    await asyncio.sleep(0)
    first.cancel()
    await second
    assert done == [0, 1]
    with pytest.raises(asyncio.CancelledError):
        await first
