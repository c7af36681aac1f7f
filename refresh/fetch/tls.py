"""How hosts prove who they are: always verified, by the system's authorities and those that the configuration names."""

import ssl
from functools import cache
from pathlib import Path

from ...model.errors import ConfigError

_WORDS = {
    9: "its certificate is not valid yet: check this machine's clock",
    10: "its certificate has expired",
    18: "its certificate is self-signed",
    19: "its certificate is signed by an authority that nobody here knows",
    20: "its certificate is signed by an authority that nobody here knows",
    21: "its certificate is signed by an authority that nobody here knows",
    23: "its certificate was revoked",
    62: "its certificate is for another host",
    64: "its certificate is for another host",
}
"""By OpenSSL's X509_V_ERR numbers (x509_vfy.h)."""
_PLAIN = frozenset({"WRONG_VERSION_NUMBER", "HTTP_REQUEST", "PACKET_LENGTH_TOO_LONG"})
"""What OpenSSL says of bytes that begin no record of TLS."""
_UNKNOWN_AUTHORITY = frozenset({18, 19, 20, 21})


@cache
def tls_context(ca_file: str) -> ssl.SSLContext:
    """The rules for encrypted connections. Raises ConfigError where `ca_file` is named and cannot be used.

    The environment has no say in where keys are logged, as it would have in `ssl.create_default_context`.
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.load_default_certs()
    if ca_file:
        _trust(context, ca_file)
    return context


def _trust(context: ssl.SSLContext, ca_file: str) -> None:
    place = Path(ca_file).expanduser()
    try:
        if place.exists() and not place.is_file():
            raise _unusable(ca_file, "it is no file")
        context.load_verify_locations(cafile=place)
    except ssl.SSLError as fault:
        holds_none = fault.reason == "NO_CERTIFICATE_OR_CRL_FOUND"
        why = "it holds no certificate" if holds_none else "a certificate in it is damaged"
        raise _unusable(ca_file, why) from fault
    except OSError as fault:
        raise _unusable(ca_file, (fault.strerror or str(fault)).lower()) from fault


def _unusable(ca_file: str, why: str) -> ConfigError:
    return ConfigError(
        f"network.ca_file {ca_file} cannot be used: {why}.",
        "Name a PEM file of certificates, or take the setting out.",
    )


def certificate_words(fault: Exception) -> str:
    """What is wrong with a certificate, e.g. `its certificate has expired`."""
    known = _WORDS.get(getattr(fault, "verify_code", 0), "")
    said = getattr(fault, "verify_message", "") or "its certificate is bad"
    return known or str(said)


def is_plain(fault: Exception) -> bool:
    """Whether what a host said to begin with is no encryption at all."""
    return getattr(fault, "reason", "") in _PLAIN


def is_unknown_authority(fault: Exception) -> bool:
    """Whether naming the authority of a certificate would make it good."""
    return getattr(fault, "verify_code", 0) in _UNKNOWN_AUTHORITY
