"""The stale flag comes and goes with time, and leaves the other flags as they are."""

from alimon.model.words import FlagWord
from alimon.store.claims import claim_view
from alimon.store.load import load_company
from alimon.store.stale import set_stale
from alimon.store.undo import retire
from alimon.store.verdicts import replace_flags

from tests.builders import NOW, citation, claim, flag, subject
from tests.store.acme import acme

ALONE = {"subjects": (subject(),), "figures": (), "theses": ()}
LATE = {"ACME-src-1": "was last read 9 days ago"}


def words(store, claim="ACME-S1"):
    return [one.word for one in claim_view(store, claim).flags]


def test_a_claim_is_stale_while_its_source_is_and_keeps_its_other_flags(store):
    replace_flags(store, "ACME", [flag("conflict")])
    assert set_stale(store, "ACME", LATE)
    assert set(words(store)) == {FlagWord.CONFLICT, FlagWord.STALE}
    assert claim_view(store, "ACME-S1").is_problem
    set_stale(store, "ACME", {})
    assert words(store) == [FlagWord.CONFLICT]


def test_the_other_flags_are_replaced_without_it(store):
    set_stale(store, "ACME", LATE)
    replace_flags(store, "ACME", [flag("conflict")])
    assert set(words(store)) == {FlagWord.CONFLICT, FlagWord.STALE}
    replace_flags(store, "ACME", [])
    assert words(store) == [FlagWord.STALE]
    assert claim_view(store, "ACME-S1").is_problem


def test_an_opinion_does_not_go_stale(empty):
    opinion = claim("S1", modality="opinion", metric="rank")
    load_company(empty, acme(claims=(opinion,), citations=(citation("S1", "src-1"),), **ALONE), now=NOW)
    assert set_stale(empty, "ACME", LATE) == 0


def test_a_retired_claim_does_not_go_stale(store):
    for each in ("ACME-S1", "ACME-S2"):
        retire(store, each, NOW)
    assert set_stale(store, "ACME", LATE) == 0


def test_the_reason_names_the_citation_and_follows_the_days(store):
    set_stale(store, "ACME", LATE)
    set_stale(store, "ACME", {"ACME-src-1": "was last read 10 days ago"})
    reasons = [one.reason for one in claim_view(store, "ACME-S1").flags]
    assert reasons == ["[1] was last read 10 days ago"]


def test_nothing_is_written_where_nothing_turned(store):
    set_stale(store, "ACME", LATE)
    before = store.data_version()
    assert set_stale(store, "ACME", LATE) == 0
    assert store.data_version() == before
