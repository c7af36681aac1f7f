"""A company is data: nothing in the code knows one."""

import re
from pathlib import Path

from alimon.data.bundled import bundled
from alimon.data.folder import read_folder
from alimon.model.words import SubjectKind

import alimon

ROOT = Path(alimon.__file__).parent.parent
LAYERS = ("alimon", "model", "config", "data", "store", "evidence", "refresh", "cli", "tui")
CODE = {".py", ".sql", ".tcss"}
OWN = {SubjectKind.COMPANY, SubjectKind.SEGMENT, SubjectKind.PRODUCT}
EVERYDAY = {
    *("all", "and", "assistant", "applications", "china", "cloud", "coding", "com", "commerce", "compute"),
    *(
        "controls",
        "digital",
        "fittings",
        "from",
        "group",
        "holding",
        "instant",
        "intelligence",
        "international",
    ),
    *("june", "labs", "lamps", "lighting", "models", "others", "quick", "services", "smart"),
}


def names() -> set[str]:
    """The code, the folder's name and every telling word in the names of what a bundled company is or sells."""
    found = set()
    for company in bundled():
        records = read_folder(company.path)
        found |= {company.id.lower(), company.path.name}
        for subject in records.subjects:
            if subject.kind in OWN:
                said = " ".join((subject.name, subject.short_name, *subject.aliases)).lower()
                found |= {word for word in re.findall(r"[a-z]+", said) if len(word) > 2}
    return found - EVERYDAY


def code() -> list[Path]:
    return [path for layer in LAYERS for path in sorted((ROOT / layer).rglob("*")) if path.suffix in CODE]


def test_no_code_names_a_bundled_company_or_what_it_sells() -> None:
    telling = re.compile(rf"(?<![a-z])(?:{'|'.join(sorted(names()))})(?![a-z])")

    named = [
        f"{path.relative_to(ROOT)}:{number}: {found[0]}"
        for path in code()
        for number, line in enumerate(path.read_text(encoding="utf-8").lower().splitlines(), start=1)
        if (found := telling.search(line))
    ]

    assert named == []


def test_the_words_looked_for_are_the_telling_ones() -> None:
    assert {"baba", "alibaba", "qwen", "taobao", "tmall", "luma"} <= names()
    assert len(code()) > 50
