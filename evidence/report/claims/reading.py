"""The claims of an article: sentence by sentence, clause by clause."""

import re
from collections.abc import Iterator
from datetime import date

from ....model.published import Published
from ...folding import fold
from ...grammar.fiscal_year import fiscal_year_end
from ...grammar.periods import PeriodReader
from ...statements.context import Context
from ...statements.lexed import lex
from ...statements.sentence_reader import read_sentence
from ..article import Article, ReportSentence
from .claim import ReportClaim
from .clauses import clauses_of
from .events import event_claims
from .naming import metrics_in
from .numeric import numeric_claims
from .sentence import Parsed
from .subjects import Discourse
from .tense import Tense, tense_of
from .timeline import Timeline
from .when import is_compared_with


def claims_of(article: Article) -> tuple[ReportClaim, ...]:
    """Return every claim that the article makes, in order; ids are `c1`, `c2` and so on."""
    text = "\n".join(sentence.plain for sentence in article.sentences)
    reader = PeriodReader(fiscal_year_end(text), _day(article.published))
    discourse = Discourse(article.main, _names_within(article))
    timeline = Timeline(article.published)
    context = Context()
    found: list[ReportClaim] = []
    for number, sentence in enumerate(article.sentences):
        parsed, context = _parsed(sentence, number, context, reader)
        discourse.hear(sentence.plain)
        found += _of_sentence(parsed, discourse, timeline)
        facts = [
            mark
            for mark in parsed.marks
            if not is_compared_with(parsed.text, mark.start)
            and not parsed.text[: mark.start].endswith("(")
            and not _UNTIL.search(parsed.text[: mark.start])
            and tense_of(parsed.clause_text(parsed.clause_at(mark.start))) is not Tense.OPEN
        ]
        timeline.hear(facts, sentence.locator.paragraph)
    return tuple(claim._replace(id=f"c{place}") for place, claim in enumerate(found, start=1))


def _names_within(article: Article) -> frozenset[str]:
    """The words with capitals that stand within sentences."""
    return frozenset(
        match[0].rstrip(".,") for sentence in article.sentences for match in _WITHIN.finditer(sentence.plain)
    )


_UNTIL = re.compile(r"\b(?:to|until|through|till)\s+(?:the\s+)?$", re.IGNORECASE)
_WITHIN = re.compile(r"(?<=[a-z,;] )[A-Z][\w.&-]*")


def _day(published: str) -> date | None:
    return Published(published).latest() if published else None


def _parsed(
    sentence: ReportSentence, number: int, context: Context, reader: PeriodReader
) -> tuple[Parsed, Context]:
    text = fold(sentence.plain)[0]
    if len(text) != len(sentence.plain):
        text = sentence.plain
    lexed = lex(text, 0, len(text), reader)
    read = read_sentence(lexed, number, context)
    words, clauses = clauses_of(text)
    return Parsed(
        sentence, text, words, tuple(clauses), tuple(read.statements), tuple(reader.find(text))
    ), read.context


def _of_sentence(parsed: Parsed, discourse: Discourse, timeline: Timeline) -> Iterator[ReportClaim]:
    """The claims of one sentence in the order of its words."""
    subject = parsed.subject_words(0)
    discourse.currency = discourse.currency or next(
        (one.amount.unit for one in parsed.statements if one.amount.is_money), ""
    )
    numeric = list(numeric_claims(parsed, discourse, timeline))
    events = list(event_claims(parsed, discourse, timeline, numeric))
    discourse.move_to(subject, is_metric=bool(metrics_in(subject)))
    yield from (claim for _, claim in sorted([*numeric, *events], key=lambda pair: pair[0]))
