"""Checking stored claims: each citation against the newest text of its source. What is found is added as verdicts.

Nothing is fetched here. A check that is broken off leaves its citations as they were, and the next one finds them:
what has still to be checked is read from the store and kept nowhere else.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from ..model.checker import Checker, CheckingFailed, Finding
from ..model.event import News
from ..model.ids import CitationId, ClaimId, CompanyId, SnapshotId, SourceId, short_id
from ..model.ports import Clock
from ..model.snapshot import Snapshot
from ..model.source import Source
from ..model.verdict import Verdict
from ..model.words import JUDGED, EventKind, VerdictWord
from ..store.checks import ToCheck, citations_to_check, sources_to_check
from ..store.connect import Store
from ..store.events import add_news
from ..store.sightings import sighting
from ..store.sources import source
from ..store.traits import is_examined, sources_to_examine
from ..store.verdicts import add_verdict
from .checked_text import NewestText, claim_text, newest_text
from .elsewhere import look_elsewhere
from .examining import examine, examiner, tell_traits
from .excerpt import is_excerpt

_AT_ONCE = 500
"""Verdicts a transaction: others may write in between."""


class Checked(NamedTuple):
    """What was found for one citation."""

    citation: CitationId
    claim: ClaimId
    source: SourceId
    was: VerdictWord
    was_in: SnapshotId | None
    """The text in which that was found."""
    finding: Finding

    @property
    def turned(self) -> bool:
        """Whether the word is another one than before."""
        return self.was is not self.finding.word


def check_open(
    store: Store,
    company_id: CompanyId,
    checker: Checker,
    clock: Clock,
    *,
    stopped: Callable[[], bool] = lambda: False,
) -> tuple[Checked, ...]:
    """Check whatever has still to be checked of a company: new texts, new claims, or all after a new checker.

    What its own sources do not support is then looked for in the others. For a worker thread; `stopped` ends it
    early, between two batches. Raises StoreError.
    """
    found: list[Checked] = []
    todo = sources_to_check(store, company_id, checker.version)
    unseen = sources_to_examine(store, company_id, examiner(store, company_id, checker.version))
    for source_id in dict.fromkeys((*todo, *unseen)):
        if stopped():
            break
        found += check_source(store, source_id, checker, clock, stopped=stopped)
    if not stopped():
        look_elsewhere(store, company_id, checker, clock, stopped=stopped)
        tell_traits(store, company_id, clock, {one.source for one in found})
    return tuple(found)


def check_source(
    store: Store,
    source_id: SourceId,
    checker: Checker,
    clock: Clock,
    *,
    claims: Collection[ClaimId] | None = None,
    again: bool = False,
    stopped: Callable[[], bool] = lambda: False,
) -> tuple[Checked, ...]:
    """Check the citations of one source in its newest text: those still open, or all with `again`; of `claims` alone.

    Empty where the source has no text. Raises StoreError.
    """
    todo = [
        one
        for one in citations_to_check(store, source_id, checker.version, again=again)
        if claims is None or one.claim.id in claims
    ]
    found_by = examiner(store, source(store, source_id).company, checker.version)
    is_new = not is_examined(store, source_id, found_by)
    newest = newest_text(store, source_id, checker) if todo or is_new else None
    if newest is None:
        return ()
    if is_new:
        examine(store, newest, found_by)
    found: list[Checked] = []
    for first in range(0, len(todo), _AT_ONCE):
        if stopped():
            break
        batch = _checked(newest, todo[first : first + _AT_ONCE], stopped)
        _keep(store, newest.cited, newest.snapshot, batch, checker.version, clock.now())
        found += batch
    return tuple(found)


def _checked(newest: NewestText, todo: Iterable[ToCheck], stopped: Callable[[], bool]) -> Sequence[Checked]:
    """Hold citations against a text, until something stops it."""
    found: list[Checked] = []
    for one in todo:
        try:
            finding = newest.document.check(claim_text(one.claim, one.names))
        except CheckingFailed as fault:
            if stopped():
                break
            finding = _given_up(one.word, fault)
        if finding.word is VerdictWord.NOT_FOUND and is_excerpt(newest.snapshot):
            finding = _not_in_excerpt(one.word)
        found.append(Checked(one.citation, one.claim.id, newest.cited.id, one.word, one.snapshot, finding))
    return found


def _given_up(was: VerdictWord, fault: CheckingFailed) -> Finding:
    """What is found where the checker came to grief: what was found before stands."""
    stands = was in JUDGED
    words = f"Checking the newest text was given up: {fault}."
    words += " What was found before stands until it is checked again." if stands else ""
    return Finding(was if stands else VerdictWord.UNCHECKED, words, 0.0, None)


def _not_in_excerpt(was: VerdictWord) -> Finding:
    """What is found where a person supplied a few sentences alone: that they are silent says nothing of the page."""
    if was in JUDGED:
        words = "The excerpt that you supplied does not speak of this; what was found before stands."
        return Finding(was, words, 0.0, None)
    words = "The excerpt that you supplied does not speak of this. Paste or import the whole page to have it checked."
    return Finding(VerdictWord.BLOCKED, words, 0.0, None)


def _keep(
    store: Store, cited: Source, snapshot: Snapshot, found: Iterable[Checked], version: str, now: datetime
) -> None:
    # A page that goes back on itself is told of once it stays; until then its verdicts only say what it says now.
    is_flapping = sighting(store, cited.id).flaps > 0
    with store.write() as connection:
        for one in found:
            finding = one.finding
            add_verdict(
                connection,
                Verdict(
                    citation=one.citation,
                    word=finding.word,
                    reason=finding.reason,
                    at=now,
                    checker=version,
                    snapshot=snapshot.id,
                    passage=finding.passage,
                    strength=finding.strength,
                ),
            )
            if one.turned and one.was in JUDGED and not is_flapping:
                add_news(connection, cited.company, _turned(one, snapshot.id), cited.id, now)


def _turned(one: Checked, snapshot: SnapshotId) -> News:
    """The news of a verdict that turned; with both texts where it turned with the text, and not with the checker."""
    text = f"{short_id(one.claim)}: {_word(one.was)} became {_word(one.finding.word)}. {one.finding.reason}"
    both = one.was_in is not None and one.was_in != snapshot
    return News(
        EventKind.VERDICT_TURNED,
        text,
        earlier=one.was_in if both else None,
        later=snapshot if both else None,
        claim=one.claim,
    )


def _word(word: VerdictWord) -> str:
    return str(word).replace("_", " ")
