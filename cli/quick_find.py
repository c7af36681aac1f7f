"""`alimon find WORD...` where everything is as usual: no option, no setting, a store that needs nothing.

The same answer as `commands/find.py` gives, in half the time; benchmarks/ holds it to its budget.
"""

# ruff: noqa: PTH118, PTH123 - importing pathlib would be a quarter of the time that a search may take
from __future__ import annotations

from os.path import join

from ..config.places import CONFIG_NAME, STORE_NAME, folders
from ..config.signs import ascii_wanted
from ..config.unset import sets_nothing
from ..store.quick_find import quick_find
from .found_text import print_found

TYPE_CHECKING = False  # as `typing` has it, without importing `typing`
if TYPE_CHECKING:
    from collections.abc import Sequence

ROWS_OF_A_KIND = 10
"""On text output: a screenful of the five kinds."""


def answered(words: Sequence[str]) -> bool:
    """Whether the answer was printed; False where settings or store ask for the ordinary way."""
    config_dir, data_dir, *_ = folders()
    try:
        with open(join(config_dir, CONFIG_NAME), "rb") as file:
            settings = file.read()
    except FileNotFoundError:
        settings = b""
    except OSError:
        return False
    if not sets_nothing(settings):
        return False
    asked = " ".join(words)
    rows = quick_find(join(data_dir, STORE_NAME), asked, ROWS_OF_A_KIND + 1)
    if rows is None:
        return False
    print_found(rows, asked, ROWS_OF_A_KIND, ascii_only=ascii_wanted())
    return True
