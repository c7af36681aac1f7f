"""The words right before and behind a metric or a value that tell whose it is."""

from ..grammar.common_words import FUNCTION, LIGHT_VERBS, SEGMENT_WORDS
from ..grammar.words import Word
from .back_reference import WHOLE_NOUNS
from .lexed import AMOUNT, PERIOD, Lexed
from .subject_words import ADJECTIVES, AUXILIARY, RELATIVE
from .topics import PASSING, PREPOSITIONS, STOPS, is_proper, marked, taken_places

_LONGEST = 9


def before_metric(lexed: Lexed, first: int) -> list[Word]:
    """The words that stand before a metric in its noun phrase: `[Acme's cloud] revenue`."""
    found: list[Word] = []
    taken = taken_places(lexed)
    skipped = marked(lexed)
    place = first - 1
    while place >= 0 and len(found) < _LONGEST:
        word = lexed.words[place]
        if word.form in STOPS or word.form in {AMOUNT, PERIOD} or place in taken or word.form in AUXILIARY:
            break
        if word.form in {
            "the",
            "a",
            "an",
            "its",
            "their",
            "our",
            "his",
            "her",
            "of",
            "for",
            "in",
            "on",
            "with",
            "to",
            "from",
            "by",
            "and",
        }:
            if word.form == "and" and _joins_names(lexed, place):
                place -= 1
                continue
            break
        if word.form in WHOLE_NOUNS and word.text.islower():
            # `The online giant's revenue` is that of the whole, whatever describes it.
            break
        if place in skipped:
            place -= 1
            continue
        if (word.form in FUNCTION and not _is_us(word)) or (
            word.form in LIGHT_VERBS and not word.text[0].isupper()
        ):
            break
        if (
            word.text.islower()
            and word.form.endswith("ed")
            and len(word.form) > 4
            and word.form not in ADJECTIVES
        ):
            break
        found.append(word)
        place -= 1
    return found[::-1]


def _is_us(word: Word) -> bool:
    """Whether it is the country and not the pronoun."""
    return word.form == "us" and word.text[:2] in {"US", "U."}


def _joins_names(lexed: Lexed, place: int) -> bool:
    """Whether an `and` stands within a name of a unit: `devices and services revenue`, both written alike."""
    if not 0 < place < len(lexed.words) - 1:
        return False
    before, after = lexed.words[place - 1], lexed.words[place + 1]
    return (before.text[0].isupper() or place == 1) and after.text[0].isupper() and place not in lexed.amounts


def after_metric(lexed: Lexed, after: int) -> list[Word]:
    """The words of the phrases that follow a metric: `revenue [of the cloud unit]`, `sales [in mainland China]`."""
    found: list[Word] = []
    if after < len(lexed.words) - 1 and lexed.words[after].form == "growth":
        # `Revenue growth at Acme` is that of its revenue.
        after += 1
    place = after
    taken = taken_places(lexed)
    skipped = marked(lexed)
    while place < len(lexed.words) and len(found) < _LONGEST:
        word = lexed.words[place]
        if (
            word.form in {AMOUNT, PERIOD}
            or word.form in STOPS
            or word.form in AUXILIARY
            or word.form in RELATIVE
        ):
            break
        if place == after:
            if word.form not in PREPOSITIONS and word.form not in PASSING:
                break
            if word.form == "to" and not _leads_to_buyers(lexed, after):
                break
        elif (place in taken and not _is_at_name(lexed, place)) or (
            word.form in LIGHT_VERBS and word.text.islower()
        ):
            break
        if word.form not in FUNCTION and place not in skipped:
            found.append(word)
        place += 1
    return found


def _is_at_name(lexed: Lexed, place: int) -> bool:
    """Whether `at` leads to an owner, not to a value: `revenue in France [at] Acme`."""
    follows = (
        place + 1 < len(lexed.words) and place + 1 not in lexed.amounts and place + 1 not in lexed.periods
    )
    return lexed.words[place].form == "at" and follows and is_proper(lexed.words[place + 1])


_SOLD_TO = frozenset({"sales", "shipment", "delivery", "export", "lending", "loan"})


def _leads_to_buyers(lexed: Lexed, after: int) -> bool:
    """Whether `to` behind a metric leads to those who buy: `sales [to] schools`, not `sales to rise`."""
    if after + 1 >= len(lexed.words) or lexed.words[after - 1].form not in _SOLD_TO:
        return False
    buyer = lexed.words[after + 1]
    return (
        buyer.form[0].isalpha()
        and after + 1 not in lexed.moves
        and buyer.form not in LIGHT_VERBS | AUXILIARY | {AMOUNT, PERIOD}
    )


def names_before(lexed: Lexed, place: int, floor: int) -> tuple[list[Word], int]:
    """Where it begins, and the name that stands right before a quantity: `Acme Cloud (17%)`, `Acme at 3%`."""
    at = place - 1
    while at > floor and (
        lexed.words[at].form in _LINKS or (at in lexed.amounts and lexed.amounts[at].unit == "#")
    ):
        at -= 1
    found: list[Word] = []
    skipped = marked(lexed)
    metric = {n for phrase in lexed.metrics for n in range(phrase.first, phrase.after)}
    at = _own_unit(lexed, at, floor, found, metric)
    while (
        at > floor
        and lexed.words[at].text[0].isupper()
        and lexed.words[at].form not in STOPS
        and at not in lexed.periods
    ):
        if at in skipped or at in metric:
            break
        found.append(lexed.words[at])
        at -= 1
    return found[::-1], at + 1


def _own_unit(lexed: Lexed, at: int, floor: int, found: list[Word], metric: set[int]) -> int:
    """Take the small words of a unit behind its owner, `Alma's [cloud] 6%`, and tell where they begin."""
    first = at
    while (
        first > floor + 1 and lexed.words[first].form in SEGMENT_WORDS and lexed.words[first].text.islower()
    ):
        first -= 1
    owner = lexed.words[first] if first > floor else None
    if first == at or owner is None or not owner.text.endswith(("'s", "s'")) or not owner.text[0].isupper():
        return at
    if any(n in metric for n in range(first, at + 1)):
        return at
    found.extend(lexed.words[n] for n in range(at, first, -1))
    return first


_LINKS = frozenset({"(", "with", "at", "on", "by", "of", "had", "has", "have", "held", "hold", "followed",
"about", "some", "to", "took",
                    "second", "third", "fourth", "came", "come", "a", "an", "share", ":", "is", "was", "'",
                    "'s", "stood", "won", "reaching", "holding", "taking", "led", "lead"})  # fmt: skip
