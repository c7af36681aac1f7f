"""Retry-After is read in both its forms; anything else asks for nothing."""

import pytest
from alimon.refresh.fetch.retry_after import retry_after_seconds

ANSWERED = "Fri, 21 Nov 2025 10:00:00 GMT"


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"retry-after": "0"}, 0),
        ({"retry-after": " 120 "}, 120),
        ({"retry-after": "Fri, 21 Nov 2025 10:05:00 GMT", "date": ANSWERED}, 300),
        ({"retry-after": "Fri, 21 Nov 2025 09:55:00 GMT", "date": ANSWERED}, -300),
        ({"retry-after": "Fri, 21 Nov 2025 10:05:00 GMT"}, None),
        ({"retry-after": "soon"}, None),
        ({"retry-after": "-5"}, None),
        ({"retry-after": "٣"}, None),
        ({"retry-after": "9" * 5000}, None),
        ({"retry-after": "1.5"}, None),
    ],
)
def test_the_wait_that_is_asked_for(headers, seconds):
    assert retry_after_seconds(headers) == seconds
