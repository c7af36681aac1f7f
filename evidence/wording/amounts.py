"""Bytes, durations and rates in a few characters, as screens and commands say them while something goes on."""

from datetime import timedelta

_KILO = 1000
_MINUTE = timedelta(minutes=1)
_HOUR = timedelta(hours=1)


def bytes_words(size: int) -> str:
    """A number of bytes, to three figures or fewer.

    >>> bytes_words(900), bytes_words(12_345), bytes_words(1_250_000)
    ('900 B', '12 kB', '1.2 MB')
    """
    if size < _KILO:
        return f"{size} B"
    kilo = size / _KILO
    return f"{kilo:.0f} kB" if kilo < _KILO else f"{kilo / _KILO:.1f} MB"


def span_words(span: timedelta) -> str:
    """How long something took.

    >>> span_words(timedelta(seconds=0.42)), span_words(timedelta(seconds=65))
    ('0.4 s', '1:05 min')
    """
    if span < _MINUTE:
        return f"{max(0.0, span.total_seconds()):.1f} s"
    minutes, seconds = divmod(int(span.total_seconds()), 60)
    return f"{minutes}:{seconds:02} min"


def rate_words(per_second: float) -> str:
    """How many a second, or a minute where that is easier to grasp.

    >>> rate_words(12.34), rate_words(0.05)
    ('12.3 a second', '3 a minute')
    """
    return f"{per_second:.1f} a second" if per_second >= 1 else f"{per_second * 60:.0f} a minute"


def left_words(span: timedelta) -> str:
    """How long something may still take, no more exactly than can be known.

    >>> left_words(timedelta(seconds=8.2)), left_words(timedelta(seconds=200)), left_words(timedelta(hours=3))
    ('about 9 s left', 'about 4 min left', 'about 3 h left')
    """
    seconds = span.total_seconds()
    if span < _MINUTE:
        return f"about {_up(seconds)} s left"
    if span < _HOUR:
        return f"about {_up(seconds / 60)} min left"
    return f"about {_up(seconds / 3600)} h left"


def _up(number: float) -> int:
    return max(1, -int(-number // 1))
