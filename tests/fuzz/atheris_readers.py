"""Coverage-guided fuzzing of the readers, where atheris is installed: `python -m tests.fuzz.atheris_readers [FOLDER]`.

The first byte picks the label. FOLDER holds the corpus, to which the seeds are added; without one it is thrown away.
Options are those of libFuzzer: `-max_total_time=600`. PDFs are left out: pdfium is fuzzed by its makers, and runs in a
child here.
"""

import sys
import tempfile
from pathlib import Path

from tests.fuzz.seeds import SEEDS
from tests.fuzz.sound import check

LABELS = ("", *sorted({seed.label for seed in SEEDS}))


def one(data: bytes) -> None:
    """Read one input."""
    if data and b"%PDF-" not in data[:1025]:
        check(data[1:], LABELS[data[0] % len(LABELS)])


def main() -> None:
    """Fuzz until something breaks or the user stops it."""
    import atheris  # noqa: PLC0415 - installed by those who fuzz

    atheris.instrument_all()
    folders = [Path(word) for word in sys.argv[1:] if not word.startswith("-")]
    corpus = folders[0] if folders else Path(tempfile.mkdtemp(prefix="alimon-fuzz-"))
    corpus.mkdir(parents=True, exist_ok=True)
    for seed in SEEDS:
        (corpus / seed.name.replace(" ", "-")).write_bytes(bytes([LABELS.index(seed.label)]) + seed.raw)
    arguments = sys.argv if folders else [*sys.argv, str(corpus)]
    atheris.Setup(arguments, one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
