"""Reports of the tests, read; and their claims as rows that people can check."""

import csv
from io import StringIO
from pathlib import Path

from alimon.data.name_groups import name_groups
from alimon.evidence.report.article import Article
from alimon.evidence.report.claims.claim import ReportClaim
from alimon.evidence.report.claims.reading import claims_of
from alimon.evidence.report.reading import read_report

ARTICLES = Path(__file__).parent / "articles"
COLUMNS = (
    *("place", "subject", "metric", "bound", "value", "scale", "unit", "to", "period", "direction"),
    *("modality", "cites"),
)


def article(name: str) -> Article:
    return read_report((ARTICLES / name).read_text(encoding="utf-8"), groups=name_groups())


def row(claim: ReportClaim) -> dict[str, str]:
    quantity = claim.quantity
    return {
        "place": f"{claim.locator.paragraph}.{claim.locator.sentence}",
        "subject": claim.subject,
        "metric": claim.metric,
        "bound": quantity.bound.value if quantity else "",
        "value": quantity.text if quantity else "",
        "scale": str(quantity.scale) if quantity and quantity.scale else "",
        "unit": quantity.unit if quantity else "",
        "to": claim.top,
        "period": claim.time,
        "direction": claim.direction.value,
        "modality": claim.modality.value,
        "cites": " ".join(map(str, claim.citations)),
    }


def rows(name: str) -> list[dict[str, str]]:
    return [row(claim) for claim in claims_of(article(name))]


def expected(name: str) -> list[dict[str, str]]:
    text = (ARTICLES / f"{name}.claims.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(StringIO(text)))
