"""What a child process may use. It limits itself, before it looks at anything that may be hostile."""

import resource
from typing import Final

MEMORY_BYTES: Final = 1_000_000_000


def limit_memory() -> None:
    """Let no more than `MEMORY_BYTES` be asked for."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))


def limit_processor_time(seconds: int) -> None:
    """End the process (SIGXCPU) where it works longer than this, from now on; a second more at most."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    limit = int(usage.ru_utime + usage.ru_stime) + seconds + 1
    resource.setrlimit(resource.RLIMIT_CPU, (limit, resource.RLIM_INFINITY))
