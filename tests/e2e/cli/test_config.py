"""`alimon config` and `alimon completion`."""

import json
import os
import shutil
import subprocess

import pytest
from alimon.store.companies import companies, remember_company
from alimon.store.connect import open_store

from tests.certificates import Authority


def test_path_names_the_places_and_makes_none(alimon):
    ended = alimon("config", "path")

    assert (ended.code, ended.err) == (0, "")
    assert str(alimon.store) in ended.out
    assert str(alimon.config) in ended.out
    assert not alimon.home.exists()


def test_a_named_store_is_shown_wherever_the_option_stands(alimon, tmp_path):
    other = str(tmp_path / "other.db")

    for words in (("--store", other, "config", "path"), ("config", "path", f"--store={other}")):
        assert other in alimon(*words).out


def test_show_tells_each_value_and_where_it_is_from(alimon):
    alimon.config.parent.mkdir(parents=True)
    alimon.config.write_text("[display]\ntheme = 'light'\n[network]\nallow = ['10.0.0.1:80']\n")

    ended = alimon("config", "show", "--json", ALIMON_ALLOW_PRIVATE="127.0.0.1:9")

    rows = {row["id"]: row for row in json.loads(ended.out)}
    assert rows["display.theme"]["value"] == "light"
    assert rows["display.theme"]["from"] == str(alimon.config)
    assert rows["network.allow"]["value"] == ["10.0.0.1:80", "127.0.0.1:9"]
    assert rows["network.allow"]["from"] == f"{alimon.config} and ALIMON_ALLOW_PRIVATE"
    assert rows["limits.redirects"] == {
        "id": "limits.redirects",
        "name": "limits.redirects",
        "value": 8,
        "from": "default",
    }


def set_network(alimon, name, value):
    alimon.config.parent.mkdir(parents=True)
    alimon.config.write_text(f"[network]\n{name} = {json.dumps(str(value))}\n")


@pytest.mark.parametrize(
    ("content", "wrong"),
    [
        (None, "no such file or directory"),
        ("", "it holds no certificate"),
        ("-----BEGIN PRIVATE KEY-----\nAAAA\n", "cannot be used"),
        ("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", "a certificate in it is damaged"),
        (0o700, "it is no file"),
        (0o200, "permission denied"),
    ],
)
def test_a_file_of_authorities_that_cannot_be_used_is_told_by_check_and_doctor(
    alimon, tmp_path, content, wrong
):
    place = tmp_path / "authorities.pem"
    if content == 0o700:
        place.mkdir()
    elif content is not None:
        place.write_text(content if isinstance(content, str) else "")
    if content == 0o200:
        place.chmod(content)
        if os.access(place, os.R_OK):
            pytest.skip("this user may read everything")
    set_network(alimon, "ca_file", place)

    checked, looked_over = alimon("config", "check"), alimon("doctor", "--json")

    assert (checked.code, looked_over.code) == (2, 2)
    assert f"network.ca_file {place}" in checked.err
    assert wrong in checked.err
    assert "Name a PEM file of certificates" in checked.err
    (row,) = [row for row in json.loads(looked_over.out) if row["name"] == "config"]
    assert row["state"] == "bad"
    assert wrong in row["text"]


def test_authorities_that_can_be_used_pass(alimon, tmp_path):
    set_network(alimon, "ca_file", Authority(tmp_path).ca_file)

    assert "can be used" in alimon("config", "check").err
    assert alimon("doctor").code == 0


def test_a_proxy_that_cannot_be_used_is_told_by_check_and_doctor(alimon):
    set_network(alimon, "proxy", "http://127.0.0.1:99999")

    assert alimon("config", "check").code == 2
    assert alimon("doctor").code == 2


def test_the_company_of_the_settings_comes_before_the_one_opened_last(alimon):
    alimon("list", "companies")
    store = open_store(alimon.store)
    first, second, *_ = [company.id for company in companies(store)]
    remember_company(store, first)
    store.close()
    alimon.config.write_text(f"company = '{second}'\n")

    ids = [row["id"] for row in json.loads(alimon("list", "segments", "--json").out)]

    assert ids
    assert all(id_.startswith(f"{second}-") for id_ in ids)


def test_check_is_2_with_the_line_where_the_file_cannot_be_used(alimon):
    alimon.config.parent.mkdir(parents=True)
    alimon.config.write_text("[keys]\nopen = 'x'\n")

    ended = alimon("config", "check")

    assert (ended.code, ended.out) == (2, "")
    assert f"{alimon.config}:2:" in ended.err
    assert "'open'" in ended.err
    assert "'retire'" in ended.err


def test_check_is_0_where_the_file_can_be_used_or_is_not_there(alimon):
    assert alimon("config", "check").code == 0
    alimon("list", "companies")
    ended = alimon("config", "check")
    assert ended.code == 0
    assert "can be used" in ended.err


def test_a_first_run_writes_a_config_that_changes_nothing(alimon):
    before = alimon("config", "show", "--csv").out
    alimon("list", "companies")

    assert alimon.config.exists()
    assert alimon("config", "show", "--csv").out == before


@pytest.mark.parametrize("shell", ["bash", "zsh", "tcsh"])
def test_completion_prints_a_script_that_the_shell_accepts(alimon, shell):
    ended = alimon("completion", shell)

    assert (ended.code, ended.err) == (0, "")
    assert "refresh" in ended.out
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed: only the text was looked at")
    done = subprocess.run(
        [shell, "-n"], input=ended.out, text=True, capture_output=True, timeout=30, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
