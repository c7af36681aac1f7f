"""u takes back what was done here, or by an alimon that ended; never what another one that is open did."""

from contextlib import contextmanager

import pytest
from alimon.model.errors import UsageError
from alimon.model.words import VerdictWord
from alimon.store.claims import claim_view
from alimon.store.notes import add_note, marks, notes, set_mark
from alimon.store.overrules import overrule
from alimon.store.undo import retire, undo

from tests.builders import NOW
from tests.store.second_process import end, start

CITATION = "ACME-S1-c1"
_IMPORTS = """
from alimon.model.words import VerdictWord
from alimon.store.notes import set_mark
from alimon.store.overrules import overrule
from alimon.store.undo import undo
store = open_store(path)
"""
OVERRULES = f"overrule(store, '{CITATION}', VerdictWord.NOT_FOUND, 'I looked', NOW)\n"


@contextmanager
def other_monitor(path, code):
    """Another alimon that did something and stays open."""
    process = start(path, f"{_IMPORTS}{code}say('done')\nsys.stdin.readline()\n")
    assert process.stdout.readline() == "done\n"
    try:
        yield process
    finally:
        end(process)


def _word(store):
    return claim_view(store, "ACME-S1").verdict


def test_what_another_open_alimon_did_is_passed_over(store, path):
    add_note(store, "ACME-S2", "mine", NOW)
    with other_monitor(path, OVERRULES):
        assert undo(store, NOW) == "note on ACME-S2"
        assert notes(store, "ACME-S2") == ()
        assert _word(store) == "not_found"
        with pytest.raises(UsageError, match=f"another alimon did the last .verdict of {CITATION} overruled"):
            undo(store, NOW)
        assert _word(store) == "not_found"


def test_what_an_alimon_did_that_ended_is_taken_back(store, path):
    end(start(path, _IMPORTS + OVERRULES))
    assert undo(store, NOW) == f"verdict of {CITATION} overruled"
    assert _word(store) == "unchecked"


def test_what_another_one_has_changed_since_stays_and_is_told(store, path):
    add_note(store, "ACME-S2", "mine", NOW)
    overrule(store, CITATION, VerdictWord.SUPPORTED, "because", NOW)
    with other_monitor(path, OVERRULES):
        with pytest.raises(UsageError, match="Another alimon has changed that since"):
            undo(store, NOW)
        assert _word(store) == "not_found"
        assert undo(store, NOW) == "note on ACME-S2", "the next one goes on before it"


def test_another_ones_change_to_something_else_hinders_nothing(store, path):
    overrule(store, CITATION, VerdictWord.SUPPORTED, "because", NOW)
    set_mark(store, "ACME", "c", "ACME-cloud")
    with other_monitor(path, "set_mark(store, 'ACME', 'd', 'ACME-shops')\n"):
        assert undo(store, NOW) == "mark c on ACME-cloud"
        assert undo(store, NOW) == f"verdict of {CITATION} overruled"
        assert [one.letter for one in marks(store, "ACME")] == ["d"]


def test_what_another_one_did_since_and_took_back_hinders_nothing(store, path):
    retire(store, "ACME-S2", NOW)
    overrule(store, CITATION, VerdictWord.SUPPORTED, "because", NOW)
    with other_monitor(path, f"{OVERRULES}undo(store, NOW)\n"):
        assert _word(store) == "supported"
        assert undo(store, NOW) == f"verdict of {CITATION} overruled"
        assert undo(store, NOW) == "ACME-S2 retired"
        assert undo(store, NOW) is None
