"""What firms and people do, as families of words with opposite sides: to approve is not to put off."""

from enum import Enum, auto
from typing import NamedTuple

from .phrases import PhraseTable, each, verb_forms


class Side(Enum):
    """Which side of its family a word stands on."""

    DONE = auto()
    UNDONE = auto()
    """The opposite, or that it did not come to it."""
    KEPT = auto()
    """Left as it was."""


OVER = ""
"""The family of what undoes an act of any kind."""


class Act(NamedTuple):
    """A family with the side."""

    family: str
    side: Side


class Status(Enum):
    """Whether an act is told as a fact or as something to come."""

    FACT = auto()
    TO_COME = auto()


def _sides(
    family: str, done: tuple[str, ...], undone: tuple[str, ...], kept: tuple[str, ...] = ()
) -> dict[str, Act]:
    return {
        **each(Act(family, Side.DONE), *done),
        **each(Act(family, Side.UNDONE), *undone),
        **each(Act(family, Side.KEPT), *kept),
    }


_PHRASES: dict[str, Act] = {
    **_sides(
        "deal",
        (*verb_forms(["agree", "sign", "strike/struck", "conclude"]), "deal", "agreement", "partnership", "partner",
         "in talks", "negotiating", "negotiate", "alliance", "teamed up"),
        ("fell through", "called off", "walked away", "broke off", "ended without result", "without result",
         "not in talks", "abandoned", "withdrew", "scrapped", "terminated", "no deal"),
    ),
    **_sides(
        "goal",
        (*verb_forms(["meet/met", "reach", "achieve", "hit"]), "succeeded", "success", "on target"),
        (*verb_forms(["miss"]), "failed", "fell short", "failure", "not met"),
    ),
    **_sides(
        "leave",
        (*verb_forms(["approve", "clear", "authorise", "authorize", "permit", "allow", "green-light"]), "approval",
         "go ahead", "cleared", "licence", "won approval", "nod", "decided to", "has decided", "have decided"),
        (*verb_forms(["reject", "deny", "block", "refuse", "postpone", "delay", "shelve"]), "put off", "pending",
         "not been decided", "not decided", "no decision", "undecided", "yet to decide",
         "has yet to", "is to decide", "ban", "banned", "deferred", "under review"),
    ),
    **_sides(
        "outlook",
        (*verb_forms(["raise", "lift", "upgrade", "hike"]),),
        (*verb_forms(["cut/cutting", "trim", "lower", "downgrade", "reduce", "withdraw/withdrew/withdrawn"]),),
        (*verb_forms(["reiterate", "maintain", "confirm", "keep/kept", "reaffirm", "affirm"]), "unchanged", "stuck to",
         "stands by", "not move", "stayed at", "left as it was", "stays as it was", "did not change"),
    ),
    **_sides(
        "open",
        (*verb_forms(["open", "launch", "start", "introduce", "unveil", "release", "inaugurate", "begin/began/begun"]),
         "went live", "in operation", "available"),
        (*verb_forms(["close", "shut/shutting", "discontinue", "suspend", "stop/stopped"]), "shut down", "not continued"),
    ),
    **_sides(
        "trade",
        (*verb_forms(["buy/bought", "acquire", "purchase"]), "acquisition", "takeover"),
        (*verb_forms(["sell/sold", "divest", "dispose"]), "disposal", "divestment"),
    ),
    **_sides(
        "use",
        (*verb_forms(["use", "adopt", "deploy", "run/ran/running", "employ", "integrate"]), "customer", "user of"),
        ("no longer", "ended", "dropped", "stopped using", "not continued", "phased out", "abandoned"),
    ),
    **_sides(
        "profit",
        ("profitable", "makes a profit", "in the black", "made a profit", "makes money"),
        ("loss making", "makes a loss", "in the red", "made a loss", "loses money", "unprofitable", "loss"),
    ),
    **_sides(
        "word",
        (*verb_forms(["confirm", "announce", "disclose", "reveal", "say/said", "tell/told"]),),
        (*verb_forms(["deny"]), "declined to comment", "does not disclose", "not disclose", "refused to comment",
         "would not say", "did not say", "declined to say"),
    ),
    **_sides(
        "want",
        (*verb_forms(["lack", "need"]), "short of", "shortage", "insufficient"),
        ("enough", "sufficient", "ample", "plenty"),
    ),
}  # fmt: skip
_OVER = (
    "ended", "had ended", "has ended", "not continued", "without result", "no longer", "called off", "fell through",
    "abandoned", "scrapped", "discontinued", "broke off", "walked away", "declined to comment", "phased out",
    "not come to", "came to nothing", "never happened",
)  # fmt: skip
_PHRASES |= each(Act(OVER, Side.UNDONE), *_OVER)
ACT_PHRASES: PhraseTable[Act] = PhraseTable(_PHRASES)

TO_COME = frozenset(
    {"will", "plan", "plans", "planned", "planning", "intend", "intends", "aims", "due", "would", "shall", "scheduled",
     "expects", "expected", "expect", "hopes", "hope", "aim", "want", "wants", "could", "seeks", "proposes", "proposed", "going", "soon", "upcoming", "may", "might"}
)  # fmt: skip
"""Words that put an act into the future."""
