"""What the description says of the API as a whole: what it is for, its limits, whom to ask, and where it is."""

from __future__ import annotations

from typing import Any

from spectrum import __version__
from spectrum.rulebook import Rulebook
from spectrum.server.operating import Settings
from spectrum.situation.schema import LARGEST_TEXT, MOST_PARTNERS, MOST_VIEWS, MOST_WORKSTREAMS

ABOUT = f"""
Post what is known about a piece of joint work; get the way of working that fits, and why.

Every list of modes in an answer holds exactly the modes still possible, from light to deep: a single one is proven.
A factor that is left out, or given as null, was not asked; `unknown` means that nobody knows; a list of options means
that it is one of these, or that people differ. Nothing is ever filled in by default.

**Limits.** A request holds at most {LARGEST_TEXT:,} bytes (a batch 12 million), {MOST_WORKSTREAMS} workstreams,
{MOST_PARTNERS} partners in one list and {MOST_VIEWS} views. What it would cost to answer is reckoned before anything is
done; where that is too much, the problem says what would fit.

**Errors.** Every error is `application/problem+json`. Its `type` is the address of a page on this server that says why
it comes, what to do, and a request that causes it; `/problems` lists them all. All mistakes in the body, the query and
the headers come at once, each with its place and a code.

**What may change.** Answers may grow new fields, and errors new members, kinds and codes: pass over what you do not
know. A field that is here stays, with its meaning, as long as the address says v1. Requests are read strictly: what
nobody knows is a mistake and not passed over. Which ways of working, questions and options there are is the
rulebook's; every answer names its version and its hash.
""".strip()
TAGS = {
    "advice": "What fits a piece of joint work, what would change that, and what to ask next.",
    "guidance": "The rulebook that every answer rests on: its questions, rules, ways of working and sources.",
    "service": "Whether the service is well.",
}


def configuration(rulebook: Rulebook, settings: Settings) -> dict[str, Any]:
    """What flask-smorest is told of the API."""
    options = {
        "info": {"description": ABOUT, "contact": _contact(settings), "license": {"name": "MIT"}},
        "tags": [{"name": name, "description": about} for name, about in TAGS.items()],
    }
    if settings.public_address:
        options["servers"] = [{"url": settings.public_address, "description": "where it is reached"}]
    return {
        "API_TITLE": f"Spectrum: {rulebook.title}",
        "API_VERSION": __version__,
        "API_SPEC_OPTIONS": options,
        "OPENAPI_VERSION": "3.1.0",
    }


def _contact(settings: Settings) -> dict[str, str]:
    """Whom to ask; where nobody was named, whoever runs the server."""
    said = {"name": settings.contact_name, "email": settings.contact_email, "url": settings.contact_url}
    return {name: value for name, value in said.items() if value} or {"name": "Whoever runs this server"}
