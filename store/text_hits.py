"""Hits in the newest text of each source, with the words around them."""

from __future__ import annotations

TYPE_CHECKING = False  # as `typing` has it, without importing `typing`
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    Rows = Callable[[str, Sequence[Any]], list[tuple[Any, ...]]]
    """Runs a query with its parameters."""

_AROUND = 60
_MOST = 20


def text_hits(
    rows: Rows, question: str, text: str, company: str | None, limit: int
) -> list[tuple[str, str, str, int]]:
    """Id, words around, `publisher<US>published` and further hits, of each source whose newest snapshot answers.

    `question` is in FTS5's language; `text` is what was typed.
    """
    of_company = "" if company is None else " AND source.company = (SELECT key FROM company WHERE id = ?2)"
    answers = rows(
        "SELECT source.id, newest_text.text, source.publisher || char(31) || source.published FROM text_words"
        " CROSS JOIN newest_text ON newest_text.snapshot = text_words.rowid CROSS JOIN source"
        " ON source.key = newest_text.source"
        f" WHERE text_words MATCH ?1 AND source.retired = 0{of_company}"
        f" ORDER BY text_words.rowid DESC LIMIT {min(limit, _MOST):d}",
        (question,) if company is None else (question, company),
    )
    hits = []
    for id_, body, source in answers:
        around, more = _around(body, text)
        hits.append((id_, around, source, more))
    return hits


def _around(body: str, text: str) -> tuple[str, int]:
    """The words around the first place of the rarest word, and how many more places there are."""
    import re  # noqa: PLC0415 - only where a text was found

    places: list[int] = []
    for word in re.findall(r"\w+", text):
        found = [match.start() for match in re.finditer(re.escape(word), body, re.IGNORECASE)]
        if found and (not places or len(found) < len(places)):
            places = found
    at = places[0] if places else 0
    start, end = max(0, at - _AROUND), at + _AROUND
    cut = " ".join(body[start:end].split())
    lead, tail = "… " if start else "", " …" if end < len(body) else ""
    return f"{lead}{cut}{tail}", max(0, len(places) - 1)
