"""The verdict on which way a broker moved a price target: `Delta trimmed its target to HK$118`."""

from collections.abc import Iterable

from ..grammar.phrases import verb_forms
from ..statements.document import Document
from ..statements.lexed import Lexed
from ..statements.price_target import PRICE_TARGET
from ..statements.statement import Says, Statement
from .claim_reading import ClaimReading
from .ground import CONTRADICTED, NOT_FOUND, SUPPORTED, Ground
from .topic_likeness import topic_likeness

_RAISED = frozenset(verb_forms(["raise", "lift", "increase", "hike", "boost", "bump"]))
_CUT = frozenset(verb_forms(["cut/cut", "lower", "trim", "reduce", "slash", "decrease"]))
_KEPT = frozenset(
    verb_forms(["keep/kept", "maintain", "reiterate", "reaffirm", "leave/left", "retain", "repeat"])
) | {"unchanged"}
_NO_CHANGE = (("no", "change"), ("not", "changed"), ("as", "before"))
_SAID = {1: "raised", -1: "cut", 0: "left as it was"}
_STRENGTH = 0.8


def judge_target_change(reading: ClaimReading, document: Document) -> Ground | None:
    """A verdict where a claim says which way a target went; None where it does not."""
    claim = next((one for one in reading.statements if one.metric == PRICE_TARGET.name), None)
    way = way_told(reading.lexed)
    if claim is None or claim.says is not Says.LEVEL or way is None:
        return None
    for source in _targets(claim, document):
        went = _way_of(source, document)
        if went is None:
            continue
        reason = f"the source says that the target was {_SAID[went]}"
        if went == way:
            return Ground(SUPPORTED, reason, _STRENGTH, source.sentence)
        return Ground(CONTRADICTED, reason, _STRENGTH, source.sentence)
    return Ground(NOT_FOUND, "the source does not say what the target was before", 0.3)


def way_told(lexed: Lexed) -> int | None:
    """1 where a sentence says that something was raised, -1 for cut, 0 for kept; None where it says neither."""
    forms = [word.text.lower() for word in lexed.words]
    if any(tuple(forms[n : n + 2]) in _NO_CHANGE for n in range(len(forms))):
        return 0
    for way, verbs in ((1, _RAISED), (-1, _CUT), (0, _KEPT)):
        if not verbs.isdisjoint(forms):
            return way
    return None


def _targets(claim: Statement, document: Document) -> Iterable[Statement]:
    """The targets of the document that are those of the claim's broker."""
    for source in document.by_metric.get(PRICE_TARGET.name, ()):
        if not source.former and topic_likeness(claim.topic, claim, source, document):
            yield source


def _way_of(source: Statement, document: Document) -> int | None:
    """Which way a target went: by the one printed beside it, else by what its sentence says."""
    beside = document.by_sentence.get(source.sentence, ())
    before = next(
        (
            one
            for one in beside
            if one.former and one.metric == source.metric and one.amount.unit == source.amount.unit
        ),
        None,
    )
    if before is not None:
        new, old = source.amount.value, before.amount.value
        return (new > old) - (new < old)
    return way_told(document.sentences[source.sentence].lexed)
