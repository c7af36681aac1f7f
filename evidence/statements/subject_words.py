"""The words of a clause's grammatical subject."""

from ..grammar.amount import COUNT
from ..grammar.common_words import FUNCTION, LIGHT_VERBS
from ..grammar.movements import DOWNWARD, UPWARD
from ..grammar.words import Word
from .lexed import AMOUNT, PERIOD, Lexed
from .topics import PASSING, is_proper, marked

RELATIVE = frozenset({"which", "that", "who", "whose", "where"})
AUXILIARY = frozenset(
    {"is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "did", "do", "does",
    "can", "could",
     "may", "might", "should", "must", "being"}
)  # fmt: skip
ADJECTIVES = frozenset(
    [
        "related",
        "based",
        "branded",
        "connected",
        "mixed",
        "diversified",
        "automated",
        "embedded",
        "advanced",
        "integrated",
        "fixed",
        "used",
        "unlimited",
        "distributed",
        "listed",
        "owned",
        "combined",
        "weighted",
        "united",
        "licensed",
        "packaged",
        "refined",
        "processed",
        "leased",
        "insured",
    ]
)
"""Words in -ed that belong to names of units and are no verbs."""


def subject_words(lexed: Lexed, first: int, after: int) -> list[Word]:
    """The words of the grammatical subject of a clause: those before its verb, without openers and asides."""
    found: list[Word] = []
    depth = 0
    moves = {n for phrase in lexed.moves.values() for n in range(phrase.first, phrase.after)}
    skipped = marked(lexed)
    place = _behind_exception(lexed, first, after)
    while place < after:
        word = lexed.words[place]
        if not found and _is_verb_of_value(lexed, place):
            break
        if word.form == "(":
            depth += 1
        elif word.form == ")":
            depth = max(depth - 1, 0)
        elif depth:
            pass
        elif word.form in _SPEAKING and not found:
            # `We` are whom the text is of: behind it stands the verb.
            return []
        elif (
            word.form == ","
            and found
            and not any(is_proper(one) for one in found)
            and (named := _other_name(lexed, place, after))
        ):
            return [*found, *named]
        elif (
            (word.form == AMOUNT and not _is_small_count(lexed, place))
            or word.form in AUXILIARY
            or word.form in {";", ":", "|"}
            or (word.form in RELATIVE and found)
            or (
                word.form == "," and found and not _opens(lexed, first) and not _leads_to_origin(lexed, place)
            )
            or (
                (
                    place in moves
                    or (word.form in LIGHT_VERBS and word.text.islower())
                    or _is_past(lexed, place)
                )
                and found
                and not _is_participle(lexed, place)
            )
        ):
            break
        elif (
            place not in skipped
            and word.form not in {PERIOD, AMOUNT}
            and word.form not in FUNCTION
            and word.form[0].isalpha()
        ):
            found.append(word)
        place += 1
    return found


def _is_verb_of_value(lexed: Lexed, place: int) -> bool:
    """Whether a movement opens a clause and leads to its value, so that the subject stands before: `but [rose] 1%`."""
    move = lexed.moves.get(place)
    if (
        move is None
        or not place
        or lexed.words[place].form in FUNCTION
        or move.meaning not in UPWARD | DOWNWARD
    ):
        return False
    behind = lexed.words[move.after : move.after + 2]
    return bool(behind) and (
        behind[0].form == AMOUNT or (behind[0].form in {"by", "to"} and behind[-1].form == AMOUNT)
    )


_SPEAKING = frozenset({"we", "i"})
_LONGEST_OTHER_NAME = 5


def _other_name(lexed: Lexed, comma: int, after: int) -> list[Word]:
    """The name that follows what only describes: `the old engine, [online marketing], lost 16%`; empty without one."""
    stop = next((at for at in range(comma + 1, after) if lexed.words[at].form == ","), -1)
    words = lexed.words[comma + 1 : max(stop, 0)]
    if not 0 < len(words) <= _LONGEST_OTHER_NAME or words[0].form in RELATIVE | FUNCTION - {"the", "a"}:
        return []
    moves = {n for phrase in lexed.moves.values() for n in range(phrase.first, phrase.after)}
    behind = stop + 1 < len(lexed.words) and (
        stop + 1 in moves or lexed.words[stop + 1].form in AUXILIARY | LIGHT_VERBS
    )
    told = range(comma + 1, stop)
    if not behind or any(at in moves or at in lexed.amounts or at in lexed.periods for at in told):
        return []
    return [word for word in words if word.form not in FUNCTION and word.form[0].isalpha()]


_LONGEST_EXCEPTION = 20


def _behind_exception(lexed: Lexed, first: int, after: int) -> int:
    """Where a clause begins behind what it leaves out: `Excluding the fine, [profit] rose`."""
    if first + 1 < after and lexed.words[first].form in _ADVERBS and lexed.words[first + 1].form == ",":
        return first + 2
    if first >= after or lexed.words[first].form not in _EXCEPTIONS:
        return first
    pronoun = next(
        (
            at
            for at in range(first + 1, min(first + _LONGEST_EXCEPTION, after - 1))
            if lexed.words[at].form in {"it", "they"} and lexed.words[at + 1].form in AUXILIARY
        ),
        -1,
    )
    if pronoun > 0:
        return pronoun
    comma = next(
        (at for at in range(first, min(first + _LONGEST_EXCEPTION, after)) if lexed.words[at].form == ","), -1
    )
    return comma + 1 if 0 <= comma < after - 1 else first


_ADVERBS = frozenset(
    {"elsewhere", "meanwhile", "separately", "also", "moreover", "however", "still", "instead", "today", "overall",
     "finally", "similarly", "likewise", "additionally", "furthermore", "unsurprisingly", "surprisingly"}
)  # fmt: skip
"""What only turns to the clause that follows: `[Elsewhere], Acme rose`."""
_EXCEPTIONS = frozenset(
    {"excluding", "without", "leaving", "despite", "before", "after", "adjusting", "adjusted", "ex"}
)


def _leads_to_origin(lexed: Lexed, place: int) -> bool:
    """Whether a comma stands within where a company sits: `Santa Rosa[,] Texas-based`."""
    at = place + 1
    while at < len(lexed.words) and lexed.words[at].text[0].isupper():
        at += 1
    return place + 1 < at < len(lexed.words) and lexed.words[at].form == "based"


def _is_small_count(lexed: Lexed, place: int) -> bool:
    """Whether a number in words stands within a subject: `the [four] large markets`."""
    amount = lexed.amounts[place]
    return amount.in_words and amount.unit == COUNT and not amount.scaled and place < _HEAD


_HEAD = 4


def _is_past(lexed: Lexed, place: int) -> bool:
    """Whether a word is a verb in the past: `the unit [edged] up`; not `the newly [opened] shops`."""
    word = lexed.words[place]
    before = lexed.words[place - 1].form if place else ""
    return (
        word.text.islower()
        and word.text.endswith("ed")
        and len(word.text) > _SHORTEST_VERB
        and word.form not in ADJECTIVES | {"valueadded"}
        and not before.endswith("ly")
        and before not in PASSING
    )


_SHORTEST_VERB = 4


def _is_participle(lexed: Lexed, place: int) -> bool:
    """Whether a verb form belongs to the noun before it: `sales [made] through partners`."""
    after = lexed.words[place + 1].form if place + 1 < len(lexed.words) else ""
    return after in {"through", "via", "outside"} and lexed.words[place].form in {
        "made",
        "sold",
        "placed",
        "generated",
        "earned",
        "won",
    }


def _opens(lexed: Lexed, first: int) -> bool:
    """Whether the clause begins with an adverbial: `In mainland China, ...`."""
    return first < len(lexed.words) and lexed.words[first].form in {
        "in",
        "for",
        "at",
        "by",
        "on",
        "among",
        "across",
        "during",
        "outside",
        "over",
    }
