"""What sort of document a source is stands beside its verdict, on every page that tells one."""

import pytest

from tests.pilot.driving import driven


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_rank_stands_beside_the_verdict(store_file, size):
    async with driven(store_file, size=size) as run:
        await run.press(":")
        await run.type("claim 2")
        await run.press("enter")
        assert "press  · unchecked" in run.screen
        await run.press("enter")
        assert "press" in run.screen
        await run.press("q", "q")
        await run.press(*"jjjj")
        assert any(f"{rank}  · unchecked" in run.screen for rank in ("press", "digest", "company blog"))
