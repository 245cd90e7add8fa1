"""How the server is set up: by the environment, from one table. Each field of `Settings` is one line of it."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from spectrum.input.mistakes import BadInput, Mistake
from spectrum.language.words import nearest, shown
from spectrum.server.operating.kinds_of_value import (
    A_FOLDER,
    ANY_TEXT,
    EMAIL,
    HOSTS,
    ON_OR_OFF,
    REDIS,
    WEB_ADDRESS,
    KindOfValue,
    one_of,
    whole,
)

PREFIX = "SPECTRUM_"
OF_KUBERNETES = re.compile(r"SPECTRUM_(SERVICE_(HOST|PORT)(_.*)?|PORT_[0-9]+_(TCP|UDP).*)")
"""What Kubernetes and Docker set in every container beside a service that is called "spectrum"."""


def _setting(default: object, kind: KindOfValue, about: str) -> Any:
    """One line of the table: the default, what is accepted, and what it is for."""
    return dataclasses.field(default=default, metadata={"kind": kind, "about": about})


@dataclass(frozen=True, kw_only=True)
class Settings:
    """How the server is set up. Without an environment it is what suits one's own machine.

    The setting of a field is called `SPECTRUM_` and the field's name in capitals.
    """

    host: str = _setting("127.0.0.1", ANY_TEXT, "the address to listen on; `0.0.0.0` listens on all")
    port: int = _setting(8000, whole(1, 65_535), "the port to listen on")
    workers: int = _setting(2, whole(1, 64), "processes")
    threads: int = _setting(16, whole(8, 64), "threads of each process")
    requests_a_process: int = _setting(
        20_000, whole(100, 10_000_000), "after about so many requests a process is replaced by a fresh one"
    )

    rulebook: Path | None = _setting(None, A_FOLDER, "the rulebook to use in place of the one that ships")
    releases: Path | None = _setting(
        None, A_FOLDER, "the releases of the rulebook that are still served, in place of those that ship"
    )
    cache: Path | None = _setting(None, A_FOLDER, "where what was worked out once is kept; else `~/.cache/spectrum`")

    trusted_hosts: tuple[str, ...] = _setting(
        (), HOSTS, "the names under which the server is reached. Requests for others are refused"
    )
    trusted_proxies: int = _setting(
        0,
        whole(0, 8),
        "how many proxies stand in front. The last so many entries of `X-Forwarded-For` are believed, and the last of "
        "`X-Forwarded-Proto`",
    )
    https: bool = _setting(
        False,
        ON_OR_OFF,
        "whether people reach it by https only. Links then say so, and browsers are told to keep to it",
    )
    public_address: str = _setting("", WEB_ADDRESS, "where the API is reached from outside, for its description")

    contact_name: str = _setting("", ANY_TEXT, "whom to ask about the API, for its description")
    contact_email: str = _setting("", EMAIL, "their e-mail address")
    contact_url: str = _setting("", WEB_ADDRESS, "their page")

    store: Path | None = _setting(
        None,
        A_FOLDER,
        "where counts of requests and keys are kept; else `~/.local/state/spectrum`, or beside `SPECTRUM_CACHE`",
    )
    room_hours: int = _setting(
        4, whole(1, 24), "how many hours a room lasts in which people vote on a story; then all of it is erased"
    )
    counts: str = _setting("", REDIS, "where requests are counted in place of the store, for several machines")
    limit_requests: int = _setting(
        12_000, whole(0, 1_000_000_000), "requests a minute that one caller may make; 0 is without limit"
    )
    limit_units: int = _setting(
        30_000,
        whole(0, 1_000_000_000),
        "units a minute that one caller may use, each about a millisecond of CPU; 0 is without limit",
    )
    keys: str = _setting(
        "off", one_of("off", "optional", "required"), "whether the API takes keys, and answers only those who have one"
    )

    log_format: str = _setting("console", one_of("console", "json"), "how each line of the log is written")
    log_level: str = _setting("info", one_of("debug", "info", "warning", "error"), "the least that is logged")
    metrics: bool = _setting(False, ON_OR_OFF, "whether `/metrics` tells how much is asked, to whoever asks")


def settings_from(environment: Mapping[str, str]) -> Settings:
    """The settings that an environment holds. An empty value is as good as none.

    Raises BadInput with every name that is not known and every value that can't be.
    """
    mistakes: list[Mistake] = []
    found: dict[str, object] = {}
    fields = {_name(field): field for field in dataclasses.fields(Settings)}
    for name, text in sorted(environment.items()):
        if not name.startswith(PREFIX) or not text.strip():
            continue
        if name not in fields:
            mistakes.append(_unknown(name, fields))
            continue
        kind: KindOfValue = fields[name].metadata["kind"]
        try:
            found[fields[name].name] = kind.read(text.strip())
        except (ValueError, KeyError):
            mistakes.append(_not_accepted(name, text, kind))
    if mistakes:
        raise BadSettings(mistakes)
    return Settings(**found)  # type: ignore[arg-type]  # each was read by the kind of its own field


class BadSettings(BadInput):
    """An environment that the server can't be started with."""

    aftermath = "the server was not started"


def settings_page() -> str:
    """The settings as a page in Markdown: one line for each."""
    return "\n".join([*HEAD, *(_line(field) for field in dataclasses.fields(Settings)), ""])


HEAD = (
    "# Settings",
    "",
    "What the server reads from its environment when it starts; made by `make docs` from the table it reads them by.",
    "Unknown names and values that can't be are told at once, all of them, and it does not start. An empty value is as",
    "good as none. What is said on the command line wins. How to use them is in [running it](running.md).",
    "",
    "| setting | without it | what it takes | what it is for |",
    "| --- | --- | --- | --- |",
)


def _line(field: dataclasses.Field[Any]) -> str:
    accepts, about = field.metadata["kind"].accepts, field.metadata["about"]
    return f"| `{_name(field)}` | {_in_words(field.default)} | {accepts} | {about} |"


def _in_words(default: object) -> str:
    if isinstance(default, bool):
        return "`on`" if default else "`off`"
    return f"`{default}`" if default not in (None, "", ()) else ""


def _name(field: dataclasses.Field[Any]) -> str:
    return PREFIX + field.name.upper()


def _unknown(name: str, known: Mapping[str, object]) -> Mistake:
    if OF_KUBERNETES.fullmatch(name):
        trouble = "Kubernetes sets this beside a service called spectrum."
        return Mistake(name, f"{trouble} Turn that off (enableServiceLinks: false), or rename the service.")
    near = nearest(name.removeprefix(PREFIX), (one.removeprefix(PREFIX).casefold() for one in known))
    hint = f' Did you mean "{PREFIX}{near.upper()}"?' if near else ""
    return Mistake(name, f"there is no such setting.{hint}")


def _not_accepted(name: str, text: str, kind: KindOfValue) -> Mistake:
    return Mistake(name, f"{shown(text)} is not accepted. It takes {kind.accepts.replace('`', '')}.")
