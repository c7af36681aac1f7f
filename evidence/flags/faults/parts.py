"""A part larger than its whole: research that costs more than all operating expenses, a row above its total."""

from collections.abc import Iterator

from ....model.traits import Fault
from ...rules.wording import value_words
from ...statements.document import Document
from ...statements.statement import Statement
from .told import about, fault, is_plain_level, same_time, time_of

_WHOLES = {
    "R&D expense": "operating expenses",
    "product development expense": "operating expenses",
    "sales and marketing expense": "operating expenses",
    "G&A expense": "operating expenses",
    "SG&A expense": "operating expenses",
    "gross profit": "revenue",
    "current assets": "total assets",
    "inventory": "total assets",
    "receivables": "total assets",
    "goodwill": "total assets",
    "current liabilities": "total liabilities",
}
"""What a metric is a part of by what both mean, whoever reports them."""
_NOT_ALL = frozenset({"other", "certain", "excluding", "remaining", "non-gaap", "adjusted", "direct", "net"})
"""Words before a whole that make it a part itself."""
_TOTALS = ("total ", "group total", "consolidated ")


def parts_above_wholes(document: Document) -> Iterator[Fault]:
    """Yield each part that its whole cannot hold, by what the metrics mean."""
    for part_name, whole_name in _WHOLES.items():
        wholes = [one for one in _levels(document, whole_name) if not _is_partial(one, document)]
        for part in _levels(document, part_name):
            for whole in wholes:
                same = about(part, document) == about(whole, document)
                if same and part.amount.low > whole.amount.high and same_time(part, whole, document):
                    yield _told(document, part, whole, part_name, f"{whole_name}, of which it is a part")
                    break


def _levels(document: Document, metric: str) -> list[Statement]:
    return [
        one
        for one in document.by_metric.get(metric, ())
        if one.amount.is_money and is_plain_level(one) and not one.inherited
    ]


def _is_partial(one: Statement, document: Document) -> bool:
    """Whether words before the value narrow it down: `other operating expenses`."""
    start = max(document.sentences[one.sentence].start, one.amount.start - 80)
    before = document.plain.text[start : one.amount.start].casefold()
    return bool(_NOT_ALL & set(before.replace(",", " ").split()))


def rows_above_totals(document: Document) -> Iterator[Fault]:
    """Yield each row of a table that is larger than the total below it, where no row is subtracted."""
    for total in document.statements:
        if not (total.in_table and total.amount.is_money and is_plain_level(total)):
            continue
        if not _label(total, document).startswith(_TOTALS):
            continue
        rows = _rows_above(total, document)
        if any(row.sign < 0 or row.amount.sign < 0 for row in rows):
            continue
        for row in rows:
            if row.amount.low > total.amount.high:
                yield _told(document, row, total, _label(row, document), _label(total, document))


def _rows_above(total: Statement, document: Document) -> list[Statement]:
    """The rows above a total in its column, up to the next total or the head of the table."""
    found: list[Statement] = []
    for number in range(total.sentence - 1, -1, -1):
        sentence = document.sentences[number]
        if not sentence.in_table:
            break
        row = [
            one
            for one in document.by_sentence.get(number, ())
            if one.metric == total.metric
            and one.amount.unit == total.amount.unit
            and one.says is total.says
            and one.marks == total.marks
            and time_of(one, document) == time_of(total, document)
        ]
        if len(row) != 1 or _label(row[0], document).startswith(_TOTALS):
            break
        found.append(row[0])
    return found


def _label(one: Statement, document: Document) -> str:
    """The first cell of a row."""
    sentence = document.sentences[one.sentence]
    row = document.plain.text[sentence.start : sentence.end]
    return row.split("|")[0].split("\t")[0].strip().casefold()


def _told(document: Document, part: Statement, whole: Statement, part_name: str, whole_name: str) -> Fault:
    reason = f"{part_name} of {value_words(part)} is more than the {value_words(whole)} of {whole_name}"
    return fault(document, reason, part, whole)
