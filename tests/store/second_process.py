"""A second alimon: a Python process that runs a few lines on the store of a test."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
_PROLOGUE = """
import sys
from pathlib import Path
from tests.builders import NOW
from alimon.model.errors import AlimonError
from alimon.store.connect import open_store
from alimon.store.load import load_company
from alimon.store.notes import add_note, notes
path = Path(sys.argv[1])
def say(word):
    print(word, flush=True)
"""


def start(path, code, *, without_rights=False):
    """Run `code` with `path`, `say`, `open_store`, `add_note` and the like at hand.

    `without_rights` takes root's power to write where the file's mode forbids it.
    """
    command = [sys.executable, "-c", _PROLOGUE + code, str(path)]
    if without_rights and os.geteuid() == 0:
        if shutil.which("setpriv") is None:
            pytest.skip("root may write everything, and setpriv (util-linux) is not here to take that away")
        command = ["setpriv", "--inh-caps=-all", "--bounding-set=-all", *command]
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )


def end(process):
    """Let it run to its end; what it said."""
    said, _ = process.communicate(timeout=60)
    assert process.returncode == 0
    return said
