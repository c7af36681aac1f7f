"""Checking for a command: by alimon's own rules in a child process, within bounds of time and memory."""

from collections.abc import Iterator
from contextlib import contextmanager

from ..config.limits import Limits
from ..model.checker import CheckingFailed
from ..model.errors import AlimonError
from .checking import ChildChecker


@contextmanager
def bounded_checker(limits: Limits) -> Iterator[ChildChecker]:
    """A checker that runs, and ends with the block. Raises AlimonError where none can be started."""
    with ChildChecker(limits) as checker:
        try:
            checker.version  # noqa: B018 - asking for it starts the child
        except CheckingFailed as fault:
            raise AlimonError(
                f"The checker cannot be started: {fault}.",
                "Run it again; alimon doctor looks over the machine.",
            ) from fault
        yield checker
