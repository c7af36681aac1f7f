"""What the clause around a value is about: its grammatical subject, else who speaks, else the label."""

from .agent import opens_with_change
from .lexed import Lexed
from .speech import after_saying, forecasts_at, is_by_role
from .statement import Topic
from .subject_words import subject_words
from .topics import marked, topic_of


def clause_start(lexed: Lexed, place: int, label_end: int) -> int:
    """Where the clause of a value begins, behind a label and behind who says it."""
    start = label_end + 1 if label_end and place > label_end else 0
    for at in range(place - 1, start - 1, -1):
        if lexed.hard[at + 1] > lexed.hard[at]:
            begin = _behind_side_clause(lexed, at, place) or at + 1
            return after_saying(lexed, begin, place) or begin
    start = _behind_side_clause(lexed, start, place) or start
    return after_saying(lexed, start, place) or start


_SIDE = frozenset({"while", "although", "though", "whereas", "because", "since"})


def _behind_side_clause(lexed: Lexed, start: int, place: int) -> int:
    """Where the main clause begins behind one that only sets it off: `While demand fell, [sales] rose 7%`; else 0."""
    if start or not lexed.words:
        return 0
    opens = opens_with_change(lexed, start)
    if lexed.words[start].form not in _SIDE and not opens:
        return 0
    comma = next((at for at in range(start + 1, place) if lexed.words[at].form == ","), -1)
    told = not opens and any(at in lexed.amounts for at in range(start, max(comma, start)))
    return 0 if comma < 0 or told or comma + 1 >= place else comma + 1


def clause_topic(lexed: Lexed, place: int, label_end: int, before: int | None) -> Topic:
    """What a clause is about; its subject is looked for before a place, that of the value where none is given."""
    start = clause_start(lexed, place, label_end)
    taken = {id(lexed.words[n]) for phrase in lexed.metrics for n in range(phrase.first, phrase.after)}
    words = [word for word in subject_words(lexed, start, before or place) if id(word) not in taken]
    topic = topic_of(words)
    if is_by_role(lexed, start, start + _ROLE_REACH) and (
        verb := forecasts_at(lexed, start, before or place)
    ):
        # Whoever speaks for a company is not what is forecast: that stands behind the verb, or goes without saying.
        object_words = subject_words(lexed, verb + 1, before or place)
        foreseen = topic_of(word for word in object_words if id(word) not in taken)
        if topic or foreseen:
            return foreseen
    if not (topic.names or topic.words) and (speaker := _speaker_topic(lexed, start, taken)):
        return speaker.joined(topic)
    if topic and (verb := forecasts_at(lexed, start, before or place)):
        # What a forecast is of stands behind its verb.
        object_words = subject_words(lexed, verb + 1, before or place)
        topic = topic.joined(topic_of(word for word in object_words if id(word) not in taken))
    if topic or not label_end or place < label_end or is_by_role(lexed, 0, label_end):
        return topic
    if any(word.form in _ESTIMATES for word in lexed.words[:label_end]):
        # Whose estimate it is tells nothing of what is estimated.
        return topic
    skipped = marked(lexed)
    label = [
        word
        for n, word in enumerate(lexed.words[:label_end])
        if id(word) not in taken and n not in skipped and n not in lexed.moves
    ]
    return topic_of(label)


def _speaker_topic(lexed: Lexed, start: int, taken: set[int]) -> Topic:
    """A company that tells a value without a subject tells its own: `[Calden] said sales rose`."""
    begin = max((at for at in range(start) if lexed.hard[at + 1] > lexed.hard[at]), default=-1) + 1
    if begin >= start or after_saying(lexed, begin, start + 1) != start or is_by_role(lexed, begin, start):
        return Topic()
    return topic_of(word for word in subject_words(lexed, begin, start) if id(word) not in taken)


_ROLE_REACH = 4
_ESTIMATES = frozenset({"consensu", "consensus", "estimate", "expected", "forecast"})
