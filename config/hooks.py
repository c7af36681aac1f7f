"""What is run or told when something happened: a command or an address for each kind of event."""

from collections.abc import Mapping
from typing import NamedTuple

from ..model.words import EventKind

SECTION = "hooks"
ANY = "any"
"""Stands for every kind that has no hook of its own."""
NAMES = (*(str(kind) for kind in EventKind), ANY)
_SCHEMES = ("http://", "https://")


class Hook(NamedTuple):
    """One of the two. The event comes to the command on its standard input, to the address as the body of a POST."""

    command: tuple[str, ...] = ()
    url: str = ""


def read_hook(value: object) -> Hook | None:
    """What a value of `[hooks]` means: a list is a command and its arguments, a string an address; None for neither.

    >>> read_hook(["notify-send", "alimon"]).command, read_hook("https://hooks.test/x").url, read_hook("rm -rf")
    (('notify-send', 'alimon'), 'https://hooks.test/x', None)
    """
    if isinstance(value, str) and value.casefold().startswith(_SCHEMES):
        return Hook(url=value)
    if isinstance(value, list) and value and all(isinstance(word, str) for word in value) and value[0]:
        return Hook(command=tuple(value))
    return None


def hook_of(hooks: Mapping[str, Hook], kind: EventKind) -> Hook | None:
    """The hook of a kind of event."""
    return hooks.get(str(kind)) or hooks.get(ANY)
