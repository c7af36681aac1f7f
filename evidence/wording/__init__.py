"""What alimon says of verdicts, flags, ages and sources: one text for screen and command line.

Import from the modules: a command that prints one glyph need not load the sentences.
"""
