"""What the user changes in the store: one change after another, off the event loop."""

import asyncio
from collections.abc import Awaitable, Callable

from textual.app import App

from ..model.errors import AlimonError, StoreReadOnly
from .session import Session

_GROUP = "changes"


class Changing(App[int]):
    """Runs changes in the order in which they were asked for, so that `u` after `x` takes back that `x`."""

    session: Session
    _turn: asyncio.Lock | None = None

    def change(
        self,
        work: Callable[[], str],
        after: Callable[[], None] | None = None,
        *,
        before: Callable[[], Awaitable[None]] | None = None,
    ) -> None:
        """Do `work` in a thread and say what it returns; it may raise AlimonError, which is said instead.

        `before` is waited for when its turn has come. `after` is called where the change was made, before it is said.
        """
        self.run_worker(self._change(work, after, before), group=_GROUP)

    async def _change(
        self,
        work: Callable[[], str],
        after: Callable[[], None] | None,
        before: Callable[[], Awaitable[None]] | None,
    ) -> None:
        if self._turn is None:
            self._turn = asyncio.Lock()
        async with self._turn:
            if not self.session.store.writable:
                self.tell(read_only_words(self.session), "warn")
                return
            if before is not None:
                await before()
            try:
                words = await asyncio.to_thread(work)
            except StoreReadOnly:
                self.tell(read_only_words(self.session), "warn")
                return
            except AlimonError as fault:
                self.tell(f"{fault.message} {fault.hint}".strip(), "bad")
                return
            if after is not None:
                after()
            self.store_moved()
            self.tell(words, "good")

    async def after_changes(self, look: Callable[[], None]) -> None:
        """Call `look` once every change that was asked for before is made."""
        if self._turn is None:
            self._turn = asyncio.Lock()
        async with self._turn:
            look()

    def tell(self, text: str, role: str) -> None:
        """Say something in the view on top."""
        raise NotImplementedError

    def store_moved(self) -> None:
        """Bring the views up to date with the store."""
        raise NotImplementedError


def read_only_words(session: Session) -> str:
    """One line for everything that a store which can only be read cannot do."""
    why = session.store.notice.removeprefix("read-only: ")
    return f"Nothing is kept: the store can only be read{f' ({why})' if why else ''}."
