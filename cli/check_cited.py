"""Re-attributing a claim from the command line: it cites another source too, and that citation is checked at once."""

from ..model.claim_row import ClaimView
from ..model.errors import UsageError
from ..model.ids import ClaimId, SourceId, short_id
from ..refresh.bounded_checking import bounded_checker
from ..refresh.reattributing import cite_instead
from ..store.claims import claim_view
from .check_stored import named_id, told_of
from .listing import Listing
from .narrate import say
from .session import Session


def check_cited(session: Session, claim: str, source: str) -> tuple[Listing, int]:
    """Let a claim cite the source named, or the first that its flags offer; rows and exit code as for any check.

    Raises UsageError where nothing is offered or it is cited already, UnknownId, StoreError.
    """
    view = claim_view(session.store, ClaimId(named_id(session, claim, "claim")))
    wanted = SourceId(named_id(session, source, "source")) if source else _offered(view)
    with bounded_checker(session.settings.limits) as checker:
        done = cite_instead(session.store, view.claim.id, wanted, checker, session.clock)
    say(f"{view.claim.id} cites {wanted} too, beside its report's own; u in the monitor undoes it")
    found, unread = ([done.checked], []) if done.checked else ([], [wanted])
    return told_of(session, found, unread)


def _offered(view: ClaimView) -> SourceId:
    if not view.offered:
        raise UsageError(
            f"No other source is known to support {short_id(view.claim.id)}.",
            "Name one: alimon check CLAIM --cite SOURCE.",
        )
    return view.offered[0]
