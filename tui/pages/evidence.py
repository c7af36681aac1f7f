"""What the Evidence pane says of the highlighted row, for every kind of row."""

from ...evidence.wording.ages import age_words
from ...evidence.wording.changes import flapping_words
from ...evidence.wording.ranks import rank_words
from ...evidence.wording.source_status import source_status
from ...model.claim_row import ClaimRow
from ...model.figure import Figure
from ...model.ids import SubjectId, short_id
from ...model.list_query import ListQuery
from ...model.metric import MARGIN, REVENUE, REVENUE_GROWTH
from ...model.period import Period
from ...model.safe_text import safe_line
from ...store import claims, events, figures, sources, subjects
from ...store.sightings import sighting
from ..session import Session
from ..target import CLAIM, EVENT, FIGURE, SOURCE, SUBJECT, THESIS, Target
from ..widgets.lines import BLANK, Line, Span, line
from .claim import claim_lines, note_lines
from .faults import fault_lines
from .signs import claim_line, figure_group, figure_line, glyph_span

_CLAIMS = 40
"""Claims that the pane lists; Enter lists them all."""
_SHORT = 16
"""Lines of a pane in which the claim in question comes before everything else."""
_HEADLINES = (REVENUE, REVENUE_GROWTH, MARGIN)


def evidence_of(
    session: Session, target: Target | None, claim: Target | None, period: Period | None, height: int
) -> list[Line]:
    """The page of a row. `claim` is the claim in question, where the user chose one; else the first problem."""
    if target is None:
        return [line(Span("nothing is highlighted", "dim"), indent=1)]
    lines = _page_of(session, target, claim, period, height)
    return [*_news(session, target), *lines]


def _news(session: Session, target: Target) -> list[Line]:
    """That something changed which nobody acknowledged."""
    if not session.news.has(target.id):
        return []
    what = "it changed" if target.concept == SOURCE else "a source it rests on changed"
    mark = "*" if session.ascii else "•"
    return [line(Span(mark, "warn"), Span(f" {what} · 6 shows how", "dim"), indent=1, wrap=True)]


def _page_of(
    session: Session, target: Target, claim: Target | None, period: Period | None, height: int
) -> list[Line]:
    if target.concept == SUBJECT:
        return _subject(session, target, claim, period, height)
    if target.concept == SOURCE:
        return source_facts(session, target)
    if target.concept == THESIS:
        from .thesis import thesis_lines  # noqa: PLC0415  # the first paint shows a segment

        return thesis_lines(session, target)
    if target.concept == EVENT:
        return _event(session, target)
    return []


def _subject(
    session: Session, target: Target, claim: Target | None, period: Period | None, height: int
) -> list[Line]:
    store, short = session.store, height < _SHORT
    rows = _first_claims(session, target)
    chosen = _in_question(rows, claim)
    lines = _figure_lines(session, _headlines(session, target, period)[: 1 if short else 4])
    if not lines:
        name = subjects.subject(store, target.id).name
        lines = [line(Span(f"no figure of {safe_line(name)} for this quarter", "dim"), indent=1)]
    if chosen is not None:
        gap = [] if short else [BLANK, _rule(chosen)]
        lines += [*gap, *claim_lines(session, claims.claim_view(store, chosen.id), full=False)]
    if len(rows) > 1:
        lines += [
            BLANK,
            _rule_of(f"{len(rows)} claims" if len(rows) < _CLAIMS else f"first {_CLAIMS} claims"),
        ]
        lines += [claim_line(row, session, current=row is chosen) for row in rows]
    elif not rows:
        lines += [BLANK, line(Span("the report makes no claim about it", "dim"), indent=1)]
    return lines


def claim_in_question(session: Session, subject: Target, claim: Target | None) -> Target | None:
    """The claim that the page of a subject shows in full; None where nothing is claimed about it."""
    chosen = _in_question(_first_claims(session, subject), claim)
    return Target(CLAIM, chosen.id) if chosen else None


def headline(session: Session, subject: Target, period: Period | None) -> Target | None:
    """The figure with which the page of a subject begins; None where it has none."""
    found = _headlines(session, subject, period)
    return Target(FIGURE, found[0].id) if found else None


def _first_claims(session: Session, subject: Target) -> tuple[ClaimRow, ...]:
    query = ListQuery(company=session.company.id, scope=(SUBJECT, subject.id), limit=_CLAIMS)
    return claims.claim_rows(session.store, claims.claim_keys(session.store, query))


def _rule(row: ClaimRow) -> Line:
    return _rule_of(short_id(row.id))


def _rule_of(title: str) -> Line:
    return Line(spans=(Span(f" {title}", "accent"),), rule=True)


def _in_question(rows: tuple[ClaimRow, ...], claim: Target | None) -> ClaimRow | None:
    chosen = next((row for row in rows if claim and claim.concept == CLAIM and row.id == claim.id), None)
    problem = next((row for row in rows if row.is_problem), None)
    return chosen or problem or (rows[0] if rows else None)


def _headlines(session: Session, target: Target, period: Period | None) -> list[Figure]:
    """Figures of the period, revenue first; where there are none, the newest."""
    subject = subjects.subject(session.store, target.id)
    own = [
        figure
        for figure in figures.figures_of_subject(session.store, SubjectId(target.id))
        if figure.quantity
    ]
    measured = [
        figure
        for measure in subject.measures
        for figure in figures.figures_for(
            session.store, session.company.id, measure.metric, (measure.subject,)
        )
        if figure.quantity
    ]
    shown = [figure for figure in own if period and figure.period and figure.period.same_dates(period)]
    shown = shown or _newest(measured, period) or _newest(own, period)
    return sorted(shown, key=lambda figure: _rank(figure.metric))


def _newest(found: list[Figure], period: Period | None) -> list[Figure]:
    """The newest figure of each metric up to the period, or at all where there is none so early."""
    early = [f for f in found if period is None or (f.period and f.period.end <= period.end)] or found
    newest: dict[tuple[str, str], Figure] = {}
    for figure in sorted(early, key=lambda f: f.period.end.toordinal() if f.period else 0):
        newest[(figure.subject, figure.metric)] = figure
    return list(newest.values())


def _rank(metric: str) -> int:
    return _HEADLINES.index(metric) if metric in _HEADLINES else len(_HEADLINES)


def _figure_lines(session: Session, found: list[Figure]) -> list[Line]:
    """Figures that share period and source stand together, since their names take most of a line."""
    groups: dict[tuple[str, str], list[Figure]] = {}
    for figure in found:
        groups.setdefault((figure.period.short() if figure.period else "", figure.source), []).append(figure)
    lines: list[Line] = []
    for group in groups.values():
        source = session.source(group[0].source)
        lines += (
            figure_group(group, source, session)
            if len(group) > 1
            else [figure_line(group[0], source, session)]
        )
    return lines


def source_facts(session: Session, target: Target) -> list[Line]:
    """What is known of a source besides its text."""
    view = sources.source_view(session.store, target.id)
    source = view.state.source
    status = source_status(view.state, session.now, session.tz)
    number = f"[{source.number}] " if source.number is not None else ""
    lines = [
        line(Span(number, "accent"), Span(safe_line(source.title), "text bold"), indent=1, hang=4, wrap=True),
        line(
            Span(f"{safe_line(source.publisher)} · {source.published.words()} · {rank_words(source)}", "dim"),
            indent=1,
        ),
        line(Span(f"{source.independence}", "warn" if source.independence == "issuer" else "dim"), indent=1),
        line(Span(safe_line(source.url), "dim"), indent=1, wrap=True),
        line(glyph_span(status.sign, session), Span(f" {status.reason}", "dim"), indent=1, wrap=True),
    ]
    if status.hint:
        lines.append(line(Span(status.hint, "faint"), indent=1))
    if flapping := flapping_words(sighting(session.store, source.id).flaps):
        lines.append(line(Span(flapping, "warn"), indent=1, wrap=True))
    lines += fault_lines(session, source.id)
    if source.note:
        lines.append(line(Span(safe_line(source.note), "dim"), indent=1, wrap=True))
    if view.claims:
        lines += [
            BLANK,
            _rule_of("1 claim cites it" if view.claim_count == 1 else f"{view.claim_count} claims cite it"),
        ]
        lines += [claim_line(row, session) for row in view.claims[:_CLAIMS]]
    if view.figure_count:
        lines += [
            BLANK,
            line(Span(_figures_from_it(view.figure_count), "dim"), indent=1),
        ]
    return [*lines, *note_lines(session, source.id)]


def _figures_from_it(many: int) -> str:
    return (
        "1 figure of the store comes from it" if many == 1 else f"{many:,} figures of the store come from it"
    )


def _event(session: Session, target: Target) -> list[Line]:
    event = events.event(session.store, target.id)
    lines = [
        line(Span(safe_line(event.text), "text bold"), indent=1, wrap=True),
        line(Span(age_words(event.at, session.now, session.tz), "dim"), indent=1),
        BLANK,
    ]
    if event.source:
        return [*lines, *source_facts(session, Target(SOURCE, event.source))]
    return lines
