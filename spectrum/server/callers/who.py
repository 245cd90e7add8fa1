"""Who asks: the key that came along, else the address it came from. Nothing else that a caller says is believed.

Behind proxies the address is the one that they vouch for: see `trusted_proxies` in the settings.
"""

from __future__ import annotations

import functools
import ipaddress
from typing import NoReturn

from flask import Request

from spectrum.input.strict import Detail
from spectrum.server.callers.keys import A_KEY, KeyRing, today
from spectrum.server.callers.meter import Caller
from spectrum.server.problems import InHeader, InParameter, refuse

OFTEN_KEYS = frozenset({"access_token", "api_key", "apikey", "key", "token"})
"""What others call a key in an address, in lower case."""
REALM = 'Bearer realm="Spectrum"'


@functools.lru_cache(maxsize=10_000)
def by_address(address: str | None) -> Caller:
    """The caller of an address. A whole /64 of IPv6 is one, since whoever has one has all of it."""
    try:
        found = ipaddress.ip_address((address or "").partition("%")[0])
    except ValueError:
        return Caller(address or "this machine")
    if isinstance(found, ipaddress.IPv6Address):
        if found.ipv4_mapped is None:
            return Caller(str(ipaddress.ip_network((found, 64), strict=False)))
        found = found.ipv4_mapped
    return Caller(str(found))


def by_key(request: Request, ring: KeyRing, *, required: bool) -> Caller | None:
    """The caller of the key in a request; none where none came and none is required. Refuses every other with 401.

    A key in the address is refused with 400: addresses stand in logs and histories.
    """
    _refuse_in_address(request)
    scheme, _, text = request.headers.get("Authorization", "").strip().partition(" ")
    if scheme.lower() != "bearer":
        if required:
            refuse("key-missing", headers={"WWW-Authenticate": REALM})
        return None
    key = ring.find(text.strip())
    if key is None:
        _refuse_key("This key is not known here.")
    trouble = key.trouble(today())
    if trouble:
        _refuse_key(f"This key works no more: {trouble}.")
    return Caller(f"key {key.id}", key.units)


def _refuse_key(detail: str) -> NoReturn:
    headers = {"WWW-Authenticate": f'{REALM}, error="invalid_token", error_description="{detail}"'}
    refuse("key-not-valid", detail, errors=[(InHeader("Authorization"), Detail(detail))], headers=headers)


def _refuse_in_address(request: Request) -> None:
    for name, value in request.args.items(multi=True) if request.query_string else ():
        in_name = A_KEY.search(name)
        if name.lower() in OFTEN_KEYS or in_name or A_KEY.search(value):
            says = "A key in an address stands in logs, and whoever reads them has it."
            detail = f"{says} Send it in the header Authorization, and have this one revoked."
            place = InParameter("" if in_name else name)
            refuse("bad-request", detail, errors=[(place, Detail("no key is taken here."))])
