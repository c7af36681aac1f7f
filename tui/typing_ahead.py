"""Keys one after another: each goes to the view that the key before it left on screen, however fast they come."""

from collections import deque
from time import monotonic

from textual import events
from textual.app import App
from textual.message_pump import MessagePump
from textual.screen import Screen

_LOST_SECONDS = 0.5
"""A view that closes may take the sign that its key was handled with it."""


class TypingAhead(App[int]):
    """Holds a key back until the one before it was handled.

    The toolkit puts a key into the queue of the view on top at once. Behind a key that opens another view, or a box
    to type in, the letters that follow would be commands of the view below.
    """

    _is_busy = False
    """Whether a key is on its way."""
    _sent_at = 0.0

    def __init__(self) -> None:
        super().__init__()
        self._keys: deque[events.Key] = deque()

    async def on_event(self, event: events.Event) -> None:
        """Pass everything on; a key in its turn."""
        if not isinstance(event, events.Key) or event.is_forwarded:
            await super().on_event(event)
        elif self._is_busy:
            self._keys.append(event)
        else:
            await self._send(event)

    async def _send(self, event: events.Key) -> None:
        self._is_busy, self._sent_at = True, monotonic()
        screen = self.screen
        receiver = screen.focused or screen
        await super().on_event(event)
        if not receiver.call_later(self._was_handled, receiver, screen):
            self.call_later(self._send_next)

    def _was_handled(self, receiver: MessagePump, screen: Screen[object]) -> None:
        """The receiver is through with the key; what it did not want is before the screen, and what opened, opens."""
        if receiver is not screen and screen.call_later(self._was_handled, screen, screen):
            return
        top = self.screen
        if top is not screen and not top.is_mounted and top.call_later(self._was_handled, top, top):
            return
        self.call_later(self._send_next)

    async def _send_next(self) -> None:
        self._is_busy = False
        if self._keys:
            await self._send(self._keys.popleft())

    async def send_what_waits(self) -> None:
        """Go on where nobody said that the last key was handled. To be called now and then."""
        if self._is_busy and monotonic() - self._sent_at > _LOST_SECONDS:
            await self._send_next()
