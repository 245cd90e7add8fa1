"""Other answers to a question in words: its name, and the options of which any would do as well."""

from __future__ import annotations

from collections.abc import Sequence

from spectrum.language.words import quoted
from spectrum.reasoning import Atom
from spectrum.rulebook import Factor, Rulebook
from spectrum.rulebook.phrases import SUMMED_UP

THE_PARTNERS = "The partners you can't do without"
MORE_THAN_A_FEW = 3


def name_of(book: Rulebook, name: str) -> str:
    """What a question is about, in a few words; also for what is summed up of the partners."""
    return book.factor[name].name if name in book.factor else THE_PARTNERS


def becomes(book: Rulebook, atom: Atom) -> str:
    """'Trust: at least “Small promises are kept”': what an answer would have to become."""
    return f"{name_of(book, atom.factor)}: {_any_of(book, atom)}" if atom.factor in book.factor else _any_of(book, atom)


def with_name(book: Rulebook, atom: Atom) -> str:
    """'at least “Small promises are kept” for “Trust”': the same within a sentence."""
    name = f" for “{name_of(book, atom.factor)}”" if atom.factor in book.factor else ""
    return f"{_any_of(book, atom)}{name}"


def _any_of(book: Rulebook, atom: Atom) -> str:
    """The options of which any would do, in as few words as are plain."""
    if atom.factor not in book.factor:
        return quoted(SUMMED_UP[atom.factor, option] for option in atom.options)
    factor = book.factor[atom.factor]
    words = [factor.option(option).words for option in atom.options]
    at = factor.option_ids.index(atom.options[0])
    if len(words) == 1 or atom.options != factor.option_ids[at : at + len(words)]:
        return quoted(words)
    if _runs_from_less_to_more(book, factor, atom.options):
        if at + len(words) == len(factor.options):
            return f"at least “{words[0]}”"
        if at == 0:
            return f"at most “{words[-1]}”"
    return f"anything from “{words[0]}” to “{words[-1]}”" if len(words) >= MORE_THAN_A_FEW else quoted(words)


def _runs_from_less_to_more(book: Rulebook, factor: Factor, options: Sequence[str]) -> bool:
    """Whether it is plain which answers are more.

    It is of how things stand between the partners, where a law of the rulebook says which way is better. Elsewhere "at
    least within days" could be read as more time or as more haste.
    """
    laws = (
        law for law in book.laws if law.factor == factor.id and law.aspect == "advised" and law.never == "shallower"
    )
    return factor.scope == "partnership" and any(set(law.outside).isdisjoint(options) for law in laws)
