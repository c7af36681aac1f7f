"""A bare aiohttp loop: `python bare_fetch.py HOSTS_AT_ONCE` reads every address of its input and prints the seconds.

Each host is asked one thing at a time, so many hosts at once; every body is read whole. Nothing else is done.
"""

import asyncio
import sys
import time
from collections import defaultdict
from urllib.parse import urlsplit

import aiohttp


async def fetch(urls: list[str], at_once: int) -> int:
    """Read every address; the bytes that came."""
    by_host: defaultdict[str, list[str]] = defaultdict(list)
    for url in urls:
        by_host[urlsplit(url).netloc].append(url)
    slots = asyncio.Semaphore(at_once)
    size = 0

    async def work(group: list[str]) -> None:
        nonlocal size
        for url in group:
            async with slots, session.get(url) as response:
                size += len(await response.read())

    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0, limit_per_host=1)) as session:
        await asyncio.gather(*(work(group) for group in by_host.values()))
    return size


def main() -> None:
    """Measure, once everything is imported."""
    urls = sys.stdin.read().split()
    began = time.perf_counter()
    size = asyncio.run(fetch(urls, int(sys.argv[1])))
    print(time.perf_counter() - began, size)


if __name__ == "__main__":
    main()
