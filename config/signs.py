"""Whether signs beyond ASCII may be drawn."""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False  # as `typing` has it, without importing `typing`
if TYPE_CHECKING:
    from collections.abc import Mapping


def ascii_wanted(environ: Mapping[str, str] | None = None) -> bool:
    """Whether the locale is plainly C or POSIX, or stdout's encoding cannot hold the signs.

    Python itself turns UTF-8 on in the C locale, so the environment is asked, in the order of POSIX. An
    environment that names no locale at all says nothing and leaves UTF-8 on.
    """
    environ = os.environ if environ is None else environ
    encoding = (getattr(sys.stdout, "encoding", None) or "utf-8").lower().replace("-", "")
    if encoding != "utf8":
        return True
    # In the C locale Python sets LC_CTYPE to C.UTF-8 and UTF-8 mode on: then LANG still holds what was meant.
    names = ("LC_ALL", "LANG") if sys.flags.utf8_mode else ("LC_ALL", "LC_CTYPE", "LANG")
    given = next((environ[name] for name in names if environ.get(name)), "")
    return given in ("C", "POSIX")
