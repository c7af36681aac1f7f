"""Keys that answer the events of the Inbox: acknowledge them, or put them off."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta

from ...evidence.wording.ages import local_time
from ...model.ids import EventId
from ...store import events, inbox
from ...store.events import event_id
from ..feeds.events import is_grouped
from ..target import EVENT
from ..widgets.row_list import RowList
from .listing import Listing

_INBOX = "inbox"
_PUT_OFF = timedelta(days=1)


class Answering(Listing):
    """A row of the Inbox that stands for several events is answered as a whole. `u` takes each answer back."""

    def action_acknowledge(self) -> None:
        """Acknowledge the event under the cursor, with those that its row stands for."""
        if (event := self._event()) is not None:
            self._acknowledge([event])

    def action_acknowledge_all(self) -> None:
        """Acknowledge every event that the Inbox shows."""
        shown_list = self.parts.get(_INBOX)
        if not isinstance(shown_list, RowList):
            return
        shown: list[EventId] = []

        async def once_in_order() -> None:
            """A filter that was just typed may still be at work: what it takes away stays new."""
            await self.in_order(_INBOX)
            shown.extend(map(event_id, shown_list.keys))

        self._acknowledge(shown, once_in_order)

    def action_snooze(self) -> None:
        """Put the event under the cursor off until tomorrow."""
        self.snooze(_PUT_OFF)

    def snooze(self, wait: timedelta) -> None:
        """Put the event under the cursor off for so long, with those that its row stands for."""
        event = self._event()
        if event is None:
            return
        store, now, tz, is_whole = self.session.store, self.session.now, self.session.tz, self._is_grouped()

        def work() -> str:
            ids = inbox.alike(store, event, now) if is_whole else (event,)
            done = inbox.snooze(store, ids, now + wait)
            until = local_time(now + wait, now, tz)
            return f"{_counted(done)} put off until {until} · u undoes" if done else "It was acknowledged."

        self.monitor_app.change(work)

    def _event(self) -> EventId | None:
        target = self.selection()
        if target is None or target.concept != EVENT:
            here = self.part_name == _INBOX
            why = (
                "No event is under the cursor."
                if here
                else "Only an event of the Inbox is answered; 6 goes there."
            )
            self.notice(why, "dim")
            return None
        return EventId(target.id)

    def _is_grouped(self) -> bool:
        return is_grouped(self.list_state(_INBOX))

    def _acknowledge(
        self, ids: Sequence[EventId], before: Callable[[], Awaitable[None]] | None = None
    ) -> None:
        store, now, is_whole = self.session.store, self.session.now, self._is_grouped()

        def work() -> str:
            meant = (
                dict.fromkeys(one for id_ in ids for one in inbox.alike(store, id_, now)) if is_whole else ids
            )
            done = events.acknowledge(store, meant, now)
            return f"{_counted(done)} acknowledged · u undoes" if done else "Nothing here is new."

        self.monitor_app.change(work, before=before)


def _counted(many: int) -> str:
    return f"{many} event{'' if many == 1 else 's'}"
