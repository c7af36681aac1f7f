"""What is told of a source that is read again and again: news once, noise never, a flapping page once."""

import asyncio
from datetime import timedelta
from itertools import cycle, islice

import pytest
from alimon.config.limits import Limits
from alimon.config.settings import Settings
from alimon.evidence.extract import extract
from alimon.evidence.judge import RuleChecker
from alimon.model.company_records import CompanyRecords
from alimon.model.feed_item import FeedItem
from alimon.model.list_query import ListQuery
from alimon.model.ports import Fetched
from alimon.model.words import EventKind, Outcome
from alimon.refresh.changes import compare_snapshots
from alimon.refresh.check import check_source
from alimon.refresh.findings import CONFIRM_WAIT
from alimon.refresh.hooks import Hooks
from alimon.refresh.run import refresh
from alimon.store.connect import open_store
from alimon.store.events import event_keys, event_rows
from alimon.store.load import load_company
from alimon.store.sightings import noise_marks, sighting
from alimon.store.snapshots import snapshot, snapshot_ids
from alimon.store.sources import due_sources

from tests.builders import citation, claim, company, figure, report, source, subject
from tests.clocks import StandingClock
from tests.loopback import article

SOURCE = "ACME-src-1"
_SAYS = """Acme News
{date}
Cloud revenue grew {growth} in the quarter to June 2025, the company said.
Nobody in the hall asked about the weather.
{extra}
{reads} people read this
{advert}
The end of the page."""


def page(
    growth="26 %", extra="The board was glad.", reads="1,204", advert="Buy a car", date="25 Nov 2025, 10:00"
):
    return _SAYS.format(growth=growth, extra=extra, reads=reads, advert=advert, date=f"Updated {date}")


class Script:
    """A fetcher that says what it is told to say next."""

    said: Fetched

    async def fetch(self, source, previous):  # noqa: ARG002 - as the protocol has it
        return self.said


class Desk:
    """A store with one source, on which a claim leans, and a way to let it say something."""

    def __init__(self, path):
        self.store = open_store(path)
        self.clock = StandingClock()
        self.script = Script()
        self.settings = Settings(limits=Limits(pause_seconds=0.0))
        self.hook_ends = []
        self.sources = (source("src-1", "The Wire", number=1, url="https://wire.test/news"),)
        load_company(
            self.store,
            CompanyRecords(
                company=company(),
                subjects=(subject("company", "Acme", kind="company"), subject("cloud", "Cloud")),
                reports=(report(),),
                claims=(claim("S1", value="26 %", metric="revenue growth", text="Cloud revenue grew 26 %."),),
                citations=(citation("S1", "src-1"),),
                sources=self.sources,
                figures=(figure("fig-1", metric="customers", value="7,301", source="src-1"),),
                theses=(),
            ),
            now=self.clock.now(),
        )

    def says(self, text="", outcome="ok", url="https://wire.test/news", wait=timedelta(days=1), items=()):
        """Read the source once more; the kinds of what was told of it."""
        before = len(self.events())
        self.clock.move(wait)
        self.script.said = Fetched(
            outcome=Outcome(outcome), reason="So it is.", final_url=url, text=text, items=items
        )
        asyncio.run(self._read())
        return [row.kind for row in self.events()[before:]]

    async def _read(self):
        async with Hooks(self.store, self.settings, self.clock, self.hook_ends.append) as hooks:
            await refresh(
                self.store, self.sources, fetcher=self.script, clock=self.clock, settings=self.settings,
                on_progress=hooks.told,
            )  # fmt: skip

    def events(self):
        """The Inbox, oldest first."""
        return event_rows(self.store, sorted(event_keys(self.store, ListQuery(company="ACME"))))

    @property
    def snapshots(self):
        return len(snapshot_ids(self.store, SOURCE))


@pytest.fixture
def desk(tmp_path):
    one = Desk(tmp_path / "alimon.db")
    assert one.says(page()) == [EventKind.SOURCE_READ]
    yield one
    one.store.close()


def test_a_cited_passage_that_changed_is_told_at_once_with_its_claim_and_both_snapshots(desk):
    assert desk.says(page(growth="27 %")) == [EventKind.CITED_CHANGED]
    event = desk.events()[-1]
    assert event.text == "[1] The Wire: cited passage changed, figure 26 % became 27 % · S1"
    assert (event.claim_id, event.figure) == ("ACME-S1", "26 % became 27 %")
    assert (event.source_id, event.earlier, event.later) == (SOURCE, f"{SOURCE}@1", f"{SOURCE}@2")
    assert desk.says(page(growth="27 %")) == []


def test_a_cited_passage_that_vanished_is_told_at_once(desk):
    text = page().replace("Cloud revenue grew 26 % in the quarter to June 2025, the company said.\n", "")
    assert desk.says(text) == [EventKind.CITED_CHANGED]
    assert "cited passage vanished · S1" in desk.events()[-1].text


def test_a_figure_on_which_no_claim_leans_is_told_at_once(desk):
    desk.says(page(extra="Margins | 11 % | 12 %"))
    desk.says(page(extra="Margins | 11 % | 12 %"))
    assert desk.says(page(extra="Margins | 11 % | 14 %")) == [EventKind.FIGURE_CHANGED]
    assert desk.events()[-1].text == "[1] The Wire: figure 12 % became 14 % (Margins)"


def test_a_figure_of_the_store_is_told_even_where_it_moves_at_every_reading(desk):
    desk.says(page(extra="It has 7,301 customers."))
    desk.says(page(extra="It has 7,301 customers."))
    assert desk.says(page(extra="It has 7,302 customers.")) == [EventKind.FIGURE_CHANGED]


def test_other_text_is_told_when_a_second_reading_confirms_it(desk):
    assert desk.says(page(extra="The board was sad.")) == []
    assert sighting(desk.store, SOURCE).is_waiting
    assert due_sources(desk.store, None, desk.clock.now() + CONFIRM_WAIT) == desk.sources
    assert desk.says(page(extra="The board was sad.")) == [EventKind.SOURCE_CHANGED]
    assert not sighting(desk.store, SOURCE).is_waiting
    event = desk.events()[-1]
    assert (event.earlier, event.later) == (f"{SOURCE}@1", f"{SOURCE}@2")
    assert due_sources(desk.store, None, desk.clock.now() + CONFIRM_WAIT) == ()


def test_a_page_that_was_not_modified_confirms_what_it_said_last(desk):
    assert desk.says(page(extra="The board was sad.")) == []
    assert desk.says(outcome="not_modified") == [EventKind.SOURCE_CHANGED]


def test_other_text_that_did_not_last_is_never_told(desk):
    assert desk.says(page(extra="Down for maintenance.")) == []
    assert desk.says(page()) == []
    assert [desk.says(page()) for _ in range(3)] == [[]] * 3


def grown(many, *, last="", **parts):
    """The page after it gained so many entries, with one more line that may not last."""
    entries = [
        f"At {number + 9} o'clock {'very ' * number}much was said of the weather." for number in range(many)
    ]
    return page(extra="\n".join([*entries[::-1], *([last] if last else [])]), **parts)


def test_of_a_page_that_gains_text_at_every_reading_is_told_what_two_readings_have(desk):
    assert desk.says(grown(1)) == []
    assert desk.says(grown(2)) == [EventKind.SOURCE_CHANGED]
    event = desk.events()[-1]
    assert (event.earlier, event.later) == (f"{SOURCE}@1", f"{SOURCE}@2")
    assert [desk.says(grown(many)) for many in (3, 4, 5)] == [[EventKind.SOURCE_CHANGED]] * 3
    assert desk.events()[-1].earlier == f"{SOURCE}@4"
    assert [desk.says(grown(5)) for _ in range(3)] == [[EventKind.SOURCE_CHANGED], [], []]
    assert desk.events()[-1].later == f"{SOURCE}@6"


def test_a_page_that_grows_is_asked_no_sooner_than_its_cadence_once_it_was_told_of(desk):
    desk.says(grown(1))
    assert due_sources(desk.store, None, desk.clock.now() + CONFIRM_WAIT) == desk.sources
    desk.says(grown(2))
    assert due_sources(desk.store, None, desk.clock.now() + CONFIRM_WAIT) == ()


def test_what_did_not_last_on_a_page_that_grows_is_not_told(desk):
    assert desk.says(grown(1, last="Down for an hour, we are sorry.")) == []
    assert desk.says(grown(1)) == [EventKind.SOURCE_CHANGED]
    assert desk.events()[-1].text == "[1] The Wire: other text changed in one place."
    assert desk.events()[-1].later == f"{SOURCE}@3"
    assert [desk.says(grown(1)) for _ in range(3)] == [[]] * 3


def test_a_page_whose_newest_entry_is_still_written_is_told_of_by_the_others(desk):
    entries = [f"At {hour} o'clock somebody {'again ' * hour}asked for tea." for hour in range(1, 9)]
    told = []
    for many in range(1, 8):
        text = "\n".join([f"Now they write {'on and ' * many}on.", *entries[:many][::-1]])
        told.append(desk.says(page(extra=text)))
    assert told == [[], *[[EventKind.SOURCE_CHANGED]] * 6]


def test_rows_that_are_added_one_a_reading_are_growth_and_no_noise(desk):
    rows = [f"{day} November | {day * 7} guests" for day in range(1, 9)]
    told = [desk.says(page(extra="\n".join(rows[:many]))) for many in range(1, 8)]
    assert told[0] == []
    assert all(told[2:])


def test_an_error_is_no_change_and_confirms_none(desk):
    assert desk.says(page(extra="The board was sad.")) == []
    assert desk.says(outcome="unreachable") == [EventKind.SOURCE_LOST]
    assert desk.says(outcome="unreachable") == []
    assert desk.says(page()) == [EventKind.SOURCE_BACK]
    assert desk.says(outcome="gone") == [EventKind.SOURCE_GONE]
    assert desk.says(outcome="gone") == []


def test_the_date_of_the_page_and_the_order_of_its_lines_are_no_news_and_no_snapshot(desk):
    lines = page(date="26 Nov 2025, 11:30").split("\n")
    assert desk.says("\n".join([*lines[:3], *lines[4:], lines[3]])) == []
    assert desk.says("\n".join(lines)) == []
    assert desk.snapshots == 1


def test_counters_and_adverts_are_learnt_from_copies_and_then_ignored(desk):
    for number in range(1, 12):
        assert desk.says(page(reads=f"{1204 + number}", advert=f"Advert {'x' * number} of the day")) == []
    assert {
        one.mark.partition(":")[0] for one in noise_marks(desk.store, SOURCE).values() if one.is_learnt
    } == {
        "line",
        "between",
    }
    assert desk.snapshots == 2
    assert desk.says(page(growth="27 %", reads="9", advert="Fly away")) == [EventKind.CITED_CHANGED]


def test_a_counter_that_lasts_for_a_while_is_learnt_too(desk):
    told = [
        kind
        for number in range(8)
        for text in [page(reads=f"{number * 31} thousand or so".replace(" thousand or so", ""))] * 2
        for kind in desk.says(text)
    ]
    assert told.count(EventKind.SOURCE_CHANGED) <= 2


def most_read(turn):
    """A list of nine titles, none like one of another turn."""
    return "\n".join(f"{chr(97 + turn) * 9} {chr(97 + at) * 9} {chr(97 + turn + at) * 9}" for at in range(9))


def test_a_long_list_that_is_another_one_at_every_reading_is_learnt_too(desk):
    assert [desk.says(page(advert=most_read(turn))) for turn in (0, 0)] == [[], [EventKind.SOURCE_CHANGED]]
    assert [desk.says(page(advert=most_read(turn))) for turn in range(1, 9)] == [[]] * 8
    assert desk.snapshots == 3
    assert desk.says(page(growth="27 %", advert=most_read(9))) == [EventKind.CITED_CHANGED]


@pytest.mark.parametrize("lasts", [1, 2, 3])
def test_what_a_list_of_links_beside_the_text_says_is_no_news_however_long_it_lasts(desk, lasts):
    def with_links(turn):
        titles = [
            f"Story {turn}, {chr(97 + at) * 9}: {'what ' * (turn % 5)}was said, and why." for at in range(8)
        ]
        items = "".join(f"<li><a href='/{turn}'>{title}</a></li>" for title in titles)
        return extract(
            article("Acme News", page(), f"</p></article><ul>{items}</ul><p>").encode(), "text/html"
        ).text

    assert desk.says(with_links(0)) == []
    desk.says(with_links(0))
    assert [desk.says(with_links(turn)) for turn in range(1, 5) for _ in range(lasts)] == [[]] * 4 * lasts


def test_a_table_that_is_another_one_at_every_reading_is_told_of(desk):
    tables = [
        "\n".join(f"Sales in {place} | {turn * 1100 + at}" for at, place in enumerate("ABCDEF"))
        for turn in (1, 1, 2, 3)
    ]
    told = [desk.says(page(advert=table)) for table in tables]
    assert told[2:] == [[EventKind.FIGURE_CHANGED]] * 2


def test_real_text_beside_an_advert_is_told_all_the_same(desk):
    assert desk.says(page(extra="The board was sad.", advert="Eat cheese")) == []
    assert desk.says(page(extra="The board was sad.", advert="Fly away")) == [EventKind.SOURCE_CHANGED]


@pytest.mark.parametrize(
    "states",
    [("27 %", "26 %"), ("27 %", "27 %", "26 %", "26 %"), ("27 %", "26 %", "26 %")],
)
def test_a_page_that_flaps_between_two_states_is_told_of_once_or_twice_and_not_fifty_times(desk, states):
    told = [kind for growth in islice(cycle(states), 50) for kind in desk.says(page(growth=growth))]
    assert told[0] is EventKind.CITED_CHANGED
    assert len(told) <= (1 if len(states) == 2 else 3)


def test_a_page_that_flapped_is_believed_when_it_keeps_to_another_state(desk):
    desk.says(page(growth="27 %"))
    assert desk.says(page(growth="26 %")) == []
    assert desk.says(page(growth="26 %")) == [EventKind.CITED_CHANGED]
    assert desk.events()[-1].figure == "27 % became 26 %"


def test_a_page_that_flapped_is_believed_at_the_second_reading_of_what_it_never_said(desk):
    for growth in ("27 %", "26 %") * 5:
        desk.says(page(growth=growth))
    assert desk.says(page(growth="29 %")) == []
    assert desk.says(page(growth="29 %")) == [EventKind.CITED_CHANGED]


def test_a_verdict_that_turns_with_a_flapping_page_is_told_once(desk):
    told = []
    for growth in ("27 %", "26 %") * 5:
        desk.says(page(growth=growth))
        check_source(desk.store, SOURCE, RuleChecker(), desk.clock)
    told = [one for one in desk.events() if one.kind is EventKind.VERDICT_TURNED]
    assert len(told) <= 1


def test_a_passage_stays_the_claim_s_after_the_claim_was_checked_again(desk):
    check_source(desk.store, SOURCE, RuleChecker(), desk.clock)
    desk.says(page(growth="27 %"))
    check_source(desk.store, SOURCE, RuleChecker(), desk.clock)
    earlier, later = (snapshot(desk.store, f"{SOURCE}@{number}") for number in (1, 2))
    (cited,) = [one for one in compare_snapshots(desk.store, earlier, later).differences if one.passages]
    assert [claim for one in cited.passages for claim in one.passage.claims] == ["ACME-S1"]


def test_a_page_that_was_calm_for_long_is_believed_at_once_again(desk):
    desk.says(page(growth="27 %"))
    for _ in range(12):
        desk.says(page(growth="26 %"))
    assert desk.says(page(growth="28 %")) == [EventKind.CITED_CHANGED]


def test_a_source_that_moved_is_told_of_once(desk):
    assert desk.says(page(), url="https://wire.test/news?utm=7") == []
    assert desk.says(page(), url="https://new.test/story") == [EventKind.SOURCE_MOVED]
    assert desk.says(page(), url="https://new.test/story") == []
    assert desk.says(page(), url="https://wire.test/news") == []


def test_of_a_feed_only_what_a_claim_leans_on_is_told_as_a_change_of_text(desk):
    first, second = (FeedItem(id=f"{n}", link=f"https://wire.test/{n}", title=f"News {n}") for n in (1, 2))
    assert desk.says(page(), items=(first,)) == []
    assert desk.says(page(extra="Sales grew 7 %."), items=(first, second)) == [EventKind.NEW_ITEM]
    assert not sighting(desk.store, SOURCE).is_waiting
    assert desk.says(outcome="not_modified") == []
    assert desk.says(page(growth="27 %"), items=(first, second)) == [EventKind.CITED_CHANGED]
