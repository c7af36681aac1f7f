"""Verdicts do not depend on the order of sets, which Python draws anew for every process."""

import os
import subprocess
import sys

TEXT = """Qwen opens its models to everybody

Alibaba has released more than 300 open models of the Qwen family, and developers have built over 170,000 on them.
The company said that it would keep investing in cloud and AI infrastructure for three years.

Cloud revenue rose 34% to RMB39.8 billion in the September quarter of 2025, or RMB4.10 per share and RMB32.80 per ADS.
Research and development cost RMB15.1 billion of revenue of RMB247.8 billion.
"""
CLAIMS = (
    "Developers have built many new models upon the open models that Alibaba released in the Qwen family.",
    "The company will not keep investing in cloud and AI infrastructure over the coming three years.",
    "Qwen opens its models and infrastructure to developers everywhere.",
    "Cloud revenue rose by a third to RMB39,800 million in the September quarter of 2025.",
    "Cloud revenue was RMB4.10 per ADS.",
    "Research and development was 6% of revenue.",
    "Alibaba's cloud lost money.",
)
# As a process of its own: a running one keeps the order it was started with.
PROGRAM = """
import sys
from alimon.evidence.judge import RuleChecker
from alimon.model.checker import ClaimText, DocumentText
document = RuleChecker().read(DocumentText(sys.argv[1]))
for claim in sys.argv[2:]:
    found = document.check(ClaimText(claim))
    print(found.word.value, found.reason, repr(found.strength), found.passage, sep="|")
"""


def test_a_verdict_is_the_same_in_every_process():
    answers = [_answers(seed) for seed in ("0", "1", "2")]
    assert len(answers[0].splitlines()) == len(CLAIMS)
    assert answers[1:] == answers[:1] * 2


def _answers(seed: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", PROGRAM, TEXT, *CLAIMS],
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    ).stdout
