"""What a share of a whole is told of behind its verb: `26% of revenue came from [the cloud unit]`."""

from ..grammar.amount import PERCENT
from ..grammar.words import Word
from .beside_metric import after_metric
from .lexed import Lexed

_COMING = {
    **dict.fromkeys(
        ("came", "come", "comes", "coming", "stemmed", "stems", "stem", "derived", "flowed"), "from"
    ),
    **dict.fromkeys(("went", "goes", "go", "fell"), "to"),
    **dict.fromkeys(("generated", "earned", "contributed", "booked"), "by"),
}
_REACH = 8


def source_of_share(lexed: Lexed, place: int) -> list[Word]:
    """The words of what a share comes from; none where the clause opens otherwise or names no source."""
    if (
        lexed.amounts[place].unit != PERCENT
        or place + 1 >= len(lexed.words)
        or lexed.words[place + 1].form != "of"
    ):
        return []
    for at in range(place + 2, min(place + 2 + _REACH, len(lexed.words) - 1)):
        if at in lexed.amounts or lexed.words[at].form in {",", ";", "(", "that", "which", "who"}:
            return []
        link = _COMING.get(lexed.words[at].text.lower())
        if link is not None:
            return list(after_metric(lexed, at + 1)) if lexed.words[at + 1].form == link else []
    return []
