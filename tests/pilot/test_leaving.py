"""`q` in the monitor asks before it leaves, and any other key takes the question back."""

from tests.pilot.driving import driven


async def test_another_key_takes_the_question_off_the_footer(store_file):
    async with driven(store_file) as run:
        await run.press("q")
        assert "q again leaves alimon" in run.footer
        await run.press("2")
        assert "leaves" not in run.footer
        await run.press("q")
        assert not run.app._exit
        assert "q again leaves alimon" in run.footer


async def test_a_second_q_leaves(store_file):
    async with driven(store_file) as run:
        await run.press("q", "q")
        assert run.app._exit
