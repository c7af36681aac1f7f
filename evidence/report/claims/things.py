"""Metrics named in the clause, and things that are measured though they are no metric of finance."""

import re

from ...grammar.amount import COUNT, PERCENT, RANK, STREAK, TIMES
from ...grammar.metrics import Kind
from ...statements.statement import Says, Statement
from .measured import Around, Measured
from .naming import bare_name, metrics_in
from .noun_phrases import phrase_after, phrase_before
from .owners import OWN, POSSESSIVE, full_name, joined, last_metric, owner_before, owner_of, singular, split
from .verbs import BASE_OF, is_ing, is_past
from .word_sets import word_set

_LEFT_OF = re.compile(
    r"(?:\b(?:of|at|was|is|were|to|reached|reaching|hit|totaled|totalled|totaling|totalling|by|stood at|"
    r"came in at|amounted to|came to)|[:=])\s*"
    r"(?:(?:about|around|roughly|nearly|almost|some|over|just|more than|less than|up to|"
    r"a record|only|an estimated|approximately|"
    r"at least)\s*)*$",
    re.IGNORECASE,
)

_SHORT_NAME = 4


def named(one: Statement, around: Around) -> Measured | None:
    """A metric of finance in the clause: behind the quantity, `24% operating margin`, else the last one before it."""
    if one.amount.unit in {STREAK, RANK, COUNT}:
        return None
    np = phrase_after(around.after, 0, with_of=False) if around.after[:1].isspace() else ""
    if one.amount.unit == TIMES and re.match(r"^\s+(?:the|that)\s", around.after):
        return Measured(f"multiple of {phrase_after(around.after, 0)}", is_known=True)
    ahead = metrics_in(np)
    grows = one.says is Says.GROWTH
    if one.amount.unit == TIMES and ahead:
        return Measured(f"multiple of {ahead[0].metric.name}", is_known=True)
    suffix = " growth" if grows else " change" if one.says is Says.CHANGE else ""
    if ahead and ahead[0].metric.kind in {Kind.RATIO, Kind.ANY, Kind.PER_SHARE} and not grows:
        name, owner = split(np, ahead[0], one)
        return Measured(name, joined(owner_before(around.before), owner), is_known=True)
    known = last_metric(around)
    if (
        one.amount.unit == PERCENT
        and np
        and not ahead
        and not grows
        and len(np.split()) <= _SHORT_NAME
        and known is None
    ):
        return Measured(bare_name(np), owner_before(around.before), is_known=True)
    if known is None:
        return None
    if (
        one.amount.unit == PERCENT
        and known.metric.kind in {Kind.MONEY, Kind.COST}
        and one.says is Says.SHARE
        and _LEFT_OF.search(around.before) is None
    ):
        suffix = " growth"
    name = full_name(around.before, known)
    if name.endswith("profit") and re.match(r"^\s*(?:per|a)\s+(?:diluted\s+)?share\b", around.after):
        name = name.removesuffix("profit") + "EPS"
    return Measured(name + suffix, owner_of(around.before, known), is_known=True)


def subject_metric(one: Statement, around: Around) -> Measured | None:
    """A thing that is no metric of finance: `downloads rose 40%`, `steel output at Acme reached 5 million tonnes`."""
    if one.amount.unit in {STREAK, RANK}:
        return None
    np = around.subject.strip()
    after_subject = around.lead[around.lead.find(np) + len(np) :] if np and np in around.lead else ""
    is_verb = one.amount.unit == TIMES and one.amount.in_words and not after_subject.strip()
    if not np or not (is_verb or MOVED.match(after_subject)):
        linked = _LEFT_OF.search(around.before)
        if linked is None:
            return None
        np = phrase_before(
            around.before[: linked.start()].rstrip(), len(around.before[: linked.start()].rstrip())
        )
        np = re.sub(r"\b(?:which|that|it|they|this|these|those)$", "", np, flags=re.IGNORECASE).strip()
    thing, owner = _thing_and_owner(np, around.main)
    name = singular(bare_name(thing))
    words = name.split()
    if not words or name.lower() in _NO_MEASURE or _is_deed(words) or _is_name(words, one, owner):
        return None
    if stock := re.match(r"^(?:(?P<who>.*?) )?(?:shares?|stock)$", name, re.IGNORECASE):
        return Measured(
            "share price" + (" growth" if one.amount.unit == PERCENT else ""),
            owner or stock["who"] or "",
            is_known=True,
        )
    grows = one.says is Says.GROWTH
    suffix = " growth" if grows else " change" if one.says is Says.CHANGE else ""
    is_owned = thing != np and np.startswith(owner)
    is_kept = is_owned or words[0].isupper() or (words[-1][:1].isupper() and len(words) > 1)
    name = name if is_kept else name[:1].lower() + name[1:]
    return Measured(name + suffix, owner, words[-1] if one.amount.unit == COUNT else "", is_known=True)


def _is_deed(words: list[str]) -> bool:
    """`take delivery`, `is now prescribed`: what is done and no thing."""
    return (
        BASE_OF.get(words[0]) == words[0]
        or is_ing(words[0])
        or is_past(words[-1], words[-1])
        or words[-1].endswith("ed")
    )


def _is_name(words: list[str], one: Statement, owner: str) -> bool:
    """Whether the words are somebody's name; a plural that begins a sentence, `Deposits`, is none."""
    if not words[-1][:1].isupper():
        return False
    is_plural = len(words) == 1 and words[0].endswith("s")
    return len(words) > 1 or (one.amount.unit != PERCENT and not owner and not is_plural)


_NO_MEASURE = word_set(
    "it they company group firm carrier management board division unit segment business lender chain "
    "studio year that this who which analysts"
)


MOVED = re.compile(
    r"^\s*(?:has |have |had |also |still |already |again |\w+ly |will |would |could |is |are |was |were |"
    r"been |expected |set |projected |to )*"
    r"(?:rose|rise|risen|rises|grew|grow|grown|grows|increas\w*|climb\w*|jump\w*|surg\w*|soar\w*|gain\w*|"
    r"expand\w*|advanc\w*|improv\w*|add\w*|doubl\w*|tripl\w*|"
    r"fell|fall|fallen|falls|drop\w*|declin\w*|decreas\w*|slid|slump\w*|plung\w*|tumbl\w*|sank|shrank|"
    r"shrunk|contract\w*|dipp?\w*|slipp?\w*|eas\w+|narrow\w*|widen\w*|"
    r"reach\w*|stood|stands?|total\w*|hit|amounted|came|averag\w*|remain\w*|stay\w*|edg\w+|inch\w+|"
    r"exceed\w*|surpass\w*|top\w*|cross\w*|rebound\w*|recover\w*|at|of|[:=]|"
    r"(?:was|were|is|are)\s*(?:(?:at|about|around|roughly|nearly|almost|over|only|just|some|more than|"
    r"less than|approximately|a|an|up|down)\s*)*$)",
    re.IGNORECASE,
)


def _thing_and_owner(np: str, main: str) -> tuple[str, str]:
    """A measure and whose it is: `Crude steel output at Acme`, `its load factor`."""
    owned = POSSESSIVE.match(np) or OWN.match(np)
    if owned is not None:
        return owned["thing"], owned["owner"]
    np = re.split(r"\s+(?:across|among|throughout|within)\s+", np)[0]
    found = re.match(
        r"^(?P<thing>.+?)\s+(?:at|of|from|by|for)\s+(?:the\s+)?(?P<owner>[A-Z].*|(?:the|its)\s.*)$", np
    )
    if found is not None:
        return found["thing"], found["owner"]
    if main and np.startswith(f"{main} ") and np[len(main) + 1 :][:1].islower():
        return np[len(main) + 1 :], main
    return np, ""
