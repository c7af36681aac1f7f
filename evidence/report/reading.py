"""A report, read: its parts, its sentences with their places, and the names that it lost."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from types import MappingProxyType

from ...model.claim import Locator
from .article import Article, CitedAt, Gap, ReportSentence
from .boilerplate import is_furniture
from .byline import Head, head_of
from .guesses import guess_name
from .holes import gaps_in
from .main_name import main_name
from .markers import MARK, Mark, Numbering, cites_by_number, signed
from .page_text import marked_text
from .paragraphs import BREAK, paragraphs_of
from .sentence_ends import parts_glued, sentences_of
from .source_list import Split, split_sources

AROUND = 40
"""Characters told on each side of a lost name."""
_NAMED_NOTE = re.compile(r"^\[\^([A-Za-z][\w-]*)\]:", re.MULTILINE)
_LIST_SIGN = re.compile(r"^\s*(?:[-*•–·▪]\s+|\d{1,3}[.)]\s+(?=[A-Z]))")
_ENDS = re.compile(
    r"[.!?。！？][\"'”’)\]*_]*\s*(?:\[\^?[\d\s,^–-]+\]\S?|\[[^\[\]]*\]\([^)]*\)|【[^】]*】|[¹²³⁴-⁹⁰]+|\^\d+|"
    r"\(\w+\.?\))*\s*$"
)
_CITES = re.compile(r"\[\^?\d+[^\]]*\]|\]\(https?://|[¹²³⁴-⁹⁰]|【\d|\^\d")
_LEAST_PROSE_WORDS = 5
_LEAST_FACT_WORDS = 2
"""`Revenue rose 3%.` says enough."""


def read_report(
    text: str, *, known: Sequence[str] = (), groups: Mapping[str, Sequence[str]] = MappingProxyType({})
) -> Article:
    """Read a report in plain text, Markdown or HTML. Never raises: what cannot be told is empty.

    `known` names and `groups` of names are what a lost name may be; they serve for guesses alone.
    """
    marked, page = marked_text(text)
    parts = split_sources(_with_numbered_notes(marked).split("\n"))
    head = head_of(parts.body, parts.below, page)
    numbers_in_text = cites_by_number("\n".join(parts.body))
    numbering = Numbering(parts.sources, numbers_in_text=numbers_in_text)
    sentences = list(
        _all_sentences(parts, head, numbering, loose=bool(parts.sources) and not numbers_in_text)
    )
    cited = {number for sentence in sentences for one in sentence.cited for number in one.numbers}
    sources = tuple(numbering.sources[number] for number in sorted(numbering.sources))
    texts = [*(sentence.plain for sentence in sentences), *(source.title for source in sources)]
    main = main_name([sentence.plain for sentence in sentences], head.title)
    guess = partial(guess_name, texts=texts, main=main, known=known, groups=groups)
    guessed = tuple(
        sentence._replace(gaps=tuple(gap._replace(guess=guess(gap)) for gap in sentence.gaps))
        for sentence in sentences
    )
    return Article(
        title=head.title,
        author=head.author,
        published=head.published,
        sources=sources,
        missing=tuple(sorted(cited - set(numbering.sources))),
        sentences=guessed,
        gaps=tuple(gap for sentence in guessed for gap in sentence.gaps),
        main=main,
    )


def _all_sentences(
    parts: Split, head: Head, numbering: Numbering, *, loose: bool
) -> Iterator[ReportSentence]:
    paragraph = 0
    for part in paragraphs_of(_proper(parts.body, head)):
        if not _is_prose(part):
            continue
        body, marks = signed(_LIST_SIGN.sub("", part), numbering, loose=loose)
        for piece in parts_glued(body):
            own, marks = marks[: piece.count(MARK)], marks[piece.count(MARK) :]
            paragraph += 1
            yield from _sentences(piece, own, paragraph)


def _with_numbered_notes(text: str) -> str:
    """Footnotes with names, as Markdown allows, get numbers in the order of their notes."""
    names = dict.fromkeys(_NAMED_NOTE.findall(text))
    for number, name in enumerate(names, start=1):
        text = text.replace(f"[^{name}]", f"[^{number}]")
    return text


def _proper(body: Sequence[str], head: Head) -> list[str]:
    """The lines of the article without its head and without what stands around it."""
    return ["" if place in head.lines or is_furniture(line) else line for place, line in enumerate(body)]


def _is_prose(part: str) -> bool:
    """Whether a part says something: sentences and list items do, headings, rules and tables do not."""
    if part.startswith(("#", "|", "```")):
        return False
    words = re.findall(r"[^\W\d_]{2,}|[\u3400-\u9fff]", part)
    ends = _ENDS.search(part) is not None
    is_item = bool(_LIST_SIGN.match(part))
    cites = _CITES.search(part) is not None
    least = (
        _LEAST_FACT_WORDS
        if is_item or (ends and (cites or any(one.isdigit() for one in part)))
        else _LEAST_PROSE_WORDS
    )
    return len(words) >= least and (ends or is_item or cites)


def _sentences(paragraph: str, marks: Sequence[Mark], number: int) -> Iterator[ReportSentence]:
    gaps = [*gaps_in(paragraph)]
    place, used = 0, 0
    for order, text in enumerate(sentences_of(paragraph), start=1):
        start = paragraph.index(text, place)
        place = start + len(text)
        own = marks[used : used + text.count(MARK)]
        used += len(own)
        plain, cited = _plain(text, own)
        inside = [at for at in gaps if start <= at < place or (at == place and place == len(paragraph))]
        yield ReportSentence(
            locator=Locator(paragraph=number, sentence=order),
            shown=_shown(text, own),
            plain=plain,
            cited=cited,
            gaps=tuple(
                _gap(paragraph, marks, at, number, len(_plain(text[: at - start], own)[0])) for at in inside
            ),
        )


def _shown(text: str, marks: Sequence[Mark]) -> str:
    """The text with its citations as the report writes them, on one line."""
    pieces = text.replace(BREAK, " ").split(MARK)
    whole = pieces[0] + "".join(mark.shown + piece for mark, piece in zip(marks, pieces[1:], strict=True))
    return " ".join(whole.split())


def _plain(text: str, marks: Sequence[Mark]) -> tuple[str, tuple[CitedAt, ...]]:
    """The text without its citations and with single spaces, and where in it they stood."""
    plain = ""
    cited: list[CitedAt] = []
    for place, piece in enumerate(text.replace(BREAK, " ").split(MARK)):
        bare = " ".join(piece.split())
        if place:
            mark = marks[place - 1]
            cited.append(CitedAt(at=len(plain), numbers=mark.numbers, is_link=mark.is_link))
        glue = " " if piece[:1].isspace() and bare and plain and bare[0] not in ".,;:!?)%" else ""
        if plain and bare and not glue and plain[-1].isalnum() and bare[0].isalnum():
            glue = " "
        plain += glue + bare
    return plain, tuple(one for one in cited if one.numbers)


def _gap(paragraph: str, marks: Sequence[Mark], at: int, number: int, plain_at: int) -> Gap:
    used = paragraph[:at].count(MARK)
    before = _shown(paragraph[:at], marks[:used])
    after = _shown(paragraph[at:], marks[used:])
    return Gap(before=before[-AROUND:], after=after[:AROUND], paragraph=number, at=plain_at)
