"""A company whose every text would like to be more than text."""

from pathlib import Path

from alimon.model.company_records import CompanyRecords
from alimon.model.ids import CompanyId, SourceId
from alimon.model.words import EventKind
from alimon.refresh.flags import recompute_flags
from alimon.refresh.supplied import supply_text
from alimon.store import events, notes
from alimon.store.connect import open_store
from alimon.store.load import load_company

from tests.builders import NOW, citation, claim, company, figure, report, source, subject, thesis
from tests.clocks import StandingClock

MARKUP = "[red]x[/red]"
EVIL = f"{MARKUP}\x1b[31m\x1b]52;c;eA==\x07\x9b2J\u202e\u2066\r\n\t[/] @click=app.quit"
"""Markup, colours, a clipboard write, an eight-bit erase, bidi overrides, a line break."""
SHOWN = f"{MARKUP}<1B>"


def hostile(path: Path) -> None:
    """Write a store in which each word that a screen may show is hostile."""
    records = CompanyRecords(
        company=company(EVIL, name=EVIL, listings=(EVIL,), currency="RMB"),
        subjects=(
            subject("group", EVIL, kind="company", short_name=EVIL),
            subject("cloud", EVIL, short_name=EVIL, note=EVIL),
            subject("burn", EVIL, kind="risk", short_name=EVIL, measures=(("cloud", EVIL),), severity="high"),
            subject(
                "rival",
                EVIL,
                kind="competitor",
                short_name=EVIL,
                measures=(("rival", EVIL),),
                against="cloud",
            ),
        ),
        reports=(report(EVIL, title=EVIL),),
        claims=(
            claim("S1", text=EVIL, metric=EVIL, value="26 %", period="2025Q2", note=EVIL),
            claim("S2", text=EVIL, metric="revenue", value="RMB33.4bn", period="2025Q2"),
        ),
        citations=(citation("S1", number=1), citation("S2", number=1)),
        sources=(source("src-1", EVIL, number=1, title=EVIL, url=f"https://evil.example/{EVIL}", note=EVIL),),
        figures=(
            figure("fig-1", value="RMB35bn", period="2025Q2", note=EVIL),
            figure("fig-2", value="27 %", metric=EVIL, period="2025Q2", note=EVIL),
        ),
        theses=(thesis("T1", claim="ACME-S1", text=EVIL),),
    )
    store = open_store(path)
    load_company(store, records, now=NOW)
    recompute_flags(store, CompanyId("ACME"), StandingClock())
    supply_text(store, SourceId("ACME-src-1"), f"{EVIL} revenue RMB33.4bn\n" * 30, StandingClock())
    notes.add_note(store, "ACME-S1", EVIL, NOW)
    with store.write() as connection:
        events.add_event(
            connection, CompanyId("ACME"), EventKind.SOURCE_CHANGED, EVIL, SourceId("ACME-src-1"), NOW
        )
    store.close()
