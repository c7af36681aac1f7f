"""A report that was read, and an audit of it, as JSON."""

from typing import TYPE_CHECKING

from ..evidence.report.claims.figures import unit_words
from ..evidence.report.claims.restated import restated
from ..model.quantity import is_currency
from .listing import Json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..evidence.report.article import Article
    from ..evidence.report.claims.claim import ReportClaim
    from ..evidence.report.conflicts import ReportConflict
    from ..refresh.audit import Audit, ReadReport


def report_record(report: "ReadReport") -> Json:
    """What was read, before anything is checked."""
    return {
        **_head(report.article),
        "claims": [claim_fields(claim) for claim in report.claims],
        "conflicts": _conflicts(report.conflicts),
        "counts": {"claims": len(report.claims)},
    }


def audit_record(audit: "Audit") -> Json:
    """The one object of `alimon audit --json`."""
    return {
        **_head(audit.article),
        "claims": [
            {
                **claim_fields(one.claim),
                "verdict": one.word.value,
                "reason": one.reason,
                "passage": one.passage or None,
                "elsewhere": list(one.elsewhere),
                "ranks": [audit.ranks.get(number, "") for number in one.claim.citations],
                "circular": list(one.circular),
                "faults": list(one.faults),
            }
            for one in audit.claims
        ],
        "conflicts": _conflicts(audit.conflicts),
        "counts": {"claims": len(audit.claims), **audit.counts},
    }


def _head(article: "Article") -> Json:
    return {
        "title": article.title,
        "author": article.author,
        "published": article.published,
        "sources": [
            {"number": source.number, "title": source.title, "url": source.url} for source in article.sources
        ],
        "missing_sources": list(article.missing),
        "holes": [{"before": gap.before, "after": gap.after, "guess": gap.guess} for gap in article.gaps],
    }


def claim_fields(claim: "ReportClaim") -> Json:
    """A claim as it was read."""
    quantity = claim.quantity
    unit = unit_words(quantity, is_money=is_currency(quantity.unit)) if quantity else ""
    return {
        "id": claim.id,
        "sentence": claim.sentence,
        "paragraph": claim.locator.paragraph,
        "place": claim.locator.sentence,
        "text": restated(claim),
        "subject": claim.subject,
        "metric": claim.metric,
        "value": None if quantity is None else _number(quantity.text),
        "value_to": _number(claim.top) if claim.top else None,
        "bound": quantity.bound.value if quantity else "",
        "unit": unit,
        "period": claim.time,
        "direction": claim.direction.value,
        "modality": claim.modality.value,
        "citations": list(claim.citations),
    }


def _number(text: str) -> int | float:
    return float(text) if "." in text else int(text)


def _conflicts(conflicts: "Sequence[ReportConflict]") -> list[Json]:
    return [{"claims": [one.first, one.second], "reason": one.reason} for one in conflicts]
