"""What one reading of a source saw, against what was told of it before: noise is learnt, news is believed or waits."""

from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import urlsplit

from ..evidence.change.belief import NOTHING_COMMON, Belief, Common, believe
from ..evidence.change.compare import Known, compare, loud
from ..evidence.change.lasting import lasting
from ..evidence.change.noise import learn, learnt
from ..evidence.change.plain import same_text
from ..model.change import Difference
from ..model.ids import SnapshotId, SourceId
from ..model.ports import Fetched
from ..model.sighting import NoiseMark, Sighting
from ..model.snapshot import Snapshot
from ..model.words import ChangeKind, Outcome
from ..store.connect import Store
from ..store.sightings import noise_marks, sighting
from ..store.snapshots import latest_snapshot, snapshot, snapshot_ids
from .changes import known_of

_STATES_REMEMBERED = 4
"""Earlier snapshots to which a page may go back."""
_ADDRESSES_REMEMBERED = 10


class Seen(NamedTuple):
    """What a reading came to. `sighting.told` is None where the state just seen is told of from now on."""

    is_new: bool
    """Whether the text is another one than that of the newest snapshot, noise apart."""
    sighting: Sighting
    news: tuple[Difference, ...] = ()
    """What is believed now."""
    told: Snapshot | None = None
    """The state from which `news` differs."""
    told_to: SnapshotId | None = None
    """The state that has what `news` tells, where it is not the one just seen."""
    text: str = ""
    """The state that was seen."""
    noise: tuple[NoiseMark, ...] | None = None
    """All that is known of noise, where that is a change."""
    moved_to: str = ""
    """Another address at which the source was found for the first time."""


def look(store: Store, source: SourceId, fetched: Fetched) -> Seen | None:
    """Hold what came against what is known of the source. None where nothing could be read, or nothing is known.

    It compares texts, which may take a second for long ones: no transaction should wait for it.
    """
    newest = latest_fetched(store, source)
    if not fetched.outcome.is_read or newest is None:
        return None
    before = sighting(store, source)
    known_noise = noise_marks(store, source)
    changed = _changed(store, newest, fetched)
    noise = learn(known_noise, changed)
    marks = learnt(noise.values())
    is_new = bool(loud(_quieted(changed, marks)))
    text = fetched.text if is_new else newest.text
    told = snapshot(store, before.told) if before.told else newest
    news = _news(store, told, text, marks) if is_new or told.id != newest.id else ()
    is_return = is_new and _is_return(store, source, text, marks)
    common = (
        _common(store, told, newest, news, text, marks) if is_new and told.id != newest.id else NOTHING_COMMON
    )
    if fetched.items:
        # What a feed lists is told entry by entry; of its text only that on which claims lean.
        news, common = _cited(news), common._replace(earlier=_cited(common.earlier))
    addresses, moved_to = _addresses(before, newest, fetched)
    belief: Belief = believe(
        before._replace(addresses=addresses, told=told.id), news,
        is_new=is_new, is_return=is_return, common=common,
    )  # fmt: skip
    told_to = newest.id if belief.is_of_reading_before else None
    return Seen(
        is_new=is_new,
        sighting=belief.sighting._replace(told=told_to) if told_to else belief.sighting,
        news=belief.news,
        told=told,
        told_to=told_to,
        text=text,
        noise=tuple(noise.values()) if noise != known_noise else None,
        moved_to=moved_to,
    )


def latest_fetched(store: Store, source: SourceId) -> Snapshot | None:
    """The newest snapshot of a source that was fetched; those that a person supplied are passed over."""
    newest = latest_snapshot(store, source)
    if newest is None or not newest.supplied:
        return newest
    for each in reversed(snapshot_ids(store, source)[:-1]):
        older = snapshot(store, each)
        if not older.supplied:
            return older
    return None


def _changed(store: Store, newest: Snapshot, fetched: Fetched) -> tuple[Difference, ...]:
    """How the text that came differs from the newest one that is stored."""
    if fetched.outcome is not Outcome.OK or same_text(newest.text, fetched.text):
        return ()
    return compare(newest.text, fetched.text, known_of(store, newest))


def _quieted(changed: Iterable[Difference], noise: frozenset[str]) -> tuple[Difference, ...]:
    """Without what was learnt to be noise just now."""
    return tuple(
        one
        for one in changed
        if one.passages or any(figure.is_known for figure in one.figures) or not one.marks
        or not noise.issuperset(one.marks)
    )  # fmt: skip


def _news(store: Store, told: Snapshot, text: str, noise: frozenset[str]) -> tuple[Difference, ...]:
    return loud(compare(told.text, text, known_of(store, told)._replace(noise=noise)))


def _cited(news: Iterable[Difference]) -> tuple[Difference, ...]:
    return tuple(one for one in news if one.kind is ChangeKind.CITED)


def _common(
    store: Store,
    told: Snapshot,
    before: Snapshot,
    news: tuple[Difference, ...],
    text: str,
    noise: frozenset[str],
) -> Common:
    """What the reading before and the text that came both have, and the state told of has not."""
    earlier = _news(store, told, before.text, noise)
    return Common(
        earlier=lasting(told.text, before.text, earlier, text),
        is_all=lasting(told.text, text, news, before.text) == news,
    )


def _is_return(store: Store, source: SourceId, text: str, noise: frozenset[str]) -> bool:
    """Whether the page went back to a state before its newest one."""
    earlier = snapshot_ids(store, source)[:-1][-_STATES_REMEMBERED:]
    return any(not loud(compare(snapshot(store, one).text, text, Known(noise=noise))) for one in earlier)


def _addresses(before: Sighting, newest: Snapshot, fetched: Fetched) -> tuple[tuple[str, ...], str]:
    """Where the source was found so far, and where it moved to, if it did."""
    known = before.addresses or address_of(newest.final_url)
    found = address_of(fetched.final_url)
    if not found or found[0] in known:
        return known, ""
    return (*known, *found)[-_ADDRESSES_REMEMBERED:], fetched.final_url


def address_of(url: str) -> tuple[str, ...]:
    """The host and path, as the only address known: what stands behind them often differs between readings."""
    parts = urlsplit(url)
    place = f"{parts.netloc}{parts.path.rstrip('/')}".casefold()
    return (place,) if place else ()
