"""Which metric a quantity of a sentence is of."""

from typing import NamedTuple

from ..grammar.amount import COUNT, PERCENT, POINTS, RANK, STREAK, TIMES
from ..grammar.common_words import DAYS
from ..grammar.metrics import PROFITS, Kind, Metric
from ..grammar.movements import DOWNWARD, UPWARD, Move
from ..grammar.phrases import Phrase
from ..grammar.words import Word
from .kind_fit import fits
from .lexed import Lexed
from .price_target import PRICE_TARGET, is_price_target
from .reach import behind_conversion
from .roles import is_of_part
from .share_target import is_target_of_shares
from .tax_terms import profit_by_tax

_TOO_FAR = 26
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
_OF = frozenset({"of"})
_OBJECT = frozenset({"of", "in", "on"})
_FILL = frozenset(
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


class Choice(NamedTuple):
    """A metric and where it stands; no place where it was taken from a verb."""

    metric: Metric
    phrase: Phrase[Metric] | None


def choose(lexed: Lexed, place: int, label_end: int, *, before_only: bool = False) -> Choice | None:
    """The metric of the quantity at a place, nearest by grammar; None where its sentence names none."""
    amount = lexed.amounts[place]
    if amount.unit in {RANK, STREAK}:
        return None
    multiple = _multiple_of_earnings(lexed, place)
    if multiple is not None:
        return multiple
    if amount.is_money and _is_put_into(lexed, place):
        return Choice(Metric("spending", Kind.MONEY), None)
    if is_price_target(lexed, place):
        named = (one for one in lexed.metrics if one.meaning.name == PRICE_TARGET.name and one.first < place)
        return Choice(PRICE_TARGET, max(named, key=lambda one: one.first, default=None))
    flow = _flow_of_operations(lexed, place) if amount.is_money else None
    if flow is not None:
        return flow
    best: tuple[float, Phrase[Metric]] | None = None
    for phrase in lexed.metrics:
        if not fits(phrase.meaning.kind, amount) and not (
            before_only and phrase.meaning.kind is not Kind.RATIO
        ):
            continue
        if before_only and phrase.first > place:
            continue
        cost = _cost(lexed, place, phrase, label_end)
        if best is None or cost < best[0]:
            best = (cost, phrase)
    if amount.unit == PERCENT and not before_only and _is_of_market(lexed, place):
        return Choice(MARKET_SHARE, None)
    if best is not None and best[1].meaning.name == "spending":
        best = _spent_on(lexed, place, best)
    verb = _verb_metric(lexed, place) if amount.is_money else None
    if (best is None or best[0] > _TOO_FAR) and is_target_of_shares(lexed, place):
        return Choice(Metric("price target", Kind.PRICE), None)
    size = _size_of_market(lexed, place)
    if size is not None and (best is None or best[0] > _NEAR_BY):
        return size
    if best is None and amount.unit == COUNT and _employs(lexed, place):
        return Choice(Metric("headcount", Kind.COUNT), None)
    if best is None and amount.unit == COUNT and (handed := _handed_over(lexed, place)) is not None:
        return handed
    if best is None and amount.unit == POINTS and is_of_part(lexed, place):
        # `Its share rose by two points`
        return Choice(MARKET_SHARE, None)
    if best is not None and best[0] <= _TOO_FAR and not (verb and best[0] > 8):
        return Choice(best[1].meaning, best[1])
    return verb


def _spent_on(lexed: Lexed, place: int, best: tuple[float, Phrase[Metric]]) -> tuple[float, Phrase[Metric]]:
    """What money was spent on, where that has a name of its own: `spent 3 billion on [buybacks]`."""
    if place + 1 >= len(lexed.words) or lexed.words[place + 1].form != "on":
        return best
    for phrase in lexed.metrics:
        between = lexed.words[place + 2 : phrase.first]
        if phrase.first > place + 1 and phrase.meaning.kind in {Kind.COST, Kind.MONEY} and len(between) < 3:
            return (best[0], phrase) if all(word.form in _FILL for word in between) else best
    return best


_PUTTING = frozenset(
    {"put", "pour", "poured", "pump", "pumped", "plow", "ploughed", "plowed", "channel", "sunk"}
)


def _is_put_into(lexed: Lexed, place: int) -> bool:
    """Whether money is put into something: `had put [120] billion yuan into data centres`."""
    before = {word.form for word in lexed.words[max(place - 3, 0) : place]}
    behind = [word.form for word in lexed.words[place + 1 : place + 5]]
    return not _PUTTING.isdisjoint(before) and "into" in behind


_FORWARD = frozenset({"forward", "expected", "estimated", "next", "projected", "consensu", "consensus"})


def _multiple_of_earnings(lexed: Lexed, place: int) -> Choice | None:
    """What a price is in earnings: `trades at [17.4] times forward earnings`, `on 15 times 2026 earnings`."""
    if lexed.amounts[place].unit not in {COUNT, TIMES}:
        return None
    behind = lexed.words[place + 1 : place + 7]
    forms = [word.form for word in behind]
    is_times = forms[:1] == ["time"] or lexed.words[place].text.lower().endswith(("times", "x"))
    at = next((n for n, form in enumerate(forms) if form in {"earning", "earnings", "profit"}), -1)
    if is_times and "ebitda" in forms[:4]:
        return Choice(Metric("leverage", Kind.ANY), None)
    if not is_times or at < 0 or not _PER_EARNINGS.isdisjoint(forms[:at]):
        return None
    told = set(forms[:at])
    name = "forward P/E" if told & _FORWARD else "trailing P/E" if "trailing" in told else "P/E"
    return Choice(Metric(name, Kind.ANY), None)


_PER_EARNINGS = frozenset({"the", ",", "of", "a", "more", "as", "higher", "larger", "that", "and"})
"""What makes a profit so many times another, and no price in earnings."""
_NEAR_BY = 3
MARKET_SIZE = Metric("market size", Kind.MONEY)
_NO_SIZE = frozenset(
    {"share", "value", "capitalization", "capitalisation", "cap", "price", "leader", "participant", "watcher",
     "forecast", "expectation", "estimate", "leadership", "position", "data", "researcher", "research"}
)  # fmt: skip
_SIZED = frozenset(
    {"worth", "of", "to", "at", "reached", "reach", "was", "were", "is", "totaled", "totalled", "hit", "by", "grew",
     "grow", "rose", "expanded", "came", "amounted", "be", "will", "could", "would", "up", "shrank", "fell", "about",
     "almost", "exceeded", "passed", "topped", "generated", "in", "doubled", "tripled", "jumped", "surged", "climbed",
     "had", "been", "the", "for", "whole", "has", "and", "more", "than"}
)  # fmt: skip
"""What can stand between a market and its size."""


def _size_of_market(lexed: Lexed, place: int) -> Choice | None:
    """The size of a market or its growth: `the market for servers [grew by 12% to] 3 billion`."""
    amount = lexed.amounts[place]
    if not amount.is_money and amount.unit not in {PERCENT, TIMES}:
        return None
    at = _before_bracket(lexed, place - 1)
    aside = _aside(lexed, place)
    while at >= 0 and (
        (aside is not None and aside[0] <= at < aside[1])
        or lexed.words[at].form in _SIZED
        or at in lexed.periods
        or at in lexed.moves
        or _is_rate(lexed, at)
    ):
        at = _before_bracket(lexed, at - 1)
    if at < 0 or (place - at < _LEAST_APART and amount.unit != TIMES):
        return None
    if lexed.words[at].form != "market":
        at = _head_of_market(lexed, at)
    if at < 0 or lexed.words[at + 1].form in _NO_SIZE or lexed.words[max(at - 1, 0)].form == "stock":
        return None
    moved = amount.unit == TIMES or any(n in lexed.moves for n in range(at, place))
    return Choice(MARKET_SIZE, None) if amount.is_money or moved else None


def _before_bracket(lexed: Lexed, at: int) -> int:
    """The place before a bracket that ends at a place; the place itself where none ends there."""
    if at < 0 or lexed.words[at].form != ")":
        return at
    opened = (n for n in range(at, max(at - _LONGEST_BRACKET, -1), -1) if lexed.words[n].form == "(")
    return next(opened, at + 1) - 1


def words_of_sized(lexed: Lexed, place: int) -> list[Word]:
    """The words that say which market has the size at a place: `the [Chinese] market for [AI servers] reached 3`."""
    at = max((n for n in range(place) if lexed.words[n].form == "market"), default=-1)
    first = at
    while first > 0 and at - first < _LONGEST_MARKET and not _ends_market(lexed, first - 1):
        first -= 1
    after = lexed.words[at + 1 : place]
    if after and after[0].form in {"for", "in"}:
        stop = next((n for n, word in enumerate(after[1:], 1) if word.form in _SIZED - {"in"}), len(after))
        return [*lexed.words[first:at], *after[1:stop]]
    return list(lexed.words[first:at])


def _ends_market(lexed: Lexed, at: int) -> bool:
    """Whether a word stands before the name of a market and is none of it."""
    form = lexed.words[at].form
    return (
        form
        in {
            "the",
            "a",
            "this",
            "that",
            ",",
            ";",
            "(",
            "of",
            "in",
            "for",
            "on",
            "its",
            "whole",
            "total",
            "and",
        }
        or at in lexed.moves
        or at in lexed.amounts
        or at in lexed.periods
    )


def _is_rate(lexed: Lexed, at: int) -> bool:
    return at in lexed.amounts and lexed.amounts[at].unit in {PERCENT, TIMES}


_LEAST_APART = 2
_LONGEST_MARKET = 5


def _head_of_market(lexed: Lexed, last: int) -> int:
    """Where `market` stands of which more is told up to a place: `the [market] for AI servers in China`; else -1."""
    for at in range(last, max(last - _LONGEST_MARKET, -1), -1):
        if at in lexed.amounts or lexed.words[at].form in {",", ";", "and"}:
            return -1
        if lexed.words[at].form == "market":
            return at if lexed.words[at + 1].form in {"for", "in"} else -1
    return -1


MARKET_SHARE = Metric("market share", Kind.RATIO)


def _is_of_market(lexed: Lexed, place: int) -> bool:
    """Whether a percentage is one of a market: `33% of the Chinese cloud market`."""
    words = [word.form for word in lexed.words[place + 1 : place + 9]]
    if _is_share_of_all(lexed, place):
        return words[:1] != ["in"] or "market" in words
    if words[:1] not in (["of"], ["slice"], ["share"]) or "market" not in words:
        return False
    return not any(form in {"and", ",", "was", "were"} for form in words[: words.index("market")])


def _is_share_of_all(lexed: Lexed, place: int) -> bool:
    """Whether `a share of` leads to a percentage and nothing behind it says of what: `Alma has a share of [36%]`."""
    words = lexed.words
    before = [word.text.lower() for word in words[max(place - 2, 0) : place]]
    article = words[place - 3].form if place > _ARTICLE else ""
    after = words[place + 1].form if place + 1 < len(words) else ""
    return before == ["share", "of"] and article in {"a", "with", "combined", "market"} and after != "of"


_ARTICLE = 2


def market_words(lexed: Lexed, place: int) -> list[Word]:
    """The words that say which market: `33% of the [Chinese cloud] market [for servers]`."""
    words = lexed.words[place + 1 : place + 12]
    forms = [word.form for word in words]
    if "market" not in forms or forms[:1] != ["of"]:
        return []
    at = forms.index("market")
    after = words[at + 1 :]
    if after and after[0].form in {"for", "in"}:
        tail = []
        for word in after[1:]:
            if not word.form[0].isalpha() or word.form in {"with", "and", "at", "by", "ahead"}:
                break
            tail.append(word)
        return [*words[1:at], *tail]
    return words[1:at]


def _cost(lexed: Lexed, place: int, phrase: Phrase[Metric], label_end: int) -> float:
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
    if (aside := _aside(lexed, place)) is not None:
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
            opened = range(max(phrase.first - _LONGEST_BRACKET, 0), phrase.first)
            return any(lexed.words[n].form == "(" for n in opened) and phrase.first > 1
        depth += (form == "(") - (form == ")")
    return False


_LONGEST_BRACKET = 16


def _aside(lexed: Lexed, place: int) -> tuple[int, int] | None:
    """The aside that ends before the verb of a quantity: `cash[, which includes deposits,] was 9 million`."""
    words = lexed.words
    after = next(
        (
            at
            for at in range(place - 1, 0, -1)
            if words[at - 1].form == "," and (words[at].form in _BEING or _is_verb_of_move(lexed, at))
        ),
        -1,
    )
    if after < 0 or any(at in lexed.amounts for at in range(after, place)):
        return None
    for at in range(after - 2, 0, -1):
        if at in lexed.amounts:
            return None
        if words[at].form in _ASIDES and words[at - 1].form == ",":
            return at - 1, after
    return None


def _is_verb_of_move(lexed: Lexed, at: int) -> bool:
    """Whether a verb of movement stands there: `pickups, which earn the most, [slipped] 6%`."""
    move = lexed.moves.get(at)
    return move is not None and move.meaning in UPWARD | DOWNWARD and lexed.words[at].text.endswith(_PAST)


_PAST = ("ed", "fell", "rose", "grew", "sank", "shrank", "lost")
_ASIDES = frozenset({"which", "including", "who", "that"})
_BEING = frozenset(
    {"was", "were", "is", "are", "stood", "came", "rose", "fell", "grew", "reached", "totaled", "totalled"}
)


def _is_object_before(lexed: Lexed, phrase: Phrase[Metric]) -> bool:
    """Whether a quantity stands right before the metric and so has it already: `28 billion yuan of [revenue]`."""
    at = phrase.first - 1
    while at >= 0 and lexed.words[at].form in _FILL:
        at -= 1
    return at > 0 and lexed.words[at].form in _OF and at - 1 in lexed.amounts


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
    if not forms or forms[0] in _OBJECT or all(form in _FILL for form in forms):
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


def _verb_metric(lexed: Lexed, place: int) -> Choice | None:
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


def _flow_of_operations(lexed: Lexed, place: int) -> Choice | None:
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


def _handed_over(lexed: Lexed, place: int) -> Choice | None:
    """What a verb tells of things that are counted: `Acme delivered [190,000] cars`."""
    if not any(word.form in _HANDED for word in lexed.words[place + 1 : place + 4]):
        return None
    for at in range(place - 1, max(place - 5, -1), -1):
        if at in lexed.amounts or lexed.words[at].form in {",", ";", "that", "who"}:
            return None
        if (name := _HANDING_OVER.get(lexed.words[at].text.lower())) is not None:
            return Choice(Metric(name, Kind.COUNT), None)
    return None


def _employs(lexed: Lexed, place: int) -> bool:
    """Whether what is counted works for somebody: `The bank employs [3,100] people`."""
    before = {word.form for word in lexed.words[max(place - 2, 0) : place]}
    return bool(before & {"employ", "employed", "employs"})


def _is_right_behind(lexed: Lexed, at: int, place: int) -> bool:
    return all(lexed.words[n].form in _BEHIND | DAYS or n in lexed.periods for n in range(at + 1, place))


def is_generic_profit(metric: Metric) -> bool:
    """Whether only `profit` or `loss` is said, which a sentence before may make precise."""
    return metric.name == "profit"


def precise(metric: Metric, known: Metric | None) -> Metric:
    """A bare profit made the one that was spoken of."""
    if known is not None and is_generic_profit(metric) and known.name in PROFITS:
        return known._replace(sign=metric.sign)
    return metric


def marks_for(
    lexed: Lexed, place: int, choice: Choice | None, floor: int, stop: int, label_end: int
) -> frozenset[str]:
    """The marks, such as non-GAAP or organic, that govern a quantity."""
    found = set(choice.metric.marks) if choice else set()
    phrase = choice.phrase if choice else None
    for mark in lexed.marks:
        if (
            mark.first - 1 in lexed.amounts
            and mark.first - 1 != place
            and mark.meaning in {"per share", "per ADS"}
        ):
            continue
        near_metric = (
            phrase is not None
            and 0 <= phrase.first - mark.after <= 4
            and not any(
                n in lexed.amounts or lexed.words[n].form in {",", ";", "and"}
                for n in range(mark.after, phrase.first)
            )
        )
        in_metric = (
            phrase is not None
            and mark.first >= phrase.first
            and (
                mark.after <= phrase.after
                or (mark.first - phrase.after <= 3 and not _quantity_between(lexed, phrase.after, mark.first))
            )
        )
        before = floor <= mark.first < place and (
            mark.meaning == "excluding" or not _has_own_metric(lexed, mark, place, phrase)
        )
        after = place < mark.first < stop and not (_starts_metric(lexed, mark) or _opens_bracket(lexed, mark))
        in_label = mark.after <= label_end <= place
        if near_metric or in_metric or before or after or in_label:
            found.add(mark.meaning)
    if found >= _BASES:
        found -= _BASES - {_nearest_basis(lexed, place)}
    return frozenset(found)


_BASES = frozenset({"GAAP", "non-GAAP"})


def _nearest_basis(lexed: Lexed, place: int) -> str:
    """Which of the two ways of drawing up stands nearest: `adjusted profit was 5; under GAAP it was [4]`."""
    marks = [mark for mark in lexed.marks if mark.meaning in _BASES]
    return min(marks, key=lambda mark: abs(mark.first - place)).meaning if marks else ""


def _quantity_between(lexed: Lexed, first: int, after: int) -> bool:
    return any(n in lexed.amounts or lexed.words[n].form in {",", ";"} for n in range(first, after))


def _has_own_metric(lexed: Lexed, mark: Phrase[str], place: int, phrase: Phrase[Metric] | None) -> bool:
    """Whether the mark stands with another metric than the chosen one."""
    for other in lexed.metrics:
        if other is not phrase and mark.first <= other.first <= mark.after + 3 and other.first < place:
            return True
    return False


def _opens_bracket(lexed: Lexed, mark: Phrase[str]) -> bool:
    """Whether a mark opens a bracket with a value of its own: `sales 1.3 million, -1.5% ([like-for-like] -1.9%)`."""
    words = lexed.words
    return words[mark.first - 1].form == "(" and mark.after < len(words) and mark.after in lexed.amounts


def _starts_metric(lexed: Lexed, mark: Phrase[str]) -> bool:
    return any(mark.first <= other.first <= mark.after + 3 for other in lexed.metrics)


def signs_around(lexed: Lexed, place: int, choice: Choice | None, floor: int, stop: int) -> int:
    """The sign that words give a level: -1 for a loss or an outflow, 1 for a profit or an inflow told as such."""
    amount = lexed.amounts[place]
    if amount.sign and amount.unit != COUNT:
        return amount.sign * (choice.metric.sign if choice and choice.metric.sign < 0 else 1)
    # What stands right before the next quantity is of that: `8.3%, against negative 1.6%`.
    own = stop - 1 if stop in lexed.amounts else stop
    # What it turned into is another: `from an inflow of 3.7 to an outflow`.
    turned = next((at for at in range(place + 1, min(own, place + 3)) if lexed.words[at].form == "to"), own)
    moves = lexed.moves_in(floor, place) + lexed.moves_in(place + 1, min(own, turned, place + 5))
    if Move.NEGATIVE in moves:
        return -1
    if Move.POSITIVE in moves:
        return 1
    if choice is not None and choice.metric.sign < 0:
        return -1
    return amount.sign
