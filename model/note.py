"""What a person wrote beside a row, and the letters they marked rows with."""

from datetime import datetime
from typing import NamedTuple

from .ids import CompanyId, NoteId


class Note(NamedTuple):
    """A note on the row with the public id `target`."""

    id: NoteId
    target: str
    text: str
    at: datetime


class Mark(NamedTuple):
    """A letter that jumps to the row with the public id `target`."""

    company: CompanyId
    letter: str
    target: str
