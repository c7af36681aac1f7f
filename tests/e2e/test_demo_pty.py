"""`alimon demo` in a real pseudo-terminal, along its own guide."""

import os
import sys
from pathlib import Path

from tests.terminal import Terminal

ALIMON = Path(sys.executable).with_name("alimon")


def test_the_guide_leads_from_the_first_reading_to_the_change_and_out(tmp_path):
    kept = {name: os.environ[name] for name in ("PATH",) if name in os.environ}
    environ = {
        **kept, "TMPDIR": str(tmp_path), "ALIMON_HOME": str(tmp_path / "home"), "LANG": "C.UTF-8",
        "TERM": "xterm-256color", "COLORTERM": "truecolor",
    }  # fmt: skip
    with Terminal([str(ALIMON), "demo"], environ=environ, columns=120, rows=40) as terminal:
        terminal.wait_for("Corvid Kites plc", "1/", "reads every source")
        assert [one.name for one in tmp_path.iterdir() if one.name.startswith("alimon-demo-")]
        terminal.press("R")
        terminal.wait_for("2/", "follows them")
        terminal.press("@")
        terminal.wait_for("6 read, 1 blocked, 1 unsupported", "✓ read", "⊘ blocked", "∅ unsupported")
        terminal.press("q")
        terminal.wait_for("again, once all are read", "sources read 6 of 8")
        terminal.press("R")
        terminal.wait_for("⟳")
        terminal.wait_for("sources read 6 of 8", gone=["⟳"])
        terminal.press("6")
        terminal.wait_for("Breeze Wire", "Loom and Thread")
        terminal.press("G", "enter")
        terminal.wait_for("read")
        terminal.press("Q")
        assert terminal.wait_end() == 0
        assert terminal.left_behind == []
    assert not [one for one in tmp_path.iterdir() if one.name.startswith("alimon-demo-")]
    assert not (tmp_path / "home" / "data").exists()
