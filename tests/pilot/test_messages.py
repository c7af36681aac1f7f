"""What nobody asked for is said in its turn: it covers no answer, and the weightier comes first."""

from alimon.model.event import HookEnd
from alimon.tui.messages import Message, Messages

from tests.pilot.driving import driven


def hook(run, number, *, good=True):
    run.app._hooked(
        HookEnd(f"ev-{number}", "notify took it" if good else "notify ended with 3", is_good=good)
    )


async def passed(run):
    """The time of what stands in the footer is over."""
    run.app.view.clear_notice()
    await run.idle()


async def test_an_answer_is_not_covered_by_hooks_and_those_are_said_afterwards_the_failed_ones_first(
    store_file,
):
    async with driven(store_file) as run:
        await run.press("s")
        assert "Order:" in run.footer
        for number in (1, 2, 3):
            hook(run, number)
        hook(run, 4, good=False)
        assert "Order:" in run.footer
        await passed(run)
        assert run.footer == "Hook of ev-4: notify ended with 3"
        await passed(run)
        assert run.footer == "Hook of ev-3: notify took it · 2 more"
        await passed(run)
        assert "Hook" not in run.footer


async def test_a_failure_that_an_answer_covers_is_said_again(store_file):
    async with driven(store_file) as run:
        hook(run, 1, good=False)
        assert "ev-1" in run.footer
        await run.press("s")
        assert "Order:" in run.footer
        await passed(run)
        assert "ev-1" in run.footer


async def test_a_success_that_an_answer_covers_is_not_said_again(store_file):
    async with driven(store_file) as run:
        hook(run, 1)
        await run.press("s")
        await passed(run)
        assert "ev-1" not in run.footer


async def test_what_waits_is_said_in_the_view_on_top(store_file):
    async with driven(store_file) as run:
        await run.press("s")
        hook(run, 1, good=False)
        await run.press("enter")
        await run.until(lambda: run.app.view is not run.app.monitor)
        run.app.monitor.clear_notice()
        assert "ev-1" in run.footer


def test_of_one_topic_and_role_the_newest_stands_for_all():
    messages = Messages()
    for number in range(3):
        messages.add(Message(f"{number} failed", "warn", "hook"))
    messages.add(Message("read", "dim", "hook"))
    messages.add(Message("lost", "bad"))
    taken = [messages.take() for _ in range(4)]
    assert [one and one.words for one in taken] == ["lost", "2 failed · 2 more", "read", None]
