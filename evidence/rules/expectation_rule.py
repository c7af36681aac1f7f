"""The verdict on beating or missing what was expected: the fact and the estimate of the document decide."""

from ..grammar.metrics import Kind
from ..grammar.movements import Move
from ..statements.document import Document
from ..statements.lexed import Lexed
from ..statements.statement import Says, Statement, Topic
from .ground import CONTRADICTED, NOT_FOUND, SUPPORTED, Ground
from .likeness import likeness
from .series import levels
from .wording import metric_words, value_words

_BY_SIZE = frozenset(
    {"above", "below", "higher", "lower", "less", "smaller", "larger", "more", "under", "fewer"}
)
_PLAINLY = frozenset(
    {
        "beat",
        "beaten",
        "missed",
        "miss",
        "exceeded",
        "exceed",
        "topped",
        "undershot",
        "undershoot",
        "surpassed",
        "misses",
        "beats",
        "overshot",
    }
)


def expectation_told(lexed: Lexed) -> tuple[int, bool] | None:
    """1 for beating, -1 for missing, 0 for meeting; and whether size is meant rather than better or worse."""
    expects = any(move.meaning is Move.EXPECTED for move in lexed.moves.values())
    for place, move in sorted(lexed.moves.items()):
        if move.meaning not in {Move.BEAT, Move.MISS, Move.IN_LINE}:
            continue
        word = lexed.words[place].form
        if not expects and word not in _PLAINLY:
            continue
        if word == "did" or expects or word in _PLAINLY:
            way = {Move.BEAT: 1, Move.MISS: -1, Move.IN_LINE: 0}[move.meaning]
            return way, word in _BY_SIZE
    for place, move in sorted(lexed.moves.items()):
        if (
            expects
            and move.meaning in {Move.UP, Move.DOWN}
            and move.after < len(lexed.words)
            and lexed.words[move.after].form == "than"
        ):
            return (1 if move.meaning is Move.UP else -1), lexed.words[place].form in _BY_SIZE | {
                "smaller",
                "bigger",
                "larger",
                "greater",
                "narrower",
                "wider",
            }
    return None


def judge_expectation(claim: Statement, told: tuple[int, bool], document: Document, wanted: Topic) -> Ground:
    """Whether fact and estimate stand as the claim says."""
    if claim.metric == "profit" and estimate_of(claim, document, wanted) is None:
        # `The loss` is of whichever profit the document sets against an estimate.
        for name in ("net income", "operating income"):
            named = claim._replace(metric=name)
            if estimate_of(named, document, wanted) is not None:
                return judge_expectation(named, told, document, wanted)
    way, by_size = told
    claim = claim._replace(marks=claim.marks - {"vs estimate"})
    estimate = estimate_of(claim, document, wanted)
    facts = levels(claim, document, wanted)
    for fact in facts:
        if estimate is None or fact.amount.unit != estimate.amount.unit:
            continue
        low, high = (fact.value, fact.value)
        under, top = (
            estimate.value,
            estimate.amount.top if estimate.amount.top is not None else estimate.value,
        )
        if by_size and fact.value < 0 and estimate.value < 0:
            low, high, under, top = -low, -high, -under, -top
        shown = 1 if low > max(under, top) else -1 if high < min(under, top) else 0
        values = f"{value_words(fact)} against an expected {value_words(estimate)}"
        reason = f"the source gives {values} for {metric_words(fact)}"
        return Ground(SUPPORTED if shown == way else CONTRADICTED, reason, 0.85, fact.sentence)
    return _in_words(claim, way, document, wanted)


def estimate_of(claim: Statement, document: Document, wanted: Topic) -> Statement | None:
    asked = claim._replace(says=Says.LEVEL, expected=True, former=False, noun=frozenset())
    best: tuple[int, Statement] | None = None
    for source in document.by_metric.get(claim.metric, ()):
        if source.says is Says.LEVEL and source.expected and not source.former:
            like = likeness(asked, source, document, wanted)
            if like.holds and (best is None or like.total > best[0]):
                best = (like.total, source)
    return best[1] if best else None


def _in_words(claim: Statement, way: int, document: Document, wanted: Topic) -> Ground:
    """`Revenue fell short of estimates`, without numbers."""
    for number, sentence in enumerate(document.sentences):
        if not any(phrase.meaning.name == claim.metric for phrase in sentence.lexed.metrics):
            continue
        told = expectation_told(sentence.lexed)
        if told is None or (wanted.all - document.main) - sentence.stems - sentence.heading:
            continue
        word = SUPPORTED if told[0] == way else CONTRADICTED
        return Ground(
            word,
            f"the source says so of {claim.metric}"
            if word is SUPPORTED
            else f"the source says the opposite of {claim.metric}",
            0.7,
            number,
        )
    return Ground(NOT_FOUND, f"the source gives no estimate for {metric_words(claim)}", 0.2)


__all__ = ["Kind", "expectation_told", "judge_expectation"]
