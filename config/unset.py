"""Whether a config file changes anything: the one of a first run does not, and needs no TOML parser."""

_HEADS = frozenset((b"[display]", b"[network]", b"[hooks]", b"[retention]", b"[limits]", b"[keys]"))


def sets_nothing(text: bytes) -> bool:
    """Whether every line is blank, a comment, or the head of a section, as in the file of a first run."""
    lines = (line.strip() for line in text.splitlines())
    return all(not line or line.startswith(b"#") or line in _HEADS for line in lines)
