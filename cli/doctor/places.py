"""The settings, the log, and what sort of disk the store lies on."""

from pathlib import Path

from ...config.loading import load_settings
from ...config.paths import Paths
from ...model.errors import ConfigError
from .finding import Finding, State

_NETWORK_TYPES = frozenset(
    {"9p", "afs", "ceph", "cifs", "fuse.glusterfs", "fuse.sshfs", "lustre", "nfs", "nfs4", "smb3", "smbfs"}
)
_MOUNTS = Path("/proc/self/mountinfo")


def look_at_places(paths: Paths) -> list[Finding]:
    """The settings, the log and the disk."""
    return [_config(paths), *_proxy(paths), _log(paths), _disk(paths.store_file)]


def _config(paths: Paths) -> Finding:
    from ...refresh.fetch.outward import check_outward  # noqa: PLC0415 - it brings OpenSSL

    try:
        settings = load_settings(paths)
        check_outward(settings)
    except ConfigError as fault:
        return Finding("config", State.BAD, fault.message, fault.hint)
    if not paths.config_file.exists():
        return Finding(
            "config", State.GOOD, f"{paths.config_file} does not exist: every setting at its default"
        )
    count = len(settings.given)
    return Finding(
        "config", State.GOOD, f"{paths.config_file} sets {count} setting{'' if count == 1 else 's'}"
    )


def _proxy(paths: Paths) -> list[Finding]:
    """A proxy sees every address, and finds the hosts in alimon's place."""
    try:
        settings = load_settings(paths)
    except ConfigError:
        return []
    if not settings.proxy:
        return []
    return [
        Finding(
            "proxy", State.GOOD,
            "everything is fetched through the proxy of the settings; it resolves the names of hosts, "
            "so only numeric and local ones are checked here",
        )
    ]  # fmt: skip


def _log(paths: Paths) -> Finding:
    if not paths.log_file.exists():
        return Finding("log", State.GOOD, f"{paths.log_file} does not exist: nothing went wrong")
    return Finding("log", State.GOOD, f"{paths.log_file}, {paths.log_file.stat().st_size:,} bytes")


def _disk(store: Path) -> Finding:
    """Whether the store's disk keeps SQLite's promises: locks over a network often do not."""
    kind = _file_system_of(store.parent)
    if kind in _NETWORK_TYPES:
        return Finding(
            "disk", State.WARN, f"the store lies on a network file system ({kind})",
            "Locks may fail there; keep the store on a local disk and open it with --store FILE.",
        )  # fmt: skip
    return Finding("disk", State.GOOD, kind or "of unknown kind")


def _file_system_of(folder: Path) -> str:
    """The type of the file system that holds `folder`; empty where the system does not tell."""
    try:
        mounts = _MOUNTS.read_text(errors="replace").splitlines()
    except OSError:
        return ""
    return file_system_in(mounts, folder.resolve())


def file_system_in(mounts: list[str], folder: Path) -> str:
    """The type of the deepest mount that holds `folder`. Source: proc_pid_mountinfo(5)."""
    best = ("", "")
    for mount in mounts:
        before, _, after = mount.partition(" - ")
        fields, kind = before.split(), after.split()
        if len(fields) > 4 and kind and folder.is_relative_to(point := fields[4].replace("\\040", " ")):  # noqa: PLR2004 - by its man page
            best = max(best, (point, kind[0]), key=lambda found: len(found[0]))
    return best[1]
