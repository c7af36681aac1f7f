"""Whose a value is where that is told behind it: `was reported by [Acme]`, `rose 7% to 3 million at [Acme]`."""

from ..grammar.amount import PERCENT
from ..grammar.common_words import SEGMENT_WORDS
from ..grammar.metrics import Metric
from ..grammar.movements import DOWNWARD, UPWARD
from ..grammar.phrases import Phrase
from ..grammar.words import Word
from .beside_metric import after_metric
from .lexed import AMOUNT, PERIOD, Lexed
from .subject_words import AUXILIARY, subject_words
from .topics import is_proper

_DONE = frozenset(
    {"reported", "posted", "booked", "generated", "earned", "recorded", "made", "achieved", "delivered", "produced",
     "registered", "contributed", "brought", "declared", "suffered", "incurred", "logged"}
)  # fmt: skip
_COMING = frozenset({"came", "comes", "come", "stemmed", "derived"})
_BETWEEN = frozenset({AMOUNT, PERIOD, "to", "from", "(", ")", ",", "a", "an", "of", "in", "the", "and"})
"""What may stand between a change and the owner behind the level that it led to."""
_ARTICLES = frozenset({"the", "its", "their"})


def agent_words(lexed: Lexed, place: int) -> list[Word]:
    """The words of who is told behind a value to have it; empty where nobody is."""
    metrics = {at for phrase in lexed.metrics for at in range(phrase.first, phrase.after)}
    passes_only = lexed.amounts[place].unit == PERCENT
    for at in range(place + 1, len(lexed.words) - 1):
        word = lexed.words[at]
        if lexed.hard[at] != lexed.hard[place] or word.form in {";", ":", "|"}:
            break
        if word.form == "by" and lexed.words[at - 1].text.lower() in _DONE:
            is_passive = any(one.form in AUXILIARY for one in lexed.words[max(at - 3, place + 1) : at - 1])
            return list(after_metric(lexed, at)) if is_passive else []
        if (
            word.form == "from"
            and lexed.words[at - 1].text.lower() in _COMING
            and at + 1 not in lexed.amounts
        ):
            return list(after_metric(lexed, at))
        if passes_only and word.form == "at" and _is_owner(lexed, at + 1):
            return list(after_metric(lexed, at))
        moves = at in lexed.moves and lexed.moves[at].meaning in UPWARD | DOWNWARD
        passes_only = passes_only and at not in metrics and (word.form in _BETWEEN or moves)
    return []


def words_behind_opener(lexed: Lexed, place: int, start: int) -> list[Word] | None:
    """The subject that follows an opening with a value: `With sales of 3 million, [Acme] grew by 7%`."""
    if start >= place or not (lexed.words[start].form == "with" or opens_with_change(lexed, start)):
        return None
    depth = 0
    for at in range(place + 1, len(lexed.words) - 1):
        form = lexed.words[at].form
        depth += (form == "(") - (form == ")")
        if form in {";", ":"} or lexed.hard[at] != lexed.hard[place]:
            break
        if form == "," and depth <= 0 and not _goes_on(lexed, at + 1):
            told = {id(lexed.words[n]) for one in lexed.metrics for n in range(one.first, one.after)}
            return [word for word in subject_words(lexed, at + 1, len(lexed.words)) if id(word) not in told]
    return None


def opens_with_change(lexed: Lexed, start: int) -> bool:
    """Whether a clause opens with a change of what is named behind its comma: `[Falling 5%], sales were 3 million`."""
    move = lexed.moves.get(start)
    if move is None or move.meaning not in UPWARD | DOWNWARD:
        return False
    return lexed.words[start].text.lower().endswith("ing") or lexed.words[start].form in {"up", "down"}


def metric_behind_opener(lexed: Lexed, place: int, start: int) -> Phrase[Metric] | None:
    """The metric of a change that opens a clause."""
    if not opens_with_change(lexed, start):
        return None
    comma = next((at for at in range(place + 1, len(lexed.words)) if lexed.words[at].form == ","), -1)
    if comma < 0 or any(start <= phrase.first < comma for phrase in lexed.metrics):
        return None
    following = next((phrase for phrase in lexed.metrics if phrase.first > comma), None)
    if following is None or any(comma < at < following.first for at in lexed.amounts):
        return None
    return following


def _goes_on(lexed: Lexed, at: int) -> bool:
    """Whether an opening goes on behind a comma with a change of its value: `, up 7%,`."""
    return at in lexed.amounts or at in lexed.periods or at in lexed.moves


def _is_owner(lexed: Lexed, at: int) -> bool:
    """Whether a name, or a unit with its article, stands at a place."""
    word = lexed.words[at]
    if word.form in _ARTICLES and at + 2 < len(lexed.words):
        return any(one.form in SEGMENT_WORDS for one in lexed.words[at + 1 : at + 4])
    return is_proper(word) and word.form not in {AMOUNT, PERIOD}
