"""A claim that was read in a report, beside its sentence: what a person needs to accept it."""

from collections.abc import Iterator, Sequence

from ...evidence.report.claims.claim import ReportClaim
from ...model.safe_text import safe_line
from ..widgets.lines import Line, Span, line

_HANG = 11


def claim_lines(claim: ReportClaim, text: str, against: Sequence[str]) -> list[Line]:
    """The claim as it will be kept, its sentence in full, guesses marked as such, and what it cannot hold beside."""
    return [
        _line("claim", Span(safe_line(text), "accent")),
        _line("sentence", Span(safe_line(claim.sentence))),
        *(_line("conflict", Span(safe_line(one), "warn")) for one in against),
        *_holes(claim),
    ]


def _holes(claim: ReportClaim) -> Iterator[Line]:
    for gap in claim.gaps:
        words = Span(safe_line(f"{gap.before} [...] {gap.after}"), "warn")
        guess = f" · a guess, not in the report: {gap.guess}" if gap.guess else " · no guess what stood there"
        yield _line("lost name", words, Span(safe_line(guess), "dim"))


def _line(label: str, *spans: Span) -> Line:
    return line(Span(f" {label:<{_HANG - 1}}", "dim"), *spans, wrap=True, hang=_HANG)
