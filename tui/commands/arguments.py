"""What can follow a command's name: companies, sources, claims, ids, marks; and which row an argument means."""

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from typing import NamedTuple

from ...model.errors import AlimonError, UnknownId
from ...model.ids import short_id
from ...model.list_query import ListQuery
from ...model.safe_text import safe_line
from ...store import claims, companies, notes, sources, subjects
from ...store.search import resolve
from ..session import Session
from ..target import SOURCE, Target
from .paths import paths

_MOST = 40
_FIRST_CLAIMS = 200
"""Claims among which a beginning is completed; any other id can be typed out."""
_OWN_NUMBER = re.compile(r"(.*?)(\d+)")


class Choice(NamedTuple):
    """One thing that an argument may be."""

    argument: str
    help: str
    exact: bool = False
    """Whether what was typed means this and nothing else."""
    complete: bool = True
    """Whether it can stand so; a folder only leads on."""


def choices(session: Session, command: str, typed: str) -> list[Choice]:
    """What the argument of a command may become, the exact one first; empty where it is free text."""
    if command == "import":
        return [
            Choice(path, what, exact=path == typed, complete=what == "file")
            for path, what in paths(typed, _MOST)
        ]
    source = _CHOICES.get(command)
    if source is None:
        return []
    folded = typed.casefold()
    found = [choice._replace(exact=_is_exact(choice.argument, folded)) for choice in source(session)]
    kept = [choice for choice in found if choice.exact or _begins(choice, folded)]
    return sorted(kept, key=lambda choice: not choice.exact)[:_MOST]


def _is_exact(argument: str, folded: str) -> bool:
    own = argument.casefold()
    if own == folded:
        return True
    number = _OWN_NUMBER.fullmatch(own)
    return bool(number and folded.isdecimal() and int(number[2]) == int(folded))


def _begins(choice: Choice, folded: str) -> bool:
    """Whether the argument, or a word of what it is called, begins so."""
    words = choice.help.casefold()
    return choice.argument.casefold().startswith(folded) or words.startswith(folded) or f" {folded}" in words


def _companies(session: Session) -> Iterator[Choice]:
    for company in companies.companies(session.store):
        yield Choice(company.id, safe_line(company.name))


def _sources(session: Session) -> Iterator[Choice]:
    for source in sources.cited_sources(session.store, session.company.id):
        if source.number is not None:
            yield Choice(str(source.number), safe_line(f"{source.publisher} · {source.title}"))


def _claims(session: Session) -> Iterator[Choice]:
    query = ListQuery(company=session.company.id, limit=_FIRST_CLAIMS)
    for row in claims.claim_rows(session.store, claims.claim_keys(session.store, query)):
        yield Choice(short_id(row.id), safe_line(row.text))


def _ids(session: Session) -> Iterator[Choice]:
    for subject in subjects.subjects(session.store, session.company.id):
        yield Choice(short_id(subject.id), safe_line(subject.name))
    yield from _claims(session)
    for source in sources.cited_sources(session.store, session.company.id):
        yield Choice(short_id(source.id), safe_line(source.title))


def _marks(session: Session) -> Iterator[Choice]:
    for mark in notes.marks(session.store, session.company.id):
        yield Choice(mark.letter, safe_line(mark.target))


_CHOICES: Mapping[str, Callable[[Session], Iterator[Choice]]] = {
    "co": _companies, "src": _sources, "refresh": _sources, "claim": _claims, "show": _ids, "jump": _marks,
}  # fmt: skip


def claim_target(session: Session, argument: str) -> Target:
    """The claim that `17`, `S17` or `ACME-S17` means. Raises AlimonError."""
    return _resolved(session, _numbered(session, argument) if argument.isdecimal() else argument)


def _numbered(session: Session, number: str) -> str:
    """The id of a claim by its number alone, spelled as the company's other claims are."""
    first = next(islice(_claims(session), 1), None)
    sample = _OWN_NUMBER.fullmatch(first.argument) if first else None
    return f"{sample[1]}{int(number):0{len(sample[2])}}" if sample else number


def source_target(session: Session, argument: str) -> Target:
    """The source that `4`, `[4]` or an id means. Raises AlimonError."""
    number = argument.strip("[]")
    if number.isdecimal():
        for source in sources.cited_sources(session.store, session.company.id):
            if source.number == int(number):
                return Target(SOURCE, source.id)
        raise UnknownId("cited source", argument)
    return _resolved(session, argument)


def any_target(session: Session, argument: str) -> Target:
    """The row that an id means. Raises AlimonError."""
    return _resolved(session, argument)


def _resolved(session: Session, given: str) -> Target:
    concept, id_ = resolve(session.store, given, session.company.id)
    if concept in ("report", "citation", "note", "run"):
        raise AlimonError(
            f"A {concept} has no view of its own.", "A claim, source, subject, figure or thesis has."
        )
    return Target(concept, id_)
