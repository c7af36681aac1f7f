r"""The one small grammar in which every list is narrowed.

    word              the row's text has it, whatever the case; several words must all be there
    !word             the row's text does not have it; `!` turns any other term as well
    ~expression       a regular expression is found in the row's text
    verdict:not_found flag:conflict    or the flag's bare word; a beginning is enough: `verdict:con`
    src:4             the row cites [4]
    kind:growth       the metric has it in its name
    value>20%  value<=1.5bn  value>RMB30bn     age>90d  age<2y

Terms stand apart by spaces; `"two words"` keeps them together.

>>> parse_filter("cloud !opinion verdict:con").matches("Cloud revenue", {"verdict": "contradicted"})
True
>>> parse_filter("value>fast").fault
"'value>fast' needs a number: value>20%, value<=1.5bn"
"""

import re
from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from .value_words import CURRENCIES, SCALE_WORDS
from .words import FlagWord, VerdictWord


class TermKind(StrEnum):
    """What a term looks at."""

    WORD = "word"
    EXPRESSION = "expression"
    VERDICT = "verdict"
    FLAG = "flag"
    SOURCE = "src"
    METRIC = "kind"
    VALUE = "value"
    AGE = "age"


class Term(NamedTuple):
    """One condition. Only the fields of its kind are set."""

    kind: TermKind
    text: str
    """The word, expression, beginning of a verdict or flag, source number or id, part of a metric; folded."""
    negated: bool = False
    relation: str = ""
    """`>`, `>=`, `<`, `<=` or `=` for a value or an age."""
    number: Decimal = Decimal(0)
    """A value in single units, an age in days."""
    unit: str = ""
    """The unit that a value must have; empty takes any."""

    def matches(self, words: str, facts: Mapping[str, str]) -> bool:
        """Whether a row with this text and these facts fulfils the condition."""
        return self._holds(words, facts) is not self.negated

    def _holds(self, words: str, facts: Mapping[str, str]) -> bool:
        match self.kind:
            case TermKind.WORD:
                return self.text in words.casefold()
            case TermKind.EXPRESSION:
                return re.search(self.text, words, re.IGNORECASE) is not None
            case TermKind.METRIC:
                return self.text in facts.get("kind", "").casefold()
            case TermKind.VERDICT | TermKind.FLAG:
                return any(word.startswith(self.text) for word in facts.get(self.kind, "").split())
            case TermKind.SOURCE:
                return self.text in facts.get("src", "").casefold().split()
            case TermKind.VALUE | TermKind.AGE:
                return self._compares(facts)

    def _compares(self, facts: Mapping[str, str]) -> bool:
        given = facts.get(self.kind, "")
        if not given or (self.unit and facts.get("unit", "") != self.unit):
            return False
        value = Decimal(given)
        match self.relation:
            case ">":
                return value > self.number
            case ">=":
                return value >= self.number
            case "<":
                return value < self.number
            case "<=":
                return value <= self.number
            case _:
                return value == self.number


class ListFilter(NamedTuple):
    """A parsed filter: all terms have to hold."""

    terms: tuple[Term, ...] = ()
    fault: str = ""
    """What cannot be read, in words; that term is then looked for as it stands. Empty where all is well."""

    def matches(self, words: str, facts: Mapping[str, str]) -> bool:
        """Whether a row passes.

        `words` is all the text of the row. `facts` may hold `verdict`, `flag` (words apart by spaces), `src`
        (numbers and ids apart by spaces), `kind` (the metric), `value` (a plain number in single units),
        `unit`, and `age` (in days). A fact that a row lacks fulfils no condition.
        """
        return all(term.matches(words, facts) for term in self.terms)


class _Unreadable(ValueError):
    """A term that is not of the grammar, with what is wrong."""


_TERM = re.compile(r'(!?)(~?)(?:"([^"]*)"?|(\S+))')
_NAMED = re.compile(r"(verdict|flag|src|kind):(.*)", re.IGNORECASE)
_COMPARED = re.compile(r"(value|age)(>=|<=|>|<|=)(.*)", re.IGNORECASE)
_NUMBER = re.compile(r"(-?[0-9][0-9,]*(?:\.[0-9]+)?|-?\.[0-9]+)(k|m|bn|tn)?(%)?", re.IGNORECASE)
_AGE = re.compile(r"([0-9]+)(h|d|w|m|y)?", re.IGNORECASE)
_SCALES = {word: scale for scale, word in SCALE_WORDS.items()}
_DAYS = {"h": Decimal(1) / 24, "d": Decimal(1), "w": Decimal(7), "m": Decimal(30), "y": Decimal(365)}
_LONGEST_EXPRESSION = 200


def parse_filter(text: str) -> ListFilter:
    """Read a filter as it is being typed. Never raises: what cannot be read becomes a word, and `fault` says why."""
    terms: list[Term] = []
    fault = ""
    for found in _TERM.finditer(text):
        negated, tilde, quoted, bare = found.groups()
        body = bare if quoted is None else quoted
        if not body:
            continue
        try:
            term = _read(body, is_expression=bool(tilde), is_quoted=quoted is not None)
        except _Unreadable as unreadable:
            fault = fault or str(unreadable)
            term = Term(kind=TermKind.WORD, text=f"{tilde}{body}".casefold())
        if negated:
            term = term._replace(negated=True)
        terms.append(term)
    return ListFilter(terms=tuple(terms), fault=fault)


def _read(body: str, *, is_expression: bool, is_quoted: bool) -> Term:
    if is_expression:
        return _expression(body)
    if not is_quoted:
        if body.casefold() in set(FlagWord):
            return Term(kind=TermKind.FLAG, text=body.casefold())
        if found := _NAMED.fullmatch(body):
            return _named(TermKind(found[1].casefold()), found[2].casefold())
        if found := _COMPARED.fullmatch(body):
            return _compared(TermKind(found[1].casefold()), found[2], found[3], body)
    return Term(kind=TermKind.WORD, text=body.casefold())


def _expression(pattern: str) -> Term:
    if len(pattern) > _LONGEST_EXPRESSION:
        raise _Unreadable(f"the expression is longer than {_LONGEST_EXPRESSION} characters")
    try:
        re.compile(pattern)
    except (re.error, OverflowError, RecursionError) as error:
        raise _Unreadable(f"'~{pattern}' is no regular expression: {error}") from None
    return Term(kind=TermKind.EXPRESSION, text=pattern)


def _named(kind: TermKind, given: str) -> Term:
    known: list[str] = []
    if kind is TermKind.VERDICT:
        known = list(VerdictWord)
    elif kind is TermKind.FLAG:
        known = list(FlagWord)
    if known and not any(word.startswith(given) for word in known):
        raise _Unreadable(f"no {kind} is called {given!r}: {', '.join(known)}")
    return Term(kind=kind, text=given.strip("[]"))


def _compared(kind: TermKind, relation: str, given: str, body: str) -> Term:
    if kind is TermKind.AGE:
        age = _AGE.fullmatch(given)
        if age is None:
            raise _Unreadable(f"'{body}' needs an age: age>90d, age<2y")
        days = Decimal(age[1]) * _DAYS[(age[2] or "d").lower()]
        return Term(kind=kind, text="", relation=relation, number=days)
    currency = next((one for one in CURRENCIES if given.upper().startswith(one)), "")
    number = _NUMBER.fullmatch(given[len(currency) :])
    if number is None:
        raise _Unreadable(f"'{body}' needs a number: value>20%, value<=1.5bn")
    digits = Decimal(number[1].replace(",", "")).scaleb(_SCALES[(number[2] or "").lower()])
    return Term(kind=kind, text="", relation=relation, number=digits, unit=number[3] or currency)
