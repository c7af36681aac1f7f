"""What reading a report finds, before anything is checked."""

from typing import NamedTuple

from ...model.claim import Locator


class CitedSource(NamedTuple):
    """An entry of the report's list of sources, or a link of its text."""

    number: int
    title: str
    url: str
    """Without tracking parameters; empty where the entry gives no address."""


class CitedAt(NamedTuple):
    """Where in a sentence's `plain` text a citation stands, and which numbers it gives."""

    at: int
    numbers: tuple[int, ...]
    is_link: bool = False
    """Whether words of the sentence are the citation; it may then stand before what it is for."""


class Gap(NamedTuple):
    """A name that was lost from the text: `before` and `after` are the 40 characters on its sides."""

    before: str
    after: str
    guess: str = ""
    """The likely name, or nothing. Never a fact."""
    paragraph: int = 0
    at: int = 0
    """Where in the paragraph's plain text it gapes."""


class ReportSentence(NamedTuple):
    """A sentence of the article proper."""

    locator: Locator
    shown: str
    """As the report has it, with its citations, on one line."""
    plain: str
    """Without its citations."""
    cited: tuple[CitedAt, ...]
    gaps: tuple[Gap, ...] = ()


class Article(NamedTuple):
    """A report that was read."""

    title: str
    author: str
    published: str
    """As `Published.text`; empty where the report does not say."""
    sources: tuple[CitedSource, ...]
    missing: tuple[int, ...]
    """Numbers that are cited and not listed."""
    sentences: tuple[ReportSentence, ...]
    gaps: tuple[Gap, ...]
    main: str = ""
    """The name that it speaks of most."""
