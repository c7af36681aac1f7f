"""The command line: every answer of the screens as a command."""
