"""One fetch under way: the time it has left, how far it came, and whom it tells."""

from collections.abc import Callable, Mapping
from hashlib import sha256

from ...config.limits import Limits
from ...model.snapshot import StoredPage
from ...model.words import ItemPhase
from .deadline import Deadline
from .room import Place
from .url import Address

Tell = Callable[[ItemPhase, int], None]
"""Takes the phase of a source that is being fetched, and the bytes on the wire so far."""


class TooManyRedirects(Exception):
    """A page sends the client on and on."""


def to_nobody(phase: ItemPhase, size: int) -> None:
    """A `Tell` for fetches on which nobody looks."""
    del phase, size


class Journey:
    """What one fetch has seen. Faults are reported from where it stands."""

    def __init__(
        self,
        url: str,
        limits: Limits,
        place: Place,
        *,
        previous: StoredPage | None = None,
        tell: Tell = to_nobody,
    ) -> None:
        self.url = url
        self.host = url
        self.deadline = Deadline(limits)
        self.place = place
        self.status: int | None = None
        """Of the last answer; None before there was one."""
        self.size = 0
        """Bytes of its body that came."""
        self._previous = previous
        self._tell = tell
        self._seen: set[str] = set()

    def move_to(self, address: Address) -> None:
        """Go on to `address`. Raises TooManyRedirects where it was seen before: nothing would differ this time."""
        self.url = address.text
        self.host = address.host
        if self.url in self._seen:
            raise TooManyRedirects("sends on in a circle")
        self._seen.add(self.url)

    def brings_the_same(self, body: bytes) -> bool:
        """Whether the page is, byte for byte, the stored one: then its text is known."""
        previous = self._previous
        return bool(body) and previous is not None and sha256(body).hexdigest() == previous.sha256

    def validators(self) -> Mapping[str, str]:
        """The headers that ask for news only: those of a stored state of this very address."""
        previous = self._previous
        if previous is None or previous.final_url != self.url:
            return {}
        stored = dict(previous.headers)
        pairs = (
            ("If-None-Match", stored.get("etag", "")),
            ("If-Modified-Since", stored.get("last-modified", "")),
        )
        return {name: value for name, value in pairs if value and value.isascii() and value.isprintable()}

    @property
    def was_read_before(self) -> bool:
        """Whether a state of the source is stored that was fetched."""
        return self._previous is not None

    def connects(self) -> None:
        """A connection is being made."""
        self.status, self.size = None, 0
        self._tell(ItemPhase.CONNECTING, 0)

    def has_read(self, size: int) -> None:
        """`size` bytes of the answer have come."""
        self.size = size
        self._tell(ItemPhase.READING, size)

    def extracts(self, size: int) -> None:
        """The answer is there; its text is being taken out."""
        self._tell(ItemPhase.EXTRACTING, size)
