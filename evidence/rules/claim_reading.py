"""A claim as the grammar reads it: what has to hold for it to be true."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ...model.checker import ClaimText
from ..grammar.amount import COUNT
from ..grammar.period_mark import INSTANT, QUARTER, YEAR, PeriodMark, dated
from ..grammar.words import words_in
from ..sentences import sentence_spans
from ..statements.context import Context
from ..statements.dated import LONGER
from ..statements.document import Document
from ..statements.energy import with_base_unit
from ..statements.lexed import Lexed, lex
from ..statements.origins import named_by_origin
from ..statements.plain_text import plain_text
from ..statements.price_target import PRICE_TARGET
from ..statements.sentence_reader import read_sentence
from ..statements.statement import Says, Statement, Topic
from ..statements.topics import is_proper, stem_of, stems, topic_of
from ..stems import stem
from .alignment import sentences_for, telling_words
from .attribution_rule import speakers
from .spelt_out import spelt_as_in

_MOST_NEAREST = 20
_WHOLE = frozenset({"group", "total", "overall", "consolidated", "groupwide"})
_AS_A_WHOLE = ("as", "a", "whole")


class ClaimReading(NamedTuple):
    """One claim."""

    text: str
    lexed: Lexed
    statements: list[Statement]
    topic: Topic
    """What the sentence as a whole is about."""
    stems: frozenset[str]
    names: frozenset[str]
    """The stems of all names in it."""
    known: frozenset[str]
    """Name words that the caller gave for the subject."""
    telling: Mapping[str, float]
    """The stems of its words with how much each tells, but for those of movement, which a number judges."""
    nearest: Sequence[int]
    """The sentences of the document that hold the most of them, best first."""

    def wanted(self, statement: Statement) -> Topic:
        """The topic of one of its statements."""
        return statement.topic


def read_claim(claim: ClaimText, document: Document) -> ClaimReading:
    """Read a claim with what the document tells of fiscal years and dates."""
    claim = spelt_as_in(claim, document)
    plain = plain_text(claim.text)
    text = plain.text.replace("\n", " ").strip() or " "
    lexed = lex(text, 0, len(text), document.reader)
    context = Context(topic=_subject_of(claim.context, document))
    known = frozenset(stem(word.form) for name in claim.subject for word in words_in(name))
    statements: list[Statement] = []
    topic = Topic()
    spans = list(sentence_spans(text))
    for start, end in spans:
        part = lexed if len(spans) == 1 else lex(text, start, end, document.reader)
        read = read_sentence(part, 0, context)
        statements.extend(with_base_unit(_in_currency(one, lexed), part) for one in read.statements)
        topic = topic.joined(read.topic)
        context = read.context
    told_by = speakers(lexed)
    asked = [one for one in _asked(statements, claim) if not _is_of_all(one, lexed)]
    statements = [_without_speaker(one, told_by) for one in asked]
    if _is_of_whole(lexed):
        statements = [
            one._replace(marks=one.marks | {"whole"}) if not one.topic.words else one for one in statements
        ]
    names = frozenset(stem(word.form) for word in lexed.words if is_proper(word) and stem_of(word))
    if _is_set_back(lexed):
        statements = [one._replace(former=True) if one.says is Says.LEVEL else one for one in statements]
    statements = [_with_time_before(_without_base(one, lexed), lexed, document) for one in statements]
    brokers = names_beside(lexed) - document.main
    statements = [named_by_origin(_of_broker(one, brokers), lexed, document.origins) for one in statements]
    telling = telling_words(lexed, document, with_moves=False)
    return ClaimReading(
        text=text,
        lexed=lexed,
        statements=statements,
        topic=topic,
        stems=stems(lexed.words),
        names=names,
        known=known,
        telling=telling,
        nearest=sentences_for(telling, document, _MOST_NEAREST),
    )


def _is_of_whole(lexed: Lexed) -> bool:
    """Whether a claim says that it speaks of all of somebody: `group sales`, `Acme as a whole`."""
    forms = [word.form for word in lexed.words]
    return not _WHOLE.isdisjoint(forms) or any(
        tuple(forms[at : at + 3]) == _AS_A_WHOLE for at in range(len(forms) - 2)
    )


def _without_base(one: Statement, lexed: Lexed) -> Statement:
    """A rate without the day that it is measured from: `inventories rose 9% since [the end of 2024]`."""
    if one.says is not Says.GROWTH or one.period is None:
        return one
    place = next((at for at, mark in lexed.periods.items() if mark == one.period), 0)
    is_base = place > 0 and lexed.words[place - 1].form in {"since", "the"} and one.period.months == INSTANT
    since = any(word.form == "since" for word in lexed.words[max(place - 2, 0) : place])
    return one._replace(period=None, own_period=False) if is_base and since else one


def _with_time_before(one: Statement, lexed: Lexed, document: Document) -> Statement:
    """A value before, `to 15% from [11%]`, with the times that can lie before the one that the claim names."""
    main = document.main_period
    is_bare = one.period is None or (one.period.relation == "year_ago" and not one.period.spans)
    if not one.former or not is_bare or one.says is not Says.LEVEL or main is None:
        return one
    mark = next((mark for mark in lexed.periods.values() if mark.spans and not mark.relation), None)
    if mark is None or len(lexed.amounts) < _NOW_AND_BEFORE:
        return one
    if mark.months not in LONGER and (mark.months != QUARTER or one.period is not None):
        return one
    told = {mark.relation for mark in lexed.periods.values()}
    if mark.months in LONGER:
        told |= {"yoy"}
    steps = (
        [QUARTER] if told & {"previous", "qoq"} else [YEAR] if told & {"year_ago", "yoy"} else [YEAR, QUARTER]
    )
    here = [span for span in dated(mark, main).spans if span.year and span.month]
    spans = frozenset(span.earlier(months) for span in here for months in steps)
    return one._replace(period=PeriodMark(mark.start, mark.end, spans, label=mark.label)) if spans else one


_NOW_AND_BEFORE = 2


def _is_set_back(lexed: Lexed) -> bool:
    """Whether a claim opens with a time a year ago and tells all of that: `A year earlier, ... in the spring`."""
    mark = lexed.periods.get(0)
    return (
        mark is not None
        and mark.relation == "year_ago"
        and lexed.words[1:2] != []
        and lexed.words[1].form == ","
    )


def names_beside(lexed: Lexed) -> frozenset[str]:
    """The stems of the names of a claim that are no words of a metric: `per ADS` names nobody."""
    spans = [(phrase.first, phrase.after) for phrase in lexed.metrics]
    spans += [(phrase.first, phrase.after) for phrase in lexed.marks]
    taken = {place for first, after in spans for place in range(first, after)}
    return frozenset(
        stem(word.form)
        for place, word in enumerate(lexed.words)
        if place not in taken and is_proper(word) and stem_of(word)
    )


def _of_broker(one: Statement, names: frozenset[str]) -> Statement:
    """A price target is one of whoever set it, wherever the claim names them."""
    if one.metric != PRICE_TARGET.name or names <= one.topic.names:
        return one
    return one._replace(topic=one.topic._replace(names=one.topic.names | names))


def _without_speaker(one: Statement, told_by: frozenset[str]) -> Statement:
    """Whoever makes a forecast is not what it is about."""
    if not one.topic.names & told_by or not (one.expected or one.former):
        return one
    topic = one.topic._replace(names=one.topic.names - told_by)
    return one._replace(topic=topic, noun=one.noun - told_by, told_by=told_by)


def _is_of_all(one: Statement, lexed: Lexed) -> bool:
    """Whether a small number only says how many all are of whom something else is said: `all four brands grew`."""
    place = lexed.place_of(one.amount)
    return (
        place is not None
        and one.amount.unit == COUNT
        and one.amount.value <= _FEW
        and not one.amount.scaled
        and lexed.words[place - 1].form == "all"
        and [word.form for word in lexed.words[place + 1 : place + 2]] != ["of"]
    )


_FEW = 20


def _asked(statements: list[Statement], claim: ClaimText) -> list[Statement]:
    """Those of a sentence's statements that are the claim, where its value is known apart."""
    if claim.quantity is None:
        return statements
    value = abs(float(claim.quantity.number))
    mine = [
        one for one in statements if abs(one.amount.value - value) <= max(one.amount.step, 1e-9 * value) / 2
    ]
    if not mine:
        return statements
    subject = topic_of(word for name in claim.subject[:1] for word in words_in(name))
    return [one if one.topic else one._replace(topic=subject) for one in mine]


def _subject_of(text: str, document: Document) -> Topic:
    if not text:
        return Topic()
    lexed = lex(text, 0, len(text), document.reader)
    return read_sentence(lexed, 0, Context()).context.topic if lexed.words else topic_of(())


def _in_currency(one: Statement, lexed: Lexed) -> Statement:
    """A bare large number takes the currency that the claim speaks of: `In dollar terms ... 35 billion`."""
    if (
        one.amount.unit
        or not one.amount.scaled
        or one.says is not Says.LEVEL
        or (one.noun and not one.metric)
    ):
        return one
    forms = {word.form for word in lexed.words}
    for word, unit in (
        ("dollar", "US$"),
        ("yuan", "RMB"),
        ("rmb", "RMB"),
        ("renminbi", "RMB"),
        ("euro", "€"),
    ):
        if word in forms:
            return one._replace(amount=one.amount._replace(unit=unit))
    return one
