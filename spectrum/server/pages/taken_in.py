"""Taking in what partners sent back: files and links, each read by itself, and all mistakes told at once by name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from werkzeug.datastructures import FileStorage

from spectrum.input.mistakes import BadInput, Mistake
from spectrum.language.words import counted, shown
from spectrum.partnership.views import what_does_not_fit, with_views
from spectrum.rulebook import Rulebook
from spectrum.server.pages.case import NOT_WHOLE, Case, empty_case, opened_case
from spectrum.situation import Situation
from spectrum.situation.link import packed
from spectrum.situation.schema import LARGEST_TEXT

MOST_SENT = 50
"""How many files and links are taken in at once."""
LARGEST_FILE = 200_000
"""How many bytes a file of a partner may have; all at once, and a case of one's own, may have LARGEST_TEXT."""
LARGEST_KEPT = 4 * LARGEST_TEXT
LONGEST_KEPT = 200_000
"""How many bytes all answers together may be, and how many characters packed: they stand in each form of a page."""
MOST_TOLD = 5
"""How many mistakes are told of one file; the rest is only counted."""
NO_CASE_AT_ALL = 200
"""With so many mistakes in one, the files after it are not looked at: finding them takes too long."""
NOTHING_SENT = "Choose the files, or paste the links, that partners sent back to you."
TOO_MANY = "These are {} files and links. Send {} at most at once."
TOO_MUCH = (
    f"These files are larger than {LARGEST_TEXT:,} bytes in all. Send some of them first, and add the others then."
)
TOO_LARGE = (
    f"this file is larger than {LARGEST_FILE:,} bytes. Ask the partner for the file from “Send your answers back”."
)
TOO_MUCH_TO_KEEP = (
    f"All answers together are larger than {LARGEST_TEXT:,} bytes. Leave out a piece of work or a partner."
)
NOT_OURS = "this can't be read. Ask the partner for the file or the link from “Send your answers back”."
NOT_LOOKED_AT = "The files and links after {} were not looked at."
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


@dataclass(frozen=True)
class Sent:
    """One file or link: what it is called, and what it holds; `is_file` tells which of them it is."""

    name: str
    data: bytes
    is_file: bool


Read = list[tuple[str, Situation]]
"""What could be read: what it is called, and what it says."""


def take_in(book: Rulebook, case: Case, links: str, files: Sequence[FileStorage]) -> Taken:
    """Lay what was sent over a case; where there is none yet, it has to be among what was sent."""
    sent = [*_links(links), *_files(files)]
    trouble = _too_much(sent)
    if trouble:
        return Taken(case, mistakes=(Mistake("", trouble),))
    mistakes: list[Mistake] = []
    read = list(_read(book, sent, mistakes))
    whole = _own_case(case, read, mistakes)
    return Taken(case, mistakes=tuple(mistakes)) if whole is None else _laid(case, whole, read, mistakes)


def _links(text: str) -> Iterator[Sent]:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    yield from (Sent(f"Link {at}", line.encode(errors="replace"), is_file=False) for at, line in enumerate(lines, 1))


def _files(files: Sequence[FileStorage]) -> Iterator[Sent]:
    """The files that were chosen, each by a name of bearable length; of what is too large, only as much as shows it."""
    chosen = (one for one in files if one.filename)
    yield from (Sent(shown(str(one.filename))[1:-1], one.stream.read(LARGEST_TEXT + 1), is_file=True) for one in chosen)


def _too_much(sent: Sequence[Sent]) -> str:
    """Why none of what was sent is looked at; nothing where it is."""
    if not sent:
        return NOTHING_SENT
    if len(sent) > MOST_SENT:
        return TOO_MANY.format(len(sent), MOST_SENT)
    return TOO_MUCH if sum(len(one.data) for one in sent) > LARGEST_TEXT else ""


def _read(book: Rulebook, sent: Sequence[Sent], mistakes: list[Mistake]) -> Iterator[tuple[str, Situation]]:
    """What each file or link says; what is wrong with it goes to the mistakes."""
    for one in sent:
        try:
            situation = opened_case(one.data.decode("utf-8-sig"), book).situation
        except UnicodeDecodeError:
            mistakes.append(Mistake(one.name, NOT_OURS))
        except BadInput as error:
            mistakes += _told(one.name, error)
            if error.count >= NO_CASE_AT_ALL:
                mistakes.append(Mistake("", NOT_LOOKED_AT.format(one.name)))
                return
        else:
            if one.is_file and situation.answers_of and len(one.data) > LARGEST_FILE:
                mistakes.append(Mistake(one.name, TOO_LARGE))
            yield one.name, situation


def _told(name: str, error: BadInput) -> Iterator[Mistake]:
    """The first mistakes in a file, and how many more there are."""
    told = [one.detail for one in error.told]
    if NOT_WHOLE in told:
        yield Mistake(name, NOT_OURS)
        return
    yield from (Mistake(name, text) for text in told[:MOST_TOLD])
    more = error.count - MOST_TOLD
    if more > 0:
        yield Mistake(name, f"and {counted(more, 'more mistake')} in it.")


def _own_case(case: Case, read: Read, mistakes: list[Mistake]) -> Situation | None:
    """The case over which the rest is laid: the one that is there, or the one of what was sent that is nobody's own."""
    if case != empty_case():
        return case.situation
    own = [(name, one) for name, one in read if not one.answers_of]
    mistakes += [Mistake(name, TWO_OWN_CASES) for name, _ in own[1:]]
    if not own and not mistakes:
        mistakes.append(Mistake("", NO_OWN_CASE))
    return own[0][1] if len(own) == 1 else None


def _laid(case: Case, whole: Situation, read: Read, mistakes: list[Mistake]) -> Taken:
    """Lay over a case what was read, if all of it fits."""
    views = [(name, one) for name, one in read if one is not whole]
    mistakes += [Mistake(name, text) for name, view in views for text in what_does_not_fit(whole, view)]
    if mistakes:
        return Taken(case, mistakes=tuple(mistakes))
    try:
        together, replaced = with_views(whole, [view for _, view in views])
    except BadInput as error:
        return Taken(case, mistakes=tuple(error.mistakes))
    laid = Case(together, case.at)
    if len(laid.text) > LARGEST_TEXT or len(packed(laid.text)) > LONGEST_KEPT:
        return Taken(case, mistakes=(Mistake("", TOO_MUCH_TO_KEEP),))
    return Taken(laid, replaced)
