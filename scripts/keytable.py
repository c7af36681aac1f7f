"""Write the table of keys into README.md and docs/keys.md, or with --check only say whether they are right.

Both come from config/keys.py, the one table of bindings.
"""

import re
import sys
from collections.abc import Iterable, Sequence
from itertools import zip_longest
from pathlib import Path

from alimon.config.keys import KEYS, Key, View, shown

ROOT = Path(__file__).resolve().parent.parent
README, PAGE = ROOT / "README.md", ROOT / "docs" / "keys.md"
_BETWEEN = re.compile(r"(?<=<!-- keys: begin -->\n).*?(?=<!-- keys: end -->)", re.DOTALL)
_HEAD = """\
# Keys

Made from `config/keys.py` by `python scripts/keytable.py`. The action is the name that `[keys]` in the configuration
takes: `open = ["enter", "O"]` gives an action other keys, an empty list switches it off. A letter means the same
everywhere; in a text box letters type and Esc leaves it.
"""


def keys_of_row(row: Key) -> str:
    """The keys of an action as Markdown: `` `j` `↓` ``."""
    return " ".join(f"`{row.prefix}{shown(key)}`".replace("|", "\\|") for key in row.keys)


def table(rows: Sequence[Key]) -> str:
    """The README's table: two actions a line, to be read down the left half and then down the right."""
    cells = [f"{keys_of_row(row)} | {row.help}" for row in rows]
    half = (len(cells) + 1) // 2
    pairs = zip_longest(cells[:half], cells[half:], fillvalue=" | ")
    lines = [
        "| key | does | key | does |",
        "| --- | --- | --- | --- |",
        *(f"| {a} | {b} |" for a, b in pairs),
    ]
    return "\n".join(lines) + "\n"


def page(rows: Iterable[Key]) -> str:
    """The whole of docs/keys.md: a table for each group, with action ids and views."""
    groups: dict[str, list[Key]] = {}
    for row in rows:
        groups.setdefault(row.group, []).append(row)
    parts = [_HEAD]
    for group, members in groups.items():
        parts += [f"\n## {group}\n", "| key | does | where | action |", "| --- | --- | --- | --- |"]
        parts += [f"| {keys_of_row(row)} | {row.help} | {_where(row)} | `{row.action}` |" for row in members]
    return "\n".join(parts) + "\n"


def with_table(readme: str, rows: Sequence[Key]) -> str:
    """The README with its table of keys made anew."""
    text = table(rows)
    return _BETWEEN.sub(lambda _: text, readme)


def _where(row: Key) -> str:
    return "everywhere" if row.views == frozenset(View) else ", ".join(v for v in View if v in row.views)


def main(*, check: bool) -> int:
    """Write both files, or say which is out of date; the exit code."""
    wanted = {README: with_table(README.read_text(encoding="utf-8"), KEYS), PAGE: page(KEYS)}
    stale = [
        path for path, text in wanted.items() if not path.exists() or path.read_text(encoding="utf-8") != text
    ]
    for path in stale:
        if not check:
            path.write_text(wanted[path], encoding="utf-8")
        print(
            f"{path.relative_to(ROOT)} {'is out of date: run python scripts/keytable.py' if check else 'written'}"
        )
    return 1 if check and stale else 0


if __name__ == "__main__":
    raise SystemExit(main(check="--check" in sys.argv[1:]))
