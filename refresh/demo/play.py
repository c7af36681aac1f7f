"""The demo without a monitor: reads the sources three times, and tells what came of it."""

import asyncio
from collections.abc import Callable, Sequence
from typing import NamedTuple

from ...model.claim_row import ClaimRow
from ...model.list_query import ListQuery
from ...model.panel_rows import EventRow
from ...model.ports import Clock
from ...model.refresh_run import RefreshItem, RefreshRun
from ...model.source import Source
from ...model.words import ItemState
from ...store.claims import claim_keys, claim_rows
from ...store.events import event_keys, event_rows
from ...store.sources import cited_sources
from ..bounded_checking import bounded_checker
from ..check import check_open
from ..online import refresh_online
from .stage import Stage

READINGS = 3
"""The second shows what changed, the third that what flaps is no news for ever."""


class Reading(NamedTuple):
    """One pass over all sources."""

    number: int
    run: RefreshRun
    sources: Sequence[Source]
    """As the run's items stand."""
    events: Sequence[EventRow]
    """What happened in it, oldest first."""


async def play(
    stage: Stage, clock: Clock, tell: Callable[[Reading], None], ended: Callable[[RefreshItem], None]
) -> None:
    """Read all sources some times. `ended` is told each source as it ends, `tell` each reading. Raises StoreError."""
    sources = cited_sources(stage.store, stage.company.id)
    known: set[int] = set()

    def step(item: RefreshItem) -> None:
        if item.state is ItemState.DONE:
            ended(item)

    for number in range(1, READINGS + 1):
        run = await refresh_online(
            stage.store, sources, clock=clock, settings=stage.settings, on_progress=step
        )
        await asyncio.to_thread(_check, stage, clock)
        keys = event_keys(stage.store, ListQuery(company=stage.company.id))
        news = [key for key in reversed(keys) if key not in known]
        known.update(news)
        tell(Reading(number, run, sources, event_rows(stage.store, news)))


def _check(stage: Stage, clock: Clock) -> None:
    """In a thread: check what the refresh left open."""
    with bounded_checker(stage.settings.limits) as checker:
        check_open(stage.store, stage.company.id, checker, clock)


def claims_of(stage: Stage) -> Sequence[ClaimRow]:
    """Every claim of the report, as it stands now."""
    return claim_rows(stage.store, claim_keys(stage.store, ListQuery(company=stage.company.id)))
