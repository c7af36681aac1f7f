"""Records for tests, each in one readable line. Ids are given short: `S1` becomes `ACME-S1`.

>>> claim("S2", metric="revenue", value="RMB33.4bn", period="2025Q2", subject="cloud").quantity.words()
'RMB33.4bn'
"""

# ruff: noqa: PLR0913 (a builder has one keyword for each field that a test may care about)

import calendar
import re
from datetime import UTC, date, datetime, timedelta
from typing import Any

from alimon.model.claim import Citation, Claim, Locator
from alimon.model.claim_row import CitationView, ClaimView, SourceState
from alimon.model.company import Company
from alimon.model.figure import Figure
from alimon.model.period import Period
from alimon.model.published import Published
from alimon.model.quantity import CURRENCIES, Bound, Quantity
from alimon.model.report import Report
from alimon.model.snapshot import Snapshot, StoredPage
from alimon.model.source import Source
from alimon.model.subject import Measure, Subject
from alimon.model.thesis import Thesis
from alimon.model.verdict import Flag, Verdict
from alimon.model.words import (
    Comparison,
    Confidence,
    Direction,
    FlagWord,
    Independence,
    Modality,
    Outcome,
    Severity,
    SourceKind,
    SubjectKind,
    VerdictWord,
)

NOW = datetime(2025, 11, 23, 9, 30, tzinfo=UTC)
COMPANY = "ACME"
_SCALES = {"": 0, "k": 3, "m": 6, "bn": 9, "tn": 12}
_VALUE = re.compile(
    r"(?:(?P<bound>over|under|about) )?"
    rf"(?P<currency>{'|'.join(sorted(map(re.escape, CURRENCIES), key=len, reverse=True))})?"
    r"(?P<digits>-?[\d,]*\.?\d+)(?P<scale>bn|tn|m|k)?\s*(?P<unit>[^\d\s].*)?"
)


def full_id(short: str) -> Any:
    """`S1` -> `ACME-S1`; an id that has a company's prefix stays."""
    return short if re.match(r"[A-Z]+-", short) else f"{COMPANY}-{short}"


def quantity(words: str) -> Quantity:
    """From `RMB33.4bn`, `-21 %`, `over 100,000 enterprises`, `under RMB0`."""
    found = _VALUE.fullmatch(words)
    assert found, f"cannot read the value {words!r}"
    return Quantity(
        text=found["digits"].replace(",", ""),
        unit=found["currency"] or found["unit"] or "",
        scale=_SCALES[found["scale"] or ""],
        bound=Bound(found["bound"] or ""),
    )


def period(words: str) -> Period:
    """From `2025`, `2025Q2`, `2025H1`, `2025-06`, `2025-04..2026-03` (months) or `to 2025-06-30`."""
    if words.startswith("to "):
        return Period(start=None, end=date.fromisoformat(words[3:]), label=words)
    if match := re.fullmatch(r"(\d{4})-(\d\d)\.\.(\d{4})-(\d\d)", words):
        first_year, first, last_year, last = (int(part) for part in match.groups())
        return _months(first_year, first, last_year, last, words)
    match = re.fullmatch(r"(\d{4})(?:Q([1-4])|H([12])|-(\d\d))?", words)
    assert match, f"cannot read the period {words!r}"
    year = int(match[1])
    if match[2]:
        last = int(match[2]) * 3
        return _months(year, last - 2, year, last, words)
    if match[3]:
        last = int(match[3]) * 6
        return _months(year, last - 5, year, last, words)
    if match[4]:
        return _months(year, int(match[4]), year, int(match[4]), words)
    return _months(year, 1, year, 12, words)


def _months(first_year: int, first: int, last_year: int, last: int, label: str) -> Period:
    end = date(last_year, last, calendar.monthrange(last_year, last)[1])
    return Period(start=date(first_year, first, 1), end=end, label=label)


def company(short_name: str = "Acme", *, year_ends: int = 3, currency: str = "RMB", **other: Any) -> Company:
    fields: dict[str, Any] = {
        "id": COMPANY,
        "name": f"{short_name} Group Holding",
        "listings": ("NYSE:ACM",),
        "edition": "2025-11-01",
    }
    return Company(
        **fields | other, short_name=short_name, fiscal_year_end_month=year_ends, currency=currency
    )


def subject(
    short: str = "cloud",
    name: str = "",
    *,
    kind: str = "segment",
    succeeds: tuple[str, ...] = (),
    since: str = "",
    until: str = "",
    measures: tuple[tuple[str, str], ...] = (),
    claims: tuple[str, ...] = (),
    severity: str = "",
    parent: str = "",
    against: str = "",
    **other: Any,
) -> Subject:
    """`since` and `until` are the first and last day of its definition; `measures` are (subject, metric)."""
    full_name = name or short.replace("-", " ").title()
    return Subject(
        **{"company": COMPANY, "short_name": full_name} | other,
        id=full_id(short),
        kind=SubjectKind(kind),
        name=full_name,
        parent=full_id(parent) if parent else None,
        defined_from=date.fromisoformat(since) if since else None,
        defined_to=date.fromisoformat(until) if until else None,
        succeeds=tuple(full_id(one) for one in succeeds),
        severity=Severity(severity) if severity else None,
        claims=tuple(full_id(one) for one in claims),
        measures=tuple(Measure(subject=full_id(of), metric=metric) for of, metric in measures),
        against=full_id(against) if against else None,
    )


def report(publisher: str = "Daily Digest", *, published: str = "2025-08-30", **other: Any) -> Report:
    fields: dict[str, Any] = {"id": full_id("rep-1"), "company": COMPANY, "title": "Acme's cloud push"}
    return Report(**fields | other, publisher=publisher, published=Published(published))


def claim(
    short: str = "S1",
    *,
    metric: str = "revenue",
    value: str = "",
    period: str = "",
    subject: str = "cloud",
    text: str = "",
    modality: str = "reported",
    direction: str = "",
    at: tuple[int, int] = (1, 1),
    **other: Any,
) -> Claim:
    """`at` is paragraph and sentence."""
    return Claim(
        **{"report": full_id("rep-1")} | other,
        id=full_id(short),
        subject=full_id(subject),
        text=text or f"{metric} {value} {period}".strip(),
        locator=Locator(paragraph=at[0], sentence=at[1]),
        metric=metric,
        quantity=quantity(value) if value else None,
        period=_period(period),
        direction=Direction(direction),
        modality=Modality(modality),
    )


def _period(words: str) -> Period | None:
    return period(words) if words else None


def citation(claim: str = "S1", source: str = "src-1", *, number: int = 1) -> Citation:
    return Citation(
        id=full_id(f"{claim}-c{number}"), claim=full_id(claim), source=full_id(source), number=number
    )


def source(
    short: str = "src-1",
    publisher: str = "The Wire",
    *,
    published: str = "2025-08-29",
    kind: str = "press",
    issuer: bool = False,
    number: int | None = None,
    cadence_days: float | None = None,
    **other: Any,
) -> Source:
    """`number` is its [n], None where it is not cited."""
    fields: dict[str, Any] = {
        "company": COMPANY,
        "url": f"https://example.test/{short}",
        "title": f"Title of {short}",
    }
    return Source(
        **fields | other,
        id=full_id(short),
        publisher=publisher,
        published=Published(published),
        kind=SourceKind(kind),
        independence=Independence.ISSUER if issuer else Independence.INDEPENDENT,
        number=number,
        cadence=None if cadence_days is None else timedelta(days=cadence_days),
    )


def figure(
    short: str = "fig-1",
    *,
    metric: str = "revenue",
    value: str = "",
    period: str = "2025Q2",
    subject: str = "cloud",
    source: str = "src-1",
    confidence: str = "high",
    **other: Any,
) -> Figure:
    """Without a value it is a hole that says so."""
    return Figure(
        **{"company": COMPANY} | other,
        id=full_id(short),
        subject=full_id(subject),
        metric=metric,
        period=_period(period),
        quantity=quantity(value) if value else None,
        source=full_id(source),
        confidence=Confidence(confidence),
    )


def thesis(
    short: str = "T1",
    *,
    metric: str = "revenue",
    is_: str = ">",
    than: str = "RMB40bn",
    by: str = "2026-12-31",
    subject: str = "cloud",
    **other: Any,
) -> Thesis:
    fields: dict[str, Any] = {"company": COMPANY, "text": f"{metric} {is_} {than}", "claim": None}
    return Thesis(
        **fields | other,
        id=full_id(short),
        subject=full_id(subject),
        metric=metric,
        comparison=Comparison(is_),
        threshold=quantity(than),
        deadline=date.fromisoformat(by) if by else None,
    )


def source_state(
    of: Source | None = None,
    *,
    outcome: str = "",
    reason: str = "",
    tried: timedelta | None = None,
    failing: timedelta | None = None,
    read: timedelta | None = None,
    due_in: timedelta | None = None,
    supplied: bool = False,
) -> SourceState:
    """`tried`, `failing` and `read` say how long before NOW; without them it was never tried."""
    return SourceState(
        source=of or source(),
        last_outcome=Outcome(outcome) if outcome else None,
        last_reason=reason,
        last_tried_at=_before(tried),
        failing_since=_before(failing),
        last_read_at=_before(read),
        snapshots=0 if read is None else 1,
        next_due_at=None if due_in is None else NOW + due_in,
        supplied=supplied,
    )


def _before(age: timedelta | None) -> datetime | None:
    return None if age is None else NOW - age


def stored_page(
    *, final_url: str, headers: tuple[tuple[str, str], ...] = (), sha256: str = "0" * 64
) -> StoredPage:
    return StoredPage(sha256, final_url, headers)


def snapshot(text: str = "Some text.", *, of: str = "src-1", number: int = 1, **other: Any) -> Snapshot:
    fields: dict[str, Any] = {
        "fetched_at": NOW,
        "final_url": f"https://example.test/{of}",
        "status": 200,
        "headers": (),
        "sha256": "0" * 64,
        "title": f"Title of {of}",
    }
    return Snapshot(**fields | other, id=full_id(f"{of}@{number}"), source=full_id(of), text=text)


def verdict(
    word: str = "supported",
    *,
    citation: str = "S1-c1",
    reason: str = "the same value",
    at: datetime = NOW,
    checker: str = "checker 1",
) -> Verdict:
    return Verdict(citation=full_id(citation), word=VerdictWord(word), reason=reason, at=at, checker=checker)


def flag(word: str = "conflict", *, claim: str = "S1", reason: str = "another value", **other: Any) -> Flag:
    return Flag(claim=full_id(claim), word=FlagWord(word), reason=reason, **other)


def citation_view(
    of: Citation | None = None,
    *,
    state: SourceState | None = None,
    verdict: Verdict | None = None,
    snapshot: Snapshot | None = None,
) -> CitationView:
    return CitationView(
        citation=of or citation(), state=state or source_state(), verdict=verdict, snapshot=snapshot
    )


def claim_view(
    of: Claim | None = None,
    *,
    verdict: str = "unchecked",
    flags: tuple[Flag, ...] = (),
    citations: tuple[CitationView, ...] = (),
    **other: Any,
) -> ClaimView:
    fields: dict[str, Any] = {"report": report(), "subject": subject(), "history": (), "is_problem": False}
    return ClaimView(
        **fields | other,
        claim=of or claim(),
        verdict=VerdictWord(verdict),
        flags=flags,
        citations=citations,
    )
