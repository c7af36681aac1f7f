"""What a hostile server does, and what alimon has to make of it: a row for each behaviour.

A behaviour is scripted on a stage of loopback servers and returns the address to fetch. `kind` and `says` are looked
for where they are given.
"""

import asyncio
import gzip
import json
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from tests.loopback import HTML, Loopback, Request, article

OK, GONE, BLOCKED, REFUSED = "ok", "gone", "blocked", "refused"
HTTP_ERROR, UNREACHABLE, TOO_LARGE, UNSUPPORTED = "http_error", "unreachable", "too_large", "unsupported"


@dataclass(frozen=True)
class Stage:
    """The servers of one run. `plain` may be reached; `canary` may not, and has to stay without a visitor."""

    plain: Loopback
    canary: Loopback
    trusted: Loopback
    expired: Loopback
    elsewhere: Loopback
    self_signed: Loopback
    closed_port: int


class Behaviour(NamedTuple):
    """One way to misbehave."""

    name: str
    script: Callable[[Stage, str], str]
    """Scripts a path on the stage; the address to fetch."""
    outcome: str
    says: str = ""


def _page(body: bytes | str, *, status: int = 200, label: str = HTML, **headers: str):
    pairs = [(name.replace("_", "-"), value) for name, value in headers.items()]

    def script(stage: Stage, path: str) -> str:
        return stage.plain.page(path, body, status=status, content_type=label, headers=pairs)

    return script


def _by(name: str, *arguments: object, **named: object):
    """A script of the loopback server."""
    return lambda stage, path: getattr(stage.plain, name)(path, *arguments, **named)


def _raw(*parts: bytes):
    return lambda stage, path: stage.plain.raw(path, *parts)


def _redirect(to: str | Callable[[Stage, str], str], status: int = 302):
    return lambda stage, path: stage.plain.redirect(
        path, to if isinstance(to, str) else to(stage, path), status
    )


def _meta(to: str | Callable[[Stage, str], str]):
    def script(stage: Stage, path: str) -> str:
        target = to if isinstance(to, str) else to(stage, path)
        return stage.plain.page(path, f'<meta http-equiv="refresh" content="0; url={target}">')

    return script


def _at(server: str, path: str = "/news"):
    """A good page on another server of the stage."""

    def script(stage: Stage, _: str) -> str:
        return getattr(stage, server).page(path, GOOD)

    return script


def _canary(stage: Stage, path: str) -> str:
    return stage.canary.url(path)


def _dressed(host: str) -> Callable[[Stage, str], str]:
    """The server's own port, its host written in another way than the configuration names it."""
    return lambda stage, path: f"http://{host}:{stage.plain.port}{path}"


def _chain(length: int):
    def script(stage: Stage, path: str) -> str:
        stage.plain.page(f"{path}/0", GOOD)
        for n in range(1, length + 1):
            stage.plain.redirect(f"{path}/{n}", f"{path}/{n - 1}")
        return stage.plain.url(f"{path}/{length}")

    return script


def _held(first: bytes = b""):
    return lambda stage, path: stage.plain.held(path, first=first).url


def _trickling(first: bytes, again: bytes):
    """Sends `again` over and over, too often to be silent and never to an end."""

    async def reply(request: Request, writer: asyncio.StreamWriter) -> None:
        writer.write(first)
        hung_up = asyncio.ensure_future(request.hung_up())
        while not hung_up.done():
            writer.write(again)
            await writer.drain()
            await asyncio.wait({hung_up}, timeout=0.05)

    return lambda stage, path: stage.plain.script(path, reply)


def _with_canonical(stage: Stage, path: str) -> str:
    link = f'<link rel="canonical" href="{stage.canary.url(path)}">'
    return stage.plain.page(path, GOOD.replace("</head>", f"{link}</head>"))


def _feed(path_of_feed: str, body: str):
    return lambda stage, _: stage.plain.page(path_of_feed, body, content_type="application/rss+xml")


def _robots_that_break(stage: Stage, path: str) -> str:
    # A host of its own, since robots.txt is one for all pages of a host.
    stage.trusted.page("/robots.txt", "", status=500)
    return stage.trusted.page(f"{path}.rss", RSS, content_type="application/rss+xml")


def _downgrade(stage: Stage, path: str) -> str:
    return stage.trusted.redirect(path, stage.plain.page(f"{path}/plain", GOOD))


def _without_tls(stage: Stage, path: str) -> str:
    return stage.plain.page(path, GOOD).replace("http:", "https:")


def _closed(stage: Stage, path: str) -> str:
    return f"http://127.0.0.1:{stage.closed_port}{path}"


def _head(*lines: str) -> bytes:
    return ("\r\n".join(["HTTP/1.1 200 OK", *lines]) + "\r\n\r\n").encode()


def _bomb(window: int, megabytes: int = 60) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, window)
    zeros = bytes(1_000_000)
    return b"".join(packer.compress(zeros) for _ in range(megabytes)) + packer.flush()


GOOD = article("Good page", "Revenue of the cloud unit grew 26 % in the June quarter of 2025.")
_LONG = (
    "Servers answer in many ways, and a page may speak of captchas, of consent, of subscriptions and of robots. "
    * 30
)
_CHUNKED = _head("Content-Type: text/html", "Transfer-Encoding: chunked")
RSS = (
    '<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><link>http://news.example/</link>'
    "<description>News</description><item><title>Revenue grew 26 %</title><link>http://news.example/a</link>"
    "<description>Revenue grew 26 % in the June quarter.</description></item></channel></rss>"
)
_LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + "]><rss><channel><title>&j;</title></channel></rss>"
)
_STOLEN = '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><title>&x;</title></channel></rss>'
_ESCAPES = article(
    "[bold red]Title[/] \x1b]0;owned\x07\x1b]52;c;b3duZWQ=\x07",
    "[link=http://evil.example]Revenue[/link] \x1b[2J\x1b[31m grew \x9b31m 26 % \u202egnp.exe \u0085\x00 "
    "[@click=app.quit]x[/]",
)
_DEEP = "<div>" * 50_000 + "Revenue grew 26 %." + "</div>" * 50_000
_TWO_PARTS = gzip.compress(GOOD[:99].encode()) + gzip.compress(GOOD[99:].encode())
_WALL = "<html><head><title>Just a moment...</title></head><body>Checking your browser.</body></html>"
_CHINESE = article("云业务收入", "阿里云季度收入同比增长百分之二十六。").replace(
    "<head>", '<head><meta charset="gb2312">'
)

BEHAVIOURS: tuple[Behaviour, ...] = (
    # Statuses
    Behaviour("a good page", _page(GOOD), OK),
    Behaviour("not found", _page(GOOD, status=404), HTTP_ERROR, "status 404"),
    Behaviour("gone", _page(GOOD, status=410), GONE, "status 410"),
    Behaviour("server error", _page(GOOD, status=500), HTTP_ERROR, "status 500"),
    Behaviour("service unavailable", _page(GOOD, status=503, Retry_After="120"), HTTP_ERROR, "status 503"),
    Behaviour("no content", _page("", status=204), HTTP_ERROR, "status 204"),
    Behaviour("a part that nobody asked for", _page(GOOD, status=206), HTTP_ERROR, "status 206"),
    Behaviour("not modified without a question", _raw(b"HTTP/1.1 304 Not Modified\r\n\r\n"), HTTP_ERROR),
    Behaviour("a status of its own invention", _page(GOOD, status=799), HTTP_ERROR, "status 799"),
    Behaviour("login asked for", _page("", status=401), BLOCKED, "login"),
    Behaviour("payment asked for", _page("", status=402), BLOCKED, "payment"),
    Behaviour("forbidden", _page("", status=403), BLOCKED, "status 403"),
    Behaviour("asked too often", _page("", status=429, Retry_After="Wed, 01 Jan 2200 00:00:00 GMT"), BLOCKED),
    Behaviour("withheld for legal reasons", _page("", status=451), BLOCKED, "legal"),
    # Walls with a status that says nothing
    Behaviour("a check for robots", _page(_WALL), BLOCKED, "check for robots"),
    Behaviour("a check for robots, unavailable", _page(_WALL, status=503), BLOCKED, "robots"),
    Behaviour(
        "a check for robots by header", _page("", status=403, cf_mitigated="challenge"), BLOCKED, "robots"
    ),
    Behaviour(
        "a check for robots, accepted",
        _page("", status=202, x_amzn_waf_action="challenge"),
        BLOCKED,
        "robots",
    ),
    Behaviour("a captcha", _page('<p>One moment</p><div class="g-recaptcha"></div>'), BLOCKED, "robots"),
    Behaviour(
        "consent", _page('<p>We value</p><form action="https://consent.example/save">'), BLOCKED, "consent"
    ),
    Behaviour("a login", _page('<form>Name <input name=u><input type="password"></form>'), BLOCKED, "login"),
    Behaviour(
        "a teaser", _page('<p>Revenue rose.</p><div class="x paywall">Subscribe</div>'), BLOCKED, "beginning"
    ),
    Behaviour("an article about walls", _page(article("Captchas and paywalls", _LONG)), OK),
    Behaviour(
        "a missing page that says 200", _page("<title>Page not found</title><p>Sorry."), GONE, "not there"
    ),
    Behaviour("a missing page in Chinese", _page("<title>页面不存在</title><p>抱歉"), GONE, "not there"),
    Behaviour("an article about missing pages", _page(article("404 pages", _LONG)), OK),
    # Slow ones
    Behaviour("silence", _held(), UNREACHABLE, "no answer"),
    Behaviour("headers that stop", _held(b"HTTP/1.1 200 OK\r\nX-One: 1\r\n"), UNREACHABLE, "no answer"),
    Behaviour(
        "a body that stops", _held(_head("Content-Length: 500") + b"<html>"), UNREACHABLE, "fell silent"
    ),
    Behaviour("headers that drip", _trickling(b"HTTP/1.1 200 OK\r\n", b"X: 1\r\n"), UNREACHABLE),
    Behaviour("a body that drips", _trickling(_CHUNKED, b"1\r\na\r\n"), UNREACHABLE, "in all"),
    Behaviour("preludes without end", _trickling(b"", b"HTTP/1.1 100 Continue\r\n\r\n"), UNREACHABLE),
    # Broken ones
    Behaviour("a reset", _by("reset"), UNREACHABLE),
    Behaviour("a hang-up", _raw(), UNREACHABLE),
    Behaviour("a closed port", _closed, UNREACHABLE, "refused"),
    Behaviour("less than promised", _by("torn"), UNREACHABLE, "not whole"),
    Behaviour("no last chunk", _by("torn_chunks"), UNREACHABLE, "not whole"),
    Behaviour("a chunk of nonsense size", _raw(_CHUNKED, b"zz\r\nhello\r\n0\r\n\r\n"), UNREACHABLE),
    Behaviour("a chunk of endless size", _raw(_CHUNKED, b"f" * 40 + b"\r\nhello\r\n"), UNREACHABLE),
    Behaviour("gzip that stops", _by("gzipped", GOOD, cut=6), UNREACHABLE, "packed body"),
    Behaviour("gzip that is none", _page(GOOD, Content_Encoding="gzip"), UNREACHABLE, "damaged"),
    Behaviour(
        "half a page without a length", _raw(_head("Content-Type: text/html"), b"<html><p>half"), UNREACHABLE
    ),
    Behaviour("another protocol", _raw(b"SSH-2.0-OpenSSH_9.6\r\n\r\n"), UNREACHABLE, "HTTP"),
    Behaviour("noise", _raw(bytes(range(256)) * 20), UNREACHABLE),
    Behaviour("a negative length", _raw(_head("Content-Length: -5"), b"hello"), UNREACHABLE),
    Behaviour("two lengths", _raw(_head("Content-Length: 5", "Content-Length: 9"), b"hello"), UNREACHABLE),
    # Large ones
    Behaviour("a gzip bomb", _page(_bomb(31), Content_Encoding="gzip"), TOO_LARGE, "unpacks"),
    Behaviour("a deflate bomb", _page(_bomb(-15), Content_Encoding="deflate"), TOO_LARGE, "unpacks"),
    Behaviour("a body without end", _by("endless"), TOO_LARGE, "larger than"),
    Behaviour("a huge promise", _raw(_head("Content-Length: 9999999999")), TOO_LARGE, "larger than"),
    Behaviour(
        "many packed parts", _page(gzip.compress(b"") * 2000, Content_Encoding="gzip"), TOO_LARGE, "parts"
    ),
    Behaviour("many headers", _page(GOOD, **{f"X-{n}": "1" for n in range(300)}), TOO_LARGE, "headers"),
    Behaviour("a long header", _page(GOOD, X="a" * 70_000), TOO_LARGE, "headers"),
    Behaviour(
        "much in headers", _page(GOOD, **{f"X-{n}": "a" * 5000 for n in range(20)}), TOO_LARGE, "headers"
    ),
    Behaviour("a long status line", _raw(b"HTTP/1.1 200 " + b"O" * 70_000 + b"\r\n\r\n"), TOO_LARGE),
    # Packed oddly
    Behaviour("packed as it was not asked for", _page(b"\x8b", Content_Encoding="br"), UNSUPPORTED, "'br'"),
    Behaviour("packed twice", _page(b"\x8b", Content_Encoding="gzip, gzip"), UNSUPPORTED),
    Behaviour("two packed parts", _page(_TWO_PARTS, Content_Encoding="gzip"), OK),
    # Redirects
    Behaviour("a circle", _redirect(lambda _, path: path), UNREACHABLE, "circle"),
    Behaviour("nine redirects", _chain(9), UNREACHABLE, "more than 8 times"),
    Behaviour("eight redirects", _chain(8), OK),
    Behaviour("a redirect to nowhere", _page("", status=302), HTTP_ERROR),
    Behaviour("to the metadata service", _redirect("http://169.254.169.254/latest/meta-data/"), REFUSED),
    Behaviour("to another port of this machine", _redirect(_canary), REFUSED, "loopback"),
    Behaviour("to this machine as a number", _redirect("http://2130706433/"), REFUSED, "odd form"),
    Behaviour("to this machine in hex", _redirect("http://0x7f.0.0.1/"), REFUSED, "odd form"),
    Behaviour("to this machine in IPv6", _redirect("http://[::ffff:127.0.0.1]/"), REFUSED, "loopback"),
    Behaviour("to the server itself in IPv6", _redirect(_dressed("[::ffff:127.0.0.1]")), REFUSED, "loopback"),
    Behaviour("to the server itself by NAT64", _redirect(_dressed("[64:ff9b::7f00:1]")), REFUSED, "loopback"),
    Behaviour("to the server itself by a name", _redirect(_dressed("localhost")), REFUSED, "loopback"),
    Behaviour("to this machine by NAT64", _redirect("http://[64:ff9b::7f00:1]/"), REFUSED, "loopback"),
    Behaviour("to this machine by 6to4", _redirect("http://[2002:7f00:1::]/"), REFUSED, "loopback"),
    Behaviour("to a private network", _redirect("http://192.168.1.1/admin"), REFUSED, "private"),
    Behaviour("to the unspecified address", _redirect("http://0.0.0.0/"), REFUSED),
    Behaviour("to a multicast address", _redirect("http://224.0.0.251/"), REFUSED, "multicast"),
    Behaviour("to a file", _redirect("file:///etc/passwd"), REFUSED, "file:"),
    Behaviour("to a script", _redirect("javascript:alert(1)"), REFUSED),
    Behaviour("to an address with a password", _redirect("http://user:secret@example.test/"), REFUSED),
    Behaviour("to an address with a backslash", _redirect("http://example.test\\@127.0.0.1/"), REFUSED),
    Behaviour("by its own element to the metadata service", _meta("http://169.254.169.254/"), REFUSED),
    Behaviour("by its own element to this machine", _meta(_canary), REFUSED, "loopback"),
    Behaviour("a canonical link to this machine", _with_canonical, OK),
    Behaviour("moved", _redirect(lambda stage, path: stage.plain.page(f"{path}/new", GOOD), 301), OK),
    # Encryption
    Behaviour("a certificate that expired", _at("expired"), UNREACHABLE, "has expired"),
    Behaviour("a certificate for another host", _at("elsewhere"), UNREACHABLE, "for another host"),
    Behaviour("a certificate of nobody", _at("self_signed"), UNREACHABLE, "self-signed"),
    Behaviour("no encryption", _without_tls, UNREACHABLE, "encrypt"),
    Behaviour("a good certificate", _at("trusted"), OK),
    Behaviour("from encrypted to plain", _downgrade, REFUSED, "encrypted"),
    # Documents
    Behaviour("a feed", _feed("/public.rss", RSS), OK),
    Behaviour("a feed that robots.txt keeps", _feed("/kept/feed.rss", RSS), REFUSED, "robots.txt"),
    Behaviour("a feed whose robots.txt breaks", _robots_that_break, REFUSED, "robots.txt"),
    Behaviour("entities that multiply", _page(_LAUGHS, label="text/xml"), UNSUPPORTED),
    Behaviour("an entity that reads a file", _page(_STOLEN, label="text/xml"), UNSUPPORTED),
    Behaviour("an empty page", _page(""), UNSUPPORTED, "empty"),
    Behaviour(
        "a picture that says it is a page", _page(b"\x89PNG\r\n\x1a\n" + bytes(99)), UNSUPPORTED, "image"
    ),
    Behaviour("noise that says it is a page", _page(bytes(range(256)) * 40), UNSUPPORTED),
    Behaviour("an archive", _page(b"PK\x03\x04" + bytes(200), label="text/plain"), UNSUPPORTED, "zip"),
    Behaviour(
        "a broken PDF", _page(b"%PDF-1.7\n1 0 obj\n<< /Length 9", label="application/pdf"), UNSUPPORTED
    ),
    Behaviour("JSON too deep", _page("[" * 5000 + "]" * 5000, label="application/json"), UNSUPPORTED),
    Behaviour("a number too long", _page('{"a": ' + "9" * 5000 + "}", label="application/json"), UNSUPPORTED),
    Behaviour("a page that says it is a PDF", _page(GOOD, label="application/pdf"), OK),
    Behaviour("a page nested deeply", _page(_DEEP), OK),
    Behaviour("a page of many rows", _page("<table>" + "<tr><td>1<td>2" * 15_000 + "</table>"), OK),
    Behaviour("escapes and markup", _page(_ESCAPES), OK),
    Behaviour("escapes in headers", _page(GOOD, X="\x1b[31m\u202e", Set_Cookie="\x1b]0;x=1; Path=/"), OK),
    Behaviour("cookies without end", _page(GOOD, **{"Set-Cookie": "a=b; " * 500}), OK),
    Behaviour("Chinese by its own word", _page(_CHINESE.encode("gb18030"), label="text/html"), OK),
    Behaviour("UTF-16", _page(GOOD.encode("utf-16"), label="text/html"), OK),
    Behaviour("an encoding that is none", _page(GOOD, label="text/html; charset=rot13"), OK),
    Behaviour("plain text", _page("Revenue grew 26 %.", label="text/plain"), OK),
    Behaviour(
        "JSON that is no data for reading",
        _page(json.dumps({"a": [1, None]}), label="application/json"),
        UNSUPPORTED,
    ),
)
