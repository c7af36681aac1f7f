"""English words too common to tell anything, and what reports call a metric in other words."""

STOPWORDS = frozenset(
    {
        "a", "about", "after", "all", "also", "an", "and", "any", "are", "as", "at", "be", "been", "before", "between",
        "but", "by", "can", "could", "during", "for", "from", "had", "has", "have", "he", "his", "i", "in", "into",
        "is", "it", "its", "may", "more", "most", "no", "not", "of", "on", "or", "our", "over", "per", "s", "said",
        "say", "says", "she", "than", "that", "the", "their", "then", "these", "they", "this", "those", "to", "under",
        "was", "we", "were", "which", "while", "who", "whose", "will", "with", "would", "year", "years", "yoy", "you",
        "your",
    }
)  # fmt: skip

SYNONYMS = {
    "adopters": ("adopt", "users", "customers"),
    "capital": ("capex",),
    "ebita": ("earnings", "profit"),
    "expenditure": ("capex", "spending", "spend"),
    "growth": (
        "grow", "grew", "rise", "rose", "increase", "up", "jump", "surge", "climb", "gain", "higher", "增长", "同比",
        "fell", "fall", "drop", "down", "decrease", "decline", "slump", "lower",
    ),
    "income": ("profit", "earnings"),
    "investment": ("invest", "spend", "capex"),
    "profit": ("earnings", "income", "利润"),
    "revenue": ("sales", "turnover", "收入", "营收"),
    "share": ("slice", "份额"),
}  # fmt: skip
"""By the word of a metric, in lower case."""
