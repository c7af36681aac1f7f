"""Nouns that say what kind of company somebody is: `the chain`, `the insurer`."""

COMPANY_NOUNS = frozenset(
    {"company", "group", "firm", "retailer", "maker", "giant", "bank", "carmaker", "automaker", "chipmaker",
     "drugmaker", "planemaker", "steelmaker", "chain", "grocer", "discounter", "brewer", "distiller", "insurer",
     "lender", "airline", "carrier", "operator", "miner", "developer", "housebuilder", "builder", "broker",
     "brokerage", "conglomerate", "utility", "supplier", "manufacturer", "startup", "producer", "refiner", "shipper",
     "hotelier", "publisher", "broadcaster", "wholesaler", "contractor", "drugstore", "supermarket"}
)  # fmt: skip
"""As plain forms; in the singular they mean one that was named before."""
