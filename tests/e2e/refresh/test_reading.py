"""Text is taken out of pages in child processes that can be slow, crash or eat memory without harm."""

import asyncio
import sys

import pytest
from alimon.config.limits import Limits
from alimon.evidence.extract import extract
from alimon.evidence.extracted import UnreadableDocument
from alimon.refresh.reading import ChildReader, ReadingFailed

from tests.loopback import article
from tests.pdf import pdf

PAGE = article("Cloud news", "Revenue grew 26 %.").encode()
HANGS = (sys.executable, "-c", "import sys; sys.stdin.buffer.read()")
CRASHES = (sys.executable, "-c", "import os, sys; sys.stdin.buffer.read(12); os.abort()")


@pytest.fixture
async def reader():
    one = ChildReader(Limits())
    yield one
    await one.close()


async def test_a_page_is_read_in_a_child(reader):
    found = await reader.read(PAGE, "text/html; charset=utf-8")
    assert "Revenue grew 26 %." in found.text
    assert found.title == "Cloud news"


async def test_many_pages_are_read_by_few_children(reader):
    pages = [article("News", f"Page number {n}.").encode() for n in range(10)]
    found = await asyncio.gather(*(reader.read(page, "text/html") for page in pages))
    assert [f"Page number {n}." in one.text for n, one in enumerate(found)] == [True] * 10
    assert len(reader._idle) == 2


async def test_a_page_without_text_is_unreadable_and_the_child_goes_on(reader):
    with pytest.raises(UnreadableDocument):
        await reader.read(b"<html><body></body></html>", "text/html")
    assert "26 %" in (await reader.read(PAGE, "text/html")).text


async def test_text_is_kept_up_to_its_limit():
    reader = ChildReader(Limits(text_characters=10))
    assert len((await reader.read(PAGE, "text/html")).text) == 10
    await reader.close()


@pytest.mark.parametrize("command", [HANGS, CRASHES], ids=["hangs", "crashes"])
async def test_a_child_that_fails_is_told_of_its_page_and_goes(command):
    reader = ChildReader(Limits(reading_seconds=0.1), command=command, start_seconds=0.4)
    with pytest.raises(ReadingFailed):
        await reader.read(PAGE, "text/html")
    assert reader._idle == []
    await reader.close()


REAL = """
from alimon.evidence.readers import SIGNATURE, Reader, register
from alimon.refresh.reading_child import main
def read(document):
    {}
register(Reader("odd", SIGNATURE, lambda document: True, read))
main()
"""


@pytest.mark.parametrize(
    "does", ["while True: pass", "return b'x' * 2_000_000_000", "return read(document)", "import os; os._exit(1)"],
    ids=["hangs", "eats memory", "recurses", "ends"],
)  # fmt: skip
async def test_a_reader_that_goes_wrong_ends_its_own_child_within_limits(does):
    command = (sys.executable, "-P", "-c", REAL.format(does))
    reader = ChildReader(Limits(reading_seconds=0.1), command=command, start_seconds=60.0)
    with pytest.raises(ReadingFailed, match="reading it failed"):
        await reader.read(PAGE, "text/html")
    await reader.close()


async def test_all_that_was_read_comes_through_the_pipe(reader):
    feed = "<rss><channel><title>T</title><item><link>https://a.example/</link><title>\ud83d\ude00</title></item></channel>"
    raw = feed.encode("utf-16", "surrogatepass")
    assert await reader.read(raw, "text/xml") == extract(raw, "text/xml")
    document = pdf([(72, 700, "One.")], [(72, 700, "Two.")], title="T")
    assert await reader.read(document, "") == extract(document, "")


async def test_no_child_outlives_its_reader():
    reader = ChildReader(Limits())
    await reader.read(PAGE, "text/html")
    (child,) = reader._idle
    assert child.is_running
    await reader.close()
    assert not child.is_running


async def test_cancelling_ends_the_child():
    reader = ChildReader(Limits(), command=HANGS)
    reading = asyncio.ensure_future(reader.read(PAGE, "text/html"))
    await asyncio.sleep(0)
    reading.cancel()
    with pytest.raises(asyncio.CancelledError):
        await reading
    assert reader._idle == []
