"""A made-up company of any size, the same for the same seed: for tests and benchmarks of large stores."""

import calendar
import random
from datetime import date
from itertools import accumulate

from alimon.model.claim import Citation, Claim, Locator
from alimon.model.company import Company
from alimon.model.company_records import CompanyRecords
from alimon.model.figure import Figure
from alimon.model.ids import CitationId, ClaimId, CompanyId, FigureId, ReportId, SourceId, SubjectId, ThesisId
from alimon.model.metric import MARGIN, REVENUE, REVENUE_GROWTH
from alimon.model.period import Period
from alimon.model.published import Published
from alimon.model.quantity import Bound, Quantity
from alimon.model.report import Report
from alimon.model.source import Source
from alimon.model.subject import Measure, Subject
from alimon.model.thesis import Thesis
from alimon.model.words import Comparison, Confidence, Modality, SourceKind, SubjectKind

_SYLLABLES = (
    "ba",
    "cor",
    "den",
    "fu",
    "gal",
    "hi",
    "jor",
    "ka",
    "lin",
    "mo",
    "ner",
    "pa",
    "qui",
    "ros",
    "tu",
    "ven",
)
_WORDS = 4000
_METRICS = (REVENUE, REVENUE_GROWTH, MARGIN, "operating income", "customers", "share of worldwide widgets")
_SEGMENTS, _PRODUCTS, _RISKS, _COMPETITORS = 6, 12, 8, 10
_QUARTERS = 40


def generated_company(
    claims: int = 100_000, *, figures: int | None = None, code: str = "GEN", seed: int = 7
) -> CompanyRecords:
    """A company with so many claims, a citation each, a source for 100 of them; a tenth as many figures by default."""
    return _Generator(claims, figures if figures is not None else claims // 10, code, seed).records()


class _Generator:
    def __init__(self, claims: int, figures: int, code: str, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - nothing secret, and the same every time
        self._claims = claims
        self._figures = figures
        self._code = code
        self._company = CompanyId(code)
        made_up = ("".join(self._random.choices(_SYLLABLES, k=3)) for _ in range(_WORDS))
        self._vocabulary = ["cloud", "revenue", "growth", *made_up]
        # Zipf: the word of rank n is 1/n as frequent as the first.
        self._weights = list(accumulate(1 / rank for rank in range(1, len(self._vocabulary) + 1)))
        self._quarters = [_quarter(2016 + at // 4, at % 4 + 1) for at in range(_QUARTERS)]
        self._sources = max(2, claims // 100)

    def records(self) -> CompanyRecords:
        subjects = self._subjects()
        return CompanyRecords(
            company=Company(
                id=self._company,
                name=f"{self._code} Generated Holding",
                short_name=self._code.title(),
                listings=(f"TEST:{self._code}",),
                fiscal_year_end_month=3,
                currency="US$",
                edition="2026-01-01",
            ),
            subjects=subjects,
            reports=(self._report(),),
            claims=tuple(self._claim(at, subjects) for at in range(1, self._claims + 1)),
            citations=tuple(self._citation(at) for at in range(1, self._claims + 1)),
            sources=tuple(self._source(at) for at in range(1, self._sources + 1)),
            figures=tuple(self._figure(at, subjects) for at in range(1, self._figures + 1)),
            theses=tuple(self._thesis(at) for at in range(1, 5)),
        )

    def _id(self, rest: str) -> str:
        return f"{self._code}-{rest}"

    def _words(self, count: int) -> str:
        return " ".join(self._random.choices(self._vocabulary, cum_weights=self._weights, k=count))

    def _subjects(self) -> tuple[Subject, ...]:
        kinds = [
            (SubjectKind.COMPANY, 1),
            (SubjectKind.SEGMENT, _SEGMENTS),
            (SubjectKind.PRODUCT, _PRODUCTS),
            (SubjectKind.RISK, _RISKS),
            (SubjectKind.COMPETITOR, _COMPETITORS),
            (SubjectKind.MARKET, 2),
        ]
        return tuple(self._subject(kind, at) for kind, count in kinds for at in range(1, count + 1))

    def _subject(self, kind: SubjectKind, at: int) -> Subject:
        segment = SubjectId(self._id(f"segment-{at % _SEGMENTS + 1}"))
        own = SubjectId(self._id(f"{kind}-{at}"))
        measured = {
            SubjectKind.RISK: (Measure(subject=segment, metric=MARGIN),),
            SubjectKind.COMPETITOR: (Measure(subject=own, metric=_METRICS[-1]),),
        }
        return Subject(
            id=own,
            company=self._company,
            kind=kind,
            name=f"{kind.title()} {at} {self._words(1)}",
            short_name=f"{kind.title()} {at}",
            parent=segment if kind is SubjectKind.PRODUCT else None,
            claims=(ClaimId(self._id(f"S{at}")), ClaimId(self._id(f"S{at + 1}")))
            if kind is SubjectKind.RISK
            else (),
            measures=measured.get(kind, ()),
            against=segment if kind is SubjectKind.COMPETITOR else None,
            order=at,
        )

    def _report(self) -> Report:
        return Report(
            id=ReportId(self._id("rep-1")),
            company=self._company,
            title="A long report",
            publisher="The Generator",
            published=Published("2026-01-01"),
        )

    def _source(self, at: int) -> Source:
        return Source(
            id=SourceId(self._id(f"src-{at}")),
            company=self._company,
            url=f"https://source-{at}.example/{at}",
            title=self._words(8),
            publisher=f"Publisher {at % 50}",
            published=Published(f"2025-{at % 12 + 1:02}"),
            kind=tuple(SourceKind)[at % len(SourceKind)],
            number=at if at % 2 else None,
        )

    def _claim(self, at: int, subjects: tuple[Subject, ...]) -> Claim:
        return Claim(
            id=ClaimId(self._id(f"S{at}")),
            report=ReportId(self._id("rep-1")),
            subject=subjects[at % len(subjects)].id,
            text=self._words(14),
            locator=Locator(paragraph=at // 10 + 1, sentence=at % 10 + 1),
            metric=_METRICS[at % len(_METRICS)],
            quantity=self._quantity() if at % 5 else None,
            period=self._quarters[at % _QUARTERS],
            modality=Modality.OPINION if at % 50 == 0 else Modality.REPORTED,
        )

    def _citation(self, at: int) -> Citation:
        source = at % self._sources + 1
        return Citation(
            id=CitationId(self._id(f"S{at}-c{source}")),
            claim=ClaimId(self._id(f"S{at}")),
            source=SourceId(self._id(f"src-{source}")),
            number=source,
        )

    def _figure(self, at: int, subjects: tuple[Subject, ...]) -> Figure:
        return Figure(
            id=FigureId(self._id(f"fig-{at}")),
            company=self._company,
            subject=subjects[at % len(subjects)].id,
            metric=_METRICS[at // len(subjects) % len(_METRICS)],
            period=self._quarters[at // (len(subjects) * len(_METRICS)) % _QUARTERS],
            quantity=self._quantity(),
            source=SourceId(self._id(f"src-{at % self._sources + 1}")),
            confidence=tuple(Confidence)[at % 3],
        )

    def _thesis(self, at: int) -> Thesis:
        return Thesis(
            id=ThesisId(self._id(f"T{at}")),
            company=self._company,
            text=self._words(9),
            claim=ClaimId(self._id(f"S{at}")),
            subject=SubjectId(self._id(f"segment-{at}")),
            metric=REVENUE,
            comparison=Comparison.ABOVE,
            threshold=self._quantity(),
            deadline=date(2027, 12, 31),
        )

    def _quantity(self) -> Quantity:
        digits = f"{self._random.randrange(1, 100_000) / 10:.1f}"
        return Quantity(text=digits, unit=("US$", "%")[self._random.randrange(2)], scale=6, bound=Bound.EXACT)


def _quarter(year: int, number: int) -> Period:
    last = number * 3
    end = date(year, last, calendar.monthrange(year, last)[1])
    return Period(start=date(year, last - 2, 1), end=end, label=f"Q{number} {year}")
