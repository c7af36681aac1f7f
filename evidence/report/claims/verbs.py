"""Verbs of reports by what they do, so that clauses can be told apart without a tagger."""

from ...grammar.phrases import verb_forms
from .word_sets import word_list, word_set

AUXILIARIES = word_set(
    "is are was were be been being has have had will would could may might can should must does did do "
    "isn't aren't wasn't"
)

_MOVES = word_list(
    "rise/rose/risen grow/grew/grown increase climb jump surge soar gain expand advance improve add swell "
    "rally/rallied strengthen accelerate spike leap/leapt rebound recover raise lift boost double triple "
    "quadruple fall/fell/fallen drop decline decrease slide/slid slump plunge tumble sink/sank/sunk "
    "shrink/shrank/shrunk contract dip slip lose/lost reduce weaken plummet ease cut lower halve trim "
    "slash narrow widen slow moderate edge inch swing/swung turn come/came hit reach total exceed surpass "
    "top beat/beaten miss cross stand/stood remain stay post record book generate"
)
_DOINGS = word_list(
    "report announce say/said tell/told note state show/showed/shown reveal disclose publish launch "
    "unveil introduce release develop build/built open close establish start begin/began/begun complete "
    "finish acquire buy/bought sell/sold invest spend/spent commit pay/paid raise plan aim intend expect "
    "forecast project target estimate guide anticipate predict pledge partner sign agree join work "
    "cooperate collaborate supply/supplied win/won receive earn secure obtain lead/led dominate outpace "
    "outperform overtake/overtook/overtaken trail lag rank follow hold/held own control account represent "
    "contribute comprise make/made serve operate employ use adopt deploy integrate embed power support "
    "include cover offer provide deliver ship manufacture produce showcase demonstrate drive/drove/driven "
    "fuel help push pull attribute reflect offset cause result stem benefit face constrain limit hurt "
    "threaten ban restrict block approve file sue settle fine appoint hire lay/laid replace resign name "
    "call describe see/saw/seen view consider believe think/thought signal suggest indicate underscore "
    "highlight emphasize illustrate exemplify/exemplified validate position enable allow continue "
    "keep/kept maintain retain enter exit leave/left move shift switch transform become/became emerge "
    "lie/lay require need want seek/sought try/tried attempt extend expand scale roll capture attract "
    "monetize replicate bolster strengthen enhance streamline optimize automate align combine merge split "
    "list trade value price carry/carried give/gave/given take/took/taken get/got go/went/gone put set "
    "bring/brought find/found know/knew/known meet/met grant award designate recognize certify/certified "
    "test train host run/ran back fund finance repay/repaid repurchase return distribute declare process "
    "handle migrate connect reshape navigate determine leverage define balance prove/proved/proven depend "
    "hinge rely/relied question warn cite credit blame compete challenge mark boast command average "
    "amount yield imply/implied translate bridge tie link mean/meant"
)
_MORE = word_list(
    "argue contend caution insist stress acknowledge concede urge worry end last cost shed/shed shut/shut "
    "spread/spread bid/bid "
    "accept achieve address adjust advise affect aid alter analyze apply/applied appeal arrange arrive "
    "assess assign assist assume "
    "assure attach avoid await base boil break/broke/broken bundle burn calculate cancel cease change "
    "charge chase check choose/chose/chosen "
    "claim clear clinch collect combat comment compare compensate complain concentrate conclude conduct "
    "confirm confront consolidate "
    "construct consume convert convince cool correct count crack debut decide dedicate delay deny/denied "
    "deposit derive design "
    "detail differ direct discontinue discover discuss dismiss divest draw/drew/drawn eliminate emit "
    "encourage endorse engage "
    "ensure equip escalate evaluate evolve examine exclude exercise exhaust exist explain explore export "
    "expose fail feature fetch "
    "fill finalize fit flag flood focus forge form fuse garner gather gauge govern graduate guarantee "
    "halt happen harm head "
    "hedge honor identify/identified implement import impose impress inaugurate incorporate incur inform "
    "inherit initiate inject "
    "install instruct insure intensify/intensified interest introduce invade invite involve issue "
    "justify/justified kick land leapfrog lease lend/lent "
    "license liquidate load lobby locate lock look lure manage map mature maximize measure migrate mine "
    "mint mitigate model modify/modified "
    "monitor negotiate normalize notch observe occupy/occupied occur order organize originate outline "
    "outsource overhaul oversee/oversaw "
    "overstate owe pack participate pass patch pause peak penetrate perform persist pick pilot pioneer "
    "pivot place pour prefer prepare "
    "prescribe present press prevent pride probe procure profit prohibit promise promote prompt propose "
    "protect publicize purchase "
    "qualify/qualified quit rebrand recall recast refer refinance reflect refocus refuse register "
    "reinforce reject relate relaunch relocate "
    "remove renew rent reopen repeat repel reposition reserve resist resolve respond restore restructure "
    "resume retreat reverse review "
    "revise revive reward rival rotate rule rush sanction satisfy/satisfied save schedule score scrap "
    "screen scrutinize search "
    "segment separate serve shape shelve shield shorten shoulder simplify/simplified situate soften solve "
    "source speak/spoke/spoken "
    "specialize specify/specified spin/spun sponsor stabilize stack staff stagnate steer stick/stuck "
    "stipulate stop store strain stretch "
    "strike/struck structure struggle submit subscribe subsidize succeed suffer suit supervise surface "
    "surprise survey survive suspend sustain "
    "tap target tax team tender tout track train transfer transition trigger trouble triumph truncate "
    "understand/understood undertake/undertook unify/unified "
    "unlock unwind update upend urge utilize vacate vary/varied venture verify/verified veto violate "
    "visit vote wait warrant waive wage "
    "weather weigh welcome widen wind/wound wipe withdraw/withdrew/withdrawn withstand/withstood witness "
    "wrap write/wrote/written stream download upload"
)
_FORMS = {form: verb.partition("/")[0] for verb in (*_MOVES, *_DOINGS, *_MORE) for form in verb_forms([verb])}
BASE_OF = {**_FORMS, "e-mailed": "email"}
"""By any form, in lower case, the verb's base."""

# As a base or with an -s these are as often nouns: they are verbs only where their place says so.
_BASES = frozenset(verb.partition("/")[0] for verb in (*_MOVES, *_DOINGS, *_MORE))
_SURE_THIRD = word_set(
    "remains stays aims intends outpaces outperforms overtakes trails lags dominates faces includes holds "
    "owns controls accounts represents contributes comprises serves operates employs powers provides "
    "delivers produces integrates adopts deploys says shows reveals announces underscores underlines "
    "exemplifies signals suggests indicates reflects continues becomes emerges lies requires seeks "
    "extends enables allows expects generates exceeds surpasses leads covers offers supports makes sells "
    "keeps boasts commands depends hinges relies highlights demonstrates illustrates sees plans reports "
    "runs"
)
# Present forms that no noun has.
_SURE_BASE = word_set(
    "remain aim intend outpace include serve adopt deploy sell make hold continue become seek see expect"
)
_DETERMINERS = word_set("a an the its their his her our your my this that these those some any each every no")


_SAME_IN_PAST = word_set("cut hit put set shut shed beat split forecast cost bid let quit")
_ACTORS = word_set(
    "company group firm it they bank carrier chain maker drugmaker insurer lender retailer analysts "
    "management board"
)
_SHORTEST_PAST = 4
_ADJECTIVES = word_set(
    "adjusted related combined estimated limited united unlimited advanced increased expected integrated "
    "mixed fixed dedicated "
    "experienced sophisticated listed based owned weighted diluted annualized annualised automated "
    "detailed leveraged renewed untapped "
    "needed skilled distributed used branded managed connected indeed speed feed seed proceed exceed "
    "hundred embed united unprecedented "
    "so-called underserved untested undervalued overvalued long-awaited aforementioned restricted "
    "unadjusted attributed noted"
)
_NOT_BEFORE_VERBS = _DETERMINERS - word_set("that this these those") | word_set("to of by in with for")


def is_past(form: str, text: str) -> bool:
    """Whether a word is a verb in the past or a past participle."""
    lower = text.lower()
    return lower in BASE_OF and lower not in _BASES and not lower.endswith(("ing", "s")) and bool(form)


def is_ing(text: str) -> bool:
    """Whether a word is the -ing form of a known verb."""
    lower = text.lower()
    return lower.endswith("ing") and lower in BASE_OF


def is_finite(text: str, before: str) -> bool:
    """Whether a word is a verb that makes a clause, as far as the word before it tells.

    >>> is_finite("rose", "revenue"), is_finite("increase", "revenue"), is_finite("aims", "firm")
    (True, False, True)
    """
    lower = text.lower()
    if before.lower() in _NOT_BEFORE_VERBS or (
        before.endswith(("'s", "’s", "s'")) and lower not in AUXILIARIES
    ):
        return False
    if lower in AUXILIARIES or lower in _SURE_THIRD or lower in _SURE_BASE:
        return lower not in {"be", "been", "being"}
    if lower in _SAME_IN_PAST:
        return before[:1].isupper() or before.lower() in _ACTORS
    return is_past(lower, text) or _looks_past(lower)


def _looks_past(lower: str) -> bool:
    """Whether an unknown word is a past form by its ending."""
    return (
        lower.endswith("ed") and lower.isalpha() and len(lower) > _SHORTEST_PAST and lower not in _ADJECTIVES
    )
