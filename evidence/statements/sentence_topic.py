"""What a sentence as a whole is about."""

from .back_reference import PRONOUNS, meant, refers_back
from .context import Context
from .lexed import Lexed
from .speech import after_saying, forecasts_at, is_by_role
from .statement import Topic
from .subject_words import subject_words
from .topics import topic_of

_ROLE_REACH = 4


def sentence_topic(lexed: Lexed, label_end: int, context: Context) -> Topic:
    """What the grammatical subject, or the label, tells that a sentence is about."""
    after = label_end or len(lexed.words)
    said = 0 if label_end else after_saying(lexed, 0, min(lexed.amounts, default=after))
    words = subject_words(lexed, said, after)
    taken = {n for phrase in lexed.metrics for n in range(phrase.first, phrase.after)}
    held = {id(lexed.words[n]) for n in taken}
    if lexed.words and lexed.words[0].form in PRONOUNS and not label_end and context.topic:
        return context.topic
    if label_end and is_by_role(lexed, 0, label_end):
        return context.topic
    if is_by_role(lexed, 0, _ROLE_REACH) and (verb := forecasts_at(lexed, 0, after)):
        # Whoever speaks for a company is not what is forecast.
        words = subject_words(lexed, verb + 1, min(lexed.amounts, default=after))
    topic = topic_of(word for word in words if id(word) not in held)
    if not topic and said and not is_by_role(lexed, 0, said):
        topic = topic_of(word for word in subject_words(lexed, 0, said) if id(word) not in held)
    if not topic and not label_end and refers_back(lexed, said):
        return meant(lexed, said, context)
    return topic
