"""Verdicts are added; a claim shows the first in rank; flags are replaced."""

from datetime import timedelta

import pytest
from alimon.model.errors import UnknownId
from alimon.model.words import FlagWord, VerdictWord
from alimon.store.claims import claim_view
from alimon.store.connect import open_store
from alimon.store.load import load_company
from alimon.store.scopes import rebuild_scopes
from alimon.store.undo import retire, undo
from alimon.store.verdicts import add_verdict, citations_of_source, history, replace_flags
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import NOW, flag, verdict
from tests.generated import generated_company
from tests.store.acme import acme
from tests.store.reading import read_source


def _add(store, *verdicts):
    with store.write() as connection:
        for one in verdicts:
            add_verdict(connection, one)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        (("supported", "contradicted"), "contradicted"),
        (("not_found", "supported"), "supported"),
        (("blocked", "not_found"), "not_found"),
        (("unreachable", "blocked"), "blocked"),
        (("unchecked", "unreachable"), "unreachable"),
    ],
)
def test_a_claim_shows_the_first_in_rank_of_its_citations(store, words, shown):
    _add(store, *(verdict(word, citation=f"S1-c{n}") for n, word in enumerate(words, start=1)))
    assert claim_view(store, "ACME-S1").verdict == shown


def test_the_newest_verdict_of_a_citation_counts(store):
    _add(store, verdict("contradicted"), verdict("supported"))
    assert claim_view(store, "ACME-S1").verdict == "supported"


def test_history_keeps_every_verdict_newest_first_with_its_snapshot(store):
    id_ = read_source(store, "src-1", "text")
    later = NOW + timedelta(days=1)
    first = verdict("unreachable")
    second = verdict("supported", at=later)._replace(snapshot=id_)
    _add(store, first, second)
    assert history(store, "ACME-S1") == (second, first)
    view = claim_view(store, "ACME-S1")
    assert [one.verdict for one in view.citations] == [second, None]
    assert view.citations[0].snapshot.text == "text"


def test_citations_of_a_source_come_with_their_newest_verdict(store):
    _add(store, verdict("blocked", citation="S2-c1"))
    with store.write() as connection:
        inside = citations_of_source(connection, "ACME-src-1")
    assert inside == citations_of_source(store, "ACME-src-1")
    assert [(one.id, found and found.word) for one, found in inside] == [
        ("ACME-S1-c1", None),
        ("ACME-S2-c1", "blocked"),
    ]


def test_a_verdict_on_nothing_is_refused(store):
    with pytest.raises(UnknownId):
        _add(store, verdict(citation="S99-c1"))


def test_flags_are_replaced_and_come_with_what_they_point_to(store):
    conflict = flag("conflict", claim="S1", figure="ACME-fig-2", reason="33.4bn elsewhere")
    other = flag("conflict", claim="S1", other_claim="ACME-S2", source="ACME-src-2")
    assert replace_flags(store, "ACME", [conflict, other, flag("issuer", claim="S2")]) == 2
    assert claim_view(store, "ACME-S1").flags == (conflict, other)
    assert claim_view(store, "ACME-S1").is_problem
    assert replace_flags(store, "ACME", [flag("issuer", claim="S2")]) == 1
    assert claim_view(store, "ACME-S1").flags == ()
    assert not claim_view(store, "ACME-S1").is_problem


def test_the_same_flags_again_write_nothing(store):
    flags = [flag("conflict", claim="S1"), flag("issuer", claim="S2")]
    replace_flags(store, "ACME", flags)
    version = store.data_version()
    assert replace_flags(store, "ACME", flags) == 0
    assert store.data_version() == version


_STEP = st.one_of(
    st.tuples(
        st.just("verdict"),
        st.sampled_from([one.id for one in acme().citations]),
        st.sampled_from(VerdictWord),
    ),
    st.tuples(
        st.just("flags"),
        st.lists(
            st.tuples(st.sampled_from([one.id for one in acme().claims]), st.sampled_from(FlagWord)),
            max_size=5,
        ),
        st.none(),
    ),
    st.tuples(st.just("retire"), st.sampled_from([one.id for one in acme().claims]), st.none()),
    st.tuples(st.just("undo"), st.none(), st.none()),
)


@pytest.fixture(scope="module")
def shaken(tmp_path_factory):
    store = open_store(tmp_path_factory.mktemp("tallies") / "alimon.db")
    load_company(store, acme(), now=NOW)
    yield store
    store.close()


@given(st.lists(_STEP, max_size=8))
def test_tallies_kept_by_triggers_equal_tallies_counted_anew(shaken, steps):
    store = shaken
    for kind, what, word in steps:
        match kind:
            case "verdict":
                _add(store, verdict(word, citation=what))
            case "flags":
                replace_flags(store, "ACME", [flag(one, claim=claim) for claim, one in what])
            case "retire":
                retire(store, what, NOW)
            case _:
                undo(store, NOW)
    kept = store.read().rows("SELECT * FROM scope ORDER BY key")
    with store.write() as connection:
        rebuild_scopes(connection, 1)
    assert store.read().rows("SELECT * FROM scope ORDER BY key") == kept


def test_tallies_of_another_company_are_left_alone(store):
    load_company(store, generated_company(20), now=NOW)
    before = store.read().rows("SELECT * FROM scope WHERE company = 2")
    _add(store, verdict("contradicted"))
    replace_flags(store, "ACME", [flag("conflict", claim="S2")])
    assert store.read().rows("SELECT * FROM scope WHERE company = 2") == before
