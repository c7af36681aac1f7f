"""alimon: a terminal monitor of a company, in which every number leads to its source."""

from os.path import dirname, exists, join

__version__ = "0.1.0"

# In a checkout the layers lie beside this folder; an installed wheel holds them inside it.
# Every start pays for this file, so it does without pathlib.
_ROOT = dirname(dirname(__file__))
if exists(join(_ROOT, "pyproject.toml")) and exists(join(_ROOT, "tui")):
    __path__.append(_ROOT)
