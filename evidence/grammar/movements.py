"""Words that tell which way something went, how it stands to an expectation, and whether it is fact or outlook."""

from enum import Enum, auto

from .phrases import PhraseTable, each, verb_forms


class Move(Enum):
    """What a phrase says of a value."""

    UP = auto()
    DOWN = auto()
    FLAT = auto()
    WIDER = auto()
    """A loss or a gap grew; a margin grew."""
    NARROWER = auto()
    FASTER = auto()
    """Growth itself grew."""
    SLOWER = auto()
    BEAT = auto()
    MISS = auto()
    IN_LINE = auto()
    EXPECTED = auto()
    """An estimate, a target or an outlook."""
    NEGATIVE = auto()
    POSITIVE = auto()
    BREAK_EVEN = auto()
    FORMER = auto()
    """What follows is the value before: from, against, compared with."""
    TOWARDS = auto()
    NOT = auto()
    SWING = auto()
    LEVEL = auto()
    """Stood at, came to: says that a level follows."""
    BY = auto()
    GROWTH = auto()
    """Growth, pace: names the change itself and not its way."""


_UP = verb_forms([
    "rise/rose/risen", "grow/grew/grown", "increase", "climb", "jump", "surge", "soar", "gain", "expand", "advance", "improve",
    "add", "swell/swelled/swollen", "rally/rallied/rallying", "strengthen", "accelerate", "spike", "balloon", "leap/leapt/leaped",
    "multiply", "mount", "rebound", "recover", "raise", "lift", "boost", "hike", "upgrade", "shoot/shot",
])  # fmt: skip
_DOWN = verb_forms([
    "fall/fell/fallen", "drop", "decline", "decrease", "slide/slid", "slump", "plunge", "tumble", "sink/sank/sunk", "shrink/shrank/shrunk",
    "contract", "dip", "slip", "lose/lost", "reduce", "weaken", "crash", "dive/dove", "plummet", "retreat", "ease", "cut/cutting", "lower",
    "halve", "erode", "collapse", "trim", "slash", "deteriorate", "worsen", "edge down", "crater", "subside", "diminish", "downgrade",
    "nosedive", "skid", "tank", "soften", "moderate",
])  # fmt: skip
_PHRASES: dict[str, Move] = {
    **each(Move.UP, *_UP, "up", "higher", "more than a year", "growth", "increase", "rise", "gain", "jump", "surge", "upturn", "upward", "above last year", "went up", "goes up", "增长", "上升", "rising", "better", "more", "faster", "larger", "bigger", "greater", "put on", "puts on", "tacked on", "firmer"),
    **each(Move.DOWN, *_DOWN, "down", "lower", "decline", "fall", "drop", "decrease", "slump", "less than a year", "reduction", "downturn", "downward", "went down", "下降", "减少", "fewer", "less", "slower", "smaller", "thinner", "gave up", "gives up", "give up", "gave back", "gives back", "shaved", "knocked", "shed", "sheds", "softer"),
    **each(Move.FLAT, "flat", "unchanged", "stable", "little changed", "steady", "broadly unchanged", "stagnant", "stagnated", "held steady", "remained flat", "level with", "virtually unchanged"),
    **each(Move.WIDER, *verb_forms(["widen", "deepen"])),
    **each(Move.NARROWER, *verb_forms(["narrow"])),
    **each(Move.FASTER, *verb_forms(["accelerate", "quicken", "pick/picked/picking up"]), "growth accelerated", "acceleration", "sped up", "gained pace"),
    **each(Move.SLOWER, *verb_forms(["slow", "decelerate"]), "slowdown", "slowed down", "slowed", "slow down", "deceleration", "lost pace", "cooled"),
    **each(Move.BEAT, *verb_forms(["beat/beaten/beats", "exceed", "surpass", "outstrip", "outperform", "top"]), "better than", "ahead of", "above", "did better", "higher than expected", "stronger than", "more than expected", "overshot", "outdid", "came in above", "beating"),
    **each(Move.MISS, *verb_forms(["miss", "undershoot/undershot", "trail"]), "short of", "fell short", "fell short of", "fall short of", "falls short of", "below", "worse than", "behind", "under", "less than", "weaker than", "lower than expected", "came in below", "shy of", "lagged", "missing", "disappointed", "below expectation", "lower than", "smaller than", "fewer than"),
    **each(Move.IN_LINE, "in line with", "matched", "met", "meeting expectation", "matching", "in line"),
    **each(Move.EXPECTED, *verb_forms(["expect", "forecast", "project", "estimate", "guide", "anticipate", "predict", "target", "envisage", "plan", "reckon", "pencil", "foresee/foresaw/foreseen"]),
           "consensus", "expectation", "guidance", "outlook", "projection", "wall street estimate", "looked for", "look for", "looking for", "pencilled in", "penciled in",
           "prediction", "target", "midpoint", "est", "est .", "seen by", "seen at", "is seen", "are seen", "now seen", "still seen", "the street", "street had", "street was", "analyst had", "analyst see", "analysts' average", "polled", "average analyst", "goal", "sees", "analysts' estimate", "wall street", "hoped for", "in my model", "in our model", "in the model", "my model", "our model", "modelled", "modeled", "aims", "aim", "aiming", "intend", "intends", "intended to", "pledged", "pledge", "promised to", "promise to", "vowed to", "committed to", "wants to", "want to", "wanted to", "hopes to", "hope to", "would like to", "seeks to", "wish to", "means to", "mean to", "will be", "market view", "guided", "estimate"),
    **each(Move.NEGATIVE, "negative", "outflow", "deficit", "the red", "net outflow", "in the red", "cash burn", "burn", "burned", "burnt"),
    **each(Move.POSITIVE, "positive", "inflow", "surplus", "net inflow", "in the black", "profitable"),
    **each(Move.BREAK_EVEN, "break even", "breakeven", "broke even", "breaking even", "close to breakeven"),
    **each(Move.SWING, "swung", "swing", "swings", "turned", "turn", "flipped", "reversed", "turning", "swinging"),
    **each(Move.FORMER, "compared with", "compared to", "compare with", "compares with", "compares to", "against", "versus", "vs", "from", "up from", "down from",
           "after", "as against", "in comparison with", "comparing with", "compared", "than", "following", "it had been", "had been", "previously", "as opposed to", "relative to", "on top of", "was previously", "a touch below", "slightly below", "slightly above", "instead of"),
    **each(Move.TOWARDS, "to", "at", "reaching", "reached", "hit", "hitting", "reach", "total", "totaled", "totalled", "totaling", "totalling", "stood at", "came to", "amounted to", "came in at", "into", "standing at"),
    **each(Move.BY, "by"),
    **each(Move.LEVEL, "come from", "comes from", "came from", "coming from", "derived from", "derives from", "stem from", "stems from", "stemmed from", "make up", "made up", "makes up", "making up", "account for", "set up", "end up", "ended up", "sign up", "signed up", "line up", "lined up", "runner up", "round up", "start up", "startup", "back up", "add up", "added up", "top up", "catch up", "open up", "free up", "what up", "take up", "took up", "break down", "up to date", "follow up", "pick up the", "more than half", "any more", "more or less"),
    **each(Move.NOT, "not", "no", "never", "without", "neither", "nor", "n't", "denied", "denies", "cannot", "none", "yet to", "failed to", "declined to", "refused to", "stop short of", "non of", "did not", "does not", "has not", "rather than", "ruled out", "unlikely", "no longer"),
    **each(Move.GROWTH, "pace", "growth rate", "rate of growth", "growth", "change", "clip"),
}  # fmt: skip
MOVE_PHRASES: PhraseTable[Move] = PhraseTable(_PHRASES)
UPWARD = frozenset({Move.UP, Move.WIDER, Move.FASTER})
DOWNWARD = frozenset({Move.DOWN, Move.NARROWER, Move.SLOWER})
