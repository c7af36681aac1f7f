"""What holds of everything that was read, whatever it was read from."""

from alimon.evidence.extract import extract
from alimon.evidence.extracted import Extracted, UnreadableDocument
from alimon.model.published import Published


def check(raw: bytes, label: str) -> None:
    """Read a document. Anything but a sound record or UnreadableDocument fails."""
    found: Extracted | None = None
    reason = ""
    try:
        found = extract(raw, label)
    except UnreadableDocument as fault:
        reason = fault.reason
    if found is None:
        assert 0 < len(reason) < 500
    else:
        check_record(found)


def check_record(found: Extracted) -> None:
    """What consumers rely on."""
    assert found.text.strip()
    assert found.kind
    for text in (
        found.text,
        found.title,
        found.publisher,
        found.canonical,
        *(part for item in found.items for part in item),
    ):
        text.encode()
        assert "\0" not in text
    assert "\n" not in found.title
    for day in (found.published, *(item.published for item in found.items)):
        Published(day)
    for address in (found.canonical, *(item.link for item in found.items)):
        assert not address or address.lower().startswith(("http://", "https://"))
    assert list(found.pages) == sorted(found.pages)
    assert all(0 <= place < len(found.text) for place in found.pages)
