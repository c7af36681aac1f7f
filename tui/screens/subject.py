"""The Subject view: every claim about a subject, and its figures by period."""

from collections.abc import Mapping

from textual.geometry import Region, Size
from textual.worker import get_current_worker

from ...config import keys
from ...model.metric import REVENUE
from ...model.period_words import month_words
from ...model.safe_text import safe_line
from ...model.subject import Subject
from ...model.words import SubjectKind
from ...store import figures, subjects
from ..crumbs import heading_line
from ..feeds.claims import ClaimFeed
from ..feeds.feed import FIRST
from ..pages.period_table import PeriodTable, TableCell, period_table
from ..session import Session
from ..status import ROOMY, freshness
from ..target import FIGURE, SUBJECT, Target
from ..widgets.grid import Grid, GridCell, GridRow
from ..widgets.lines import Line, Span, line
from ..widgets.row_list import RowList
from ..widgets.titled import title_line
from .view import View

_CLAIMS, _FIGURES = "claims", "figures"


class SubjectView(View):
    """One level below a panel row."""

    VIEW = keys.View.SUBJECT

    def __init__(self, session: Session, target: Target) -> None:
        super().__init__(session, target)
        self._subject = target
        self._feed = ClaimFeed(session, (SUBJECT, target.id))
        self.claims = RowList(_CLAIMS, ClaimFeed.columns, session.theme)
        self.claims.with_header = True
        self.figures = Grid(_FIGURES, session.theme)
        self.figures.empty = line(Span("  reading figures…", "dim"))
        self.parts = {_CLAIMS: self.claims, _FIGURES: self.figures}
        self.part_name = _CLAIMS
        self.claims.active = True
        self.zoomed = False

    def regions(self, size: Size) -> Mapping[str, Region]:
        """Claims above, figures below; the part that has the keys gets the room it can use."""
        room = max(0, size.height - 2)
        if self.zoomed:
            return self.framed(size, {self.part_name: Region(0, 1, size.width, room)})
        wanted = min(len(self.claims.keys) + 3, max(room // 2, room - len(self.figures.rows) - 3))
        above = max(min(4, room), min(wanted, room - min(6, room // 2)))
        return self.framed(
            size,
            {
                _CLAIMS: Region(0, 1, size.width, above),
                _FIGURES: Region(0, 1 + above, size.width, max(0, room - above)),
            },
        )

    def load(self) -> None:
        """Read the first claims at once; the order of all, and the figures, follow from workers."""
        self._lineage = subjects.lineage(self.session.store, self._subject.id)
        self._main = self._lineage[0]
        self.reload_list(_CLAIMS)
        self._read_figures()

    def reload_list(self, name: str) -> None:
        """Bring the claims up to date with how they shall be shown."""
        if name == _CLAIMS:
            state = self.list_state(_CLAIMS)
            asked = state.text or state.problems
            words = state.nothing() if asked else "the report makes no claim about it"
            self.claims.empty = (line(Span(f"  {words}", "dim")),)
            self.fill(_CLAIMS, self.claims, self._feed)

    def listed(self, name: str) -> None:  # noqa: ARG002  # there is one list here
        """Titles and room follow the claims."""
        self._titles()
        self.relayout()
        self.show_bars()

    def _titles(self) -> None:
        state = self.list_state(_CLAIMS).words()
        count = f"{len(self.claims.keys):,}" + ("+" if len(self.claims.keys) == FIRST else "")
        self.claims.title = title_line(
            "", "Claims", Span(f" {count}{' · ' + state if state else ''}", "warn" if state else "dim"),
            active=self.part_name == _CLAIMS,
        )  # fmt: skip
        self.figures.title = title_line(
            "", "Figures by period", active=self.part_name == _FIGURES,
            right=(Span(f"{self.session.company.currency} · Tab, then Enter goes to the source", "dim"),),
        )  # fmt: skip
        self.claims.refresh_title()
        self.figures.refresh()

    def _read_figures(self) -> None:
        self.run_worker(self._make_tables, thread=True, exclusive=True, group="figures")

    def _make_tables(self) -> None:
        """In a worker: pandas takes half a second to import."""
        store, company = self.session.store, self.session.company.id
        whole = [
            figure
            for subject in subjects.subjects(store, company)
            if subject.kind is SubjectKind.COMPANY
            for figure in figures.figures_for(store, company, REVENUE, (subject.id,))
        ]
        tables = []
        for subject in self._measured():
            own = figures.figures_of_subject(store, subject.id)
            tables.append((subject, period_table(own, whole)))
            if get_current_worker().is_cancelled:
                return
        self.app.call_from_thread(self._show_figures, tables)

    def _measured(self) -> list[Subject]:
        """The subject with the other definitions of it, and what measures it where it is a risk."""
        measures = dict.fromkeys(measure.subject for measure in self._main.measures)
        others = [subjects.subject(self.session.store, id_) for id_ in measures if id_ != self._main.id]
        return [*self._lineage, *others]

    def _show_figures(self, tables: list[tuple[Subject, PeriodTable]]) -> None:
        filled = [(subject, table) for subject, table in tables if table.periods]
        metrics = tuple(dict.fromkeys(metric for _, table in filled for metric in table.metrics))
        rows: list[GridRow] = []
        for subject, table in filled:
            if len(filled) > 1:
                rows.append(GridRow(_definition(subject)))
            for period, cells in zip(table.periods, table.cells, strict=True):
                by_metric = dict(zip(table.metrics, cells, strict=True))
                rows.append(
                    GridRow(period.words(), tuple(_cell(by_metric.get(metric)) for metric in metrics))
                )
        self.figures.empty = line(Span("  no figures of it are in the store", "dim"))
        self.figures.show([safe_line(metric) for metric in metrics], rows)
        self.relayout()
        self.show_bars()

    def go_sideways(self, step: int) -> None:
        """Move between the columns of the figures."""
        if self.part_name == _FIGURES and self.figures.move_sideways(step):
            self.show_bars()

    def give_keys_to(self, name: str) -> None:
        """Let the claims or the figures take the keys."""
        super().give_keys_to(name)
        self._titles()

    def moved(self) -> None:
        """Name the row and the column under the cursor."""
        if self.part_name == _FIGURES:
            self.show_bars()

    def hints_right(self) -> tuple[Span, ...]:
        """What the cell under the cursor is."""
        if self.part_name != _FIGURES:
            return (Span("Tab figures ", "dim"),)
        row, column = self.figures.place
        return (Span(f"{column} · {row} ", "dim"),)

    def action_zoom(self) -> None:
        """Give the part the whole screen, or give it back."""
        self.zoomed = not self.zoomed
        self.relayout()

    def heading(self) -> Line:
        """Where the subject stands."""
        width = self.app.size.width
        names, kind = (self.session.company.short_name, self._main.name), Span(f"  {self._main.kind}", "dim")
        return heading_line(
            names, (kind,), freshness(self.session, self.monitor_app, brief=width < ROOMY), width
        )


def _definition(subject: Subject) -> str:
    began = f"from {month_words(subject.defined_from)}" if subject.defined_from else ""
    ended = f"to {month_words(subject.defined_to)}" if subject.defined_to else ""
    span = " ".join(part for part in (began, ended) if part)
    return safe_line(f"{subject.name}{', as defined ' + span if span else ''}")


def _cell(cell: TableCell | None) -> GridCell | None:
    if cell is None:
        return None
    return GridCell(cell.text, "dim" if cell.derived else "text", Target(FIGURE, cell.figure.id))
