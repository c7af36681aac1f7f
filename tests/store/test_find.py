"""Find and the ids that a person types."""

import pytest
from alimon.model.errors import UnknownId, UsageError
from alimon.model.hit import HitKind
from alimon.model.ids import CompanyId
from alimon.model.words import EventKind
from alimon.refresh.opening import open_monitor_store
from alimon.store.connect import open_store
from alimon.store.events import add_event
from alimon.store.load import load_company
from alimon.store.notes import add_note
from alimon.store.runs import start_run
from alimon.store.search import find, nearest_ids, resolve
from alimon.store.undo import retire, undo
from alimon.store.verdicts import add_verdict, replace_flags
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import NOW, claim, company, flag, report, subject, verdict
from tests.clocks import StandingClock
from tests.store.acme import acme
from tests.store.reading import read_source


def _ids(hits):
    return [hit.id.removeprefix("ACME-") for hit in hits]


def test_hits_come_grouped_figures_first(store):
    read_source(store, "src-1", "The cloud arm of Acme")
    kinds = [hit.kind for hit in find(store, "cloud")]
    assert kinds == sorted(kinds, key=list(HitKind).index)
    assert set(kinds) == {HitKind.FIGURE, HitKind.CLAIM, HitKind.SUBJECT, HitKind.TEXT}


def test_a_claim_comes_with_value_verdict_flags_and_source(store):
    with store.write() as connection:
        add_verdict(connection, verdict("supported"))
    replace_flags(store, "ACME", [flag("elsewhere", claim="S1")])
    hit = next(hit for hit in find(store, "RMB33.4bn") if hit.kind is HitKind.CLAIM)
    assert (hit.id, hit.value, hit.period, hit.verdict, hit.flags, hit.source) == (
        "ACME-S1",
        "RMB33.4bn",
        "Jun 2025 quarter",
        "supported",
        ("elsewhere",),
        "The Wire, 29 Aug 2025",
    )


@pytest.mark.parametrize(
    "text", ["33398", "33,398", "rmb33,398m", "fig-1", "acme-fig-1", "revenue jun 2025 clo"]
)
def test_a_figure_is_found_by_what_a_person_would_type(store, text):
    assert "fig-1" in _ids(find(store, text))


def test_the_figure_that_was_asked_for_comes_before_its_growth_and_older_ones(tmp_path):
    store = open_monitor_store(tmp_path / "alimon.db", StandingClock())
    figures = [
        hit for hit in find(store, "cloud revenue jun 2025", CompanyId("BABA")) if hit.kind is HitKind.FIGURE
    ]
    assert figures[0].value == "RMB33,398m"
    metrics = [hit.text.partition(" · ")[0] for hit in figures]
    assert metrics.index("revenue growth") > metrics.index("revenue")
    newest = next(iter(find(store, "cloud intelligence revenue", CompanyId("BABA"))))
    assert newest.period.endswith("Mar 2026")
    assert newest.text.startswith("revenue · ")
    store.close()


def test_every_word_has_to_be_there_and_the_last_may_be_a_beginning(store):
    assert _ids(find(store, "cloud gre")) == ["S2"]
    assert _ids(find(store, "gre cloud")) == []


def test_a_fiscal_name_of_the_period_is_found(store):
    assert "S1" in _ids(find(store, "fiscal q1 2026"))


def test_what_is_retired_is_not_found_until_undone(store):
    retire(store, "ACME-S2", NOW)
    assert _ids(find(store, "grew")) == []
    undo(store, NOW)
    assert _ids(find(store, "grew")) == ["S2"]


def test_a_changed_claim_is_found_by_its_new_words_only(store):
    changed = tuple(
        one._replace(text="Maps were given away") if one.id == "ACME-S5" else one for one in acme().claims
    )
    load_company(store, acme(claims=changed), now=NOW)
    assert _ids(find(store, "maps sold")) == []
    assert _ids(find(store, "maps given")) == ["S5"]


def test_only_the_newest_text_of_a_source_is_searched(store):
    read_source(store, "src-1", "the old wording")
    read_source(store, "src-1", "the new wording, and wording again")
    assert find(store, "old wording") == ()
    hit = find(store, "new wording")[0]
    assert (hit.kind, hit.id, hit.more) == (HitKind.TEXT, "ACME-src-1", 0)
    assert "new wording" in hit.text
    assert find(store, "wording")[0].more == 1


def test_the_words_around_a_hit_are_cut_from_a_long_text(store):
    read_source(store, "src-1", "filler " * 500 + "the zebra stood here " + "filler " * 500)
    text = find(store, "zebra")[0].text
    assert "zebra" in text
    assert text.startswith("… ")
    assert text.endswith(" …")
    assert len(text) < 200


def test_another_companys_rows_are_left_out_where_one_is_named(store):
    other = acme(
        company=company(id="BETA"),
        subjects=(subject("BETA-cloud", "Cloud", company="BETA"),),
        reports=(report(id="BETA-rep-1", company="BETA"),),
        claims=(claim("BETA-S1", subject="BETA-cloud", report="BETA-rep-1", text="Beta's cloud"),),
        citations=(),
        sources=(),
        figures=(),
        theses=(),
    )
    load_company(store, other, now=NOW)
    assert {hit.id for hit in find(store, "cloud", "BETA")} == {"BETA-S1", "BETA-cloud"}
    assert "BETA-S1" in {hit.id for hit in find(store, "cloud")}
    assert "BETA-S1" not in {hit.id for hit in find(store, "cloud", "ACME")}


def test_no_more_than_the_limit_of_a_kind(store):
    assert len([hit for hit in find(store, "cloud", limit=1) if hit.kind is HitKind.FIGURE]) == 1


@pytest.fixture(scope="module")
def any_store(tmp_path_factory):
    store = open_store(tmp_path_factory.mktemp("find") / "alimon.db")
    load_company(store, acme(), now=NOW)
    read_source(store, "src-1", "some text")
    yield store
    store.close()


_OPERATORS = ('"', "AND OR NOT", "NEAR(", "col:x", "*", "^a", "-", "a\0b", "🙂", "'; DROP TABLE claim")


@given(st.lists(st.one_of(st.sampled_from(_OPERATORS), st.text(max_size=10)), max_size=4).map(" ".join))
def test_find_survives_whatever_is_typed(any_store, text):
    assert isinstance(find(any_store, text), tuple)


def test_short_ids_are_understood_whatever_their_case(store):
    with store.write() as connection:
        add_event(connection, "ACME", EventKind.SOURCE_READ, "read", None, NOW)
    add_note(store, "ACME-S1", "hm", NOW)
    start_run(store, [], NOW)
    read_source(store, "src-1", "text")
    expected = {
        "S1": ("claim", "ACME-S1"),
        "acme-s1": ("claim", "ACME-S1"),
        " src-1 ": ("source", "ACME-src-1"),
        "fig-3": ("figure", "ACME-fig-3"),
        "t1": ("thesis", "ACME-T1"),
        "cloud": ("subject", "ACME-cloud"),
        "acme": ("company", "ACME"),
        "rep-1": ("report", "ACME-rep-1"),
        "s1-c2": ("citation", "ACME-S1-c2"),
        "src-1@1": ("snapshot", "ACME-src-1@1"),
        "ev-1": ("event", "ev-1"),
        "run-1": ("run", "run-1"),
        "note-1": ("note", "note-1"),
    }
    assert {given: resolve(store, given) for given in expected} == expected


def test_a_short_id_of_two_companies_has_to_be_written_whole(store):
    other = acme(
        company=company(id="BETA"),
        subjects=(subject("BETA-cloud", company="BETA"),),
        reports=(),
        claims=(),
        citations=(),
        sources=(),
        figures=(),
        theses=(),
    )
    load_company(store, other, now=NOW)
    with pytest.raises(UsageError, match="several companies"):
        resolve(store, "cloud")
    assert resolve(store, "cloud", "BETA") == ("subject", "BETA-cloud")
    assert resolve(store, "S1", "BETA") == ("claim", "ACME-S1"), "it is in one company only"


@pytest.mark.parametrize(
    ("given", "nearest"),
    [
        ("S11", "ACME-S1"),
        ("acme-s7", "ACME-S1"),
        ("S999", "ACME-S6"),
        ("src-3", "ACME-src-1"),
        ("clud", "ACME-cloud"),
        ("ACNE", "ACME"),
    ],
)
def test_a_wrong_id_suggests_the_nearest(store, given, nearest):
    with pytest.raises(UnknownId) as unknown:
        resolve(store, given, "ACME")
    assert nearest in unknown.value.nearest


@pytest.mark.parametrize(
    ("given", "nearest"),
    [
        ("S01", ("ACME-S1",)),
        ("src-1@9", ("ACME-src-1@2", "ACME-src-1@1")),
        ("src-2@9", ("ACME-src-2",)),
        ("ev-99", ("ev-1",)),
        ("run-7", ()),
        ("fig-99", ("ACME-fig-9", "ACME-fig-8", "ACME-fig-7")),
        ("thesis-9", ()),
        ("rsk-1", ()),
        ("OTHER-S77", ()),
    ],
)
def test_no_id_of_another_kind_is_suggested_for_a_wrong_one(store, given, nearest):
    for text in ("26 %", "27 %"):
        read_source(store, "src-1", text)
    with store.write() as connection:
        add_event(connection, "ACME", EventKind.SOURCE_READ, "read", None, NOW)
    with pytest.raises(UnknownId) as unknown:
        resolve(store, given, "ACME")
    assert unknown.value.nearest[:1] == nearest[:1]
    assert set(unknown.value.nearest) <= set(nearest)


@given(st.text(max_size=80))
def test_nearest_ids_survive_whatever_is_typed(any_store, given):
    assert len(nearest_ids(any_store, given)) <= 3


def test_snapshot_text_of_a_retired_source_is_not_found(store):
    read_source(store, "src-9", "the zebra")
    retire(store, "src-9", NOW)
    assert find(store, "zebra") == ()


def test_a_supplied_text_is_found_until_undone(store):
    read_source(store, "src-9", "the zebra", supplied=True)
    assert _ids(find(store, "zebra")) == ["src-9"]
    undo(store, NOW)
    assert find(store, "zebra") == ()
