"""Lists of any length, read from the store page by page."""
