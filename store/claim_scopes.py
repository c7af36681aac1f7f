"""The claims that belong to a subject, a source or a thesis: where a list of claims is read from.

Each part is read in the order of an index, and SQLite merges the parts, so the first rows cost no more than
they are, however many claims there are.
"""

from ..model.ids import SubjectId
from .connect import Store
from .list_sql import ListSelect

_NOTHING = "SELECT * FROM claim WHERE 0"


def claims_of_scope(store: Store, kind: str, id_: str) -> tuple[ListSelect, str]:
    """The tables of a scope as `claim`, and the columns of its own order. An unknown id has no claims."""
    if kind == "source":
        return _citing(id_), "citation.place, citation.key"
    parts = _of_subject(store, SubjectId(id_)) if kind == "subject" else _of_thesis(store, id_)
    return ListSelect(
        tables=f"({' UNION ALL '.join(parts or [_NOTHING])}) AS claim"
    ), "claim.place, claim.key"


def _of_subject(store: Store, id_: str) -> list[str]:
    """Claims about its lineage, then those that speak of a member though they are about none."""
    members = _lineage(store, "(SELECT key FROM subject WHERE id = ?)", id_)
    among = ", ".join(members)
    beside = (
        f"SELECT * FROM claim WHERE key IN (SELECT claim FROM spoken_of WHERE subject IN ({among}))"
        f" AND subject NOT IN ({among})"
    )
    return [
        *(f"SELECT * FROM claim WHERE subject = {one}" for one in members),
        *([beside] if members else []),
    ]


def _of_thesis(store: Store, id_: str) -> list[str]:
    """Claims about its subject's lineage on its metric, and the claim that it comes from."""
    members = _lineage(store, "(SELECT subject FROM thesis WHERE id = ?)", id_)
    row = store.read().row("SELECT key, claim FROM thesis WHERE id = ?", (id_,))
    if row is None:
        return []
    metric = f"metric = (SELECT metric FROM thesis WHERE key = {row[0]:d})"
    parts = [f"SELECT * FROM claim WHERE subject = {one} AND {metric}" for one in members]
    if row[1] is not None:
        already = f"subject IN ({', '.join(members)}) AND {metric}"
        parts.append(f"SELECT * FROM claim WHERE key = {row[1]:d} AND NOT ({already})")
    return parts


def _lineage(store: Store, subject: str, id_: str) -> list[str]:
    """The keys of a lineage, as SQL."""
    rows = store.read().rows(f"SELECT other FROM lineage WHERE subject = {subject} ORDER BY other", (id_,))
    return [str(int(row[0])) for row in rows]


def _citing(id_: str) -> ListSelect:
    """A claim that cites the source twice is listed once."""
    once = (
        "NOT EXISTS (SELECT 1 FROM citation AS c WHERE c.claim = citation.claim AND c.source = citation.source"
        " AND c.retired = 0 AND c.key < citation.key)"
    )
    return ListSelect(
        tables="citation CROSS JOIN claim ON claim.key = citation.claim",
        conditions=("citation.source = (SELECT key FROM source WHERE id = ?)", "citation.retired = 0", once),
        parameters=(id_,),
    )
