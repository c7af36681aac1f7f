"""The metric that only a verb tells: `earned 3 million`, `operations used up 7 billion`, `delivered 190,000 cars`."""

from ..grammar.common_words import DAYS
from ..grammar.metrics import Kind, Metric
from .choice import Choice
from .lexed import Lexed
from .tax_terms import profit_by_tax

_LOSING = frozenset({"lost", "lose", "losing"})
_EARNING = frozenset({"earned", "earn", "earning"})
_MAKING = frozenset({"made", "make", "making"})
_TAKING_IN = frozenset(
    {
        "took in",
        "brought in",
        "bring in",
        "take in",
        "turned over",
        "booked",
        "book",
        "generated",
        "generate",
        "generating",
        "grossed",
        "billed",
    }
)
_USING = frozenset({"used", "use", "using", "consumed", "burned", "burnt", "drained", "absorbed", "cost"})
_GIVING = frozenset(
    {"generated", "generate", "provided", "produced", "yielded", "brought", "delivered", "threw"}
)
_RETURNING = frozenset({"returned", "return", "returning", "handed"})
_OPERATIONALLY = frozenset({"operational", "operationally"})
_VERBS = {
    **dict.fromkeys(("costs", "cost"), "cost"),
    **dict.fromkeys(("raised", "raises", "raising"), "money raised"),
    **dict.fromkeys(("invest", "invested", "invests", "investing"), "investment"),
    **dict.fromkeys(("fined",), "fine"),
    **dict.fromkeys(("valued", "values", "valuing", "worth"), "valuation"),
    **dict.fromkeys(("closed", "closing", "trades", "traded", "trading", "ended"), "share price"),
}
"""What is told by a verb alone, which stands right before its quantity."""
_BEHIND = frozenset(
    {"at", "a", "an", "some", "about", "it", "them", "him", "us", "the", "company", "unit", "group"}
)
_PUTTING = frozenset(
    {"put", "pour", "poured", "pump", "pumped", "plow", "ploughed", "plowed", "channel", "sunk"}
)


def is_put_into(lexed: Lexed, place: int) -> bool:
    """Whether money is put into something: `had put [120] billion yuan into data centres`."""
    before = {word.form for word in lexed.words[max(place - 3, 0) : place]}
    behind = [word.form for word in lexed.words[place + 1 : place + 5]]
    return not _PUTTING.isdisjoint(before) and "into" in behind


def verb_metric(lexed: Lexed, place: int) -> Choice | None:
    """The metric of the verb before a sum of money: `Alma [earned] 3 million`, `is [worth]`."""
    for at in range(place - 1, max(place - 8, -1), -1):
        word = lexed.words[at].form
        if at in lexed.amounts or word in {",", ";", "to", "of", "from"}:
            return None
        pair = f"{word} {lexed.words[at + 1].form}" if at + 1 < len(lexed.words) else ""
        if word in _MAKING and _is_per_share(lexed, place):
            return Choice(Metric("profit", Kind.MONEY), None)
        if word in _MAKING and (by_tax := profit_by_tax(lexed, place)):
            return Choice(Metric(by_tax, Kind.MONEY), None)
        if word in _LOSING or word in _EARNING:
            operating = any(other.form == "operating" for other in lexed.words[place:]) or any(
                other.form in _OPERATIONALLY for other in lexed.words[:at]
            )
            name = profit_by_tax(lexed, place) or ("operating income" if operating else "profit")
            return Choice(Metric(name, Kind.MONEY, -1 if word in _LOSING else 1), None)
        if word in _TAKING_IN or pair in _TAKING_IN:
            return Choice(Metric("revenue", Kind.MONEY), None)
        if word in _RETURNING and any(other.form == "stockholder" for other in lexed.words):
            return Choice(Metric("capital returns", Kind.MONEY), None)
        if lexed.words[at].text.lower() in _VERBS and _is_right_behind(lexed, at, place):
            name = _VERBS[lexed.words[at].text.lower()]
            return Choice(Metric(name, Kind.PRICE if name == "share price" else Kind.COST), None)
    return None


def _is_per_share(lexed: Lexed, place: int) -> bool:
    """Whether a sum is one for each share: `made [61 cents] a share`."""
    return any(mark.first == place + 1 and mark.meaning in {"per share", "per ADS"} for mark in lexed.marks)


def flow_of_operations(lexed: Lexed, place: int) -> Choice | None:
    """The cash flow that is told by what operations do: `operations used up [7] billion of cash`."""
    for at in range(place - 1, max(place - 6, -1), -1):
        if at in lexed.amounts:
            return None
        word = lexed.words[at].text.lower()
        if (word in _USING or word in _GIVING) and _is_of_operations(lexed, at):
            return Choice(Metric("operating cash flow", Kind.MONEY, -1 if word in _USING else 1), None)
    return None


def _is_of_operations(lexed: Lexed, verb: int) -> bool:
    """Whether it is a business at work that uses or yields: `[operations] used up 7 billion of cash`."""
    before = [word.text.lower() for word in lexed.words[max(verb - 3, 0) : verb]]
    return (
        before[-1:] == ["operations"]
        or before[-2:]
        in (
            ["operations", "had"],
            ["operating", "activities"],
        )
        or (
            before[-1:] == ["having"]
            and any(word.text.lower() == "operations" for word in lexed.words[:verb])
        )
    )


_HANDING_OVER = {"delivered": "deliveries", "shipped": "shipments", "registered": "registrations"}
_HANDED = frozenset(
    {"vehicle", "car", "unit", "truck", "bus", "phone", "device", "ev", "suv", "chip", "smartphone", "server"}
)


def handed_over(lexed: Lexed, place: int) -> Choice | None:
    """What a verb tells of things that are counted: `Acme delivered [190,000] cars`."""
    if not any(word.form in _HANDED for word in lexed.words[place + 1 : place + 4]):
        return None
    for at in range(place - 1, max(place - 5, -1), -1):
        if at in lexed.amounts or lexed.words[at].form in {",", ";", "that", "who"}:
            return None
        if (name := _HANDING_OVER.get(lexed.words[at].text.lower())) is not None:
            return Choice(Metric(name, Kind.COUNT), None)
    return None


def employs(lexed: Lexed, place: int) -> bool:
    """Whether what is counted works for somebody: `The bank employs [3,100] people`."""
    before = {word.form for word in lexed.words[max(place - 2, 0) : place]}
    return bool(before & {"employ", "employed", "employs"})


def _is_right_behind(lexed: Lexed, at: int, place: int) -> bool:
    return all(lexed.words[n].form in _BEHIND | DAYS or n in lexed.periods for n in range(at + 1, place))
