"""Labelled claims and what the checker makes of them: the confusion table, the false supports and the misses."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from alimon.cli.page_text import page_text
from alimon.evidence.judge import JudgedDocument, RuleChecker
from alimon.model.checker import ClaimText, DocumentText, Finding

LABELS = ("supported", "contradicted", "not_found")
_NEEDED = {"id", "doc", "claim", "label", "accept", "evidence"}


class Labelled(NamedTuple):
    """One labelled claim."""

    id: str
    doc: str
    claim: str
    label: str
    accept: tuple[str, ...]
    evidence: str


class Answer(NamedTuple):
    """A labelled claim with the checker's answer."""

    asked: Labelled
    found: Finding
    overlaps: bool | None
    """Whether the passage meets the labelled evidence; None where there is none to meet."""

    @property
    def got(self) -> str:
        """The verdict."""
        return self.found.word.value

    @property
    def right(self) -> bool:
        """Whether the verdict is one of those that count as right."""
        return self.got in self.asked.accept

    @property
    def label(self) -> str:
        """The label that it counts under."""
        return self.got if self.right else self.asked.label


class Score(NamedTuple):
    """How a set came out."""

    name: str
    answers: tuple[Answer, ...]

    @property
    def confusion(self) -> Mapping[tuple[str, str], int]:
        """By label and verdict."""
        return Counter((one.label, one.got) for one in self.answers)

    @property
    def macro_f1(self) -> float:
        """The mean of the F1 of the three labels."""
        return sum(self._f1(label) for label in LABELS) / len(LABELS)

    def _f1(self, label: str) -> float:
        table = self.confusion
        right = table[label, label]
        wrong = sum(count for (asked, got), count in table.items() if (asked == label) != (got == label))
        return 2 * right / (2 * right + wrong) if right else 0.0

    @property
    def false_support(self) -> tuple[int, int]:
        """Claims labelled otherwise that were called supported, and all claims labelled otherwise."""
        others = [one for one in self.answers if one.asked.label != "supported"]
        wrong = [one for one in others if one.got == "supported" and not one.right]
        return len(wrong), len(others)

    @property
    def overlap(self) -> tuple[int, int]:
        """Right verdicts whose passage meets the evidence, and those that have evidence to meet."""
        told = [one.overlaps for one in self.answers if one.right and one.overlaps is not None]
        return sum(told), len(told)


def claims_in(folder: Path) -> list[Labelled]:
    """The labelled claims of a folder, in their order."""
    found = []
    for line in (folder / "claims.jsonl").read_text(encoding="utf-8").splitlines():
        if line.strip():
            told = {name: value for name, value in json.loads(line).items() if name in _NEEDED}
            found.append(Labelled(**told | {"accept": tuple(told["accept"])}))
    return found


def document_text(folder: Path, name: str) -> str:
    """The text of one document; it lies in `documents/` or beside the claims."""
    places = folder / "documents" if (folder / "documents").is_dir() else folder
    return page_text(next(iter(sorted(places.glob(f"{name}.*")))))


def score(name: str, folder: Path) -> Score:
    """Check every claim of a folder."""
    return Score(name, tuple(_answers(folder)))


def _answers(folder: Path) -> Iterator[Answer]:
    checker = RuleChecker()
    read: dict[str, tuple[str, JudgedDocument]] = {}
    for asked in claims_in(folder):
        if asked.doc not in read:
            text = document_text(folder, asked.doc)
            read[asked.doc] = text, checker.read(DocumentText(text))
        text, document = read[asked.doc]
        found = document.check(ClaimText(asked.claim))
        yield Answer(asked, found, _meets(found, text, asked.evidence))


def _meets(found: Finding, text: str, evidence: str) -> bool | None:
    if not evidence or found.word.value == "not_found":
        return None
    start = text.find(evidence)
    passage = found.passage
    return (
        passage is not None and start >= 0 and passage.start < start + len(evidence) and start < passage.end
    )
