"""For each view and each action that works there: what the key has to do. `KEYS` says which of them there must be."""

from datetime import timedelta

from alimon.config.keys import View
from alimon.store import notes

from tests.pilot.key_case import Case
from tests.pilot.staging import (
    BABA,
    CLAIM,
    READ,
    Stage,
    asked,
    copied,
    cursor,
    footer,
    marks,
    news,
    part,
    put_off,
    rows,
    top,
    views,
)

_HOME = "MonitorView:"
_ON_SUBJECT, _ON_CLAIM = (_HOME, "SubjectView:subject:BABA-cloud:"), (_HOME, f"ClaimView:claim:{CLAIM}:")
_ON_SOURCE = (_HOME, f"SourceView:source:{READ}:{CLAIM}")
_ON_DIFF = (_HOME, f"DiffView:diff:{READ}:{CLAIM}")
_QUOTE = "Cloud revenue came to RMB33.4 billion in the quarter to June 2025."
_URL = "https://www.cnbc.com/2025/08/29/alibaba-baba-june-quarter-2025-earnings-report.html"


def _mark(letter: str, target: str):
    return lambda on: notes.set_mark(on.run.store, BABA, letter, target)


def _wait_until_due(on: Stage) -> None:
    on.run.clock.move(timedelta(days=60))


def _panel(name: str) -> Case:
    return Case(part, ("MonitorView", name))


def _said(words: str):
    return lambda on: words in footer(on)


def _seen(words: str):
    return lambda on: words in on.run.screen


def _typing(on: Stage) -> str:
    """What is typed into the box that has the keys."""
    return getattr(on.run.app.focused, "purpose", "")


def _height(on: Stage) -> int:
    view = on.run.app.view
    return view.placed[view.part_name].height


_PANELS = ("segments", "risks", "competitors", "theses", "sources", "inbox")

EVERYWHERE = {
    "open": Case(views),
    "back": Case(views, (_HOME,)),
    "quit": Case(lambda on: (*on.left,), (0,)),
    "find": Case(views, (_HOME, "FindView:find::")),
    **{f"panel_{number}": _panel(name) for number, name in enumerate(_PANELS, 1)},
    **{f"go_{name}": _panel(name) for name in _PANELS},
    "panel_0": _panel("evidence"),
    "cursor_down": Case(cursor),
    "cursor_up": Case(cursor, first=("j",)),
    "page_down": Case(cursor),
    "page_up": Case(cursor, first=("G",)),
    "first": Case(cursor, first=("G",)),
    "go_first": Case(cursor, first=("G",)),
    "last": Case(cursor),
    "history_back": Case(views, (_HOME,)),
    "history_forward": Case(lambda on: len(views(on)), 3, first=("enter", "[")),
    "company": Case(top, "CompaniesBox"),
    "activity": Case(top, "ActivityView"),
    "palette": Case(top, "PaletteBox"),
    "help": Case(top, "HelpBox"),
    "refresh_this": Case(asked, {READ}),
    "refresh_all": Case(lambda on: len(asked(on)), 5, given=_wait_until_due),
    "jump": Case(lambda on: views(on)[-1], "ClaimView:claim:BABA-S19:", given=_mark("j", "BABA-S19"), then=("j",)),
    "undo": Case(lambda on: "u" in marks(on), False, given=_mark("u", "BABA-S19")),
    "open_link": Case(footer, _URL),
    "diff": Case(top, "DiffView"),
    "paste": Case(top, "PasteBox"),
    "provenance": Case(top, "ProvenanceBox"),
    "check": Case(_said("S02: supported · the text has 33.4"), True),
    "overrule": Case(top, "OverruleBox"),
    "reattribute": Case(_said(" too, not read yet"), True, after=("u",)),
    "note": Case(top, "NoteBox"),
    "mark": Case(lambda on: "k" in marks(on), True, then=("k",), after=("u",)),
    "retire": Case(_said("S02 retired"), True, after=("u",)),
    "copy_value": Case(copied, "RMB33.4bn"),
    "copy_quote": Case(copied, f"“{_QUOTE}” (CNBC, 29 Aug 2025, {_URL})"),
    "copy_url": Case(copied, _URL),
    "copy_citation": Case(lambda on: copied(on).startswith("CNBC, “Alibaba shares jump"), True),
    "copy_line": Case(lambda on: "33.4 billion" in copied(on) and "which supports it" in copied(on), True),
}  # fmt: skip
"""What a key has to do where the view's own table does not say otherwise."""

MONITOR = {
    "check": Case(_said("S01: not found · the text lacks 26"), True),
    "open": Case(views, (_HOME, "SubjectView:subject:BABA-ai-cloud:")),
    "back": Case(_said("q again leaves alimon"), True),
    "panel_1": Case(part, ("MonitorView", "segments"), first=("2",)),
    "go_segments": Case(part, ("MonitorView", "segments"), first=("2",)),
    "cursor_down": Case(cursor, 5),
    "cursor_up": Case(cursor, 3),
    "cursor_left": Case(part, ("MonitorView", "segments"), first=("l",)),
    "cursor_right": Case(part, ("MonitorView", "evidence")),
    "first": Case(cursor, 0),
    "go_first": Case(cursor, 0),
    "last": Case(cursor, 8),
    "next_panel": Case(part, ("MonitorView", "risks")),
    "previous_panel": Case(part, ("MonitorView", "evidence")),
    "history_back": Case(views, (_HOME,), first=("enter",)),
    "history_forward": Case(views, (_HOME, "SubjectView:subject:BABA-ai-cloud:"), first=("enter", "[")),
    "zoom": Case(_height, 22),
    "filter": Case(rows, [], then=("z", "q", "z", "enter")),
    "problems": Case(rows),
    "sort": Case(rows),
    "sort_reverse": Case(rows),
    "older": Case(lambda on: on.run.app.monitor.period.label),
    "newer": Case(lambda on: on.run.app.monitor.period.label, first=("<",)),
    "refresh_this": Case(asked, {READ}, first=("5",)),
    "acknowledge": Case(news, 1, first=("6",), after=("u",)),
    "acknowledge_all": Case(news, 0, first=("6",), after=("u",)),
    "snooze": Case(put_off, 1, first=("6",), after=("u",)),
    "retire": Case(rows, first=("4",), after=("u",)),
    "copy_value": Case(copied, "RMB48,437m"),
    "copy_quote": Case(_said("was read, so there is nothing to quote"), True),
    "copy_line": Case(lambda on: copied(on).startswith("AInvest puts"), True),
}  # fmt: skip

SUBJECT = {
    "open": Case(views, (*_ON_SUBJECT, f"ClaimView:claim:{CLAIM}:")),
    "find": Case(views, (*_ON_SUBJECT, "FindView:find::")),
    "cursor_down": Case(cursor, 2),
    "cursor_up": Case(cursor, 0),
    "cursor_left": Case(cursor, first=("tab", "l")),
    "cursor_right": Case(cursor, first=("tab",)),
    "first": Case(cursor, 0),
    "go_first": Case(cursor, 0),
    "next_panel": Case(part, ("SubjectView", "figures")),
    "previous_panel": Case(part, ("SubjectView", "figures")),
    "zoom": Case(_height, 22),
    "filter": Case(rows, [], then=("z", "q", "z", "enter")),
    "problems": Case(rows),
    "sort": Case(rows, first=("s", "s", "s")),
    "sort_reverse": Case(rows),
    "history_forward": Case(views, (*_ON_SUBJECT, f"ClaimView:claim:{CLAIM}:"), first=("enter", "[")),
}

CLAIM_VIEW = {
    "next_claim": Case(lambda on: views(on)[-1], "ClaimView:claim:BABA-S03:"),
    "previous_claim": Case(lambda on: views(on)[-1], "ClaimView:claim:BABA-S01:"),
    "open": Case(views, (*_ON_CLAIM, f"SourceView:source:{READ}:{CLAIM}")),
    "find": Case(views, (*_ON_CLAIM, "FindView:find::")),
    "cursor_up": Case(cursor, first=("G",)),
    "retire": Case(views, (_HOME,), after=("u",)),
}

SOURCE = {
    "next_claim": Case(lambda on: views(on)[-1], f"SourceView:source:{READ}:BABA-S03"),
    "previous_claim": Case(lambda on: views(on)[-1], f"SourceView:source:{READ}:BABA-S01"),
    "open": Case(views, (*_ON_SOURCE, f"ClaimView:claim:{CLAIM}:"), first=("tab",)),
    "find": Case(_typing, "search"),
    "cursor_left": Case(part, ("SourceView", "text"), first=("l",)),
    "cursor_right": Case(part, ("SourceView", "citing")),
    "next_panel": Case(part, ("SourceView", "citing")),
    "previous_panel": Case(part, ("SourceView", "citing")),
    "next_passage": Case(lambda on: "passage 2 of 2" in on.run.screen, True),
    "previous_passage": Case(lambda on: "passage 1 of 2" in on.run.screen, True, first=("n",)),
    "diff": Case(views, (*_ON_SOURCE, f"DiffView:diff:{READ}@3:{CLAIM}")),
    "older_snapshot": Case(_seen("snapshot 2 of 3"), True),
    "newer_snapshot": Case(_seen("snapshot 3 of 3"), True, first=("<",)),
    "history_forward": Case(lambda on: len(views(on)), 3, first=("tab", "enter", "[")),
    "retire": Case(views, (_HOME,), after=("u",)),
}

DIFF = {
    "open": Case(views, (*_ON_DIFF, f"SourceView:source:{READ}:{CLAIM}")),
    "find": Case(views, (*_ON_DIFF, "FindView:find::")),
    "cursor_up": Case(cursor),
    "page_up": Case(cursor),
    "history_forward": Case(lambda on: len(views(on)), 3, first=("enter", "[")),
    "next_change": Case(_seen("change 5 of 6"), True),
    "previous_change": Case(_seen("change 3 of 6"), True),
    "older_snapshot": Case(_seen("Changes 1 → 2"), True),
    "newer_snapshot": Case(_seen("Changes 2 → 3"), True, first=("<",)),
}

FIND = {
    "open": Case(lambda on: len(views(on)), 3),
    "find": Case(_typing, "find"),
    "cursor_up": Case(cursor),
    "page_up": Case(cursor),
    "first": Case(cursor, 0),
    "go_first": Case(cursor, 0),
    "next_panel": Case(cursor),
    "previous_panel": Case(cursor),
}

ACTIVITY = {
    "open": Case(part, ("ActivityView", "sources")),
    "find": Case(views, (_HOME, "ActivityView:activity::", "FindView:find::")),
    "cursor_down": Case(cursor, 1, first=("k",)),
    "cursor_up": Case(cursor, 0),
    "cursor_left": Case(part, ("ActivityView", "runs"), first=("l",)),
    "cursor_right": Case(part, ("ActivityView", "sources")),
    "page_down": Case(cursor, 1, first=("k",)),
    "page_up": Case(cursor, 0),
    "first": Case(cursor, 0),
    "go_first": Case(cursor, 0),
    "last": Case(cursor, 1, first=("k",)),
    "next_panel": Case(part, ("ActivityView", "sources")),
    "previous_panel": Case(part, ("ActivityView", "sources")),
    "filter": Case(rows, [], then=("z", "q", "z", "enter")),
    "problems": Case(lambda on: len(rows(on)), 1),
    "sort": Case(rows),
    "sort_reverse": Case(rows),
    "refresh_this": Case(asked, {READ}, first=("enter",)),
    "history_forward": Case(lambda on: len(views(on)), 3, first=("enter", "enter", "[")),
}

OWN = {
    View.MONITOR: MONITOR, View.SUBJECT: SUBJECT, View.CLAIM: CLAIM_VIEW, View.SOURCE: SOURCE, View.DIFF: DIFF,
    View.FIND: FIND, View.ACTIVITY: ACTIVITY,
}  # fmt: skip


def case_of(view: View, action: str) -> Case | None:
    """What the key of an action has to do in a view; None where nobody said."""
    return OWN[view].get(action) or EVERYWHERE.get(action)
