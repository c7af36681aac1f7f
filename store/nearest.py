"""The ids that look most like one that does not exist."""

from collections.abc import Sequence

from .connect import Store
from .connection import question_marks

_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789-"
_TABLES = ("company", "subject", "claim", "source", "figure", "thesis", "report", "citation", "snapshot")
_SHORT_LISTS = ("company", "subject", "thesis")
_NUMBERED = {"ev": "event", "run": "refresh_run", "note": "note"}
"""Tables whose ids are their keys, for the whole store."""
_LONGEST = 60
_MOST = 2000
_ALIKE = 0.6
"""How like two ids must be, the company's prefix apart, for one to be meant by the other."""


def nearest_ids(
    store: Store, given: str, n: int = 3, *, company: str | None = None, concept: str = ""
) -> tuple[str, ...]:
    """At most `n` ids that exist and are one slip away from `given`, or look like it. Never scans a long table.

    `company` is whose prefix `given` may lack, `concept` the only one whose ids are of use.
    """
    tables = tuple(one for one in _TABLES if concept in ("", one))
    given = given.strip()[:_LONGEST].lower()
    prefix, dash, number = given.partition("-")
    if dash and prefix in _NUMBERED and number.isdecimal():
        return _last_of(store, prefix)[:n] if concept in ("", _NUMBERED[prefix]) else ()
    forms = [given]
    if company is not None and not given.startswith(f"{company}-".lower()):
        forms.insert(0, f"{company}-{given}".lower())
    found: list[str] = []
    for look in (_other_snapshots, _one_slip_away, _same_letters, _similar):
        for form in forms:
            found = found or look(store, form, tables)
    return tuple(found[:n])


def nearest_companies(store: Store, given: str) -> tuple[str, ...]:
    """The companies whose id or name looks like `given`, else the first few."""
    from difflib import get_close_matches  # noqa: PLC0415 - for a mistake only

    rows = store.read().rows("SELECT id, name, short_name FROM company ORDER BY key LIMIT 200")
    by_name = {name.lower(): row[0] for row in rows for name in row}
    close = get_close_matches(given.lower(), by_name, n=6, cutoff=0.5)
    return tuple(dict.fromkeys([by_name[one] for one in close] or [row[0] for row in rows]))[:3]


def _one_slip_away(store: Store, given: str, tables: Sequence[str]) -> list[str]:
    """Ids with one letter more, less, other, or two that changed places; each by the index."""
    splits = [(given[:at], given[at:]) for at in range(len(given) + 1)]
    slips = {head + tail[1:] for head, tail in splits if tail}
    slips |= {head + tail[1] + tail[0] + tail[2:] for head, tail in splits if len(tail) > 1}
    slips |= {head + letter + tail[1:] for head, tail in splits if tail for letter in _LETTERS}
    slips |= {head + letter + tail for head, tail in splits for letter in _LETTERS}
    marks = question_marks(slips)
    found: list[str] = []
    for table in tables:
        sql = f"SELECT id FROM {table} WHERE id IN ({marks}) ORDER BY length(id), id LIMIT 6"
        found += [row[0] for row in store.read().rows(sql, tuple(slips))]
    return sorted(found, key=lambda one: (*_apart(one.lower(), given), abs(len(one) - len(given)), one))


def _apart(one: str, given: str) -> tuple[bool, bool]:
    """Whether two ids differ in their letters, and in their number: `s01` is nearer to `s1` than `s10` and `t1`."""
    letters, number = _parted(one)
    own_letters, own_number = _parted(given)
    return letters != own_letters, number != own_number


def _parted(given: str) -> tuple[str, str]:
    """What stands before the number at the end, and that number without leading zeros."""
    letters = given.rstrip("0123456789")
    return letters, given[len(letters) :].lstrip("0")


def _last_of(store: Store, prefix: str) -> tuple[str, ...]:
    """The newest id of a table that numbers its rows; none where it has none."""
    last = store.read().value(f"SELECT max(key) FROM {_NUMBERED[prefix]}")
    return (f"{prefix}-{last}",) if last is not None else ()


def _other_snapshots(store: Store, given: str, tables: Sequence[str]) -> list[str]:
    """The newest snapshots of the source whose snapshot is meant; the source itself where it has none."""
    source_id, at, _ = given.rpartition("@")
    if not at or "snapshot" not in tables:
        return []
    rows = store.read().rows(
        "SELECT source.id, snapshot.id FROM source LEFT JOIN snapshot ON snapshot.source = source.key"
        " WHERE source.id = ? ORDER BY snapshot.number DESC LIMIT 3",
        (source_id,),
    )
    return [newest or of for of, newest in rows]


def _same_letters(store: Store, given: str, tables: Sequence[str]) -> list[str]:
    """The last ids that have the letters of `given` before another number: where the numbering ends; by the index."""
    stem = given.rstrip("0123456789")
    if stem == given or not (stem[-1:].isalpha() or stem.endswith("-")):
        return []
    found: list[str] = []
    for table in tables:
        sql = f"SELECT id FROM {table} WHERE id > ? AND id < ? ORDER BY id DESC LIMIT 6"
        found += [row[0] for row in store.read().rows(sql, (stem, f"{stem}:"))]
    return [one for one in found if one[len(stem) :].isdecimal()]


def _similar(store: Store, given: str, tables: Sequence[str]) -> list[str]:
    """Ids that look like it, whatever their company: all ids of one begin alike, which makes none of them meant."""
    from difflib import get_close_matches  # noqa: PLC0415 - for a mistake only

    known: dict[str, str] = {}
    prefixes = [row[0].lower() for row in store.read().rows("SELECT id FROM company ORDER BY key LIMIT 200")]
    for table in tables if len(tables) == 1 else _SHORT_LISTS:
        for (one,) in store.read().rows(f"SELECT id FROM {table} LIMIT {_MOST}"):
            known.setdefault(_without_prefix(one.lower(), prefixes), one)
    close = get_close_matches(_without_prefix(given, prefixes), known, n=6, cutoff=_ALIKE)
    return list(dict.fromkeys(known[one] for one in close))


def _without_prefix(id_: str, prefixes: Sequence[str]) -> str:
    """An id without its company's prefix, both in lower case."""
    prefix, dash, rest = id_.partition("-")
    return rest if dash and rest and prefix in prefixes else id_
