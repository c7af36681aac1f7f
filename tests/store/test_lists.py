"""Lists: what they hold, how they are narrowed and ordered."""

from datetime import timedelta

import pytest
from alimon.model.list_filter import parse_filter
from alimon.model.list_query import ListQuery
from alimon.model.words import EventKind
from alimon.store.claims import CLAIM_SORTS, claim_keys, claim_rows
from alimon.store.connect import open_store
from alimon.store.events import EVENT_SORTS, acknowledge, add_event, event_keys, event_rows
from alimon.store.figures import FIGURE_SORTS, figure_keys, figure_rows, figures_for, figures_of_subject
from alimon.store.load import load_company
from alimon.store.records import company_records
from alimon.store.sources import SOURCE_SORTS, cited_sources, source_keys, source_rows
from alimon.store.verdicts import add_verdict, replace_flags
from hypothesis import example, given
from hypothesis import strategies as st

from tests.builders import NOW, flag, verdict
from tests.generated import generated_company
from tests.store.acme import acme

ALL = ListQuery(company="ACME", now=NOW)


def _claims(store, **other):
    return [
        one.id.removeprefix("ACME-") for one in claim_rows(store, claim_keys(store, ALL._replace(**other)))
    ]


def _judge(store):
    with store.write() as connection:
        add_verdict(connection, verdict("contradicted", citation="S4-c2"))
        add_verdict(connection, verdict("supported", citation="S1-c1"))
    replace_flags(store, "ACME", [flag("conflict", claim="S2"), flag("issuer", claim="S1")])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ["S1", "S2", "S3", "S4", "S5", "S6"]),
        ("CLOUD took", ["S1", "S4"]),
        ("!cloud", ["S5", "S6"]),
        ('"grew by"', ["S2"]),
        ("~^Ma", ["S5"]),
        ("!~took", ["S2", "S3", "S5", "S6"]),
        ("verdict:contra", ["S4"]),
        ("verdict:unchecked", ["S2", "S3", "S5", "S6"]),
        ("conflict", ["S2"]),
        ("flag:issuer", ["S1"]),
        ("!flag:conflict src:1", ["S1"]),
        ("src:2", ["S1", "S4"]),
        ("src:acme-src-1", ["S1", "S2"]),
        ("kind:growth", ["S2"]),
        ("value>20%", ["S2"]),
        ("value>=30bn", ["S1", "S4"]),
        ("value>RMB33bn", ["S1"]),
        ("value<1m", ["S2", "S6"]),
        ("!value<1m", ["S1", "S3", "S4", "S5"]),
        ("age>80d", ["S1", "S2", "S4"]),
        ("age<85d", []),
        ("age<87d", ["S1", "S2"]),
        ("no such words", []),
    ],
)
def test_the_filter_grammar_narrows_the_claims(store, text, expected):
    _judge(store)
    assert _claims(store, text=text) == expected


def test_only_problems_are_the_contradicted_and_the_conflicting(store):
    _judge(store)
    assert _claims(store, problems=True) == ["S2", "S4"]
    assert _claims(store, problems=True, text="grew") == ["S2"]
    assert _claims(store, problems=True, scope=("source", "ACME-src-2")) == ["S4"]


def test_rows_without_a_value_come_last_whichever_way_a_list_is_sorted(store):
    assert _claims(store, sort="value") == ["S2", "S6", "S4", "S1", "S3", "S5"]
    assert _claims(store, sort="value", descending=True) == ["S1", "S4", "S6", "S2", "S3", "S5"]


def test_verdicts_are_sorted_by_rank(store):
    _judge(store)
    assert _claims(store, sort="verdict")[:2] == ["S4", "S1"]


def test_the_lists_own_order_can_be_reversed(store):
    assert _claims(store, descending=True) == ["S6", "S5", "S4", "S3", "S2", "S1"]


@pytest.mark.parametrize("descending", [False, True])
def test_every_column_sorts_every_list(store, descending):
    with store.write() as connection:
        add_event(connection, "ACME", EventKind.SOURCE_READ, "read", "ACME-src-1", NOW)
    lists = (
        (claim_keys, CLAIM_SORTS, 6),
        (figure_keys, FIGURE_SORTS, 15),
        (source_keys, SOURCE_SORTS, 3),
        (event_keys, EVENT_SORTS, 1),
    )
    for keys, sorts, count in lists:
        for sort in sorts:
            assert len(keys(store, ALL._replace(sort=sort, descending=descending))) == count


def test_a_limit_gives_the_beginning_of_the_whole(store):
    whole = claim_keys(store, ALL)
    assert claim_keys(store, ALL._replace(limit=2)) == whole[:2]


def test_a_thesis_takes_its_claim_and_those_of_its_subject_and_metric(store):
    assert _claims(store, scope=("thesis", "ACME-T1")) == ["S1", "S4"]


def test_keys_that_are_gone_are_left_out(store):
    assert [one.key for one in claim_rows(store, [6, 999, 1])] == [6, 1]
    assert [one.key for one in figure_rows(store, [999, 2])] == [2]
    assert [one.key for one in source_rows(store, [3, 999])] == [3]
    assert event_rows(store, [999]) == ()


def test_a_question_that_was_taken_back_gives_nothing(path):
    store = open_store(path)
    load_company(store, generated_company(5000), now=NOW)
    everything = ListQuery(company="GEN", sort="text")
    assert len(claim_keys(store, everything)) == 5000
    assert len(claim_keys(store, everything, cancelled=lambda: True)) == 0
    assert len(claim_keys(store, everything)) == 5000, "the connection is as good as before"
    store.close()


def test_figures_of_a_subject_are_those_of_its_own_definition(store):
    assert "ACME-fig-6" not in [one.id for one in figures_of_subject(store, "ACME-cloud")]
    assert [one.id for one in figures_of_subject(store, "ACME-old-cloud")] == ["ACME-fig-6"]


def test_figures_of_several_subjects_come_newest_first_and_most_trusted_first(store):
    found = figures_for(store, "ACME", "revenue", ["ACME-cloud", "ACME-old-cloud"])
    assert [one.id for one in found] == ["ACME-fig-15", "ACME-fig-1", "ACME-fig-2", "ACME-fig-6"]


def test_a_figures_row_names_subject_and_source(store):
    row = figure_rows(store, figure_keys(store, ALL._replace(scope=("source", "ACME-src-2"))))[0]
    assert (row.figure.id, row.subject_name, row.publisher, row.published.text) == (
        "ACME-fig-2",
        "Cloud",
        "Acme",
        "2025-08",
    )


def test_cited_sources_come_first_by_number(store):
    rows = source_rows(store, source_keys(store, ALL))
    assert [one.state.source.id for one in rows] == ["ACME-src-1", "ACME-src-2", "ACME-src-9"]
    assert [(one.claim_count, one.figure_count) for one in rows] == [(2, 13), (2, 1), (0, 1)]
    assert len(source_keys(store, ALL._replace(cited_only=True))) == 2
    assert [one.number for one in cited_sources(store, "ACME")] == [1, 2]


def test_problem_sources_fail_or_back_a_problem(store):
    _judge(store)
    with store.write() as connection:
        connection.execute(
            "UPDATE source SET failing_since = '2025-11-01T00:00:00.000Z' WHERE id = 'ACME-src-9'"
        )
    rows = source_rows(store, source_keys(store, ALL._replace(problems=True)))
    assert [one.state.source.id for one in rows] == ["ACME-src-1", "ACME-src-2", "ACME-src-9"]
    replace_flags(store, "ACME", [])
    rows = source_rows(store, source_keys(store, ALL._replace(problems=True)))
    assert [one.state.source.id for one in rows] == ["ACME-src-2", "ACME-src-9"]


def test_events_come_newest_first_until_acknowledged(store):
    with store.write() as connection:
        for day in range(3):
            at = NOW + timedelta(days=day)
            add_event(connection, "ACME", EventKind.SOURCE_CHANGED, f"day {day}", "ACME-src-1", at)
    assert [one.text for one in event_rows(store, event_keys(store, ALL))] == ["day 2", "day 1", "day 0"]
    assert acknowledge(store, "ev-2", NOW) == 1
    assert acknowledge(store, "ev-2", NOW) == 0
    open_ones = event_rows(store, event_keys(store, ALL._replace(problems=True)))
    assert [(one.id, one.source_id, one.acknowledged) for one in open_ones] == [
        ("ev-3", "ACME-src-1", False),
        ("ev-1", "ACME-src-1", False),
    ]


_CLAIM_WORDS = (
    "cloud",
    "STRASSE",
    "Straße",
    "%",
    "_",
    "26 %",
    "\\",
    "'",
    '"',
    "ﬁ",
    "İ",
    "取得",
    "took",
    "S1",
)


@pytest.fixture(scope="module")
def store_of_words(tmp_path_factory):
    store = open_store(tmp_path_factory.mktemp("lists") / "alimon.db")
    texts = ("Straße 26 %", "cloud_1 'quoted'", 'a "word" \\ back', "ﬁne İstanbul", "取得 cloud", "")
    claims = tuple(one._replace(text=text) for one, text in zip(acme().claims, texts, strict=True))
    load_company(store, acme(claims=claims), now=NOW)
    _judge(store)
    yield store
    store.close()


_COMPARED = st.builds(
    "value{}{}{}".format,
    st.sampled_from(["<", "<=", ">", ">=", "="]),
    st.integers(-5, 40),
    st.sampled_from(["", "%", "bn", "m"]),
)
_NAMED = st.sampled_from(
    ["verdict:con", "conflict", "flag:x", "src:1", "kind:REV", "~st.*", "~[", "value>26%"]
)
_TERMS = st.one_of(st.sampled_from(_CLAIM_WORDS), _NAMED, _COMPARED, st.text(max_size=4)).flatmap(
    lambda term: st.sampled_from([term, f"!{term}", f'"{term}"'])
)


@given(st.lists(_TERMS, max_size=3).map(" ".join))
@example("straße")
@example("STRASSE")
def test_the_store_and_lists_in_memory_agree_on_every_filter(store_of_words, text):
    store = store_of_words
    everything = claim_rows(store, claim_keys(store, ALL))
    values = {one.id: one.quantity for one in company_records(store, "ACME").claims}
    terms = dict(store.read().rows("SELECT id, terms FROM claim"))
    wanted = parse_filter(text)
    expected = [
        row.key
        for row in everything
        if wanted.matches(f"{row.text} {terms[row.id]}", _facts(row, values[row.id]))
    ]
    assert claim_keys(store, ALL._replace(text=text)).tolist() == expected


def _facts(row, quantity):
    facts = {
        "verdict": row.verdict,
        "flag": " ".join(row.flags),
        "src": " ".join(f"{number} ACME-src-{number}" for number in row.numbers),
        "kind": row.metric,
    }
    return facts | ({"value": f"{quantity.number:f}", "unit": quantity.unit} if quantity else {})
