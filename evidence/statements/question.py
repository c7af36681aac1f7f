"""A question, or a heading of one word, sets what the next sentence is about; values there answer it."""

from ..grammar.amount import COUNT, PERCENT
from ..grammar.movements import Move
from .back_reference import PRONOUNS
from .context import Context
from .lexed import Lexed
from .statement import Says, Statement
from .topics import topic_of

_SHORT = 7
_ONE_WORD = 3


def opens_subject(lexed: Lexed, context: Context) -> Context | None:
    """What a question, or a sentence of one word or two, sets for what follows: `Cloud growth?`, `Buybacks.`."""
    is_question = bool(lexed.words) and lexed.words[-1].form == "?"
    if not is_question and len(lexed.words) > _ONE_WORD:
        return None
    named = {n for phrase in lexed.metrics for n in range(phrase.first, phrase.after)}
    metric = lexed.metrics[0].meaning if lexed.metrics else None
    if not is_question:
        return context._replace(metric=metric)
    if len(lexed.words) > _SHORT or any(word.form in PRONOUNS for word in lexed.words):
        return context._replace(asked=True)
    topic = topic_of(
        word for n, word in enumerate(lexed.words) if n not in named and word.form not in _ASKING
    )
    moves = lexed.moves_in(0, len(lexed.words))
    return context._replace(
        topic=topic or context.topic, metric=metric, asked=True, asks_growth=Move.GROWTH in moves
    )


_ASKING = frozenset({"many", "much", "what", "how", "growth", "about", "any"})


def as_answer(one: Statement, context: Context) -> Statement:
    """A value in an answer is one of what was asked."""
    if one.amount.unit == COUNT and not one.noun and not one.metric:
        return one._replace(noun=context.topic.words)
    if context.asks_growth and one.says is Says.SHARE and one.amount.unit == PERCENT and not one.metric:
        return one._replace(says=Says.GROWTH, sign=one.sign or 1)
    return one
