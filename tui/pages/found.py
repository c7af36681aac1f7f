"""What Find says of all its answers together: how many of which kind, that some are cut off, that there are none."""

from collections import Counter
from collections.abc import Mapping, Sequence

from ...model.hit import Hit, HitKind
from ...model.safe_text import safe_line
from ..widgets.lines import Line, Span, line
from ..widgets.titled import title_line

LIMIT = 50
"""Answers of each kind that are shown; the store is asked for one more, to know whether there are more."""
_TEXTS = 20
"""Texts that the store searches for the words around a hit."""
_MANY: Mapping[HitKind, str] = {
    HitKind.FIGURE: "figures", HitKind.CLAIM: "claims", HitKind.SUBJECT: "subjects",
    HitKind.SOURCE: "sources", HitKind.TEXT: "texts",
}  # fmt: skip
_EXAMPLES = (
    "Type a name, a number, a period or an id.",
    "Every word has to occur; the last one may be a beginning.",
    "",
    "cloud revenue jun 2025    26%    S11",
)


def first_of_each(hits: Sequence[Hit]) -> list[Hit]:
    """The first answers of each kind, as many as are shown."""
    counts: Counter[HitKind] = Counter()
    shown = []
    for hit in hits:
        counts[hit.kind] += 1
        if counts[hit.kind] <= LIMIT:
            shown.append(hit)
    return shown


def found_title(hits: Sequence[Hit]) -> Line:
    """How many answers there are; that a word more is needed where some are cut off."""
    counts = Counter(hit.kind for hit in hits)
    words = " · ".join(_count(kind, counts[kind]) for kind in HitKind if counts[kind])
    cut = any(count > LIMIT for count in counts.values()) or counts[HitKind.TEXT] >= _TEXTS
    more = (Span("add a word to see the rest ", "warn"),) if cut else ()
    return title_line("", "Answers", Span(f"  {words}", "dim"), active=True, right=more)


def _count(kind: HitKind, count: int) -> str:
    if count > LIMIT or (kind is HitKind.TEXT and count >= _TEXTS):
        return f"first {min(count, LIMIT)} {_MANY[kind]}"
    return f"1 {kind.value}" if count == 1 else f"{count} {_MANY[kind]}"


def nothing_found(words: str, company: str) -> tuple[Line, ...]:
    """What to do where there are no answers: how to ask, or how to ask for less."""
    if not words:
        return (line(), *(line(Span(f"  {text}", "dim")) for text in _EXAMPLES))
    return (
        line(),
        line(Span(f"  Nothing of {safe_line(company)} holds “{safe_line(words)}”.", "text")),
        line(Span("  Take a word away, or write only its beginning.", "dim")),
        line(Span("  C switches the company.", "dim")),
    )
