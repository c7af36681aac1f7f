"""Where the settings come from: the TOML file, checked, with the environment on top."""

import os
from collections.abc import Mapping

from .paths import Paths
from .settings import Settings
from .signs import ascii_wanted
from .unset import sets_nothing


def load_settings(paths: Paths, environ: Mapping[str, str] | None = None) -> Settings:
    """The settings of this user. Raises ConfigError, naming file and line, where the file cannot be used."""
    environ = os.environ if environ is None else environ
    base = Settings(ascii=ascii_wanted(environ), allow=_split(environ.get("ALIMON_ALLOW_PRIVATE", "")))
    try:
        text = paths.config_file.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return base
    except OSError as fault:
        from .settings_file import unreadable  # noqa: PLC0415 - only where something is wrong

        raise unreadable(paths.config_file, fault) from fault
    if sets_nothing(text):
        return base
    from .settings_file import read_settings  # noqa: PLC0415 - parsing TOML costs as much as starting Python

    return read_settings(paths.config_file, text, base)


def _split(text: str) -> tuple[str, ...]:
    return tuple(part for part in (word.strip() for word in text.split(",")) if part)
