"""The ids that look most like one that does not exist."""

from collections.abc import Sequence

from .connect import Store
from .connection import question_marks

_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789-"
_TABLES = ("company", "subject", "claim", "source", "figure", "thesis", "report", "citation", "snapshot")
_SHORT_LISTS = ("company", "subject", "thesis")
_LONGEST = 60
_MOST = 2000


def nearest_ids(
    store: Store, given: str, n: int = 3, *, company: str | None = None, concept: str = ""
) -> tuple[str, ...]:
    """At most `n` ids that exist and are one slip away from `given`, or look like it. Never scans a long table.

    `company` is whose prefix `given` may lack, `concept` the only one whose ids are of use.
    """
    tables = tuple(one for one in _TABLES if concept in ("", one))
    given = given.strip()[:_LONGEST].lower()
    forms = [given]
    if company is not None and not given.startswith(f"{company}-".lower()):
        forms.insert(0, f"{company}-{given}".lower())
    found: list[str] = []
    for look in (_one_slip_away, _same_letters, _similar):
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
    return sorted(found, key=lambda one: (abs(len(one) - len(given)), one))


def _same_letters(store: Store, given: str, tables: Sequence[str]) -> list[str]:
    """The last ids that have the letters of `given` before another number: where the numbering ends; by the index."""
    stem = given.rstrip("0123456789")
    if stem == given or not stem[-1:].isalpha():
        return []
    found: list[str] = []
    for table in tables:
        sql = f"SELECT id FROM {table} WHERE id > ? AND id < ? ORDER BY id DESC LIMIT 6"
        found += [row[0] for row in store.read().rows(sql, (stem, f"{stem}:"))]
    return [one for one in found if one[len(stem) :].isdecimal()]


def _similar(store: Store, given: str, tables: Sequence[str]) -> list[str]:
    from difflib import get_close_matches  # noqa: PLC0415 - for a mistake only

    known: dict[str, str] = {}
    for table in tables if len(tables) == 1 else _SHORT_LISTS:
        for (one,) in store.read().rows(f"SELECT id FROM {table} LIMIT {_MOST}"):
            known[one.lower()] = one
            known.setdefault(one.lower().partition("-")[2] or one.lower(), one)
    return list(dict.fromkeys(known[one] for one in get_close_matches(given, known, n=6, cutoff=0.5)))
