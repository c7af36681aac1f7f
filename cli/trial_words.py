"""How reading one place ended, as lines and as JSON."""

from typing import TYPE_CHECKING

from ..evidence.wording.signs import outcome_sign
from ..model.safe_text import safe_line
from .listing import Json

if TYPE_CHECKING:
    from ..refresh.trial import Trial


def trial_record(trial: "Trial", *, with_text: bool) -> Json:
    """The fields of one line of `alimon source test --json`."""
    fetched = trial.fetched
    return {
        "url": trial.place,
        "final_url": fetched.final_url,
        "outcome": fetched.outcome.value,
        "status": fetched.status,
        "reason": fetched.reason,
        "kind": fetched.kind,
        "title": fetched.title,
        "published": fetched.published,
        "bytes": fetched.size,
        "chars": trial.chars,
        "seconds": round(trial.seconds, 3),
        **({"text": fetched.text} if with_text else {}),
    }


def trial_lines(trial: "Trial", *, with_text: bool, ascii_only: bool) -> list[tuple[str, str]]:
    """A short block for people: (text, role) by line, an empty one at its end."""
    fetched = trial.fetched
    sign = outcome_sign(fetched.outcome)
    named = " ".join(
        part for part in (fetched.title, f"({fetched.published})" if fetched.published else "") if part
    )
    lines = [
        (trial.place, "heading"),
        (f"  {sign.words(ascii_only=ascii_only)}  {_measures(trial)}", sign.role),
        (f"  {fetched.reason}", ""),
    ]
    if fetched.final_url != trial.place:
        lines.append((f"  at {fetched.final_url}", "dim"))
    if named:
        lines.append((f"  {named}", "strong"))
    shown = [(safe_line(text), role) for text, role in lines]
    if with_text and fetched.text:
        shown.extend([("", ""), *((line, "") for line in fetched.text.split("\n"))])
    return [*shown, ("", "")]


def _measures(trial: "Trial") -> str:
    fetched = trial.fetched
    parts = (
        fetched.kind,
        f"status {fetched.status}" if fetched.status is not None else "",
        f"{fetched.size:,} bytes" if fetched.size else "",
        f"{trial.chars:,} characters" if trial.chars else "",
        f"{trial.seconds:.1f} s",
    )
    return ", ".join(part for part in parts if part)
