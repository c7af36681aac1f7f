"""Certificates of a made-up authority, good and bad ones, by the `openssl` program."""

import shutil
import ssl
import subprocess
from pathlib import Path

import pytest

_CONFIG = """\
[ca]
default_ca = made_up
[made_up]
new_certs_dir = {folder}
database = {folder}/index.txt
serial = {folder}/serial
default_md = sha256
policy = anything
copy_extensions = copy
unique_subject = no
[anything]
commonName = supplied
[req]
distinguished_name = name
[name]
"""


class Authority:
    """Signs certificates for tests; `ca_file` is what a client has to trust."""

    def __init__(self, folder: Path) -> None:
        openssl = shutil.which("openssl")
        if openssl is None:
            pytest.skip("openssl is not installed")
        self._openssl = openssl
        self._folder = folder
        self.ca_file = folder / "authority.pem"
        (folder / "openssl.cnf").write_text(_CONFIG.format(folder=folder))
        (folder / "index.txt").touch()
        (folder / "serial").write_text("01\n")
        self._key = folder / "authority.key"
        self._run("req", "-x509", *_NEW_KEY, "-days", "2", "-subj", "/CN=Made-up authority",
                  "-keyout", self._key, "-out", self.ca_file)  # fmt: skip

    def server(self, name: str = "IP:127.0.0.1", *, start: str = "", end: str = "") -> ssl.SSLContext:
        """The side of a server whose certificate is for `name`; `start` and `end` as YYYYMMDDHHMMSSZ."""
        place = self._folder / f"{name.replace(':', '-')}{start}{end}"
        key, request, certificate = (place.with_suffix(f".{kind}") for kind in ("key", "csr", "pem"))
        self._run("req", *_NEW_KEY, "-new", "-subj", "/CN=server", "-addext", f"subjectAltName={name}",
                  "-keyout", key, "-out", request)  # fmt: skip
        dates = ["-startdate", start, "-enddate", end] if end else ["-days", "1"]
        self._run("ca", "-batch", "-config", self._folder / "openssl.cnf", "-cert", self.ca_file,
                  "-keyfile", self._key, *dates, "-in", request, "-out", certificate, "-notext")  # fmt: skip
        return _context(certificate, key)

    def self_signed(self) -> ssl.SSLContext:
        """The side of a server that vouches for itself."""
        key, certificate = self._folder / "own.key", self._folder / "own.pem"
        self._run("req", "-x509", *_NEW_KEY, "-days", "2", "-subj", "/CN=127.0.0.1", "-keyout", key,
                  "-out", certificate)  # fmt: skip
        return _context(certificate, key)

    def _run(self, *words: object) -> None:
        command = [self._openssl, *map(str, words)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr


_NEW_KEY = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes")


def _context(certificate: Path, key: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    return context


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    """A made-up certificate authority."""
    return Authority(tmp_path_factory.mktemp("authority"))
