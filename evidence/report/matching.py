"""The subjects of a report matched to those of a company: by name, alias, ticker, former and Chinese names."""

import re
from collections.abc import Iterable, Sequence

from ...model.company import Company
from ...model.ids import SubjectId
from ...model.subject import Subject
from ...model.words import SubjectKind

_LEAST_LIKENESS = 90.0
"""Of 100, as rapidfuzz counts: below this, two names are two."""
_SUFFIX = re.compile(
    r"\b(?:group|holdings?|inc|corp|corporation|co|ltd|limited|plc|ag|sa|nv|the|segment|division|unit|business|company)\b\.?",
    re.IGNORECASE,
)


def names_of(company: Company, subjects: Iterable[Subject]) -> dict[str, SubjectId]:
    """Every name in plain form with the subject that it means, the first winning; tickers mean the company."""
    found: dict[str, SubjectId] = {}
    for subject in subjects:
        if subject.retired:
            continue
        own = [subject.name, subject.short_name, *subject.aliases]
        if subject.kind is SubjectKind.COMPANY:
            own += [
                company.name,
                company.short_name,
                company.id,
                *(one.rpartition(":")[2] for one in company.listings),
            ]
        for name in own:
            found.setdefault(plain_name(name), subject.id)
    found.pop("", None)
    return found


def plain_name(name: str) -> str:
    """A name for comparison: case, spacing and words such as `Group` tell nothing apart.

    >>> plain_name("Acme  Cloud Group"), plain_name("天河 汽车")
    ('acme cloud', '天河 汽车')
    """
    bare = " ".join(_SUFFIX.sub(" ", name.replace("’", "'")).casefold().split())
    return bare or " ".join(name.casefold().split())


def matched(name: str, names: dict[str, SubjectId]) -> SubjectId | None:
    """The subject that a name means; None where it is a new one. Spelling may differ a little."""
    plain = plain_name(name)
    if not plain or plain in names:
        return names.get(plain)
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only where a name is written in another way

    best = process.extractOne(plain, list(names), scorer=fuzz.ratio, score_cutoff=_LEAST_LIKENESS)
    return names[best[0]] if best else None


def best_company(name: str, companies: Sequence[tuple[Company, Sequence[Subject]]]) -> Company | None:
    """The company that a report speaks of, by the names of the company itself; None where none is known."""
    for company, subjects in companies:
        own = [subject for subject in subjects if subject.kind is SubjectKind.COMPANY]
        if matched(name, names_of(company, own)) is not None:
            return company
    return None
