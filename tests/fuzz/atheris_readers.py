"""Coverage-guided fuzzing of the readers, where atheris is installed: `python -m tests.fuzz.atheris_readers [FOLDER]`.

The first byte picks the label. FOLDER holds the corpus; without one the seeds are used. PDFs are left out: pdfium is
fuzzed by its makers, and runs in a child here.
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
    arguments = sys.argv
    if len(arguments) == 1:
        corpus = Path(tempfile.mkdtemp(prefix="alimon-fuzz-"))
        for seed in SEEDS:
            (corpus / seed.name.replace(" ", "-")).write_bytes(bytes([LABELS.index(seed.label)]) + seed.raw)
        arguments = [*arguments, str(corpus)]
    atheris.Setup(arguments, one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
