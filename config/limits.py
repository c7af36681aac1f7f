"""How far alimon goes for one source. Every limit is a row of `[limits]` in the configuration."""

from typing import NamedTuple


class Limits(NamedTuple):
    """Times in seconds, sizes in bytes unless the name says otherwise."""

    connect_seconds: float = 10.0
    first_byte_seconds: float = 15.0
    between_bytes_seconds: float = 15.0
    total_seconds: float = 30.0
    """From the first connection to the last byte, over all redirects."""
    large_total_seconds: float = 120.0
    """The same for PDF files and registers of filings."""
    redirects: int = 8
    header_bytes: int = 65_536
    header_lines: int = 200
    wire_bytes: int = 20_000_000
    """As they came, before unpacking."""
    unpacked_bytes: int = 40_000_000
    text_characters: int = 5_000_000
    reading_seconds: float = 20.0
    """For taking the text out of one answer."""
    checking_seconds: float = 20.0
    """For reading a text that claims are held against, and for each claim."""
    pause_seconds: float = 1.0
    """Between two requests to one host."""
    hosts_at_once: int = 8
