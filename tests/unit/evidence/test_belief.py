"""When a change is believed: at once, when it is confirmed, and ever more slowly where a page flaps."""

from itertools import pairwise

from alimon.evidence.change.belief import believe
from alimon.evidence.change.compare import compare
from alimon.evidence.change.noise import learn, learnt
from alimon.model.change import Difference
from alimon.model.ids import SnapshotId
from alimon.model.sighting import Sighting
from alimon.model.words import ChangeKind
from hypothesis import given
from hypothesis import strategies as st

STATES = st.lists(st.sampled_from("AB"), min_size=50, max_size=50)


def difference(kind=ChangeKind.CITED):
    return (Difference(kind, (0, 1), (0, 1)),)


def told_of(states, kind=ChangeKind.CITED):
    """The states that are told of, where a page that said A before says these, one a reading."""
    seen, told, before, known = Sighting(times=1), "A", "A", {"A"}
    found = []
    for state in states:
        is_new = state != before
        changes = difference(kind) if state != told else ()
        belief = believe(
            seen._replace(told=SnapshotId(told)), changes, is_new=is_new, is_return=is_new and state in known
        )
        if belief.news:
            found.append(state)
        told = state if belief.sighting.told is None else told
        seen, before = belief.sighting, state
        known.add(state)
    return found


@given(STATES)
def test_a_state_is_never_told_twice_in_a_row(states):
    found = told_of(states)
    assert all(one != other for one, other in zip(["A", *found], found, strict=False))


@given(STATES)
def test_a_page_that_flaps_is_told_of_a_few_times_at_most(states):
    assert len(told_of(states)) <= 9


@given(STATES)
def test_a_page_that_flaps_at_every_reading_is_told_of_once(states):
    del states
    assert told_of("BA" * 25) == ["B"]


@given(st.sampled_from("AB"), STATES)
def test_a_state_that_lasts_is_the_one_that_was_told_of_in_the_end(last, states):
    found = told_of([*states, *[last] * 60])
    assert (found or ["A"])[-1] == last


def test_other_text_is_believed_when_it_is_seen_twice():
    assert told_of("BB", ChangeKind.OTHER) == ["B"]
    assert told_of("BA", ChangeKind.OTHER) == []


LINES = [f"{number}. line of the page." for number in ("First", "Second", "Third")]


def copies(*changing):
    """Copies of a page whose middle differs."""
    return ["\n".join([*LINES, text, "The end."]) for text in changing]


def learnt_from(pages):
    known = {}
    for before, after in pairwise(pages):
        known = learn(known, compare(before, after))
    return learnt(known.values())


def test_what_differs_at_two_readings_in_a_row_is_learnt():
    assert learnt_from(copies("Buy a car", "Eat some cheese", "Fly far away"))
    assert not learnt_from(copies("Buy a car", "Eat some cheese", "Eat some cheese", "Fly far away"))


def test_a_counter_is_learnt_even_where_it_lasts_for_a_reading():
    assert learnt_from(copies("3 readers", "4 readers", "4 readers", "5 readers", "5 readers", "6 readers"))


def test_a_figure_that_lasts_is_never_learnt():
    pages = copies(*(f"Sales grew {number // 2} % this year" for number in range(20)))
    assert not learnt_from(pages)


def test_a_figure_that_never_lasts_is_learnt_at_last():
    pages = copies(*(f"The share stands at US${number}.50 now" for number in range(100, 104)))
    assert not learnt_from(pages[:3])
    assert learnt_from(pages)


def test_a_long_memory_of_noise_forgets_what_it_did_not_learn():
    known = {}
    for number in range(400):
        pages = copies(f"{'word ' * (number % 7)}{number * 'x'}", f"{number * 'y'} other")
        before = "\n".join([f"{'z' * number} before", pages[0]])
        known = learn(known, compare(before, before.replace("x", "q")))
    assert len(known) <= 300
