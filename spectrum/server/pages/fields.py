"""What an address or a form says: each field once, files one at a time, and words that are one of a few.

A page passes over fields that it does not know, for programs that handle email and links add fields of their own.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

import flask
from werkzeug.datastructures import FileStorage, MultiDict

from spectrum.input.mistakes import BadInput, BadSituation, Mistake
from spectrum.input.strict import not_among
from spectrum.language.words import shown

MAY_REPEAT = frozenset({"options", "known", "replaced", "change", "story"})
"""Fields that may say several things."""
NOT_TEXT = "This file is not text in UTF-8. Choose the file that was kept here, as it is."
ONE_FILE = "These are {} files, and this page takes one. Choose the one that you mean."


def refuse_repeated(sent: MultiDict[str, str], only: Iterable[str] = ()) -> None:
    """Refuse fields that say two things, of which nobody can tell which is meant; `only` looks at some of them.

    Raises BadSituation.
    """
    names = [name for name in (only or sent) if name not in MAY_REPEAT and len(set(sent.getlist(name))) > 1]
    if names:
        says = "stands in this address or form twice, and says two things. Keep one."
        raise BadSituation(Mistake("", f"{shown(name)} {says}") for name in names)


def one_of(name: str, sent: str, accepted: Collection[str]) -> str:
    """A word that is one of a few, or nothing. Raises BadInput."""
    if sent and sent not in accepted:
        raise BadInput([Mistake("", str(not_among(sent, f"an answer to {shown(name)}", [*accepted])))])
    return sent


def one_file(name: str) -> FileStorage | None:
    """The file that was chosen, if one was. Raises BadInput where there are several."""
    chosen = [one for one in flask.request.files.getlist(name) if one.filename]
    if len(chosen) > 1:
        raise BadInput([Mistake("", ONE_FILE.format(len(chosen)))])
    return chosen[0] if chosen else None


def text_of(file: FileStorage) -> str:
    """The text of a file. Raises BadSituation where it is none."""
    try:
        return file.stream.read().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadSituation([Mistake("", NOT_TEXT)]) from None
