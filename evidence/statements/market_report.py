"""Reports of a day of trading, in which what goes up or down by a per cent is a price."""

import re

from .plain_text import PlainText

_LEAD = 500
_MARKET = re.compile(
    r"\b(?:stocks|equities|indexes|indices|bourse|Hang Seng|Nikkei|Dow|S&P 500|FTSE|DAX|CSI 300"
    r"|(?:[Ss]hares|SHARES)(?= in| end| close| finish))\b"
)
_DAY = re.compile(
    r"\b(?:clos(?:e|es|ed|ing)|end(?:s|ed)? (?:the day |the session )?(?:higher|lower|flat|up|down|mixed)"
    r"|finish(?:es|ed)?|session|opening bell|trading day|turnover|rall(?:y|ies|ied)|slid|slide)\b"
)


def is_market_report(plain: PlainText) -> bool:
    """Whether a text begins as the report of a day of trading."""
    lead = f"{plain.header.get('title', '')}. {plain.text[:_LEAD]}"
    return len(_MARKET.findall(lead)) > 1 and _DAY.search(lead) is not None
