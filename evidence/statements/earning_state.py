"""What a sentence says of making money or losing it, without an amount: `is in the red`, `posted its first profit`."""

from enum import Enum, auto
from typing import NamedTuple

from ..grammar.metrics import PROFITS, Metric
from ..grammar.movements import Move
from ..grammar.period_mark import PeriodMark
from ..grammar.phrases import Phrase, PhraseTable, each, verb_forms
from ..stems import stem
from .back_reference import BACK_NOUNS
from .lexed import AMOUNT, PERIOD, Lexed
from .topics import stem_of


class Course(Enum):
    """How a state stands to the one before."""

    PLAIN = auto()
    TURNED = auto()
    """It was the other way before: `returned to profit`."""
    STAYED = auto()


class Earning(NamedTuple):
    """That somebody is in profit or makes a loss."""

    way: int
    """1 for profit, -1 for loss."""
    metric: str
    """Which profit, where that is told, else `profit`."""
    first: int
    """Where what is said of it begins, and where it ends."""
    after: int
    subject: frozenset[str]
    """The stems of whoever earns, where they stand before the verb."""
    is_back: bool
    """Whether a pronoun or nothing at all stands for the subject."""
    expected: bool
    course: Course
    period: PeriodMark | None
    always: bool
    """Whether it is so at all times: `in every year`."""
    first_ever: bool
    """Whether it is said to be the first."""
    only: bool
    """Whether it is so at that time and at no other."""


_STATES: PhraseTable[int] = PhraseTable(
    {
        **each(1, "profitable", "in the black", "into the black", "to the black", "in profit", "to profit",
               "into profit",
               "to a profit", "into a profit", "profit making", "made money", "make money", "makes money",
               "making money",
               "earned money", "earns money", "to profitability", "reach profitability",
               "reached profitability",
               "reaches profitability", "achieve profitability", "achieved profitability",
               "to black figures"),
        **each(-1, "loss making", "unprofitable", "in the red", "into the red", "to the red", "lost money",
               "lose money",
               "loses money", "losing money", "to a loss", "into a loss", "into loss", "to loss"),
    }
)  # fmt: skip
_MAKES = frozenset(
    verb_forms(
        ["make/made", "post", "report", "record", "book", "show/showed", "earn", "produce", "deliver",
         "generate", "turn",
         "incur/incurred/incurring", "suffer", "run/ran/running", "achieve", "expect", "forecast/forecast",
         "predict", "anticipate",
         "project", "see/saw/seen"]
    )
)  # fmt: skip
_TURNS = frozenset(
    verb_forms(["return", "swing/swung", "turn", "become/became", "move", "flip", "get/got", "slip",
                "fall/fell", "slide/slid"])
) | {"back"}  # fmt: skip
_STAYS = frozenset(verb_forms(["remain", "stay", "keep/kept", "continue"])) | {"still"}
_TO_COME = frozenset(
    {"will", "shall", "plan", "plans", "planned", "planning", "intend", "intends", "aims", "aim", "aiming",
     "hope", "hopes",
     "want", "wants", "seeks", "due", "expect", "expects", "expected", "forecast", "forecasts",
     "anticipate", "anticipates",
     "predict", "predicts", "sees", "target", "targets", "guides", "outlook", "guidance", "wo", "'ll"}
)  # fmt: skip
STATE_WORDS = _MAKES | _TURNS | _STAYS | _TO_COME
"""Words that tell of a state and not of whom it is."""
_UNREAL = frozenset(
    {"if", "unless", "until", "whether", "would", "could", "may", "might", "should", "can", "without",
     "excluding",
     "but for", "apart", "except", "not only", "when", "once", "how"}
)  # fmt: skip
_DEEDS = frozenset({"end", "ended", "stop", "stopped", "eliminate", "cover", "covered"})
_NOUNS_AFTER = frozenset(
    {"forecast", "warning", "guidance", "outlook", "target", "growth", "margin", "ratio", "per", "rate",
     "estimate", "share",
     "provision", "adjustment", "expectation", "attributable", "figure", "number", "carried", "leader"}
)  # fmt: skip
_BACK_STEMS = frozenset(stem(word) for word in BACK_NOUNS)
_SELF = frozenset({"we", "our", "us"})
_LEADING = frozenset({"to", "into", "in"})
_REACH, _STATE_REACH, _AFTER = 5, 14, 3


def earnings_in(lexed: Lexed) -> list[Earning]:
    """All that a sentence says of profit and loss without an amount; what would or may be is left out."""
    forms = [word.form for word in lexed.words]
    if forms and forms[-1] == "?":
        return []
    found: list[Earning] = []
    places = _places(lexed, forms)
    for count, (first, verb, after, way, metric) in enumerate(places):
        floor = max(places[count - 1][2] if count else 0, _clause_start(lexed, first))
        stop = min(places[count + 1][0] if count + 1 < len(places) else len(forms), _clause_end(lexed, after))
        before = [word.text.lower() for word in lexed.words[floor:first]]
        if not _UNREAL.isdisjoint(before[-_STATE_REACH:]) or not _DEEDS.isdisjoint(
            forms[after : after + _AFTER]
        ):
            continue
        denied = sum(move is Move.NOT for move in lexed.moves_in(max(floor, first - 6), first)) % 2
        found.append(
            Earning(
                -way if denied else way,
                metric,
                floor,
                stop,
                *_subject(lexed, floor, verb),
                expected=not _TO_COME.isdisjoint(before[-_STATE_REACH:]),
                course=_course(forms[floor:after]),
                period=_period(lexed, floor, first, after, stop),
                always="every" in forms[after:stop],
                first_ever="first" in forms[floor:after],
                only="only" in forms[after:stop],
            )
        )
    return found


def _places(lexed: Lexed, forms: list[str]) -> list[tuple[int, int, int, int, str]]:
    """Where each state begins, where its verb stands, where it ends, with its way and metric."""
    named = {phrase.first: phrase for phrase in lexed.metrics}
    states = {phrase.first: phrase for phrase in _STATES.find(lexed.words)}
    found: list[tuple[int, int, int, int, str]] = []
    for place in range(len(forms)):
        if found and place < found[-1][2]:
            continue
        phrase, state = named.get(place), states.get(place)
        if state is not None and not _goes_on(lexed, forms, state.after):
            found.append((place, place, state.after, state.meaning, "profit"))
        elif phrase is not None and phrase.meaning.name in PROFITS:
            verb = _verb_of(lexed, forms, phrase)
            if verb is not None:
                found.append((place, verb, phrase.after, phrase.meaning.sign, phrase.meaning.name))
    return found


def _goes_on(lexed: Lexed, forms: list[str], after: int) -> bool:
    """Whether an amount or another noun follows: `to a loss of 3 million`, `profitable growth`."""
    if after >= len(forms):
        return False
    return (
        forms[after] in _NOUNS_AFTER
        or after in lexed.amounts
        or (forms[after] == "of" and any(n in lexed.amounts for n in range(after, after + 4)))
    )


def _verb_of(lexed: Lexed, forms: list[str], phrase: Phrase[Metric]) -> int | None:
    """The verb of making right before a profit or a loss that has no amount."""
    told = forms[phrase.first : phrase.after]
    if not {"profit", "loss"} & set(told) or _goes_on(lexed, forms, phrase.after):
        return None
    for place in range(phrase.first - 1, max(phrase.first - 1 - _REACH, -1), -1):
        word = lexed.words[place]
        if place in lexed.amounts or word.form in {",", ";", "of", "from", "on", "'s"}:
            return None
        led = not _LEADING.isdisjoint(forms[place : phrase.first])
        if word.text.lower() in (_TURNS | _STAYS if led else _MAKES):
            return place
    return None


def _clause_start(lexed: Lexed, place: int) -> int:
    return next((at for at in range(place, 0, -1) if lexed.hard[at] != lexed.hard[place]), -1) + 1


def _clause_end(lexed: Lexed, place: int) -> int:
    last = len(lexed.words)
    return next((at for at in range(place, last) if lexed.hard[at + 1] != lexed.hard[place]), last)


def _subject(lexed: Lexed, floor: int, verb: int) -> tuple[frozenset[str], bool]:
    """The stems before the verb, from the last comma or verb of expecting on, and whether they lead back."""
    words = lexed.words[floor:verb]
    start = 0
    for at, word in enumerate(words):
        ends = word.form in {",", ":"} or word.text.lower() in _TO_COME | {"said", "says", "that", "called"}
        if ends and at + 1 < len(words):
            start = at + 1
    forms = [word.form for word in words[start:]]
    told = frozenset(
        found
        for place, word in enumerate(words[start:], floor + start)
        if (found := stem_of(word)) and place not in lexed.moves and word.form not in {AMOUNT, PERIOD}
        if word.text.lower() not in _TURNS | _STAYS | _TO_COME
    )
    return told, _BACK_STEMS.issuperset(told) and _SELF.isdisjoint(forms)


def _course(forms: list[str]) -> Course:
    if not _STAYS.isdisjoint(forms):
        return Course.STAYED
    return Course.TURNED if not _TURNS.isdisjoint(forms) else Course.PLAIN


def _period(lexed: Lexed, floor: int, first: int, after: int, stop: int) -> PeriodMark | None:
    """The time right behind, else the last before it."""
    behind = [lexed.periods[at] for at in range(after, stop) if at in lexed.periods]
    before = [lexed.periods[at] for at in range(floor, first) if at in lexed.periods]
    return behind[0] if behind else before[-1] if before else None
