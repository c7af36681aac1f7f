"""The verdict on which way a metric went, where the claim says so without a number."""

from ..grammar.amount import TIMES
from ..grammar.metrics import MARGIN_OF, Kind
from ..grammar.thesaurus import like
from ..statements.document import Document
from ..statements.lexed import Lexed
from ..statements.statement import OF_LOSS, Says, Statement, Topic
from .ground import CONTRADICTED, NOT_FOUND, SUPPORTED, Ground
from .kept import kept_whole
from .likeness import likeness
from .series import Pair, before_of, levels, names_of, pair
from .way_told import direction_told, is_denied, stays
from .wording import metric_words, value_words


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
    found = pair(claim, document, wanted)
    moved = found if found is not None and found.now.value != found.before.value else None
    if best is not None and not (moved and _is_plainer(moved.now, best[0], claim, document, wanted)):
        source = best[1]
        sign = -source.sign if OF_LOSS in source.marks else source.sign
        return sign, source.sentence, f"the source gives {value_words(source)} for {metric_words(source)}"
    if moved is not None:
        way = 1 if moved.now.value > moved.before.value else -1
        values = f"{value_words(moved.now)} after {value_words(moved.before)}"
        return way, moved.now.sentence, f"the source gives {values} for {metric_words(moved.now)}"
    return _by_two_margins(claim, document, wanted) or _told_in_words(claim, document, wanted)


def _is_plainer(now: Statement, total: float, claim: Statement, document: Document, wanted: Topic) -> bool:
    """Whether a value that another stands before is more plainly the claim's than the best of the changes."""
    asked = claim._replace(says=Says.LEVEL, former=False, expected=False, basis="", noun=frozenset())
    return likeness(asked, now, document, wanted).total > total


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
            if (way or stays(sentence.lexed, phrase)) and not is_denied(sentence.lexed, phrase):
                found.setdefault(phrase.meaning.name, []).append((way, number))
    return found


def _is_of_another_time(claim: Statement, lexed: Lexed) -> bool:
    """Whether a sentence names years, and none is the claim's."""
    asked = {span.year for span in claim.period.spans} - {0} if claim.period is not None else set[int]()
    told = {span.year for mark in lexed.periods.values() for span in mark.spans} - {0}
    return bool(asked and told) and asked.isdisjoint(told)
