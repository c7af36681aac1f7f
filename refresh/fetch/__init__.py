"""Fetching one source, one kind of address a file."""
