"""The verdict on which way something went or which sign it has, where the claim says so without a number."""

from ..grammar.amount import TIMES
from ..grammar.metrics import MARGIN_OF, PROFITS, Kind, Metric
from ..grammar.movements import Move
from ..grammar.phrases import Phrase
from ..grammar.thesaurus import like
from ..statements.burdens import is_burden, way_of_word
from ..statements.document import Document
from ..statements.lexed import Lexed
from ..statements.statement import OF_LOSS, Says, Statement, Topic
from .ground import CONTRADICTED, NOT_FOUND, SUPPORTED, Ground
from .kept import kept_whole
from .likeness import likeness
from .series import Pair, before_of, levels, names_of, pair
from .wording import metric_words, value_words

_UP = frozenset({Move.UP, Move.WIDER})
_DOWN = frozenset({Move.DOWN, Move.NARROWER})


_REACH = 10
_MORE_OR_LESS = frozenset({"faster", "slower", "more", "less", "quicker"})
"""`Grew faster than` compares two changes."""


_SIZES = {"higher": 1, "larger": 1, "bigger": 1, "greater": 1, "more": 1,
          "lower": -1, "smaller": -1, "less": -1, "fewer": -1}  # fmt: skip
_TO_TIME = 6


def than_before(lexed: Lexed, place: int) -> int:
    """Which way a size is compared with a time: 1 for `higher than a year ago`, -1 for `less than in May`, else 0."""
    words = lexed.words
    way = _SIZES.get(words[place].form, 0)
    if not way or place + 1 >= len(words) or words[place + 1].form != "than":
        return 0
    for at in range(place + 2, min(place + 2 + _TO_TIME, len(words))):
        if at in lexed.periods:
            return way
        if (
            at in lexed.amounts
            or words[at].form in {",", ";"}
            or any(one.first == at for one in lexed.metrics)
        ):
            break
    return 0


def _forms_from(lexed: Lexed, place: int) -> list[str]:
    return [word.form for word in lexed.words[place : place + 10]]


def direction_told(lexed: Lexed, phrase: Phrase[Metric]) -> int:
    """Which way a claim says that a metric went: 1, -1, or 0 where it does not say."""
    way = 0
    for place in range(phrase.after, min(phrase.after + 9, len(lexed.words))):
        word = lexed.words[place].form
        if place in lexed.amounts or word in {",", ";", "than"}:
            break
        sized = than_before(lexed, place)
        if sized:
            return sized * (-1 if phrase.meaning.sign < 0 else 1)
        move = lexed.moves.get(place)
        if move is None:
            continue
        better = way_of_word(lexed, place, place) if is_burden(phrase.meaning) else 0
        if better:
            return better
        if move.meaning in _UP:
            way = 1
        elif move.meaning in _DOWN:
            way = -1
        if way and _is_of_outflow(lexed, phrase, place):
            way = -way
        if way:
            after = lexed.words[move.after].form if move.after < len(lexed.words) else ""
            if after == "than" or (after in _MORE_OR_LESS and "than" in _forms_from(lexed, move.after)):
                return 0
            return way * (-1 if phrase.meaning.sign < 0 else 1)
    behind = lexed.words[phrase.after].form if phrase.after < len(lexed.words) else ""
    for place in range(max(phrase.first - 3, 1), phrase.first if behind not in _PLANS else 0):
        move = lexed.moves.get(place)
        if lexed.words[place].text.lower() in _TAKING and place + 1 not in lexed.amounts:
            return _TAKING[lexed.words[place].text.lower()] * (-1 if phrase.meaning.sign < 0 else 1)
        if move is not None and move.meaning in {Move.NARROWER, Move.WIDER}:
            return (1 if move.meaning is Move.WIDER else -1) * (-1 if phrase.meaning.sign < 0 else 1)
    return 0


_PLANS = frozenset(
    {"target", "guidance", "forecast", "outlook", "estimate", "plan", "budget", "programme", "program"}
)
_TAKING = {
    **dict.fromkeys(
        ("gained", "won", "gaining", "winning", "increased", "raised", "lifted", "expanded", "boosted"), 1
    ),
    **dict.fromkeys(
        ("lost", "ceded", "losing", "ceding", "reduced", "cut", "lowered", "trimmed", "shed"), -1
    ),
}
"""What somebody does to a metric that stands behind it: `Alma [gained] market share`, `[cut] its dividend`."""


_OUTFLOWS = frozenset({"outflow", "deficit", "shortfall"})


def _is_of_outflow(lexed: Lexed, phrase: Phrase[Metric], place: int) -> bool:
    """Whether what moved is the size of a negative value: `free cash flow was negative, but the [outflow] narrowed`."""
    return phrase.meaning.sign > 0 and any(
        word.form in _OUTFLOWS for word in lexed.words[phrase.after : place]
    )


def is_denied(lexed: Lexed, phrase: Phrase[Metric]) -> bool:
    """Whether a sentence says that a metric did not go that way: `sales [did not] grow`."""
    for place in range(phrase.after, min(phrase.after + _REACH, len(lexed.words))):
        move = lexed.moves.get(place)
        if move is not None and move.meaning is Move.NOT:
            return True
        if lexed.words[place].form in {",", ";", "than"} or (
            move is not None and move.meaning in _UP | _DOWN
        ):
            return False
    return False


def judge_direction(
    claim: Statement, way: int, document: Document, wanted: Topic, *, denied: bool = False
) -> Ground:
    """Whether the document shows that way; whether it does not, where the claim is `denied`."""
    found = shown_direction(claim, document, wanted)
    if found is None:
        return Ground(NOT_FOUND, f"the source does not say which way {metric_words(claim)} went", 0.2)
    shown, sentence, reason = found
    if (shown == way) != denied:
        return Ground(SUPPORTED, reason, 0.8, sentence)
    return Ground(CONTRADICTED, reason, 0.8, sentence)


def shown_direction(claim: Statement, document: Document, wanted: Topic) -> tuple[int, int, str] | None:
    """Which way a metric went by the document, with the sentence and the reason."""
    if claim.metric not in {"profit", "margin"}:
        return _shown(claim, document, wanted)
    # A bare profit or margin may be any: all that the document shows have to go the same way.
    names = names_of(claim.metric, document)
    told = [_shown(claim._replace(metric=name), document, wanted) for name in names]
    found = [shown for shown in told if shown is not None and _is_plainly_of(wanted, shown[1], document)]
    one_way = len({way for way, _, _ in found}) == 1
    # Margins stand side by side as profits seldom do: where one of them is silent, it may be the one that is meant.
    return found[0] if one_way and (claim.metric == "profit" or len(found) == len(names)) else None


def _is_plainly_of(wanted: Topic, number: int, document: Document) -> bool:
    """Whether a sentence or its heading names the part that a claim speaks of."""
    sentence = document.sentences[number]
    words = wanted.words - document.main - document.main_rest
    return all(not like(one).isdisjoint(sentence.stems | sentence.heading) for one in words)


def _shown(claim: Statement, document: Document, wanted: Topic) -> tuple[int, int, str] | None:
    asked = claim._replace(says=Says.GROWTH, former=False, expected=False, noun=frozenset())
    best: tuple[int, Statement] | None = None
    for source in document.by_metric.get(claim.metric, ()):
        if source.says in {Says.GROWTH, Says.CHANGE} and source.sign and not _is_of_other_time(source):
            alike = likeness(asked._replace(says=source.says), source, document, wanted)
            if alike.holds and (best is None or alike.total > best[0]):
                best = (alike.total, source)
    if best is not None:
        source = best[1]
        sign = -source.sign if OF_LOSS in source.marks else source.sign
        return sign, source.sentence, f"the source gives {value_words(source)} for {metric_words(source)}"
    found = pair(claim, document, wanted)
    if found is not None and found.now.value != found.before.value:
        way = 1 if found.now.value > found.before.value else -1
        values = f"{value_words(found.now)} after {value_words(found.before)}"
        return way, found.now.sentence, f"the source gives {values} for {metric_words(found.now)}"
    return _by_two_margins(claim, document, wanted) or _told_in_words(claim, document, wanted)


def _is_of_other_time(source: Statement) -> bool:
    """Whether a change is measured against a time further back: `six times what it was two years earlier`."""
    return source.former or (source.amount.unit == TIMES and not source.basis)


def _by_two_margins(claim: Statement, document: Document, wanted: Topic) -> tuple[int, int, str] | None:
    """Which way a margin went by profit and revenue of now and before."""
    profit = MARGIN_OF.get(claim.metric)
    if profit is None:
        return None
    of_money = claim._replace(kind=Kind.MONEY, says=Says.LEVEL)
    parts = _pairs_of_rows(of_money._replace(metric=profit), document, wanted)
    wholes = _pairs_of_rows(of_money._replace(metric="revenue", marks=frozenset()), document, wanted)
    for part in parts:
        for whole in wholes:
            if not (_at_one_time(part.now, whole.now) and _at_one_time(part.before, whole.before)):
                continue
            now, before = (
                100 * mine.value / all_of.value
                for mine, all_of in ((part.now, whole.now), (part.before, whole.before))
            )
            if round(now, 1) != round(before, 1):
                reason = f"its figures give {now:.1f} % after {before:.1f} %"
                return (1 if now > before else -1), part.now.sentence, reason
    return None


def _pairs_of_rows(claim: Statement, document: Document, wanted: Topic) -> list[Pair]:
    """The values of now and before that rows of tables give."""
    found = []
    for now in levels(claim, document, wanted):
        before = before_of(now, claim.basis, document) if now.in_table and now.value else None
        if before is not None and before.in_table and before.value:
            found.append(Pair(now, before))
    return found


def _at_one_time(one: Statement, other: Statement) -> bool:
    return one.period is not None and other.period is not None and one.period.fits(other.period)


def _told_in_words(claim: Statement, document: Document, wanted: Topic) -> tuple[int, int, str] | None:
    """`Gross margin improved`, said without a number."""
    for way, number in _ways_told(document).get(claim.metric, ()):
        sentence = document.sentences[number]
        if _is_of_another_time(claim, sentence.lexed):
            continue
        told = [one for one in document.by_sentence.get(number, ()) if one.metric == claim.metric]
        if told and not any(
            likeness(claim._replace(says=one.says, noun=frozenset()), one, document, wanted).holds
            for one in told
        ):
            continue
        if not told and (wanted.all - document.main) - sentence.stems - sentence.heading:
            continue
        went = "went up" if way > 0 else "went down" if way else "stayed as it was"
        return way, number, f"the source says that {claim.metric} {went}"
    return None


@kept_whole
def _ways_told(document: Document) -> dict[str, list[tuple[int, int]]]:
    """Which way each metric goes by the words of a sentence, with the sentence; 0 where it stays as it was."""
    found: dict[str, list[tuple[int, int]]] = {}
    for number, sentence in enumerate(document.sentences):
        for phrase in sentence.lexed.metrics:
            way = direction_told(sentence.lexed, phrase)
            if (way or _stays(sentence.lexed, phrase)) and not is_denied(sentence.lexed, phrase):
                found.setdefault(phrase.meaning.name, []).append((way, number))
    return found


def _is_of_another_time(claim: Statement, lexed: Lexed) -> bool:
    """Whether a sentence names years, and none is the claim's."""
    asked = {span.year for span in claim.period.spans} - {0} if claim.period is not None else set[int]()
    told = {span.year for mark in lexed.periods.values() for span in mark.spans} - {0}
    return bool(asked and told) and asked.isdisjoint(told)


def _stays(lexed: Lexed, phrase: Phrase[Metric]) -> bool:
    """Whether a sentence says that a metric did not change: `the margin was 9%, unchanged`."""
    for place in range(phrase.after, min(phrase.after + _REACH, len(lexed.words))):
        if lexed.words[place].form == ";" or any(other.first == place for other in lexed.metrics):
            return False
        move = lexed.moves.get(place)
        if move is not None and move.meaning is Move.FLAT:
            return True
    return False


def sign_told(lexed: Lexed, phrase: Phrase[Metric]) -> int:
    """The sign that a claim gives a metric in words alone: `was negative`, `turned into an outflow`."""
    for place in range(phrase.after, min(phrase.after + 7, len(lexed.words))):
        if lexed.words[place].form in {",", ";"}:
            return 0
        move = lexed.moves.get(place)
        if move is not None and move.meaning in {Move.NEGATIVE, Move.POSITIVE}:
            return -1 if move.meaning is Move.NEGATIVE else 1
    return 0


def judge_sign(claim: Statement, sign: int, document: Document, wanted: Topic) -> Ground:
    """Whether the document gives the metric that sign."""
    for source in levels(claim, document, wanted):
        if source.metric in PROFITS | {"free cash flow", "operating cash flow"} or source.kind is Kind.RATIO:
            shown = -1 if source.value < 0 else 1
            word = SUPPORTED if shown == sign else CONTRADICTED
            return Ground(
                word,
                f"the source gives {value_words(source)} for {metric_words(source)}",
                0.85,
                source.sentence,
            )
    return Ground(NOT_FOUND, f"the source gives no value for {metric_words(claim)}", 0.1)


def judge_every(claim: Statement, sign: int, document: Document, wanted: Topic) -> Ground | None:
    """`Negative in every quarter`: all columns of the row must have the sign."""
    for source in document.by_metric.get(claim.metric, ()):
        if not source.in_table or source.says is not Says.LEVEL:
            continue
        row = [one for one in document.by_sentence[source.sentence] if one.says is Says.LEVEL]
        if (
            len(row) < 2
            or not likeness(
                claim._replace(period=source.period, own_period=True), source, document, wanted
            ).holds
        ):
            continue
        inside = [one for one in row if _within_year(one, claim)]
        if not inside:
            continue
        bad = next((one for one in inside if (one.value < 0) != (sign < 0)), None)
        if bad is None:
            return Ground(
                SUPPORTED,
                f"all {len(inside)} values of {metric_words(source)} have that sign",
                0.8,
                source.sentence,
            )
        return Ground(
            CONTRADICTED,
            f"the source gives {value_words(bad)} for {metric_words(bad)}",
            0.85,
            source.sentence,
        )
    return None


def _within_year(one: Statement, claim: Statement) -> bool:
    """Whether a part of a fiscal year lies in the year that the claim names."""
    wanted = claim.period
    if wanted is None or wanted.fiscal is None or not wanted.fiscal.year:
        return True
    mine = one.period
    return mine is not None and mine.fiscal is not None and mine.fiscal.year == wanted.fiscal.year
