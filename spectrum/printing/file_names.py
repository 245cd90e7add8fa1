"""What the file of a paper is called."""

from __future__ import annotations

from slugify import slugify

from spectrum.printing.paper import Paper

LONGEST_NAME = 60
"""How many characters a name has at most, without its ending."""
LEAST_TITLE = 20
"""How many characters of them are kept for what it is about."""
UNNAMED = "paper"


def file_name(about: str, kind: str, ending: str) -> str:
    """The name of a file: what it is about, cut to fit, and what it is, in plain letters, digits and '-' only.

    >>> file_name("Frailty in a health and care partnership", "Record", "pdf")
    'frailty-in-a-health-and-care-partnership-record.pdf'
    """
    what = _plain(kind, LONGEST_NAME - LEAST_TITLE - 1)
    title = _plain(about, LONGEST_NAME - len(what) - 1 if what else LONGEST_NAME)
    return f"{'-'.join(one for one in (title, what) if one) or UNNAMED}.{ending}"


def file_name_of(paper: Paper, ending: str) -> str:
    """The name of a file with a paper in it."""
    return file_name(paper.about, paper.kind, ending)


def attached(name: str) -> str:
    """What tells a browser to keep what it gets as a file of this name."""
    return f'attachment; filename="{name}"'


def _plain(text: str, longest: int) -> str:
    return slugify(text, max_length=longest, word_boundary=True, save_order=True)
