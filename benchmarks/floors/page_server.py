"""A server of pages on many loopback addresses, as little work as can be: `python page_server.py HOSTS DELAY BYTES`.

Every path of every address has a page of its own with an ETag; one whose query is `?v=N` has other text than with
another N. A request that holds the ETag gets 304. It prints its port, and serves until its input ends.
"""

import asyncio
import sys

PARAGRAPH = (
    "Revenue of the cloud segment of company {seed} rose by {part} percent to {seed},{part} million in the quarter, as "
    "customers moved more of their work to it, the company said on its call with analysts. "
)


def page(path: str, size: int) -> bytes:
    """An article of about this size, with a menu and a footer around it."""
    seed = sum(path.encode()) * 31 % 9973
    menu = "".join(f'<li><a href="/{n}">Section {n}</a></li>' for n in range(size // 400))
    text = "".join(f"<p>{PARAGRAPH.format(seed=seed, part=part)}</p>" for part in range(max(2, size // 300)))
    return (
        f"<!doctype html><html><head><title>Report {seed}</title></head><body><nav><ul>{menu}</ul></nav>"
        f"<article><h1>Report {path}</h1>{text}</article><footer>About us</footer></body></html>"
    ).encode()


class Serving(asyncio.Protocol):
    """One connection."""

    def __init__(self, delay: float, size: int, pages: dict[str, bytes]) -> None:
        self._delay = delay
        self._size = size
        self._pages = pages
        self._came = b""
        self._transport: asyncio.Transport

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep what answers go out by."""
        if isinstance(transport, asyncio.Transport):
            self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Answer each whole request."""
        self._came += data
        while b"\r\n\r\n" in self._came:
            head, _, self._came = self._came.partition(b"\r\n\r\n")
            answer = self._answer(head)
            if self._delay:
                asyncio.get_running_loop().call_later(self._delay, self._send, answer)
            else:
                self._send(answer)

    def _send(self, answer: bytes) -> None:
        if not self._transport.is_closing():
            self._transport.write(answer)

    def _answer(self, head: bytes) -> bytes:
        path = head.split(b" ", 2)[1].decode()
        tag = f'"{path}"'.encode()
        if tag in head:
            return b"HTTP/1.1 304 Not Modified\r\nETag: %b\r\nContent-Length: 0\r\n\r\n" % tag
        if path not in self._pages:
            self._pages[path] = page(path, self._size)
        body = self._pages[path]
        label = b"" if "noetag" in path else b"ETag: %b\r\n" % tag
        return (
            b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n%bContent-Length: %d\r\n\r\n%b"
            % (label, len(body), body)
        )


async def serve(hosts: int, delay: float, size: int) -> None:
    """Listen on 127.0.0.1 and the addresses behind it, all with one port."""
    loop = asyncio.get_running_loop()
    pages: dict[str, bytes] = {}
    port = 0
    for host in range(1, hosts + 1):
        server = await loop.create_server(lambda: Serving(delay, size, pages), f"127.0.0.{host}", port)
        port = port or server.sockets[0].getsockname()[1]
    print(port, flush=True)
    await loop.run_in_executor(None, sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1]), float(sys.argv[2]), int(sys.argv[3])))
