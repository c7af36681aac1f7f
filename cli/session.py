"""What one command works with: places, settings, clock, the store, and the company that is meant."""

from functools import cached_property
from pathlib import Path

from ..config.clock import SystemClock
from ..config.loading import load_settings
from ..config.paths import Paths, find_paths
from ..config.settings import Settings
from ..model.company import Company
from ..model.errors import UsageError
from ..store.connect import Store


class Session:
    """Opened once for a command. The store is opened, or made, when it is first asked for."""

    def __init__(self, store: Path | None, company: str | None = None) -> None:
        """`store` and `company` as the options name them. Raises ConfigError."""
        self.paths: Paths = find_paths(store)
        self.settings: Settings = load_settings(self.paths)
        self.clock = SystemClock()
        self.first_start = False
        """Whether this command made the store; known once the store was asked for."""
        self._wanted = company

    @cached_property
    def store(self) -> Store:
        """The user's store; a first run makes it. Raises StoreError."""
        from ..refresh.opening import open_monitor_store  # noqa: PLC0415 - `config` and `--help` need no store
        from .narrate import say  # noqa: PLC0415

        self.first_start = not self.paths.store_file.exists()
        store = open_monitor_store(self.paths.store_file, self.clock)
        if self.first_start:
            self._greet()
        if store.notice:
            say(store.notice)
        return store

    @cached_property
    def company(self) -> Company:
        """The company that `--company` names, or the settings, or the one opened last, or the first."""
        from ..store.companies import companies, company, last_company  # noqa: PLC0415

        wanted = self._wanted or self.settings.company or last_company(self.store)
        if wanted:
            return company(self.store, wanted)
        known = companies(self.store)
        if not known:
            raise UsageError("The store holds no company yet.", "alimon company add FOLDER loads one.")
        return known[0]

    def need_writing(self) -> None:
        """Raise StoreReadOnly where the store cannot be written, before work is done in vain."""
        from ..model.errors import StoreReadOnly  # noqa: PLC0415

        if not self.store.writable:
            raise StoreReadOnly(
                f"{self.store.path} cannot be written: {self.store.notice}.", "--store FILE opens another."
            )

    def _greet(self) -> None:
        from ..config.starter import write_starter  # noqa: PLC0415
        from .narrate import say  # noqa: PLC0415

        say(f"made the store {self.paths.store_file}")
        if write_starter(self.paths.config_file):
            say(f"wrote the settings, all at their defaults, to {self.paths.config_file}")
