"""The verdict on a claim about which period the figures are for."""

from ..statements.document import Document
from ..statements.lexed import Lexed
from .ground import CONTRADICTED, SUPPORTED, Ground

_FIGURES = frozenset(
    {
        "number",
        "figure",
        "result",
        "report",
        "data",
        "statement",
        "earnings",
        "release",
        "account",
        "page",
        "article",
        "document",
        "text",
        "table",
    }
)


def judge_period(lexed: Lexed, document: Document) -> Ground | None:
    """`The figures are for the full year`: held against the document's own period; None for other claims."""
    about = {word.form for word in lexed.words[:6]} & _FIGURES
    told = [mark for mark in lexed.periods.values() if mark.months and (mark.spans or mark.fiscal)]
    main = document.main_period
    if not about or len(told) != 1 or main is None:
        return None
    number = next(
        (
            n
            for n, sentence in enumerate(document.sentences)
            if any(mark.fits(main) for mark in sentence.lexed.periods.values())
        ),
        -1,
    )
    if told[0].fits(main):
        return Ground(SUPPORTED, "the source's figures are for that period", 0.7, number)
    return Ground(CONTRADICTED, "the source's figures are for another period", 0.7, number)
