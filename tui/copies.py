"""What `y` copies from a row: the value, the quote, the address, the citation, the say-it line."""

from enum import StrEnum
from typing import NamedTuple

from ..evidence.wording.citing import citation_line, quotation, value_words
from ..evidence.wording.say_it import say_it, say_it_figure
from ..model.claim_row import ClaimView
from ..model.figure import Figure
from ..model.ids import SubjectId
from ..model.quantity import Quantity
from ..model.source import Source
from ..store import claims, events, figures, sources, subjects, thesis_rows
from .pages.citation import best_quote
from .session import Session
from .target import Target


class Copy(StrEnum):
    """What can be copied."""

    VALUE = "value"
    QUOTE = "quote"
    URL = "URL"
    CITATION = "citation"
    LINE = "say-it line"


class Copied(NamedTuple):
    """The text to copy, or why there is none."""

    text: str = ""
    missing: str = ""


def copy_text(session: Session, target: Target | None, what: Copy) -> Copied:  # noqa: PLR0911  # one answer a concept
    """The text that a row gives for `what`."""
    match target:
        case Target(concept="claim", id=id_):
            return _of_claim(session, claims.claim_view(session.store, id_), what)
        case Target(concept="figure", id=id_):
            return _of_figure(session, figures.figure(session.store, id_), what)
        case Target(concept="source", id=id_, claim=claim):
            return _of_source(session, sources.source(session.store, id_), claim, what)
        case Target(concept="subject", id=id_):
            return _of_subject(session, id_, what)
        case Target(concept="thesis", id=id_):
            return _of_thesis(session, id_, what)
        case Target(concept="event", id=id_):
            event = events.event(session.store, id_)
            if event.source:
                return _of_source(session, sources.source(session.store, event.source), "", what)
    return Copied(missing=f"There is no {what} on this row.")


def _of_claim(session: Session, view: ClaimView, what: Copy) -> Copied:
    match what:
        case Copy.VALUE:
            return _value(view.claim.quantity, "This claim names no value.")
        case Copy.LINE:
            return Copied(say_it(view, session.company))
    if not view.citations:
        return Copied(missing="This claim cites nothing.")
    if what is not Copy.QUOTE:
        return _of_source(session, view.citations[0].state.source, "", what)
    for citation in view.citations:
        if quote := best_quote(view.claim, view.subject, citation):
            return Copied(quotation(quote, citation.state.source))
    return Copied(
        missing="No cited source was read, so there is nothing to quote; r reads it, p pastes its text."
    )


def _of_figure(session: Session, figure: Figure, what: Copy) -> Copied:
    source = session.source(figure.source)
    match what:
        case Copy.VALUE:
            return _value(figure.quantity, "This figure is a hole: its source gives no value.")
        case Copy.LINE:
            subject = subjects.subject(session.store, figure.subject)
            return Copied(say_it_figure(figure, subject, source, session.company))
    return _of_source(session, source, "", what)


def _of_source(session: Session, source: Source, claim: str, what: Copy) -> Copied:
    match what:
        case Copy.URL:
            return Copied(source.url)
        case Copy.CITATION:
            state = sources.source_state(session.store, source.id)
            return Copied(citation_line(source, state.last_read_at, session.tz))
    if not claim:
        return Copied(missing=f"A source alone has no {what}: open it from a claim.")
    view = claims.claim_view(session.store, claim)
    if what is not Copy.QUOTE:
        return _of_claim(session, view, what)
    for citation in view.citations:
        if citation.state.source.id == source.id and (
            quote := best_quote(view.claim, view.subject, citation)
        ):
            return Copied(quotation(quote, source))
    return Copied(missing="This source was not read, or nothing in it speaks of the claim.")


def _of_subject(session: Session, subject: str, what: Copy) -> Copied:
    """A subject's row stands for its newest figure of its first metric."""
    own = [
        figure for figure in figures.figures_of_subject(session.store, SubjectId(subject)) if figure.quantity
    ]
    newest = max(own, key=lambda figure: figure.period.end.toordinal() if figure.period else 0, default=None)
    if newest is None:
        return Copied(missing="No figure of this subject is in the store.")
    return _of_figure(session, newest, what)


def _of_thesis(session: Session, thesis: str, what: Copy) -> Copied:
    row = thesis_rows.thesis_row(session.store, thesis)
    if row.thesis.claim:
        return _of_claim(session, claims.claim_view(session.store, row.thesis.claim), what)
    if row.figures:
        return _of_figure(session, row.figures[0], what)
    return Copied(missing=f"There is no {what} on this row.")


def _value(quantity: Quantity | None, otherwise: str) -> Copied:
    return Copied(value_words(quantity)) if quantity else Copied(missing=otherwise)
