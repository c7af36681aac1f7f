"""Checking claims of the store again, from the command line."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from ..evidence.wording.signs import verdict_sign
from ..model.errors import UsageError
from ..model.ids import ClaimId, SourceId
from ..model.words import VerdictWord
from ..refresh.bounded_checking import bounded_checker
from ..refresh.check import Checked, check_source
from ..refresh.examining import tell_traits
from ..store.claims import claim, claim_view
from ..store.search import resolve
from ..store.sources import cited_sources, source_state
from .guard import EXIT_FINE, EXIT_SOURCE, EXIT_UNSUPPORTED
from .listing import Column, Line, Listing
from .narrate import end_progress, progress, say
from .session import Session

_COLUMNS = ("claim", "verdict", "was", "source", "reason")


class Asked(NamedTuple):
    """Where to look, and for which claims; None for all that cite the source."""

    source: SourceId
    claims: Collection[ClaimId] | None


def asked_of_claims(session: Session, words: Sequence[str]) -> Sequence[Asked]:
    """The sources that the named claims cite. Raises UsageError for what is no claim, UnknownId."""
    wanted: dict[SourceId, set[ClaimId]] = {}
    for word in words:
        id_ = ClaimId(named_id(session, word, "claim"))
        for citation in claim_view(session.store, id_).citations:
            wanted.setdefault(citation.state.source.id, set()).add(id_)
    return tuple(Asked(source, claims) for source, claims in wanted.items())


def asked_of_source(session: Session, word: str) -> Sequence[Asked]:
    """One source, for all claims that cite it. Raises UsageError, UnknownId."""
    return (Asked(SourceId(named_id(session, word, "source")), None),)


def asked_of_company(session: Session) -> Sequence[Asked]:
    """Every cited source of the company."""
    return tuple(Asked(one.id, None) for one in cited_sources(session.store, session.company.id))


def named_id(session: Session, word: str, concept: str) -> str:
    """The id of a claim or source that the user named. Raises UsageError for another concept, UnknownId."""
    found, public_id = resolve(session.store, word, session.company.id, wanted=concept)
    if found != concept:
        raise UsageError(
            f"{public_id} is a {found}, not a {concept}.", f"alimon list {concept}s shows the {concept}s."
        )
    return public_id


def check_stored(session: Session, asked: Sequence[Asked]) -> tuple[Listing, int]:
    """Check, and give the rows with the exit code: 1 where something does not hold, 3 where it is not known."""
    found: list[Checked] = []
    unread: list[SourceId] = []
    with bounded_checker(session.settings.limits) as checker:
        for count, one in enumerate(asked, start=1):
            progress(f"{count}/{len(asked)} sources: {one.source}")
            if source_state(session.store, one.source).last_read_at is None:
                unread.append(one.source)
                continue
            found += check_source(
                session.store, one.source, checker, session.clock, claims=one.claims, again=True
            )
    tell_traits(session.store, session.company.id, session.clock, {one.source for one in found})
    end_progress()
    return told_of(session, found, unread)


def told_of(session: Session, found: Sequence[Checked], unread: Sequence[SourceId]) -> tuple[Listing, int]:
    """What was found as rows, with the exit code; what was not read is said on stderr."""
    for source in unread:
        say(f"{source} was not read: alimon refresh {source} reads it, alimon import-text takes its text")
    return _listing(session, found), _exit_code(found, unread)


def _exit_code(found: Sequence[Checked], unread: Sequence[SourceId]) -> int:
    if any(one.finding.word in (VerdictWord.CONTRADICTED, VerdictWord.NOT_FOUND) for one in found):
        return EXIT_UNSUPPORTED
    given_up = any(one.finding.word is VerdictWord.UNCHECKED for one in found)
    return EXIT_SOURCE if unread or given_up else EXIT_FINE


def _listing(session: Session, found: Sequence[Checked]) -> Listing:
    return Listing(
        columns=tuple(Column(name) for name in _COLUMNS),
        lines=[_line(session, one) for one in found],
        total=len(found),
        noun="citations",
        empty="no citation could be checked",
    )


def _line(session: Session, one: Checked) -> Line:
    sign = verdict_sign(one.finding.word)
    was = verdict_sign(one.was).word if one.turned else ""
    passage = one.finding.passage
    return Line(
        cells=(one.claim, sign.words(ascii_only=session.settings.ascii), was, one.source, one.finding.reason),
        record={
            "id": one.claim,
            "text": claim(session.store, one.claim).text,
            "verdict": one.finding.word.value,
            "was": one.was.value,
            "source": one.source,
            "reason": one.finding.reason,
            "strength": one.finding.strength,
            "passage": None if passage is None else {"start": passage.start, "end": passage.end},
        },
        roles={1: sign.role},
    )
