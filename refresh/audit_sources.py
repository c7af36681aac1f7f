"""What an audit checks claims against: the texts of the cited sources, fetched now or taken from the user's store."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ..config.settings import Settings
from ..evidence.report.addresses import same_address
from ..evidence.report.article import CitedSource
from ..model.ports import Clock, Fetched
from ..model.words import Outcome, VerdictWord
from .trial import Trial, try_places

if TYPE_CHECKING:
    from ..store.source_texts import StoredText

NO_ADDRESS = "The report gives no address for it."
NOT_STORED = "Not read: --offline fetches nothing, and no text of it is stored."


class SourceText(NamedTuple):
    """One cited source: its text, or why there is none."""

    source: CitedSource
    word: VerdictWord
    """`unchecked` where there is a text; else what every claim that cites it gets."""
    reason: str
    text: str = ""
    title: str = ""
    published: str = ""
    fetched: Fetched | None = None
    """What was fetched, where it was."""

    @property
    def is_read(self) -> bool:
        """Whether there is a text to check against."""
        return bool(self.text)


async def fetched_sources(
    sources: Sequence[CitedSource],
    *,
    settings: Settings,
    clock: Clock,
    tell: Callable[[Trial], None] = lambda _: None,
) -> tuple[SourceText, ...]:
    """Fetch every source that has an address, several hosts at once; nothing is kept."""
    trials: dict[str, Fetched] = {}

    def keep(trial: Trial) -> None:
        trials[trial.place] = trial.fetched
        tell(trial)

    await try_places(
        list(dict.fromkeys(source.url for source in sources if source.url)),
        settings=settings,
        clock=clock,
        tell=keep,
    )
    return tuple(_of_fetched(source, trials.get(source.url)) for source in sources)


def stored_sources(sources: Sequence[CitedSource], store_file: Path) -> tuple[SourceText, ...]:
    """Take the newest text of each source from the store, which is opened for reading alone and may be missing."""
    if not store_file.is_file():
        return tuple(_of_stored(source, ()) for source in sources)
    from ..store.source_texts import stored_texts  # noqa: PLC0415 - an audit without a store does without SQL

    texts = stored_texts(store_file, lambda url: any(same_address(url, source.url) for source in sources))
    return tuple(_of_stored(source, texts) for source in sources)


def _of_fetched(source: CitedSource, fetched: Fetched | None) -> SourceText:
    if fetched is None:
        return SourceText(source, VerdictWord.UNCHECKED, NO_ADDRESS)
    if fetched.outcome.is_read and fetched.text:
        return SourceText(
            source,
            VerdictWord.UNCHECKED,
            fetched.reason,
            fetched.text,
            fetched.title,
            fetched.published,
            fetched,
        )
    is_blocked = fetched.outcome is Outcome.BLOCKED
    return SourceText(source, VerdictWord.BLOCKED if is_blocked else VerdictWord.UNREACHABLE, fetched.reason)


def _of_stored(source: CitedSource, texts: "Sequence[StoredText]") -> SourceText:
    for one in texts:
        if source.url and same_address(one.url, source.url):
            reason = "Read from the store."
            return SourceText(source, VerdictWord.UNCHECKED, reason, one.text, one.title, one.published)
    return SourceText(source, VerdictWord.UNCHECKED, NOT_STORED if source.url else NO_ADDRESS)
