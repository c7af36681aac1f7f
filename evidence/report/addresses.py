"""Addresses in running text: found, freed of what only tracks their reader, and made whole."""

import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import parse_qs, parse_qsl, unquote, urlencode, urlsplit, urlunsplit

_SCHEMED = re.compile(r"https?://[^\s<>\"“”|\\^`{}]+", re.IGNORECASE)
_ENDINGS = (
    "com|org|net|gov|edu|info|biz|news|io|ai|co|us|uk|eu|de|fr|it|es|nl|ch|at|be|se|no|dk|fi|ie|pl|pt|cn|"
    "hk|tw|jp|kr"
    "|in|sg|au|nz|ca|br|mx|za|ru|tech|finance|me|tv|xyz|int|asia|example|test"
)
_BARE = re.compile(
    rf"(?<![\w@./-])(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:{_ENDINGS})(?![\w-])(?::\d+)?(?:/[^\s<>\"“”|\\^`{{}}]*)?",
    re.IGNORECASE,
)
_TRACKING = re.compile(
    r"(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|mkt_tok|_hs\w+|guce\w*|ref_src|ref_url|"
    r"smid|cmpid"
    r"|ncid|soc_src|soc_trk|__twitter_impression|sr_share|spm|scm)",
    re.IGNORECASE,
)
_WRAPPED = re.compile(
    r"(?:^|\.)(?:google\.[a-z.]+|facebook\.com|linkedin\.com|bing\.com|reddit\.com|duckduckgo\.com|"
    r"youtube\.com"
    r"|slack-redir\.net|safelinks\.protection\.outlook\.com|urldefense\.com|href\.li|messenger\.com)$",
    re.IGNORECASE,
)
_CARRIERS = ("url", "q", "u", "uddg", "target", "dest", "redirect")
_CLOSERS = {")": "(", "]": "[", "}": "{"}
_MOST_UNWRAPPED = 3


class AddressFound(NamedTuple):
    """An address and the span in which it was written."""

    start: int
    end: int
    url: str


def find_addresses(text: str, *, bare: bool = False) -> Iterator[AddressFound]:
    """Yield the addresses of `text`; with `bare`, also those that begin with a domain.

    >>> [found.url for found in find_addresses("see (https://a.example/x_(y)?utm_source=z), or b.com", bare=True)]
    ['https://a.example/x_(y)', 'https://b.com']
    """
    end = 0
    schemed = [*_SCHEMED.finditer(text)]
    others = [*_BARE.finditer(text)] if bare else []
    for found in sorted([*schemed, *others], key=lambda one: one.start()):
        if found.start() < end:
            continue
        written = _without_tail(found[0])
        end = found.start() + len(written)
        yield AddressFound(found.start(), end, clean_address(written))


def clean_address(written: str) -> str:
    """The address without tracking and without the redirecting page that it is wrapped in; https where none is said.

    >>> clean_address("https://www.google.com/url?q=https%3A%2F%2Fa.example%2Fb%3Fid%3D7%26utm_medium%3Dmail&sa=D")
    'https://a.example/b?id=7'
    >>> clean_address("news.example.com/a%E2%80%99b#:~:text=record")
    'https://news.example.com/a%E2%80%99b'
    """
    url = written if "://" in written else f"https://{written}"
    for _ in range(_MOST_UNWRAPPED):
        try:
            parts = urlsplit(url)
        except ValueError:
            return url
        inner = _carried(parts.hostname or "", parts.query)
        if not inner:
            break
        url = inner
    kept = parts.query
    if any(_TRACKING.fullmatch(name) for name, _ in parse_qsl(parts.query, keep_blank_values=True)):
        pairs = [pair for pair in parts.query.split("&") if not _TRACKING.fullmatch(pair.partition("=")[0])]
        kept = "&".join(pairs)
    fragment = "" if parts.fragment.startswith(":~:") else parts.fragment
    return urlunsplit(parts._replace(query=kept, fragment=fragment))


def same_address(one: str, other: str) -> bool:
    """Whether two addresses lead to one page: scheme, `www.`, case of the host and a last slash tell nothing apart."""
    return _key(one) == _key(other)


def _key(url: str) -> tuple[str, str, str]:
    try:
        parts = urlsplit(url)
    except ValueError:
        return url, "", ""
    host = (parts.hostname or "").removeprefix("www.")
    return host, unquote(parts.path).rstrip("/"), urlencode(parse_qsl(parts.query))


def _carried(host: str, query: str) -> str:
    """The address that a redirecting page carries; empty where it is none."""
    if not _WRAPPED.search(host):
        return ""
    given = parse_qs(query)
    for name in _CARRIERS:
        value = given.get(name, [""])[0]
        if value.startswith(("http://", "https://")):
            return value
    return ""


def _without_tail(written: str) -> str:
    """Without the punctuation that belongs to the sentence, and without a bracket that was opened before it."""
    while written:
        last = written[-1]
        unopened = last in _CLOSERS and written.count(last) > written.count(_CLOSERS[last])
        if last not in ".,;:!?'\"’”*_" and not unopened:
            break
        written = written[:-1]
    for closer, opener in _CLOSERS.items():
        # `[url][2] Next title`: the address ends where its bracket does.
        depth = 0
        for place, character in enumerate(written):
            depth += (character == opener) - (character == closer)
            if depth < 0:
                return _without_tail(written[:place])
    return written
