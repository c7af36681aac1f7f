"""The figures of a company as a whole that other texts can be held against."""

from ..model.checker import KnownFigure
from ..model.ids import SourceId
from ..model.source import Source
from ..model.words import Confidence, SourceKind, SubjectKind
from .connect import Store
from .figure_records import figures_where
from .sources import source
from .subjects import subject

_SURE = f"""
company.id = ? AND subject.kind = '{SubjectKind.COMPANY}' AND source.id <> ? AND figure.confidence = '{Confidence.HIGH}'
AND figure.derived = 0 AND figure.value_text IS NOT NULL AND figure.period_start IS NOT NULL
"""
_MOST = 300


def known_figures(store: Store, beside: Source) -> tuple[KnownFigure, ...]:
    """The sure figures of the whole company that sources other than this one print, the newest of them."""
    known: dict[SourceId, Source] = {}
    found = []
    for figure in figures_where(
        store, _SURE, (beside.company, beside.id), order="figure.period_end DESC", limit=_MOST
    ):
        if figure.quantity is None or figure.period is None:
            continue
        if figure.source not in known:
            known[figure.source] = source(store, figure.source)
        printed, named = known[figure.source], subject(store, figure.subject)
        found.append(
            KnownFigure(
                metric=figure.metric,
                quantity=figure.quantity,
                period=figure.period,
                who=f"{printed.publisher}, {printed.published.words()}",
                subject=tuple(dict.fromkeys((named.name, named.short_name, *named.aliases))),
                is_group=True,
                is_filed=printed.kind is SourceKind.FILING,
            )
        )
    return tuple(found)
