"""Values, periods and texts as columns, and back."""

from collections.abc import Iterable
from datetime import date, timedelta

from ..model.claim import Hole
from ..model.period import Period
from ..model.quantity import Bound, Quantity

QuantityColumns = tuple[str | None, str | None, int | None, str | None, float | None]
PeriodColumns = tuple[str | None, str | None, str | None]

QUANTITY = ("value_text", "value_unit", "value_scale", "value_bound", "value_number")
PERIOD = ("period_start", "period_end", "period_label")
_LARGEST_NUMBER = 1e300


def storable(text: str) -> str:
    """Without what no text column may hold: NUL, and halves of characters."""
    if text.isascii():
        return text.replace("\0", "")
    return text.replace("\0", "").encode("utf-8", "ignore").decode("utf-8")


def quantity_columns(quantity: Quantity | None) -> QuantityColumns:
    """As `QUANTITY` names them. The number is for sorting; the text is what was printed."""
    if quantity is None:
        return (None, None, None, None, None)
    number = float(f"{quantity.text}e{quantity.scale}")
    number = max(-_LARGEST_NUMBER, min(_LARGEST_NUMBER, number))
    return (quantity.text, storable(quantity.unit), quantity.scale, str(quantity.bound), number)


def quantity(text: str | None, unit: str | None, scale: int | None, bound: str | None) -> Quantity | None:
    """The value of the first four columns."""
    if text is None or unit is None or scale is None:
        return None
    return Quantity(text=text, unit=unit, scale=scale, bound=Bound(bound or ""))


def period_columns(period: Period | None) -> PeriodColumns:
    """As `PERIOD` names them."""
    if period is None:
        return (None, None, None)
    start = None if period.start is None else period.start.isoformat()
    return (start, period.end.isoformat(), storable(period.label))


def period(start: str | None, end: str | None, label: str | None) -> Period | None:
    """The period of the three columns."""
    if end is None:
        return None
    return Period(
        start=None if start is None else date.fromisoformat(start),
        end=date.fromisoformat(end),
        label=label or "",
    )


def day_text(day: date | None) -> str | None:
    """A day as a column."""
    return None if day is None else day.isoformat()


def day(text: str | None) -> date | None:
    """The day of a column."""
    return None if text is None else date.fromisoformat(text)


def seconds(cadence: timedelta | None) -> int | None:
    """A stretch of time as a column, in whole seconds."""
    return None if cadence is None else int(cadence.total_seconds())


def cadence(stored: int | None) -> timedelta | None:
    """The stretch of time of a column."""
    return None if stored is None else timedelta(seconds=stored)


def lines(names: Iterable[str]) -> str:
    """Short texts as one column, a line each."""
    return "\n".join(storable(" ".join(name.split())) for name in names)


def from_lines(stored: str) -> tuple[str, ...]:
    """The short texts of one column."""
    return tuple(stored.split("\n")) if stored else ()


def holes_text(holes: tuple[Hole, ...]) -> str:
    """Lost names as one column of JSON; empty where nothing was lost."""
    if not holes:
        return ""
    import json  # noqa: PLC0415 - few claims have holes

    return storable(json.dumps(holes, ensure_ascii=False))


def holes(stored: str) -> tuple[Hole, ...]:
    """The lost names of one column."""
    if not stored:
        return ()
    import json  # noqa: PLC0415

    return tuple(Hole(where=where, guess=guess) for where, guess in json.loads(stored))
