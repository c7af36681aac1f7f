"""What blocks runs in threads that are kept, so that asking for it takes no time on the loop."""

import asyncio
import threading

import pytest
from alimon.refresh.daemon import in_daemon


def _thread():
    return threading.get_ident(), threading.current_thread().name


async def test_a_thread_is_used_again_under_the_name_of_its_work():
    seen = [await in_daemon(_thread, f"work {number}") for number in range(20)]
    assert [name for _, name in seen] == [f"work {number}" for number in range(20)]
    assert len({ident for ident, _ in seen}) < 20


async def test_what_hangs_holds_nothing_else_up():
    held = threading.Event()
    waiting = asyncio.create_task(in_daemon(held.wait, "hangs"))
    assert await in_daemon(lambda: "done", "goes on") == "done"
    held.set()
    assert await waiting


async def test_a_fault_is_raised_where_it_was_asked_for_and_the_thread_goes_on():
    def fail():
        raise ValueError("no")

    for _ in range(3):
        with pytest.raises(ValueError, match="no"):
            await in_daemon(fail, "fails")
    assert await in_daemon(lambda: 5, "works") == 5


async def test_what_was_cancelled_ends_by_itself_and_its_thread_is_free_again():
    held, begun = threading.Event(), threading.Event()

    def work():
        begun.set()
        held.wait()

    task = asyncio.create_task(in_daemon(work, "slow"))
    await in_daemon(begun.wait, "waits")
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    held.set()
    assert await in_daemon(lambda: 1, "next") == 1
