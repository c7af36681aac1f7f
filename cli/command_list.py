"""The commands with what each does: the overview, the completion and the parsers come from it."""

COMMANDS = {
    "open": "open the monitor, which plain `alimon [COMPANY]` does too",
    "find": "find words in claims, figures, subjects, sources and their text",
    "show": "show one claim, figure, subject, source, thesis or event with its evidence",
    "list": "list segments, risks, competitors, claims, sources, theses, events or companies",
    "refresh": "read the sources that are due, or those named",
    "source": "watch, list, retire or test addresses and files",
    "audit": "read a cited report, fetch what it cites, and say which claims hold",
    "export": "write claims with their evidence as a pack of files, or as one document",
    "import": "read a cited report and keep its claims, citations and sources",
    "import-text": "supply the text of a source that cannot be read, from a file or an archived copy",
    "diff": "show what changed between two snapshots of a source",
    "watch": "read sources as they fall due until it is stopped: a service without a screen",
    "check": "say whether a document says what a sentence says, or check a whole batch",
    "company": "add, list, check or update companies",
    "demo": "show the whole of alimon on a made-up company, without a network or a trace",
    "config": "show where settings live, what they are, and whether they can be used",
    "doctor": "look over the store, the settings and the terminal",
    "completion": "print a completion script for bash, zsh or tcsh",
}
"""Each command is the module of `module_name` in `commands/`."""


def module_name(command: str) -> str:
    """The module of a command.

    >>> module_name("import-text")
    'import_text'
    """
    return _MODULES.get(command, command.replace("-", "_"))


_MODULES = {"import": "import_report"}
"""Commands whose name no module can have."""
