"""Where a key stands in a TOML text: `tomllib` tells values, not places, and an error names its line."""

import re

_HEAD = re.compile(r"\s*\[\s*([^\[\]]+?)\s*\]\s*(?:#.*)?")
_KEY = re.compile(r"\s*([\"']?)([^\"'=#\s]+)\1\s*[.=]")


def line_of(text: str, section: str, name: str = "") -> int:
    r"""The line, counted from 1, of `name` in `[section]`, or of its head; 1 where it is written otherwise.

    >>> line_of("company = 'ACME'\n[network]\nallow = []\n", "network", "allow")
    3
    """
    current, head = "", 1
    for number, line in enumerate(text.splitlines(), start=1):
        if match := _HEAD.fullmatch(line):
            current = match[1].strip("\"'")
            if current == section and not name:
                return number
            head = number if current == section else head
        elif current == section and (match := _KEY.match(line)) and match[2] == name:
            return number
    return head
