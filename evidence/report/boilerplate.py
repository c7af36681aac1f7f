"""What stands around an article and is none of it: newsletters, sharing, notices of rights and of liability."""

import re

_WHOLE_LINE = re.compile(
    r"""^\W*(?:
    .{0,40}\bnewsletters?\b.{0,40}
  | .{0,80}\b(?:free\ to|to|in|into|straight\ to|direct\ to)\ your\ (?:e-?mail\ )?inbox\b.{0,60}
  | (?:subscribe|sign\ up|sign\ in|log\ ?in|register|join\ (?:now|us|free)|unsubscribe
    |get\ (?:started|the\ app))\b.{0,120}
  | (?:share|tweet|print|save|copy\ link|listen|follow\ us|comments?|no\ comments.*
    |leave\ a\ (?:comment|reply)|like|reply)
    (?:\ (?:this|on|to|the|article|story|via|by|with|us)\b.{0,80})?
  | (?:read|see|view|learn|show|load)\ (?:more|next|also|all|less|full|this|in\ browser|online)\b.{0,120}
  | view\ (?:this\ )?(?:e-?mail|in)\b.{0,60}
  | (?:related|recommended|popular|trending|latest|more|top|editor.?s)\ (?:articles?|stories|reading|news|posts?|from
    |picks?|on)
    \b.{0,120}
  | (?:advertisement|advertising|sponsored(?:\ (?:content|by.*))?
    |promoted|ad|skip\ to\ (?:main\ )?content|menu|home|search
    |table\ of\ contents|contents|back\ to\ top|disclosures?|disclaimers?|tags?:.*|topics?:.*
    |filed\ under.*|categor(?:y|ies):.*)
  | (?:image|photo|picture|figure|credit|photograph|illustration)s?(?:\ (?:credit|source|by|courtesy))?\s*[:|].{0,120}
  | (?:\(c\)|©|copyright\b).{0,160}
  | .{0,120}\ball\ rights\ reserved\b.{0,60}
  | (?:\d+|an?)\ ?-?\ ?min(?:ute)?s?\ (?:read|listen)\b.{0,40}
  | (?:privacy\ policy|terms\ of\ (?:use|service)|cookie\ (?:policy|settings)|accept\ (?:all\ )?cookies
    |contact\ us|about\ us)\b.{0,80}
  | (?:download|open)\ (?:the|our)\ app\b.{0,80}
  )\W*$""",
    re.IGNORECASE | re.VERBOSE,
)
_NOTICE = re.compile(
    r"""\b(?:
    (?:is|are|was|were|be|not)\ (?:intended\ )?(?:for|as)\ (?:general\ )?(?:informational
    |information|educational)\ purposes
  | (?:not|nor|neither)\ (?:be\ )?(?:construed\ as|constitute|constitutes|intended\ as|provide
    |a\ recommendation|an?\ (?:offer|solicitation)
    |financial\ advice|investment\ advice)
  | (?:do(?:es)?|has|have|hold[s]?)\ (?:not\ have|no)\ (?:a\ )?positions?\ in
  | (?:consult|speak\ (?:to|with))\ (?:a|your)\ (?:licensed
    \ |qualified\ |professional\ )*(?:financial|investment)\ advis[eo]r
  | past\ performance\ (?:is|does)\ (?:no|not)
  | you(?:'re|’re|\ are)\ (?:receiving|reading)\ this\ (?:e-?mail|newsletter)
  | this\ (?:article|story|post|content|report|newsletter)\ (?:was|is)\ (?:originally|first|generated
    |written|produced|created|edited)
  | (?:was\ this\ forwarded|thanks\ for\ reading|if\ you\ (?:enjoyed|liked)\ this|become\ a\ (?:paid|free)\ subscriber
    |share\ it\ with\ (?:a|your)\ friend|subscribe\ (?:now|today|here|to\ our)|sign\ up\ (?:for|here|now))
  )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_LONGEST_FURNITURE = 200


def is_furniture(line: str) -> bool:
    """Whether a line belongs to the page or the newsletter and not to what it says.

    >>> is_furniture("Daily headlines, free to your inbox"), is_furniture("Revenue rose 3% in the quarter.")
    (True, False)
    """
    bare = line.strip()
    if not any(character.isalnum() for character in bare):
        return True
    return (len(bare) <= _LONGEST_FURNITURE and bool(_WHOLE_LINE.match(bare))) or bool(_NOTICE.search(bare))
