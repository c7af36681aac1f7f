"""The register of the SEC asks programs to say whom to write to.

Source: https://www.sec.gov/os/accessing-edgar-data
"""

_DOMAIN = "sec.gov"


class NoContact(Exception):
    """A host that asks for a contact, and the configuration names none."""


def is_sec_host(host: str) -> bool:
    """Whether a host belongs to the SEC.

    >>> is_sec_host("data.sec.gov"), is_sec_host("www.sec.gov."), is_sec_host("notsec.gov")
    (True, True, False)
    """
    bare = host.rstrip(".").lower()
    return bare == _DOMAIN or bare.endswith(f".{_DOMAIN}")


def need_contact(host: str, contact: str) -> None:
    """Raise NoContact where `host` asks for a contact and `contact` names nobody."""
    if is_sec_host(host) and not contact.strip():
        raise NoContact(f"{host} asks programs to say whom to write to")
