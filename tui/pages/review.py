"""A report under review: its claims as rows, and one beside its sentence."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...model.safe_text import safe_line
from ..widgets.lines import Line, Span, line
from ..widgets.rows import Cell, Column, Row

if TYPE_CHECKING:
    from ...refresh.review_draft import Draft, ReadClaim

COLUMNS = (
    Column("  id", 7),
    Column("subject", 16),
    Column("metric", 12, flex=True),
    Column("value", 16, "right"),
    Column("period", 14, above=86),
    Column("cites", 9, above=52),
    Column("modality", 9, above=90),
)
_HANG = 11


def review_title(draft: "Draft") -> Line:
    """What the report is called, and how much of it is accepted."""
    article = draft.report.article
    title = safe_line(article.title or "A report without a title")
    count = f"{draft.accepted} of {len(draft.claims)} claims · {len(article.sources)} sources "
    return Line(spans=(Span(f" {title} ", "accent"),), right=(Span(count, "dim"),), rule=True)


def review_rows(draft: "Draft") -> list[Row]:
    """The claims; before them `-` for dropped, `*` for edited, `?` for a lost name, and `+` for a new subject."""
    return [_row(draft, at, one) for at, one in enumerate(draft.claims)]


def _row(draft: "Draft", at: int, one: "ReadClaim") -> Row:
    dropped, edited = one.id in draft.dropped, one.id in draft.edits
    role = "faint" if dropped else "text"
    sign = "-" if dropped else "*" if edited else "?" if one.gaps else " "
    subject = draft.subject_of(one)
    told = (
        f"{'+' if subject in draft.new else ''}{draft.subjects.get(subject, subject)}",
        one.metric,
        draft.value_of(one),
        draft.period_of(one),
        " ".join(f"[{number}]" for number in one.citations),
        one.modality.value,
    )
    first = Cell(safe_line(f"{sign} {one.id}"), "accent" if edited and not dropped else role)
    return Row(key=at, target=None, cells=(first, *(Cell(safe_line(text), role) for text in told)))


def claim_title(draft: "Draft", one: "ReadClaim") -> Line:
    """What the claim is about, where it stands, and what became of it."""
    subject = draft.subject_of(one)
    new = " · a new subject of the company" if subject in draft.new else ""
    period = draft.period_of(one)
    when = f" · {period}" if period else ""
    name = safe_line(f" {one.id} · {draft.subjects.get(subject, subject)}{new}{when} ")
    state = "dropped" if one.id in draft.dropped else "edited" if one.id in draft.edits else "accepted"
    place = f"paragraph {one.locator.paragraph} · {state} "
    return Line(spans=(Span(name, "accent"),), right=(Span(place, "dim"),), rule=True)


def claim_lines(draft: "Draft", one: "ReadClaim") -> list[Line]:
    """The claim as it will be kept, its sentence in full, guesses marked as such, and what it cannot hold beside."""
    return [
        _line("claim", Span(safe_line(draft.text_of(one)), "accent")),
        *_values(draft, one),
        _line("sentence", Span(safe_line(one.sentence))),
        *(_line("conflict", Span(safe_line(words), "warn")) for words in draft.against(one)),
        *_holes(one),
    ]


def _values(draft: "Draft", one: "ReadClaim") -> Iterator[Line]:
    """The value that somebody put in place of what was read, with what that was."""
    for label, now, read in (
        ("value", draft.value_of(one), one.value_words),
        ("period", draft.period_of(one), one.time),
    ):
        if now != read:
            yield _line(
                label, Span(safe_line(now), "accent"), Span(safe_line(f"  read as {read or 'none'}"), "dim")
            )


def _holes(one: "ReadClaim") -> Iterator[Line]:
    for gap in one.gaps:
        guess = f"a guess, not in the report: {gap.guess} · " if gap.guess else "no guess what stood there · "
        where = Span(safe_line(f"{gap.before} [...] {gap.after}"), "dim")
        yield _line("lost name", Span(safe_line(guess), "warn"), where)


def _line(label: str, *spans: Span) -> Line:
    return line(Span(f" {label:<{_HANG - 1}}", "dim"), *spans, wrap=True, hang=_HANG)
