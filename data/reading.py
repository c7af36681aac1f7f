"""Reading a whole company folder: every file in turn, then what has to hold between them."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ..model.company_records import CompanyRecords
from . import claims_file, company_file, figures_file, sources_file, subjects_file, theses_file
from .problem import Problem, shown, suggest
from .subject_rules import check_company_subject, check_subjects

FILES = (
    company_file.FILE,
    subjects_file.FILE,
    sources_file.FILE,
    claims_file.FILE,
    figures_file.FILE,
    theses_file.FILE,
)


class FolderReading(NamedTuple):
    """What a folder says. `records` are None where it has problems."""

    records: CompanyRecords | None
    problems: tuple[Problem, ...]


def read_whole_folder(path: Path) -> FolderReading:
    """Read everything and collect every problem, in the order of the files and lines."""
    unusable = _unusable(path)
    if unusable is not None:
        return FolderReading(None, (unusable,))
    problems = list(_strays(path))
    records = _read_files(path, problems)
    found = sorted(dict.fromkeys(problems), key=_place)
    return FolderReading(None if found else records, tuple(found))


def _unusable(path: Path) -> Problem | None:
    name = path.name or str(path)
    try:
        if not stat.S_ISDIR(path.stat().st_mode):
            return Problem(name, 0, "is no folder; give the folder that holds company.toml")
        os.listdir(path)  # noqa: PTH208 (asks for the right to read, nothing more)
    except OSError as error:
        return Problem(name, 0, f"cannot be read ({error.strerror}); give a folder that holds company.toml")
    return None


def _strays(path: Path) -> Iterator[Problem]:
    """Files that look as if they were meant to be read, under a name that is not."""
    for name in sorted(os.listdir(path)):  # noqa: PTH208 (names, not paths)
        looks_meant = name.lower().endswith((".csv", ".toml")) and not name.startswith(".")
        if looks_meant and name not in FILES:
            yield Problem(
                name, 0, f"no file of a company is called {shown(name)}; {suggest(name, list(FILES))}"
            )


def _read_files(path: Path, problems: list[Problem]) -> CompanyRecords | None:
    company, reports, register = company_file.read_company_file(path, problems)
    subjects = subjects_file.read_subjects(path, register, problems)
    sources = sources_file.read_sources(path, register, problems)
    numbered = {source.number: source.id for source in sources if source.number is not None}
    claims, citations = claims_file.read_claims(
        path,
        register,
        tuple(report.id for report in reports),
        numbered if register.is_complete("source") else None,
        problems,
    )
    figures = figures_file.read_figures(path, register, problems)
    theses = theses_file.read_theses(path, register, problems)
    register.report_dangling()
    if register.is_complete("subject"):
        problems += check_company_subject(subjects, subjects_file.FILE)
        known_figures = figures if register.is_complete("figure") else None
        for subject, key, message in check_subjects(subjects, known_figures, register):
            entry = register.entry(subject.id)
            if entry is not None:
                entry.problem(key, message)
    if company is None:
        return None
    return CompanyRecords(
        company=company,
        subjects=subjects,
        reports=reports,
        claims=claims,
        citations=citations,
        sources=sources,
        figures=figures,
        theses=theses,
    )


def _place(problem: Problem) -> tuple[int, str, int]:
    order = FILES.index(problem.file) if problem.file in FILES else len(FILES)
    return order, problem.file, problem.line
