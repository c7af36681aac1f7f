"""Reads and checks config.toml: every fault names file, line, what is wrong and what to write."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from pathlib import Path

from ..model.errors import ConfigError
from . import hooks
from .limits import Limits
from .options import KEYS_SECTION, OPTIONS, Option, Value
from .retention import DEFAULT, retention
from .settings import Settings
from .toml_lines import line_of

_DOCS = "alimon config show lists every setting."


def read_settings(path: Path, raw: bytes, base: Settings) -> Settings:
    """`base` with what the bytes of `path` set. Raises ConfigError for the first fault."""
    try:
        text = raw.decode()
        document = tomllib.loads(text)
    except UnicodeDecodeError as fault:
        line = raw[: fault.start].count(b"\n") + 1
        raise ConfigError(f"{path}:{line}: this is not UTF-8 text.", "Save the file as UTF-8.") from fault
    except tomllib.TOMLDecodeError as fault:
        raise ConfigError(f"{path}:{_place(fault, text)}", "TOML is explained at https://toml.io.") from fault
    return _SettingsFile(path, text).settings(document, base)


def unreadable(path: Path, fault: OSError) -> ConfigError:
    """The error for a file that is there and cannot be read."""
    return ConfigError(
        f"{path}:1: cannot be read: {fault.strerror or fault}.", "Check its owner and its mode."
    )


def _place(fault: tomllib.TOMLDecodeError, text: str) -> str:
    said, _, place = str(fault).rpartition(" (at ")
    words = place.rstrip(")").split()
    line = words[1].rstrip(",") if words[:1] == ["line"] else str(text.count("\n") + 1)
    return f"{line}: {said or str(fault)}."


class _SettingsFile:
    """One parsed file with its text, for the places of faults."""

    def __init__(self, path: Path, text: str) -> None:
        self._path = path
        self._text = text

    def settings(self, document: Mapping[str, object], base: Settings) -> Settings:
        values: dict[str, Value] = {}
        keys: dict[str, tuple[str, ...]] = {}
        given_hooks: dict[str, hooks.Hook] = {}
        for section, table in self._sections(document):
            if section == KEYS_SECTION:
                keys = self._keys(table)
                continue
            for name, value in table.items():
                if section == hooks.SECTION and name != "seconds":
                    given_hooks[name] = self._hook(name, value)
                    continue
                option = self._option(section, name)
                values[option.path] = self._value(option, value)
        limits = {
            path.removeprefix("limits."): value
            for path, value in values.items()
            if path.startswith("limits.")
        }
        return Settings(
            company=str(values.get("company", "")),
            theme=str(values.get("display.theme", "dark")),
            ascii=bool(values.get("display.ascii", False)) or base.ascii,
            allow=(*_strings(values.get("network.allow", ())), *base.allow),
            contact=str(values.get("network.contact", "")),
            proxy=str(values.get("network.proxy", "")),
            ca_file=str(values.get("network.ca_file", "")),
            retention=retention(str(values.get("retention.keep_raw", DEFAULT))),
            hooks=given_hooks,
            hook_seconds=float(str(values.get("hooks.seconds", base.hook_seconds))),
            limits=Limits(**limits),  # type: ignore[arg-type]  # checked against each field's default
            keys=keys,
            given=frozenset(values)
            | {f"{KEYS_SECTION}.{action}" for action in keys}
            | {f"{hooks.SECTION}.{name}" for name in given_hooks},
        )

    def _sections(self, document: Mapping[str, object]) -> list[tuple[str, Mapping[str, object]]]:
        """The top level as section "", then each table. Raises ConfigError for an unknown table."""
        known = {option.section for option in OPTIONS if option.section} | {KEYS_SECTION}
        top = {name: value for name, value in document.items() if not isinstance(value, dict)}
        tables = [(name, value) for name, value in document.items() if isinstance(value, dict)]
        for name, _ in tables:
            if name not in known:
                raise self._fault(name, "", f"there is no section [{name}]", _nearest(name, known))
        for name in top:
            if name in known:
                raise self._fault("", name, f"{name} is a section", f"Write [{name}] on a line of its own.")
        return [("", top), *tables]

    def _option(self, section: str, name: str) -> Option:
        for option in OPTIONS:
            if (option.section, option.name) == (section, name):
                return option
        here = [option.name for option in OPTIONS if option.section == section]
        where = f" in [{section}]" if section else ""
        raise self._fault(section, name, f"there is no setting {name!r}{where}", _nearest(name, here))

    def _value(self, option: Option, value: object) -> Value:
        found = _as_default(option, value)
        if found is None:
            hint = f"Write {_kind(option.default)}, e.g. {toml(option.default)}."
            raise self._fault(option.section, option.name, f"{option.path} cannot be {_show(value)}", hint)
        words = (found,) if isinstance(found, str) else found if isinstance(found, tuple) else ()
        wrong = next(
            (word for word in words if option.pattern and not re.fullmatch(option.pattern, word)), None
        )
        if wrong is not None:
            # The value is not shown: that of a proxy may hold a password.
            what = f"{option.path} is not written as it has to be"
            raise self._fault(option.section, option.name, what, f"Write it like {toml(option.example)}.")
        if option.choices and found not in option.choices:
            hint = f"Write one of {', '.join(toml(choice) for choice in option.choices)}."
            raise self._fault(option.section, option.name, f"{option.path} cannot be {_show(value)}", hint)
        return found

    def _hook(self, name: str, value: object) -> hooks.Hook:
        if name not in hooks.NAMES:
            what = f"there is no event {name!r} to hook"
            raise self._fault(hooks.SECTION, name, what, _nearest(name, hooks.NAMES))
        found = hooks.read_hook(value)
        if found is None:
            hint = 'Write a command as a list, ["notify-send", "alimon"], or an address, "https://...".'
            raise self._fault(hooks.SECTION, name, f"hooks.{name} cannot be {_show(value)}", hint)
        return found

    def _keys(self, table: Mapping[str, object]) -> dict[str, tuple[str, ...]]:
        changes: dict[str, tuple[str, ...]] = {}
        for action, value in table.items():
            written = (value,) if isinstance(value, str) else value
            if not isinstance(written, list | tuple) or not all(isinstance(key, str) for key in written):
                hint = 'Write a key or a list of keys, e.g. "n" or ["n", "down"]; "" switches the action off.'
                raise self._fault(KEYS_SECTION, action, f"keys.{action} cannot be {_show(value)}", hint)
            changes[action] = tuple(key for key in written if key)
        if changes:
            self._check_keys(changes)
        return changes

    def _check_keys(self, changes: Mapping[str, tuple[str, ...]]) -> None:
        from .keys import KEYS, remapped  # noqa: PLC0415 - the table is read only where a key is changed

        actions = [row.action for row in KEYS]
        for action in changes:
            if action not in actions:
                raise self._fault(
                    KEYS_SECTION, action, f"there is no action {action!r}", _nearest(action, actions)
                )
        try:
            remapped(changes)
        except ConfigError as fault:
            named = next((action for action in changes if repr(action) in fault.message), "")
            line = line_of(self._text, KEYS_SECTION, named)
            raise ConfigError(f"{self._path}:{line}: {fault.message}", fault.hint) from fault

    def _fault(self, section: str, name: str, what: str, hint: str) -> ConfigError:
        return ConfigError(f"{self._path}:{line_of(self._text, section, name)}: {what}.", hint)


def toml(value: Value) -> str:
    """A value as TOML writes it."""
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
        case tuple():
            return "[" + ", ".join(toml(item) for item in value) + "]"
        case _:
            return str(value)


def _as_default(option: Option, value: object) -> Value | None:
    """`value` where it is of the default's kind and in reach, else None."""
    match default := option.default:
        case bool():
            return value if isinstance(value, bool) else None
        case int() | float():
            if isinstance(value, bool) or not isinstance(value, int | type(default)):
                return None
            in_reach = 0 < value < _ENDLESS or (value == 0 and option.name in _MAY_BE_ZERO)
            return type(default)(value) if in_reach else None
        case tuple():
            fits = isinstance(value, list) and all(isinstance(item, str) for item in value)
            return tuple(value) if fits and isinstance(value, list) else None
        case _:
            return value if isinstance(value, str) else None


_MAY_BE_ZERO = frozenset({"pause_seconds", "redirects"})
_ENDLESS = 10**12


def _kind(default: Value) -> str:
    match default:
        case bool():
            return "true or false"
        case int() | float():
            return "a positive number"
        case tuple():
            return "a list of strings"
        case _:
            return "a string"


def _strings(value: Value) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else ()


def _show(value: object) -> str:
    return repr(value)[:60]


def _nearest(name: str, known: Iterable[str]) -> str:
    close = get_close_matches(name, sorted(known), n=1)
    return f"Did you mean {close[0]!r}?" if close else _DOCS
