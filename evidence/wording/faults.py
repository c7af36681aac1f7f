"""How the faults of a page are told, after its name or after `this page`."""

from ...model.traits import Fault


def fault_words(fault: Fault) -> str:
    """What a page does wrong, e.g. `contradicts itself: …`."""
    return f"contradicts {fault.against or 'itself'}: {fault.reason}"
