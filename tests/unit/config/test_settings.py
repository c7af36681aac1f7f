"""What config.toml may say, and what is said of it where it is wrong."""

import pytest
from alimon.config.hooks import Hook, hook_of
from alimon.config.limits import Limits
from alimon.config.loading import load_settings
from alimon.config.options import OPTIONS
from alimon.config.paths import find_paths
from alimon.config.settings import Settings
from alimon.config.starter import starter_text, write_starter
from alimon.config.unset import sets_nothing
from alimon.model.errors import ConfigError
from alimon.model.words import EventKind

UTF8 = {"LANG": "en_GB.UTF-8"}


@pytest.fixture
def paths(tmp_path):
    found = find_paths(environ={"ALIMON_HOME": str(tmp_path)})
    found.config_dir.mkdir()
    return found


def fault_of(paths, text):
    paths.config_file.write_bytes(text.encode() if isinstance(text, str) else text)
    with pytest.raises(ConfigError) as caught:
        load_settings(paths, UTF8)
    return caught.value


def test_no_file_means_every_default(paths):
    assert load_settings(paths, UTF8) == Settings()


def test_each_setting_is_read(paths):
    paths.config_file.write_text(
        'company = "BABA"\n[display]\ntheme = "light"\nascii = true\n'
        '[network]\nallow = ["127.0.0.1:8123"]\ncontact = "desk@example.org"\n'
        "[limits]\ntotal_seconds = 5\nredirects = 0\n[keys]\nopen = ['enter', 'O']\nnote = ''\n"
    )

    settings = load_settings(paths, UTF8)

    assert (settings.company, settings.theme, settings.ascii) == ("BABA", "light", True)
    assert settings.allow == ("127.0.0.1:8123",)
    assert settings.contact == "desk@example.org"
    assert settings.limits == Limits()._replace(total_seconds=5.0, redirects=0)
    assert settings.keys == {"open": ("enter", "O"), "note": ()}
    assert "network.allow" in settings.given
    assert "limits.wire_bytes" not in settings.given


def test_private_addresses_of_the_environment_are_added_to_those_of_the_file(paths):
    paths.config_file.write_text('[network]\nallow = ["10.0.0.1:80"]\n')

    settings = load_settings(paths, {**UTF8, "ALIMON_ALLOW_PRIVATE": "127.0.0.1:8123, localhost:99"})

    assert settings.allow == ("10.0.0.1:80", "127.0.0.1:8123", "localhost:99")


@pytest.mark.parametrize(
    ("text", "line", "message", "hint"),
    [
        ("\n[network]\nalow = []\n", 3, "there is no setting 'alow' in [network]", "'allow'"),
        ("[netwrk]\n", 1, "there is no section [netwrk]", "'network'"),
        ("# x\ncompny = 'A'\n", 2, "there is no setting 'compny'", "'company'"),
        ("company = 1\n", 1, "company cannot be 1", "a string"),
        ("[display]\nascii = 'yes'\n", 2, "display.ascii cannot be 'yes'", "true or false"),
        ("[display]\n\ntheme = 'drak'\n", 3, "display.theme cannot be 'drak'", '"dark"'),
        ("[limits]\nredirects = -1\n", 2, "limits.redirects cannot be -1", "a positive number"),
        ("[limits]\nredirects = 1.5\n", 2, "limits.redirects cannot be 1.5", "a positive number"),
        ("[limits]\ntotal_seconds = true\n", 2, "limits.total_seconds cannot be True", "a positive number"),
        ("[limits]\ntotal_seconds = nan\n", 2, "limits.total_seconds cannot be nan", "a positive number"),
        ("[limits]\nwire_bytes = 0\n", 2, "limits.wire_bytes cannot be 0", "a positive number"),
        ("[network]\nallow = '10.0.0.1:80'\n", 2, "network.allow cannot be", "a list of strings"),
        ("[network]\nallow = ['10.0.0.1']\n", 2, "network.allow is not written", '"127.0.0.1:8123"'),
        ("[network]\nallow = ['a:80', '*:x']\n", 2, "network.allow is not written", '"127.0.0.1:8123"'),
        ("[network]\nproxy = 'socks5://u:secret@a:1'\n", 2, "network.proxy is not written", '"http://'),
        ("network = 1\n", 1, "network is a section", "[network]"),
        ("[keys]\nopne = 'x'\n", 2, "there is no action 'opne'", "'open'"),
        ("[keys]\nopen = 3\n", 2, "keys.open cannot be 3", "a list of keys"),
        ("company = \n", 1, "Invalid value", "TOML"),
    ],
)
def test_a_wrong_file_is_refused_with_its_line_and_what_to_write(paths, text, line, message, hint):
    fault = fault_of(paths, text)

    assert fault.message.startswith(f"{paths.config_file}:{line}: ")
    assert message in fault.message
    assert hint in fault.hint
    assert fault.exit_code == 2
    assert "secret" not in fault.message + fault.hint


def test_the_settings_of_the_network_are_read(paths):
    paths.config_file.write_text(
        "[network]\nallow = ['127.0.0.1:8123', '[::1]:80', 'desk.lan:443']\n"
        "proxy = 'http://user:pw@127.0.0.1:3128'\nca_file = '/etc/own.pem'\n"
    )

    settings = load_settings(paths, UTF8)

    assert settings.allow == ("127.0.0.1:8123", "[::1]:80", "desk.lan:443")
    assert (settings.proxy, settings.ca_file) == ("http://user:pw@127.0.0.1:3128", "/etc/own.pem")


def test_a_clash_of_keys_names_both_actions_and_the_line(paths):
    fault = fault_of(paths, "[display]\n[keys]\nopen = 'x'\n")

    assert f"{paths.config_file}:3:" in fault.message
    assert "'open'" in fault.message
    assert "'retire'" in fault.message


def test_a_file_that_is_no_utf8_is_refused_with_its_line(paths):
    assert fault_of(paths, b"company = ''\n# caf\xe9\n").message.startswith(f"{paths.config_file}:2: ")


def test_a_folder_in_place_of_the_file_is_refused(paths):
    paths.config_file.mkdir()

    with pytest.raises(ConfigError, match="cannot be read"):
        load_settings(paths, UTF8)


def test_the_first_file_explains_every_setting_and_sets_none(paths):
    assert write_starter(paths.config_file)

    text = paths.config_file.read_text()
    for option in OPTIONS:
        assert f"# {option.name} = " in text
        assert option.help
        assert option.help in text
    assert sets_nothing(text.encode())
    assert load_settings(paths, UTF8) == Settings()


def test_the_first_file_can_be_used_once_every_line_is_uncommented(paths):
    lines = [line[2:] if " = " in line else line for line in starter_text().splitlines()]
    paths.config_file.write_text("\n".join(line for line in lines if not line.startswith("#")))

    settings = load_settings(paths, UTF8)

    assert settings._replace(given=frozenset(), keys={}, hooks={}) == Settings()._replace(keys={}, hooks={})
    assert {*settings.hooks} == {"cited_passage_changed", "any"}
    assert {option.path for option in OPTIONS} <= settings.given


def test_a_file_that_is_there_is_never_overwritten(paths):
    paths.config_file.write_text("# mine\n")

    assert not write_starter(paths.config_file)
    assert paths.config_file.read_text() == "# mine\n"


def test_a_folder_that_cannot_be_written_is_no_fault(tmp_path):
    (tmp_path / "file").write_text("")

    assert not write_starter(tmp_path / "file" / "config.toml")


@pytest.mark.parametrize(
    ("environ", "ascii_only"),
    [
        ({}, False),
        ({"LANG": "en_GB.UTF-8"}, False),
        ({"LANG": "C"}, True),
        ({"LANG": "POSIX"}, True),
        ({"LC_ALL": "C", "LANG": "en_GB.UTF-8"}, True),
        ({"LC_ALL": "C.UTF-8", "LANG": "C"}, False),
    ],
)
def test_signs_are_ascii_in_the_c_locale(paths, environ, ascii_only):
    assert load_settings(paths, environ).ascii is ascii_only


def test_a_hook_is_a_command_or_an_address_for_a_kind_of_event(paths):
    paths.config_file.write_text(
        '[hooks]\nseconds = 3\npage_gone = ["notify-send", "a b"]\nany = "https://hooks.test/x"\n'
    )

    settings = load_settings(paths, UTF8)

    assert settings.hooks == {
        "page_gone": Hook(command=("notify-send", "a b")),
        "any": Hook(url="https://hooks.test/x"),
    }
    assert settings.hook_seconds == 3.0
    assert hook_of(settings.hooks, EventKind.SOURCE_GONE).command
    assert hook_of(settings.hooks, EventKind.FIGURE_CHANGED).url


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ('page_gon = ["x"]', "there is no event 'page_gon' to hook"),
        ('any = "rm -rf /"', "hooks.any cannot be 'rm -rf /'"),
        ("any = []", "hooks.any cannot be []"),
        ("any = [1]", "hooks.any cannot be [1]"),
        ('any = "ftp://host/"', "hooks.any cannot be 'ftp://host/'"),
        ("seconds = 0", "hooks.seconds cannot be 0"),
    ],
)
def test_a_wrong_hook_is_named_with_its_line(paths, line, words):
    fault = fault_of(paths, f"[hooks]\n{line}\n")
    assert f"{paths.config_file}:2: {words}" in fault.message
    assert fault.hint
