"""A feed on a real server: its new entry is a source that is read in the next run."""

import asyncio
from datetime import timedelta

import pytest
from alimon.config.limits import Limits
from alimon.config.settings import Settings
from alimon.model.company_records import CompanyRecords
from alimon.model.list_query import ListQuery
from alimon.refresh.online import refresh_online
from alimon.store.connect import open_store
from alimon.store.events import event_keys, event_rows
from alimon.store.load import load_company
from alimon.store.snapshots import latest_snapshot
from alimon.store.sources import due_sources

from tests.builders import company, report, source, subject
from tests.clocks import StandingClock
from tests.loopback import article


def rss(*links):
    items = "".join(f"<item><link>{link}</link><title>Story at {link[-1]}</title></item>" for link in links)
    return f'<rss version="2.0"><channel><title>News</title>{items}</channel></rss>'


@pytest.fixture
def store(tmp_path):
    one = open_store(tmp_path / "alimon.db")
    yield one
    one.close()


def test_a_new_entry_is_told_and_read(store, loopback):
    clock = StandingClock()
    feed = source("feed", url=loopback.url("/feed"), cadence_days=1)
    load_company(
        store,
        CompanyRecords(
            company=company(), subjects=(subject("company", "Acme", kind="company"), subject()), reports=(report(),),
            claims=(), citations=(), sources=(feed,), figures=(), theses=(),
        ),
        now=clock.now(),
    )  # fmt: skip
    settings = Settings(allow=loopback.allow, limits=Limits(pause_seconds=0.0))

    def due():
        clock.move(timedelta(days=2))
        return due_sources(store, None, clock.now())

    def run():
        return asyncio.run(
            refresh_online(store, due(), clock=clock, settings=settings, on_progress=lambda _: None)
        )

    old, new = (
        loopback.page("/1", article("Old", "It was.")),
        loopback.page("/2", article("New", "It grew 26 %.")),
    )
    loopback.page("/feed", rss(old), content_type="text/xml")
    run()
    loopback.page("/feed", rss(new, old), content_type="text/xml")
    run()
    texts = [row.text for row in event_rows(store, event_keys(store, ListQuery(company=feed.company)))]
    assert "New in Title of feed: Story at 2" in texts
    assert not [text for text in texts if "changed" in text]
    run()
    read = {each.url: latest_snapshot(store, each.id) for each in due()}
    assert "It grew 26 %." in read[new].text
