"""What every view of one running monitor shares."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from typing import TYPE_CHECKING

from ..config.clock import LOCAL_ZONE
from ..config.settings import Settings
from ..model.checker import Checker
from ..model.company import Company
from ..model.ids import SourceId
from ..model.ports import Clock, Fetcher
from ..model.refresh_run import RefreshItem
from ..model.source import Source
from ..store import sources
from ..store.connect import Store
from ..store.news import News
from .theme import THEMES, Theme

if TYPE_CHECKING:
    from ..refresh.checking import ChildChecker


@dataclass(slots=True, kw_only=True)
class Session:
    """The open store, the settings, the time, and the company on screen."""

    store: Store
    settings: Settings
    clock: Clock
    company: Company
    fetcher: Fetcher | None = None
    """Reads sources in place of the network; None reads the network."""
    own_checker: Checker | None = None
    """Checks claims in place of alimon's rules; None checks by them."""
    first_start: bool = False
    """Whether this start created the store."""
    tz: tzinfo = LOCAL_ZONE
    """The zone that screens show."""
    reading: Callable[[SourceId], RefreshItem | None] = field(default=lambda _: None)
    """Where a source stands in the refresh that goes on; None where it is not part of one."""
    news: News = News()  # noqa: RUF009  # a record that never changes
    """What changed and was not acknowledged, as far as it was looked up."""
    theme: Theme = field(init=False)
    _sources: dict[SourceId, Source] = field(init=False, default_factory=dict)
    _child: "ChildChecker | None" = field(init=False, default=None)
    ascii: bool = field(init=False)

    def __post_init__(self) -> None:
        """Take the theme and the signs from the settings."""
        theme = THEMES.get(self.settings.theme, THEMES["dark"])
        self.theme = theme._replace(ascii=self.settings.ascii)
        self.ascii = self.settings.ascii

    def source(self, id_: SourceId) -> Source:
        """A source by its id, read once: pages name the source of every figure. Raises UnknownId."""
        if id_ not in self._sources:
            self._sources[id_] = sources.source(self.store, id_)
        return self._sources[id_]

    def forget(self) -> None:
        """Read sources anew: the store changed."""
        self._sources.clear()

    @property
    def checker(self) -> Checker:
        """What checks claims: a process of its own, which is started when it is first asked and stays."""
        if self.own_checker is None:
            from ..refresh.checking import ChildChecker  # noqa: PLC0415  # after the first paint

            self.own_checker = self._child = ChildChecker(self.settings.limits)
        return self.own_checker

    def close(self) -> None:
        """End the process that checks, if there is one."""
        if self._child is not None:
            self._child.close()

    @property
    def now(self) -> datetime:
        """The present instant, UTC."""
        return self.clock.now()
