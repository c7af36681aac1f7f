"""The closed vocabularies of the concept table, spelled as the schema and JSON spell them."""

from enum import StrEnum


class SubjectKind(StrEnum):
    """What a claim can be about."""

    COMPANY = "company"
    SEGMENT = "segment"
    RISK = "risk"
    COMPETITOR = "competitor"
    PRODUCT = "product"
    MARKET = "market"


class Modality(StrEnum):
    """How a report puts a claim. An opinion is kept but never judged."""

    REPORTED = "reported"
    ESTIMATE = "estimate"
    TARGET = "target"
    OPINION = "opinion"


class Direction(StrEnum):
    """Which way a claim says something moved; empty where it says none."""

    UP = "up"
    DOWN = "down"
    NONE = ""


class VerdictWord(StrEnum):
    """What a check of one citation found. Declared in order of rank: a claim shows the first that it has."""

    CONTRADICTED = "contradicted"
    SUPPORTED = "supported"
    NOT_FOUND = "not_found"
    BLOCKED = "blocked"
    UNREACHABLE = "unreachable"
    UNCHECKED = "unchecked"


JUDGED = frozenset({VerdictWord.CONTRADICTED, VerdictWord.SUPPORTED, VerdictWord.NOT_FOUND})
"""What a checker finds in a text."""


RESTING = frozenset({VerdictWord.CONTRADICTED, VerdictWord.SUPPORTED})
"""What rests on a passage; of what was not found only the nearest one is known."""


class FlagWord(StrEnum):
    """What stands beside a verdict."""

    CONFLICT = "conflict"
    ELSEWHERE = "elsewhere"
    CIRCULAR = "circular"
    ISSUER = "issuer"
    UNCITED = "uncited"
    STALE = "stale"


class Confidence(StrEnum):
    """How sure the collector of a figure was of it, surest first."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"

    @property
    def rank(self) -> int:
        """0 for the surest."""
        return tuple(Confidence).index(self)


class Severity(StrEnum):
    """How heavy a risk is, as the report argues it."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class SourceKind(StrEnum):
    """What sort of document a source is, in order of rank."""

    FILING = "filing"
    RELEASE = "release"
    WIRE = "wire"
    PRESS = "press"
    RESEARCH = "research"
    DIGEST = "digest"
    BLOG = "blog"
    DATA = "data"
    FARM = "farm"
    """A content farm: pages made to be found, whoever or whatever wrote them."""


class Independence(StrEnum):
    """Who stands behind a source, seen from the company."""

    INDEPENDENT = "independent"
    ISSUER = "issuer"


class Outcome(StrEnum):
    """How one attempt to read a source ended."""

    OK = "ok"
    NOT_MODIFIED = "not_modified"
    UNREACHABLE = "unreachable"
    HTTP_ERROR = "http_error"
    BLOCKED = "blocked"
    TOO_LARGE = "too_large"
    UNSUPPORTED = "unsupported"
    REFUSED = "refused"
    GONE = "gone"

    @property
    def is_read(self) -> bool:
        """Whether the stored text is known to be what the source says now."""
        return self in (Outcome.OK, Outcome.NOT_MODIFIED)


class Origin(StrEnum):
    """Where a source came from."""

    FOLDER = "folder"
    """The company's folder lists it."""
    USER = "user"
    FEED = "feed"
    """Another source listed it."""


class ItemState(StrEnum):
    """Where one source stands within a refresh run."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    CANCELLED = "cancelled"


class ItemPhase(StrEnum):
    """What is being done for one source of a refresh run, in the order in which it happens."""

    WAITING = "waiting"
    CONNECTING = "connecting"
    READING = "reading"
    """The connection stands: the answer is waited for, and its bytes come."""
    EXTRACTING = "extracting"
    DONE = "done"


class WorkerKind(StrEnum):
    """Which alimon process reads sources."""

    MONITOR = "monitor"
    REFRESH = "refresh"
    WATCH = "watch"


class EventKind(StrEnum):
    """What may want attention."""

    CITED_CHANGED = "cited_passage_changed"
    FIGURE_CHANGED = "figure_changed"
    SOURCE_CHANGED = "source_changed"
    """Another part of its text."""
    SOURCE_READ = "source_read"
    SOURCE_LOST = "source_lost"
    SOURCE_BLOCKED = "source_blocked"
    SOURCE_GONE = "page_gone"
    SOURCE_BACK = "source_back"
    SOURCE_MOVED = "source_moved"
    NEW_COMPANY_DATA = "new_company_data"
    VERDICT_TURNED = "verdict_turned"
    NEW_ITEM = "new_item"
    NEW_FILING = "new_filing"


class ChangeKind(StrEnum):
    """What a difference between two texts of a source means, the weightiest first."""

    CITED = "cited"
    """A passage on which a claim leans is another one, or gone."""
    FIGURE = "figure"
    OTHER = "other"
    MOVED = "moved"
    """The same lines stand elsewhere."""
    NOISE = "noise"
    """What differs from copy to copy without lasting: dates of the page, counters, adverts."""


class PassageFate(StrEnum):
    """What became of a cited passage."""

    CHANGED = "changed"
    VANISHED = "vanished"


class ThesisState(StrEnum):
    """How a thesis stands against the newest figure."""

    MET = "met"
    ON_TRACK = "on_track"
    BEHIND = "behind"
    MISSED = "missed"
    CANNOT_TELL = "cannot_tell"


class Comparison(StrEnum):
    """How a thesis compares its metric with its threshold."""

    ABOVE = ">"
    AT_LEAST = ">="
    BELOW = "<"
    AT_MOST = "<="
