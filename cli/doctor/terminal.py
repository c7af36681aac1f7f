"""Facts of the terminal: what it can draw, and whether a copy reaches the clipboard."""

import os
import subprocess
import sys
from collections.abc import Mapping

from ...config.signs import ascii_wanted
from .finding import Finding, State

_TMUX_SECONDS = 2


def look_at_terminal(environ: Mapping[str, str] | None = None) -> list[Finding]:
    """The terminal, the signs, the colour, and the way to the clipboard."""
    environ = os.environ if environ is None else environ
    return [_terminal(environ), _signs(environ), _colour(environ), _clipboard(environ)]


def _terminal(environ: Mapping[str, str]) -> Finding:
    term = environ.get("TERM", "")
    if not (sys.stdin is not None and sys.stdin.isatty() and sys.stdout is not None and sys.stdout.isatty()):
        return Finding("terminal", State.WARN, "none here: the monitor cannot open", "Other commands work.")
    if term in ("", "dumb"):
        return Finding(
            "terminal", State.WARN, f"TERM is {term or 'not set'}", "Set TERM, e.g. xterm-256color."
        )
    columns, rows = os.get_terminal_size()
    return Finding("terminal", State.GOOD, f"{term}, {columns}x{rows}")


def _signs(environ: Mapping[str, str]) -> Finding:
    encoding = getattr(sys.stdout, "encoding", None) or "none"
    if ascii_wanted(environ):
        return Finding("signs", State.GOOD, f"ASCII ({encoding}, by the locale)")
    return Finding("signs", State.GOOD, encoding)


def _colour(environ: Mapping[str, str]) -> Finding:
    if environ.get("NO_COLOR"):
        return Finding("colour", State.GOOD, "off (NO_COLOR)")
    return Finding("colour", State.GOOD, environ.get("COLORTERM") or "by TERM")


def _clipboard(environ: Mapping[str, str]) -> Finding:
    """How `y` reaches the clipboard: OSC 52, which tmux has to let through."""
    over = "over SSH" if environ.get("SSH_CONNECTION") else "local"
    if environ.get("TMUX"):
        setting = _tmux_option("set-clipboard")
        if setting == "off":
            return Finding(
                "clipboard", State.WARN, f"OSC 52 in tmux, {over}: set-clipboard is off",
                "tmux set -g set-clipboard on",
            )  # fmt: skip
        return Finding(
            "clipboard", State.GOOD, f"OSC 52 in tmux, {over} (set-clipboard {setting or 'unknown'})"
        )
    if environ.get("STY"):
        return Finding("clipboard", State.GOOD, f"OSC 52 through screen, {over}")
    return Finding("clipboard", State.GOOD, f"OSC 52, {over}; the terminal decides whether it takes it")


def _tmux_option(name: str) -> str:
    """A server option of tmux; empty where it cannot be asked."""
    try:
        told = subprocess.run(  # noqa: S603 - no word of it comes from outside
            ["tmux", "show-options", "-sv", name],  # noqa: S607 - tmux is wherever the user has it
            capture_output=True, text=True, timeout=_TMUX_SECONDS, check=False,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return told.stdout.strip()
