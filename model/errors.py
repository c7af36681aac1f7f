"""The error tree. Each error says what happened, what to do, and the exit code that tells it apart.

AlimonError                 2
├── UsageError              2   a wrong argument
│   ├── UnknownId           2   no such row, with the nearest ids
│   └── NeedsTerminal       2   the monitor was asked for without a terminal
├── ConfigError             2   the configuration cannot be used
├── CompanyFolderError      2   a company folder has errors
├── SourceError             3   a source could not be read
└── StoreError              4   the store is unusable
    ├── StoreUnusable       4   not ours, newer, damaged, or no rights
    ├── StoreBusy           4   another alimon is writing
    └── StoreReadOnly       4   writing was asked of a store that can only be read
"""

from collections.abc import Sequence


class AlimonError(Exception):
    """A fault that a user can read: `message` says what happened, `hint` what to do."""

    exit_code = 2

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(AlimonError):
    """A wrong argument."""


class UnknownId(UsageError):
    """No row has this id; `nearest` are the ids that look most like it."""

    def __init__(self, concept: str, given: str, nearest: Sequence[str] = ()) -> None:
        hint = f"Did you mean {' or '.join(nearest)}?" if nearest else "alimon list shows what there is."
        super().__init__(f"No {concept} is called {given!r}.", hint)
        self.nearest = tuple(nearest)


class NeedsTerminal(UsageError):
    """The monitor was asked for without a terminal."""


class ConfigError(AlimonError):
    """The configuration cannot be used; the message names file and line."""


class CompanyFolderError(AlimonError):
    """A company folder has errors; nothing was loaded."""


class SourceError(AlimonError):
    """A source could not be read."""

    exit_code = 3


class StoreError(AlimonError):
    """The store is unusable."""

    exit_code = 4


class StoreUnusable(StoreError):
    """The file is not a store of alimon, is newer, is damaged, or may not be opened."""


class StoreBusy(StoreError):
    """Another alimon held the write lock for too long."""


class StoreReadOnly(StoreError):
    """Writing was asked of a store that can only be read."""
