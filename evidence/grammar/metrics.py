"""The metrics of finance and how texts call them. A metric that is not here is known by the words of its name."""

from enum import Enum, auto
from typing import NamedTuple

from .phrases import PhraseTable, each
from .words import words_in


class Kind(Enum):
    """What a metric is counted in, and so which quantities can be its."""

    MONEY = auto()
    COST = auto()
    """Money that is spent: brackets and minus signs are a custom of tables and say nothing."""
    RATIO = auto()
    COUNT = auto()
    PER_SHARE = auto()
    PRICE = auto()
    ANY = auto()


class Metric(NamedTuple):
    """A metric by its one name."""

    name: str
    kind: Kind
    sign: int = 1
    """-1 where the words tell the negative of it: a loss is a negative profit."""
    marks: frozenset[str] = frozenset()
    """What the words say about how it is drawn up, such as `attributable`."""


def _m(name: str, kind: Kind, sign: int = 1, *marks: str) -> Metric:
    return Metric(name, kind, sign, frozenset(marks))


_MONEY, _COST, _RATIO, _COUNT = Kind.MONEY, Kind.COST, Kind.RATIO, Kind.COUNT
_PHRASES: dict[str, Metric] = {
    **each(_m("revenue", _MONEY), "revenue", "net revenue", "sales", "net sales", "turnover", "total revenue",
           "total net revenue", "top line", "rev", "revenue figure", "营收", "收入", "sales revenue", "total sales", "takings",
           "net operating revenue", "total net sales", "operating revenue"),
    **each(_m("cost of revenue", _COST), "cost of revenue", "cost of sales", "cost of goods sold", "total cost of revenue",
           "cost of good sold", "cogs"),
    **each(_m("gross profit", _MONEY), "gross profit", "gross income"),
    **each(_m("gross profit", _MONEY, -1), "gross loss"),
    **each(_m("gross margin", _RATIO), "gross margin", "gross profit margin"),
    **each(_m("operating income", _MONEY), "operating income", "operating profit", "income from operation",
           "profit from operation", "operating earnings", "operating result", "op . income", "op income", "op . profit", "op profit", "ebit", "income from operations",
           "earnings before interest and tax", "operating profits", "earnings before interest and taxes",
           "operating line", "operating results", "result from operation", "result from operations", "results from operations", "operating surplus"),
    **each(_m("operating income", _MONEY, -1), "operating loss", "loss from operation", "loss from operations", "operating deficit"),
    **each(_m("operating margin", _RATIO), "operating margin", "operating profit margin", "operating income margin", "ebit margin", "return on sales"),
    **each(_m("operating expenses", _COST), "operating expense", "operating cost", "total operating expense", "opex",
           "operating expenditure"),
    **each(_m("net income", _MONEY), "net income", "net profit", "net earnings", "net result", "ni", "bottom line", "profit after tax", "净利润",
           "profit for the period", "profit for the year", "net profits", "after tax profit",
           "non gaap ni", "adjusted ni"),
    **each(_m("net income", _MONEY, -1), "net loss", "loss after tax", "loss for the period", "loss for the year"),
    **each(_m("profit", _MONEY), "profit", "earnings"),
    **each(_m("profit", _MONEY, -1), "loss"),
    **each(_m("net income", _MONEY, 1, "attributable"), "attributable profit", "profit attributable", "net income attributable",
           "profit attributable to equity holder", "profit attributable to owner", "net profit attributable to equity holder",
           "net income attributable to equity holder", "profit for equity holder", "profit attributable to the equity holder",
           "profit attributable to equity stockholder",
           "net profit attributable", "attributable net income", "attributable net profit"),
    **each(_m("net income", _MONEY, -1, "attributable"), "net loss attributable", "loss attributable"),
    **each(_m("net margin", _RATIO), "net margin", "net profit margin", "net income margin", "profit margin"),
    **each(_m("pre-tax profit", _MONEY), "pre tax profit", "pretax profit", "profit before tax", "income before tax",
           "income before taxes", "profit before taxes", "pretax income", "pre tax income", "earnings before tax",
           "income before income tax", "profit before income tax", "income before income taxes"),
    **each(_m("pre-tax profit", _MONEY, -1), "pre tax loss", "pretax loss", "loss before tax", "loss before taxes", "loss before income tax"),
    **each(_m("total expenses", _COST), "total expense", "total cost and expense", "total cost and expenses"),
    **each(_m("income tax", _COST), "income tax", "income tax expense", "tax expense", "tax charge", "provision for income tax"),
    **each(_m("tax rate", _RATIO), "tax rate", "effective tax rate"),
    **each(_m("EBITDA", _MONEY), "ebitda", "ebitda profit", "earnings before interest tax depreciation and amortisation"),
    **each(_m("EBITDA", _MONEY, -1), "ebitda loss"),
    **each(_m("EBITDA margin", _RATIO), "ebitda margin"),
    **each(_m("EBITA", _MONEY), "ebita", "ebita profit"),
    **each(_m("EBITA", _MONEY, -1), "ebita loss"),
    **each(_m("EBITA margin", _RATIO), "ebita margin"),
    **each(_m("margin", _RATIO), "margin"),
    **each(_m("EPS", Kind.PER_SHARE), "eps", "earnings per share", "income per share", "profit per share", "net income per share",
           "earnings a share", "earning per share", "net earnings per share", "earnings per common share",
           "earnings per ordinary share", "income per ordinary share", "earnings per diluted share", "profit a share"),
    **each(_m("EPS", Kind.PER_SHARE, -1), "loss per share", "net loss per share", "loss a share", "loss per ordinary share"),
    **each(_m("EPS", Kind.PER_SHARE, 1, "per ADS"), "earnings per ads", "net income per ads", "income per ads", "eps per ads",
           "earnings per adr", "net earnings per ads", "profit per ads"),
    **each(_m("EPS", Kind.PER_SHARE, -1, "per ADS"), "loss per ads", "net loss per ads"),
    **each(_m("free cash flow", _MONEY), "free cash flow", "fcf", "free cashflow", "free cash", "自由现金流"),
    **each(_m("operating cash flow", _MONEY), "operating cash flow", "cash from operation", "cash from operations",
           "cash flow from operating activity", "net cash provided by operating activity", "cash flow from operation", "net cash from operation", "net cash provided by operation", "net cash generated from operation",
           "net cash used in operation", "net cash from operating activity", "cash used in operation", "net cash operating activity",
           "cash generated from operation", "operating cashflow", "net cash from operating activity",
           "cash provided by operating activity", "net cash used in operating activity", "net cash generated from operating activity"),
    **each(_m("investing cash flow", _MONEY), "net cash used in investing activity", "net cash from investing activity",
           "net cash provided by investing activity", "cash flow from investing activity", "net cash investing activity",
           "investing cash flow"),
    **each(_m("financing cash flow", _MONEY), "net cash used in financing activity", "net cash from financing activity",
           "net cash provided by financing activity", "cash flow from financing activity", "net cash financing activity",
           "financing cash flow"),
    **each(_m("retained earnings", _MONEY), "retained earnings", "retained profit", "accumulated deficit"),
    **each(_m("comprehensive income", _MONEY), "comprehensive income", "comprehensive loss", "other comprehensive income",
           "other comprehensive loss", "accumulated other comprehensive loss", "accumulated other comprehensive income"),
    **each(_m("deferred tax", _MONEY), "deferred income tax", "deferred tax"),
    **each(_m("capex", _COST), "capex", "capital expenditure", "capital spending", "capital expense", "capital investment",
           "capital outlay", "cash paid for property and equipment", "cash paid for property , plant and equipment", "payment for property and equipment", "purchase of property , plant and equipment", "purchase of property and equipment", "资本开支"),
    **each(_m("R&D expense", _COST), "research and development", "r&d", "research and development expense", "r&d expense",
           "r&d spending", "research and development spending", "research and development cost", "r&d cost",
           "research and development expenditure"),
    **each(_m("product development expense", _COST), "product development", "product development expense"),
    **each(_m("sales and marketing expense", _COST), "sales and marketing", "selling and marketing", "sales and marketing expense",
           "selling and marketing expense", "selling cost", "selling expense", "marketing expense", "marketing cost",
           "marketing spending", "sales and marketing cost", "selling and marketing cost", "marketing spend", "marketing budget",
           "distribution and marketing expense"),
    **each(_m("G&A expense", _COST), "general and administrative", "general and administrative expense", "g&a", "administrative expense",
           "administration expense"),
    **each(_m("SG&A expense", _COST), "sg&a", "selling general and administrative", "selling , general and administrative",
           "selling , general and administrative expense", "sg&a expense", "overhead"),
    **each(_m("fulfillment expense", _COST), "fulfillment expense", "fulfillment cost", "fulfillment"),
    **each(_m("staff costs", _COST), "staff cost", "staff expense", "employee cost", "employee expense", "employee benefit expense", "employee benefit cost", "personnel cost", "personnel expense", "payroll", "payroll cost", "payroll expense", "wage cost", "wage bill", "labor cost", "salary and benefit", "salary and wage", "compensation and benefit", "staffing cost", "cost of staff"),
    **each(_m("restructuring charge", _COST), "restructuring charge", "restructuring cost", "restructuring expense"),
    **each(_m("impairment", _COST), "impairment", "impairment charge", "write down", "writedown", "goodwill impairment"),
    **each(_m("interest expense", _COST), "interest expense", "interest cost", "finance cost"),
    **each(_m("depreciation", _COST), "depreciation", "depreciation and amortization", "depreciation and amortisation"),
    **each(_m("stock compensation", _COST), "share based compensation", "stock based compensation", "stock compensation"),
    **each(_m("cash", _MONEY), "cash", "cash and cash equivalent", "cash and equivalent", "cash balance", "cash pile",
           "cash and other liquid investment", "cash , cash equivalent", "cash position"),
    **each(_m("net cash", _MONEY), "net cash", "net cash position"),
    **each(_m("net cash", _MONEY, -1), "net debt", "net debt position"),
    **each(_m("debt", _MONEY), "debt", "borrowing", "total debt", "long term debt"),
    **each(_m("total assets", _MONEY), "total asset"),
    **each(_m("total liabilities", _MONEY), "total liability", "liability"),
    **each(_m("equity", _MONEY), "equity", "stockholder equity", "shareholders' equity", "total equity"),
    **each(_m("inventory", _MONEY), "inventory", "stock of good"),
    **each(_m("backlog", _MONEY), "backlog", "order backlog", "order book"),
    **each(_m("remaining performance obligations", _MONEY), "remaining performance obligation", "rpo"),
    **each(_m("bookings", _MONEY), "booking", "order intake", "net order", "new order"),
    **each(_m("deferred revenue", _MONEY), "deferred revenue"),
    **each(_m("GMV", _MONEY), "gmv", "gross merchandise value", "gross merchandise volume", "gross transaction value", "total payment volume", "gross booking"),
    **each(_m("dividend", Kind.ANY), "dividend"),
    **each(_m("buyback", _MONEY), "buyback", "share repurchase", "share buyback", "repurchased", "bought back", "buy back", "buying back", "stock buyback", "repurchase"),
    **each(_m("market capitalisation", _MONEY), "market capitalization", "market capitalisation", "market value", "market cap"),
    **each(_m("price target", Kind.PRICE), "price target", "fair value", "fair value estimate", "intrinsic value", "target price", "mean target", "average target", "consensus target", "median target", "12 month target", "twelve month target", "average 12 month target", "average analyst target", "tp", "average price target", "average target price", "mean price target", "mean target price", "median price target", "median target price", "consensus price target", "consensus target price"),
    **each(_m("share price", Kind.PRICE), "share price", "stock price", "last close", "closing price", "last closing price", "last price", "latest price", "latest close", "previous close", "price of the share", "current price"),
    **each(_m("P/E", _COUNT), "p / e", "p / e ratio", "pe ratio", "price earnings ratio", "price to earnings", "price to earnings ratio",
           "price / earnings"),
    **each(_m("EV/EBITDA", _COUNT), "ev / ebitda", "ev to ebitda"),
    **each(_m("P/S", _COUNT), "price / sales", "p / s", "price to sales", "price sales ratio"),
    **each(_m("retention rate", _RATIO), "retention rate", "net revenue retention", "net revenue retention rate", "dollar based net retention",
           "net retention", "net retention rate", "net dollar retention"),
    **each(_m("churn", _RATIO), "churn", "churn rate"),
    **each(_m("market share", _RATIO), "market share", "share of market", "share of the market"),
    **each(_m("headcount", _COUNT), "headcount", "employee", "staff", "workforce", "full time employee", "job"),
    **each(_m("arpu", Kind.ANY), "arpu", "average revenue per user", "revenue per user"),
    **each(_m("same-store sales", _RATIO), "same store sales", "comparable sales", "comparable store sales", "like for like sales", "same restaurant sales", "comp sales"),
    **each(_m("spending", _MONEY), "spending", "spend", "spent", "expenditure", "outlay"),
    **each(_m("users", _COUNT), "user", "active user"),
    **each(_m("users", _COUNT, 1, "version users monthly"), "monthly active user", "monthly user", "monthly account", "monthly active account", "mau", "maus", "monthly active"),
    **each(_m("users", _COUNT, 1, "version users daily"), "daily active user", "daily user", "dau", "daus", "daily active"),
    **each(_m("cost-income ratio", _RATIO), "cost income ratio", "cost / income ratio", "cost / income", "cost-to-income ratio", "cost to income ratio", "efficiency ratio"),
    **each(_m("combined ratio", _RATIO), "combined ratio"),
    **each(_m("solvency ratio", _RATIO), "solvency ratio", "solvency ii ratio", "solvency cover", "solvency coverage"),
    **each(_m("expense ratio", _RATIO), "expense ratio"),
    **each(_m("loss ratio", _RATIO), "loss ratio", "claims ratio", "claim ratio"),
    **each(_m("liquidity coverage ratio", _RATIO), "liquidity coverage ratio", "lcr"),
    **each(_m("loan-to-value", _RATIO), "loan to value", "loan to value ratio", "ltv"),
    **each(_m("capacity factor", _RATIO), "capacity factor"),
    **each(_m("availability", _RATIO), "availability rate"),
    **each(_m("staff turnover", _RATIO), "staff turnover", "nurse turnover", "employee turnover", "attrition", "attrition rate"),
    **each(_m("investment yield", _RATIO), "investment yield"),
    **each(_m("CET1 ratio", _RATIO), "cet1 ratio", "cet 1 ratio", "common equity tier 1 ratio", "core equity tier 1 ratio", "core equity tier 1", "cet1", "cet 1", "core tier 1 ratio", "cet1 capital ratio", "common equity tier 1 capital ratio"),
    **each(_m("return on equity", _RATIO), "return on equity", "roe", "return on tangible equity"),
    **each(_m("load factor", _RATIO), "load factor"),
    **each(_m("occupancy", _RATIO), "occupancy", "occupancy rate"),
    **each(_m("utilisation", _RATIO), "utilisation", "utilization", "utilisation rate", "utilization rate", "capacity utilization"),
    **each(_m("take rate", _RATIO), "take rate", "net take rate"),
    **each(_m("conversion rate", _RATIO), "conversion rate"),
    **each(_m("dividend yield", _RATIO), "dividend yield"),
    **each(_m("payout ratio", _RATIO), "payout ratio"),
    **each(_m("penetration", _RATIO), "penetration", "penetration rate"),
    **each(_m("inflation", _RATIO), "inflation", "inflation rate"),
    **each(_m("RevPAR", Kind.ANY), "revpar", "rev par", "revenue per available room"),
    **each(_m("RASK", Kind.ANY), "rask", "revenue per available seat kilometer"),
    **each(_m("CASK", Kind.ANY), "cask", "cost per available seat kilometer"),
    **each(_m("average selling price", Kind.ANY), "average selling price", "asp", "selling price", "average price"),
    **each(_m("loan loss provisions", _COST), "loan loss provision", "provision for bad loan", "provision for loan loss", "provision for credit loss", "credit loss provision", "risk provision", "bad loan provision", "aside for bad loan", "provisions for bad loan"),
    **each(_m("loan loss provisions", _COST), "credit loss", "loan loss", "net credit loss", "expected credit loss", "credit impairment", "loan impairment", "loan impairment charge", "credit impairment charge"),
    **each(_m("commission income", _MONEY), "commission income", "net commission income", "fee income", "net fee and commission income", "fee and commission income"),
    **each(_m("assets under management", _MONEY), "asset under management", "aum"),
    **each(_m("deposits", _MONEY), "deposit", "customer deposit"),
    **each(_m("premiums", _MONEY), "premium", "gross written premium", "written premium", "gwp", "net written premium"),
    **each(_m("book value", _MONEY), "book value"),
    **each(_m("current assets", _MONEY), "current asset", "total current asset"),
    **each(_m("current liabilities", _MONEY), "current liability", "total current liability"),
    **each(_m("receivables", _MONEY), "receivable", "account receivable", "trade receivable"),
    **each(_m("payables", _MONEY), "account payable", "trade payable"),
    **each(_m("goodwill", _MONEY), "goodwill"),
    **each(_m("passengers", Kind.COUNT), "passenger", "traveler", "passenger number"),
    **each(_m("deliveries", Kind.COUNT), "delivery", "vehicle delivery"),
    **each(_m("shipments", Kind.COUNT), "shipment", "unit shipment"),
    **each(_m("registrations", Kind.COUNT), "registration", "new registration", "car registration"),
    **each(_m("throughput", Kind.COUNT), "throughput"),
    **each(_m("output", Kind.COUNT), "output", "production", "generation"),
    **each(_m("stores", Kind.COUNT), "store count", "number of store"),
    **each(_m("capacity", Kind.ANY), "capacity"),
    **each(_m("payment volume", Kind.ANY), "payment volume"),
    **each(_m("subscribers", Kind.COUNT), "subscriber", "paid subscriber", "member"),
    **each(_m("P/E", Kind.ANY), "p/e", "pe ratio", "p/e ratio", "p/e multiple", "price earnings ratio", "price to earnings ratio", "price to earnings", "price earnings multiple", "earnings multiple"),
    **each(_m("forward P/E", Kind.ANY), "forward p/e", "forward pe", "forward p/e ratio", "forward earnings", "forward multiple", "forward earnings multiple", "forward price earnings ratio", "forward price to earnings ratio", "expected earnings multiple"),
    **each(_m("trailing P/E", Kind.ANY), "trailing p/e", "trailing pe", "trailing p/e ratio", "trailing earnings", "trailing multiple", "trailing earnings multiple", "trailing price earnings ratio", "trailing price to earnings ratio"),
    **each(_m("EV/EBITDA", Kind.ANY), "ev/ebitda", "ev to ebitda", "enterprise value to ebitda"),
    **each(_m("price to sales", Kind.ANY), "price/sales", "p/s", "p/s ratio", "price to sales", "price to sales ratio"),
    **each(_m("leverage", Kind.ANY), "net debt/ebitda", "debt/ebitda", "net debt to ebitda", "debt to ebitda", "net debt to adjusted ebitda", "leverage ratio", "net leverage", "leverage", "gearing"),
    **each(_m("price to book", Kind.ANY), "price/book", "p/b", "p/b ratio", "price to book", "price to book ratio"),
    **each(_m("PEG ratio", Kind.ANY), "peg ratio", "peg"),
    **each(_m("operating ratio", _RATIO), "operating ratio"),
    **each(_m("default rate", _RATIO), "default rate"),
    **each(_m("delinquency rate", _RATIO), "delinquency rate"),
    **each(_m("vacancy rate", _RATIO), "vacancy rate", "vacancy"),
    **each(_m("renewal rate", _RATIO), "renewal rate"),
    **each(_m("win rate", _RATIO), "win rate"),
    **each(_m("equity ratio", _RATIO), "equity ratio"),
    **each(_m("pre-tax margin", _RATIO), "pre tax margin", "pretax margin", "pre tax profit margin"),
    **each(_m("free cash flow margin", _RATIO), "free cash flow margin", "fcf margin"),
    **each(_m("contribution margin", _RATIO), "contribution margin"),
    **each(_m("FFO", Kind.ANY), "ffo", "fund from operation", "affo"),
    **each(_m("net operating income", _MONEY), "noi", "net operating income"),
    **each(_m("net asset value", Kind.ANY), "net asset value", "nav"),
    **each(_m("ROIC", _RATIO), "roic", "return on invested capital"),
    **each(_m("ROCE", _RATIO), "roce", "return on capital employed"),
    **each(_m("enterprise value", _MONEY), "enterprise value"),
    **each(_m("pre-tax profit", _MONEY), "pbt"),
    **each(_m("unemployment", _RATIO), "unemployment rate", "unemployment"),
    **each(_m("interest income", _MONEY), "interest income", "net interest income", "nii"),
    **each(_m("net cash", _MONEY, -1), "net borrowing", "net financial debt", "net indebtedness", "net interest bearing debt"),
    **each(_m("operating cash flow", _MONEY), "cash from operating activities", "cash from operation", "cash generated from operating activities",
           "cash flows from operating activities", "net cash from operating activities", "net cash generated from operating activities"),
    **each(_m("EPS", Kind.PER_SHARE), "per share earnings", "per share profit"),
    **each(_m("EPS", Kind.PER_SHARE, -1), "per share loss"),
    **each(_m("capex", _COST), "investment in property and equipment", "investment in property plant and equipment", "payments for property and equipment"),
    **each(_m("headcount", _COUNT), "worker", "staff number", "employee number", "number of employees"),
    **each(_m("loans", _MONEY), "loan", "customer loan", "loan book", "loans and advances", "loans to customers", "loans and advances to customers", "total loan", "net loan", "gross loan"),
    **each(_m("shares outstanding", _COUNT), "shares outstanding", "outstanding shares", "number of shares", "share count", "shares in issue"),
    **each(_m("bad loans", Kind.ANY), "bad loan", "non performing loan", "nonperforming loan", "npl", "npl ratio", "bad loan ratio", "problem loan", "impaired loan"),
    **each(_m("cost of risk", _RATIO), "cost of risk"),
    **each(_m("CET1 ratio", _RATIO), "core capital ratio", "core tier 1 capital ratio"),
    **each(_m("revenue passenger kilometres", _COUNT), "rpk", "revenue passenger kilometre", "revenue passenger kilometer", "revenue passenger km", "passenger kilometre", "passenger kilometer"),
    **each(_m("revenue passenger miles", _COUNT), "rpm", "revenue passenger mile", "passenger mile"),
    **each(_m("available seat kilometres", _COUNT), "ask", "available seat kilometre", "available seat kilometer", "available seat km", "seat kilometre", "seat kilometer"),
    **each(_m("available seat miles", _COUNT), "asm", "available seat mile", "seat mile"),
    **each(_m("annual recurring revenue", _MONEY), "annual recurring revenue", "annualised recurring revenue", "annualized recurring revenue", "arr"),
    **each(_m("bookings", _MONEY), "incoming order", "orders received"),
    **each(_m("operating expenses", _COST), "cost base"),
    **each(_m("same-store sales", _RATIO), "lfl sales"),
    **each(_m("total assets", _MONEY), "balance sheet total"),
    **each(_m("equity", _MONEY), "net assets"),
    **each(_m("sales and marketing expense", _COST), "advertising cost", "advertising expense"),
    **each(_m("net interest margin", _RATIO), "net interest margin", "nim"),
}  # fmt: skip
METRIC_PHRASES: PhraseTable[Metric] = PhraseTable(_PHRASES)

MARGIN_OF = {
    "gross margin": "gross profit", "operating margin": "operating income", "net margin": "net income",
    "EBITA margin": "EBITA", "EBITDA margin": "EBITDA",
}  # fmt: skip
"""Which level over revenue a margin is."""

MULTIPLES = frozenset(
    {
        "leverage",
        "P/E",
        "forward P/E",
        "trailing P/E",
        "EV/EBITDA",
        "price to sales",
        "P/S",
        "price to book",
        "PEG ratio",
    }
)
"""Metrics that are so many times another, and no sums."""

PROFITS = frozenset(
    {"profit", "net income", "operating income", "pre-tax profit", "EBITA", "EBITDA", "gross profit"}
)
"""What the bare word profit can mean, the first readings first."""

_MARKS: dict[str, str] = {
    **each("non-GAAP", "adj", "adj .", "non gaap", "non ifrs", "adjusted", "underlying", "core earnings", "non hkfrs", "non international financial reporting standard", "pro forma", "normalised", "normalized", "excluding special item", "before special item", "excluding one time item", "excluding one off", "excluding item", "excluding certain item", "excluding exceptional item", "before exceptional item", "excluding exceptional", "before one off item", "excluding one off item", "excluding one time charge", "excluding one off charge", "ex item", "excluding nonrecurring item", "excluding special charge", "excluding unusual item", "excluding one time cost", "before special charge", "before adjusting item", "excluding adjusting item", "on an adjusted basis"),
    **each("GAAP", "gaap", "ifrs", "reported basis", "statutory", "unadjusted", "as reported", "international financial reporting standard", "generally accepted accounting principle"),
    **each("organic", "organic", "organically", "cc", "cer", "like for like", "constant currency", "constant currency term", "at constant currency", "constant fx", "at constant fx", "constant exchange", "at constant exchange rate", "fx neutral", "comparable basis", "lfl", "on a comparable basis", "currency adjusted", "currency neutral", "constant exchange rate", "adjusted for exchange rate", "adjusted for currency", "adjusted for currency effect", "exchange rate adjusted", "excluding currency", "excluding currency effect", "excluding exchange rate", "excluding currency movement", "before currency effect", "cer", "local currency", "in local currency", "constant rate", "at constant rate", "without currency effect", "currency effect aside", "excluding acquisition", "before acquisition", "on a like for like basis"),
    **each("attributable", "attributable", "attributable to", "attributable to ordinary stockholder", "attributable to stockholder", "attributable to equity holder", "attributable to common stockholder", "attributable to owner", "attributable to equity stockholder", "attributable to holder of ordinary share", "for ordinary stockholder", "to ordinary stockholder", "for stockholder", "to stockholder"),
    **each("per ADS", "per ads", "per diluted ads", "per basic ads", "an ads", "per adr", "each ads", "per american depositary share"),
    **each("per share", "per share", "a share", "per ordinary share", "per common share", "per diluted share", "per basic share", "per diluted ordinary share", "each share", "each ordinary share", "every share", "apiece"),
    **each("diluted", "diluted"),
    **each("basic", "basic"),
    **each("annualised", "annualised", "annualized", "run rate", "annual run rate"),
    **each("excluding", "excluding", "without", "leaving out", "leaving that out", "leaving it out", "leaving this out", "leaving aside", "setting aside", "disregarding", "even without", "but for", "had it not been for", "if not for", "were it not for", "stripping out", "stripped of", "apart from", "net of", "adjusting for", "ex", "exclusive of"),
    **each("external", "external", "external customer", "from external customer", "outside customer", "from outside customer", "third party customer", "customer outside", "customer outside the group", "customer from outside"),
}  # fmt: skip
MARK_PHRASES: PhraseTable[str] = PhraseTable(_MARKS)


def metric_named(name: str) -> Metric | None:
    """The metric that a whole name means, for claims that come with their fields; None for one not known here.

    >>> metric_named("adjusted EBITA margin").name
    'EBITA margin'
    """
    found = METRIC_PHRASES.find(tuple(words_in(name)))
    return found[-1].meaning if found else None
