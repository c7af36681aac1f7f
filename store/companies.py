"""The companies of the store, and what is remembered of the one on screen."""

from ..model.company import Company
from ..model.errors import UnknownId
from ..model.ids import CompanyId
from .connect import Store
from .stored_values import from_lines

_COMPANY = (
    "SELECT id, name, short_name, listings, fiscal_year_end_month, currency, edition, note FROM company"
)
_LAST = "last company"


def companies(store: Store) -> tuple[Company, ...]:
    """Every company, in the order in which they were added."""
    return tuple(_company(*row) for row in store.read().rows(f"{_COMPANY} ORDER BY key"))


def company(store: Store, given: str) -> Company:
    """The company with this id, whatever the case. Raises UnknownId."""
    row = store.read().row(f"{_COMPANY} WHERE id = ?", (given,))
    if row is None:
        from .nearest import nearest_companies  # noqa: PLC0415 - for a mistake only

        raise UnknownId("company", given, nearest_companies(store, given))
    return _company(*row)


def last_company(store: Store) -> CompanyId | None:
    """The company that was on screen last; None where none was, or it is gone."""
    found = store.read().value(
        "SELECT id FROM company WHERE id = (SELECT value FROM setting WHERE name = ?)", (_LAST,)
    )
    return None if found is None else CompanyId(found)


def remember_company(store: Store, company: CompanyId) -> None:
    """Open with this company next time. A store that is read-only forgets it."""
    if not store.writable or last_company(store) == company:
        return
    with store.write() as connection:
        connection.execute("INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)", (_LAST, company))


def offered_edition(store: Store, company: CompanyId) -> str:
    """The newest bundled edition that the user was told of; empty where none was."""
    return str(store.read().value("SELECT offered_edition FROM company WHERE id = ?", (company,)) or "")


def set_offered_edition(store: Store, company: CompanyId, edition: str) -> None:
    """Remember that this edition was offered, so that it is offered once."""
    with store.write() as connection:
        connection.execute("UPDATE company SET offered_edition = ? WHERE id = ?", (edition, company))


def _company(  # noqa: PLR0913, PLR0917 - one parameter a column
    id_: str, name: str, short_name: str, listings: str, year_end: int, currency: str, edition: str, note: str
) -> Company:
    return Company(
        id=CompanyId(id_),
        name=name,
        short_name=short_name,
        listings=from_lines(listings),
        fiscal_year_end_month=year_end,
        currency=currency,
        edition=edition,
        note=note,
    )
