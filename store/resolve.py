"""What a person means by an id that was typed: whatever the case, with or without the company's prefix."""

from ..model.errors import UnknownId, UsageError
from ..model.ids import CompanyId
from .connect import Store

_CONCEPTS = ("company", "claim", "subject", "source", "figure", "thesis", "report", "citation", "snapshot")
_OWN_TO_THE_STORE = {"ev": "event", "run": "refresh_run", "note": "note"}
_NAMES = {"refresh_run": "run"}


def resolve(
    store: Store, text: str, company: CompanyId | None = None, *, wanted: str = ""
) -> tuple[str, str]:
    """The concept and the full public id of `text`: `S11`, `acme-s11`, `src-1`, `ACME-src-1@3`, `ev-7`, `run-3`.

    Without the prefix it is the company's that is given, else the one of all companies that has it. Raises
    UnknownId with the nearest ids, of the concept `wanted` alone where one is; UsageError where several companies
    have it.
    """
    given = text.strip()
    found = _own(store, given) or _exact(store, given)
    if found is None and company is not None:
        found = _exact(store, f"{company}-{given}")
    if found is not None:
        return found
    everywhere = [
        hit
        for (id_,) in store.read().rows("SELECT id FROM company ORDER BY key")
        if (hit := _exact(store, f"{id_}-{given}")) is not None
    ]
    if len(everywhere) == 1:
        return everywhere[0]
    if everywhere:
        raise UsageError(
            f"{given!r} stands in several companies.",
            f"Write {' or '.join(id_ for _, id_ in everywhere[:3])}.",
        )
    raise UnknownId(wanted or "row", given, _nearest(store, given, company, wanted))


def _exact(store: Store, id_: str) -> tuple[str, str] | None:
    for concept in _CONCEPTS:
        found = store.read().value(f"SELECT id FROM {concept} WHERE id = ?", (id_,))
        if found is not None:
            return concept, str(found)
    return None


def _own(store: Store, given: str) -> tuple[str, str] | None:
    prefix, _, number = given.lower().partition("-")
    table = _OWN_TO_THE_STORE.get(prefix)
    if table is None or not (number.isascii() and number.isdigit() and len(number) < 19):  # noqa: PLR2004 - 64 bits
        return None
    if store.read().value(f"SELECT key FROM {table} WHERE key = ?", (int(number),)) is None:
        return None
    return _NAMES.get(table, table), f"{prefix}-{int(number)}"


def _nearest(store: Store, given: str, company: CompanyId | None, wanted: str) -> tuple[str, ...]:
    from .nearest import nearest_ids  # noqa: PLC0415 - for a mistake only

    return nearest_ids(store, given, company=company, concept=wanted)
