"""The company box: the companies of the store with what is known of each; Enter switches to one."""

from collections.abc import Iterable, Mapping, Sequence

from textual.geometry import Region, Size
from textual.message import Message
from textual.widget import Widget

from ...model.company import Company
from ...model.ids import CompanyId
from ...model.list_query import ListQuery
from ...model.safe_text import safe_line
from ...store import claims, companies, figures, sources
from ..session import Session
from ..widgets.bar import Bar
from ..widgets.lines import Line, Span, line
from ..widgets.memory_rows import MemoryRows
from ..widgets.row_list import RowList
from ..widgets.rows import Cell, Column, Row
from .box import Box, key_spans

_COLUMNS = (
    Column("  company", 18, flex=True),
    Column("id", 8),
    Column("listings", 22, above=72),
    Column("claims", 8, "right", above=40),
    Column("figures", 8, "right", above=56),
    Column("sources", 8, "right", above=64),
)
_WIDTH = 92
_ADD = "alimon company add FOLDER adds one"
Counts = tuple[int, int, int]
"""Claims, figures, cited sources."""


class CompaniesBox(Box):
    """One line a company; the one on screen is pointed at. The counts follow from a worker: it reads every key."""

    class Counted(Message):
        """One company was counted."""

        def __init__(self, company: CompanyId, counts: Counts) -> None:
            super().__init__()
            self.company = company
            self.counts = counts

    def __init__(self, session: Session) -> None:
        super().__init__(session, "Companies")
        self.companies: Sequence[Company] = companies.companies(session.store)
        self.list = RowList("companies", _COLUMNS, self.palette)
        self.list.with_header = True
        self._add = Bar("add", self.palette)
        self._counts: dict[CompanyId, Counts] = {}
        self.part = self.list

    def contents(self) -> Iterable[Widget]:
        """The list, and how to add to it."""
        yield self.list
        yield self._add

    def wanted(self, size: Size) -> Size:
        """As tall as the list."""
        return Size(min(_WIDTH, size.width), len(self.companies) + 4)

    def places(self, inside: Region) -> Mapping[str, Region]:
        """The list above the line that says how to add a company."""
        return {
            "companies": Region(inside.x, inside.y, inside.width, inside.height - 1),
            "add": Region(inside.x, inside.bottom - 1, inside.width, 1),
        }

    def on_mount(self) -> None:
        """Show the companies with the cursor on the one that is on screen, and count."""
        self._add.show(line(Span(f" {_ADD}", "dim")))
        many = len(self.companies)
        self.list.title = Line(
            spans=(Span(f" {many} in this store" if many != 1 else " 1 in this store", "dim"),), rule=True
        )
        self._show()
        ids = [company.id for company in self.companies]
        if self.session.company.id in ids:
            self.list.move_to(ids.index(self.session.company.id))
        self.run_worker(self._count, thread=True)

    def keys_line(self) -> tuple[Span, ...]:
        """What Enter and Esc do here."""
        return key_spans(("Enter", "switches"), ("Esc", "closes"))

    def _count(self) -> None:
        store = self.session.store
        for company in self.companies:
            every = ListQuery(company=company.id)
            counts = (
                len(claims.claim_keys(store, every)),
                len(figures.figure_keys(store, every)),
                len(sources.source_keys(store, every._replace(cited_only=True))),
            )
            self.post_message(self.Counted(company.id, counts))

    def on_companies_box_counted(self, event: Counted) -> None:
        """Fill in the counts of one company."""
        event.stop()
        self._counts[event.company] = event.counts
        self._show()

    def _show(self) -> None:
        rows = [self._row(at, company) for at, company in enumerate(self.companies)]
        self.list.show(MemoryRows(rows), range(len(rows)))

    def _row(self, place: int, company: Company) -> Row:
        here = company.id == self.session.company.id
        counts = self._counts.get(company.id)
        numbers = [Cell(f"{count:,}", "dim") for count in counts] if counts else [Cell("…", "faint")] * 3
        name = f"{'› ' if here else '  '}{safe_line(company.name)}"
        return Row(
            key=place,
            target=None,
            cells=(
                Cell(name, "accent" if here else "text"),
                Cell(safe_line(company.id), "dim"),
                Cell(safe_line(", ".join(company.listings)) or "not listed", "dim"),
                *numbers,
            ),
        )

    def chosen(self) -> None:
        """Switch to the company under the cursor."""
        self.close()
        if self.list.cursor < len(self.companies):
            chosen = self.companies[self.list.cursor].id
            if chosen != self.session.company.id:
                self.app.call_after_refresh(self.monitor_app.switch_company, chosen)
