"""The score-card of an audit as blocks of words: counts, the worst first, and what would mend each."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from ..evidence.wording.faults import fault_words
from ..evidence.wording.signs import flag_sign, verdict_sign
from ..model.published import Published
from ..model.words import FlagWord, Modality, VerdictWord
from .pack.blocks import Block, Shape

if TYPE_CHECKING:
    from ..refresh.audit import Audit, AuditedClaim

_WORST_FIRST = (
    VerdictWord.CONTRADICTED,
    VerdictWord.NOT_FOUND,
    VerdictWord.BLOCKED,
    VerdictWord.UNREACHABLE,
    VerdictWord.UNCHECKED,
    VerdictWord.SUPPORTED,
)
PROBLEMS = frozenset({VerdictWord.CONTRADICTED, VerdictWord.NOT_FOUND})
_LONGEST_PASSAGE = 400


def score_card(audit: "Audit", *, quiet: bool = False, ascii_only: bool = False) -> Iterator[Block]:
    """The blocks from the counts down to the sources; with `quiet` the problems alone."""
    ordered = sorted(audit.claims, key=lambda one: _WORST_FIRST.index(one.word))
    problems = [one for one in ordered if one.word in PROBLEMS]
    if not quiet:
        yield from _head(audit, ascii_only=ascii_only)
    for one in problems if quiet else ordered:
        yield from _claim(audit, one, in_full=one.word in PROBLEMS, ascii_only=ascii_only)
    yield from _conflicts(audit)
    if not quiet:
        yield from _holes(audit)
        yield from _sources(audit, ascii_only=ascii_only)


def _head(audit: "Audit", *, ascii_only: bool) -> Iterator[Block]:
    article = audit.article
    yield Block(Shape.TITLE, article.title or "A report without a title")
    by = ", ".join(part for part in (article.author, Published(article.published).words()) if part)
    yield Block(Shape.TEXT, by)
    counted = ", ".join(
        f"{count} {verdict_sign(VerdictWord(word)).words(ascii_only=ascii_only)}"
        for word, count in audit.counts.items()
        if count
    )
    yield Block(Shape.TEXT, f"{len(audit.claims)} claims: {counted}." if counted else "No claims were found.")


def _claim(audit: "Audit", one: "AuditedClaim", *, in_full: bool, ascii_only: bool) -> Iterator[Block]:
    claim = one.claim
    cited = " ".join(_ranked(audit, number) for number in claim.citations) or "no citation"
    sign = verdict_sign(one.word).words(ascii_only=ascii_only)
    place = f"{claim.id}, paragraph {claim.locator.paragraph}, {cited}"
    if not in_full:
        yield Block(Shape.POINT, f"{sign}  {one.text}  ({place}) {one.reason}")
        yield from _flags(one, ascii_only=ascii_only)
        return
    yield Block(Shape.HEADING, f"{sign}  {one.text}")
    yield Block(Shape.TEXT, f"{place}: {claim.sentence}")
    if one.passage:
        yield Block(Shape.QUOTE, one.passage[:_LONGEST_PASSAGE])
    yield Block(Shape.TEXT, one.reason)
    yield from _flags(one, ascii_only=ascii_only)
    yield Block(Shape.TEXT, f"To mend it: {mending(one)}")


def _ranked(audit: "Audit", number: int) -> str:
    """`[2] wire`: a citation with what sort of document it leads to."""
    rank = audit.ranks.get(number, "")
    return f"[{number}] {rank}" if rank else f"[{number}]"


def _flags(one: "AuditedClaim", *, ascii_only: bool) -> Iterator[Block]:
    for word, reasons in ((FlagWord.CONFLICT, one.faults), (FlagWord.CIRCULAR, one.circular)):
        sign = flag_sign(word).words(ascii_only=ascii_only)
        for reason in reasons:
            yield Block(Shape.TEXT, f"{sign}: {reason}.")


def mending(one: "AuditedClaim") -> str:
    """What would make the claim hold."""
    if one.elsewhere:
        return f"cite {' '.join(f'[{number}]' for number in one.elsewhere)}, which says it."
    if one.claim.modality is Modality.OPINION:
        return "nothing: an opinion is not judged."
    if not one.claim.citations:
        return "cite a source for it."
    return _MENDING[one.word]


_UNREAD = "open the source in a browser and read it there, or cite one that can be read."
_MENDING = {
    VerdictWord.CONTRADICTED: "say what the source says, or cite another source that bears the claim out.",
    VerdictWord.NOT_FOUND: "cite a source that says it, or leave it out.",
    VerdictWord.BLOCKED: _UNREAD,
    VerdictWord.UNREACHABLE: _UNREAD,
    VerdictWord.UNCHECKED: "run the audit with the network, or store the source's text.",
    VerdictWord.SUPPORTED: "nothing.",
}


def _conflicts(audit: "Audit") -> Iterator[Block]:
    if audit.conflicts:
        yield Block(Shape.HEADING, "Claims that cannot both hold")
    for one in audit.conflicts:
        yield Block(Shape.POINT, f"{one.first} and {one.second}: {one.reason}")


def _holes(audit: "Audit") -> Iterator[Block]:
    if audit.article.gaps:
        yield Block(Shape.HEADING, "Names that the report lost")
    for gap in audit.article.gaps:
        guess = f" (perhaps {gap.guess})" if gap.guess else ""
        yield Block(Shape.POINT, f"{gap.before} [...] {gap.after}{guess}")


def _sources(audit: "Audit", *, ascii_only: bool) -> Iterator[Block]:
    yield Block(Shape.HEADING, "Sources")
    if not audit.sources:
        yield Block(Shape.TEXT, "The report lists none.")
    for one in audit.sources:
        state = one.reason
        if not one.is_read and one.word is not VerdictWord.UNCHECKED:
            state = f"{verdict_sign(one.word).words(ascii_only=ascii_only)}. {state}"
        yield Block(
            Shape.POINT,
            f"{_ranked(audit, one.source.number)}: {one.source.title} {state}".replace("  ", " "),
            one.source.url,
        )
        for fault in audit.faults.get(one.source.number, ()):
            yield Block(Shape.TEXT, f"this page {fault_words(fault)}.")
            for start, end in fault.passages:
                yield Block(Shape.QUOTE, one.text[start:end][:_LONGEST_PASSAGE])
    if audit.article.missing:
        numbers = " ".join(f"[{number}]" for number in audit.article.missing)
        yield Block(Shape.TEXT, f"Cited, but not listed: {numbers}")


def text_lines(blocks: Iterable[Block]) -> list[tuple[str, str]]:
    """The blocks for a terminal: (text, colour role) by line."""
    lines: list[tuple[str, str]] = []
    for block in blocks:
        match block.shape:
            case Shape.TITLE:
                lines.append((block.text, "heading"))
            case Shape.HEADING:
                lines += [("", ""), (block.text, "strong")]
            case Shape.QUOTE:
                lines += [(f"  | {part}", "dim") for part in block.text.split("\n")]
            case Shape.POINT:
                lines.append((f"  {block.text}", ""))
            case Shape.TEXT:
                lines.append((f"  {block.text}", ""))
        if block.url:
            lines.append((f"    {block.url}", "dim"))
    return lines
