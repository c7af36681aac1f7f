"""Any document, however broken, is a sound record or says why it is not read. ALIMON_STORM=1 tries many more."""

import json
import os
import random

import pytest
from alimon.config.limits import Limits
from alimon.evidence.extracted import UnreadableDocument
from alimon.refresh.reading import ChildReader, ReadingFailed
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.atheris_readers import LABELS as LABELS_OF_BYTES
from tests.fuzz.atheris_readers import one
from tests.fuzz.mutations import misshapen, mutated
from tests.fuzz.seeds import JSON_SEEDS, PDF, SEEDS
from tests.fuzz.sound import check, check_record

STORM = bool(os.environ.get("ALIMON_STORM"))
ROUNDS = settings(
    max_examples=1_500 if STORM else 20,
    derandomize=not STORM,
    suppress_health_check=list(HealthCheck),
    deadline=None,
)
LABELS = st.sampled_from(
    ["", "text/html", "text/plain", "text/csv", "application/json", "text/xml; charset=gbk", "x"]
)


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.name)
def test_a_broken_document_is_read_or_refused(seed):
    @ROUNDS
    @given(mutated(seed.raw), LABELS | st.just(seed.label))
    def run(raw, label):
        check(raw, label)

    check(seed.raw, seed.label)
    run()


@pytest.mark.parametrize("name", JSON_SEEDS)
def test_data_of_another_shape_is_read_or_refused(name):
    @ROUNDS
    @given(misshapen(JSON_SEEDS[name]))
    def run(value):
        check(json.dumps(value).encode(), "application/json")

    run()


async def test_a_broken_pdf_breaks_its_child_at_most():
    pick = random.Random(7)  # noqa: S311 (it picks what to break, no secret)
    reader = ChildReader(Limits(reading_seconds=5.0))
    for _ in range(2_000 if STORM else 30):
        raw = bytearray(PDF.raw)
        for _ in range(pick.randint(1, 8)):
            start = pick.randrange(len(raw))
            raw[start : start + pick.randint(0, 12)] = pick.randbytes(pick.randint(0, 12))
        try:
            check_record(await reader.read(bytes(raw), "application/pdf"))
        except (UnreadableDocument, ReadingFailed):
            continue
    check_record(await reader.read(PDF.raw, ""))
    await reader.close()


def test_the_fuzzer_reads_its_seeds():
    for seed in SEEDS:
        one(bytes([LABELS_OF_BYTES.index(seed.label)]) + seed.raw)
    one(b"")
