"""JSON from strangers: nested at most 100 deep, integers of at most 400 digits, no NaN and no infinity."""

import json
import math
import re
from typing import NoReturn

from .extracted import UnreadableDocument

JsonValue = dict[str, "JsonValue"] | list["JsonValue"] | str | int | float | bool | None

DEEPEST = 100
MOST_DIGITS = 400
UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
"""What no text of the store holds: NUL and lone surrogates."""
_STEP = re.compile(r'"(?:[^"\\]|\\.)*+"|[\[{]|[\]}]', re.DOTALL)


def parse_json(text: str) -> JsonValue:
    """The value of a JSON text, its strings without NUL and lone surrogates.

    Raises ValueError where it is none, UnreadableDocument where it exceeds a limit.
    """
    _check_depth(text)
    value: JsonValue = json.loads(text, parse_int=_integer, parse_float=_number, parse_constant=_refuse)
    return _storable(value) if "\\u" in text else value


def _storable(value: JsonValue) -> JsonValue:
    """Escapes can write what no text holds."""
    if isinstance(value, str):
        return UNSTORABLE.sub("", value)
    if isinstance(value, list):
        return [_storable(part) for part in value]
    if isinstance(value, dict):
        return {UNSTORABLE.sub("", key): _storable(part) for key, part in value.items()}
    return value


def _check_depth(text: str) -> None:
    depth = 0
    for step in _STEP.finditer(text):
        sign = step[0]
        if sign in ("[", "{"):
            depth += 1
            if depth > DEEPEST:
                raise UnreadableDocument(f"it is JSON data nested more than {DEEPEST} deep")
        elif sign in ("]", "}"):
            depth -= 1


def _integer(digits: str) -> int:
    if len(digits.lstrip("-")) > MOST_DIGITS:
        raise UnreadableDocument(f"it is JSON data with a number of more than {MOST_DIGITS} digits")
    return int(digits)


def _number(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        _refuse(digits)
    return number


def _refuse(word: str) -> NoReturn:
    raise UnreadableDocument(f"it is JSON data with {word[:20]}, which is no number")
