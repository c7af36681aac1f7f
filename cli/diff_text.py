"""The changes of a source as lines of text, in the manner of a unified diff, and as JSON."""

from collections.abc import Iterator
from datetime import datetime

from ..config.clock import LOCAL_ZONE
from ..evidence.change.compare import QUIET
from ..evidence.wording.changes import change_role, difference_words
from ..evidence.wording.losses import loss_heading, loss_lines
from ..model.change import Difference, FigureChange, PassageChange, Span, lines_of
from ..model.ids import short_id
from ..model.safe_text import safe_line
from ..model.snapshot import Snapshot
from ..model.source import Source
from ..refresh.changes import Comparison
from ..refresh.losses import LossText
from .listing import Json
from .records import instant

_CONTEXT = 1
"""Lines shown before and after a change."""
_LOOK = 2000
"""Characters among which they are looked for."""

Painted = tuple[str, str]


def diff_lines(source: Source, found: Comparison, *, everything: bool) -> list[Painted]:
    """The page of text: a heading, then each change under what it means."""
    told = [one for one in found.differences if everything or one.kind not in QUIET]
    lines = [
        (f"{source.id}  {safe_line(source.publisher)}, {safe_line(source.title)}", "strong"),
        (f"--- {_headed(found.earlier)}", ""),
        (f"+++ {_headed(found.later)}", ""),
    ]
    for difference in told:
        lines += [("", ""), *_hunk(found, difference)]
    quiet = len(found.differences) - len(told)
    if not found.differences:
        lines += [("", ""), ("the texts say the same", "dim")]
    elif quiet:
        lines += [
            ("", ""),
            (
                f"{quiet} more only moved, or {'are' if quiet > 1 else 'is'} noise of the page; --all shows them",
                "dim",
            ),
        ]
    return lines


def lost_lines(source: Source, found: LossText) -> list[Painted]:
    """The page of text for a source that was lost: its last good text against what came instead."""
    loss, text = found.loss, found.last.text
    lines = [
        (f"{source.id}  {safe_line(source.publisher)}, {safe_line(source.title)}", "strong"),
        (f"--- {_headed(found.last)}", ""),
        (f"+++ {_at(loss.at)}  {loss_heading(loss.outcome, loss.status)}", ""),
        ("", ""),
        *(
            (f"+ {words}", "warn")
            for words in loss_lines(loss.outcome, loss.status, loss.reason, _at(loss.at))
        ),
    ]
    for passage in found.passages:
        claims = " ".join(map(short_id, passage.claims))
        span = (passage.start, passage.end)
        lines += [
            ("", ""),
            (f"@@ line {_line_number(text, passage.start)} @@ cited passage · {claims}", "accent"),
            *((f"- {safe_line(line)}", "bad") for line in lines_of(text, span)),
        ]
    return lines


def _at(at: datetime) -> str:
    return f"{at.astimezone(LOCAL_ZONE):%Y-%m-%d %H:%M}"


def _headed(snapshot: Snapshot) -> str:
    supplied = ", supplied by you" if snapshot.supplied else ""
    return f"{snapshot.id}  {_at(snapshot.fetched_at)}{supplied}"


def _hunk(found: Comparison, difference: Difference) -> Iterator[Painted]:
    claims = " ".join(dict.fromkeys(
        short_id(claim) for change in difference.passages for claim in change.passage.claims
    ))  # fmt: skip
    leans = f" · {claims}" if claims else ""
    yield (
        f"@@ line {_line_number(found.earlier.text, difference.old[0])} @@ {difference_words(difference)}{leans}",
        (change_role(difference.kind)),
    )
    before, after = _around(found.earlier.text, difference.old)
    yield from ((f"  {safe_line(line)}", "dim") for line in before)
    yield from ((f"- {safe_line(line)}", "bad") for line in lines_of(found.earlier.text, difference.old))
    yield from ((f"+ {safe_line(line)}", "good") for line in lines_of(found.later.text, difference.new))
    yield from ((f"  {safe_line(line)}", "dim") for line in after)


def _line_number(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1


def _around(text: str, span: Span) -> tuple[list[str], list[str]]:
    """The lines next to a place that say something."""
    before = text[max(0, span[0] - _LOOK) : span[0]].split("\n")[1 if span[0] > _LOOK else 0 :]
    after = text[span[1] : span[1] + _LOOK].split("\n")
    return (
        [line for line in before if line.strip()][-_CONTEXT:],
        [line for line in after if line.strip()][:_CONTEXT],
    )


def diff_record(source: Source, found: Comparison | None, lost: LossText | None = None) -> Json:
    """One object: the source, the two snapshots, and every change; and what came where there is no text any more."""
    return {
        "id": source.id,
        "name": source.title,
        "from": _snapshot_record(found.earlier) if found else None,
        "to": _snapshot_record(found.later) if found else None,
        "changes": [_change_record(found, one) for one in found.differences] if found else [],
        "lost": _lost_record(lost) if lost else None,
    }


def _lost_record(found: LossText) -> Json:
    loss = found.loss
    return {
        "outcome": loss.outcome.value,
        "status": loss.status,
        "reason": loss.reason,
        "at": instant(loss.at),
        "last": _snapshot_record(found.last),
        "passages": [
            {
                "claims": list(one.claims),
                "text": found.last.text[one.start : one.end],
                "span": [one.start, one.end],
            }
            for one in found.passages
        ],
    }


def _snapshot_record(snapshot: Snapshot) -> Json:
    return {
        "id": snapshot.id,
        "fetched_at": instant(snapshot.fetched_at),
        "sha256": snapshot.sha256,
        "supplied": snapshot.supplied,
    }


def _change_record(found: Comparison, one: Difference) -> Json:
    return {
        "class": one.kind.value,
        "text": difference_words(one),
        "old": "\n".join(lines_of(found.earlier.text, one.old)),
        "new": "\n".join(lines_of(found.later.text, one.new)),
        "old_span": list(one.old),
        "new_span": list(one.new),
        "figures": [_figure_record(figure) for figure in one.figures],
        "passages": [_passage_record(change) for change in one.passages],
    }


def _figure_record(figure: FigureChange) -> Json:
    return {"label": figure.label, "was": figure.was, "now": figure.now}


def _passage_record(change: PassageChange) -> Json:
    return {
        "fate": change.fate.value,
        "claims": list(change.passage.claims),
        "was": change.was,
        "now": change.now or None,
    }
