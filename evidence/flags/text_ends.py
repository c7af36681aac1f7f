"""The two ends of a text, where it speaks of itself."""

_END = 2_500
"""Characters."""


def text_ends(text: str) -> tuple[str, ...]:
    """Head and foot of a text, or the whole of a short one."""
    return (text,) if len(text) <= 2 * _END else (text[:_END], text[-_END:])
