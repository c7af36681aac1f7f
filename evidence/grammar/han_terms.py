"""Terms of Chinese company reports with the plain English words that the grammar knows them by."""

import re
from collections.abc import Iterator

_TERMS = {
    "归属于上市公司股东的净利润": "attributable net income", "归母净利润": "attributable net income",
    "扣非净利润": "adjusted net income", "净利润": "net income", "营业收入": "revenue", "营收": "revenue",
    "收入": "revenue",
    "营业利润": "operating profit", "毛利率": "gross margin", "净利率": "net margin", "毛利": "gross profit",
    "经营活动产生的现金流量净额": "operating cash flow", "研发投入": "r&d expense", "研发费用": "r&d expense",
    "目标价": "price target", "员工": "employee", "人": "person", "净亏损": "net loss", "亏损": "loss",
    "增长": "rose", "上升": "rose", "提升": "rose", "增加": "rose", "上涨": "rose",
    "下降": "fell", "下滑": "fell", "减少": "fell", "下跌": "fell", "下调至": "lowered to", "上调至": "raised to",
    "预计": "expected", "公司": "company", "实现": "", "为": "was", "达": "reached", "共": "", "约": "", "较": "",
}  # fmt: skip
_TERM = re.compile("|".join(sorted(_TERMS, key=len, reverse=True)))


def han_words(run: str) -> Iterator[tuple[int, int, str]]:
    """The parts of a run of Chinese letters: known terms as English words, the rest as it stands.

    >>> [form for _, _, form in han_words("公司实现营业收入")]
    ['company', 'revenue']
    """
    place = 0
    for match in _TERM.finditer(run):
        if match.start() > place:
            yield place, match.start(), run[place : match.start()]
        words = _TERMS[match[0]].split()
        for count, word in enumerate(words):
            first = match.start() + min(count, len(match[0]) - 1)
            after = match.end() if count == len(words) - 1 else first + 1
            yield first, after, word
        place = match.end()
    if place < len(run):
        yield place, len(run), run[place:]
