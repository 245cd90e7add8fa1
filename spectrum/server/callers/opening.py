"""Opening the door: everything that counting and keys need is tried before the server says that it is up."""

from __future__ import annotations

import logging
import urllib.parse
from pathlib import Path

from limits.errors import ConfigurationError, StorageError
from limits.storage import MemoryStorage, Storage, storage_from_string
from limits.strategies import SlidingWindowCounterRateLimiter

from spectrum.input.mistakes import BadInput, Mistake
from spectrum.server.callers.counts import embedded_counts
from spectrum.server.callers.folder import SETTING, ready_folder
from spectrum.server.callers.guard import Door
from spectrum.server.callers.keys import KeyFile, KeyRing
from spectrum.server.callers.meter import Meter
from spectrum.server.operating import Settings

log = logging.getLogger(__name__)

PATIENCE = 0.25
"""How many seconds Redis may take to answer."""


def open_door(settings: Settings, api_path: str) -> Door | None:
    """How callers are let in; none where nothing is limited and no key is asked for.

    Raises BadInput for a folder or a file that can't be used and a Redis that can't be spoken to as it was said to be.
    """
    with_keys, limited = settings.keys != "off", settings.limit_units or settings.limit_requests
    if not with_keys and not limited:
        return None
    storage = _storage(settings) if limited else MemoryStorage()
    meter = Meter(SlidingWindowCounterRateLimiter(storage), settings.limit_requests, settings.limit_units)
    ring = _ring(settings) if with_keys else None
    return Door(meter, api_path, ring, settings.keys == "required")


def _ring(settings: Settings) -> KeyRing:
    keys = KeyFile(ready_folder(settings.store))
    keys.check()
    if settings.keys == "required" and not keys.all():
        log.warning('a key is required, and none was made yet: "spectrum keys make NAME" makes one')
    return KeyRing(keys)


def _storage(settings: Settings) -> Storage:
    return _redis(settings.counts) if settings.counts else _embedded(settings.store)


def _embedded(folder: Path | None) -> Storage:
    """Counts in a file. Where nobody named a folder and the usual one can't be written, each process counts alone."""
    try:
        return embedded_counts(ready_folder(folder))
    except StorageError as error:
        trouble = BadInput([Mistake(SETTING, f"counts can't be kept in it: {error.__cause__}.")])
        if folder:
            raise trouble from None
    except BadInput as error:
        if folder:
            raise
        trouble = error
    log.warning("each process counts callers alone, so they may use more. %s", trouble.mistakes[0])
    return MemoryStorage()


def _redis(url: str) -> Storage:
    """Counts in Redis. One that does not answer is told, and asked again while the server runs."""
    where = urllib.parse.urlsplit(url).hostname
    try:
        found = storage_from_string(url, wrap_exceptions=True, socket_timeout=PATIENCE, socket_connect_timeout=PATIENCE)
    except ConfigurationError:
        says = "the library for Redis is not installed: pip install 'collaboration-spectrum[redis]'."
        raise BadInput([Mistake("SPECTRUM_COUNTS", says)]) from None
    except ValueError as error:
        raise BadInput([Mistake("SPECTRUM_COUNTS", f"this is no address of a Redis: {error}.")]) from None
    assert isinstance(found, Storage)
    if not found.check():
        log.warning("Redis at %s does not answer, so callers are let through until it does", where)
    return found
