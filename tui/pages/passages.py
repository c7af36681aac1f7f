"""The passages of a snapshot that speak of a claim, found once for each text."""

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from ...model.claim import Claim
from ...model.snapshot import Passage, Snapshot
from ...model.subject import Subject
from ...model.verdict import Verdict

if TYPE_CHECKING:
    from ...evidence.passages import TextIndex

_TEXTS = 8
_CONTEXT = 90
"""Characters shown on each side of a passage in a short page."""


@lru_cache(maxsize=_TEXTS)
def _index(text: str) -> "TextIndex":
    from ...evidence.passages import index_text  # noqa: PLC0415  # a start without snapshots does without it

    return index_text(text)


def passages_of(claim: Claim, subject: Subject, snapshot: Snapshot) -> tuple[Passage, ...]:
    """Best first; empty where nothing in the text speaks of the claim."""
    from ...evidence.passages import find_passages  # noqa: PLC0415  # a start without snapshots does without it

    return find_passages(claim, subject, _index(snapshot.text))


def of_verdict(verdict: Verdict | None, snapshot: Snapshot | None) -> Passage | None:
    """The passage that a verdict points to, where it is of the text that the store holds now."""
    if verdict is None or snapshot is None or verdict.snapshot != snapshot.id:
        return None
    return verdict.passage


def verdict_first(passages: Sequence[Passage], passage: Passage | None) -> tuple[Passage, ...]:
    """The passages with that of the verdict in front, and without those that it overlaps."""
    if passage is None:
        return tuple(passages)
    others = [one for one in passages if one.end <= passage.start or one.start >= passage.end]
    return (passage, *others)


def in_context(text: str, passage: Passage) -> tuple[str, str, str]:
    """What stands before, in and after a passage, cut at blanks to a readable length."""
    before = text[max(0, passage.start - _CONTEXT) : passage.start].rpartition("\n")[2]
    after = text[passage.end : passage.end + _CONTEXT].partition("\n")[0]
    if passage.start > _CONTEXT and " " in before:
        before = "…" + before.partition(" ")[2]
    if passage.end + _CONTEXT < len(text) and " " in after:
        after = after.rpartition(" ")[0] + "…"
    return before, text[passage.start : passage.end], after
