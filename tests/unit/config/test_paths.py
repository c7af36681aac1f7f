"""Where the files of a user are."""

import sys
from pathlib import Path

import platformdirs
import pytest
from alimon.config.paths import find_paths


def test_alimon_home_holds_all_four_folders():
    paths = find_paths(environ={"ALIMON_HOME": "/srv/desk"})

    for folder in (paths.config_dir, paths.data_dir, paths.state_dir, paths.cache_dir):
        assert Path("/srv/desk") in folder.parents
    assert len({paths.config_dir, paths.data_dir, paths.state_dir, paths.cache_dir}) == 4


def test_a_named_store_wins_over_alimon_home():
    paths = find_paths(Path("/data/other.db"), {"ALIMON_HOME": "/srv/desk"})

    assert paths.store_file == Path("/data/other.db")
    assert paths.config_file == Path("/srv/desk/config/config.toml")


def test_a_relative_store_is_taken_from_the_present_folder(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)

    assert find_paths(Path("my.db"), {"ALIMON_HOME": "/srv"}).store_file == tmp_path / "my.db"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere platformdirs itself is asked")
@pytest.mark.parametrize("value", ["", "/srv/xdg", "relative/is/ignored"])
def test_on_linux_the_folders_are_those_of_platformdirs(monkeypatch, value):
    names = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")
    monkeypatch.delenv("ALIMON_HOME", raising=False)
    for name in names:
        monkeypatch.setenv(name, value)

    paths = find_paths()

    expected = value if value.startswith("/") else None
    assert paths.config_dir == (Path(expected) / "alimon" if expected else Path.home() / ".config/alimon")
    if value != "relative/is/ignored":
        assert paths.config_dir == platformdirs.user_config_path("alimon")
        assert paths.data_dir == platformdirs.user_data_path("alimon")
        assert paths.state_dir == platformdirs.user_state_path("alimon")
        assert paths.cache_dir == platformdirs.user_cache_path("alimon")


def test_finding_the_paths_creates_nothing(tmp_path):
    find_paths(environ={"ALIMON_HOME": str(tmp_path / "home")})

    assert list(tmp_path.iterdir()) == []
