"""`python -m benchmarks.weights`: fit the weights of `evidence/weighing` to the open labelled claims.

Without `--write` it says how the checker would do on pages that the weights were not fitted to: every page is judged
by weights fitted to the others. With it, `evidence/weighing/weights.py` is made anew from all of them.

First, for each quantity of a claim, the place in the document that is its: of a supported claim the equal value within
the labelled evidence, of a contradicted one the other value there, of one not found none. Then the verdicts.
Rules were written after reading these pages, so what they say of them is better than what they will say of others.
For the pages of `first_verdicts.jsonl` the fit takes what the rules said before anybody had read the page for them.
"""

import argparse
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from alimon.evidence.judge import RuleChecker
from alimon.evidence.rules.claim_reading import read_claim
from alimon.evidence.rules.decide import decide
from alimon.evidence.rules.ground import Ground
from alimon.evidence.statements.document import Document
from alimon.evidence.statements.statement import Statement
from alimon.evidence.weighing.linear import Weights
from alimon.evidence.weighing.place import Compared, Place, places
from alimon.evidence.weighing.verdict_features import verdict_features
from alimon.evidence.weighing.weigh import DENYING, VERDICTS, Look, looks_of, together, weighed
from alimon.model.checker import ClaimText, DocumentText, Finding
from alimon.model.words import VerdictWord

from .evidence import CLAIMS
from .labelled import Answer, Labelled, Score, claims_in, document_text
from .logistic import columns_of, fit, matrix_of

_OPEN = CLAIMS / "open"
_WEIGHTS = Path(__file__).parent.parent / "evidence" / "weighing" / "weights.py"
_ROUNDS, _FOLDS = 4, 12
_PLACE_SOFTNESS, _VERDICT_SOFTNESS = 0.3, 0.3
_KNOWN_PAGE = 0.3
"""How much a page counts whose rules' verdicts are not those of a first sight."""
_DIGITS = 3
_EXPECTED = {"expected differs": -3.0}
"""What weights of places are before any claim is seen, where not 0: an outlook and a fact are two things."""
_START = {"covered": 1.0, "near": 1.0, "same metric": 1.0, "period 0": -1.0, "other role": -1.0}


class Case(NamedTuple):
    """One labelled claim, read."""

    asked: Labelled
    ground: Ground
    document: Document
    looks: list[Look]
    evidence: tuple[int, int]
    """Where the evidence stands in the document as given; empty where there is none."""
    counts: float


def main(words: Sequence[str] | None = None) -> int:
    """Say how fitted weights do on other pages, or keep them."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.weights", description="Fit the weights.")
    parser.add_argument("--write", action="store_true", help="write evidence/weighing/weights.py")
    args = parser.parse_args(words)
    cases = read_cases()
    if args.write:
        _WEIGHTS.write_text(_source_of(fitted(cases)), encoding="utf-8")
    else:
        score = _by_other_pages(cases)
        wrong, others = score.false_support
        print(f"judged by weights of the other pages: macro-F1 {score.macro_f1:.3f},", end=" ")
        print(f"false support {wrong} of {others} ({100 * wrong / others:.1f} %)")
    return 0


def read_cases() -> list[Case]:
    """All open claims with what the rules say of them, at first sight where that was kept."""
    first = {
        told["id"]: Ground(
            VerdictWord(told["verdict"]), "", told["strength"], -1, told["formula"], told["by_words"]
        )
        for told in map(json.loads, (_OPEN / "first_verdicts.jsonl").read_text(encoding="utf-8").splitlines())
    }
    documents: dict[str, tuple[str, Document]] = {}
    cases = []
    for asked in claims_in(_OPEN):
        if asked.doc not in documents:
            text = document_text(_OPEN, asked.doc)
            documents[asked.doc] = text, RuleChecker().read(DocumentText(text)).document
        text, document = documents[asked.doc]
        reading = read_claim(ClaimText(asked.claim), document)
        ground = first.get(asked.id) or decide(reading, document)
        start = text.find(asked.evidence) if asked.evidence else -1
        evidence = (start, start + len(asked.evidence)) if start >= 0 else (0, 0)
        counts = 1.0 if asked.id in first else _KNOWN_PAGE
        cases.append(Case(asked, ground, document, looks_of(reading, document), evidence, counts))
    return cases


def fitted(cases: Sequence[Case]) -> Weights:
    """Both sets of weights, fitted to these claims."""
    place = dict(_START)
    for _ in range(_ROUNDS):
        place = _place_weights(cases, place)
    return Weights(place, _verdict_weights(cases, place))


def _place_weights(cases: Sequence[Case], before: dict[str, float]) -> dict[str, float]:
    """The weights of the places, which are told by the evidence and, within it, by the weights before."""
    rows: list[dict[str, float]] = []
    labels: list[int] = []
    weights: list[float] = []
    for case in cases:
        for look in case.looks:
            found = places(look.fits, before)
            kept = list(_labelled(case, found))
            rows += [dict(place.features) for place, _ in kept]
            labels += [label for _, label in kept]
            weights += [max(len(found), 1) ** -0.5] * len(kept)
    columns = columns_of(rows)
    half = np.array([*(_EXPECTED.get(name, 0.0) for name in columns), 0.0]) / 2
    told = fit(
        matrix_of(rows, columns), np.array(labels), np.array(weights), 2, _PLACE_SOFTNESS / 2,
        np.stack([-half, half]),
    )  # fmt: skip
    ahead = told[1] - told[0]
    return dict(zip([*columns, "base"], ahead.round(_DIGITS).tolist(), strict=True))


def _labelled(case: Case, found: Sequence[Place]) -> Iterable[tuple[Place, int]]:
    """The places that are told to be the claim's (1) or not (0); those left open are left out."""
    inside = [place for place in found if _is_evidence(case, place.source)]
    if case.asked.label == "not_found":
        yield from ((place, 0) for place in found)
        return
    if not inside:
        return
    supported = case.asked.label == "supported"
    ways = {Compared.AGREES} if supported else DENYING
    mine = next((place for place in inside if place.compared in ways), None)
    for place in found:
        if place is mine:
            yield place, 1
        elif place not in inside and not (supported and place.compared is Compared.AGREES):
            yield place, 0


def _is_evidence(case: Case, source: Statement) -> bool:
    start, end = case.document.plain.span_in_source(source.amount.start, source.amount.end)
    return start < case.evidence[1] and case.evidence[0] < end


def _verdict_weights(cases: Sequence[Case], place: dict[str, float]) -> dict[str, dict[str, float]]:
    rows, labels, weights = [], [], []
    names = [verdict.value for verdict in VERDICTS]
    for case in cases:
        for look in case.looks:
            found = places(look.fits, place)
            rows.append(verdict_features(look.asked, found, case.ground, look.around, case.document))
            labels.append(names.index(case.asked.label))
            weights.append(case.counts)
    columns = columns_of(rows)
    nothing = np.zeros((len(names), len(columns) + 1))
    told = fit(
        matrix_of(rows, columns), np.array(labels), np.array(weights), len(names), _VERDICT_SOFTNESS, nothing
    )
    return {
        name: dict(zip([*columns, "base"], row.round(_DIGITS).tolist(), strict=True))
        for name, row in zip(names, told, strict=True)
    }


def _by_other_pages(cases: Sequence[Case]) -> Score:
    """How the claims of each page come out by weights that were fitted to the other pages."""
    pages = sorted({case.asked.doc for case in cases})
    answers = []
    for fold in range(_FOLDS):
        mine = set(pages[fold::_FOLDS])
        weights = fitted([case for case in cases if case.asked.doc not in mine])
        answers += [
            Answer(case.asked, _finding(_judged(case, weights)), None)
            for case in cases
            if case.asked.doc in mine and case.counts == 1.0
        ]
    return Score("open", tuple(answers))


def _judged(case: Case, weights: Weights) -> Ground:
    found = [weighed(look, case.ground, case.document, weights) for look in case.looks]
    return together(found, case.ground) if found else case.ground


def _finding(ground: Ground) -> Finding:
    return Finding(ground.word, ground.reason, ground.strength, None)


_HEAD = '''"""The weights of the likenesses; made by `python -m benchmarks.weights --write`, not by hand."""

from .linear import Weights

'''


def _source_of(weights: Weights) -> str:
    """The weights as a file of Python; those of 0 are left out."""
    lines = ["WEIGHTS = Weights(", "    place={", *_lines(weights.place, 8), "    },", "    verdict={"]
    for name, told in weights.verdict.items():
        lines += [f'        "{name}": {{', *_lines(told, 12), "        },"]
    return _HEAD + "\n".join([*lines, "    },", ")", ""])


def _lines(told: Mapping[str, float], indent: int) -> list[str]:
    return [f'{" " * indent}"{name}": {value},' for name, value in told.items() if value]


if __name__ == "__main__":
    raise SystemExit(main())
