"""Whether what the settings name for the way out can be used: the proxy, and the file of authorities."""

from ...config.settings import Settings
from .proxy import parse_proxy
from .tls import tls_context


def check_outward(settings: Settings) -> None:
    """Raises ConfigError where a fetch with these settings could not even begin."""
    parse_proxy(settings.proxy)
    if settings.ca_file:
        tls_context(settings.ca_file)
