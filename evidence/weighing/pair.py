"""How a quantity of a document fits where a claim's stands, as named numbers, without a look at its value."""

from ..grammar.amount import same_unit
from ..grammar.thesaurus import like
from ..rules.kept import kept_of
from ..rules.likeness import is_taken_back
from ..rules.marks_likeness import marks_likeness
from ..rules.metric_likeness import metric_likeness
from ..rules.names_likeness import spelt_out
from ..rules.near_words import spread
from ..rules.period_likeness import period_likeness
from ..rules.topic_likeness import topic_likeness
from ..statements.document import Document
from ..statements.statement import Says, Statement
from .asked import Asked
from .surroundings import Surroundings

_MOST_EXTRA = 3
_PLAINLY = 2
_LEAD = 5


def pair_features(
    asked: Asked, source: Statement, around: Surroundings, document: Document
) -> dict[str, float]:
    """The numbers that tell how one quantity fits, those that are not 0."""
    claim = asked.claim
    period = period_likeness(claim, source, document)
    found = {**_alone(source, document), **_metric(claim, source, document), **_role(claim, source)}
    # What was promised once is held against what is promised now as a value of another time.
    found[_PERIOD[0 if is_taken_back(claim, source) else period]] = 1.0
    if claim.former != source.former and period < _PLAINLY:
        found["former differs"] = 1.0
    marks = marks_likeness(claim, source, document)
    if marks != 1:
        found[_MARKS[marks]] = 1.0
    found[_TOPIC[topic_likeness(claim.topic, claim, source, document)]] = 1.0
    found["covered"] = around.covered(source.sentence)
    found["near"] = around.nearness(source)
    found.update(_names(asked, source, around, document))
    found.update(_unit(asked, source))
    return found


_PERIOD, _MARKS, _TOPIC = (
    [f"{part} {likeness}" for likeness in range(3)] for part in ("period", "marks", "topic")
)
"""The names of the features by how alike two statements are in each part."""


@kept_of
def _alone(source: Statement, document: Document) -> dict[str, float]:
    """The numbers of a quantity whatever the claim."""
    del document
    told = {
        "inherited metric": source.inherited,
        "source is former": source.former,
        "source is expected": source.expected,
        "in table": source.in_table,
    }
    return {name: 1.0 for name, holds in told.items() if holds} | {"early": 1 / (1 + source.sentence / _LEAD)}


def _metric(claim: Statement, source: Statement, document: Document) -> dict[str, float]:
    likeness = metric_likeness(claim, source, document)
    found: dict[str, float] = {}
    if claim.metric == source.metric:
        found["same metric" if claim.metric else "no metric"] = 1.0
    elif likeness:
        found[f"like metric {likeness}"] = 1.0
    elif claim.metric and source.metric:
        found["other metric"] = 1.0
    if bool(claim.metric) != bool(source.metric):
        found["metric of claim only" if claim.metric else "metric of source only"] = 1.0
    return found


def _role(claim: Statement, source: Statement) -> dict[str, float]:
    found: dict[str, float] = {}
    if claim.says is source.says:
        found["same role"] = 1.0
    elif {claim.says, source.says} == {Says.LEVEL, Says.SHARE}:
        found["level or share"] = 1.0
    elif {claim.says, source.says} != {Says.GROWTH, Says.CHANGE}:
        found["other role"] = 1.0
    if claim.expected != source.expected:
        found["expected differs"] = 1.0
    return found


def _names(asked: Asked, source: Statement, around: Surroundings, document: Document) -> dict[str, float]:
    found: dict[str, float] = {}
    own = _own(source, document)
    near = around.around(source.sentence)
    if asked.names:
        sentence = document.sentences[source.sentence]
        for name, stems in (("own", own), ("sentence", sentence.stems | sentence.heading), ("near", near)):
            found[f"names {name}"] = sum(not one.isdisjoint(stems) for one in asked.names) / len(asked.names)
    else:
        found["no names"] = 1.0
    others = source.topic.names.difference(
        document.main, *(spelt_out(name, source.topic.all, document) for name in asked.claim.topic.names)
    )
    if any(_is_foreign(name, asked.known, document) for name in others):
        found["foreign name"] = 1.0
        if any(_is_of(one, asked) for one in document.by_sentence.get(source.sentence, ())):
            found["own value beside"] = 1.0
    extra = [word for word in source.topic.words - document.main if like(word).isdisjoint(asked.near)]
    found["extra words"] = min(len(extra), _MOST_EXTRA) / _MOST_EXTRA
    around_it = own | near
    missing = [word for word in asked.topic_words if like(word).isdisjoint(around_it)]
    found["missing words"] = len(missing) / (len(asked.topic_words) or 1)
    mine, theirs = asked.claim.topic.places, source.topic.places
    if mine and theirs and mine.isdisjoint(theirs):
        found["other place"] = 1.0
    return found


def _is_of(source: Statement, asked: Asked) -> bool:
    """Whether a value is of somebody whom the claim names."""
    return any(not one.isdisjoint(source.topic.names) for one in asked.names)


@kept_of
def _own(source: Statement, document: Document) -> frozenset[str]:
    del document
    return source.topic.all | source.noun | source.owner


def _is_foreign(name: str, known: frozenset[str], document: Document) -> bool:
    return name not in known and document.aliases.get(name, frozenset()).isdisjoint(known)


def _unit(asked: Asked, source: Statement) -> dict[str, float]:
    mine, theirs = asked.claim.amount, source.amount
    same = same_unit(mine.unit, theirs.unit)
    found: dict[str, float] = {}
    if same:
        found["same unit"] = 1.0
    if mine.is_money != theirs.is_money:
        found["money or count"] = 1.0
    elif not same and mine.is_money:
        found["other currency"] = 1.0
    if source.in_table and not spread(asked.reading.stems).isdisjoint(source.column):
        found["column told"] = 1.0
    if asked.claim.noun and not spread(asked.claim.noun).isdisjoint(source.noun):
        found["same noun"] = 1.0
    return found
