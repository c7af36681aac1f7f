"""The config file of a first run: every setting, explained and commented out."""

import os
from pathlib import Path

from .hooks import SECTION
from .options import KEYS_SECTION, OPTIONS, Option
from .settings_file import toml

_TOP = """\
# Settings of alimon. Every line is commented out and shows the default: remove the `#` to change it.
# `alimon config check` says whether this file can be used.
"""
_HOOKS = """\
# By kind of event (docs/hooks.md), or `any`: a command as a list, never run by a shell, or an address to POST to.
# cited_passage_changed = ["notify-send", "alimon"]
# any = "https://hooks.example/alimon"
"""
_KEYS = """
# Keys by action id (docs/keys.md lists them): one key, several, or "" to switch the action off.
# open = ["enter", "O"]
"""


def starter_text() -> str:
    """The whole file. It sets nothing."""
    lines = [_TOP]
    section = ""
    for option in OPTIONS:
        if option.section != section:
            section = option.section
            lines.append(f"\n[{section}]")
        lines.append(_explained(option))
        if section == SECTION:
            lines.append(_HOOKS)
    lines.append(f"\n[{KEYS_SECTION}]{_KEYS}")
    return "\n".join(lines)


def write_starter(path: Path) -> bool:
    """Write the file where there is none. False where there is one, or where it cannot be written."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with open(handle, "w", encoding="utf-8") as file:  # noqa: PTH123 - a descriptor, opened for nobody else
            file.write(starter_text())
    except OSError:
        return False
    return True


def _explained(option: Option) -> str:
    choices = f": {', '.join(option.choices)}" if option.choices else ""
    comment = f"# {option.help}{choices}\n" if option.help else ""
    return f"{comment}# {option.name} = {toml(option.default)}"
