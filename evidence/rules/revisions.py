"""The outlooks of a document that were revised: what is expected now, with what was expected before."""

from collections.abc import Sequence
from typing import NamedTuple

from ..grammar.amount import same_unit
from ..statements.document import Document
from ..statements.lexed import Lexed
from ..statements.price_target import PRICE_TARGET
from ..statements.statement import Says, Statement, Topic
from .kept import kept_whole

OUTLOOKS = frozenset(
    {
        "forecast",
        "guidance",
        "outlook",
        "target",
        "estimate",
        "projection",
        "budget",
        "plan",
        "range",
        "expectation",
    }
)
"""What can be revised."""
_SEEN = OUTLOOKS | {"guided", "expected", "planned", "seen", "predicted", "forecasted", "projected"}
_WAS = frozenset({"was", "had", "having", "previously", "earlier", "before"})
_BEFORE = frozenset({"before", "previously", "earlier"})
_TOLD = frozenset({Says.LEVEL, Says.GROWTH, Says.SHARE})


class Revision(NamedTuple):
    """What is expected, and what was expected before."""

    now: Statement
    before: Statement


@kept_whole
def revisions(document: Document) -> Sequence[Revision]:
    """All pairs of an outlook and the one before it that a sentence, a line or a row gives."""
    found: list[Revision] = []
    for number, told in sorted(document.by_sentence.items()):
        lexed = document.sentences[number].lexed
        for now in told:
            if now.says not in _TOLD or now.former or not _is_outlook(now):
                continue
            others = [one for one in _nearest(told, now) if _is_before(one, now, lexed)]
            # Where a sentence tells of several, an old outlook is one of the same subject.
            before = next((one for one in others if one.topic in (now.topic, Topic())), None)
            if before is None and len(others) == 1 and _are_alone(now, others[0], told):
                before = others[0]
            if before is not None:
                found.append(Revision(now, before))
    return found


def _nearest(told: Sequence[Statement], now: Statement) -> list[Statement]:
    """The values of a sentence, those behind it first, from the nearest on."""
    start = now.amount.start
    return sorted(told, key=lambda one: (one.amount.start < start, abs(one.amount.start - start)))


def _are_alone(now: Statement, before: Statement, told: Sequence[Statement]) -> bool:
    """Whether a sentence gives no other value of the metric for now."""
    return not any(
        one.metric == now.metric and one.says is now.says and not one.former
        for one in told
        if one is not now and one is not before
    )


def _is_outlook(one: Statement) -> bool:
    return one.expected or one.metric == PRICE_TARGET.name


def _is_before(one: Statement, now: Statement, lexed: Lexed) -> bool:
    """Whether a value is what was expected of the same thing before."""
    alike = (
        one is not now
        and one.metric == now.metric
        and one.says is now.says
        and same_unit(one.amount.unit, now.amount.unit)
        and one.marks == now.marks
    )
    if not alike:
        return False
    if one.former:
        return True
    return one.expected and one.amount.start > now.amount.end and _was(one, lexed)


def _was(one: Statement, lexed: Lexed) -> bool:
    """Whether the words beside an outlook tell that it is an old one: `in June our forecast was growth of [0.8%]`."""
    place = lexed.place_of(one.amount) or 0
    first = max((n for n in lexed.amounts if n < place), default=-1)
    lead = {word.form for word in lexed.words[first + 1 : place]}
    behind = {word.form for word in lexed.words[place + 1 : place + 2]}
    return bool(lead & _SEEN) and bool((lead & _WAS) or (behind & _BEFORE))
