"""Links: whether a browser may be started here, and addresses that are safe to hand to one."""

from collections.abc import Mapping
from urllib.parse import quote, urlsplit, urlunsplit

from ..model.safe_text import safe_line

_SCHEMES = frozenset({"http", "https"})
_KEPT_IN_PATH = "/:@!$&'()*+,;=-._~%"
_KEPT_IN_QUERY = _KEPT_IN_PATH + "?"


def has_browser(environ: Mapping[str, str], platform: str) -> bool:
    """Whether a browser would open in front of the user: never over SSH, and on Linux only with a display."""
    if environ.get("SSH_CONNECTION") or environ.get("SSH_TTY"):
        return False
    return platform in ("darwin", "win32") or bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))


def safe_link(url: str) -> str:
    """The address percent-encoded, so that no character of it can end a sequence; empty unless http or https.

    >>> safe_link("https://example.test/a b?q=é")
    'https://example.test/a%20b?q=%C3%A9'
    >>> safe_link("javascript:alert(1)")
    ''
    """
    try:
        parts = urlsplit(safe_line(url).strip())
        host = parts.hostname or ""
        host = host if host.isascii() else host.encode("idna").decode("ascii")
        port = f":{parts.port}" if parts.port is not None else ""
    except (ValueError, UnicodeError):
        return ""
    if parts.scheme not in _SCHEMES or not host or "@" in parts.netloc or "\\" in parts.netloc:
        return ""
    host = f"[{host}]" if ":" in host else quote(host, safe="-._~")
    return urlunsplit((
        parts.scheme,
        host + port,
        quote(parts.path, safe=_KEPT_IN_PATH),
        quote(parts.query, safe=_KEPT_IN_QUERY),
        quote(parts.fragment, safe=_KEPT_IN_QUERY),
    ))  # fmt: skip


def start_browser(link: str) -> bool:
    """Open a link in a browser with a window of its own; False where there is none. It may wait: call it in a worker.

    A browser that runs in the terminal would take the screen away, so it counts as none.
    """
    import webbrowser  # noqa: PLC0415  # few press o

    try:
        browser = webbrowser.get()
    except webbrowser.Error:
        return False
    if type(browser) is webbrowser.GenericBrowser:
        return False
    return browser.open(link)
