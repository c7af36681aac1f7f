"""Whether the names and places of two statements can be of one subject."""

from ..statements.document import Document
from ..statements.sentence import Sentence
from ..statements.statement import Says, Statement, Topic
from ..statements.topics import OUTSIDE
from .kept import kept_whole

_LONG_NAME = 3


def names_fit(
    names: frozenset[str],
    wanted: Topic,
    source: Statement,
    theirs: frozenset[str],
    sentence: Sentence,
    document: Document,
) -> bool:
    """Whether the names of both can mean one: those of the claim are there, and none that it does not mean."""
    mine = source.topic
    if not mine.names and source.owner and wanted.names and not wanted.names & source.owner and not names:
        return False
    for name in names:
        if name in mine.names or name in mine.words:
            continue
        others = document.aliases.get(name, frozenset())
        # One word of a long name that initials stand for may be whose part it is: Acme is not Acme Web Works.
        if others and len(others & (mine.names | mine.words)) > (len(others) >= _LONG_NAME):
            continue
        if mine.names:
            return False
        same = {name} | others
        if (
            not source.owner
            and same & (sentence.stems | sentence.heading)
            and not _is_anothers(same, source, document)
        ):
            continue
        # What is said of a part that is named is said of the owner's part, not of another part that opened the lines.
        is_part = bool(mine.words) and not mine.words & wanted.words and name not in document.main
        if same & source.owner and not is_part:
            continue
        return False
    if not theirs or not theirs.isdisjoint(wanted.names) or not theirs.isdisjoint(wanted.words):
        return True
    known = wanted.names | document.main
    if theirs <= known.union(*(spelt_out(name, mine.all, document) for name in wanted.names)):
        return True
    if all(not (known | wanted.words).isdisjoint(document.aliases.get(name, ())) for name in theirs):
        return True
    if source.in_table and wanted.names and wanted.names <= mine.names:
        # A row may name an owner beside the one that it is about.
        return True
    return not mine.names.isdisjoint(wanted.names) and not mine.words.isdisjoint(wanted.words)


def spelt_out(short: str, stems: frozenset[str], document: Document) -> frozenset[str]:
    """The words that initials stand for, where all of them are there: `Amazon Web Services` for AWS."""
    full = document.aliases.get(short, frozenset())
    return full if len(full) >= _LONG_NAME and full <= stems else frozenset()


def _is_anothers(names: frozenset[str] | set[str], source: Statement, document: Document) -> bool:
    """Whether a name of a sentence is that of another value in it."""
    return any(
        other is not source and names & other.topic.names
        for other in document.by_sentence.get(source.sentence, ())
    )


def places_fit(
    wanted: Topic,
    mine: Topic,
    sentence: Sentence,
    document: Document,
    source: Statement,
    claim_marks: frozenset[str],
) -> int:
    """How the places of both agree: 2 plainly, 1 where the surroundings name the place, 0 not."""
    if _outside(wanted) != _outside(mine):
        return 0
    if wanted.places:
        if mine.places:
            return 2 if mine.places & wanted.places else 0
        near = sentence.places or _paragraph_places(source.sentence, document)
        if near:
            return 1 if near & wanted.places else 0
        if "world" in wanted.places:
            return 1
        return (
            1 if wanted.places == document.places and not _is_told_by_place(wanted, source, document) else 0
        )
    if mine.places and not wanted:
        return 0 if has_whole(source, document) else 1
    if mine.places and not wanted.all - document.main - document.main_rest:
        # What is told of one country is not told of all of a company.
        of_all = has_whole(source, document) or _has_all_of(source, document)
        return 0 if "whole" in claim_marks or of_all else 1
    same = wanted.names.union(*(document.aliases.get(name, ()) for name in wanted.names))
    if mine.places and same & mine.names and wanted.words <= mine.words:
        # Nor all of another one, unless its place is but a part of its name.
        return 0 if "whole" in claim_marks or _has_all_of(source, document) else 2
    return 2


def _outside(topic: Topic) -> frozenset[str]:
    """The places that a topic leaves out."""
    return frozenset(place for place in topic.places if place.startswith(OUTSIDE))


def _is_told_by_place(wanted: Topic, source: Statement, document: Document) -> bool:
    """Whether the document gives the metric for a place of its own, so that the rest is not of it."""
    return any(wanted.places & other.topic.places for other in document.by_metric.get(source.metric, ()))


def _paragraph_places(number: int, document: Document) -> frozenset[str]:
    here = document.sentences[number]
    found: frozenset[str] = frozenset()
    for back in range(1, 3):
        if number - back < 0 or document.sentences[number - back].paragraph != here.paragraph:
            break
        found = found or document.sentences[number - back].places
    return found


def has_whole(source: Statement, document: Document) -> bool:
    """Whether the document gives the same metric for the whole."""
    return (source.metric, source.says) in _told_of_whole(document)


@kept_whole
def _told_of_whole(document: Document) -> frozenset[tuple[str, Says]]:
    return frozenset((one.metric, one.says) for one in document.statements if not one.topic)


def has_all_of(wanted: Topic, source: Statement, document: Document) -> bool:
    """Whether the document gives the same metric for all of whom a claim names: `Acme's revenue` beside a unit's."""
    return any(
        other is not source
        and other.says is source.says
        and other.topic.names
        and other.topic.names <= wanted.names
        and other.topic.words - document.main_rest == wanted.words - document.main_rest
        and not other.topic.places
        for other in document.by_metric.get(source.metric, ())
    )


def _has_all_of(source: Statement, document: Document) -> bool:
    """Whether the document gives the same metric for all of whom the source names a part: `Acme`, `Acme in Europe`."""
    return any(
        other.says is source.says
        and other.topic.names == source.topic.names
        and not other.topic.places
        and other.topic.words - document.main_rest == source.topic.words - document.main_rest
        for other in document.by_metric.get(source.metric, ())
    )
