"""Where a page contradicts itself or a filing, told at the source with the passages that cannot both hold."""

from ...evidence.wording.citing import quoted
from ...evidence.wording.faults import fault_words
from ...evidence.wording.signs import flag_sign
from ...model.ids import SourceId
from ...model.safe_text import safe_line
from ...model.words import FlagWord
from ...store.snapshots import latest_snapshot
from ...store.traits import traits_of_source
from ..session import Session
from ..widgets.lines import Line, Span, line
from .signs import glyph_span

_LONGEST = 160


def fault_span(session: Session, source: SourceId) -> tuple[Span, ...]:
    """A word for a title that the text below it has faults; nothing where none was found."""
    faults = traits_of_source(session.store, source).faults
    if not faults:
        return ()
    mark = flag_sign(FlagWord.CONFLICT).mark(ascii_only=session.ascii)
    whom = "itself" if any(not one.against for one in faults) else "a filing"
    return (Span(f" {mark} contradicts {whom} ", "warn"),)


def fault_lines(session: Session, source: SourceId) -> list[Line]:
    """The faults of the newest text of a source, each with its passages; nothing where none was found."""
    faults = traits_of_source(session.store, source).faults
    snapshot = latest_snapshot(session.store, source) if faults else None
    if snapshot is None:
        return []
    lines = []
    for one in faults:
        sign = glyph_span(flag_sign(FlagWord.CONFLICT), session)
        words = Span(f" this page {safe_line(fault_words(one))}", "warn")
        lines.append(line(sign, words, indent=1, hang=2, wrap=True))
        lines += [
            line(Span(quoted(snapshot.text[start:end], _LONGEST), "dim"), indent=3, hang=1, wrap=True)
            for start, end in one.passages
        ]
    return lines
