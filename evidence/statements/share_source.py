"""What a part is told of behind its verb: `26% of revenue came from [the cloud unit]`, `3 billion came from [ads]`."""

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
    """The words of what a share or a sum comes from; none where the clause goes on otherwise or names no source."""
    amount = lexed.amounts[place]
    after = lexed.words[place + 1] if place + 1 < len(lexed.words) else None
    is_share = after is not None and amount.unit == PERCENT and after.form == "of"
    is_sum = after is not None and amount.is_money and after.text.lower() in _COMING
    if not is_share and not is_sum:
        return []
    for at in range(place + 1 + is_share, min(place + 2 + _REACH, len(lexed.words) - 1)):
        if at in lexed.amounts or lexed.words[at].form in {",", ";", "(", "that", "which", "who"}:
            return []
        link = _COMING.get(lexed.words[at].text.lower())
        if link is not None:
            return list(after_metric(lexed, at + 1)) if lexed.words[at + 1].form == link else []
    return []
