"""A document read once for many claims: its sentences and rows, and all that they state."""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from ...model.checker import DocumentText
from ..grammar.common_words import FUNCTION, SEGMENT_WORDS
from ..grammar.company_nouns import NAME_TAILS
from ..grammar.fiscal_year import fiscal_year_end
from ..grammar.period_mark import PeriodMark
from ..grammar.periods import PeriodReader
from ..grammar.words import form_of
from ..numeric_days import order_of
from ..published_day import day_of
from ..stems import stem
from .collected import Collected
from .dated import in_main_time, in_time_before
from .lead import LEAD
from .lexed import lex
from .main_period import main_period
from .main_subject import aliases_in, initials, main_names, names_in
from .one_currency import in_one_currency
from .origins import Origins, named_by_origin, origins_of
from .plain_text import PlainText, plain_text
from .row_names import names_of_rows, small_words
from .sentence import Sentence
from .statement import Family, Statement
from .topics import stem_of, stems

_OPENING_NAME = re.compile(r"(?:^|[.!?;] )([A-Z][a-z][\w&'-]*)(?= (?:& )?[A-Z][a-z])")
"""A capital at the beginning with another behind it: `[Pell] Research said`."""
_INNER_NAME = re.compile(r"(?:(?<=[a-z0-9,;:(%] )|(?<=[a-z] \())[A-Z][\w&'-]+")


class Document(NamedTuple):
    """What a text states. Offsets are those of `plain.text`; `plain.span_in_source` brings them back."""

    plain: PlainText
    sentences: Sequence[Sentence]
    statements: Sequence[Statement]
    by_metric: dict[str, list[Statement]]
    by_family: dict[tuple[str | None, Family], list[Statement]]
    """By metric and what they are counted in; under None those of all metrics."""
    by_sentence: dict[int, list[Statement]]
    by_stem: dict[str, list[int]]
    """The sentences of each stem."""
    main: frozenset[str]
    """The stems of the name of whom the text is about."""
    main_rest: frozenset[str]
    """The stems of the other words of that name in full, unless they name a part of it."""
    aliases: dict[str, frozenset[str]]
    """Other name words by a name word."""
    origins: Origins
    main_period: PeriodMark | None
    reader: PeriodReader
    stems: frozenset[str]
    places: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    """Stems that stand side by side."""
    values: dict[Family, tuple[Sequence[float], Sequence[Statement]]]
    """By what they are counted in, the values in ascending order with their statements."""
    kept: defaultdict[object, dict[int, Any]]
    """What was found of its sentences or statements, or under 0 of all of it, by what found it."""


def read_document(source: DocumentText) -> Document:
    """Read a document; takes time linear in its length."""
    plain = plain_text(source.text)
    header = plain.header
    title = source.title or header.get("title", "")
    published = day_of(source.published) or day_of(header.get("published", ""))
    year_end = fiscal_year_end(f"{title}\n{plain.text}") or source.year_end_month
    reader = PeriodReader(year_end, published, order_of(plain.text))
    main = main_names(plain.text, title)
    own = {form for run in names_in(f"{title}\n{plain.text[:LEAD]}") for form in run if stem(form) in main}
    inner = {form_of(found) for found in _INNER_NAME.findall(plain.text)}
    reader.names = frozenset(inner | own | _opening_names(plain.text) | names_of_rows(plain)) - SEGMENT_WORDS
    collected = Collected(plain, reader)
    collected.read()
    main_time = main_period(plain.text, collected.sentences, title, reader, published)
    origins = origins_of(plain.text, collected.sentences)
    statements = [
        named_by_origin(in_main_time(one, main_time), collected.sentences[one.sentence].lexed, origins)
        for one in in_one_currency(collected.statements)
    ]
    near: dict[int, list[Statement]] = defaultdict(list)
    for one in statements:
        near[one.sentence].append(one)
    statements = [
        in_time_before(one, near[one.sentence] + near[one.sentence - one.inherited], main_time)
        for one in statements
    ]
    by_metric: dict[str, list[Statement]] = defaultdict(list)
    by_sentence: dict[int, list[Statement]] = defaultdict(list)
    by_family: dict[tuple[str | None, Family], list[Statement]] = defaultdict(list)
    for one in statements:
        by_metric[one.metric].append(one)
        by_sentence[one.sentence].append(one)
        by_family[one.metric, one.family].append(one)
        by_family[None, one.family].append(one)
    by_stem: dict[str, list[int]] = defaultdict(list)
    for number, sentence in enumerate(collected.sentences):
        for found in sentence.stems:
            by_stem[found].append(number)
    title_stems = stems(lex(title, 0, len(title), reader).words) if title else frozenset[str]()
    every = frozenset(by_stem) | title_stems | {stem(form) for run in names_in(title) for form in run}
    places = frozenset(place for sentence in collected.sentences for place in sentence.places)
    return Document(
        plain=plain,
        sentences=collected.sentences,
        statements=statements,
        by_metric=by_metric,
        by_family=by_family,
        by_sentence=by_sentence,
        by_stem=by_stem,
        main=main,
        main_rest=_main_rest(main, title, plain.text, statements),
        aliases=_alias_map(plain.text, title),
        origins=origins,
        main_period=main_time,
        reader=reader,
        stems=every,
        places=places,
        pairs=_pairs(collected.sentences),
        values=_values(by_family),
        kept=defaultdict(dict),
    )


def _opening_names(text: str) -> set[str]:
    """The forms of names that only open sentences, unless the text writes them small as well."""
    prose = (line for line in text.split("\n") if not _ROW.search(line))
    found = {(form_of(name), name.lower()) for line in prose for name in _OPENING_NAME.findall(line)}
    words = small_words(text) if found else set()
    return {form for form, small in found if small not in words and form not in FUNCTION}


_ROW = re.compile(r"[|\t]| {3,}")
"""What stands between the cells of a row, whose first words are as often of things as of names."""


def _values(
    by_family: dict[tuple[str | None, Family], list[Statement]],
) -> dict[Family, tuple[Sequence[float], Sequence[Statement]]]:
    found: dict[Family, tuple[Sequence[float], Sequence[Statement]]] = {}
    for (metric, family), statements in by_family.items():
        if metric is None:
            ordered = sorted(statements, key=lambda one: one.amount.value)
            found[family] = ([one.amount.value for one in ordered], ordered)
    return found


def _pairs(sentences: Sequence[Sentence]) -> frozenset[tuple[str, str]]:
    found: set[tuple[str, str]] = set()
    for sentence in sentences:
        row = [stem_of(word) for word in sentence.lexed.words]
        found.update(pair for pair in pairwise(row) if all(pair))
    return frozenset(found)


def _main_rest(
    main: frozenset[str], title: str, text: str, statements: Sequence[Statement]
) -> frozenset[str]:
    # What the first line puts behind the name is told of all below it, and need not be a part.
    first = {stem(form) for run in names_in(text[: text.find("\n") + 1]) for form in run}
    parts = {
        word
        for one in statements
        if not (one.topic.names & main and one.topic.words <= first)
        for word in one.topic.words
    } | _named_parts(main, statements)
    rest = _full_name_in(main, title) | _tails(main, names_in(f"{title}\n{text}"))
    for run in names_in(f"{title}\n{text[:LEAD]}"):
        stemmed = {stem(form) for form in run}
        if len(run) < 5 and stem(run[0]) in main and not (stemmed - main) & parts:
            if len(stemmed - main) == 1 and rest and run[-1] not in _LEGAL and stem(run[-1]) not in rest:
                # One name in full is the company's; another word behind it names a part: `Acme Energi`, `Acme Nett`.
                continue
            rest |= stemmed - main
    return frozenset(rest)


def _tails(main: frozenset[str], runs: Sequence[tuple[str, ...]]) -> set[str]:
    """The last word of a firm's name that stands behind the first wherever it is named: `Acme [Energy]`."""
    behind = [run[1:2] for run in runs if stem(run[0]) in main]
    told = {form for run in behind for form in run}
    if len(set(behind)) != 1 or len(behind) < _OFTEN or not told <= NAME_TAILS:
        return set()
    return {stem(form) for form in told}


_OFTEN = 2
_LEGAL = frozenset(
    {
        "ltd",
        "inc",
        "corp",
        "plc",
        "ag",
        "sa",
        "se",
        "nv",
        "ab",
        "asa",
        "holding",
        "holdings",
        "group",
        "company",
    }
)


_NAMING = re.compile(
    r"((?:[A-Z][\w&.'-]* ?){2,4})(?:\([^)]*\) ?)?"
    r"(?::|'s\b| (?:reports?|reported|announces?|announced|posts?|publishes)\b)",
)
"""A title that opens with a company's full name: `Acme Glass: third quarter`, `Acme Glass reports ...`."""


def _full_name_in(main: frozenset[str], title: str) -> set[str]:
    """The stems that follow the main name where a title opens with the full name."""
    found = _NAMING.match(title)
    if found is None:
        return set()
    forms = [form_of(word) for word in found[1].split()]
    segments = {form for form in forms[1:] if form in SEGMENT_WORDS}
    return {stem(form) for form in forms[1:]} - main if stem(forms[0]) in main and not segments else set()


def _named_parts(main: frozenset[str], statements: Sequence[Statement]) -> frozenset[str]:
    """What follows the main name in several rows of a table, each a part: `Acme Retail`, `Acme Freight`."""
    rows = {one.topic.names - main for one in statements if one.in_table and one.topic.names & main}
    words = {one.topic.all - main for one in statements if one.in_table and one.topic.names & main}
    return frozenset[str]().union(*rows) if len(words - {frozenset()}) > 1 else frozenset()


def _alias_map(text: str, title: str) -> dict[str, frozenset[str]]:
    """For each word of a name the words that mean the same."""
    found: dict[str, set[str]] = defaultdict(set)
    for group in aliases_in(text, title):
        stemmed = {stem(form) for form in group}
        for one in stemmed:
            found[one] |= stemmed - {one}
    for run in names_in(text):
        if 1 < len(run) < 6:
            short = stem(initials(run))
            if len(short) > 1:
                found[short] |= {stem(form) for form in run}
    return {name: frozenset(others) for name, others in found.items()}
