"""Claims without a printed value: causes, products, places in an order, what was built into what, risks and aims.

An evaluation (`signals a commitment`) is no claim. What is told of a cited sentence alone needs no number; without a
citation only aims, roles and signs are taken.
"""

from collections.abc import Callable, Iterator, Sequence

from .claim import ReportClaim
from .clauses import Tie
from .event_kinds import (
    Saying,
    aim,
    award,
    built_in,
    cause,
    compared,
    deed,
    listed,
    predicate_of,
    risk,
    role,
    scope,
    shown,
    sign,
)
from .event_place import Says, made, place_of
from .event_words import COMMENT, COPULA, cut, is_evaluation
from .sentence import Parsed
from .subjects import Discourse
from .timeline import Timeline

_Rule = Callable[[Saying], list[ReportClaim] | None]
_WITHOUT_CITATION: tuple[_Rule, ...] = (sign, aim, role)
_BESIDE_OTHERS: tuple[_Rule, ...] = (scope, compared)
_BESIDE_A_VALUE: tuple[_Rule, ...] = (risk, listed)
_WITHOUT_A_VALUE: tuple[_Rule, ...] = (cause, shown, built_in)
_OF_FACTS: tuple[_Rule, ...] = (award, deed)


def event_claims(
    parsed: Parsed, discourse: Discourse, timeline: Timeline, numeric: Sequence[tuple[int, ReportClaim]]
) -> Iterator[tuple[int, ReportClaim]]:
    """Yield the claims of a sentence that print no value, each with its place."""
    cited = bool(parsed.sentence.cited)
    found: list[tuple[int, ReportClaim]] = []
    covered = {parsed.clause_at(place) for place, _ in numeric}
    for number, clause in enumerate(parsed.clauses):
        at = place_of(parsed, number, discourse, timeline)
        text = parsed.clause_text(number)
        one = Saying(
            parsed,
            at,
            text,
            clause.tie,
            numeric,
            discourse,
            timeline,
            has_value=number in covered,
            cited=cited,
        )
        found += [(at.start + place, claim) for place, claim in enumerate(_of_clause(one), start=len(found))]
    if cited and not found and not numeric:
        found += [(0, claim) for claim in _whole(parsed, discourse, timeline)]
    yield from found


def _of_clause(one: Saying) -> list[ReportClaim]:
    """What the first rules that apply take from a clause."""
    taken = _first(_WITHOUT_CITATION, one)
    if taken is not None or not one.cited:
        return taken or []
    beside = [claim for rule in _BESIDE_OTHERS for claim in rule(one) or ()]
    taken = _first(_BESIDE_A_VALUE, one)
    if taken is None and not one.has_value:
        taken = _first(_WITHOUT_A_VALUE, one)
        if taken is None and one.tie is not Tie.CONDITION and not COMMENT.match(one.text):
            taken = _first(_OF_FACTS, one)
    return [*beside, *(taken or ())]


def _first(rules: Sequence[_Rule], one: Saying) -> list[ReportClaim] | None:
    """What the first rule that applies takes; None where none does."""
    for rule in rules:
        taken = rule(one)
        if taken is not None:
            return taken
    return None


def _whole(parsed: Parsed, discourse: Discourse, timeline: Timeline) -> Iterator[ReportClaim]:
    """A cited sentence of which nothing else was taken: what it says of its subject, unless it only values."""
    at = place_of(parsed, 0, discourse, timeline)
    text = parsed.clause_text(0)
    copula = COPULA.search(text)
    predicate = predicate_of(parsed, 0, text)
    what = copula["what"] if copula else predicate
    if what.strip() and not is_evaluation(text) and not COMMENT.match(what):
        yield made(parsed, at, Says(cut(what), f"{{}} {predicate}"))
