"""Nouns in -ing that name a line of business, and no doing: `[leasing] 3 million`."""

GERUNDS = frozenset(
    {"advertising", "packaging", "leasing", "lending", "banking", "shipping", "trading", "gaming", "financing",
     "lighting", "mining", "farming", "housing", "publishing", "catering", "clothing", "engineering",
     "manufacturing", "printing", "marketing", "processing", "streaming", "refining", "broking", "training",
     "consulting", "licensing", "flooring", "heating", "cooling", "roofing", "brewing", "broadcasting",
     "networking", "retailing", "computing", "testing", "recycling", "ticketing", "staffing", "drilling"}
)  # fmt: skip
"""As plain forms."""
