"""A sentence of the report with all that the grammar found in it."""

import re
from typing import NamedTuple

from ...grammar.period_mark import PeriodMark
from ...grammar.words import Word
from ...statements.statement import Statement
from ..article import ReportSentence
from .clauses import Clause, Tie, text_of
from .subjects import without_lead
from .verbs import BASE_OF, is_finite
from .word_sets import word_set


class Parsed(NamedTuple):
    """One sentence; all places are those of `text`, which is as long as the plain sentence."""

    sentence: ReportSentence
    text: str
    """The plain sentence, folded."""
    words: tuple[Word, ...]
    clauses: tuple[Clause, ...]
    statements: tuple[Statement, ...]
    marks: tuple[PeriodMark, ...]

    def clause_at(self, place: int) -> int:
        """Which clause a place of the text lies in."""
        for number, clause in enumerate(self.clauses):
            if place < self.words[clause.after - 1].end:
                return number
        return len(self.clauses) - 1

    def span(self, number: int) -> tuple[int, int]:
        """Where a clause begins and ends in the text."""
        clause = self.clauses[number]
        return self.words[clause.first].start, self.words[clause.after - 1].end

    def clause_text(self, number: int) -> str:
        """The words of a clause."""
        clause = self.clauses[number]
        return text_of(self.text, self.words, clause.first, clause.after)

    def subject_words(self, number: int) -> str:
        """The words of the grammatical subject of a clause; empty where it has none of its own."""
        clause = self.clauses[number]
        if clause.tie in (Tie.WHO, Tie.DONE, Tie.ING):
            return ""
        first = clause.first
        if clause.connector and clause.tie in (Tie.AND, Tie.CONTRAST, Tie.CONDITION):
            first += len(clause.connector.split())
        verbs = [place for place in range(first, clause.after) if self._is_verb(place)]
        if not verbs and number + 1 < len(self.clauses) and self._begins_with_verb(number + 1):
            return _named_part(without_lead(self.clause_text(number)))
        if not verbs or verbs[0] <= first:
            return ""
        start, end = first, verbs[0]
        if BASE_OF.get(self.words[end].text.lower()) in _SAYING and len(verbs) > 1 and verbs[1] > end + 1:
            # `The chain said sales rose`: what was said has a subject of its own.
            start, end = end + 1, verbs[1]
        told = _TAIL.sub("", without_lead(text_of(self.text, self.words, start, end)))
        return _named_part(told)

    def _begins_with_verb(self, number: int) -> bool:
        clause = self.clauses[number]
        return clause.tie is Tie.AND and not clause.connector and self._is_verb(clause.first)

    def speaker(self, number: int) -> str:
        """Who says what a clause says; empty where nobody is named."""
        clause = self.clauses[number]
        verbs = [place for place in range(clause.first, clause.after) if self._is_verb(place)]
        if not verbs or BASE_OF.get(self.words[verbs[0]].text.lower()) not in _SAYING:
            return ""
        return without_lead(text_of(self.text, self.words, clause.first, verbs[0]))

    def _is_verb(self, place: int) -> bool:
        return is_finite(self.words[place].text, self.words[place - 1].text if place else "")

    def head_before(self, number: int) -> str:
        """The noun phrase right before a relative or participial clause."""
        from .noun_phrases import phrase_before  # noqa: PLC0415

        start = self.span(number)[0]
        before = self.text[:start].rstrip(" ,")
        return phrase_before(before, len(before))


_TAIL = re.compile(
    r"\s+(?:more than|less than|nearly|almost|also|now|already|still|not|then|again|\w+ly)$", re.IGNORECASE
)
_SAYING = word_set(
    "say report note add state announce tell believe disclose estimate confirm expect argue contend "
    "caution insist stress acknowledge warn"
)
_PARENTHESES = re.compile(
    r"^(?:however|meanwhile|by contrast|in contrast|in turn|too|though|for (?:its|their) part|"
    r"for (?:example|instance)|which|who|led|once|formerly|now|then|a|an|the)\b",
    re.IGNORECASE,
)
_APPOSED = re.compile(
    r"^(?:its|the|their|a|an|[A-Z][\w.&-]*['’]s)\s.*\b(?:rivals?|competitors?|subsidiary|unit|arm|"
    r"division|title|product|drug|model|app|platform|brand|parent|partner|supplier|peer|flagship|service|"
    r"segment|business|game)$",
    re.IGNORECASE,
)


def _named_part(told: str) -> str:
    """The name in a subject with an apposition: `Its main rival, Acme`, `Acme, the largest maker`."""
    parts = [part.strip() for part in told.split(", ")]
    if len(parts) == 1 or re.search(r",\s+and\s", told):
        return told.strip(" ,")
    if _APPOSED.match(parts[0]) and parts[1][:1].isupper():
        return parts[1].strip(" ,")
    kept = [part for part in parts if not _PARENTHESES.match(part)]
    return (kept[0] if kept else parts[0]).strip(" ,")
