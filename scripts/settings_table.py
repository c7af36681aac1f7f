"""Write docs/settings.md from config/options.py, or with --check only say whether it is right."""

import sys
from collections.abc import Iterable
from pathlib import Path

from alimon.config.options import OPTIONS, Option
from alimon.config.settings_file import toml

PAGE = Path(__file__).resolve().parent.parent / "docs" / "settings.md"
_HEAD = """\
# Settings

Made from `config/options.py` by `python scripts/settings_table.py`. The first start writes `config.toml` with every
setting in it, commented out; `alimon config path` tells where, `alimon config show` what is in force and why,
`alimon config check` whether the file can be used. A name with a dot stands in the section before the dot:
`display.theme` is `theme` under `[display]`. `[keys]` takes the actions of [keys.md](keys.md).

| setting | default | meaning |
| --- | --- | --- |
"""
_VARIABLES = """
## Environment

| variable | meaning |
| --- | --- |
| `ALIMON_HOME` | one folder for settings, store, log and cache |
| `ALIMON_ALLOW_PRIVATE` | `host:port,...`: private addresses that may be fetched, beside `network.allow` |
| `ALIMON_DEBUG` | `1` shows tracebacks on stderr |
| `NO_COLOR` | anything takes the colours away |
"""


def page(options: Iterable[Option]) -> str:
    """The whole page."""
    rows = (f"| `{option.path}` | `{toml(option.default)}` | {_meaning(option)} |\n" for option in options)
    return _HEAD + "".join(rows) + _VARIABLES


def _meaning(option: Option) -> str:
    return option.help + (f": {', '.join(option.choices)}" if option.choices else "")


def main(*, check: bool) -> int:
    """Write the page, or say that it is out of date; the exit code."""
    text = page(OPTIONS)
    if PAGE.exists() and PAGE.read_text(encoding="utf-8") == text:
        return 0
    if not check:
        PAGE.write_text(text, encoding="utf-8")
    print(
        f"docs/settings.md {'is out of date: run python scripts/settings_table.py' if check else 'written'}"
    )
    return int(check)


if __name__ == "__main__":
    raise SystemExit(main(check="--check" in sys.argv[1:]))
