"""What is in deploy/ is sound, as far as it can be seen without the machines it is for: linted, and nginx tried out.

Each tool is brought by tools/install-for-tests or by pip, so none of this is ever skipped.
"""

from __future__ import annotations

import configparser
import contextlib
import datetime
import http.client
import json
import os
import random
import re
import signal
import socket
import ssl
import string
import subprocess
import sys
import urllib.parse
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from spectrum.server.operating import Settings, settings_from

from .conftest import ROOT
from .test_operating_metrics import wait_until
from .test_serving import free_port

DEPLOY = ROOT / "deploy"
NAME = "advice.example.org"
PATH = f"{os.environ['PATH']}:/usr/sbin:/sbin"


def run(*command: str) -> str:
    done = subprocess.run(command, check=False, capture_output=True, text=True, env={**os.environ, "PATH": PATH})
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


# -- the container ---------------------------------------------------------------------------------------------------


def test_the_dockerfile_is_sound() -> None:
    hadolint = Path(sys.executable).parent / "hadolint"
    assert run(str(hadolint), "--failure-threshold", "style", str(DEPLOY / "Dockerfile")) == ""


def test_the_container_runs_as_nobody_in_particular_and_says_whether_it_is_well() -> None:
    final = (DEPLOY / "Dockerfile").read_text().rpartition("\nFROM ")[2]
    assert re.search(r"^USER 10001$", final, re.MULTILINE)
    assert "/healthz" in final.partition("HEALTHCHECK")[2]
    assert "gcc" not in final


def test_the_container_is_built_from_all_that_ships_and_nothing_else() -> None:
    let_in = re.findall(r"^!(.*)$", (ROOT / ".dockerignore").read_text(), re.MULTILINE)
    assert [name for name in let_in if not (ROOT / name).exists()] == []
    config = configparser.ConfigParser()
    config.read(ROOT / "setup.cfg")
    folders = re.findall(r"= (\w+)", config["options"]["package_dir"])
    assert {"spectrum", *folders, "setup.cfg", "setup.py", "pyproject.toml", "constraints.txt"} <= set(let_in)
    assert not {"tests", ".git", ".venv"} & set(let_in)


def test_what_is_shipped_sets_only_what_there_is_to_set() -> None:
    compose = yaml.safe_load((DEPLOY / "compose.yaml").read_text())["services"]["spectrum"]
    assert compose["read_only"]
    assert compose["cap_drop"] == ["ALL"]
    told = settings_from(compose["environment"])
    assert (told.trusted_proxies, told.https, told.trusted_hosts) == (1, True, (NAME,))
    for name in ("Dockerfile", "spectrum.service", "nginx.conf"):
        found = dict(re.findall(r"\b(SPECTRUM_[A-Z_]+)=([^\s\\]+)", (DEPLOY / name).read_text()))
        assert found
        assert settings_from(found) != Settings()


# -- systemd ---------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def unit(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The unit with a program that is there, since Spectrum is not installed where it says."""
    text = (DEPLOY / "spectrum.service").read_text()
    assert text.count("/opt/spectrum/bin/spectrum serve") == 1
    unit = tmp_path_factory.mktemp("unit") / "spectrum.service"
    unit.write_text(text.replace("/opt/spectrum/bin/spectrum serve", "/bin/true"))
    return str(unit)


def test_the_unit_is_understood_by_systemd(unit: str) -> None:
    assert run("systemd-analyze", "verify", unit) == ""


def test_the_unit_lets_it_reach_its_own_machine_only() -> None:
    lines = (DEPLOY / "spectrum.service").read_text().splitlines()
    assert [one for one in lines if one.startswith("IPAddress")] == ["IPAddressDeny=any", "IPAddressAllow=localhost"]


def test_the_unit_may_do_little(unit: str) -> None:
    """Exposure as systemd reckons it, from 0 to 100; most services that come with Debian have more than 90."""
    said = run("systemd-analyze", "security", "--offline=true", "--threshold=20", unit)
    assert "Overall exposure level" in said


# -- nginx -----------------------------------------------------------------------------------------------------------


class Proxy:
    """nginx with the configuration that ships, in front of a server; only its ports, paths and address are others."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.http, self.https, self.server = folder, free_port(), free_port(), free_port()
        make_certificate(folder)
        text = (DEPLOY / "nginx.conf").read_text()
        for shipped, here in (
            ("/etc/ssl/spectrum", str(folder)),
            ("/var/log/nginx", str(folder)),
            ("listen 443", f"listen 127.0.0.1:{self.https}"),
            ("listen 80", f"listen 127.0.0.1:{self.http}"),
            ("127.0.0.1:8000", f"127.0.0.1:{self.server}"),
        ):
            assert shipped in text
            text = text.replace(shipped, here)
        (folder / "spectrum.conf").write_text(text)
        temporary = "".join(
            f"{kind}_temp_path {folder}/{kind};\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        )
        (folder / "nginx.conf").write_text(
            f"{'user root;' if os.geteuid() == 0 else ''}\npid {folder}/pid;\nerror_log {folder}/start.log;\ndaemon off;\nworker_processes 1;\nevents {{}}\n"
            f"http {{\n{temporary}include {folder}/spectrum.conf;\n}}\n"
        )
        self.command = ("nginx", "-e", f"{folder}/start.log", "-c", f"{folder}/nginx.conf")

    def ask(
        self, path: str, *, name: str = NAME, method: str = "GET", body: str | None = None, **headers: str
    ) -> Answer:
        """What nginx answers to somebody who called it by a name."""
        trusted = ssl.create_default_context(cafile=str(self.folder / "fullchain.pem"))
        connection = http.client.HTTPSConnection(NAME, self.https, timeout=30)
        connection.sock = trusted.wrap_socket(connected(self.https), server_hostname=name)
        return answer_on(connection, method, path, body, headers)

    def ask_openly(self, path: str) -> Answer:
        connection = http.client.HTTPConnection(NAME, self.http, timeout=30)
        connection.sock = connected(self.http)
        return answer_on(connection, "GET", path, None, {})

    def is_there(self) -> bool:
        try:
            return self.ask("/healthz").status == 200
        except OSError:
            return False

    def log(self) -> str:
        return "".join(one.read_text() for one in sorted(self.folder.glob("*.log")))


class Answer(NamedTuple):
    status: int
    headers: Mapping[str, str]
    body: str


def connected(port: int) -> socket.socket:
    return socket.create_connection(("127.0.0.1", port), timeout=30)


def answer_on(
    connection: http.client.HTTPConnection, method: str, path: str, body: str | None, headers: Mapping[str, str]
) -> Answer:
    """What is answered; a header is given as an argument, with `_` in its name for `-`."""
    with contextlib.closing(connection):
        connection.request(method, path, body, {name.replace("_", "-"): value for name, value in headers.items()})
        got = connection.getresponse()
        told = {name.lower(): value for name, value in got.getheaders()}
        return Answer(got.status, told, got.read().decode())


def make_certificate(folder: Path) -> None:
    """A certificate for our name that nobody else trusts."""
    key, now = ec.generate_private_key(ec.SECP256R1()), datetime.datetime.now(datetime.timezone.utc)
    us = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, NAME)])
    made = (
        x509.CertificateBuilder(us, us, key.public_key(), x509.random_serial_number(), now, now + datetime.timedelta(1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(NAME)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    (folder / "fullchain.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    form = (serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    (folder / "key.pem").write_bytes(key.private_bytes(*form))


@pytest.fixture(scope="module")
def proxy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Proxy]:
    """nginx in front of a real server, each set up as the files say."""
    one = Proxy(tmp_path_factory.mktemp("nginx"))
    settings = dict(re.findall(r"\b(SPECTRUM_[A-Z_]+)=(\S+)", (DEPLOY / "nginx.conf").read_text()))
    more = {"SPECTRUM_METRICS": "on", "SPECTRUM_WORKERS": "1", "SPECTRUM_PORT": str(one.server)}
    environment = {**os.environ, **settings, **more, "PATH": PATH}
    server = subprocess.Popen(
        [sys.executable, "-m", "spectrum.cli", "serve"], stdout=subprocess.PIPE, text=True, env=environment
    )
    assert server.stdout is not None
    assert "Spectrum is at" in server.stdout.readline()
    front = subprocess.Popen(one.command, env=environment)
    wait_until(one.is_there)
    yield one
    for process in (front, server):
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=30)


def test_nginx_understands_its_configuration(proxy: Proxy) -> None:
    said = run(*proxy.command, "-t")
    assert "test is successful" in said
    assert "[warn]" not in said


def test_what_comes_through_the_proxy_is_told_as_it_was(proxy: Proxy) -> None:
    answer = proxy.ask("/api/v1/modes", Request_Id="through-it", X_Forwarded_Host="evil.example", Forwarded="host=evil")
    assert (answer.status, answer.headers["request-id"]) == (200, "through-it")
    assert answer.headers["strict-transport-security"].startswith("max-age=31536000")
    assert len(proxy.ask("/api/v1/modes", Request_Id="not one").headers["request-id"]) == 32


def test_the_longest_case_gets_through_the_proxy_and_a_longer_one_is_told_so(proxy: Proxy) -> None:
    room = 8190 - len("GET /question?case= HTTP/1.1")
    assert proxy.ask(f"/question?case={'a' * room}").status == 422
    assert proxy.ask(f"/api/v1/modes?{'a' * 9000}").headers["content-type"] == "application/problem+json"


def test_an_answer_may_lead_on_to_a_long_address(proxy: Proxy) -> None:
    """What was filled in and can't be so travels back in an address, of up to 6,000 characters and more."""
    typed = "".join(random.Random(1).choices(string.ascii_letters + string.digits, k=5500))
    form = urllib.parse.urlencode({"title": "A desk", "result": typed, "action": "on"})
    answer = proxy.ask("/begin", method="POST", body=form, Content_Type="application/x-www-form-urlencoded")
    assert answer.status == 303
    assert len(answer.headers["location"]) > 5500
    assert typed in proxy.ask(answer.headers["location"]).body


def test_bodies_that_are_too_large_are_left_to_the_server_which_says_what_would_fit(proxy: Proxy) -> None:
    answer = proxy.ask("/api/v1/advice", method="POST", body=" " * 5_000_000, Content_Type="application/json")
    assert (answer.status, answer.headers["content-type"]) == (413, "application/problem+json")
    assert json.loads(answer.body)["limit"]


def test_pages_lead_on_to_https_and_the_api_does_not(proxy: Proxy) -> None:
    page = proxy.ask_openly("/answer?case=abc")
    assert (page.status, page.headers["location"]) == (301, f"https://{NAME}/answer?case=abc")
    assert proxy.ask_openly("/api/v1/modes").status == 403


def test_the_proxy_speaks_only_tls_that_is_still_good(proxy: Proxy) -> None:
    text = (DEPLOY / "nginx.conf").read_text()
    assert re.findall(r"ssl_protocols (.*);", text) == ["TLSv1.2 TLSv1.3"] * 2
    (ciphers,) = re.findall(r"ssl_ciphers (.*);", text)
    assert all(re.fullmatch(r"ECDHE-(ECDSA|RSA)-(AES(128|256)-GCM|CHACHA20)-.*", one) for one in ciphers.split(":"))
    for newest, spoken in ((ssl.TLSVersion.TLSv1_2, "TLSv1.2"), (ssl.TLSVersion.TLSv1_3, "TLSv1.3")):
        trusted = ssl.create_default_context(cafile=str(proxy.folder / "fullchain.pem"))
        trusted.maximum_version = newest
        with trusted.wrap_socket(connected(proxy.https), server_hostname=NAME) as connection:
            assert connection.version() == spoken


def test_the_proxy_answers_to_no_other_name(proxy: Proxy) -> None:
    with pytest.raises(ssl.SSLError):
        proxy.ask("/", name="evil.example")


def test_the_log_of_the_proxy_holds_paths_and_no_answers(proxy: Proxy) -> None:
    proxy.ask("/answer?case=Zebrafish", Request_Id="look-here", Referer="https://advice.example.org/?case=Zebrafish")
    proxy.ask_openly("/answer?case=Zebrafish")
    wait_until(lambda: "look-here" in proxy.log())
    assert "Zebrafish" not in proxy.log()
    (line,) = [json.loads(one) for one in proxy.log().splitlines() if "look-here" in one]
    assert (line["method"], line["path"]) == ("GET", "/answer")


# -- what it is made of ----------------------------------------------------------------------------------------------


def test_the_sbom_fits_its_schema_and_holds_every_package_of_the_locks(tmp_path: Path) -> None:
    """The tool that makes it fails when it does not fit."""
    run(sys.executable, str(ROOT / "tools" / "make-sbom"), str(tmp_path / "made.json"))
    made = json.loads((tmp_path / "made.json").read_text())
    found = {(one["name"], one["version"]) for one in made["components"]}
    locked = {
        line.split(";")[0].strip() for line in (ROOT / "constraints.txt").read_text().splitlines() if "==" in line
    }
    pages = json.loads((ROOT / "package-lock.json").read_text())["packages"]["node_modules/govuk-frontend"]
    assert found == {*((name, version) for name, _, version in (one.partition("==") for one in locked)), (
        "govuk-frontend", pages["version"],
    )}  # fmt: skip
    assert made["metadata"]["component"]["name"] == "collaboration-spectrum"
