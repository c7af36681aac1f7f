"""Percentages and sums that are of the price of shares, though the text names no metric."""

import re

from ..grammar.amount import PERCENT
from ..grammar.metrics import Kind, Metric
from ..stems import stem
from .lexed import Lexed
from .statement import Topic

SHARE_PRICE = Metric("share price", Kind.PRICE)
SHARE_STEMS = frozenset(
    {stem("share"), stem("stock"), stem("depositary"), stem("receipt"), "clos", "open", "list", "adr", "ad"}
)

_TRADING = re.compile(
    r"\b(?:at|by|before|after|in|ahead of) (?:the )?"
    r"(?:(?:midday|lunch|noon) (?:break|close|pause)|(?:closing|opening) bell"
    r"|(?:early|late|morning|afternoon|extended|after hours|premarket|pre market) trad(?:e|ing)|premarket|pre market)\b"
)
"""When stocks are quoted: what moved by so many per cent then is the price."""


def is_share_price(lexed: Lexed, topic: Topic) -> bool:
    """Whether a percentage is one of the price of shares: `The shares rose 13%`."""
    head = [word.form for word in lexed.words[:8]]
    if _is_receipt(head) and lexed.moves:
        return True
    if not lexed.metrics and _TRADING.search(" ".join(word.form for word in lexed.words)):
        return True
    at = head.index("share") if "share" in head else -1
    # One share, as in `the share of rail`, is a part of something.
    part = at >= 0 and lexed.words[at].text.lower() == "share" and head[at + 1 : at + 2] != ["price"]
    return (
        bool(topic.words & {stem("share"), stem("stock")})
        and ("share" in head or "stock" in head)
        and not part
        and not any(
            word.form in {"market", "dividend", "buyback", "repurchased"} and not _is_hour(lexed, at)
            for at, word in enumerate(lexed.words)
        )
    )


_HOURS = frozenset({"open", "opens", "opened", "opening", "close", "closes", "closed", "closing", "hours"})


def _is_hour(lexed: Lexed, at: int) -> bool:
    """Whether `market` only tells the time of day: `before the [market] opened`."""
    behind = lexed.words[at + 1].text.lower() if at + 1 < len(lexed.words) else ""
    return lexed.words[at].form == "market" and behind in _HOURS


def _is_receipt(head: list[str]) -> bool:
    """Whether a sentence begins with what stands for shares abroad: `Alba's American depositary receipts`."""
    at = next((n for n, form in enumerate(head) if form in {"adr", "ads", "depositary"}), -1)
    return at >= 0 and not {"per", "a", "each", "dividend"} & set(head[:at])


def is_quoted(lexed: Lexed, place: int) -> bool:
    """Whether it is a price of shares or its change, as tickers print them: `up [1.2%] at [$30.50]`."""
    amount = lexed.amounts[place]
    other = place + 2 if amount.unit == PERCENT else place - 2
    if other not in lexed.amounts or lexed.words[(place + other) // 2].form != "at":
        return False
    change, price = (place, other) if amount.unit == PERCENT else (other, place)
    moved = (
        lexed.words[change - 1].form in {"up", "down", "rose", "fell", "gained", "lost"} if change else False
    )
    quoted = lexed.amounts[price]
    return lexed.amounts[change].unit == PERCENT and quoted.is_money and not quoted.scaled and moved
