"""Taking in what partners sent back: files and links, each read by itself, and all mistakes told at once by name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from werkzeug.datastructures import FileStorage

from spectrum.input.mistakes import BadInput, Mistake
from spectrum.language.words import counted
from spectrum.partnership.views import what_does_not_fit, with_views
from spectrum.rulebook import Rulebook
from spectrum.server.pages.case import NOT_WHOLE, Case, empty_case, opened_case
from spectrum.situation import Situation

MOST_SENT = 50
"""How many files and links are taken in at once."""
LARGEST_FILE = 200_000
"""How many bytes one file may have."""
MOST_TOLD = 5
"""How many mistakes are told of one file; the rest is only counted."""
NOTHING_SENT = "Choose the files, or paste the links, that partners sent back to you."
TOO_MANY = "These are {}. Send {} at most at once."
TOO_LARGE = "this file is larger than {:,} bytes. Ask the partner for the file from its page “Send your answers back”."
NOT_OURS = "this can't be read. Ask the partner for the file or the link from its page “Send your answers back”."
NO_OWN_CASE = "None of these is your own case. Choose its file as well, or paste its link."
TWO_OWN_CASES = "this does not say whose answers it holds, and so does another. Choose only one case of your own."


@dataclass(frozen=True)
class Taken:
    """A case with all that was taken in, whose earlier answers were replaced, and what is wrong with what was sent.

    Where anything is wrong, the case is as it was.
    """

    case: Case
    replaced: tuple[str, ...] = ()
    mistakes: tuple[Mistake, ...] = ()


Read = list[tuple[str, Situation]]
"""What could be read: what it is called, and what it says."""


def take_in(book: Rulebook, case: Case, links: str, files: Sequence[FileStorage]) -> Taken:
    """Lay what was sent over a case; where there is none yet, it has to be among what was sent."""
    lines = [line.strip() for line in links.splitlines() if line.strip()]
    chosen = [one for one in files if one.filename]
    if not lines and not chosen:
        return Taken(case, mistakes=(Mistake("", NOTHING_SENT),))
    if len(lines) + len(chosen) > MOST_SENT:
        told = TOO_MANY.format(f"{len(lines) + len(chosen)} files and links", MOST_SENT)
        return Taken(case, mistakes=(Mistake("", told),))
    mistakes: list[Mistake] = []
    read = [*_read_links(book, lines, mistakes), *_read_files(book, chosen, mistakes)]
    whole = _own_case(case, read, mistakes)
    if whole is None:
        return Taken(case, mistakes=tuple(mistakes))
    return _laid(case, whole, read, mistakes)


def _laid(case: Case, whole: Situation, read: Read, mistakes: list[Mistake]) -> Taken:
    """Lay over a case what fits it, if all of it does."""
    views = [(name, one) for name, one in read if one is not whole]
    mistakes += [Mistake(name, text) for name, view in views for text in what_does_not_fit(whole, view)]
    if mistakes:
        return Taken(case, mistakes=tuple(mistakes))
    try:
        together, replaced = with_views(whole, [view for _, view in views])
    except BadInput as error:
        return Taken(case, mistakes=tuple(error.mistakes))
    return Taken(Case(together, case.at), replaced)


def _own_case(case: Case, read: Read, mistakes: list[Mistake]) -> Situation | None:
    """The case over which the rest is laid: the one that is there, or the one of what was sent that is nobody's own."""
    if case != empty_case():
        return case.situation
    own = [(name, one) for name, one in read if not one.answers_of]
    mistakes += [Mistake(name, TWO_OWN_CASES) for name, _ in own[1:]]
    if not own and not mistakes:
        mistakes.append(Mistake("", NO_OWN_CASE))
    return own[0][1] if len(own) == 1 else None


def _read_links(book: Rulebook, lines: Sequence[str], mistakes: list[Mistake]) -> Iterator[tuple[str, Situation]]:
    for number, line in enumerate(lines, 1):
        yield from _read(book, f"Link {number}", line, mistakes)


def _read_files(
    book: Rulebook, files: Sequence[FileStorage], mistakes: list[Mistake]
) -> Iterator[tuple[str, Situation]]:
    for one in files:
        name, data = str(one.filename), one.stream.read(LARGEST_FILE + 1)
        if len(data) > LARGEST_FILE:
            mistakes.append(Mistake(name, TOO_LARGE.format(LARGEST_FILE)))
            continue
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            mistakes.append(Mistake(name, NOT_OURS))
            continue
        yield from _read(book, name, text, mistakes)


def _read(book: Rulebook, name: str, text: str, mistakes: list[Mistake]) -> Iterator[tuple[str, Situation]]:
    """What one file or link says; what is wrong with it goes to the mistakes."""
    try:
        yield name, opened_case(text, book).situation
    except BadInput as error:
        told = [one.detail for one in error.mistakes]
        if NOT_WHOLE in told:
            told = [NOT_OURS]
        more = len(told) - MOST_TOLD
        told = [*told[:MOST_TOLD], f"and {counted(more, 'more mistake')} in it."] if more > 0 else told
        mistakes += [Mistake(name, text) for text in told]
