"""What is said below Find of the answer under the cursor: everything for which its row had no room."""

import re
from collections.abc import Iterator

from ...evidence.wording.signs import flag_sign, verdict_sign
from ...model.hit import Hit
from ...model.safe_text import safe_line
from ..session import Session
from ..widgets.lines import Line, Span, line
from .signs import sign_span

_WORD = re.compile(r"\w+")


def answer_lines(hit: Hit, words: str, session: Session) -> list[Line]:
    """The answer in full: what it says with the words that were looked for marked, then verdict, flags and source."""
    value = [Span(f"{safe_line(hit.value)}  ", "text bold")] if hit.value else []
    says = line(*value, *marked(safe_line(hit.text), words), indent=1, hang=1, wrap=True)
    return [says, _standing(hit, session)]


def _standing(hit: Hit, session: Session) -> Line:
    parts: list[Span] = []
    if hit.verdict is not None:
        parts += [sign_span(verdict_sign(hit.verdict), session), Span("  ")]
    for flag in hit.flags:
        parts += [sign_span(flag_sign(flag), session), Span("  ")]
    facts = (hit.source, hit.period, f"{hit.kind.value} {hit.id}")
    parts.append(Span("  ".join(safe_line(fact) for fact in facts if fact), "dim"))
    return line(*parts, indent=1, hang=1, wrap=True)


def marked(text: str, words: str) -> Iterator[Span]:
    """The text with each word that begins like a word looked for marked.

    >>> [span.text for span in marked("Cloud revenue rose", "rev cloud") if span.role == "accent bold"]
    ['Cloud', 'revenue']
    """
    wanted = tuple(word.casefold() for word in _WORD.findall(words))
    end = 0
    for match in _WORD.finditer(text):
        if wanted and match[0].casefold().startswith(wanted):
            yield Span(text[end : match.start()])
            yield Span(match[0], "accent bold")
            end = match.end()
    yield Span(text[end:])
