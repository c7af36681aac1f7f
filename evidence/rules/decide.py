"""All rules together: every part of a claim must hold for it to be supported, and one that is denied denies it."""

from collections.abc import Callable, Iterable

from ..grammar.amount import STREAK, Amount
from ..grammar.metrics import Kind
from ..grammar.movements import Move
from ..statements.beside_metric import after_metric, before_metric
from ..statements.document import Document
from ..statements.lexed import Lexed
from ..statements.statement import Says, Statement, Topic
from ..statements.topics import topic_of
from .arithmetic import judge_by_arithmetic
from .attribution_rule import other_speaker, speakers
from .beat_by import judge_beat_by
from .before_rule import judge_told_growth
from .change_by_steps import as_change, judge_by_steps
from .claim_reading import ClaimReading
from .companies import is_of_another
from .comparison_words import comparison_in
from .counted_share_rule import denies_all, judge_counted_share
from .denial_rule import judge_denial
from .derived_counts import judge_counted
from .difference_rule import difference_in
from .direction_rule import judge_direction
from .duration_rule import judge_duration
from .earning_rule import judge_earning
from .estimate_gap_rule import judge_gap, tells_gap
from .event_time_rule import judge_event_time
from .every_rule import is_of_every, judge_every_step
from .expectation_rule import expectation_told, judge_expectation
from .forecast_rule import judge_forecast
from .ground import CONTRADICTED, NOT_FOUND, SUPPORTED, Ground
from .growth_by_words_rule import judge_growth_by_words
from .guidance_rule import fate_told, judge_fate
from .holder_rule import judge_by_holder
from .margin_change_rule import judge_margin_change
from .movement import judge_movement
from .no_fact import is_no_fact
from .nobody_rule import judge_nobody
from .none_rule import judge_none
from .of_which_rule import judge_of_which
from .opposites_rule import opposed
from .outlook_way_rule import judge_outlook_way
from .own_average_rule import judge_own_average
from .panel_rule import judge_panel
from .part_of_whole import judge_part
from .period_parts_rule import judge_by_parts
from .period_rule import judge_period
from .plain_guards import guarded
from .qualitative import judge_plainly
from .quantity_rule import judge_quantity
from .rating_rule import judge_rating
from .reading_parts import base_of, leaves_out, names_stand_by, with_base
from .relations import judge_relations, quantity_in_relation
from .revision_rule import shift_in
from .rivalry_rule import judge_by_rivalry
from .sign_rule import judge_every_sign, judge_sign
from .speaker_rule import judge_speaker
from .superlative import place_in
from .swapped_parties import swaps_parties
from .target_and_price import judge_target_and_price
from .target_change_rule import judge_target_change
from .unknown_names import unknown_names
from .upside_rule import judge_upside, tells_upside
from .way_told import direction_told, is_denied, sign_told
from .wording import stem_words
from .words_rule import judge_by_words


def decide(reading: ClaimReading, document: Document) -> Ground:
    """The verdict on a claim."""
    unknown = unknown_names(reading, document)
    if unknown:
        return Ground(NOT_FOUND, f"the source does not mention {', '.join(unknown)}", 0.1, unknown=True)
    foreign = judge_speaker(reading, document)
    if foreign is not None:
        return foreign
    grounds = _quantities(reading, document)
    if not tells_upside(reading) and not any(_sets_off(one, reading) for one in reading.statements):
        # Words that set one thing off from another tell no direction, and no beaten forecast.
        related = _predicates(reading, document) + judge_relations(reading, document)
        grounds += [ground._replace(related=True) for ground in related]
    ground = together(grounds) if grounds else _by_words(reading, document)
    if ground.word is NOT_FOUND and not reading.statements:
        ground = judge_denial(reading, document) or ground
    return _attributed(judge_duration(ground, reading, document), reading, document)


def _is_told_of(ground: Ground, reading: ClaimReading, document: Document) -> bool:
    """Whether whomever a claim names stands by the values that a formula takes."""
    return ground.sentence < 0 or names_stand_by(reading, ground.sentence, document)


def _sets_off(claim: Statement, reading: ClaimReading) -> bool:
    """Whether an amount is the distance between two values that the claim names, and tells nothing else."""
    return difference_in(claim, reading.lexed) is not None or shift_in(claim, reading.lexed) is not None


def _by_words(reading: ClaimReading, document: Document) -> Ground:
    """The verdict on a claim that has neither quantities nor metrics to be judged by."""
    timed = judge_event_time(reading, document)
    if timed is not None:
        return timed
    return judge_plainly(reading, document)._replace(by_words=True)


def _attributed(ground: Ground, reading: ClaimReading, document: Document) -> Ground:
    """A claim that holds but for its speaker does not hold."""
    if ground.word is not SUPPORTED or ground.sentence < 0:
        return ground
    if ground.by_words and opposed(reading.lexed, document.sentences[ground.sentence].lexed):
        return Ground(CONTRADICTED, "the source says the opposite", 0.6, ground.sentence)
    source = document.sentences[ground.sentence].lexed
    if ground.by_words and swaps_parties(reading.lexed, source, document.aliases):
        return Ground(CONTRADICTED, "the source has it the other way round", 0.6, ground.sentence)
    if ground.by_words and _is_ambiguous(reading, ground.sentence, document):
        return Ground(NOT_FOUND, "the source does not say so plainly", 0.3, ground.sentence)
    if ground.by_words and (kept_open := guarded(reading, ground.sentence, document)) is not None:
        return kept_open
    if ground.by_words and is_of_another(reading, ground.sentence, document):
        return Ground(NOT_FOUND, "the source says so of another company", 0.3, ground.sentence)
    if ground.by_words and not _speaker_near(reading, ground.sentence, document):
        return Ground(NOT_FOUND, "the source does not say who said so", 0.3, ground.sentence)
    if other_speaker(reading.lexed, document.sentences[ground.sentence].lexed, document.main):
        return Ground(
            CONTRADICTED, "the source gives it to another speaker", 0.7, ground.sentence, related=True
        )
    if _is_only_estimated(reading, document.sentences[ground.sentence].lexed):
        return Ground(
            CONTRADICTED, "the source gives it as an estimate of others", 0.7, ground.sentence, related=True
        )
    elsewhere = {
        place for place in topic_of(reading.lexed.words).places if place not in document.places
    } - _ANYWHERE
    if elsewhere:
        missing = ", ".join(map(stem_words, sorted(elsewhere)))
        return Ground(NOT_FOUND, f"the source does not mention {missing}", 0.2, ground.sentence)
    return ground


_DISCLOSING = frozenset({"disclosed", "discloses", "disclose", "itself"})
_ESTIMATING = frozenset({"estimate", "estimates", "estimated", "reckon", "reckons", "guess"})


def _is_only_estimated(reading: ClaimReading, source: Lexed) -> bool:
    """Whether a claim has the company disclose what the source says somebody estimates."""
    mine = {word.text.lower() for word in reading.lexed.words}
    theirs = {word.text.lower() for word in source.words}
    return bool(mine & _DISCLOSING) and bool(theirs & _ESTIMATING) and not mine & _ESTIMATING


def _is_ambiguous(reading: ClaimReading, number: int, document: Document) -> bool:
    """Whether alike words leave open what is meant: a sentence of two times for one, a place in an order."""
    times = {mark.label.lower() for mark in document.sentences[number].lexed.periods.values()}
    return (bool(reading.lexed.periods) and len(times) > 1) or place_in(reading.lexed) is not None


_ANYWHERE = frozenset({"home", "abroad", "world", "us", "new york"})
"""Places that go without saying, as that of an exchange, and one that reads like a pronoun."""


def _speaker_near(reading: ClaimReading, number: int, document: Document) -> bool:
    """Whether whoever a claim names as its speaker stands in the sentence or beside it; so where it names nobody."""
    told_by = speakers(reading.lexed) & reading.names - document.main
    if not told_by:
        return True
    around = document.sentences[max(number - 1, 0) : number + 2]
    return any(told_by & sentence.stems for sentence in around)


def _quantities(reading: ClaimReading, document: Document) -> list[Ground]:
    grounds = []
    joint = any(word.form in {"together", "combined", "jointly"} for word in reading.lexed.words)
    for told in reading.statements:
        claim = as_change(told, reading.lexed) or told
        if not _has_rate_before(reading):
            claim = with_base(claim, reading.lexed, document)
        if is_no_fact(claim):
            continue
        wanted = reading.wanted(claim)
        if (
            apart := judge_gap(told, reading, document) or judge_counted(told, reading, document)
        ) is not None:
            grounds.append(apart)
            continue
        ground = quantity_in_relation(claim, reading, document) or judge_quantity(claim, document, wanted)
        if ground.word is NOT_FOUND:
            ground = judge_none(claim, document, wanted) or ground
        is_open = ground.word is NOT_FOUND and not leaves_out(reading.lexed)
        if is_open and not _sets_off(claim, reading):
            derived = judge_panel(claim, reading, document) or judge_upside(claim, reading, document)
            derived = derived or judge_of_which(claim, reading, document)
            derived = derived or judge_counted_share(claim, reading, document)
            derived = derived or judge_by_arithmetic(claim, document, wanted)
            derived = derived or judge_told_growth(claim, document, wanted)
            derived = derived or judge_by_steps(claim, reading, document)
            derived = derived or judge_growth_by_words(claim, reading, document)
            derived = derived or judge_by_parts(claim, document, wanted)
            derived = derived or judge_margin_change(claim, document, wanted)
            derived = (
                derived or judge_by_holder(claim, reading, document) or judge_part(claim, reading, document)
            )
            derived = derived or judge_by_words(claim, reading, document, wanted)
            if derived is not None and derived.formula and not _is_told_of(derived, reading, document):
                derived = None
            if derived is None or derived.word is NOT_FOUND:
                derived = judge_by_rivalry(claim, reading, document) or derived
            ground = derived or ground
        if joint and ground.word is CONTRADICTED and not ground.formula:
            ground = Ground(NOT_FOUND, "the source gives the parts, not their sum", 0.2, ground.sentence)
        if ground.word is SUPPORTED and denies_all(claim, reading.lexed, ground.sentence, document):
            ground = Ground(
                CONTRADICTED, "the source says so of some of them only", 0.7, ground.sentence, formula=True
            )
        grounds.append(ground)
    return grounds


def _has_rate_before(reading: ClaimReading) -> bool:
    """Whether a rate is compared with one before: `to 26% from 18% in the March quarter` names that one's time."""
    return any(one.former and one.says is Says.GROWTH for one in reading.statements)


_OF_BROKERS = (judge_rating, judge_nobody, judge_own_average, judge_target_and_price, judge_target_change)
_OF_OUTLOOKS = (judge_forecast, judge_earning, judge_outlook_way)
"""Rules that judge a claim alone where they say anything of it."""


def _first(
    judges: Iterable[Callable[[ClaimReading, Document], Ground | None]],
    reading: ClaimReading,
    document: Document,
) -> Ground | None:
    """What the first of several rules says that says anything."""
    grounds = (judge(reading, document) for judge in judges)
    return next((ground for ground in grounds if ground is not None), None)


def _predicates(reading: ClaimReading, document: Document) -> list[Ground]:
    """What the claim says of its metrics without a number."""
    lexed = reading.lexed
    grounds: list[Ground] = []
    if tells_gap(lexed):
        # An estimate held against the consensus says nothing of a fact that beats it.
        apart = judge_gap(None, reading, document)
        if apart is not None or reading.statements:
            return [apart] if apart is not None else []
    alone = _first(_OF_BROKERS, reading, document)
    if alone is not None:
        return [alone]
    fate = fate_told(lexed)
    if fate is not None:
        ground = judge_fate(fate, lexed, document)
        if ground.word is not NOT_FOUND or reading.statements:
            return [ground]
    alone = _first(_OF_OUTLOOKS, reading, document)
    if alone is not None:
        return [alone]
    told = expectation_told(lexed)
    every = is_of_every(lexed)
    compares = comparison_in(lexed) is not None or place_in(lexed) is not None
    for count, phrase in enumerate(lexed.metrics):
        claim = _bare(reading, phrase.meaning.name, phrase.meaning.kind, phrase.meaning.marks)
        claim = with_base(claim._replace(says=Says.CHANGE), lexed, document)._replace(says=claim.says)
        wanted = claim.topic
        if told is not None and count == 0:
            grounds.append(judge_expectation(claim, told, document, wanted))
        way = 0 if compares else direction_told(lexed, phrase)
        own = [one for one in reading.statements if one.metric == phrase.meaning.name]
        if way and not any(one.says in {Says.GROWTH, Says.CHANGE} for one in own) and not (told and not own):
            steps = judge_every_step(claim, way, document, wanted) if every else None
            denied = is_denied(lexed, phrase)
            ground = steps or judge_direction(claim, way, document, wanted, denied=denied)
            if ground.word is NOT_FOUND and not denied:
                ground = judge_movement(reading, document) or ground
            # What goes one way so many times in a row is told by the streak.
            streak = any(one.amount.unit == STREAK for one in reading.statements)
            if ground.word is not NOT_FOUND or not (own or streak):
                grounds.append(ground)
        sign = sign_told(lexed, phrase)
        if sign and not own:
            whole = judge_every_sign(claim, sign, document, wanted) if every else None
            grounds.append(whole or judge_sign(claim, sign, document, wanted))
    if told is not None and not lexed.metrics and reading.statements:
        first = reading.statements[0]
        if judge_beat_by(first, reading, document) is not None:
            # By how much has been judged, and so that it was more or less.
            return grounds
        bare = first._replace(kind=Kind.MONEY, noun=frozenset())
        names = ("revenue", "net income")
        tried = [judge_expectation(bare._replace(metric=name), told, document, first.topic) for name in names]
        grounds.append(next((one for one in tried if one.word is not NOT_FOUND), tried[0]))
    if not reading.statements and not lexed.metrics:
        about = judge_period(lexed, document)
        grounds += [about] if about else []
    return grounds


def _bare(reading: ClaimReading, metric: str, kind: Kind, marks: frozenset[str]) -> Statement:
    """A statement of the claim without a value, to look its metric up by."""
    for one in reading.statements:
        if one.metric == metric:
            return one._replace(says=Says.LEVEL, former=False, expected=False, noun=frozenset())
    base = base_of(reading.lexed)
    period = next(
        (
            mark
            for mark in reading.lexed.periods.values()
            if mark is not base and mark.relation not in {"yoy", "qoq", "year_ago", "previous"}
        ),
        None,
    )
    all_marks = marks | frozenset(mark.meaning for mark in reading.lexed.marks)
    topic = _metric_topic(reading, metric)
    nothing = Amount(0, 0, 0.0, 1.0, "")
    return Statement(nothing, Says.LEVEL, metric, kind, 0, all_marks, topic, frozenset(), period, former=False,
                     expected=False, basis=_basis(reading), sentence=0)  # fmt: skip


def _basis(reading: ClaimReading) -> str:
    """Against what a claim without a number compares: the quarter before, or a year ago."""
    told = {mark.relation for mark in reading.lexed.periods.values()}
    if told & {"previous", "qoq"}:
        return "qoq"
    return "yoy" if told & {"yoy", "year_ago"} else ""


def _metric_topic(reading: ClaimReading, metric: str) -> Topic:
    for phrase in reading.lexed.metrics:
        if phrase.meaning.name == metric:
            own = topic_of(
                [*before_metric(reading.lexed, phrase.first), *after_metric(reading.lexed, phrase.after)]
            )
            return own or reading.topic
    return reading.topic


def together(grounds: list[Ground]) -> Ground:
    """One verdict of several."""
    for word in (CONTRADICTED, NOT_FOUND):
        mine = [ground for ground in grounds if ground.word is word]
        if mine:
            return max(mine, key=lambda ground: ground.strength)
    weakest = min(grounds, key=lambda ground: ground.strength)
    first = next((ground for ground in grounds if ground.sentence >= 0), weakest)
    by_words = any(ground.by_words for ground in grounds)
    return Ground(
        SUPPORTED,
        first.reason,
        weakest.strength,
        first.sentence,
        formula=any(ground.formula for ground in grounds),
        by_words=by_words,
    )


__all__ = ["Move", "decide", "together"]
