"""The quarters for which a company has figures: kept in a small table, so that opening scans nothing."""

import sqlite3

from ..model.metric import REVENUE

_ROWS = """
SELECT key, coalesce(defined_from, ''), coalesce(defined_to, '9999') FROM subject
WHERE company = ? AND retired = 0 AND kind IN ('company', 'segment')
"""
_SPANS = """
SELECT period_end, period_start, min(period_label) FROM figure
WHERE retired = 0 AND months = 3 AND subject IN (SELECT key FROM subject
    WHERE company = ? AND retired = 0 AND kind IN ('company', 'segment'))
GROUP BY period_end, period_start
"""
_WITH_REVENUE = """
SELECT DISTINCT subject, period_end FROM figure
WHERE retired = 0 AND months = 3 AND metric = ? AND value_text IS NOT NULL AND company = ?
"""


def recount_quarters(connection: sqlite3.Connection, company: int) -> None:
    """Count anew, for each quarter, the segments in force on its last day and those with a revenue figure."""
    rows = connection.execute(_ROWS, (company,)).fetchall()
    known = set(connection.execute(_WITH_REVENUE, (REVENUE, company)).fetchall())
    quarters = []
    for end, start, label in connection.execute(_SPANS, (company,)).fetchall():
        in_force = [key for key, since, until in rows if since <= end <= until]
        with_revenue = sum((key, end) in known for key in in_force)
        quarters.append((company, end, start, label, len(in_force), with_revenue))
    connection.execute("DELETE FROM quarter WHERE company = ?", (company,))
    connection.executemany("INSERT INTO quarter VALUES (?, ?, ?, ?, ?, ?)", quarters)
