"""Which metric a quantity of a sentence is of."""

from ..grammar.amount import COUNT, PERCENT, POINTS, RANK, STREAK, TIMES
from ..grammar.metrics import PROFITS, Kind, Metric
from ..grammar.phrases import Phrase
from .choice import Choice
from .kind_fit import fits
from .lexed import Lexed
from .market_metric import MARKET_SHARE, is_of_market, size_of_market
from .metric_distance import FILL, distance
from .price_target import PRICE_TARGET, is_price_target
from .roles import is_of_part
from .share_target import is_target_of_shares
from .verb_metric import employs, flow_of_operations, handed_over, is_put_into, verb_metric

_TOO_FAR = 26


def choose(lexed: Lexed, place: int, label_end: int, *, before_only: bool = False) -> Choice | None:
    """The metric of the quantity at a place, nearest by grammar; None where its sentence names none."""
    amount = lexed.amounts[place]
    if amount.unit in {RANK, STREAK}:
        return None
    multiple = _multiple_of_earnings(lexed, place)
    if multiple is not None:
        return multiple
    if amount.is_money and is_put_into(lexed, place):
        return _named_after_into(lexed, place) or Choice(Metric("spending", Kind.MONEY), None)
    if is_price_target(lexed, place):
        named = (one for one in lexed.metrics if one.meaning.name == PRICE_TARGET.name and one.first < place)
        return Choice(PRICE_TARGET, max(named, key=lambda one: one.first, default=None))
    flow = flow_of_operations(lexed, place) if amount.is_money else None
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
        cost = distance(lexed, place, phrase, label_end)
        if best is None or cost < best[0]:
            best = (cost, phrase)
    if amount.unit == PERCENT and not before_only and is_of_market(lexed, place):
        return Choice(MARKET_SHARE, None)
    if best is not None and best[1].meaning.name == "spending":
        best = _spent_on(lexed, place, best)
    verb = verb_metric(lexed, place) if amount.is_money else None
    if (best is None or best[0] > _TOO_FAR) and is_target_of_shares(lexed, place):
        return Choice(Metric("price target", Kind.PRICE), None)
    size = size_of_market(lexed, place)
    if size is not None and (best is None or best[0] > _NEAR_BY):
        return size
    if best is None and amount.unit == COUNT and employs(lexed, place):
        return Choice(Metric("headcount", Kind.COUNT), None)
    if best is None and amount.unit == COUNT and (handed := handed_over(lexed, place)) is not None:
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
            return (best[0], phrase) if all(word.form in FILL for word in between) else best
    return best


def _named_after_into(lexed: Lexed, place: int) -> Choice | None:
    """What money was put into, where that is a cost with a name: `put 3 billion into [research and development]`."""
    for phrase in lexed.metrics:
        between = [word.form for word in lexed.words[place + 1 : phrase.first]]
        if phrase.meaning.kind is Kind.COST and between[-1:] == ["into"] and len(between) < _NEAR_BY:
            return Choice(phrase.meaning, phrase)
    return None


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


def is_generic_profit(metric: Metric) -> bool:
    """Whether only `profit` or `loss` is said, which a sentence before may make precise."""
    return metric.name == "profit"


def precise(metric: Metric, known: Metric | None) -> Metric:
    """A bare profit made the one that was spoken of."""
    if known is not None and is_generic_profit(metric) and known.name in PROFITS:
        return known._replace(sign=metric.sign)
    return metric
