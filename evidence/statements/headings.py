"""What a heading is: of a section, of a unit, or of who speaks next."""

import re
from collections import Counter

from ..grammar.words import form_of
from ..stems import stem
from .lexed import Lexed
from .line import LineKind
from .plain_text import PlainText
from .statement import Topic
from .table_heads import Header

_SECTION_WORDS = frozenset(
    {"financial", "performance", "highlight", "outlook", "result", "analysi", "summary", "overview", "guidance",
     "balance", "sheet", "cash", "flow", "statement", "income", "key", "fact", "figure", "takeaway", "tldr", "tl",
     "dr", "note", "about", "discussion", "management", "point", "progress", "update", "background", "introduction",
     "q&a", "consolidated", "condensed", "comment", "zinger", "recap", "bullet", "brief", "release", "quarter",
     "quarterly", "annual", "half", "first", "second", "third", "fourth", "earnings", "growth", "segment", "revenue",
     "profit", "loss", "valuation", "strategy", "company", "what", "how", "why", "new", "this", "next", "forward",
     "looking", "non-gaap", "reconciliation", "conclusion", "snapshot", "business", "core", "view", "table",
     "metric", "availability", "risk", "detail", "information", "review", "prospect", "item", "liquidity",
     "resource", "disclosure", "bit", "remark", "operation", "data", "headline", "headlines", "number", "mix", "cost",
     "call", "line", "movement", "change", "comparison", "development",
     "trend", "bottom", "by", "from", "full", "year", "glance", "big", "picture", "expense", "preview"}
)  # fmt: skip
_SECTION_STEMS = frozenset(stem(form_of(word)) for word in _SECTION_WORDS)
_ROLES = frozenset(
    {"ceo", "cfo", "coo", "cto", "chair", "chairman", "president", "officer", "analyst", "director"}
)
"""A heading that names who speaks names no subject."""
_MOST_WORDS_OF_NAME = 4


def name_of(heading: str) -> str:
    """A heading without the role behind a name: `Mara Lind, Chief Executive Officer`."""
    return re.split(r"[,(:]| - ", heading, maxsplit=1)[0].strip()


def speakers_of(plain: PlainText) -> frozenset[str]:
    """Headings of a transcript: names that head more than one stretch, or stand there with a role."""
    heads = [plain.text[line.start : line.end] for line in plain.lines if line.kind is LineKind.HEADING]
    counts = Counter(name_of(head) for head in heads)
    with_role = {name_of(head) for head in heads if set(head.lower().replace(",", " ").split()) & _ROLES}
    told = {name for name, count in counts.items() if count > 1} | with_role
    return frozenset(
        name
        for name in told
        if name == name.title() and 0 < len(name.split()) <= _MOST_WORDS_OF_NAME and len(with_role) > 0
    )


_FAINT_STEMS = frozenset(stem(word) for word in ("core", "new", "business", "segment", "operation"))
"""What stands in headings of sections and in names of units alike."""


def _is_unit(words: frozenset[str]) -> bool:
    """Whether a heading that looks like one of a section names a unit: `Core home insurance`."""
    rest = words - _FAINT_STEMS
    return bool(rest) and rest != words and not rest & _SECTION_STEMS


def topic_below(head: Header, lexed: Lexed) -> Topic:
    """What a heading says that the lines below it are about; nothing where it heads a section or a person's words."""
    words = head.topic.all
    is_section = bool(words & _SECTION_STEMS) or not head.topic or head.metric is not None or lexed.amounts
    of_person = any(word.form in _ROLES for word in lexed.words)
    is_question = bool(lexed.words) and lexed.words[0].form in _ASKING
    is_bare = (
        is_question or (is_section and not _is_unit(words)) or of_person or len(words) > _MOST_WORDS_OF_TOPIC
    )
    is_bare = is_bare or _is_clause(lexed)
    return Topic() if is_bare else head.topic


_MOST_WORDS_OF_TOPIC = 4
_ASKING = frozenset({"what", "how", "why", "where", "who", "when", "which", "should", "can", "does", "will"})
"""What opens a heading that asks, or tells what a part is for: `What went wrong`."""
_WITHIN_CLAUSE = frozenset(
    {"the", "its", "a", "an", "their", "his", "her", "but", "is", "are", "was", "were", "as"}
)
_FEWEST_OF_CLAUSE = 4


def _is_clause(lexed: Lexed) -> bool:
    """Whether a heading says something rather than names something: `Demand keeps the line busy`."""
    forms = [word.form for word in lexed.words]
    return len(forms) > _FEWEST_OF_CLAUSE and not _WITHIN_CLAUSE.isdisjoint(forms[1:])
