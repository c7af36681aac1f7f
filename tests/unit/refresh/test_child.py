"""A child process leaves the processor to the program that asks it."""

import os
import sys

from alimon.refresh.child import Child, exactly

_TELLS = "import os, sys; sys.stdin.read(1); print(f'{os.getpriority(os.PRIO_PROCESS, 0):4}', flush=True)"


def test_a_child_is_nicer_than_who_asks():
    own = os.getpriority(os.PRIO_PROCESS, 0)
    child = Child((sys.executable, "-c", _TELLS))
    try:
        asked, answers = child.pipes()
        asked.write(b".")
        asked.flush()
        assert int(exactly(answers, 4)) == min(own + 5, 19)
    finally:
        child.end()
