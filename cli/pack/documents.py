"""The blocks of a pack as Markdown and as one HTML page without scripts. Text of pages is text, never markup."""

from collections.abc import Iterable
from html import escape

from ...model.safe_text import safe_line
from .blocks import Block, Shape

_SPECIAL = "\\`*_[]<>#|"
_STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}"
    "blockquote{border-left:3px solid #888;margin:.3rem 0;padding-left:1rem}"
    "h2{margin-top:2rem;font-size:1.1rem}a{overflow-wrap:anywhere}"
)


def markdown(parts: Iterable[Block]) -> str:
    """The blocks as Markdown."""
    return "\n\n".join(_as_markdown(part) for part in parts) + "\n"


def _as_markdown(part: Block) -> str:
    text = safe_line(part.text)
    for sign in _SPECIAL:
        text = text.replace(sign, f"\\{sign}")
    if part.url:
        text += f"\n  <{_address(part.url)}>"
    return {Shape.TITLE: "# ", Shape.HEADING: "## ", Shape.POINT: "- ", Shape.QUOTE: "> "}.get(
        part.shape, ""
    ) + text


def _address(url: str) -> str:
    """An address that ends neither the brackets nor the line it stands in."""
    return "".join(char if char.isprintable() and char not in "<> " else f"%{ord(char):02X}" for char in url)


def page(parts: Iterable[Block], title: str) -> str:
    """The blocks as an HTML page."""
    body = "\n".join(_as_html(part) for part in parts)
    return (
        f'<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>{escape(safe_line(title))}</title>\n'
        f"<style>{_STYLE}</style>\n{body}\n</html>\n"
    )


_TAGS = {Shape.TITLE: "h1", Shape.HEADING: "h2", Shape.QUOTE: "blockquote"}


def _as_html(part: Block) -> str:
    text = escape(safe_line(part.text))
    if part.url.startswith(("http://", "https://")):
        address = escape(_address(part.url))
        text += f'<br><a href="{address}" rel="noreferrer">{address}</a>'
    tag = _TAGS.get(part.shape, "p")
    return f"<{tag}>{text}</{tag}>"
