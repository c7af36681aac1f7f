"""Which columns each table takes from a company's folder, in which order."""

from typing import NamedTuple

from .stored_values import PERIOD, QUANTITY


class Table(NamedTuple):
    """One table that a folder fills."""

    name: str
    columns: tuple[str, ...]
    """What the folder decides; id and place first."""


SUBJECT = Table(
    "subject",
    (
        "id", "place", "kind", "name", "short_name", "aliases", "parent", "defined_from", "defined_to", "severity",
        "against", "note", "terms", "panel_order",
    ),
)  # fmt: skip
REPORT = Table("report", ("id", "place", "title", "publisher", "author", "published", "url", "note"))
SOURCE = Table(
    "source",
    (
        "id", "place", "url", "title", "publisher", "published", "kind", "independence", "number", "cadence_seconds",
        "note", "terms",
    ),
)  # fmt: skip
CLAIM = Table(
    "claim",
    (
        "id", "place", "report", "subject", "text", "terms", "paragraph", "sentence", "metric", *QUANTITY, *PERIOD,
        "direction", "modality", "holes", "note", "numbers",
    ),
)  # fmt: skip
CITATION = Table("citation", ("id", "place", "claim", "source", "number"))
FIGURE = Table(
    "figure",
    (
        "id", "place", "subject", "metric", *QUANTITY, *PERIOD, "months", "source", "confidence", "derived", "note",
        "rank", "terms",
    ),
)  # fmt: skip
THESIS = Table(
    "thesis",
    ("id", "place", "text", "claim", "subject", "metric", "comparison", *QUANTITY, "deadline", "note"),
)
