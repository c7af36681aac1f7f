"""Whether a sum is what somebody thinks a share will be worth, told by the bare word target."""

from .lexed import Lexed

_REACH = 7
_RIGHT_BEHIND = 2
_BREAKS = frozenset({",", ";", ":", "while", "whereas", "but", "and"})


def is_target_of_shares(lexed: Lexed, place: int) -> bool:
    """Whether a small sum is a target by its own name: `cut its [target] to $28`, `a $28 [target]`.

    Targets for sales or profits are told in millions, and with their metric.
    """
    amount = lexed.amounts[place]
    if not amount.is_money or amount.scaled:
        return False
    behind = [word.form for word in lexed.words[place + 1 : place + 1 + _RIGHT_BEHIND]]
    if "target" in behind:
        return True
    for at in range(place - 1, max(place - _REACH, -1), -1):
        form = lexed.words[at].form
        if form == "target":
            return True
        if form in _BREAKS:
            return False
    return False
