"""Nouns that say what kind of company somebody is: `the chain`, `the insurer`."""

COMPANY_NOUNS = frozenset(
    {"company", "group", "firm", "retailer", "maker", "giant", "bank", "carmaker", "automaker", "chipmaker",
     "drugmaker", "planemaker", "steelmaker", "chain", "grocer", "discounter", "brewer", "distiller", "insurer",
     "lender", "airline", "carrier", "operator", "miner", "developer", "housebuilder", "builder", "broker",
     "brokerage", "conglomerate", "utility", "supplier", "manufacturer", "startup", "producer", "refiner", "shipper",
     "hotelier", "publisher", "broadcaster", "wholesaler", "contractor", "drugstore", "supermarket"}
)  # fmt: skip
"""As plain forms; in the singular they mean one that was named before."""
NAME_TAILS = frozenset(
    {"store", "food", "device", "motor", "bank", "airline", "airway", "pharma", "pharmaceutical", "system",
     "technology", "semiconductor", "industry", "electronic", "material", "resource", "rival", "hotel",
     "energy", "steel", "power", "chemical", "insurance", "telecom", "mining", "brewery", "paper", "glass",
     "acquisition", "deal", "takeover", "merger", "purchase"}
)  # fmt: skip
"""Last words of names of firms, which are left out when a firm is named again."""
