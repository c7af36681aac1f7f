"""Checking claims from within the monitor: by itself for what is new, and again on `V`."""

from collections.abc import Sequence

from textual.app import App
from textual.worker import get_current_worker

from ..evidence.wording.signs import verdict_sign
from ..model.checker import CheckingFailed
from ..model.errors import AlimonError
from ..model.ids import ClaimId, SourceId, short_id
from ..refresh.check import Checked
from ..store import claims, sources
from .changing import read_only_words
from .messages import Message
from .questions import sources_of_subject
from .row_source import source_of
from .session import Session
from .target import Target

_GROUP = "checks"


class Checking(App[int]):
    """Runs checks in a worker thread, one after the other; a check belongs to the program and not to a view."""

    session: Session

    def check_what_is_open(self) -> None:
        """Check every citation whose source was read and that this checker has not looked at yet."""
        if self.session.store.writable:
            self.run_worker(self._check_open, thread=True, group=_GROUP, exclusive=True, exit_on_error=False)

    def _check_open(self) -> None:
        from ..refresh.check import check_open  # noqa: PLC0415  # after the first paint

        worker, session = get_current_worker(), self.session
        try:
            found = check_open(
                session.store, session.company.id, session.checker, session.clock,
                stopped=lambda: worker.is_cancelled,
            )  # fmt: skip
        except CheckingFailed as fault:
            self._not_checked(fault)
            return
        if found and not worker.is_cancelled:
            self.call_from_thread(self.store_moved)

    def check_again(self, target: Target | None) -> None:
        """Check the citations of a row again, now: of a claim, of a source, or of every claim about a subject."""
        if not self.session.store.writable:
            self.tell(read_only_words(self.session), "warn")
            return
        asked = self._asked(target) if target is not None else ()
        if not asked:
            self.tell("This row has no citation to check.", "dim")
            return
        self.run_worker(
            lambda: self._check_again(asked), thread=True, group=_GROUP, exclusive=True, exit_on_error=False
        )

    def _asked(self, target: Target) -> Sequence[tuple[SourceId, frozenset[ClaimId] | None]]:
        """The sources to be looked in, each with the claims to be looked for; None for all that cite it."""
        store = self.session.store
        claim = target.id if target.concept == "claim" else target.claim
        if claim:
            view = claims.claim_view(store, claim)
            return [(one.state.source.id, frozenset({view.claim.id})) for one in view.citations]
        if target.concept == "subject":
            cited = sources_of_subject(store, self.session.company.id, target.id)
            return [(one.id, None) for one in cited]
        source = source_of(store, target)
        return [(source.id, None)] if source else []

    def _check_again(self, asked: Sequence[tuple[SourceId, frozenset[ClaimId] | None]]) -> None:
        from ..refresh.check import check_source  # noqa: PLC0415
        from ..refresh.examining import tell_traits  # noqa: PLC0415

        worker, session = get_current_worker(), self.session
        found: list[Checked] = []
        try:
            for source, wanted in asked:
                found += check_source(
                    session.store, source, session.checker, session.clock, claims=wanted, again=True,
                    stopped=lambda: worker.is_cancelled,
                )  # fmt: skip
            tell_traits(session.store, session.company.id, session.clock, {one.source for one in found})
        except AlimonError as fault:
            self.call_from_thread(self.tell, f"{fault.message} {fault.hint}".strip(), "bad")
            return
        except CheckingFailed as fault:
            self._not_checked(fault)
            return
        if not worker.is_cancelled:
            self.call_from_thread(self._told, found, [source for source, _ in asked])

    def _not_checked(self, fault: CheckingFailed) -> None:
        """Say, from a worker, that there is no checker; one that was ended with the monitor has nobody to tell."""
        if not get_current_worker().is_cancelled:
            message = Message(f"Claims cannot be checked: {fault}.", "bad", _GROUP)
            self.call_from_thread(self.tell_in_turn, message)

    def _told(self, found: Sequence[Checked], asked: Sequence[SourceId]) -> None:
        self.store_moved()
        if not found:
            unread = [
                one for one in asked if sources.source_state(self.session.store, one).last_read_at is None
            ]
            words = (
                "Its source was not read: r reads it · p pastes its text."
                if unread
                else "Nothing here is judged."
            )
            self.tell(words, "warn")
        elif len(found) == 1:
            one = found[0].finding
            self.tell(f"{short_id(found[0].claim)}: {verdict_sign(one.word).word} · {one.reason}", "good")
        else:
            turned = sum(one.turned for one in found)
            self.tell(f"{_counted(len(found))} checked again, {turned or 'none'} turned.", "good")

    def tell(self, text: str, role: str) -> None:
        """Say something in the view on top."""
        raise NotImplementedError

    def tell_in_turn(self, message: Message) -> None:
        """Say what nobody asked for, in its turn."""
        raise NotImplementedError

    def store_moved(self) -> None:
        """Bring the views up to date with the store."""
        raise NotImplementedError


def _counted(many: int) -> str:
    return f"{many:,} citation{'' if many == 1 else 's'}"
