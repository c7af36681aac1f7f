"""What `alimon demo --headless` says of each step, as text or as one JSON object a line."""

import asyncio

from ..evidence.wording.amounts import bytes_words, span_words
from ..evidence.wording.changes import flapping_words
from ..evidence.wording.signs import event_sign, flag_sign, outcome_sign, step_sign, verdict_sign
from ..model.claim_row import ClaimRow
from ..model.ids import short_id
from ..model.ports import Clock
from ..model.refresh_run import RefreshItem
from ..model.words import Modality
from ..refresh.demo.play import READINGS, Reading, claims_of, play
from ..refresh.demo.stage import Stage
from ..refresh.summary import summary
from ..store.sightings import sighting
from .formats import Format
from .narrate import end_progress, progress
from .output import flush, write_json_line, write_lines
from .records import claim_record, event_record, item_record

_HEADINGS = (
    "every source is read for the first time",
    "and again: one figure changes, one page goes, one flaps",
    "and once more: what changes back and forth",
)
Line = tuple[str, str]


class Teller:
    """Tells a play of the demo, step by step as it happens."""

    def __init__(self, stage: Stage, clock: Clock, form: Format, *, ascii_only: bool) -> None:
        self._stage = stage
        self._clock = clock
        self._form = form
        self._ascii = ascii_only
        self._ended = 0
        self._told: set[str] = set()
        """Reasons that were told already."""

    def play(self) -> None:
        """Play it. Raises StoreError."""
        self._head(
            f"{self._stage.company.name} is made up; alimon serves its {len(self._stage.cast)} sources itself"
        )
        self._claims("what a report claims, before anything was read")
        try:
            asyncio.run(play(self._stage, self._clock, self._reading, self._item))
        finally:
            end_progress()
        self._claims("what is known of the claims now")
        self._head("the store of the demo is gone; alimon demo opens the monitor on a new one")

    def _item(self, _: RefreshItem) -> None:
        self._ended += 1
        total = len(self._stage.cast)
        at = (self._ended - 1) // total
        progress(f"reading {at + 1} of {READINGS}: {(self._ended - 1) % total + 1} of {total} sources")

    def _reading(self, reading: Reading) -> None:
        end_progress()
        self._head(f"{_HEADINGS[reading.number - 1]}: {summary(reading.run)}")
        for item, source, character in zip(reading.run.items, reading.sources, self._stage.cast, strict=True):
            flaps = sighting(self._stage.store, source.id).flaps
            if self._form is Format.JSON:
                record = {
                    **item_record(item),
                    "character": character.name,
                    "name": source.title,
                    "flaps": flaps,
                }
                write_json_line({"step": reading.number, "what": "source", **record})
            else:
                write_lines([self._source_line(item, source.number, character.name, character.words)])
                write_lines(
                    [(f"                 {words}", "warn")] if (words := flapping_words(flaps)) else []
                )
                if item.outcome is not None and not item.outcome.is_read and item.reason not in self._told:
                    self._told.add(item.reason)
                    write_lines([(f"                 {item.reason}", "dim")])
        for event in reading.events:
            if self._form is Format.JSON:
                write_json_line({"step": reading.number, "what": "event", **event_record(event)})
            else:
                sign = event_sign(event.kind)
                write_lines([(f"  {sign.mark(ascii_only=self._ascii)} {event.text}", sign.role)])
        flush()

    def _source_line(self, item: RefreshItem, number: int | None, name: str, words: str) -> Line:
        sign = outcome_sign(item.outcome) if item.outcome else step_sign(item.state, item.phase)
        took = span_words(item.ended_at - item.started_at) if item.started_at and item.ended_at else ""
        state, size = sign.words(ascii_only=self._ascii), bytes_words(item.size or 0)
        return f"  [{number}] {name:<10} {state:<14} {size:>7} {took:>7}  {words}", sign.role

    def _claims(self, heading: str) -> None:
        self._head(heading)
        for row in claims_of(self._stage):
            if self._form is Format.JSON:
                write_json_line({"step": "claims", "what": "claim", **claim_record(row)})
            else:
                write_lines([self._claim_line(row)])
        flush()

    def _claim_line(self, row: ClaimRow) -> Line:
        sign = verdict_sign(row.verdict)
        verdict = "opinion" if row.modality is Modality.OPINION else sign.words(ascii_only=self._ascii)
        flags = "  ".join(flag_sign(flag).words(ascii_only=self._ascii) for flag in row.flags)
        return f"  {short_id(row.id):<4} {verdict:<14} {row.text}{'  ' if flags else ''}{flags}", sign.role

    def _head(self, text: str) -> None:
        if self._form is not Format.JSON:
            write_lines([("", "text"), (text[0].upper() + text[1:], "text")])
            flush()
