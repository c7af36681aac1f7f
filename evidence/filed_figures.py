"""What a page says otherwise than a filing: filed figures of the company as a whole, asked of the page as claims."""

from collections.abc import Callable, Iterator, Sequence

from ..model.checker import ClaimText, Finding, KnownFigure
from ..model.quantity import is_currency
from ..model.traits import Fault
from ..model.words import VerdictWord
from .grammar.metrics import metric_named

_PLAINLY = 0.9


def against_filings(check: Callable[[ClaimText], Finding], known: Sequence[KnownFigure]) -> Iterator[Fault]:
    """Yield each amount of money that a page gives otherwise than a filing, in as many words.

    Rates and parts of the company are left alone: pages mean too many things by them to be accused of one.
    """
    for figure in known:
        plain = metric_named(figure.metric) is not None and is_currency(figure.quantity.unit)
        if not (figure.is_filed and figure.is_group and plain):
            continue
        found = check(_claimed(figure))
        said = found.passage is not None and found.reason.startswith("The source gives ")
        if found.word is VerdictWord.CONTRADICTED and found.strength >= _PLAINLY and said:
            reason = found.reason.removeprefix("The source gives ").rstrip(".")
            spans = () if found.passage is None else ((found.passage.start, found.passage.end),)
            yield Fault(f"it gives {reason}", spans, against=figure.who)


def _claimed(figure: KnownFigure) -> ClaimText:
    name = figure.subject[0] if figure.subject else ""
    return ClaimText(
        text=f"{name} {figure.metric} was {figure.quantity.words()} in the {figure.period.words()}.".strip(),
        subject=figure.subject,
        metric=figure.metric,
        quantity=figure.quantity,
        period=figure.period,
    )
