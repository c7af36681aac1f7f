"""What the doctor concludes from the facts of a machine."""

from pathlib import Path

from alimon.cli.doctor.finding import State
from alimon.cli.doctor.places import file_system_in, look_at_places
from alimon.cli.doctor.terminal import look_at_terminal
from alimon.config.paths import find_paths

MOUNTS = [
    "21 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw",
    "22 21 0:40 / /home/desk rw shared:2 - nfs4 server:/home rw",
    "23 22 0:41 / /home/desk/my\\040disk rw shared:3 - xfs /dev/sdb rw",
    "broken line",
]


def test_the_deepest_mount_decides():
    assert file_system_in(MOUNTS, Path("/var/lib")) == "ext4"
    assert file_system_in(MOUNTS, Path("/home/desk/data")) == "nfs4"
    assert file_system_in(MOUNTS, Path("/home/desk/my disk/data")) == "xfs"
    assert file_system_in(MOUNTS, Path("/home/deskside")) == "ext4"


def test_a_proxy_is_told_with_what_it_means(tmp_path):
    paths = find_paths(environ={"ALIMON_HOME": str(tmp_path)})
    paths.config_file.parent.mkdir(parents=True)
    assert "proxy" not in {finding.name for finding in look_at_places(paths)}

    paths.config_file.write_text('[network]\nproxy = "http://user:secret@127.0.0.1:3128"\n')
    [proxy] = [finding for finding in look_at_places(paths) if finding.name == "proxy"]
    assert "resolves the names of hosts" in proxy.text
    assert "secret" not in proxy.text


def findings(environ):
    return {finding.name: finding for finding in look_at_terminal(environ)}


def test_screen_and_ssh_are_named():
    text = findings({"STY": "1.pts", "SSH_CONNECTION": "a b"})["clipboard"].text

    assert "screen" in text
    assert "SSH" in text


def test_no_color_is_told():
    assert "NO_COLOR" in findings({"NO_COLOR": "1"})["colour"].text


def test_the_c_locale_draws_in_ascii():
    assert findings({"LC_ALL": "C"})["signs"].text.startswith("ASCII")


def test_no_terminal_is_a_warning_and_no_fault():
    assert findings({})["terminal"].state is State.WARN
