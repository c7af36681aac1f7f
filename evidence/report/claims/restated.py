"""A claim in one plain sentence of its own: what lists show and a check reads."""

import re

from ....model.quantity import Bound, Quantity, is_currency
from ....model.value_words import grouped
from ....model.words import Direction, Modality
from .claim import ReportClaim

_SCALES = {3: " thousand", 6: " million", 9: " billion", 12: " trillion"}
_BOUNDS = {Bound.OVER: "more than ", Bound.UNDER: "less than ", Bound.ABOUT: "about ", Bound.EXACT: ""}


def restated(claim: ReportClaim) -> str:
    """The claim as a sentence.

    A claim without a value is told in the report's words, which say it best.
    """
    sentence = _sentence(claim)
    return sentence[:1].upper() + sentence[1:]


def _sentence(claim: ReportClaim) -> str:
    if claim.quantity is None or claim.quantity.unit in ("rank", "quarters"):
        return claim.text.rstrip(".") + "."
    when = _when(claim.time)
    whose = f"{_possessive(claim.subject)} {claim.metric}" if claim.subject else f"The {claim.metric}"
    verb = {Modality.TARGET: "is meant to be", Modality.ESTIMATE: "is expected to be"}.get(
        claim.modality, "was"
    )
    if claim.metric.endswith((" growth", " change")) and claim.modality is Modality.REPORTED:
        name = re.sub(r" (?:growth|change)$", "", whose)
        way = "fell" if claim.direction is Direction.DOWN else "rose"
        if claim.quantity.unit == "times":
            return f"{name} {way} to {_amount(claim, unsigned=True)} what it was{when}."
        return f"{name} {way} by {_amount(claim, unsigned=True)}{when}."
    if claim.quantity.number == 0 and claim.quantity.bound is Bound.UNDER:
        return f"{whose} was negative{when}."
    if claim.metric.endswith((" adopters", " users", " buyers")):
        return f"{_amount(claim)} use {claim.subject}{when}."
    if claim.metric.startswith("duration of "):
        return f"{_possessive(claim.subject)} {claim.metric.removeprefix('duration of ')} runs for {_amount(claim)}."
    noun = claim.quantity.unit
    if noun and claim.metric.startswith(noun) and not is_currency(noun):
        deed = claim.metric.removeprefix(noun)
        had = {Modality.TARGET: "aims for", Modality.ESTIMATE: "is expected to have"}.get(
            claim.modality, "had"
        )
        return f"{claim.subject or 'The report'} {had} {_amount(claim)}{deed}{when}."
    return f"{whose} {verb} {_amount(claim)}{when}."


def _possessive(name: str) -> str:
    """The owner's form of a name.

    >>> _possessive("Acme"), _possessive("Acme Airways")
    ("Acme's", "Acme Airways'")
    """
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def _when(time: str) -> str:
    if not time:
        return ""
    return f" at the {time}" if time.startswith("end of") else f" in {time}"


def _amount(claim: ReportClaim, *, unsigned: bool = False) -> str:
    quantity = claim.quantity
    if quantity is None:
        return ""
    text = grouped(quantity.text.removeprefix("-") if unsigned else quantity.text)
    upper = f" to {claim.top}" if claim.top else ""
    return f"{_BOUNDS[quantity.bound]}{_with_unit(text + upper, quantity)}"


def _with_unit(digits: str, quantity: Quantity) -> str:
    scale = _SCALES.get(quantity.scale, "")
    if is_currency(quantity.unit):
        return (
            f"{quantity.unit}{digits}{scale}"
            if not digits.startswith("-")
            else f"-{quantity.unit}{digits[1:]}{scale}"
        )
    if quantity.unit == "%":
        return f"{digits}%"
    unit = {"pp": "percentage points", "bp": "basis points"}.get(quantity.unit, quantity.unit)
    return f"{digits}{scale} {unit}".rstrip()
