"""Whom a clause is about, and whom a value in it is of."""

import re

from ...statements.statement import Statement
from .clauses import ASIDE, Tie
from .measured import Around, Measured
from .owners import owner_in
from .sentence import Parsed
from .subjects import Discourse


def words_around(parsed: Parsed, one: Statement, number: int, main: str) -> Around:
    """The words on both sides of a quantity, within its clause."""
    first, last = parsed.span(number)
    begin = max(
        [
            first,
            *(
                other.amount.end
                for other in parsed.statements
                if first <= other.amount.start and other.amount.end <= one.amount.start
            ),
        ]
    )
    bare = parsed.text
    for mark in parsed.marks:
        bare = bare[: mark.start] + " " * (mark.end - mark.start) + bare[mark.end :]
    before = ASIDE.sub("", bare[begin : one.amount.start])
    lead = ASIDE.sub("", parsed.text[first : one.amount.start])
    subject = parsed.subject_words(number)
    if (
        not subject
        and number
        and parsed.clauses[number].tie is Tie.AND
        and not parsed.clauses[number - 1].has_verb
    ):
        subject = parsed.subject_words(number - 1)
        lead = f"{subject} {lead}"
    return Around(before, parsed.text[one.amount.end : last], subject, lead, main)


def clause_owner(parsed: Parsed, number: int) -> str:
    """Who a clause is about, its metric aside."""
    clause = parsed.clauses[number]
    words = parsed.subject_words(number)
    if clause.tie is Tie.WHO or (clause.tie is Tie.DONE and not words):
        words = parsed.head_before(number)
    if clause.tie in (Tie.AND, Tie.ING, Tie.CAUSE, Tie.WITH) and not words and number:
        doing = re.match(r"^with\s+(?P<who>.+?)\s+\w+ing\b", parsed.clause_text(number), re.IGNORECASE)
        if clause.tie is Tie.WITH and doing is not None:
            return doing["who"]
        if clause.tie is Tie.WITH:
            return (
                clause_owner(parsed, number + 1)
                if number + 1 < len(parsed.clauses)
                else clause_owner(parsed, number - 1)
            )
        return clause_owner(parsed, number - 1)
    if words.lower() in _IT and number and clause.tie is not Tie.MAIN:
        before = parsed.subject_words(number - 1)
        words = before if before and before.lower() not in _IT else words
    if re.search(r"\d", words) and not re.search(r"[A-Z]", words):
        return ""
    return owner_in(words) or parsed.speaker(number)


_IT = frozenset({"it", "its", "they", "their"})


def user_subject(parsed: Parsed, number: int, of: Measured, subject: str, discourse: Discourse) -> str:
    """`adopted by 290,000 enterprises` is about what is adopted, a clause or its head."""
    if of.metric.endswith((" adopters", " users", " buyers")) and not of.owner:
        words = clause_owner(parsed, number)
        clause = number
        while not words and clause:
            clause -= 1
            words = parsed.subject_words(clause) or parsed.clause_text(clause)
        return discourse.resolve(words)
    return subject
