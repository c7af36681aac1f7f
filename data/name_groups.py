"""Names that reports often tell together, as a file that anybody can extend."""

from functools import cache
from importlib.resources import files


@cache
def name_groups() -> dict[str, tuple[str, ...]]:
    """The groups by the word for one of them, such as `chipmaker`."""
    import tomllib  # noqa: PLC0415 - only where a report is read

    text = (files(__package__) / "name_groups.toml").read_text(encoding="utf-8")
    return {word: tuple(names) for word, names in tomllib.loads(text).items()}
