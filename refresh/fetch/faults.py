"""What a fault on the way to a page means: one outcome word and one sentence that says what to do next."""

import os
import ssl

import aiohttp

from ...model.ports import Fetched
from ...model.words import Outcome
from .deadline import TimedOut
from .door import RefusedAddress
from .unpack import OddEncoding, TooLarge, Torn
from .url import RefusedUrl

LATER = "It is tried again later."
PASTE = "Open it in a browser, and paste its text (p in the monitor) if it shows there."


class TooManyRedirects(Exception):
    """A page sends the client on and on."""


def own_fault(fault: Exception, url: str) -> Fetched:
    """The result of a fetch that alimon itself failed on."""
    return Fetched(
        outcome=Outcome.UNSUPPORTED,
        reason=f"alimon failed on this page ({type(fault).__name__}). The log tells where; please report it.",
        final_url=url,
    )


def fetched_fault(fault: Exception, url: str, host: str) -> Fetched | None:
    """The result that a fault on the way to `url` means; None for a fault that is no news about the page."""
    known = _decided(fault) or _network(fault, host) or _answer(fault, host)
    if known is None:
        return None
    outcome, reason = known
    return Fetched(outcome=outcome, reason=reason, final_url=url)


def _decided(fault: Exception) -> tuple[Outcome, str] | None:
    """Faults that alimon itself finds."""
    match fault:
        case RefusedUrl() | RefusedAddress():
            what = str(fault)
            hint = (
                "Name its host:port under [network] allow if it is yours."
                if isinstance(fault, RefusedAddress)
                else PASTE
            )
            return Outcome.REFUSED, f"Not fetched: {what}. {hint}"
        case TooLarge():
            return Outcome.TOO_LARGE, f"Not kept: {fault}. Raise its limit under [limits] if you want it."
        case OddEncoding():
            words = f"It is packed in a way that was not asked for ({str(fault)[:40]!r}). {PASTE}"
            return Outcome.UNSUPPORTED, words
        case _:
            return None


def _network(fault: Exception, host: str) -> tuple[Outcome, str] | None:
    """Faults before an answer."""
    match fault:
        case aiohttp.ClientConnectorDNSError():
            reason = f"{host} was not found: check the network, or the address. {LATER}"
        case aiohttp.ClientConnectorCertificateError():
            reason = (
                f"{host} could not prove who it is ({_certificate_words(fault.certificate_error)}). {PASTE}"
            )
        case aiohttp.ClientSSLError():
            reason = f"{host} and alimon found no common way to encrypt. {PASTE}"
        case aiohttp.ClientConnectorError():
            reason = f"{host} could not be connected to ({_system_words(fault.os_error)}). {LATER}"
        case TimedOut():
            reason = f"{host} {fault}. {LATER}"
        case TooManyRedirects():
            reason = f"{host} {fault}. {PASTE}"
        case _:
            return None
    return Outcome.UNREACHABLE, reason


def _answer(fault: Exception, host: str) -> tuple[Outcome, str] | None:
    """Faults in the middle of an answer."""
    match fault:
        case Torn():
            reason = f"The answer of {host} was not whole: {fault}. {LATER}"
        case aiohttp.ClientPayloadError():
            reason = f"The answer of {host} was not whole: it breaks off. {LATER}"
        case aiohttp.ClientResponseError() if _says_too_much(fault):
            return Outcome.TOO_LARGE, f"Not kept: {host} sends more headers than the limits allow. {PASTE}"
        case aiohttp.ClientResponseError():
            reason = f"{host} does not answer in HTTP. {LATER}"
        case aiohttp.ClientError() | ConnectionError() | ssl.SSLError():
            reason = f"{host} hung up in the middle. {LATER}"
        case _:
            return None
    return Outcome.UNREACHABLE, reason


def _says_too_much(fault: aiohttp.ClientResponseError) -> bool:
    words = fault.message.lower()
    return any(mark in words for mark in ("got more than", "too many headers", "too long", "exceed"))


def _certificate_words(fault: Exception) -> str:
    words = getattr(fault, "verify_message", "") or getattr(fault, "reason", "") or "bad certificate"
    return str(words).replace("_", " ").lower()


def _system_words(fault: OSError) -> str:
    return os.strerror(fault.errno).lower() if fault.errno else type(fault).__name__
