"""What sort of document an address leads to, as far as it tells: the rank of a source that nobody described."""

from collections.abc import Mapping
from types import MappingProxyType
from urllib.parse import urlsplit

from ...model.words import SourceKind

_HOSTS: Mapping[SourceKind, tuple[str, ...]] = MappingProxyType({
    SourceKind.FILING: (
        "sec.gov", "hkexnews.hk", "sse.com.cn", "szse.cn", "cninfo.com.cn", "company-information.service.gov.uk",
        "sedarplus.ca", "edinet-fsa.go.jp", "fast-edgar.com", "unternehmensregister.de",
    ),
    SourceKind.RELEASE: (
        "prnewswire.com", "businesswire.com", "globenewswire.com", "accesswire.com", "newsfilecorp.com",
    ),
    SourceKind.WIRE: (
        "reuters.com", "apnews.com", "afp.com", "bloomberg.com", "xinhuanet.com", "dowjones.com", "kyodonews.net",
        "yna.co.kr", "dpa.com", "efe.com", "ansa.it",
    ),
    SourceKind.RESEARCH: (
        "idc.com", "gartner.com", "canalys.com", "omdia.com", "counterpointresearch.com", "trendforce.com",
        "spglobal.com", "moodys.com", "fitchratings.com",
    ),
    SourceKind.DATA: (
        "macrotrends.net", "companiesmarketcap.com", "stockanalysis.com", "statista.com", "wikidata.org",
    ),
    SourceKind.DIGEST: (
        "ainvest.com", "reportify.ai", "tipranks.com", "simplywall.st", "stocktitan.net", "marketbeat.com",
        "panabee.com", "zacks.com",
    ),
    SourceKind.BLOG: ("medium.com", "substack.com", "wordpress.com", "blogspot.com", "tumblr.com"),
})  # fmt: skip
_FIRST = {
    "ir": SourceKind.RELEASE,
    "investor": SourceKind.RELEASE,
    "investors": SourceKind.RELEASE,
    "blog": SourceKind.BLOG,
}
"""What the first part of a host's name tells."""
_PATHS = {
    "press-release": SourceKind.RELEASE, "press-releases": SourceKind.RELEASE, "news-releases": SourceKind.RELEASE,
    "investor-relations": SourceKind.RELEASE, "blog": SourceKind.BLOG, "blogs": SourceKind.BLOG,
}  # fmt: skip


def kind_at(url: str) -> SourceKind:
    """The kind of the source at an address; press where the address tells nothing.

    >>> str(kind_at("https://www.sec.gov/Archives/x.htm")), str(kind_at("https://ir.acme.test/q2"))
    ('filing', 'release')
    >>> str(kind_at("https://acme.test/blog/why")), str(kind_at("https://daily.test/news"))
    ('blog', 'press')
    """
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return SourceKind.PRESS
    for kind, hosts in _HOSTS.items():
        if any(host == one or host.endswith(f".{one}") for one in hosts):
            return kind
    first = _FIRST.get(host.partition(".")[0])
    told = next((_PATHS[part] for part in parts.path.casefold().split("/") if part in _PATHS), None)
    return first or told or SourceKind.PRESS
