"""What is said without being asked for, such as how a refresh or a hook ended: one message after another."""

from typing import NamedTuple

_WEIGHTS = ("bad", "warn", "good")
"""Roles whose messages come before all others, the weightiest first."""
_PRESSING = frozenset({"bad", "warn"})


class Message(NamedTuple):
    """One sentence for the footer."""

    text: str
    role: str = "text"
    topic: str = ""
    """What it is of; of one topic and role the newest is said, with how many there were. Empty for none."""
    many: int = 1

    @property
    def is_pressing(self) -> bool:
        """Whether it has to be said again where an answer took its place."""
        return self.role in _PRESSING

    @property
    def words(self) -> str:
        """The sentence, and how many more there are like it."""
        return f"{self.text} · {self.many - 1:,} more" if self.many > 1 else self.text


class Messages:
    """What waits for the footer to be free: answers to keys are said at once and never wait here."""

    def __init__(self) -> None:
        self._waiting: list[Message] = []

    def add(self, message: Message) -> None:
        """Let a message wait; one of the same topic and role stands for both."""
        for at, other in enumerate(self._waiting):
            if message.topic and (other.topic, other.role) == (message.topic, message.role):
                self._waiting[at] = message._replace(many=other.many + message.many)
                return
        self._waiting.append(message)

    def take(self) -> Message | None:
        """The weightiest message, of those the one that waits longest; None where none waits."""
        if not self._waiting:
            return None
        at = min(range(len(self._waiting)), key=lambda place: (_weight(self._waiting[place]), place))
        return self._waiting.pop(at)


def _weight(message: Message) -> int:
    return _WEIGHTS.index(message.role) if message.role in _WEIGHTS else len(_WEIGHTS)
