"""What a typed line does: looked up before the palette closes, done after."""

from collections.abc import Callable, Mapping
from typing import NamedTuple, cast

from ...model.duration import duration
from ...model.errors import AlimonError
from ...store.companies import company
from ..screens.base import ViewBase
from ..screens.view import View
from ..session import Session
from ..target import Target
from .arguments import any_target, claim_target, source_target
from .table import Command, alone_in, elsewhere, named, nearest

Do = Callable[[], object]


class Plan(NamedTuple):
    """What to do once the palette is closed; or the fault to be read while it stays open."""

    do: Do | None = None
    fault: str = ""


def plan(view: ViewBase, commands: tuple[Command, ...], typed: str) -> Plan:
    """What a line means in a view."""
    command, argument = named(commands, typed)
    if command is None:
        word = typed.split(maxsplit=1)[0]
        alone, rest = alone_in(commands, typed)
        if alone is not None:
            return Plan(fault=f"{alone.name} stands alone: leave out {rest!r}.")
        if elsewhere(word):
            return Plan(fault=f"{word} does not work here now: it needs a row that it can be done to.")
        close = nearest(commands, word)
        hint = f"Did you mean {' or '.join(close)}?" if close else "An empty line lists them all."
        return Plan(fault=f"No command is called {word!r} here. {hint}")
    try:
        return Plan(do=_meant(view, command, argument))
    except AlimonError as fault:
        return Plan(fault=f"{fault.message} {fault.hint}".strip())


def _meant(view: ViewBase, command: Command, argument: str) -> Do:
    if argument:
        return _WITH_ARGUMENT[command.name](view, argument)
    if command.actions:
        return cast("Do", getattr(view, f"action_{command.actions[0]}"))
    raise AlimonError(
        f"{command.name} needs a {command.argument.lower()}.", f"{command.name} {command.argument}"
    )


def _open(target_of: Callable[[Session, str], Target]) -> Callable[[ViewBase, str], Do]:
    def meant(view: ViewBase, argument: str) -> Do:
        target = target_of(view.session, argument)
        return lambda: view.monitor_app.open_target(target)

    return meant


def _switch(view: ViewBase, argument: str) -> Do:
    found = company(view.session.store, argument)
    return lambda: view.monitor_app.switch_company(found.id)


def _refresh(view: ViewBase, argument: str) -> Do:
    target = source_target(view.session, argument)
    return lambda: view.monitor_app.refresh_sources(target)


def _find(view: ViewBase, argument: str) -> Do:
    return lambda: view.monitor_app.open_find(argument)


def _import(view: ViewBase, argument: str) -> Do:
    return lambda: view.monitor_app.open_review(argument)


def _note(view: ViewBase, argument: str) -> Do:
    return lambda: cast("View", view).write_note(argument)


def _snooze(view: ViewBase, argument: str) -> Do:
    wait = duration(argument)
    return lambda: cast("View", view).snooze(wait)


def _letter(prefix: str) -> Callable[[ViewBase, str], Do]:
    def meant(view: ViewBase, argument: str) -> Do:
        if len(argument) != 1 or not argument.isalnum():
            raise AlimonError("A mark is one letter or digit.")
        return lambda: cast("View", view).letter(prefix, argument)

    return meant


_WITH_ARGUMENT: Mapping[str, Callable[[ViewBase, str], Do]] = {
    "co": _switch, "src": _open(source_target), "claim": _open(claim_target), "show": _open(any_target),
    "find": _find, "refresh": _refresh, "import": _import, "snooze": _snooze, "note": _note, "mark": _letter("mark"),
    "jump": _letter("jump"),
}  # fmt: skip
