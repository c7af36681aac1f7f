"""The pack as blocks of words, which Markdown and HTML only dress."""

from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from ...evidence.wording.ranks import rank_words
from ...evidence.wording.signs import flag_sign, verdict_sign
from ...model.ids import short_id
from ...model.words import Modality, VerdictWord
from ..records import instant
from .contents import Contents, PackedCitation, PackedClaim


class Shape(Enum):
    """What a block is."""

    TITLE = auto()
    HEADING = auto()
    TEXT = auto()
    POINT = auto()
    QUOTE = auto()


class Block(NamedTuple):
    """One paragraph, heading or point of a document."""

    shape: Shape
    text: str
    url: str = ""
    """Where its words lead."""


def blocks(pack: Contents) -> Iterator[Block]:
    """The pack from its counts down to its sources, problems first."""
    yield Block(Shape.TITLE, f"Evidence: {pack.company.name}")
    yield Block(Shape.TEXT, f"Made {instant(pack.made_at)} by alimon. {_counted(pack)}.")
    yield Block(
        Shape.TEXT,
        "To verify: open a source's address, look for the quoted passage, and compare. A hash is the SHA-256 of the"
        " bytes that were fetched, or of the text where a person supplied it.",
    )
    for claim in sorted(pack.claims, key=lambda one: not one.view.is_problem):
        yield from _claim(claim)
    yield Block(Shape.HEADING, "Sources")
    for view in pack.cited:
        source, snapshot = view.state.source, view.snapshot
        number = "" if source.number is None else f"[{source.number}] "
        named = (
            f"{number}{source.publisher}, {source.title}, {source.published.words()}; {rank_words(source)}"
        )
        yield Block(Shape.POINT, named, source.url)
        if snapshot is None:
            yield Block(Shape.TEXT, "Not read.")
        else:
            how = "supplied by a person" if snapshot.supplied else "fetched"
            yield Block(Shape.TEXT, f"{how} {instant(snapshot.fetched_at)}, SHA-256 {snapshot.sha256}")


def _counted(pack: Contents) -> str:
    words = [f"{count} {verdict_sign(word).word}" for word, count in pack.counts.items()]
    return f"{len(pack.claims)} claims: {', '.join(words)}" if words else "No claims"


def _claim(claim: PackedClaim) -> Iterator[Block]:
    view = claim.view
    opinion = view.claim.modality is Modality.OPINION
    verdict = "opinion, not judged" if opinion else verdict_sign(view.verdict).words()
    yield Block(Shape.HEADING, f"{short_id(view.claim.id)} {verdict}")
    yield Block(Shape.TEXT, view.claim.text)
    for flag in view.flags:
        yield Block(Shape.POINT, f"{flag_sign(flag.word).words()}: {flag.reason}")
    for citation in claim.citations:
        yield from _citation(citation)
    if not claim.citations:
        yield Block(Shape.POINT, "cites nothing")


def _citation(one: PackedCitation) -> Iterator[Block]:
    view = one.view
    source, verdict, own = view.state.source, view.verdict, view.overrule
    word = verdict_sign(view.word).words()
    told = (
        f"{view.citation.mark} {source.publisher}, {source.published.words()}, {rank_words(source)}: {word}"
    )
    if view.citation.reattributed_at is not None:
        told += (
            f" (re-attributed by a person, {instant(view.citation.reattributed_at)}; not cited by the report)"
        )
    if own is not None:
        said = verdict_sign(verdict.word if verdict else VerdictWord.UNCHECKED).word
        told += f" (overruled: {own.reason}; the checker says {said})"
    if verdict is not None and verdict.reason:
        told += f". {verdict.reason.rstrip('.')}"
    yield Block(Shape.POINT, told, source.url)
    if one.quote:
        yield Block(Shape.QUOTE, one.quote)
    if verdict is not None:
        yield Block(Shape.TEXT, f"checked {instant(verdict.at)} by {verdict.checker}")
