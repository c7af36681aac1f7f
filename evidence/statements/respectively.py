"""Names and values in the same order: `A, B and C held 34, 20 and 12 per cent respectively`."""

from ..grammar.amount import COUNT
from ..grammar.words import Word
from .lexed import Lexed
from .statement import Statement
from .topics import topic_of


def in_order(lexed: Lexed, statements: list[Statement]) -> list[Statement]:
    """`A, B and C held 34, 20 and 12 per cent respectively`: names and quantities in the same order."""
    if not any(word.form == "respectively" for word in lexed.words):
        return statements
    runs: list[list[Word]] = []
    previous = -2
    first_amount = min(lexed.amounts, default=0)
    for place, word in enumerate(lexed.words[:first_amount]):
        if word.text[0].isupper():
            if previous == place - 1 and runs:
                runs[-1].append(word)
            else:
                runs.append([word])
            previous = place
    unit = next((one.amount.unit for one in reversed(statements) if one.amount.unit), COUNT)
    if len(runs) != len(statements):
        return statements
    return [
        one._replace(topic=topic_of(run), amount=one.amount._replace(unit=one.amount.unit or unit),
                     says=statements[-1].says, metric=statements[-1].metric, kind=statements[-1].kind)
        for one, run in zip(statements, runs, strict=True)
    ]  # fmt: skip
