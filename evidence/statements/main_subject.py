"""Whom a document is mainly about, and by which other names it calls people and companies."""

import re
from collections import Counter
from collections.abc import Sequence

from ..grammar.common_words import FUNCTION, GENERIC, PLACES, SEGMENT_WORDS
from ..grammar.metrics import MARK_PHRASES, METRIC_PHRASES
from ..grammar.units import CURRENCIES
from ..grammar.words import form_of
from ..stems import stem

_RUN = re.compile(r"[A-Z][\w&.+'-]*[\w+](?: (?:of |and |& )?[A-Z][\w&.+'-]*\w)*")
_ALIAS = re.compile(r"([A-Z][\w&.,'-]+(?: [A-Z][\w&.,'-]+){0,5}) \(([^()]{2,60})\)")
_ACRONYM = re.compile(r"\b((?:[A-Za-z][\w-]+ ){1,3}[a-z][\w-]+) \(([A-Z]{2,6})\)")
"""A kind of thing with its short name: `high-bandwidth memory (HBM)`."""
_QUOTED = re.compile(r"[\"']([^\"']{2,40})[\"']")
_TICKER = re.compile(
    r"(?:Ticker|Symbol|NYSE|NASDAQ|Nasdaq|HKEX|LSE|SEHK|HKG|TSE|XETRA|Issuer|Company)\s*:\s*"
    r"([A-Z][\w.&' -]{0,50}?)(?=\s*(?:[|,;)\n]|$))"
)
_ISSUER = re.compile(
    r"^\W*(?:issuer|company|company name|name|entity|registrant): *([A-Z][^\n|;:(]{1,60})",
    re.MULTILINE | re.IGNORECASE,
)
"""The line of a fact sheet that says whose it is."""
_LEAD = 1500
_FEWEST_NAMINGS = 2
_MONTHS = """january february march april may june july august september october november december monday
tuesday wednesday
thursday friday saturday sunday jan feb mar apr jun jul aug sept sep oct nov dec"""
_TITLES = """q1 q2 q3 q4 fy gaap eps rmb us uk eu ceo cfo coo ai ads adr ipo roi h1 h2 ltd inc corp chief
executive officer financial
beijing chg hk hong kong london york shanghai tokyo nyse nasdaq sec table key highlight tldr summary stock share
earning result announce
report update news core view metric research analysis ev ceos shares note chart source buy sell hold
neutral overweight underweight
reuters bloomberg cnbc benzinga xinhua afp caixin marketwatch wallstreetcn
 one two three four five six seven eight nine ten
 outperform peer pack q&a interview transcript presentation slide webcast factsheet briefing wrap roundup
 preview exclusive correction opinion column podcast newsletter daily weekly monthly call question answer
 digest fact sheet hk analyst rating week gw gwh mwh teu mw twh yoy qoq tbd na unaudited audited"""
_NO_NAMES = frozenset(
    {
        *FUNCTION, *GENERIC, *SEGMENT_WORDS, *PLACES, *_MONTHS.split(), *_TITLES.split(), *METRIC_PHRASES.forms,
        *MARK_PHRASES.forms, *(form_of(name) for name in CURRENCIES if name.isalpha()),
    }
)  # fmt: skip


def names_in(text: str) -> list[tuple[str, ...]]:
    """The runs of capitalised words that can be names, as plain forms."""
    runs = []
    for match in _RUN.finditer(text):
        forms = tuple(form_of(word) for word in match[0].split() if word not in {"and", "of", "&"})
        runs.append(forms)
    return runs


def main_names(text: str, title: str) -> frozenset[str]:
    """The stems of the name of whom a document is about: named early and most often; empty where nobody is.

    >>> sorted(main_names("Acme Corp raised sales. Acme said Zenith lost ground. Acme rose.", ""))
    ['acme']
    """
    counts: Counter[str] = Counter()
    for forms in names_in(text):
        counts.update({form for form in forms if _may_name(form)})
    lead = f"{title}. {text[:_LEAD]}"
    common = _common_words(text, counts)
    told = dict.fromkeys(form for forms in names_in(lead) for form in forms if _may_name(form))
    opening = next(iter(told), "")
    # A title that names nobody, `Tablet shipments rise`, says what kind of thing the page is of.
    titled = {form for forms in names_in(title) for form in forms if _may_name(form)}
    first = [form for form in told if form not in common or titled <= common]
    if not first:
        return frozenset()
    issuer = _issuer(text)
    counting = _who_count(f"{title}. {text}")
    if written := _WRITTEN_BY.match(title):
        counting |= {form_of(written[1])}
    best = issuer or max(
        [form for form in first if form not in counting] or first,
        key=lambda form: (
            counts[form] + (2 if opening == form else 0) + (3 if form in title.lower() else 0),
            -first.index(form),
        ),
    )
    found = {best}
    runs = Counter(names_in(lead))
    for forms, count in runs.items():
        # A verb that opens a sentence looks like part of the name behind it: it stands there once.
        if best in forms and (count > 1 or forms in names_in(title) or not _NO_NAMES.isdisjoint(forms)):
            found |= {form for form in forms[: forms.index(best) + 1] if form not in _NO_NAMES | common}
    found -= _named_beside(best, lead, names_in(f"{title}. {text}"))
    found |= _always_after(best, [*names_in(title), *names_in(text)])
    for group in aliases_in(text, title):
        if found & group:
            found |= {form for form in group if form not in _NO_NAMES}
    return frozenset(stem(form) for form in found)


_SMALL = re.compile(r"(?<![\w./@-])[a-z][a-z'-]+(?![\w/@]|\.\w)")


def _common_words(text: str, counts: Counter[str]) -> frozenset[str]:
    """The forms with a capital, as titles give every word, that the text writes small at least as often."""
    small = Counter(form_of(word) for word in _SMALL.findall(text))
    return frozenset(form for form in small if small[form] >= max(counts[form], 1))


_COUNTING = re.compile(
    r"(?:[Aa]ccording to|[Pp]er|by) (?P<by>[A-Z][\w&.-]+)(?= ?[,.;)]|'s)"
    r"|(?P<of>[A-Z][\w&.-]+)(?:'s|s') (?:latest |new |own |quarterly |monthly )?"
    r"(?:tracker|survey|count|tally|data|estimates?|figures|ranking|analysts?|report|researchers?)\b"
    r"|(?P<who>[A-Z][\w&.-]+) (?:estimates|reckons|finds|counts|expects|forecasts|credits|interviewed"
    r"|counted|measures|has [A-Z])"
)
_MOSTLY = 0.4
_WRITTEN_BY = re.compile(
    r"([A-Z][\w&.-]+) (?:(?:& Co|Research|Securities|Equity|Equities|Capital|Markets|Brokers|Partners|Advisers|Insights"
    r"|Analytics|Bank) )+(?:on|about|initiates|starts|upgrades|downgrades|raises|cuts|note) "
)
"""A title that opens with whoever wrote the page: `Acme Research on Zenith`."""


def _who_count(text: str) -> frozenset[str]:
    """Those whom a text names mostly as the ones who count or estimate: it is not about them."""
    told: Counter[str] = Counter()
    for match in _COUNTING.finditer(text):
        told[form_of(match["by"] or match["of"] or match["who"])] += 1
    named: Counter[str] = Counter()
    for forms in names_in(text):
        named.update(forms)
    return frozenset(form for form, count in told.items() if count > 1 and count >= _MOSTLY * named[form])


def _issuer(text: str) -> str:
    """The first word of the name on the line that says whose sheet it is; empty where no line says so."""
    told = _ISSUER.search(text[:_LEAD])
    names = names_in(told[1]) if told else []
    return next((form for forms in names for form in forms if _may_name(form)), "")


def _named_beside(best: str, lead: str, runs: Sequence[tuple[str, ...]]) -> set[str]:
    """The names that an `and` joins to somebody else's: `[Acme] and Zenith`, if each is named without the other."""
    found: set[str] = set()
    for match in _RUN.finditer(lead):
        parts = [[form_of(word) for word in part.split()] for part in match[0].split(" and ")]
        for part in parts if len(parts) > 1 else ():
            alone = any(part[0] in run and best not in run for run in runs)
            if best not in part and alone and any(best in run and part[0] not in run for run in runs):
                found.update(part)
    return found


def _always_after(best: str, runs: Sequence[tuple[str, ...]]) -> set[str]:
    """The word that every naming of somebody has behind the first: `Auto` of `Ada Auto`."""
    followers = [run[run.index(best) + 1 :][:1] for run in runs if best in run]
    one = set(followers)
    if len(followers) < _FEWEST_NAMINGS or len(one) != 1:
        return set()
    return {form for follower in one for form in follower if form not in _NO_NAMES}


def _may_name(form: str) -> bool:
    return form not in _NO_NAMES and len(form) > 1 and not any(letter.isdigit() for letter in form)


def aliases_in(text: str, title: str) -> list[frozenset[str]]:
    """Groups of name words that the text sets equal: `Acme Corp (ACM)`, `Acme Corp ("Acme")`, initials."""
    groups: list[frozenset[str]] = []
    lead = f"{title}\n{text}"
    for match in _ALIAS.finditer(lead):
        inner = match[2]
        quoted = _QUOTED.findall(inner)
        tickers = _TICKER.findall(inner)
        names = [*quoted, *tickers] or (
            [inner]
            if inner[:1].isupper() and not any(c.isdigit() for c in inner[:2]) and len(inner.split()) < 4
            else []
        )
        for name in names:
            group = {form_of(word) for word in (*_words(match[1]), *_words(name))}
            groups.append(frozenset(form for form in group if form not in _NO_NAMES))
    for match in _ACRONYM.finditer(lead):
        group = {form_of(word) for word in (*_words(match[1].replace("-", " ")), match[2])}
        groups.append(frozenset(form for form in group if form not in FUNCTION))
    listed = frozenset(form_of(word) for found in _TICKER.findall(text[:_LEAD]) for word in _words(found))
    if listed:
        groups.append(frozenset(form for form in listed if form not in _NO_NAMES))
    return [group for group in groups if len(group) > 1]


def _words(text: str) -> list[str]:
    return re.findall(r"[\w&'-]+", text)


def initials(words: Sequence[str]) -> str:
    """The initials of a run of words.

    >>> initials(["amazon", "web", "service"])
    'aws'
    """
    return "".join(word[0] for word in words)
