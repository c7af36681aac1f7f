"""Names that a scraper lost: links whose words are gone leave sentences that gape."""

import re
from collections.abc import Iterator

from .markers import MARK
from .paragraphs import BREAK

_GENERIC = (
    "Cloud|Motors?|Bank|Group|Technolog(?:y|ies)|Web Services|Platforms|Holdings|Electronics|"
    "Semiconductors?|"
    "Pharmaceuticals?|Energy|Airlines|Financial|Systems|Networks|Labs|Software|Entertainment|Securities|"
    "Insurance|"
    "Brands|Pictures|Studios|Therapeutics|Robotics|Biosciences|Industries|Communications|Automotive|"
    "Aerospace|Capital"
)
_GAP = rf"[\s{BREAK}]"
_OPENS_LIST = r"like|such as|including|namely|notably|among|e\.g\.|alongside"
_NEEDS_NAME = (
    r"like|such as|including|and|or|by|with|from|of|to|for|than|between|versus|vs\.?|against|via|alongside|"
    r"among|at|in"
)
_FINITE = (
    r"is|are|was|were|has|have|had|will|said|says|reported|reports|posted|announced|expects|rose|fell|"
    r"grew|plans|saw|"
    r"remains|holds|leads|makes|sells|gained|jumped|dropped|declined|surged|continues|launched|acquired|"
    r"expect|say|see|believe|estimate"
)
_PEERS = re.compile(
    r"\b(?:trail\w*|behind|ahead of|rivals?|competitors?|peers?|partners?|like|such as|including|against|"
    r"versus|vs|with|"
    r"beat\w*|outpac\w*|follow\w*)\b",
    re.IGNORECASE,
)
_ACRONYM = re.compile(r"\b[A-Z]{2,5}\b")
_PLACES = (
    # `chipmakers like and`: the first of a list is gone.
    re.compile(rf"\b(?:{_OPENS_LIST}){_GAP}+()(?=(?:and|or)\b)"),
    # `and [4].`, `like.`: what had to follow is gone.
    re.compile(rf"\b(?:and|or){_GAP}*()(?={_GAP}*(?:{MARK}|[.;!?]|$))"),
    re.compile(rf"\b(?:like|such as|including|than){_GAP}*()(?={_GAP}*[.,;!?])"),
    re.compile(rf"\b(?:of|by|with|from|for|at|between|against){_GAP}+()(?=[.,;])"),
    # A line that broke where a name had to stand.
    re.compile(rf"\b(?:{_NEEDS_NAME}){BREAK}()(?=(?:{_FINITE})\b|[.,;]|['’]s\b)"),
    re.compile(rf"\b(?!and\b|or\b|like\b|as\b)(?:{_NEEDS_NAME}){BREAK}()(?=and\b|or\b)"),
    # `'s revenue`: an owner is gone.
    re.compile(rf"(?:^|(?<=[,(\s{BREAK}]))()(?=['’]s{_GAP})"),
    # `Amazon, , and`: one of a list is gone.
    re.compile(rf",{_GAP}*()(?=,)"),
    # `the maker ( )`: a ticker is gone.
    re.compile(r"(?<=[A-Za-z] )\((?:(?:NYSE|NASDAQ|Nasdaq|HKEX|LSE|SEHK)\s*:?)?\s*()\)"),
    # `earning / Cloud a title`: the first word of a name is gone, the generic one is left.
    re.compile(rf"(?<=[a-z]){BREAK}()(?=(?:{_GENERIC})\b)"),
    re.compile(rf"(?<=[a-z] )()(?=(?:{_GENERIC}) (?:a|an) [“\"])"),
)
_IN_LIST = re.compile(rf"(?:,|\band|\bor|,{_GAP}*and){_GAP}+()(?=(?:{_GENERIC})\b(?!\s+[A-Z]))")
_LIST_BEFORE = re.compile(
    r"((?:[A-Z][\w.&’'-]*(?: [A-Z][\w.&’'-]*)*,\s*)+)(?:and|or)?\s*$|"
    r"(\b[A-Z][\w.&’'-]*(?: [A-Z][\w.&’'-]*)*)\s+(?:and|or)\s*$"
)
_BEGINS_WITH_VERB = re.compile(rf"^()(?=(?:{_FINITE})\b)")


def gaps_in(paragraph: str) -> Iterator[int]:
    """Yield, in order, where names are missing from a paragraph with `MARK` and `BREAK` signs in it."""
    found = {match.start(1) for pattern in _PLACES for match in pattern.finditer(paragraph)}
    found |= {match.start(1) for match in _IN_LIST.finditer(paragraph) if _is_list_of_names(paragraph, match)}
    if (first := _BEGINS_WITH_VERB.match(paragraph)) is not None:
        found.add(first.start(1))
    yield from sorted(found)


def _is_list_of_names(paragraph: str, match: re.Match[str]) -> bool:
    """Whether the bare noun stands among names of firms; `Search, Devices and Cloud` are parts of one firm."""
    before = paragraph[: match.start(1)].replace(BREAK, " ")
    names = _LIST_BEFORE.search(before)
    if names is None:
        return False
    lead = before[: names.start()][-60:]
    told = names[1] or names[2] or ""
    return bool(_ACRONYM.search(told) or re.search(r"[a-z][A-Z]", told)) or bool(_PEERS.search(lead))
