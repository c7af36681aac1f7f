"""Who is called what in a folder: gives rows their public ids, finds doubles and references that lead nowhere."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from .entry import Entry
from .problem import shown, suggest

_SHORT_ID = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.-]{0,58}[A-Za-z0-9])?", re.ASCII)


class _Reference(NamedTuple):
    entry: Entry
    key: str
    concept: str
    short: str


class Register:
    """Short ids of one folder by concept. A public id is the company's code, a hyphen and the short id."""

    def __init__(self, code: str) -> None:
        self.code = code
        self._taken: dict[str, Entry] = {}
        self._known: dict[str, dict[str, Entry]] = {}
        self._incomplete: set[str] = set()
        self._references: list[_Reference] = []

    def public(self, short: str) -> str:
        """The public id of a short one."""
        return f"{self.code}-{short}"

    def enter(self, concept: str, entry: Entry, key: str = "id") -> str:
        """Give the entry the id that its cell holds; returns the public id, empty where it holds none."""
        short = entry.text(key)
        if not short:
            entry.problem(key, "is empty; give it one that no other row has and never change it")
            return ""
        if short.upper().startswith(f"{self.code}-"):
            entry.problem(
                key, f"{shown(short)} has the company's prefix; write {short[len(self.code) + 1 :]}"
            )
        elif not _SHORT_ID.fullmatch(short):
            entry.problem(
                key, f"{shown(short)} is no id; write at most 60 letters, digits, points and hyphens"
            )
        self.take(short, entry, key)
        self._known.setdefault(concept, {})[short] = entry
        return self.public(short)

    def take(self, short: str, entry: Entry, key: str) -> None:
        """Note that a name is in use, whatever for; case does not tell names apart."""
        other = self._taken.setdefault(short.lower(), entry)
        if other is not entry:
            entry.problem(key, f"{shown(short)} is also the id of {other.where()}; give this row another")

    def close(self, concept: str, *, complete: bool) -> None:
        """Say that all rows of a concept were entered; references to one that could not be read stay unjudged."""
        self._known.setdefault(concept, {})
        if not complete:
            self._incomplete.add(concept)

    def is_complete(self, concept: str) -> bool:
        """Whether all rows of a concept could be read."""
        return concept not in self._incomplete

    def refer(self, entry: Entry, key: str, concept: str, short: str) -> str:
        """Note that a cell names a row of a concept; returns its public id, empty for an empty name."""
        if not short:
            return ""
        self._references.append(_Reference(entry, key, concept, short))
        return self.public(short)

    def refer_all(self, entry: Entry, key: str, concept: str, shorts: Iterable[str]) -> tuple[str, ...]:
        """The same for a list."""
        return tuple(self.refer(entry, key, concept, short) for short in shorts if short)

    def entry(self, public: str) -> Entry | None:
        """The entry that has this public id."""
        return self._taken.get(public.removeprefix(f"{self.code}-").lower())

    def report_dangling(self) -> None:
        """Record every reference to a row that is not there."""
        for entry, key, concept, short in self._references:
            known = self._known.get(concept, {})
            if short not in known and concept not in self._incomplete:
                near = suggest(short, list(known))
                cure = near or f"{_FILES[concept]} holds those that there are"
                entry.problem(key, f"{_FILES[concept]} has no {concept} {shown(short)}; {cure}")


_FILES = {
    "report": "company.toml",
    "subject": "subjects.toml",
    "source": "sources.csv",
    "claim": "claims.csv",
    "figure": "figures.csv",
    "thesis": "theses.toml",
}
