"""The verdict on what part of a joint loss is somebody's: all that lost money are added up."""

from ..grammar.amount import COUNT, PERCENT
from ..grammar.metrics import PROFITS
from ..statements.document import Document
from ..statements.lexed import Lexed
from ..statements.statement import Says, Statement
from ..stems import stem
from .claim_reading import ClaimReading
from .ground import NOT_FOUND, SUPPORTED, Ground, by_formula
from .near_words import spread
from .peers import same_time
from .wording import scaled, value_words

_STRENGTH = 0.72
_JOINT = frozenset({"combined", "joint", "total", "aggregate", "overall", "together"})
_JOINT_STEMS = frozenset(stem(word) for word in _JOINT)
_LOSSES = frozenset({"loss", "deficit"})
_FEWEST, _MOST = 2, 6


def judge_joint_loss(claim: Statement, reading: ClaimReading, document: Document) -> Ground | None:
    """A verdict on such a share; None where the claim states none, or fewer than two parts lost money."""
    share = next((one for one in reading.statements if _is_share(one, reading.lexed)), None)
    if share is None or not (claim is share or claim.amount.unit == COUNT):
        return None
    asked = (share.topic.all | reading.stems) - document.main
    for metric in sorted(PROFITS | {"profit"}):
        losses = _losses(metric, document)
        part = [one for one in losses if _is_named(one, asked, losses, document)]
        if len(part) != 1 or not _FEWEST <= len(losses) <= _MOST:
            continue
        told = [one.amount.value for one in reading.statements if one.amount.unit == COUNT]
        if any(count != len(losses) for count in told):
            return Ground(NOT_FOUND, "the source does not give every part of this sum", 0.2, formula=True)
        if claim is not share:
            # `Of the two that lost money`
            reason = f"the source tells of {len(losses)} that lost money"
            return Ground(SUPPORTED, reason, _STRENGTH, losses[0].sentence, formula=True)
        whole = sum(one.amount.value for one in losses)
        shown = part[0].amount.value / whole * 100
        formula = f"{value_words(part[0])} / {scaled(-whole)} = {shown:.3g} %"
        good = claim.amount.holds(shown) or claim.amount.holds(round(shown, 1))
        return by_formula(formula, part[0].sentence, _STRENGTH, good=good, what="share")
    return None


def _is_share(one: Statement, lexed: Lexed) -> bool:
    """Whether an amount is a share of what several lost together."""
    place = lexed.place_of(one.amount)
    if place is None or one.amount.unit != PERCENT or one.says not in {Says.SHARE, Says.LEVEL}:
        return False
    behind = {word.form for word in lexed.words[place + 1 :]}
    return not (one.expected or one.former) and bool(_JOINT & behind) and bool(_LOSSES & behind)


def _losses(metric: str, document: Document) -> list[Statement]:
    """The losses of parts of one time, one of each part."""
    found: list[Statement] = []
    for one in document.by_metric.get(metric, ()):
        own = one.topic.all - document.main
        if one.topic.all & _JOINT_STEMS:
            continue
        if one.value >= 0 or one.says is not Says.LEVEL or one.former or one.expected or not own:
            continue
        alike = not found or (one.amount.unit == found[0].amount.unit and same_time(one, found[0]))
        if alike and not any(_is_same_part(one, other, document) for other in found):
            found.append(one)
    return found


def _is_same_part(one: Statement, other: Statement, document: Document) -> bool:
    mine, theirs = one.topic.all - document.main, other.topic.all - document.main
    return mine <= theirs or theirs <= mine


def _is_named(one: Statement, asked: frozenset[str], losses: list[Statement], document: Document) -> bool:
    """Whether the claim has a word of a part that no other part has."""
    others = frozenset[str]().union(*(other.topic.all for other in losses if other is not one))
    return bool((one.topic.all - document.main - others) & spread(asked))
