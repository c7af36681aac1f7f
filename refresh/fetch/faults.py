"""What a fault on the way to a page means: one outcome word and one sentence that says what to do next."""

import os
import ssl

import aiohttp

from ...model.ports import Fetched
from ...model.words import Outcome
from .deadline import TimedOut
from .door import RefusedAddress
from .journey import TooManyRedirects
from .sec import NoContact
from .tls import certificate_words, is_plain, is_unknown_authority
from .unpack import OddEncoding, TooLarge, Torn
from .url import RefusedUrl

MEANWHILE = "meanwhile alimon import-text takes its text or an archived copy."
LATER = f"A refresh tries again later; {MEANWHILE}"
PASTE = (
    "Open it in a browser, then paste its text (p in the monitor) or give it to alimon import-text; "
    "an archived copy will do."
)

_TRUST = "If you trust it, name its authority's file as ca_file under [network]."


def own_fault(fault: Exception, url: str) -> Fetched:
    """The result of a fetch that alimon itself failed on."""
    return Fetched(
        outcome=Outcome.UNSUPPORTED,
        reason=f"alimon failed on this page ({type(fault).__name__}). The log tells where; please report it.",
        final_url=url,
    )


def fetched_fault(fault: Exception, url: str, host: str) -> Fetched | None:
    """The result that a fault on the way to `url` means; None for a fault that is no news about the page."""
    known = _refused(fault) or _decided(fault) or _network(fault, host) or _answer(fault, host)
    if known is None:
        return None
    outcome, reason = known
    return Fetched(outcome=outcome, reason=reason, final_url=url)


def _refused(fault: Exception) -> tuple[Outcome, str] | None:
    """What alimon's own rules forbid."""
    match fault:
        case RefusedAddress(may_be_named=True):
            hint = "Name its host:port under [network] allow if it is yours."
        case RefusedAddress():
            hint = "Look at where its address comes from."
        case RefusedUrl():
            hint = PASTE
        case NoContact():
            hint = 'Set contact under [network], e.g. contact = "you@example.com".'
        case _:
            return None
    return Outcome.REFUSED, f"Not fetched: {fault}. {hint}"


def _decided(fault: Exception) -> tuple[Outcome, str] | None:
    """Faults that alimon itself finds."""
    match fault:
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
        case aiohttp.ClientProxyConnectionError():
            reason = (
                f"The proxy could not be connected to ({_system_words(fault.os_error)}). "
                "Look at proxy under [network]."
            )
        case aiohttp.ClientHttpProxyError():
            reason = (
                f"The proxy did not connect to {host} (status {fault.status}). Look at proxy under [network]."
            )
        case aiohttp.ClientConnectorDNSError():
            reason = f"{host} was not found: check the network, or the address. {LATER}"
        case aiohttp.ClientConnectorCertificateError():
            wrong = fault.certificate_error
            hint = _TRUST if is_unknown_authority(wrong) else PASTE
            reason = f"{host} could not prove who it is: {certificate_words(wrong)}. {hint}"
        case aiohttp.ClientConnectorSSLError() if is_plain(fault.os_error):
            reason = (
                f"{host} does not encrypt at this port. If it is to be read in plain, "
                f"its address has to begin with http://. {PASTE}"
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


def _system_words(fault: OSError) -> str:
    return os.strerror(fault.errno).lower() if fault.errno else type(fault).__name__
