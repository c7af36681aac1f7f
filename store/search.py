"""Find: one question over figures, claims, subjects, sources and the newest text of each source."""

from ..model.hit import Hit, HitKind
from ..model.ids import CompanyId
from ..model.words import VerdictWord
from .connect import Store
from .flag_bits import flags_of
from .found import found
from .nearest import nearest_ids
from .resolve import resolve

__all__ = ["find", "nearest_ids", "resolve"]


def find(store: Store, text: str, company: CompanyId | None = None, limit: int = 50) -> tuple[Hit, ...]:
    """Rows in which every word of `text` stands, best first, grouped by kind; the last word may be a beginning.

    Survives any input: what holds no word finds nothing. At most `limit` hits of each kind. Raises StoreError.
    """
    return tuple(
        Hit(
            kind=HitKind(kind),
            id=id_,
            text=told,
            value=value,
            period=period,
            verdict=None if verdict is None else VerdictWord(verdict),
            flags=flags_of(flags),
            source=source,
            more=more,
        )
        for kind, id_, told, value, period, verdict, flags, source, more in found(
            store.read().rows, text, company, limit
        )
    )
