"""Frozen records and the words they use: standard library only, no input or output."""
