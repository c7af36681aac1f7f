"""Copying to the clipboard of the terminal's machine, over SSH and through tmux and screen: OSC 52.

Source: xterm's control sequences ("Operating System Commands", Ps = 5 2); tmux(1), allow-passthrough; screen(1),
"ESC P: Device Control String. Outputs a string directly to the host terminal".
"""

from base64 import b64encode
from collections.abc import Mapping
from enum import Enum

from ..model.safe_text import safe_text

MOST_BYTES = 74_994
"""Terminals stop reading such a sequence after 100,000 characters; base64 makes four characters of three bytes."""

_ESC = b"\x1b"
_DCS, _END = _ESC + b"P", _ESC + b"\\"
_CHUNK = 76
"""Screen drops a control string that is longer than its buffer."""


class Surroundings(Enum):
    """What stands between the program and the terminal."""

    PLAIN = "plain"
    TMUX = "tmux"
    SCREEN = "screen"


def surroundings(environ: Mapping[str, str]) -> Surroundings:
    """What the program runs in; TERM tells where the multiplexer runs on the machine before this one.

    >>> surroundings({"TERM": "screen-256color", "TMUX": "/run/tmux/default,1,0"})
    <Surroundings.TMUX: 'tmux'>
    """
    term = environ.get("TERM", "")
    if environ.get("TMUX") or term.startswith("tmux"):
        return Surroundings.TMUX
    if environ.get("STY") or term.startswith("screen"):
        return Surroundings.SCREEN
    return Surroundings.PLAIN


def copy_sequence(text: str, where: Surroundings) -> bytes:
    r"""The bytes that make the terminal copy `text`; empty where the text is longer than terminals take.

    >>> copy_sequence("33.4", Surroundings.PLAIN)
    b'\x1b]52;c;MzMuNA==\x07'
    """
    payload = safe_text(text).encode("utf-8", "replace")
    if len(payload) > MOST_BYTES:
        return b""
    sequence = _ESC + b"]52;c;" + b64encode(payload) + b"\x07"
    match where:
        case Surroundings.TMUX:
            return _DCS + b"tmux;" + sequence.replace(_ESC, _ESC + _ESC) + _END
        case Surroundings.SCREEN:
            chunks = [sequence[at : at + _CHUNK] for at in range(0, len(sequence), _CHUNK)]
            return b"".join(_DCS + chunk + _END for chunk in chunks)
    return sequence


def too_long(text: str) -> str:
    """What to say where the text is longer than terminals take; empty where it is not."""
    size = len(safe_text(text).encode("utf-8", "replace"))
    if size <= MOST_BYTES:
        return ""
    return f"Not copied: the text has {size:,} bytes, and a terminal takes {MOST_BYTES:,}."
