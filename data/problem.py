"""What is wrong with a company folder: where, and what to write instead."""

from typing import NamedTuple


class Problem(NamedTuple):
    """One error of one line. `line` counts from 1; 0 means the file as a whole."""

    file: str
    """The file's name within the folder; the folder itself where it cannot be read at all."""
    line: int
    message: str
    """What is wrong; what to write instead."""

    def words(self) -> str:
        """As one line for a person.

        >>> Problem("claims.csv", 3, "the row is empty").words()
        'claims.csv:3: the row is empty'
        """
        return f"{self.file}:{self.line}: {self.message}" if self.line else f"{self.file}: {self.message}"


def shown(text: str) -> str:
    """Somebody's text within a message: quoted, with its controls escaped, and cut where it is long."""
    return repr(text) if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]!r}..."


def suggest(given: str, known: list[str]) -> str:
    """The end of a message about an unknown word: the nearest known one, or all where they are few."""
    from difflib import get_close_matches  # noqa: PLC0415 (only a folder with errors pays for it)

    by_folded = {word.lower(): word for word in known}
    near = get_close_matches(given.lower(), list(by_folded), n=1)
    if near:
        return f"did you mean {by_folded[near[0]]}?"
    return f"write {' or '.join(known)}" if 0 < len(known) <= _FEW else ""


_LONGEST_SHOWN = 60
_FEW = 12
