"""`alimon config path|show|check`: where the settings live, what they are, whether they can be used."""

import argparse
import os

from ...config.loading import load_settings
from ...config.options import KEYS_SECTION, Value
from ...config.paths import Paths, find_paths
from ...config.settings import Settings
from ..formats import Format
from ..listing import Column, Line, Listing
from ..narrate import say
from ..output import write_json, write_listing
from ..parser import add_formats


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """`alimon config ACTION`."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True, parser_class=type(parser))
    add_formats(actions.add_parser("path", help="the folders and files of alimon"), Format.JSON)
    add_formats(actions.add_parser("show", help="every setting, its value, and where the value is from"))
    actions.add_parser("check", help="say whether the settings can be used; 2 where they cannot")


def run(args: argparse.Namespace) -> int:
    """Do the action. Raises ConfigError where the settings cannot be used, but not for `path`."""
    paths = find_paths(args.store)
    match args.action:
        case "path":
            _show_paths(paths, args.form)
        case "show":
            write_listing(_settings(paths, load_settings(paths)), args.form)
        case _:
            _check(load_settings(paths))
            found = (
                "can be used"
                if paths.config_file.exists()
                else "does not exist: every setting is at its default"
            )
            say(f"{paths.config_file} {found}")
    return 0


def _check(settings: Settings) -> None:
    """Raises ConfigError where the network's settings name what cannot be used."""
    if settings.proxy or settings.ca_file:
        from ...refresh.fetch.outward import check_outward  # noqa: PLC0415 - it brings OpenSSL

        check_outward(settings)


def _show_paths(paths: Paths, form: Format) -> None:
    places = {
        "config": paths.config_file,
        "store": paths.store_file,
        "log": paths.log_file,
        "cache": paths.cache_dir,
    }
    if form is Format.JSON:
        write_json({name: str(place) for name, place in places.items()})
        return
    lines = [Line(cells=(name, str(place)), record={}) for name, place in places.items()]
    columns = (Column(name="what"), Column(name="path"))
    write_listing(Listing(columns=columns, lines=lines, total=len(lines), noun="places"), form)


def _settings(paths: Paths, settings: Settings) -> Listing:
    from ...config.settings_file import toml  # noqa: PLC0415 - it brings the TOML parser

    values: dict[str, Value] = {
        "company": settings.company,
        "display.theme": settings.theme,
        "display.ascii": settings.ascii,
        "network.allow": settings.allow,
        "network.contact": settings.contact,
        "network.proxy": settings.proxy,
        "network.ca_file": settings.ca_file,
        "hooks.seconds": settings.hook_seconds,
    }
    values |= {f"hooks.{name}": hook.url or hook.command for name, hook in settings.hooks.items()}
    values |= {f"limits.{name}": value for name, value in settings.limits._asdict().items()}
    values |= {f"{KEYS_SECTION}.{action}": keys for action, keys in settings.keys.items()}
    lines = []
    for path, value in values.items():
        origin = _origin(path, paths, settings)
        plain = list(value) if isinstance(value, tuple) else value
        record = {"id": path, "name": path, "value": plain, "from": origin}
        lines.append(Line(cells=(path, toml(value), origin), record=record))
    columns = tuple(Column(name=name) for name in ("setting", "value", "from"))
    return Listing(columns=columns, lines=lines, total=len(lines), noun="settings")


def _origin(path: str, paths: Paths, settings: Settings) -> str:
    places = [str(paths.config_file)] if path in settings.given else []
    if path == "network.allow" and os.environ.get("ALIMON_ALLOW_PRIVATE"):
        places.append("ALIMON_ALLOW_PRIVATE")
    if path == "display.ascii" and settings.ascii and not places:
        places.append("the locale")
    return " and ".join(places) or "default"
