"""`python -m benchmarks.evidence`: how often the checker is right, and how fast it is.

The sets are `claims/open` (rules may be written after reading it), `claims/apart`, `unseen` and `late` (for scoring
only) and a further folder named by `--also FOLDER` or ALIMON_LABELLED, with documents beside its claims.
"""

import argparse
import os
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from time import process_time

from alimon.evidence.judge import RuleChecker
from alimon.model.checker import ClaimText, DocumentText

from .labelled import LABELS, Score, claims_in, score

CLAIMS = Path(__file__).parent / "claims"
RESULTS = Path(__file__).parent / "evidence.md"
_KEPT_APART = ("apart", "unseen", "late")
_DIGITS = re.compile(r"\d[\d,.]*")
_SPEED_CLAIMS, _SPEED_BYTES = 1000, 100_000


def main(words: Sequence[str] | None = None) -> int:
    """Score the sets and print, or with `--write` keep, the tables."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.evidence", description="Score the checker.")
    parser.add_argument("--also", metavar="FOLDER", type=Path, help="a further set of labelled claims")
    parser.add_argument(
        "--misses", action="store_true", help="list every miss, but those of the sets kept apart"
    )
    parser.add_argument(
        "--write", action="store_true", help="write evidence.md with the misses, as --misses lists them"
    )
    parser.add_argument("--no-speed", action="store_true", help="score only")
    args = parser.parse_args(words)
    also = args.also or (Path(os.environ["ALIMON_LABELLED"]) if "ALIMON_LABELLED" in os.environ else None)
    folders = {name: CLAIMS / name for name in ("open", *_KEPT_APART)}
    if also:
        folders["further"] = also
    scores = [score(name, folder) for name, folder in folders.items() if (folder / "claims.jsonl").is_file()]
    text = "\n".join(_table(one) for one in scores)
    if not args.no_speed:
        text += f"\n{speed()}\n"
    # Whoever writes rules must not see where the sets kept apart go wrong.
    shown = [one for one in scores if (args.write or args.misses) and one.name not in _KEPT_APART]
    misses = "\n".join(map(_misses, shown))
    if args.write:
        RESULTS.write_text(f"{_HEAD}\n{text}\n{misses}\n", encoding="utf-8")
    print(text, misses, sep="\n")
    return 0


_HEAD = """# How often the checker is right

Made by `python -m benchmarks.evidence --write`. Rows are labels, columns verdicts. A false support is a claim labelled
otherwise that was called supported. Every miss is listed, but those of the sets kept apart: they would teach them.
"""


def _table(one: Score) -> str:
    wrong, others = one.false_support
    met, told = one.overlap
    lines = [
        f"## {one.name}: {len(one.answers)} claims",
        "",
        (
            f"macro-F1 {one.macro_f1:.3f}, false support {wrong} of {others} ({100 * wrong / (others or 1):.1f} %),"
            f" passages that meet the evidence {met} of {told}"
        ),
        "",
        f"| label | {' | '.join(LABELS)} |",
        "| --- | --- | --- | --- |",
    ]
    table = one.confusion
    lines += [f"| {label} | {' | '.join(str(table[label, got]) for got in LABELS)} |" for label in LABELS]
    return "\n".join([*lines, ""])


def _misses(one: Score) -> str:
    lines = [f"### Misses of {one.name}", ""]
    lines += [
        f"- {miss.asked.id}: {miss.asked.label}, found {miss.got}: {miss.asked.claim} ({miss.found.reason})"
        for miss in one.answers
        if not miss.right
    ]
    return "\n".join([*lines, ""])


def speed() -> str:
    """1,000 claims against 100 KB, beside a plain search for all numbers of each claim."""
    claims = [one.claim for one in claims_in(CLAIMS / "open")]
    claims = (claims * (_SPEED_CLAIMS // len(claims) + 1))[:_SPEED_CLAIMS]
    pages = [
        path.read_text(encoding="utf-8") for path in sorted((CLAIMS / "open" / "documents").glob("*.txt"))
    ]
    text = "\n\n".join(pages * (_SPEED_BYTES // sum(map(len, pages)) + 1))[:_SPEED_BYTES]
    ours = _seconds(lambda: _check_all(text, claims))
    plain = _seconds(lambda: [all(number in text for number in _DIGITS.findall(claim)) for claim in claims])
    return (
        f"{len(claims):,} claims against {len(text) // 1000} KB: {ours:.2f} s, reading the document included;"
        f" a plain search for all numbers of each claim takes {plain:.3f} s (ratio {ours / plain:.0f})."
    )


def _check_all(text: str, claims: Sequence[str]) -> None:
    document = RuleChecker().read(DocumentText(text))
    for claim in claims:
        document.check(ClaimText(claim))


def _seconds(run: Callable[[], object]) -> float:
    times = []
    for _ in range(3):
        started = process_time()
        run()
        times.append(process_time() - started)
    return min(times)


if __name__ == "__main__":
    raise SystemExit(main())
