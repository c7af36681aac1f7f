"""Glyph, stand-in of ASCII, word and colour role of verdicts and flags, by the word that the store keeps.

Plain tuples: a command that prints one line of each need not import the vocabularies. `signs` gives them types.
"""

VERDICT_GLYPHS = {
    "contradicted": ("✗", "x", "contradicted", "bad"),
    "supported": ("✓", "+", "supported", "good"),
    "not_found": ("?", "?", "not found", "warn"),
    "blocked": ("⊘", "b", "blocked", "dim"),
    "unreachable": ("∅", "-", "unreachable", "dim"),
    "unchecked": ("·", ".", "unchecked", "dim"),
}
FLAG_GLYPHS = {
    "conflict": ("⇄", "<>", "conflict", "warn"),
    "elsewhere": ("↪", ">", "elsewhere", "accent"),
    "circular": ("○", "o", "circular", "warn"),
    "issuer": ("ⓘ", "i", "issuer", "dim"),
    "uncited": ("□", "u", "uncited", "warn"),
    "stale": ("◷", "~", "stale", "warn"),
}
"""In the order of the bits in which the store keeps them, which is that of FlagWord."""
