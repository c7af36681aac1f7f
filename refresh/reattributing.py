"""Giving a claim the source that supports it, beside those that its report cites."""

from typing import NamedTuple

from ..model.checker import Checker
from ..model.ids import ClaimId, CompanyId, SourceId
from ..model.ports import Clock
from ..store.claims import claim_view
from ..store.connect import Store
from ..store.reattributions import reattribute
from ..store.undo import undo
from .check import Checked, check_source
from .flags import recompute_flags


class Reattributed(NamedTuple):
    """What came of it."""

    source: SourceId
    checked: Checked | None
    """None where the source has no text yet."""


def cite_instead(
    store: Store, claim: ClaimId, source: SourceId, checker: Checker, clock: Clock
) -> Reattributed:
    """Let a claim cite a source too, check that citation at once, and bring the flags up to date.

    `undo_last` takes it back. Raises UsageError where it cites the source already, UnknownId, StoreError.
    """
    citation = reattribute(store, claim, source, clock.now())
    found = check_source(store, source, checker, clock, claims={claim})
    recompute_flags(store, claim_view(store, claim).subject.company, clock)
    return Reattributed(source, next((one for one in found if one.citation == citation), None))


def undo_last(store: Store, company: CompanyId, clock: Clock) -> str | None:
    """Take back the newest change of the user; the flags of the company follow. None where there is none."""
    words = undo(store, clock.now())
    if words is not None:
        recompute_flags(store, company, clock)
    return words
