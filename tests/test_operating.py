"""How the server is set up and looked after: settings, request ids, hosts, proxies, and whether it is well."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from click.testing import CliRunner

from spectrum.atlas import Atlas
from spectrum.cli import main
from spectrum.input.mistakes import BadInput
from spectrum.server import create_app
from spectrum.server.operating import Settings, settings_from
from spectrum.server.operating.settings import settings_page

from .conftest import ROOT

# -- settings --------------------------------------------------------------------------------------------------------


def test_an_empty_environment_is_ones_own_machine() -> None:
    assert settings_from({"PATH": "/bin", "SPECTRUM_PORT": "", "SPECTRUM_HOST": " "}) == Settings()
    assert (Settings().host, Settings().port) == ("127.0.0.1", 8000)


def test_every_setting_is_read_by_its_own_kind() -> None:
    said = {
        "SPECTRUM_HOST": "0.0.0.0",
        "SPECTRUM_PORT": "8001",
        "SPECTRUM_RULEBOOK": "rules",
        "SPECTRUM_TRUSTED_HOSTS": "advice.example.org, .Example.net",
        "SPECTRUM_TRUSTED_PROXIES": "1",
        "SPECTRUM_HTTPS": "on",
        "SPECTRUM_PUBLIC_ADDRESS": "https://advice.example.org/",
        "SPECTRUM_CONTACT_EMAIL": "us@example.org",
        "SPECTRUM_LOG_FORMAT": "json",
    }
    assert settings_from(said) == Settings(
        host="0.0.0.0",
        port=8001,
        rulebook=Path("rules"),
        trusted_hosts=("advice.example.org", ".example.net"),
        trusted_proxies=1,
        https=True,
        public_address="https://advice.example.org",
        contact_email="us@example.org",
        log_format="json",
    )


REFUSED = [
    ("SPECTRUM_PROT", "8000", 'there is no such setting. Did you mean "SPECTRUM_PORT"?'),
    ("SPECTRUM_PORT", "http", '"http" is not accepted. It takes a whole number from 1 to 65,535.'),
    ("SPECTRUM_PORT", "0", "from 1 to 65,535"),
    ("SPECTRUM_PORT", "٨٠٠٠", "from 1 to 65,535"),
    ("SPECTRUM_PORT", "9" * 5000, "from 1 to 65,535"),
    ("SPECTRUM_HTTPS", "yes", '"yes" is not accepted. It takes on or off.'),
    ("SPECTRUM_LOG_LEVEL", "loud", "debug, info, warning or error"),
    ("SPECTRUM_PUBLIC_ADDRESS", "advice.example.org", "https://"),
    ("SPECTRUM_PUBLIC_ADDRESS", "https://us:secret@example.org", "https://"),
    ("SPECTRUM_CONTACT_EMAIL", "us", "an e-mail address"),
    ("SPECTRUM_TRUSTED_HOSTS", "https://example.org", "names of servers"),
    ("SPECTRUM_TRUSTED_HOSTS", "example.org,", "names of servers"),
    ("SPECTRUM_SERVICE_HOST", "10.0.0.1", "enableServiceLinks"),
]


@pytest.mark.parametrize(("name", "text", "told"), REFUSED)
def test_what_can_not_be_is_told_with_what_can(name: str, text: str, told: str) -> None:
    with pytest.raises(BadInput) as caught:
        settings_from({name: text})
    (mistake,) = caught.value.mistakes
    assert mistake.place == name
    assert told in mistake.detail
    assert len(str(mistake)) < 300


def test_every_mistake_is_told_at_once_and_nothing_is_started() -> None:
    result = CliRunner(env={"SPECTRUM_PROT": "1", "SPECTRUM_WORKERS": "many"}).invoke(main, ["serve"])
    assert result.exit_code == 2
    assert "SPECTRUM_PROT: there is no such setting." in result.output
    assert 'SPECTRUM_WORKERS: "many" is not accepted.' in result.output
    assert result.output.endswith("2 errors; the server was not started.\n")


def test_the_page_of_settings_is_fresh_and_tells_every_one() -> None:
    page = (ROOT / "docs" / "settings.md").read_text()
    assert page == settings_page(), "run `make docs`"
    assert page.count("| `SPECTRUM_") == len(dataclasses.fields(Settings))


def test_the_description_says_where_the_api_is_and_whom_to_ask(atlas: Atlas) -> None:
    settings = Settings(public_address="https://advice.example.org", contact_name="The desk", contact_email="us@x.org")
    said = create_app(atlas, (), settings).test_client().get("/api/v1/openapi.json").json
    assert said["servers"] == [{"url": "https://advice.example.org"}]
    assert said["info"]["contact"] == {"name": "The desk", "email": "us@x.org"}
