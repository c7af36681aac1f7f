"""What is read behind opening, moving and Enter looks rows up: it never scans a table that grows.

SQLite's own plan of every statement is asked for, on a store with thousands of rows.
"""

import re

import pytest
from alimon.model.list_query import ListQuery
from alimon.store.claims import claim, claim_keys, claim_rows, claim_view, neighbour
from alimon.store.companies import companies, company, last_company, offered_edition
from alimon.store.connect import open_store
from alimon.store.events import event_keys, event_rows
from alimon.store.figures import figure, figure_keys, figure_rows, figures_of_subject
from alimon.store.load import load_company
from alimon.store.notes import marks, notes
from alimon.store.runs import latest_run
from alimon.store.search import find, nearest_ids, resolve
from alimon.store.snapshots import latest_snapshot, snapshot, snapshot_ids
from alimon.store.sources import cited_sources, source, source_keys, source_rows, source_state, source_view
from alimon.store.subjects import (
    competitor_rows,
    lineage,
    opening_quarter,
    quarters,
    risk_rows,
    segment_rows,
    subject,
    thesis_rows,
)
from alimon.store.verdicts import add_verdict, history

from tests.builders import NOW, verdict
from tests.generated import generated_company
from tests.store.reading import read_source

BIG = (
    "claim",
    "figure",
    "citation",
    "verdict",
    "flag",
    "snapshot",
    "scope",
    "spoken_of",
    "event",
    "note",
    "change",
    "source",
)
FIRST = ListQuery(company="GEN", limit=50)

READS = {
    "companies": companies,
    "claim after": lambda store: neighbour(store, "GEN-S9", 1),
    "claim before": lambda store: neighbour(store, "GEN-S9", -1),
    "company": lambda store: company(store, "GEN"),
    "last company": last_company,
    "offered edition": lambda store: offered_edition(store, "GEN"),
    "opening quarter": lambda store: opening_quarter(store, "GEN"),
    "quarters": lambda store: quarters(store, "GEN"),
    "segments": lambda store: segment_rows(store, "GEN", opening_quarter(store, "GEN")),
    "risks": lambda store: risk_rows(store, "GEN", opening_quarter(store, "GEN")),
    "competitors": lambda store: competitor_rows(store, "GEN", opening_quarter(store, "GEN")),
    "theses": lambda store: thesis_rows(store, "GEN"),
    "first sources": lambda store: source_rows(store, source_keys(store, FIRST)),
    "cited sources": lambda store: cited_sources(store, "GEN"),
    "first events": lambda store: event_rows(store, event_keys(store, FIRST)),
    "first claims": lambda store: claim_rows(store, claim_keys(store, FIRST)),
    "first problems": lambda store: claim_keys(store, FIRST._replace(problems=True)),
    "first claims of a subject": lambda store: claim_keys(
        store, FIRST._replace(scope=("subject", "GEN-segment-1"))
    ),
    "first claims of a source": lambda store: claim_keys(
        store, FIRST._replace(scope=("source", "GEN-src-1"))
    ),
    "first figures": lambda store: figure_rows(store, figure_keys(store, FIRST)),
    "figures of a subject": lambda store: figures_of_subject(store, "GEN-segment-1"),
    "figures of a source": lambda store: figure_keys(store, FIRST._replace(scope=("source", "GEN-src-1"))),
    "claim": lambda store: claim(store, "GEN-S7"),
    "claim's screen": lambda store: claim_view(store, "GEN-S7"),
    "history": lambda store: history(store, "GEN-S7"),
    "subject": lambda store: subject(store, "GEN-segment-1"),
    "lineage": lambda store: lineage(store, "GEN-segment-1"),
    "figure": lambda store: figure(store, "GEN-fig-7"),
    "source": lambda store: source(store, "GEN-src-7"),
    "source's state": lambda store: source_state(store, "GEN-src-7"),
    "source's screen": lambda store: source_view(store, "GEN-src-7"),
    "snapshots of a source": lambda store: snapshot_ids(store, "GEN-src-8"),
    "snapshot": lambda store: snapshot(store, "GEN-src-8@1"),
    "newest snapshot": lambda store: latest_snapshot(store, "GEN-src-8"),
    "notes": lambda store: notes(store, "GEN-S7"),
    "marks": lambda store: marks(store, "GEN"),
    "newest run": latest_run,
    "find": lambda store: find(store, "cloud gro", "GEN"),
    "a typed id": lambda store: resolve(store, "S7", "GEN"),
    "ids like a wrong one": lambda store: nearest_ids(store, "GEN-S99999"),
}


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    store = open_store(tmp_path_factory.mktemp("plans") / "alimon.db")
    load_company(store, generated_company(4000, figures=2000), now=NOW)
    with store.write() as connection:
        add_verdict(connection, verdict("contradicted", citation="GEN-S7-c8"))
    read_source(store, "GEN-src-8", "cloud growth")
    yield store
    store.close()


def _plans(store, read):
    """Every statement that a read runs, with its plan."""
    connection = store.read()
    statements = []
    connection.set_trace_callback(statements.append)
    try:
        read(store)
    finally:
        connection.set_trace_callback(None)
    asked = [one for one in statements if re.match(r"\s*(SELECT|WITH)", one) and "_words_" not in one]
    return {one: [row[3] for row in connection.rows(f"EXPLAIN QUERY PLAN {one}")] for one in asked}


@pytest.mark.parametrize("read", READS.values(), ids=READS)
def test_no_read_behind_opening_moving_or_enter_scans_a_big_table(large, read):
    plans = _plans(large, read)
    assert plans
    for statement, plan in plans.items():
        if "LIMIT 50" in statement and not re.search(r"MATCH|UNION ALL|source = ", statement):
            assert "USE TEMP B-TREE FOR ORDER BY" not in plan, f"sorts the whole list: {statement}\n{plan}"
        aliases = set(BIG) | set(re.findall(rf"\b(?:{'|'.join(BIG)}) AS (\w+)", statement))
        for step in plan:
            scanned = re.match(r"SCAN (\w+)", step)
            assert not (scanned and scanned[1] in aliases), f"{statement}\n{plan}"


def test_the_watch_sees_a_scan(large):
    """The test above can fail: a sorted list is known to scan."""
    plans = _plans(large, lambda store: claim_keys(store, ListQuery(text="cloud")))
    assert any(step.startswith("SCAN claim") for plan in plans.values() for step in plan)
