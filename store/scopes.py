"""Sets of claims with their tallies: those of a subject's lineage, and those that cite a source."""

import sqlite3

from ..model.words import FlagWord, VerdictWord
from .flag_bits import flag_bits

_LINEAGE = """
INSERT INTO lineage (subject, other)
WITH RECURSIVE
    earlier (subject, other) AS (
        SELECT key, key FROM subject WHERE company = :company
        UNION
        SELECT earlier.subject, succession.earlier FROM earlier JOIN succession ON succession.subject = other
    ),
    later (subject, other) AS (
        SELECT key, key FROM subject WHERE company = :company
        UNION
        SELECT later.subject, succession.subject FROM later JOIN succession ON succession.earlier = other
    )
SELECT * FROM earlier UNION SELECT * FROM later
"""
_COUNTS = ("total", *VerdictWord, *FlagWord, "problems")
_COUNTED = ", ".join(
    [
        "count(*) AS total",
        *(f"sum(judged AND verdict = '{word}') AS {word}" for word in VerdictWord),
        *(f"sum(judged AND flags & {flag_bits([word])} <> 0) AS {word}" for word in FlagWord),
        "sum(is_problem) AS problems",
    ]
)
_SUMMED = ", ".join(f"sum({count}) AS {count}" for count in _COUNTS)
_SET = ", ".join(f"{count} = t.{count}" for count in _COUNTS)
_CLAIM = """(
    SELECT key, subject, verdict, flags, is_problem, modality <> 'opinion' AS judged
    FROM claim WHERE company = :company AND retired = 0
) AS claim"""

# Every claim is about one subject, so the claims of a lineage are those of its members; what speaks of it
# though it is about none of them comes on top.
_SUBJECTS = f"""
WITH
    own AS (SELECT subject, {_COUNTED} FROM {_CLAIM} GROUP BY subject),
    spoken AS (
        SELECT DISTINCT lineage.subject AS scope, spoken_of.claim FROM spoken_of
        JOIN lineage ON lineage.other = spoken_of.subject
    ),
    beside AS (
        SELECT spoken.scope, {_COUNTED} FROM spoken CROSS JOIN {_CLAIM} ON claim.key = spoken.claim
        WHERE (spoken.scope, claim.subject) NOT IN (SELECT subject, other FROM lineage) GROUP BY spoken.scope
    ),
    parts AS (
        SELECT lineage.subject AS scope, {", ".join(_COUNTS)} FROM lineage JOIN own ON own.subject = lineage.other
        UNION ALL
        SELECT scope, {", ".join(_COUNTS)} FROM beside
    )
UPDATE scope SET {_SET} FROM (SELECT scope, {_SUMMED} FROM parts GROUP BY scope) AS t
WHERE scope.subject = t.scope
"""
_SOURCES = f"""
UPDATE scope SET {_SET} FROM (
    SELECT cited.source, {_COUNTED} FROM (SELECT DISTINCT claim, source FROM citation WHERE retired = 0) AS cited
    CROSS JOIN {_CLAIM} ON claim.key = cited.claim GROUP BY cited.source
) AS t
WHERE scope.source = t.source
"""


_SOURCE = f"""
UPDATE scope SET {_SET} FROM (
    SELECT {", ".join(f"coalesce({count}, 0) AS {count}" for count in _COUNTS)} FROM (
        SELECT {_COUNTED} FROM {_CLAIM} WHERE key IN (
            SELECT claim FROM citation WHERE source = :source AND retired = 0
        )
    )
) AS t
WHERE scope.source = :source
"""


def recount_source(connection: sqlite3.Connection, source: int) -> None:
    """Work out anew the tally of the source with this key, after one of its citations came or went."""
    company = connection.execute("SELECT company FROM source WHERE key = ?", (source,)).fetchone()[0]
    parameters = {"company": company, "source": source}
    connection.execute(
        "INSERT INTO scope (company, source) SELECT :company, :source"
        " WHERE NOT EXISTS (SELECT 1 FROM scope WHERE source = :source)",
        parameters,
    )
    connection.execute(_SOURCE, parameters)


def rebuild_scopes(connection: sqlite3.Connection, company: int) -> None:
    """Work out anew the lineages of a company's subjects, and the tallies of its subjects and sources."""
    statements = (
        "DELETE FROM lineage WHERE subject IN (SELECT key FROM subject WHERE company = :company)",
        _LINEAGE,
        "DELETE FROM scope WHERE company = :company",
        "INSERT INTO scope (company, subject) SELECT company, key FROM subject WHERE company = :company",
        "INSERT INTO scope (company, source) SELECT company, key FROM source WHERE company = :company",
        _SUBJECTS,
        _SOURCES,
    )
    for statement in statements:
        connection.execute(statement, {"company": company})
