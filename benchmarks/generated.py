"""A generated company of any size: made-up words, drawn as unevenly as those of a language, the same each time."""

import random
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import accumulate

from alimon.model.claim import Citation, Claim, Locator
from alimon.model.company import Company
from alimon.model.company_records import CompanyRecords
from alimon.model.figure import Figure
from alimon.model.ids import CitationId, ClaimId, CompanyId, FigureId, ReportId, SourceId, SubjectId
from alimon.model.period import Period
from alimon.model.published import Published
from alimon.model.quantity import Quantity
from alimon.model.report import Report
from alimon.model.source import Source
from alimon.model.subject import Subject
from alimon.model.words import Confidence, SourceKind, SubjectKind

COMPANY = CompanyId("GEN")
REPORT = ReportId("GEN-rep-1")
SOURCES, SEGMENTS, VOCABULARY = 200, 8, 20_000
QUARTER = Period(start=date(2025, 4, 1), end=date(2025, 6, 30), label="June quarter 2025")


def generated(claims: int) -> CompanyRecords:
    """A company with so many claims, each citing one source."""
    dice = random.Random(20250829)  # noqa: S311 - the same company each time is what is wanted
    subjects = _subjects()
    sources = tuple(_source(number) for number in range(1, SOURCES + 1))
    made = tuple(_claims(dice, claims, [subject.id for subject in subjects]))
    return CompanyRecords(
        company=Company(
            id=COMPANY, name="Generated Group", short_name="Generated", listings=(), fiscal_year_end_month=12,
            currency="€", edition="2025-11-01",
        ),
        subjects=subjects,
        reports=(_REPORT,),
        claims=made,
        citations=tuple(_citation(claim.id, sources[place % SOURCES]) for place, claim in enumerate(made)),
        sources=sources,
        figures=tuple(_figure(number, subject.id) for number, subject in enumerate(subjects, start=1)),
        theses=(),
    )  # fmt: skip


_REPORT = Report(
    id=REPORT, company=COMPANY, title="A report", publisher="A Desk", published=Published("2025-08-29")
)


def _citation(claim: ClaimId, source: Source) -> Citation:
    return Citation(id=CitationId(f"{claim}-c1"), claim=claim, source=source.id, number=source.number or 0)


def _subjects() -> tuple[Subject, ...]:
    group = Subject(
        id=SubjectId("GEN-group"), company=COMPANY, kind=SubjectKind.COMPANY, name="Generated Group",
        short_name="Generated",
    )  # fmt: skip
    segments = (
        Subject(
            id=SubjectId(f"GEN-segment-{number}"), company=COMPANY, kind=SubjectKind.SEGMENT,
            name=f"Segment {number}", short_name=f"Segment {number}",
        )
        for number in range(1, SEGMENTS + 1)
    )  # fmt: skip
    return (group, *segments)


def _source(number: int) -> Source:
    return Source(
        id=SourceId(f"GEN-src-{number}"), company=COMPANY, url=f"https://example.com/{number}",
        title=f"Page {number}", publisher="A Paper", published=Published("2025-08-29"), kind=SourceKind.PRESS,
        number=number,
    )  # fmt: skip


def _figure(number: int, subject: SubjectId) -> Figure:
    return Figure(
        id=FigureId(f"GEN-fig-{number}"), company=COMPANY, subject=subject, metric="revenue", period=QUARTER,
        quantity=Quantity(text=str(1000 * number), unit="€", scale=6), source=SourceId("GEN-src-1"),
        confidence=Confidence.HIGH,
    )  # fmt: skip


def _claims(dice: random.Random, count: int, subjects: Sequence[SubjectId]) -> Sequence[Claim]:
    words = ["".join(dice.choices("abcdefghilmnoprstu", k=dice.randint(3, 9))) for _ in range(VOCABULARY)]
    weights = list(accumulate(1 / rank for rank in range(1, VOCABULARY + 1)))
    return [
        Claim(
            id=ClaimId(f"GEN-S{number}"), report=REPORT, subject=subjects[number % len(subjects)],
            text=" ".join(dice.choices(words, cum_weights=weights, k=18)).capitalize(),
            locator=Locator(paragraph=1 + number // 5, sentence=1 + number % 5), metric=f"metric {number % 40}",
            quantity=Quantity(text=str(number % 1000), unit="%"), period=_quarter(number),
        )
        for number in range(1, count + 1)
    ]  # fmt: skip


def _quarter(number: int) -> Period:
    start = date(2020 + number % 5, 1 + 3 * (number % 4), 1)
    end = (start + timedelta(days=93)).replace(day=1) - timedelta(days=1)
    return Period(start=start, end=end, label=f"quarter to {end:%B %Y}")
