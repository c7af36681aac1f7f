"""The monitor: a Textual program over the store."""
