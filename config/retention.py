"""How long raw bytes of snapshots are kept. Texts and hashes are kept for ever."""

from typing import NamedTuple

DEFAULT = "50"
PATTERN = r"forever|[1-9][0-9]{0,5}|[1-9][0-9]{0,4}d"


class Retention(NamedTuple):
    """A rule; where both are None everything is kept."""

    newest: int | None = None
    """So many snapshots of each source keep their raw bytes, the newest ones."""
    days: int | None = None
    """Snapshots of so many days keep their raw bytes."""


def retention(written: str) -> Retention:
    """The rule as `[retention] keep_raw` writes it, which fits `PATTERN`.

    >>> retention("50"), retention("90d"), retention("forever")
    (Retention(newest=50, days=None), Retention(newest=None, days=90), Retention(newest=None, days=None))
    """
    if written == "forever":
        return Retention()
    if written.endswith("d"):
        return Retention(days=int(written[:-1]))
    return Retention(newest=int(written))


BY_DEFAULT = retention(DEFAULT)
