"""What changed between two texts of one source, and what of it matters. Pure: no store, clock or network."""
