"""The verdict on how long a sum is spread: `380 billion over three years` is not so much a year."""

from ..grammar.amount import COUNT, Limit
from ..grammar.number_words import cardinal
from ..statements.document import Document
from ..statements.lexed import Lexed
from .claim_reading import ClaimReading
from .ground import CONTRADICTED, SUPPORTED, Ground

_LEADS = frozenset(
    {"over", "within", "in", "across", "for", "during", "the", "next", "coming", "first", "to", "a"}
)
_UNITS = {"year": 12, "month": 1, "quarter": 3}
_EACH = frozenset({"annually", "yearly"})
_STRENGTH = 0.7
_MOST = 100


def judge_duration(ground: Ground, reading: ClaimReading, document: Document) -> Ground:
    """What the rules found, denied where the source spreads the same sum over another time."""
    if ground.word is not SUPPORTED or not 0 <= ground.sentence < len(document.sentences) or ground.formula:
        return ground
    source = document.sentences[ground.sentence]
    shown = _months_in(source.lexed)
    if source.in_table or len(shown) != 1:
        return ground
    months = next(iter(shown))
    asked = _months_in(reading.lexed) | _each_year(reading.lexed)
    if not asked or months in asked or months <= _UNITS["quarter"]:
        return ground
    reason = f"the source spreads it over {_stretch_words(months)}"
    return Ground(CONTRADICTED, reason, _STRENGTH, ground.sentence, related=True)


def _stretch_words(months: int) -> str:
    years, rest = divmod(months, _UNITS["year"])
    return f"{months} months" if rest or years == 1 else f"{years} years"


def _months_in(lexed: Lexed) -> frozenset[int]:
    """How many months the stretches take that a sentence gives for something: `over three years`."""
    found = set()
    for place, word in enumerate(lexed.words[1:], 1):
        if word.form not in _UNITS or lexed.words[place - 1].form == "fiscal":
            continue
        amount = lexed.amounts.get(place - 1)
        count = (
            int(amount.value)
            if amount is not None and amount.unit == COUNT
            else _cardinal(lexed.words[place - 1].text.lower())
        )
        # `Over three years` is no bound here.
        is_over = amount is not None and amount.limit is Limit.OVER and amount.unit == COUNT
        leads = is_over or (place > 1 and lexed.words[place - 2].form in _LEADS)
        if leads and 0 < count < _MOST:
            found.add(count * _UNITS[word.form])
    return frozenset(found)


def _cardinal(word: str) -> int:
    return 1 if word == "single" else cardinal(word)


def _each_year(lexed: Lexed) -> frozenset[int]:
    """Twelve months where a sum is told by the year: `380 billion [a year]`."""
    for place in lexed.amounts:
        behind = [word.form for word in lexed.words[place + 1 : place + 3]]
        if behind in (["a", "year"], ["per", "year"], ["each", "year"], ["every", "year"]) or _EACH & set(
            behind[:1]
        ):
            return frozenset({_UNITS["year"]})
    return frozenset()
