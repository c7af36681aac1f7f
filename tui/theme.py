"""Colour roles and the themes that fill them. Screens name roles, never colours."""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from rich.style import Style


class Theme(NamedTuple):
    """One set of colours. `good`, `bad` and `warn` never stand without a glyph and a word beside them."""

    name: str
    ground: str
    text: str
    dim: str
    faint: str
    accent: str
    good: str
    bad: str
    warn: str
    cursor: str
    """Background of the row under the cursor in the panel that has the keys."""
    idle: str
    """The same in the other panels."""
    mark: str
    """Background of a highlighted passage."""
    mark_text: str
    ascii: bool = False
    """Whether everything is drawn with plain ASCII, for locales and terminals that know no more."""


_DARK = Theme(
    name="dark", ground="#0f1216", text="#d5d9e0", dim="#8e97a6", faint="#5a6371", accent="#6cb6ff",
    good="#7fce8f", bad="#ff7b72", warn="#e3b341", cursor="#1f2b3a", idle="#161b22",
    mark="#4d3f12", mark_text="#ffe9a8",
)  # fmt: skip
_LIGHT = Theme(
    name="light", ground="#fbfaf7", text="#24292f", dim="#5c6570", faint="#9aa3ad", accent="#0550ae",
    good="#1a7f37", bad="#c11f2f", warn="#8a5a00", cursor="#dce9f8", idle="#efeee9",
    mark="#ffe48a", mark_text="#24292f",
)  # fmt: skip
_CONTRAST = Theme(
    name="contrast", ground="#000000", text="#ffffff", dim="#d0d0d0", faint="#a8a8a8", accent="#5fd7ff",
    good="#5fff87", bad="#ff8787", warn="#ffff5f", cursor="#00406b", idle="#262626",
    mark="#ffff5f", mark_text="#000000",
)  # fmt: skip
_DEUTERANOPIA = Theme(
    name="deuteranopia", ground="#0f1216", text="#d5d9e0", dim="#8e97a6", faint="#5a6371", accent="#b3a6ff",
    good="#58a6ff", bad="#f0883e", warn="#d2c057", cursor="#24243a", idle="#161b22",
    mark="#3f3a12", mark_text="#fff3b0",
)  # fmt: skip

THEMES: Mapping[str, Theme] = {theme.name: theme for theme in (_DARK, _LIGHT, _CONTRAST, _DEUTERANOPIA)}


@lru_cache(maxsize=512)
def style_of(theme: Theme, role: str, ground: str = "") -> Style:
    """The style of a role, on the theme's ground or on `ground` (`cursor`, `idle`).

    A role may end in ` bold`. An unknown role is plain text.
    """
    name, _, weight = role.partition(" ")
    back = getattr(theme, ground) if ground else theme.ground
    if name == "mark":
        return Style(color=theme.mark_text, bgcolor=theme.mark, bold=True)
    fore = getattr(theme, name, theme.text)
    return Style(color=fore, bgcolor=back, bold=weight == "bold" or None)
