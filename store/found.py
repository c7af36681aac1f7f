"""What Find finds, as plain rows: what is printed of each, without the records of the model.

The command line prints these as they are; importing the records would take longer than the whole search.
"""

from __future__ import annotations

from datetime import date

from ..model.period_words import period_words, published_words
from ..model.value_words import value_words
from .cjk import spaced

TYPE_CHECKING = False  # as `typing` has it, without importing `typing`
if TYPE_CHECKING:
    from typing import Any

    from .text_hits import Rows

    FoundRow = tuple[str, str, str, str, str, str | None, int, str, int]

_RANKED = 2000
"""Only so many of the newest hits are ranked: ranking all hits of a common word takes a second."""
_FIGURES_WEIGHED = 50
"""So many of the best figures are put in order by their metric as well."""
_SOURCE = "(SELECT publisher || char(31) || published FROM source WHERE source.key = {})"
_FIGURE = f"""
SELECT figure.id, figure.metric || ' · ' || subject.name, figure.value_text, figure.value_unit, figure.value_scale,
    figure.value_bound, figure.period_start, figure.period_end, figure.period_label, NULL, 0,
    {_SOURCE.format("figure.source")}
FROM figure JOIN subject ON subject.key = figure.subject WHERE figure.key = ?
"""
_CLAIM = f"""
SELECT claim.id, claim.text, value_text, value_unit, value_scale, value_bound, period_start, period_end, period_label,
    verdict, flags, {
    _SOURCE.format(
        "(SELECT citation.source FROM citation WHERE citation.claim = claim.key AND citation.retired = 0"
        " ORDER BY citation.reattributed_at, citation.number LIMIT 1)"
    )
}
FROM claim WHERE claim.key = ?
"""
_SUBJECT = (
    "SELECT id, name, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL FROM subject WHERE key = ?"
)
_SOURCE_ROW = """
SELECT id, title, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, publisher || char(31) || published
FROM source WHERE key = ?
"""
_KINDS = (
    ("figure", _FIGURE),
    ("claim", _CLAIM),
    ("subject", _SUBJECT),
    ("source", _SOURCE_ROW),
)


def found(rows: Rows, text: str, company: str | None, limit: int) -> list[FoundRow]:
    """Kind, id, text, value, period, verdict, bits of the flags, source, and further hits of that source's text.

    Rows in which every word of `text` stands, best first, grouped by kind, at most `limit` of each; the last word
    may be a beginning. Survives any input: what holds no word finds nothing. `rows` runs a query.
    """
    question = _question(text)
    if not question:
        return []
    hits = []
    for table, sql in _KINDS:
        many = max(limit, _FIGURES_WEIGHED) if table == "figure" else limit
        answers = [row for key in _best(rows, table, question, company, many) for row in rows(sql, (key,))]
        if table == "figure":
            answers = _plainest_first(answers, text)[:limit]
        hits += [_found(table, row) for row in answers]
    from .text_hits import text_hits  # noqa: PLC0415 - asked last

    return hits + [
        ("text", id_, around, "", "", None, 0, source_words(source), more)
        for id_, around, source, more in text_hits(rows, question, text, company, limit)
    ]


def _plainest_first(figures: list[tuple[Any, ...]], text: str) -> list[tuple[Any, ...]]:
    """Figures whose metric says the least that nobody asked for, the newest first, else as they are ranked.

    Who asks for the revenue of cloud wants that before its growth, and before shares of it in something else.
    """
    asked = tuple(word.casefold() for word in text.split())

    def unasked(row: tuple[Any, ...]) -> int:
        metric = row[1].partition(" · ")[0].casefold()
        return sum(not word.startswith(asked) for word in metric.split())

    by_age = sorted(figures, key=lambda row: row[7] or "", reverse=True)
    return sorted(by_age, key=unasked)


def _question(text: str) -> str:
    """In FTS5's language: each word quoted, so that nothing in it is an operator; the last one a beginning."""
    words = [word for word in text.replace("\0", " ").split() if any(letter.isalnum() for letter in word)]
    asked = [_alternatives(word, "*" if place == len(words) else "") for place, word in enumerate(words, 1)]
    return " AND ".join(asked)


def _alternatives(word: str, ending: str) -> str:
    """A word as it stands, and where its script writes no spaces also as its characters in a row."""
    quoted = ['"' + form.replace('"', '""') + f'"{ending}' for form in dict.fromkeys((word, spaced(word)))]
    return f"({' OR '.join(quoted)})" if len(quoted) > 1 else quoted[0]


def _best(rows: Rows, table: str, question: str, company: str | None, limit: int) -> list[int]:
    of_company = "" if company is None else f" AND {table}.company = (SELECT key FROM company WHERE id = ?2)"
    sql = (
        f"SELECT key FROM (SELECT {table}.key AS key, {table}_words.rank AS rank FROM {table}_words"
        f" CROSS JOIN {table} ON {table}.key = {table}_words.rowid WHERE {table}_words MATCH ?1"
        f" AND {table}.retired = 0{of_company} ORDER BY {table}_words.rowid DESC LIMIT {_RANKED})"
        f" ORDER BY rank, key LIMIT {limit:d}"
    )
    parameters = (question,) if company is None else (question, company)
    return [row[0] for row in rows(sql, parameters)]


def _found(kind: str, row: tuple[Any, ...]) -> FoundRow:
    id_, text, value, unit, scale, bound, start, end, _, verdict, flags, source = row
    printed = "" if value is None else value_words(value, unit, scale, bound or "")
    during = "" if end is None else period_words(start and date.fromisoformat(start), date.fromisoformat(end))
    return kind, id_, text, printed, during, verdict, flags, source_words(source), 0


def source_words(joined: str | None) -> str:
    """Publisher and date, from `publisher<US>published`."""
    if joined is None:
        return ""
    publisher, _, published = joined.partition("\x1f")
    return f"{publisher}, {published_words(published)}" if published else publisher
