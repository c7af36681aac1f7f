"""Everything in force of a company, as the one record that its folder was."""

from ..model.company_records import CompanyRecords
from ..model.ids import CompanyId
from .claims import CITATION_COLUMNS, CLAIM_COLUMNS, CLAIM_TABLES, citation_record, claim_record
from .companies import company as company_record
from .connect import Store
from .figure_records import figures_where
from .reports import reports
from .source_records import SOURCE_COLUMNS, TABLES, source_record
from .subject_records import subjects_where
from .thesis_rows import theses

_OF_COMPANY = "= (SELECT key FROM company WHERE id = ?)"


def company_records(store: Store, company: CompanyId) -> CompanyRecords:
    """The company with all its rows in force. For a worker where they are many. Raises UnknownId."""
    read = store.read()
    claims = read.rows(
        f"SELECT {CLAIM_COLUMNS} FROM {CLAIM_TABLES} WHERE claim.company {_OF_COMPANY} AND claim.retired = 0"
        " ORDER BY claim.place",
        (company,),
    )
    citations = read.rows(
        f"SELECT {CITATION_COLUMNS} FROM citation"
        " CROSS JOIN claim ON claim.key = citation.claim CROSS JOIN source ON source.key = citation.source"
        f" WHERE citation.company {_OF_COMPANY} AND citation.retired = 0 AND claim.retired = 0"
        " ORDER BY citation.place",
        (company,),
    )
    sources = read.rows(
        f"SELECT {SOURCE_COLUMNS} FROM {TABLES} WHERE source.company {_OF_COMPANY} AND source.retired = 0"
        " ORDER BY source.place",
        (company,),
    )
    return CompanyRecords(
        company=company_record(store, company),
        subjects=tuple(
            subjects_where(store, "company.id = ? AND retired = 0", (company,), order="place").values()
        ),
        reports=reports(store, company),
        claims=tuple(claim_record(row) for row in claims),
        citations=tuple(citation_record(row) for row in citations),
        sources=tuple(source_record(row) for row in sources),
        figures=figures_where(store, f"figure.company {_OF_COMPANY}", (company,), order="figure.place"),
        theses=theses(store, company),
    )
