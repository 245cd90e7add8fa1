"""The log: one line of JSON, or one for people, for each thing that happens; never what people asked or were told.

Everything here is logged with Python's own logging, so that libraries, gunicorn and waitress write the same lines;
structlog puts them into form.
"""

from __future__ import annotations

import logging
import re
import sys
import traceback
from collections.abc import Iterator, MutableMapping
from typing import Any, TextIO

import structlog
from gunicorn.config import Config
from gunicorn.glogging import Logger

from spectrum.server.operating.settings import Settings

AFTER_THE_PATH = re.compile(r"\?[^\s\"'<>]+")
"""The part of an address that holds a case."""
LONGEST_EVENT = 2_000
Event = MutableMapping[str, Any]


def set_up_logs(settings: Settings, to: TextIO | None = None) -> None:
    """Have everything that this process logs written in one form, on standard error unless told otherwise."""
    stream = to or sys.stderr
    handler = logging.StreamHandler(stream)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[
                structlog.stdlib.add_log_level,
                structlog.stdlib.add_logger_name,
                structlog.stdlib.ExtraAdder(),
                structlog.contextvars.merge_contextvars,
                structlog.processors.TimeStamper(fmt="iso", utc=True),
                _without_values,
            ],
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, _form(settings, stream)],
        )
    )
    root = logging.getLogger()
    for one in root.handlers[:]:
        root.removeHandler(one)
    root.addHandler(handler)
    root.setLevel(settings.log_level.upper())
    logging.captureWarnings(True)


def _form(settings: Settings, stream: TextIO) -> Any:
    if settings.log_format == "json":
        return structlog.processors.JSONRenderer(ensure_ascii=True)
    return structlog.dev.ConsoleRenderer(colors=stream.isatty(), pad_event_to=0)


def _without_values(_logger: object, _level: str, event: Event) -> Event:
    """Leave out what could hold an answer: what stands after "?" in addresses, and what an error says of a value."""
    event["event"] = _on_one_line(AFTER_THE_PATH.sub("?...", str(event["event"])))[:LONGEST_EVENT]
    error = event.pop("exc_info", None)
    if error and error[1] is not None:
        event["exception"] = "".join(_where_it_happened(error[1]))
    return event


def _on_one_line(text: str) -> str:
    """Text in which nobody can begin a line of their own."""
    return "".join(sign if sign.isprintable() else repr(sign)[1:-1] for sign in text)


def _where_it_happened(error: BaseException) -> Iterator[str]:
    """Where an error happened, after those that led to it, and its type: not its message, which may quote an answer."""
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None:
        yield from _where_it_happened(before)
        yield "\n"
    yield from traceback.format_tb(error.__traceback__)
    yield f"{type(error).__module__}.{type(error).__qualname__}"


class GunicornLog(Logger):  # type: ignore[misc]  # gunicorn carries no types
    """What gunicorn says of its processes, in the same log as everything else."""

    def setup(self, cfg: Config) -> None:
        """Leave the form and the place to `set_up_logs`; how much is said stays as gunicorn was told."""
        super().setup(cfg)
        for log in (self.error_log, self.access_log):
            log.handlers.clear()
        self.error_log.propagate = True
