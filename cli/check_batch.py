"""`alimon check --batch`: pairs of claim and document from a file of JSON lines, verdicts out in the same order.

Neither a store nor the network is asked. Each document is read once, however many claims name it.
"""

import json
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from ..evidence.judge import RuleChecker
from ..evidence.published_day import day_of
from ..model.checker import ClaimText, DocumentText, Finding
from ..model.errors import UsageError
from .formats import as_json_line
from .listing import Json
from .new_file import write_new_file
from .output import write_json_line
from .page_text import UnreadablePage, page_text

_LONGEST_CLAIM = 20_000


class Pair(NamedTuple):
    """One line of a batch."""

    id: str | float | None
    claim: str
    document: Path
    published: str
    context: str


class Broken(NamedTuple):
    """A line that cannot be checked, and why."""

    id: str | float | None
    line: int
    error: str


def run_batch(batch: Path, out: Path | None) -> None:
    """Check every line of `batch`. Raises UsageError where the file itself, or `out`, cannot be used."""
    try:
        raw = batch.read_bytes()
    except OSError as fault:
        raise UsageError(
            f"{batch} cannot be read: {fault.strerror or fault}.", "Name a file of JSON lines."
        ) from fault
    records = answers(raw.decode("utf-8-sig", "replace").splitlines(), batch.parent)
    if out is None:
        for record in records:
            write_json_line(record)
    else:
        write_new_file(out, "".join(map(as_json_line, records)).encode(), force=True)


def answers(lines: Iterable[str], folder: Path) -> list[Json]:
    """One record for each line that is not empty, in order; paths of documents are relative to `folder`."""
    asked = [_parsed(line, number, folder) for number, line in enumerate(lines, 1) if line.strip()]
    together: dict[tuple[Path, str], list[int]] = defaultdict(list)
    for place, one in enumerate(asked):
        if isinstance(one, Pair):
            together[one.document, one.published].append(place)
    found: list[Json] = [_broken_record(one) if isinstance(one, Broken) else {} for one in asked]
    checker = RuleChecker()
    for (document, published), places in together.items():
        try:
            text = page_text(document)
        except UnreadablePage as fault:
            for place in places:
                found[place] = {"id": asked[place].id, "error": str(fault)}
            continue
        read = checker.read(DocumentText(text, published=published))
        for place in places:
            one = asked[place]
            if isinstance(one, Pair):
                finding = read.check(ClaimText(one.claim, context=one.context))
                found[place] = {"id": one.id, **finding_record(finding, text)}
    return found


def finding_record(finding: Finding, text: str) -> dict[str, object]:
    """What was found, as JSON; offsets count in the text that was taken out of the document."""
    passage = finding.passage
    return {
        "verdict": finding.word.value,
        "reason": finding.reason,
        "strength": finding.strength,
        "passage": None
        if passage is None
        else {"start": passage.start, "end": passage.end, "text": text[passage.start : passage.end]},
    }


def _parsed(line: str, number: int, folder: Path) -> Pair | Broken:
    try:
        told = json.loads(line)
    except (ValueError, RecursionError):
        return Broken(None, number, f"line {number} is no JSON")
    if not isinstance(told, dict):
        return Broken(None, number, f"line {number} is no JSON object")
    known = told.get("id")
    name = known if isinstance(known, str | int | float) else None
    claim, document = told.get("claim"), told.get("document")
    if not isinstance(claim, str) or not claim.strip():
        return Broken(name, number, f"line {number} has no claim")
    if len(claim) > _LONGEST_CLAIM:
        return Broken(name, number, f"line {number} has a claim of more than {_LONGEST_CLAIM:,} characters")
    if not isinstance(document, str) or not document.strip() or "\0" in document:
        return Broken(name, number, f"line {number} names no document")
    published, context = told.get("published"), told.get("context")
    day = published if isinstance(published, str) and day_of(published) is not None else ""
    return Pair(name, claim, folder / document, day, context if isinstance(context, str) else "")


def _broken_record(one: Broken) -> Json:
    return {"id": one.id, "error": one.error}
