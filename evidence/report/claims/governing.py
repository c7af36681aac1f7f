"""Which citations of a sentence govern a claim in it."""

import re

from ..article import ReportSentence

_ATTRIBUTION = re.compile(
    r"\b(?:according to|as reported (?:by|in)|as (?:noted|stated|shown|per)(?: (?:by|in))?|per|in|from|"
    r"source|see|by|citing|reported by|report|data from)\s*$",
    re.IGNORECASE,
)


def numbers_for(sentence: ReportSentence, start: int, end: int) -> tuple[int, ...]:
    """The numbers that a claim between two places of the plain sentence cites.

    A number governs what stands before it, back to the number before. What follows the last number is cited by
    nothing, unless that number is told as whom it goes by (`according to [2]`) or words of the sentence are the link.
    """
    after = [one for one in sentence.cited if one.at >= end]
    if after:
        first = after[0].at
        return _merged([one.numbers for one in after if one.at == first])
    before = [one for one in sentence.cited if one.at < end]
    if not before:
        return ()
    last = before[-1]
    leads = (
        last.is_link
        or last.at == 0
        or _ATTRIBUTION.search(sentence.plain[: last.at]) is not None
        or last.at > start
    )
    return _merged([one.numbers for one in before if one.at == last.at]) if leads else ()


def _merged(groups: list[tuple[int, ...]]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(number for group in groups for number in group))
