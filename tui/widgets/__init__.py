"""Widgets that draw line by line: a list of any length, a page of text, and the bars around them."""
