"""How reports tell events: patterns by what they say, and words that only value."""

import re

from .naming import bare_name

COMMENT = re.compile(
    r"^(?:and |while |which )?(?:\w+ly )?(?:also )?(?:signal|underscor|underlin|highlight|demonstrat|"
    r"rais\w* (?:questions|concerns|doubts)|position|align|suggest|indicat|"
    r"mark|balanc|exemplif|validat|illustrat|emphasi|reinforc|cement|solidif|paving|showcasing (?:its|the)|"
    r"put(?:s|ting)? |making |makes |giving |leaving |showing |reflect|bode|set(?:s|ting) the stage|"
    r"pointing|creating|driving|fuel+ing|bringing)",
    re.IGNORECASE,
)


BUILT_IN = re.compile(
    r"\b(?P<verb>integrated|embedded|built|incorporated|installed|deployed|rolled out|available|used|"
    r"preloaded|offered|listed)\s+(?:in|into|across|on|within|inside|"
    r"through)\s+(?P<where>[^,;]+?)(?=[.;,]?$|,|\s+and\s+(?:adopted|used)\b)",
    re.IGNORECASE,
)


_DEEDS = (
    "expand|establish|build|open|launch|unveil|introduc|acquir|sign|partner|announc|approv|releas|develop|"
    "deploy|appoint|nam|hir|complet|sell|sold|buy|bought|"
    "clos|start|began|begin|enter|exit|form|creat|cut|halt|suspend|paus|resum|rais|join|win|won|secur|"
    "receiv|earn|award|set up|spin|spun|list|fil|settl|agree|commit|"
    "ship|roll|licens|invest|recall|lay|laid|divest|replac|extend|renew|add|suppl|integrat|merg|split|"
    "deliver|produc|test|pilot|collaborat|cooperat|plan"
)


DEED = re.compile(
    rf"(?:^|\b(?:is|are|was|were|has|have|had|been|being|also|already|recently|now|and|to|reportedly|"
    rf"officially|subsequently|will)\s+|^.*?\s)(?P<verb>(?:{_DEEDS})\w*)\s+(?P<what>.+)$",
    re.IGNORECASE,
)


RISK = re.compile(
    r"^(?P<who>.+?)\s+(?:could|may|might|would|can|will likely|are likely to|is likely to|threatens? to|"
    r"continues? to)\s+(?:\w+ly\s+)?(?:further\s+)?(?P<what>(?:constrain|limit|hurt|weigh|hamper|slow|"
    r"pressure|"
    r"threaten|reduc|erod|affect|impact|hinder|curb|dampen|derail|delay|squeeze|undermin|"
    r"disrupt|damag|restrict|dent|impede|challeng|"
    r"jeopardi[sz])\w*\s*[^,;.]*)",
    re.IGNORECASE,
)


SIGN = re.compile(
    r"\b(?:turned|was|is|remained|went|became|stayed|swung to|turns|has turned)\s+(?P<sign>negative|"
    r"positive)\b",
    re.IGNORECASE,
)


STILL = re.compile(
    r"\b(?:still|remains?|remained|continues to be|continued to be)\s+(?:a|an|the|its|"
    r"their)\s+(?P<what>[^,;.]+)",
    re.IGNORECASE,
)


SHOWN = re.compile(
    r"^(?:with\s+)?(?P<what>.+?)\s+(?:(?:was|were|being|been)\s+)?(?P<verb>showcased|unveiled|presented|"
    r"launched|shown|introduced|displayed|demonstrated|announced|debuted|exhibited|"
    r"released)\s+(?P<where>(?:at|during|in)\s+[^,;.]+)",
    re.IGNORECASE,
)


LED_BY = re.compile(
    r"^(?:driven|led|fuell?ed|boosted|helped|supported|powered|hurt|weighed down|dragged down|underpinned|"
    r"attributed|pressured|aided|spurred|propelled|buoyed)\s+(?:by|to)\s+|"
    r"^(?:due to|thanks to|because of|because|owing to|on the back of|as a result of|"
    r"reflecting|stemming from)\s+",
    re.IGNORECASE,
)


COPULA = re.compile(
    r"\b(?:is|are|was|were|became|remains?)\s+(?P<what>(?:the|a|an)\s+[^,;.]+)", re.IGNORECASE
)


SCOPE = re.compile(
    r"\b(?P<plan>(?:[\w-]+\s){0,2}(?:plan|program|programme|budget|package|initiative|fund))\s+(?:in|for|"
    r"on|covering|across|spanning)\s+(?P<what>[^;.]+?)(?=\s+(?:signals?|is|was|will|has|shows?|marks?|"
    r"reflects?|underscores?|aims?|over|by)\b|[.;]|$)",
    re.IGNORECASE,
)


RATED = re.compile(
    r"\b(?:designation|rating|ranking|title|award|recognition|status|Leader|Visionary|Challenger)\b"
)


INCLUDING = re.compile(r"(?:,|\b)\s*including\s+(?P<what>[^;.]+)", re.IGNORECASE)


ITEM_TELLS = re.compile(
    r"\b(?:new|newly|developed|launched|partnerships?|alliances?|deals?|agreements?|contracts?|"
    r"acquisitions?|investments?|joint ventures?|plants?|"
    r"factor(?:y|ies)|stores?|chips?|models?|cent(?:er|re)s?|products?|"
    r"collaborations?|licen[sc]es?|launch(?:es)?)\b",
    re.IGNORECASE,
)


_LONGEST_NAME = 90

AWARD = re.compile(r"^.*?\b(?:an?|the)\s+(?P<what>.+)$", re.IGNORECASE)


_EVALUATION = re.compile(
    r"\b(?:strategic|trajectory|promise|hurdles|momentum|potential|vision|commitment|compelling|"
    r"opportunit\w+|challenges?|foundation|narrative|bolstered|gap|"
    r"relevance|advantage|questions|ability|shift|landscape|"
    r"long-term play)\b",
    re.IGNORECASE,
)


def is_evaluation(text: str) -> bool:
    """Whether words only value."""
    return bool(_EVALUATION.search(text))


def phrase_with_place(what: str) -> str:
    """An object with the place behind it: `data centers in Southeast Asia`."""
    return re.split(r"\s+(?:to|as|while|after|before|because|by|that|which|amid)\s+|[,;.]", what)[0]


def cut(text: str) -> str:
    """The bare name, cut at a word where it is long."""
    name = bare_name(text)
    return name if len(name) <= _LONGEST_NAME else name[:_LONGEST_NAME].rsplit(" ", 1)[0]
