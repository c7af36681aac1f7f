"""A sentence cut into words, quantities and periods, with the phrases of the grammar marked on them."""

import re
from typing import NamedTuple

from ..grammar.amount import Amount
from ..grammar.common_words import FUNCTION, LIGHT_VERBS
from ..grammar.metrics import MARK_PHRASES, METRIC_PHRASES, Kind, Metric
from ..grammar.month_names import ANY_MONTH
from ..grammar.movements import MOVE_PHRASES, Move
from ..grammar.period_mark import PeriodMark
from ..grammar.periods import PeriodReader
from ..grammar.phrases import Phrase
from ..grammar.quantities import find_quantities
from ..grammar.words import Word, words_in
from .bare_target import with_price_targets
from .money_orders import with_money_orders

AMOUNT, PERIOD = "#q", "#p"
"""Forms of the words that stand for a quantity and for a period."""
_HARD = frozenset({";", "while", "whereas", "but", "although", "though", "however"})
_SOFT = frozenset({",", "and", "(", ")", "-", "with", "as", "|", ":", "or"})
_COVER = "\x02"
_WHICH_ONE = frozenset(
    {
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "next",
        "new",
        "latest",
        "last",
        "th",
    }
)
_TURN = re.compile(r"(?:Q|A|Question|Answer)\d{0,2} ?[:.] +(?=\S)")
"""Whose turn it is in a list of questions and answers."""
_AGENCY = r"\([A-Z][^()\n]{2,30}\)"
_CAPITALS = r"[A-Z][A-Z.'-]+(?: [A-Z][A-Z.'-]+)*(?:,? (?:and )?[A-Z][A-Za-z.'-]+){0,4},? ?"
_CITY = r"[A-Z][A-Za-z.'-]+(?: [A-Z][A-Za-z.'-]+){0,2}, ?"
_DAY = rf"(?:(?i:{ANY_MONTH}) \d{{1,2}}|\d{{1,2}}\.? (?i:{ANY_MONTH}))(?:,? 20\d\d)?"
_NO_CITY = r"(?!EBITDA|EBIT|CAPEX|REVENUE|SALES|OUTLOOK|GUIDANCE|PROFIT|MARGIN|DIVIDEND|UPDATE|RESULTS|CASH|COSTS|NOTE)"
_CITY_ALONE = rf"{_NO_CITY}[A-Z]{{5,}}(?: [A-Z]{{4,}})?(?:, [A-Z][a-z]+\.?)?"
"""A city in capitals with no day behind it: `DETROIT - Acme reported ...`."""
_DATELINE = re.compile(
    rf"(?:(?:(?:{_CAPITALS}|{_CITY})?{_DAY}(?: {_AGENCY})?|(?:{_CAPITALS})?{_AGENCY}) ?|{_CITY_ALONE} )"
    r"-{1,2} (?=[A-Z])"
)
"""Where and when a story was sent: `OSLO, May 3 (Newsline) -`; it is about neither."""


class Lexed(NamedTuple):
    """One sentence, word by word; places are those of `words`."""

    words: list[Word]
    amounts: dict[int, Amount]
    periods: dict[int, PeriodMark]
    metrics: list[Phrase[Metric]]
    marks: list[Phrase[str]]
    moves: dict[int, Phrase[Move]]
    """By the first word of each."""
    hard: list[int]
    """How many hard breaks lie before each word."""
    soft: list[int]

    def moves_in(self, first: int, after: int) -> list[Move]:
        """The movement words that begin between two places, in order."""
        return [self.moves[place].meaning for place in range(max(first, 0), after) if place in self.moves]

    def place_of(self, amount: Amount) -> int | None:
        """Where a quantity of this sentence stands; None where another sentence tells it."""
        return next((place for place, one in self.amounts.items() if one.start == amount.start), None)


def lex(text: str, start: int, end: int, reader: PeriodReader) -> Lexed:
    """Cut one sentence of a plain text."""
    dateline = _DATELINE.match(text, start, end) or _TURN.match(text, start, end)
    if dateline:
        start = dateline.end()
    periods = reader.find(text, start, end)
    covered = _covered(text, start, end, periods)
    amounts = find_quantities(covered)
    words, by_amount, by_period = _placed(text, covered, start, amounts, periods)
    _lower_opener(words, reader.names)
    metrics = [
        phrase
        for phrase in METRIC_PHRASES.find(words)
        if not _is_of_models(phrase, words) and not _is_modifier(phrase, words)
    ]
    metrics = with_price_targets(words, by_amount, metrics)
    metrics = with_money_orders(words, by_amount, metrics)
    taken = {place for phrase in metrics for place in range(phrase.first, phrase.after)}
    marks = [phrase for phrase in MARK_PHRASES.find(words) if not _is_quarter_share(phrase, words)]
    moves = {
        phrase.first: _with_fall(phrase, words, by_amount)
        for phrase in MOVE_PHRASES.find(words)
        if phrase.first not in taken
    }
    hard, soft = _breaks(words)
    return Lexed(words, by_amount, by_period, metrics, marks, moves, hard, soft)


def _with_fall(phrase: Phrase[Move], words: list[Word], amounts: dict[int, Amount]) -> Phrase[Move]:
    """A phrase as it is, but for `declined to` before a value, which refuses nothing: sales fell to that."""
    if phrase.meaning is Move.NOT and words[phrase.first].form == "declined" and phrase.after in amounts:
        return phrase._replace(after=phrase.first + 1, meaning=Move.DOWN)
    return phrase


def _is_modifier(phrase: Phrase[Metric], words: list[Word]) -> bool:
    """Whether the name of what is counted only tells the kind of another thing: `[delivery] orders`."""
    first = words[phrase.first]
    if (
        phrase.meaning.kind is not Kind.COUNT
        or phrase.after - phrase.first != 1
        or first.form in _ALWAYS_METRICS
    ):
        return False
    if phrase.first and words[phrase.first - 1].form in _ORDINALS:
        return True
    if phrase.after >= len(words) or first.text.lower() != first.form:
        return False
    after = words[phrase.after]
    form = after.form
    return not (
        not form[0].isalpha()
        or form in {AMOUNT, PERIOD}
        or form in FUNCTION | LIGHT_VERBS | _STAYING
        or after.text[0].isupper()
        or form.endswith(("ed", "ing", "ly"))
        or MOVE_PHRASES.at(words, phrase.after) is not None
    )


_ALWAYS_METRICS = frozenset({"headcount", "workforce", "mau", "dau", "throughput", "output", "production"})
_STAYING = frozenset(
    {"number", "count", "figure", "total", "volume", "rate", "base", "was", "were", "is", "are", "has", "had", "have",
     "growth", "target", "forecast", "goal", "record", "will", "can", "could", "should"}
)  # fmt: skip
"""What leaves the name of a metric one: `user numbers`, `delivery targets`."""
_ORDINALS = frozenset(
    {"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "next", "new", "last"}
)


def _lower_opener(words: list[Word], names: frozenset[str]) -> None:
    """A capital that only opens the sentence makes no name."""
    if not words or not words[0].text[:1].isupper() or (words[0].text.isupper() and len(words[0].text) > 1):
        return
    follows = words[1].text[:1] if len(words) > 1 else ""
    if words[0].form in names or (follows.isupper() and words[1].form not in {AMOUNT, PERIOD}):
        return
    words[0] = words[0]._replace(text=words[0].text.lower())


def _is_of_models(phrase: Phrase[Metric], words: list[Word]) -> bool:
    """`The fifth generation` is one of products; it generates nothing."""
    before = words[phrase.first - 1].form if phrase.first else ""
    return words[phrase.first].form == "generation" and (before in _WHICH_ONE or before[:1].isdigit())


def _is_quarter_share(phrase: Phrase[str], words: list[Word]) -> bool:
    """`A share of the market` is no share of a company."""
    if phrase.meaning != "per share" or words[phrase.first].form != "a":
        return False
    if phrase.first and _is_sum(words[phrase.first - 1]):
        # `$1.34 [a share] in the fourth quarter`
        return False
    return phrase.after < len(words) and words[phrase.after].form in _OF_SHARES


def _is_sum(word: Word) -> bool:
    """Whether a word is a quantity of money, by its sign or its last letters."""
    return word.form == AMOUNT and _MONEY.search(word.text) is not None


_MONEY = re.compile(
    r"[$€£¥]|\b(?:cents?|pence|yuan|dollars?|euros?|RMB|CNY|EUR|USD|GBP)\b|\dp$", re.IGNORECASE
)
_OF_SHARES = frozenset(
    {"of", "in", "price", "buyback", "repurchase", "repurchased", "sale", "issue", "offering", "split", "placement",
     "swap", "count", "capital"}
)  # fmt: skip
"""What follows `a share` where that is none for which a sum is told: `a share [buyback] of 3 million`."""


def _covered(text: str, start: int, end: int, periods: list[PeriodMark]) -> str:
    """The sentence with its periods made unreadable, so that no year is taken for a number."""
    pieces, place = [], start
    for mark in periods:
        pieces.append(text[place : mark.start])
        pieces.append(_COVER * (mark.end - mark.start))
        place = mark.end
    pieces.append(text[place:end])
    return "".join(pieces)


def _placed(
    text: str, covered: str, start: int, amounts: list[Amount], periods: list[PeriodMark]
) -> tuple[list[Word], dict[int, Amount], dict[int, PeriodMark]]:
    marks: list[tuple[int, int, Amount | PeriodMark]] = [
        *((one.first + start, one.end + start, one._replace(start=one.start + start, end=one.end + start,
                                                            lead=one.first + start)) for one in amounts),
        *((mark.start, mark.end, mark) for mark in periods),
    ]  # fmt: skip
    marks.sort(key=lambda mark: mark[0])
    words: list[Word] = []
    by_amount: dict[int, Amount] = {}
    by_period: dict[int, PeriodMark] = {}
    place = 0
    for first, after, what in [*marks, (len(covered) + start, 0, None)]:
        if first - start > place:
            words.extend(
                Word(word.start + start, word.end + start, word.text, word.form)
                for word in words_in(covered, place, first - start)
                if word.text != _COVER
            )
        if what is None:
            break
        if after - start <= place:
            continue
        if isinstance(what, Amount):
            by_amount[len(words)] = what
            words.append(Word(first, after, text[first:after] or "#", AMOUNT))
        else:
            by_period[len(words)] = what
            words.append(Word(first, after, text[first:after], PERIOD))
        place = after - start
    return words, by_amount, by_period


def _breaks(words: list[Word]) -> tuple[list[int], list[int]]:
    hard, soft = [0], [0]
    for word in words:
        hard.append(hard[-1] + (word.form in _HARD))
        soft.append(soft[-1] + (word.form in _SOFT))
    return hard, soft
