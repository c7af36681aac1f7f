"""Words of business English that mean about the same, and those that mean the opposite, by their stems."""

from collections.abc import Iterable
from functools import lru_cache

from ..stems import stem
from .words import form_of

_GROUPS = """
buy bought acquire acquired acquisition purchase purchased takeover takes
sell sold sale selling divest divested divestment dispose disposed disposal offload offloaded
launch launched introduce introduced release released unveil unveiled debut roll rollout start started begin began open opened opening
close closed shut shutter shuttered closure
use used using run runs running deploy deployed adopt adopted adopters adoption employ utilise rely user
new newest latest recent modern
phone phones handset handsets smartphone smartphones mobile
partner partners partnership collaborate collaboration cooperate cooperation team alliance tie-up
appoint appointed name named hire hired choose chosen
leave left leaves quit resign resigned depart departed departure step stepped stepping
approve approved approval clear cleared go-ahead authorise authorised green-light authorisation
invest invested investment investing investments put pour poured spend spent spending commit committed pledge pledged
cut cuts reduce reduced reduction trim trimmed slash slashed lower lowered
raise raised lift lifted increase increased hike hiked boost boosted
keep kept maintain maintained reaffirm reaffirmed reiterate reiterated confirm confirmed stick stuck unchanged retain retained stay stayed hold held leave left
expect expected forecast predict predicted anticipate anticipated project projected foresee guide guided reckon see outlook guidance expectation
plan planned plans intend intends intention aim aims aiming goal target targeted want wants seek
delay delayed postpone postponed defer deferred late
cancel cancelled scrap scrapped abandon abandoned drop dropped end ended discontinue discontinued stop stopped
finish finished complete completed completion
win won secure secured gain gained
lose lost
worker workers employee employees staff workforce headcount people person job jobs personnel
boss chief ceo executive head director president chairman chairwoman chair
finance financial cfo
customer customers client clients buyer shopper consumer subscriber
supplier suppliers vendor merchant merchants seller sellers
shop shops store stores outlet outlets branch branches location
car cars vehicle vehicles automobile auto
plant plants factory factories site mill works facility facilities
firm company business enterprise corporation group concern
bank lender
loan loans credit lending
bond bonds note notes debt borrowing borrowings
dividend payout distribution
buyback repurchase repurchased buybacks
stock stocks share shares equity
investor investors shareholder shareholders stockholder holder
analyst analysts economist economists broker strategist
market markets
price prices fare fares pricing
cost costs expense expenses outlay charge charges
revenue revenues sales turnover takings income
profit profits earnings income
loss losses
margin margins profitability
growth grow grew growing increase expansion
volume volumes throughput quantity
capacity capabilities
order orders booking bookings
deliver delivered delivery deliveries ship shipped shipment shipments hand
produce produced production output make made manufacture manufactured generate generated generation yield yielded
build built building construct construction constructed
expand expanded expansion extend extended
agree agreed agreement deal contract accord sign signed
say said says state stated tell told note noted add added comment according
court judge ruling tribunal
law regulation regulator regulatory rule rules watchdog authority
fine fined penalty
sue sued lawsuit suit litigation
ban banned prohibit block blocked restrict restricted restriction sanction sanctions curb curbs
tariff tariffs duty duties levy
strike walkout
fail failed failure miss missed
succeed success successful
rank ranked place placed position come
lead led leads leader leading top first dominate dominated largest biggest number-one
largest biggest greatest highest main
smallest lowest least
rival rivals competitor competitors competition peer peers
big large major
small minor little
quick fast rapid rapidly swift
half halve halved fifty
patient patients
drug medicine treatment therapy
trial study test tests testing tested
disease illness condition
main primary principal chief key
risk risks danger
children kids
electricity power energy
plane aircraft jet
passenger passengers traveller travellers traveler
seat seats
hotel hotels
room rooms
app application
model models
user users
download downloads downloaded install installs installed
server servers
advertising advertisement advertisements ad ads advert marketing
chip chips semiconductor semiconductors processor processors accelerator accelerators gpu gpus
cloud
website site page
train trained training
support supports supported
language languages
developer developers
country countries nation
world global worldwide globally international
overseas foreign abroad international
home domestic
onshore land
offshore sea
north northern
south southern
annual yearly year
quarter quarterly
month monthly
half-year interim
rate ratio
percentage share proportion part slice fraction
average mean
total whole overall altogether all combined together
cash money liquidity funds
account accounts
contract contracts
service services
product products goods item
subsidiary unit arm division segment branch
owner own owned
data information
centre center hub
fall fell drop dropped decline declined decrease decreased slide slid sink sank shrink shrank slump slumped down lower
rise rose climb climbed jump jumped surge surged up higher
widen widened
narrow narrowed
ease eased soften softened weaken weakened
improve improved better improvement
worsen worsened worse deteriorate deteriorated
remain remained stay still
exceed exceeded surpass surpassed top topped pass passed beat above
below under less fewer beneath
due because owing caused cause reason driven drive drove result blame blamed attributed attribute thanks reflect reflected reflecting
demand
weak weakness soft sluggish
strong strength robust solid
describe described call called
offer offered bid
vote voted
talk talks negotiation negotiations
merge merger merged combination
split spin spinoff spin-off
list listed listing ipo float
debt-free
refund
pay paid payment payments
charge fee fees commission
insure insurance insurer
mortgage
house houses home housing
rent rental
land onshore
sea offshore
wind
water hydro hydropower reservoir
gas
oil crude
coal
solar
metal steel
gram gramme
weekly week
daily day
spokesman spokeswoman spokesperson
former previous prior earlier before predecessor
latest current
capital
license licence
free
memory
quarter-on-quarter sequential sequentially
container containers teu
standard
terminal port
e-commerce commerce online shopping
ad ads advertising advertisement marketing
game games gaming
video streaming
delivery courier logistics
restaurant food
concede conceded admit admitted acknowledge acknowledged grant granted
trail trails lag lags lagged lagging behind
warn warned caution cautioned
signal signalled signaled hint hinted suggest suggested indicate indicated imply implied
reject rejected rebuff rebuffed dismiss dismissed deny denied
exit exited exits quit pull pulled pulling withdraw withdrew withdrawal leave retreat
enter entered enters entry join joined push pushed
float floated flotation listing list listed ipo
impairment write-down writedown write-off charge
bottom worst trough low
debut first maiden inaugural
scheduled slated due planned set
obtain obtains procure procures source sources buy
rider riders courier couriers driver drivers
portion chunk piece slice share part
handle handled process processed processes
request requests query queries call calls
worth value valued valuation values
cheap cheaper inexpensive low-priced
expensive dear dearer pricey costly
subsidy subsidies incentive incentives discount discounts voucher vouchers coupon coupons
user users member members subscriber subscribers account accounts
stake stakes holding holdings shareholding interest
probe inquiry investigation investigate investigated
shortage shortages shortfall scarce scarcity constrained constraint tight short bottleneck
equipment hardware gear kit servers
researcher researchers analyst analysts
survey surveys poll polled study interviewed interview
calculate calculated calculates estimate estimated reckon reckons
promise promised pledge pledged vow vowed commit committed
campaign promotion drive
lease leased leases leasing rent rental
wage wages salary salaries
guest guests passenger passengers flyer flyers traveller travellers
deposit deposits savings
provision provisions reserve reserves
visitor visitors visit visits footfall traffic
favourite favorite pick preferred prefer prefers favour
buyer buyers shopper shoppers purchaser purchasers customer customers consumer consumers
budget budgets budgeted plan programme program
resolve resolved solve solved settle settled
conversation conversations chat chats dialogue
yardstick measure measured measures gauge metric
house houses broker brokers brokerage analyst analysts firm
roughly about some around approximately
machine machines computer computers
permit permits licence license permission approval clearance
double doubled twice twofold
triple tripled treble trebled threefold
instant quick
travel tourism trip
"""
_OPPOSITES = """
rise|fall up|down increase|decrease increased|decreased grew|shrank grow|shrink higher|lower raise|cut raised|cut raised|lowered lifted|lowered lift|lower lifted|cut gain|loss profit|loss beat|miss
beat|missed open|close opened|closed buy|sell bought|sold won|lost win|lose widen|narrow widened|narrowed improve|worsen improved|worsened expand|shrink
strong|weak start|end began|ended approve|reject approved|rejected accept|refuse accepted|refused upgrade|downgrade upgraded|downgraded largest|smallest highest|lowest best|worst
more|less faster|slower bigger|smaller above|below success|failure succeeded|failed met|missed hire|fire joined|left supply|demand
public|private domestic|overseas cheaper|dearer early|late expansion|contraction accelerate|slow accelerated|slowed quickened|slowed
confirmed|withdrew reaffirmed|withdrew kept|cut kept|raised unchanged|raised unchanged|cut maintained|cut maintained|raised bullish|bearish surplus|deficit inflow|outflow
confirmed|declined confirmed|denied confirm|deny met|missed meet|miss independent|own independent|internal internal|external completed|postponed agreed|refused launched|scrapped launched|postponed first|last optimistic|pessimistic increase|reduce positive|negative profitable|unprofitable
"""


def _stem_of(word: str) -> str:
    return stem(form_of(word))


_BY_STEM: dict[str, frozenset[str]] = {}
for _line in _GROUPS.strip().split("\n"):
    _group = frozenset(_stem_of(word) for word in _line.split())
    for _one in _group:
        _BY_STEM[_one] = _BY_STEM.get(_one, frozenset()) | _group
_OPPOSITE: dict[str, set[str]] = {}
for _pair in _OPPOSITES.split():
    _first, _second = (_stem_of(word) for word in _pair.split("|"))
    _OPPOSITE.setdefault(_first, set()).add(_second)
    _OPPOSITE.setdefault(_second, set()).add(_first)


@lru_cache(maxsize=65536)
def like(word: str) -> frozenset[str]:
    """The stems that mean about the same as a stem, itself among them.

    >>> "acquir" in like("bought")
    True
    """
    return _BY_STEM.get(word, frozenset()) | {word}


def opposite(word: str, others: Iterable[str]) -> bool:
    """Whether one of the others means the opposite of a stem.

    >>> opposite("lift", ["cut"])
    True
    """
    against = _OPPOSITE.get(word, set()) | {f"un{word}", f"non{word}"}
    if word.startswith("un"):
        against = against | {word.removeprefix("un")}
    return any(other in against for other in others)
