"""`read_folder`: a company folder as records."""

from pathlib import Path

from ..model.company_records import CompanyRecords
from ..model.errors import CompanyFolderError
from .reading import read_whole_folder

_MOST_SHOWN = 20


def read_folder(path: Path) -> CompanyRecords:
    """Return all records of the folder.

    Raises CompanyFolderError, which names the errors one a line (at most 20), where there is any; a folder
    with errors gives nothing.
    """
    records, problems = read_whole_folder(path)
    if records is None:
        count = len(problems)
        lines = [f"{path} has {count} error{'' if count == 1 else 's'}; nothing was loaded."]
        lines += [problem.words() for problem in problems[:_MOST_SHOWN]]
        if count > _MOST_SHOWN:
            lines.append(f"(+{count - _MOST_SHOWN} more)")
        raise CompanyFolderError("\n".join(lines), f"alimon company check {path} lists every error.")
    return records
