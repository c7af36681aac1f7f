"""What a row leads to: a concept and the public id of a row of it."""

from typing import NamedTuple

CLAIM, SUBJECT, SOURCE, FIGURE, THESIS, EVENT, COMPANY, SNAPSHOT, DIFF = (
    "claim", "subject", "source", "figure", "thesis", "event", "company", "snapshot", "diff",
)  # fmt: skip


class Target(NamedTuple):
    """Where Enter goes. `claim` says for which claim a source is opened, so that its passage is shown."""

    concept: str
    id: str
    claim: str = ""
