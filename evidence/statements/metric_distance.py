"""How far a metric stands from a quantity, in words and in what hinders between them."""

from ..grammar.amount import PERCENT, POINTS
from ..grammar.metrics import Kind, Metric
from ..grammar.phrases import Phrase
from .asides import aside_before
from .lexed import Lexed
from .reach import behind_conversion

_OBJECT = frozenset({"of", "in", "on"})
FILL = frozenset(
    {
        "the",
        "its",
        "a",
        "an",
        "their",
        "adjusted",
        "total",
        "net",
        "annual",
        "quarterly",
        "our",
        "gaap",
        "non",
    }
)
"""What may stand between a quantity and its metric and tells nothing."""


def distance(lexed: Lexed, place: int, phrase: Phrase[Metric], label_end: int) -> float:
    """How far a metric is from a quantity, in words, with the hindrances between."""
    if phrase.first > place:
        return _cost_after(lexed, place, phrase)
    first, after = phrase.after, place
    cost = float(after - first)
    cost += 14 * (lexed.hard[after] - lexed.hard[first])
    cost += 1.0 * (lexed.soft[after] - lexed.soft[first])
    cost += 1.0 * sum(1 for n in lexed.amounts if first <= n < after)
    if phrase.after <= label_end <= place:
        cost = min(cost, 9.0)
    if _is_object_before(lexed, phrase):
        cost += 20
    if _is_in_closed_bracket(lexed, phrase, place):
        cost += 12
    if (aside := aside_before(lexed, place)) is not None:
        if aside[0] <= phrase.first < aside[1]:
            cost += 12
        elif phrase.after <= aside[0]:
            cost -= aside[1] - aside[0] + lexed.soft[aside[1]] - lexed.soft[aside[0]]
    amount = lexed.amounts[place]
    if phrase.meaning.kind is Kind.RATIO and amount.unit in {PERCENT, POINTS}:
        cost -= 1
    return cost


def _is_in_closed_bracket(lexed: Lexed, phrase: Phrase[Metric], place: int) -> bool:
    """Whether a metric stands in a bracket that ends before the quantity: `the market (by [revenue]) grew to 3`."""
    depth = 0
    for at in range(phrase.after, place):
        form = lexed.words[at].form
        if form == ")" and depth == 0:
            opened = range(max(phrase.first - LONGEST_BRACKET, 0), phrase.first)
            return any(lexed.words[n].form == "(" for n in opened) and phrase.first > 1
        depth += (form == "(") - (form == ")")
    return False


LONGEST_BRACKET = 16


def _is_object_before(lexed: Lexed, phrase: Phrase[Metric]) -> bool:
    """Whether a quantity stands right before the metric and so has it already: `28 billion yuan of [revenue]`."""
    at = phrase.first - 1
    while at >= 0 and lexed.words[at].form in FILL:
        at -= 1
    return at > 0 and lexed.words[at].form == "of" and at - 1 in lexed.amounts


def _cost_after(lexed: Lexed, place: int, phrase: Phrase[Metric]) -> float:
    if place + 1 < phrase.first:
        place = behind_conversion(lexed, place)
    between = lexed.words[place + 1 : phrase.first]
    if any(n in lexed.amounts for n in range(place + 1, phrase.first)) or _has_own_value(lexed, phrase):
        return 99.0
    forms = [word.form for word in between]
    if _opens_reason(lexed, place, phrase):
        return 99.0
    if any(
        form in {",", ";", "(", ")", ":", "|", "while", "and", "from", "compared", "against"}
        for form in forms
    ):
        return 14.0 + len(forms) + 14 * (lexed.hard[phrase.first] - lexed.hard[place])
    if not forms or forms[0] in _OBJECT or all(form in FILL for form in forms):
        return 0.5 + len(forms) * 0.5
    return 6.0 + len(forms)


def _has_own_value(lexed: Lexed, phrase: Phrase[Metric]) -> bool:
    """Whether a metric behind a value has one of its own: `lost 6 million on [sales] of 955 million`."""
    behind = phrase.after
    return (
        behind + 1 < len(lexed.words)
        and lexed.words[behind].form == "of"
        and not {behind + 1, behind + 2}.isdisjoint(lexed.amounts)
    )


_REASONS = frozenset(
    {"after", "since", "when", "because", "amid", "despite", "although", "though", "thanks", "due", "once"}
)


def _opens_reason(lexed: Lexed, place: int, phrase: Phrase[Metric]) -> bool:
    """Whether a metric only stands in the reason of a change: `fell 3% after [sales] missed`, `7% as [profit] rose`."""
    forms = [word.form for word in lexed.words[place + 1 : phrase.first]]
    moved = any(at in lexed.moves for at in range(phrase.after, min(phrase.after + 2, len(lexed.words))))
    return not _REASONS.isdisjoint(forms) or ("as" in forms and moved)
