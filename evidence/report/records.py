"""A report that was read as the records of a company: new rows beside those that are there."""

import re
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from ...model.claim import Citation, Claim, Hole
from ...model.company import Company
from ...model.company_records import CompanyRecords
from ...model.ids import CitationId, ClaimId, CompanyId, ReportId, SourceId, SubjectId
from ...model.published import Published
from ...model.report import Report
from ...model.source import Source
from ...model.subject import Subject
from ...model.words import Modality, SubjectKind
from .addresses import same_address
from .article import Article, CitedSource
from .claims.claim import ReportClaim
from .claims.restated import restated
from .matching import matched, names_of
from .ranks import kind_at

_REPORT, _SOURCE, _SUBJECT = "imp-", "isrc-", "i-"
_LONGEST_CODE = 6
_DECEMBER = 12


class Imported(NamedTuple):
    """The records with the report in them, and what of it is new."""

    records: CompanyRecords
    report: Report
    claims: tuple[Claim, ...]
    citations: tuple[Citation, ...]
    subjects: tuple[Subject, ...]
    """Those that the company did not have."""
    sources: tuple[Source, ...]
    """Those that the company did not have."""


def new_company(article: Article, currency: str, taken: Collection[str]) -> CompanyRecords:
    """A company for a report about one that is not known, with nothing but itself as a subject."""
    name = article.main or article.title or "Unknown"
    letters = re.sub(r"[^A-Z]", "", name.upper())[:_LONGEST_CODE] or "X"
    code = next(one for one in (letters, *(f"{letters}{n}" for n in range(2, 1000))) if one not in taken)
    company = Company(
        id=CompanyId(code),
        name=name,
        short_name=name,
        listings=(),
        fiscal_year_end_month=_DECEMBER,
        currency=currency or "US$",
        edition="imported",
        note="Proposed by an imported report; its fiscal year is assumed to end in December.",
    )
    itself = Subject(
        id=SubjectId(f"{code}-group"),
        company=company.id,
        kind=SubjectKind.COMPANY,
        name=name,
        short_name=name,
    )
    return CompanyRecords(company, (itself,), (), (), (), (), (), ())


def with_report(
    there: CompanyRecords,
    article: Article,
    claims: Sequence[ReportClaim],
    *,
    url: str = "",
    publisher: str = "",
) -> Imported:
    """The company's records with the report, its claims, sources and new subjects added."""
    code = there.company.id
    number = 1 + max((_number(one.id, code) for one in there.reports), default=0)
    report = Report(
        id=ReportId(f"{code}-{_REPORT}{number}"),
        company=code,
        title=article.title or "A report without a title",
        publisher=publisher or _host(url) or "imported file",
        author=article.author,
        published=Published(article.published),
        url=url,
    )
    sources = _sources(there, article.sources, number)
    subjects, subject_of = _subjects(there, claims)
    made = tuple(_claim(one, report, number, subject_of) for one in claims)
    citations = tuple(
        Citation(
            id=CitationId(f"{claim.id}-c{cited}"), claim=claim.id, source=sources[cited].id, number=cited
        )
        for claim, one in zip(made, claims, strict=True)
        for cited in one.citations
        if cited in sources
    )
    known = {source.id for source in there.sources}
    new = tuple(source for source in sources.values() if source.id not in known)
    records = there._replace(
        subjects=(*there.subjects, *subjects),
        reports=(*there.reports, report),
        claims=(*there.claims, *made),
        citations=(*there.citations, *citations),
        sources=(*there.sources, *new),
    )
    return Imported(records, report, made, citations, subjects, new)


def keeping_imports(folder: CompanyRecords, stored: CompanyRecords) -> CompanyRecords:
    """A folder's records together with the reports that the user imported: loading a folder never drops them."""
    reports = [one for one in stored.reports if _own(one.id).startswith(_REPORT)]
    ids = {one.id for one in reports}
    claims = [one for one in stored.claims if one.report in ids]
    claim_ids = {one.id for one in claims}
    citations = [one for one in stored.citations if one.claim in claim_ids and one.reattributed_at is None]
    cited = {one.source for one in citations}
    told = {one.subject for one in claims}
    subjects = {one.id for one in folder.subjects}
    sources = {one.id for one in folder.sources}
    return folder._replace(
        subjects=(*folder.subjects, *(one for one in stored.subjects if one.id in told - subjects)),
        reports=(*folder.reports, *reports),
        claims=(*folder.claims, *claims),
        citations=(*folder.citations, *citations),
        sources=(*folder.sources, *(one for one in stored.sources if one.id in cited - sources)),
    )


def _own(public_id: str) -> str:
    return public_id.partition("-")[2]


def _number(report_id: str, code: str) -> int:
    told = report_id.removeprefix(f"{code}-{_REPORT}")
    return int(told) if told.isdigit() else 0


def _sources(there: CompanyRecords, cited: Sequence[CitedSource], report: int) -> dict[int, Source]:
    """The source of each number: one of the company where the address is the same, else a new one."""
    code = there.company.id
    free = 1 + max((one.number or 0 for one in there.sources), default=0)
    found: dict[int, Source] = {}
    for one in cited:
        known = next(
            (source for source in there.sources if one.url and same_address(source.url, one.url)), None
        )
        if known is None:
            known = Source(
                id=SourceId(f"{code}-{_SOURCE}{report}-{one.number}"),
                company=code,
                url=one.url,
                title=one.title or one.url,
                publisher=_host(one.url),
                published=Published(),
                kind=kind_at(one.url),
                number=free,
            )
            free += 1
        found[one.number] = known
    return found


def _host(url: str) -> str:
    return url.partition("://")[2].partition("/")[0].removeprefix("www.")


def _subjects(
    there: CompanyRecords, claims: Sequence[ReportClaim]
) -> tuple[tuple[Subject, ...], Mapping[str, SubjectId]]:
    """New subjects for the names that the company does not know, and the subject of each name."""
    names = names_of(there.company, there.subjects)
    itself = next(one.id for one in there.subjects if one.kind is SubjectKind.COMPANY)
    taken = {one.id for one in there.subjects}
    found: dict[str, SubjectId] = {}
    new: list[Subject] = []
    for claim in claims:
        name = claim.subject
        if name in found:
            continue
        known = matched(name, names) if name else itself
        if known is None:
            subject = _new_subject(there.company, claim, taken, order=len(there.subjects) + len(new))
            taken.add(subject.id)
            new.append(subject)
            known = subject.id
        found[name] = known
    return tuple(new), found


def proposed_subject(company: Company, name: str, taken: Collection[str], *, order: int) -> Subject:
    """A subject for a name that the company does not know: a segment by its small letter, else a product."""
    kind = SubjectKind.SEGMENT if name[:1].islower() else SubjectKind.PRODUCT
    return Subject(
        id=_free_id(company, name, taken),
        company=company.id,
        kind=kind,
        name=name,
        short_name=name,
        note="Proposed by an imported report.",
        order=order,
    )


def _free_id(company: Company, name: str, taken: Collection[str]) -> SubjectId:
    slug = re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")[:30] or "subject"
    names = (f"{company.id}-{_SUBJECT}{slug}{ending}" for ending in ("", *(f"-{n}" for n in range(2, 1000))))
    return SubjectId(next(one for one in names if one not in taken))


def _new_subject(company: Company, claim: ReportClaim, taken: Collection[str], *, order: int) -> Subject:
    made = proposed_subject(company, claim.subject, taken, order=order)
    return made._replace(kind=SubjectKind.RISK) if claim.metric.startswith("effect:") else made


def _claim(one: ReportClaim, report: Report, number: int, subject_of: Mapping[str, SubjectId]) -> Claim:
    return Claim(
        id=ClaimId(f"{report.company}-I{number}{one.id}"),
        report=report.id,
        subject=subject_of[one.subject],
        text=restated(one),
        locator=one.locator,
        metric=one.metric if one.modality is not Modality.OPINION else "",
        quantity=one.quantity,
        period=one.period,
        direction=one.direction,
        modality=one.modality,
        holes=tuple(Hole(where=f"{gap.before} [...] {gap.after}", guess=gap.guess) for gap in one.gaps),
    )
