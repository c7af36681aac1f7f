"""What has to hold between the subjects of a company, beyond that each one names rows that exist."""

from collections.abc import Iterator

from ..model.figure import Figure
from ..model.ids import SubjectId
from ..model.subject import Subject
from ..model.words import SubjectKind
from .problem import Problem, shown, suggest
from .register import Register


def check_subjects(
    subjects: tuple[Subject, ...], figures: tuple[Figure, ...] | None, register: Register
) -> Iterator[tuple[Subject, str, str]]:
    """Yield the subject, its key and the message of each broken rule. `figures` are None where unknown."""
    by_id = {subject.id: subject for subject in subjects}
    metrics: dict[SubjectId, set[str]] = {}
    for figure in figures or ():
        metrics.setdefault(figure.subject, set()).add(figure.metric)
    for subject in subjects:
        yield from ((subject, key, message) for key, message in _own_rules(subject))
        yield from ((subject, key, message) for key, message in _rules_of_kinds(subject, by_id))
        yield from (
            (subject, key, message) for key, message in _rules_of_succession(subject, by_id, register)
        )
        if figures is not None:
            yield from ((subject, "measures", message) for message in _empty_measures(subject, metrics))


def check_company_subject(subjects: tuple[Subject, ...], file: str) -> Iterator[Problem]:
    """Yield a problem unless exactly one subject is the company itself."""
    count = sum(subject.kind is SubjectKind.COMPANY for subject in subjects)
    if count != 1:
        cure = 'write one with kind = "company" for the company itself'
        yield Problem(file, 0, f"has {count} subjects of the kind company; {cure}")


def _own_rules(subject: Subject) -> Iterator[tuple[str, str]]:
    kind = subject.kind
    if subject.severity is not None and kind is not SubjectKind.RISK:
        yield "severity", f"stands on a {kind}; only a risk has one, delete it"
    if subject.against is not None and kind is not SubjectKind.COMPETITOR:
        yield "against", f"stands on a {kind}; only a competitor is compared, delete it"
    if subject.parent is not None and kind is not SubjectKind.PRODUCT:
        yield "parent", f"stands on a {kind}; only a product stands under a segment, delete it"
    if subject.parent is None and kind is SubjectKind.PRODUCT:
        yield "", "parent is missing; name the segment that sells this product"
    dated = subject.defined_from is not None or subject.defined_to is not None or bool(subject.succeeds)
    if dated and kind is not SubjectKind.SEGMENT:
        yield "succeeds", f"definitions stand on a {kind}; only segments are cut anew, delete them"
    if subject.defined_from and subject.defined_to and subject.defined_from > subject.defined_to:
        yield (
            "defined_to",
            f"{subject.defined_to} lies before defined_from {subject.defined_from}; correct one",
        )


def _rules_of_kinds(subject: Subject, by_id: dict[SubjectId, Subject]) -> Iterator[tuple[str, str]]:
    own = {SubjectKind.COMPANY, SubjectKind.SEGMENT, SubjectKind.PRODUCT}
    parent = by_id.get(subject.parent) if subject.parent else None
    if parent and subject.kind is SubjectKind.PRODUCT and parent.kind is not SubjectKind.SEGMENT:
        yield "parent", f"{shown(parent.name)} is a {parent.kind}; name the segment that sells this product"
    against = by_id.get(subject.against) if subject.against else None
    if against and against.kind not in own:
        yield (
            "against",
            f"{shown(against.name)} is a {against.kind}; name the company, a segment or a product",
        )


def _rules_of_succession(
    subject: Subject, by_id: dict[SubjectId, Subject], register: Register
) -> Iterator[tuple[str, str]]:
    if _reaches_itself(subject, by_id):
        yield "succeeds", "leads round to this subject itself; delete the link that closes the circle"
        return
    for earlier in (by_id[one] for one in subject.succeeds if one in by_id):
        short = earlier.id.removeprefix(f"{register.code}-")
        if subject.kind is SubjectKind.SEGMENT and earlier.kind is not SubjectKind.SEGMENT:
            yield "succeeds", f"{short} is a {earlier.kind}; a segment takes over segments only"
        elif earlier.defined_to is None or subject.defined_from is None:
            yield (
                "succeeds",
                f"{short} needs a defined_to and this subject a defined_from; add the missing day",
            )
        elif earlier.defined_to >= subject.defined_from:
            yield "defined_from", f"{short} is defined to {earlier.defined_to}; begin on the day after"


def _reaches_itself(subject: Subject, by_id: dict[SubjectId, Subject]) -> bool:
    seen: set[SubjectId] = set()
    ahead = list(subject.succeeds)
    while ahead:
        here = ahead.pop()
        if here == subject.id:
            return True
        if here not in seen and here in by_id:
            seen.add(here)
            ahead += by_id[here].succeeds
    return False


def _empty_measures(subject: Subject, metrics: dict[SubjectId, set[str]]) -> Iterator[str]:
    for measure in subject.measures:
        known = metrics.get(measure.subject, set())
        if measure.metric and measure.metric not in known:
            near = suggest(measure.metric, sorted(known)) or "add a figure or delete the measure"
            yield f"no figure of {measure.subject} has the metric {shown(measure.metric)}; {near}"
