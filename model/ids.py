"""Public ids: what a person or another machine may write to name a row.

A company's id is its short code in capitals (`ACME`). Everything of a company carries that code as a prefix:
`ACME-S11` a claim, `ACME-src-1` a source, `ACME-fig-31` a figure, `ACME-T1` a thesis, `ACME-rep-1` a report,
`ACME-cloud` a subject, `ACME-S11-c1` the citation [1] of a claim, `ACME-src-1@3` the third snapshot of a source.
Sources beside those of the folder are `ACME-own-1` (the user's) and `ACME-item-1` (a feed's).
Rows that belong to one store only are `ev-7` (event), `run-3` (refresh run), `note-2` (note).
"""

from typing import NewType

CompanyId = NewType("CompanyId", str)
SubjectId = NewType("SubjectId", str)
ReportId = NewType("ReportId", str)
ClaimId = NewType("ClaimId", str)
CitationId = NewType("CitationId", str)
SourceId = NewType("SourceId", str)
FigureId = NewType("FigureId", str)
ThesisId = NewType("ThesisId", str)
SnapshotId = NewType("SnapshotId", str)
EventId = NewType("EventId", str)
RunId = NewType("RunId", str)
NoteId = NewType("NoteId", str)


def short_id(id_: str) -> str:
    """A public id without its company, as lists show it.

    >>> short_id("ACME-S11"), short_id("ev-7")
    ('S11', 'ev-7')
    """
    company, _, own = id_.partition("-")
    return own if own and company.isupper() else id_
