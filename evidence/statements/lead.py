"""The beginning of a text, where it tells whom and which time it is about."""

LEAD = 2500
