"""Values and periods as a person says them on a call, and the line of facts under a claim."""

from ...model.claim import Claim
from ...model.company import Company
from ...model.months import MONTHS
from ...model.period import Period
from ...model.quantity import Bound, Quantity, is_currency
from ...model.value_words import grouped

_SCALES = {0: "", 3: " thousand", 6: " million", 9: " billion", 12: " trillion"}
_HALF, _YEAR = 6, 12


def spoken_value(quantity: Quantity) -> str:
    """A value as it is said.

    >>> spoken_value(Quantity(text="33.4", unit="RMB", scale=9)), spoken_value(Quantity(text="-21", unit="%"))
    ('RMB33.4 billion', 'minus 21 percent')
    >>> spoken_value(Quantity(text="0", unit="RMB", bound=Bound.UNDER))
    'below zero'
    """
    if quantity.number == 0 and quantity.bound in (Bound.OVER, Bound.UNDER):
        return "above zero" if quantity.bound is Bound.OVER else "below zero"
    lead = f"{quantity.bound} " if quantity.bound else ""
    if quantity.text.startswith("-"):
        lead += "minus "
    digits = grouped(quantity.text.removeprefix("-"))
    scale = _SCALES.get(quantity.scale, f" times ten to the {quantity.scale}")
    if is_currency(quantity.unit):
        return f"{lead}{quantity.unit}{digits}{scale}"
    if quantity.unit == "rank":
        return f"{lead}number {digits}"
    unit = "percent" if quantity.unit == "%" else quantity.unit
    return f"{lead}{digits}{scale} {unit}".rstrip()


def spoken_period(period: Period) -> str:
    """A period as it is said: `the June quarter of 2025`, `the first half of 2025`, `the year to May 2026`."""
    month, year = MONTHS[period.end.month], period.end.year
    match period.months:
        case 1:
            return f"{month} {year}"
        case 3:
            return f"the {month} quarter of {year}"
        case 6 if period.end.month in (_HALF, _YEAR):
            return f"the {'first' if period.end.month == _HALF else 'second'} half of {year}"
        case 12:
            return str(year) if period.end.month == _YEAR else f"the year to {month} {year}"
        case int(months):
            return f"the {months} months to {month} {year}"
        case None:
            return period.words() if period.start else f"{period.end.day} {month} {year}"


def spoken_time(period: Period, company: Company) -> str:
    """A period with its preposition, and its fiscal name in brackets: `for the June quarter of 2025 (fiscal Q1 2026)`.

    Where only its end is known, `as of` that day.
    """
    fiscal = _fiscal(period, company)
    lead = "for" if period.start else "as of"
    return f"{lead} {spoken_period(period)} ({fiscal})" if fiscal else f"{lead} {spoken_period(period)}"


def period_words(period: Period | None, company: Company) -> str:
    """Both names of a period for the screen: `Jun 2025 quarter = fiscal Q1 2026`, or `no period`."""
    if period is None:
        return "no period"
    fiscal = _fiscal(period, company)
    return f"{period.words()} = {fiscal}" if fiscal else period.words()


def _fiscal(period: Period, company: Company) -> str:
    """Its fiscal name; empty where the fiscal year is the calendar year and the name adds nothing."""
    if company.fiscal_year_end_month == _YEAR:
        return ""
    return period.fiscal_words(fiscal_year_end_month=company.fiscal_year_end_month)


def claim_facts(claim: Claim, company: Company) -> str:
    """The line under a claim: metric, unit, period and modality, e.g. `revenue · RMB · 2025 · reported`."""
    unit = claim.quantity.unit if claim.quantity else ""
    period = period_words(claim.period, company) if claim.period else ""
    return " · ".join(part for part in (claim.metric, unit, period, claim.modality.value) if part)
