"""`check_folder`: what is wrong with a company folder, without loading anything."""

from pathlib import Path

from .problem import Problem
from .reading import read_whole_folder


def check_folder(path: Path) -> tuple[Problem, ...]:
    """Return every error of the folder with file, line and what to write instead; empty where all is well."""
    return read_whole_folder(path).problems
