"""Where a value is one of: the place right behind it, that which opens its clause, or that of the value before."""

from ..grammar.words import Word
from .agent import words_behind_opener
from .beside_metric import after_metric
from .choice import Choice
from .clause_topic import clause_start
from .lexed import PERIOD, Lexed
from .statement import Topic
from .topics import topic_of
from .value import Value


def trailing_place(lexed: Lexed, place: int) -> list[Word]:
    """The words of `in mainland China` or `for its cloud unit` right behind a quantity."""
    return (
        list(after_metric(lexed, place + 1))
        if place + 1 < len(lexed.words) and lexed.words[place + 1].form in {"in", "for", "from", "at"}
        else []
    )


def places_around(value: Value, topic: Topic, choice: Choice | None) -> frozenset[str]:
    """The places of a value that has none beside it or its metric."""
    return (
        _opening_places(value)
        or _places_behind_opener(value)
        or _places_before(value, topic, choice)
        or _label_places(value)
    )


def _opening_places(value: Value) -> frozenset[str]:
    """Where all of a clause is told of: `[In France], sales rose 7% to 3 million`."""
    lexed = value.lexed
    start = clause_start(lexed, value.place, value.label_end)
    if lexed.words[start].form not in _OPENERS:
        return frozenset()
    comma = next((at for at in range(start + 1, value.place) if lexed.words[at].form == ","), -1)
    opening = [word for word in lexed.words[start + 1 : max(comma, 0)] if word.form != PERIOD]
    if any(at in lexed.amounts for at in range(start, max(comma, start))):
        return frozenset()
    told = topic_of(opening)
    return told.places if not (told.names or told.words) else frozenset()


_OPENERS = frozenset({"in", "across", "within", "throughout"})


def _places_behind_opener(value: Value) -> frozenset[str]:
    """Where all of a clause with an opening is told of: `With sales of 3 million, Acme grew by 7% [in France]`."""
    lexed = value.lexed
    start = clause_start(lexed, value.place, value.label_end)
    if words_behind_opener(lexed, value.place, start) is None:
        return frozenset()
    leads = (at for at in range(value.place + 1, len(lexed.words) - 1) if lexed.words[at].form == "in")
    return next(
        (found for at in leads if (found := topic_of(lexed.words[at + 1 : at + 2]).places)), frozenset()
    )


def _label_places(value: Value) -> frozenset[str]:
    """The place behind a comma in a label: `Acme sales, [Brazil]: 5 million`."""
    label = value.lexed.words[: value.label_end] if value.place > value.label_end else []
    comma = max((at for at, word in enumerate(label) if word.form == ","), default=-1)
    return topic_of(label[comma + 1 :]).places if comma >= 0 else frozenset()


def _places_before(value: Value, topic: Topic, choice: Choice | None) -> frozenset[str]:
    """Those of the value before that is told of the same: `sales of 3 million [in France], up 7%`."""
    lexed, last = value.lexed, value.last
    if last is None or choice is None or last.metric != choice.metric.name or not last.topic.places:
        return frozenset()
    before = max((at for at in lexed.amounts if at < value.place), default=-1)
    if lexed.hard[value.place] != lexed.hard[max(before, 0)]:
        return frozenset()
    named_anew = any(before < phrase.first < value.place for phrase in lexed.metrics)
    is_whole = any(word.form in _WHOLE for word in lexed.words[before + 1 : value.place])
    if named_anew or is_whole or (topic.names, topic.words) != (last.topic.names, last.topic.words):
        return frozenset()
    return last.topic.places


_WHOLE = frozenset({"overall", "total", "group", "worldwide", "all", "elsewhere"})
