"""Lists of claims: keys for the whole list, rows for what is on screen."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from ..model.claim_row import ClaimRow
from ..model.ids import ClaimId
from ..model.list_query import ListQuery
from ..model.words import Modality, VerdictWord
from .claim_scopes import claims_of_scope
from .connect import Store
from .connection import question_marks
from .flag_bits import flags_of
from .list_sql import ListSelect, ListShape, select_keys
from .stored_values import period, quantity

if TYPE_CHECKING:
    from array import array


_RANKS = " ".join(f"WHEN '{word}' THEN {rank}" for rank, word in enumerate(VerdictWord))
_PUBLISHED = (
    "(SELECT max(source.published) FROM citation JOIN source ON source.key = citation.source"
    " WHERE citation.claim = claim.key AND citation.retired = 0)"
)
_CITED = (
    "(SELECT group_concat(citation.number || ' ' || source.id, ' ') FROM citation"
    " JOIN source ON source.key = citation.source WHERE citation.claim = claim.key AND citation.retired = 0)"
)
_SUBJECT = "(SELECT name FROM subject WHERE subject.key = claim.subject)"
_SHAPE = ListShape(
    key="claim.key",
    words="(claim.text || ' ' || claim.terms)",
    own_order="claim.place, claim.key",
    sorts={
        "id": "claim.place",
        "claim": "claim.text COLLATE NOCASE",
        "text": "claim.text COLLATE NOCASE",
        "subject": f"{_SUBJECT} COLLATE NOCASE",
        "metric": "claim.metric COLLATE NOCASE",
        "value": "claim.value_number",
        "period": "claim.period_end",
        "verdict": f"(CASE claim.verdict {_RANKS} END)",
        "flags": "nullif(claim.flags, 0)",
        "cites": "nullif(claim.numbers, '')",
        "modality": "claim.modality",
    },
    kind="claim.metric",
    verdict="claim.verdict",
    flags="claim.flags",
    source=_CITED,
    value="claim.value_number",
    unit="claim.value_unit",
    since=_PUBLISHED,
)
_ROW = """
SELECT claim.key, claim.id, claim.text, subject.name, claim.metric, value_text, value_unit, value_scale, value_bound,
    period_start, period_end, period_label, modality, verdict, flags, numbers, is_problem
FROM claim JOIN subject ON subject.key = claim.subject
"""
_CHUNK = 1000


def claim_keys(store: Store, query: ListQuery, cancelled: Callable[[], bool] | None = None) -> "array[int]":
    """Keys of the claims in force that pass, in order. Columns to sort by: `CLAIM_SORTS`.

    A long list is for a worker; `cancelled` is asked meanwhile, and yes ends it with an empty answer. With a
    limit and neither filter nor sort it reads no more than the limit. Raises StoreError.
    """
    shape, select = _select(store, query)
    return select_keys(store, shape, select, query, cancelled)


CLAIM_SORTS = tuple(_SHAPE.sorts)


def _select(store: Store, query: ListQuery) -> tuple[ListShape, ListSelect]:
    shape, select = _SHAPE, ListSelect(tables="claim")
    if query.scope is not None:
        select, own_order = claims_of_scope(store, *query.scope)
        shape = shape._replace(own_order=own_order)
    # A problem is in force anyway, and saying so once more would lead the planner away from the problems' index.
    conditions = [*select.conditions, "claim.is_problem = 1" if query.problems else "claim.retired = 0"]
    parameters = [*select.parameters]
    # A scope is of one company; to ask for it again would lead the planner through all of the company's claims.
    if query.company is not None and query.scope is None:
        conditions.append("claim.company = (SELECT key FROM company WHERE id = ?)")
        parameters.append(query.company)
    return shape, ListSelect(tables=select.tables, conditions=tuple(conditions), parameters=tuple(parameters))


def claim_rows(store: Store, keys: Sequence[int]) -> tuple[ClaimRow, ...]:
    """The claims with these keys, in this order; keys that are gone are left out."""
    found: dict[int, ClaimRow] = {}
    for start in range(0, len(keys), _CHUNK):
        some = tuple(keys[start : start + _CHUNK])
        marks = question_marks(some)
        for row in store.read().rows(f"{_ROW} WHERE claim.key IN ({marks})", some):
            found[row[0]] = _row(row)
    return tuple(found[key] for key in keys if key in found)


def flag_reasons(store: Store, keys: Sequence[int]) -> dict[int, list[str]]:
    """Why the claims with these keys carry their flags, each in words after the flag: `circular: [2] cites …`."""
    found: dict[int, list[str]] = {}
    for start in range(0, len(keys), _CHUNK):
        some = tuple(keys[start : start + _CHUNK])
        marks = question_marks(some)
        for claim, word, reason in store.read().rows(
            f"SELECT claim, word, reason FROM flag WHERE claim IN ({marks}) ORDER BY key", some
        ):
            found.setdefault(claim, []).append(f"{word}: {reason}")
    return found


def _row(row: tuple[Any, ...]) -> ClaimRow:
    (
        key,
        id_,
        text,
        subject,
        metric,
        *value,
        start,
        end,
        label,
        modality,
        verdict,
        flags,
        numbers,
        problem,
    ) = row
    printed, during = quantity(*value), period(start, end, label)
    return ClaimRow(
        key=key,
        id=ClaimId(id_),
        text=text,
        subject_name=subject,
        metric=metric,
        period_words=during.words() if during else "",
        value_words=printed.words() if printed else "",
        modality=Modality(modality),
        verdict=VerdictWord(verdict),
        flags=flags_of(flags),
        numbers=tuple(map(int, numbers.split())),
        is_problem=bool(problem),
    )
