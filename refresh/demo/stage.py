"""The stage of the demo: a throw-away store with the made-up company, its sources served on loopback."""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from ...config.settings import Settings
from ...data.bundled import DEMO
from ...data.folder import read_folder
from ...model.company import Company
from ...model.ports import Clock
from ...store.companies import company
from ...store.connect import Store, open_store
from ...store.load import load_company
from ..flags import recompute_flags
from .characters import Character, characters
from .server import DemoServer

_PAUSE_SECONDS = 0.1
"""All hosts are alimon's own: nobody has to be spared."""


class Stage(NamedTuple):
    """What the demo plays on while it lasts."""

    store: Store
    company: Company
    settings: Settings
    """The user's own, with the served addresses allowed."""
    cast: tuple[Character, ...]


@contextmanager
def demo_stage(settings: Settings, clock: Clock) -> Iterator[Stage]:
    """Serve the sources and open the store; afterwards nothing of it is left. Raises AlimonError."""
    cast = characters(DEMO / "pages")
    with (
        TemporaryDirectory(prefix="alimon-demo-", ignore_cleanup_errors=True) as folder,
        DemoServer(cast) as server,
        closing(open_store(Path(folder) / "demo.db")) as store,
    ):
        places = server.places
        records = read_folder(_with_addresses(Path(folder) / "company", places))
        load_company(store, records, now=clock.now())
        recompute_flags(store, records.company.id, clock)
        yield Stage(
            store=store,
            company=company(store, records.company.id),
            settings=settings._replace(
                proxy="",
                allow=(*settings.allow, *places.values()),
                limits=settings.limits._replace(pause_seconds=_PAUSE_SECONDS),
            ),
            cast=cast,
        )


def _with_addresses(folder: Path, places: Mapping[str, str]) -> Path:
    """A copy of the company's folder in which the sources stand at the addresses where they are served."""
    shutil.copytree(DEMO, folder, ignore=shutil.ignore_patterns("pages"))
    sources = folder / "sources.csv"
    text = sources.read_text("utf-8")
    for name, place in places.items():
        text = text.replace(f"https://{name}.demo.example/", f"http://{place}/")
    sources.write_text(text, "utf-8")
    return folder
