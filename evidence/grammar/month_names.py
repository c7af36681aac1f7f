"""Names of months as texts write them."""

from ...model.months import MONTHS

_SHORT = "jan feb mar apr jun jul aug sept sep oct nov dec"
_FULL = "|".join(MONTHS[1:])
ANY_MONTH = f"(?:{_FULL}|(?:{'|'.join(_SHORT.split())})(?![A-Za-z])\\.?)"
_BY_START = {name[:3].lower(): number for number, name in enumerate(MONTHS) if name}


def month_of(name: str) -> int:
    """The number of a month by its name or its short form.

    >>> month_of("Sept."), month_of("June")
    (9, 6)
    """
    return _BY_START[name[:3].lower()]
