"""Currencies and scales as texts write them."""

from .amount import CROWNS, YUAN_OR_YEN

CURRENCIES = {
    **dict.fromkeys(("rmb", "cny", "cn¥", "yuan", "renminbi", "元", "人民币", "rmb¥", "元人民币"), "RMB"),
    **dict.fromkeys(("$", "us$", "usd", "dollar", "dollars", "us dollar", "us dollars", "u.s. dollars", "美元"), "US$"),
    **dict.fromkeys(("hk$", "hkd", "港元", "hong kong dollar", "hong kong dollars"), "HK$"),
    **dict.fromkeys(("€", "eur", "euro", "euros"), "€"),
    **dict.fromkeys(("£", "gbp", "pound", "pounds", "sterling", "pounds sterling"), "£"),
    **dict.fromkeys(("jp¥", "jpy", "yen", "日元"), "JP¥"),
    **dict.fromkeys(("₹", "inr", "rs", "rs.", "rupee", "rupees"), "₹"),
    **dict.fromkeys(("₩", "krw", "won"), "₩"),
    **dict.fromkeys(("pln", "zloty", "zlotys", "zł"), "PLN"),
    **dict.fromkeys(("czk", "czech crowns", "koruna", "korunas"), "CZK"),
    **dict.fromkeys(("huf", "forint", "forints"), "HUF"),
    **dict.fromkeys(("ils", "shekel", "shekels"), "ILS"),
    **dict.fromkeys(("zar", "rand"), "ZAR"),
    **dict.fromkeys(("mxn", "peso", "pesos"), "MXN"),
    **dict.fromkeys(("idr", "rupiah"), "IDR"),
    **dict.fromkeys(("thb", "baht"), "THB"),
    **dict.fromkeys(("myr", "ringgit"), "MYR"),
    **dict.fromkeys(("try", "turkish lira", "lira", "liras"), "TRY"),
    **dict.fromkeys(("sar", "riyal", "riyals"), "SAR"),
    **dict.fromkeys(("aed", "dirham", "dirhams"), "AED"),
    **dict.fromkeys(("chf", "swiss franc", "swiss francs", "francs"), "CHF"),
    **dict.fromkeys(("nt$", "t$", "twd", "taiwan dollar", "taiwan dollars", "new taiwan dollars"), "NT$"),
    **dict.fromkeys(("s$", "sgd", "singapore dollar", "singapore dollars"), "S$"),
    **dict.fromkeys(("a$", "aud", "australian dollar", "australian dollars"), "A$"),
    **dict.fromkeys(("c$", "cad", "canadian dollar", "canadian dollars"), "C$"),
    **dict.fromkeys(("r$", "brl", "real", "reais"), "R$"),
    **dict.fromkeys(("sek", "kronor", "swedish kronor", "swedish kronas", "swedish crowns"), "SEK"),
    **dict.fromkeys(("dkk", "danish kroner", "danish crowns"), "DKK"),
    **dict.fromkeys(("nok", "norwegian kroner", "norwegian crowns"), "NOK"),
    "cent": "cent", "cents": "cent", "pence": "pence",
    **dict.fromkeys(("euro cent", "euro cents", "eurocent", "eurocents"), "euro cent"),
    **dict.fromkeys(("kr", "kroner", "krone", "crown", "crowns"), CROWNS),
    "¥": YUAN_OR_YEN,
}  # fmt: skip
"""By lower case, the unit as `Quantity.unit` spells it."""

HUNDREDTHS = {"cent": "US$", "pence": "£", "euro cent": "€"}

SCALES = {
    **dict.fromkeys(("thousand", "thousands", "k", "千", "tsd"), 3),
    **dict.fromkeys(("million", "millions", "mn", "mln", "mil", "m", "mm", "mio", "百万"), 6),
    **dict.fromkeys(("billion", "billions", "bn", "bln", "b", "mrd", "milliard", "milliards", "十亿"), 9),
    **dict.fromkeys(("trillion", "trillions", "tn", "trn", "t", "万亿"), 12),
    **dict.fromkeys(("万", "wan"), 4),
    **dict.fromkeys(("亿", "yi"), 8),
    **dict.fromkeys(("lakh", "lakhs"), 5),
    **dict.fromkeys(("lakh crore", "lakh crores"), 12),
    **dict.fromkeys(("crore", "crores", "cr"), 7),
}
"""By lower case, the power of ten."""

_BEFORE = (
    "rmb¥|rmb|cny|cn¥|usd|us[$]|hkd|hk[$]|eur|gbp|jpy|jp¥|inr|(?<![a-z])rs[.]?|chf|twd|nt[$]|sgd|krw|aud|cad|sek|nok|dkk|brl|pln|zar|mxn|idr|thb|myr|czk|huf|ils"
    "|(?<![A-Za-z])[SACRT][$]|人民币|[$]|¥|€|£|₹|₩"
)
_AFTER = (
    "chinese yuan|yuan|renminbi|rmb|cny|hong kong dollars?|australian dollars?"
    "|canadian dollars?|singapore dollars?|(?:new )?taiwan dollars?|u[.]?s[.]? dollars?|us[$]"
    "|american dollars?|dollars?|usd|hkd"
    "|hk[$]"
    "|euro ?cents?|euros?|eur|pounds sterling|pounds?|sterling|gbp|yen|jpy|rupees?|inr|won|krw|swiss francs?|francs"
    "|chf|sek|kronor|kroner|nok|dkk|(?:danish|norwegian|swedish) (?:kron[eo]r|crowns?)|crowns?(?= |[.,;]|$)|twd|sgd|pln"
    "|czk|czech crowns|korunas?|huf|forints?|shekels?"
    "|zlotys?|zar|rand|mxn|pesos?|idr|rupiah|thb|baht|myr|ringgit|(?:turkish )?liras?|reais|brl|riyals?|dirhams?"
    "|(?:u[.]?s[.]? |american )?cents?|pence"
    "|元人民币|人民币|美元|港元|日元|元"
    "|[€£$]"
)
CURRENCY_BEFORE, CURRENCY_AFTER = (f"(?:{words})".replace(" ", r"\ ") for words in (_BEFORE, _AFTER))
SCALE_AFTER = (
    r"(?:[\ -]?(?P<scale>thousands?|millions?|billions?|trillions?|mln|mn|mm|mil|mio|bln|bn|mrd|milliards?|trn|tn"
    r"|crores?|cr|lakhs?(?:\ crores?)?"
    r"|wan|yi)(?![a-z])|\ ?(?P<letter>[KMBkmbT])(?![A-Za-z]|-[A-Za-z])|(?P<han>万亿|十亿|百万|亿|万|千))"
)


def currency_of(word: str) -> str:
    """The unit that a word for money means; empty for none.

    >>> currency_of("Chinese yuan"), currency_of("U.S. dollars")
    ('RMB', 'US$')
    """
    lower = word.lower().replace("chinese ", "").replace("american ", "")
    if lower.endswith(("cent", "cents")):
        return "cent"
    return CURRENCIES.get(lower, CURRENCIES.get(lower.replace(".", ""), ""))
