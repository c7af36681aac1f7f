"""The verdict on what part of a whole something is, from the value of the part and that of the whole."""

from ..grammar.amount import PERCENT
from ..grammar.metrics import METRIC_PHRASES
from ..statements.document import Document
from ..statements.lexed import Lexed
from ..statements.statement import Says, Statement
from .claim_reading import ClaimReading
from .common_stems import GENERIC_STEMS
from .ground import Ground
from .holders import Held, held_in
from .missing_words import missing_words
from .near_words import spread
from .peers import block_of, comparable, same_time
from .reading_parts import asked_of, asked_period, caption_stems, holder_sentences
from .share_ground import ground_of_share
from .sides import Side, side_in
from .title_stems import title_stems

_WHOLE = frozenset({"total", "group", "all", "overall", "company", "whole", "consolidat", "world"})
_OWN = frozenset({"its", "their", "his", "her"})
_LOSING = frozenset({"lost", "lose", "loses", "losing", "shed"})
_SLACK = 0.02


def judge_part(claim: Statement, reading: ClaimReading, document: Document) -> Ground | None:
    """A verdict on a share; None where the claim states none or the document has not both values."""
    place = _share_place(claim, reading.lexed)
    if place is None:
        return None
    side = side_in(reading.lexed, 0, place)
    if not side.stems - document.main:
        side = _part_behind(reading.lexed, place)
    if not side.stems - document.main:
        return None
    asked = asked_of(reading)
    told = _told_whole(claim) - document.main
    shown: list[tuple[int, Held, Held]] = []
    for number in holder_sentences(side.stems, document):
        for part in held_in(number, document):
            if part.moves or part.aside or part.statement.former or part.statement.expected:
                continue
            if part.statement.amount.unit == PERCENT or missing_words(_named(side), part, document, asked):
                continue
            time = asked_period(reading, part, document)
            whole = _whole_of(part, claim, told, document)
            if time and whole is not None and whole.value > part.value > 0:
                shown.append((10 * time - part.column, part, whole))
    if not shown:
        return None
    _, part, whole = max(shown, key=lambda one: one[0])
    return ground_of_share(claim, part.value / whole.value * 100, part.statement, whole.statement)


def _part_behind(lexed: Lexed, place: int) -> Side:
    """The part of a claim that opens with the share: `a third of sales came from [abroad]`."""
    forms = [word.form for word in lexed.words]
    verb = next((n for n in range(place + 1, len(forms)) if forms[n] in _COMING), None)
    return side_in(lexed, verb + 1, len(forms)) if verb is not None else Side(frozenset(), "")


_COMING = frozenset(
    {"came", "comes", "come", "coming", "stemmed", "stems", "went", "goes", "go", "was", "were", "is", "are"}
)  # fmt: skip


def _told_whole(claim: Statement) -> frozenset[str]:
    """Whose whole a share is of: `a quarter of [the cloud unit's] revenue`."""
    told = frozenset(mark.removeprefix(_WITHIN) for mark in claim.marks if mark.startswith(_WITHIN))
    return told - GENERIC_STEMS - METRIC_PHRASES.forms


_WITHIN = "within "


def _named(side: Side) -> Side:
    return Side(side.stems, "")


def _share_place(claim: Statement, lexed: Lexed) -> int | None:
    """Where a share stands: `held 26% of the market`, told as a part and not as a change."""
    if (
        claim.amount.unit != PERCENT
        or claim.says not in {Says.SHARE, Says.LEVEL}
        or claim.former
        or claim.expected
    ):
        return None
    place = lexed.place_of(claim.amount)
    if place is None:
        return None
    behind = [word.form for word in lexed.words[place + 1 : place + 3]]
    return place if behind[:1] == ["of"] and not set(behind) & _OWN else None


def as_loss(claim: Statement, lexed: Lexed) -> Statement | None:
    """`Lost a quarter of its sales` read as the fall that it is; None for all else."""
    if claim.amount.unit != PERCENT or claim.says is not Says.SHARE:
        return None
    place = lexed.place_of(claim.amount) or 0
    behind = {word.form for word in lexed.words[place + 1 : place + 3]}
    if not behind & _OWN or not {word.form for word in lexed.words[:place]} & _LOSING:
        return None
    marks = frozenset(mark for mark in claim.marks if not mark.startswith("of "))
    return claim._replace(says=Says.GROWTH, sign=-1, marks=marks)


def _whole_of(part: Held, claim: Statement, told: frozenset[str], document: Document) -> Held | None:
    """The whole that a value is a part of: the total of its table, or the text's own value of the same metric."""
    number = part.statement.sentence
    sentence = document.sentences[number]
    told -= sentence.heading | caption_stems(number, document)
    if sentence.in_table and not told:
        others = [
            one
            for near in block_of(number, document)
            for one in held_in(near, document)
            if one.statement is not part.statement and comparable(part, one)
        ]
        for one in others:
            rest = sum(other.value for other in others if other is not one) + part.value
            own = one.label - GENERIC_STEMS - document.main
            if (one.label & _WHOLE and not own - _WHOLE) or abs(one.value - rest) <= _SLACK * rest:
                return one
        return None
    metric = part.statement.metric
    metrics = {mark[3:] for mark in claim.marks if mark.startswith("of ")}
    if not metric or (metrics and metric not in metrics):
        return None
    own = document.main | title_stems(document)
    sources = sorted(document.by_metric.get(metric, ()), key=lambda one: len(one.topic.words - own - told))
    for source in sources:
        if told:
            is_whole = all(spread((word,)) & source.topic.all for word in told)
        else:
            is_whole = not source.topic.words - own and (
                not source.topic.names or bool(source.topic.names & document.main)
            )
        if not is_whole or source.topic.places or source.says is not Says.LEVEL:
            continue
        if source.expected or source.former:
            continue
        if (
            source.amount.unit == part.statement.amount.unit
            and same_time(source, part.statement)
            and not source.inherited
        ):
            return Held(source, frozenset())
    return None
