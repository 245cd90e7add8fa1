"""What all steps that expect something share: holding it, and finding by name what it is about."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from spectrum.language.words import nearest, quoted
from spectrum.rulebook import Rule
from spectrum.scenarios.step import Rows, entering
from spectrum.scenarios.step_mistakes import NotSo, StepMistake
from spectrum.scenarios.story import Story
from spectrum.scenarios.vocabulary import plain

step = entering(expects=True)


def hold(so: bool, otherwise: str, instead: str = "") -> None:
    """Raise NotSo with what is so otherwise, and where it can be said so, a statement that is so instead."""
    if not so:
        raise NotSo(otherwise, instead)


def same_modes(story: Story, said: str, expected: str, found: tuple[str, ...]) -> None:
    """Hold that these ways of working, and no others, were found."""
    wanted = story.modes(expected)
    instead = f"{said} {story.named(found)}"
    still_open = len(found) > 1 and set(wanted) <= set(found)
    otherwise = f"{instead}: this is still open" if still_open else f"{instead}, not {story.named(wanted)}"
    hold(found == wanted, otherwise, instead if found else "")


def same_titles(said: str, wanted: Iterable[str], found: Iterable[str]) -> None:
    """Hold that these titles, and no others, were found."""
    wanted, found = set(wanted), set(found)
    lacking = f"not {said}: {quoted(sorted(wanted - found), 'and')}" if wanted - found else ""
    besides = f"{said} besides: {quoted(sorted(found - wanted), 'and')}" if found - wanted else ""
    hold(wanted == found, "; ".join(part for part in (lacking, besides) if part))


def words_of(text: str) -> str:
    """A text that must hold words: what begins with nothing, or says nothing, could not fail."""
    if not any(letter.isalnum() for letter in text):
        raise StepMistake("there must be words between the quotes")
    return text


def column(rows: Rows) -> list[str]:
    """The cells of a table with one column, each once."""
    if any(len(row) != 1 for row in rows):
        raise StepMistake("this step needs a table with one column")
    cells = [row[0] for row in rows]
    if len({plain(cell) for cell in cells}) < len(cells):
        raise StepMistake("this table says something twice")
    return cells


def chosen(word: str, accepted: Sequence[str], what: str) -> str:
    """One of the words or titles that are accepted, in its own spelling. Raises StepMistake with the nearest."""
    known = {plain(one): one for one in accepted}
    if plain(word) not in known:
        raise StepMistake(f'"{word}" is no {what}.', lambda: _hint(word, known))
    return known[plain(word)]


def _hint(word: str, known: Mapping[str, str]) -> str:
    meant = nearest(plain(word), known)
    return f' Did you mean "{known[meant]}"?' if meant else f" There are: {quoted(known.values(), 'and')}"


def titled(story: Story, title: str, what: str, fits: Callable[[Rule], object]) -> str:
    """The title of a rule of some kind, as the rulebook spells it.

    Retired rules are known too: a scenario about a rule that was just taken out must fail for what is then advised.
    """
    titles = [rule.title for rule in story.rulebook.rules if fits(rule)]
    found = chosen(title, titles, what)
    if titles.count(found) > 1:
        raise StepMistake(f'{titles.count(found)} rules are called "{found}"')
    return found


def rule_of(story: Story, does: str = "", fits: Callable[[Rule], bool] = lambda _: True) -> str:
    """The id of the rule that the scenario stands under, which must be of the kind that a step speaks of."""
    if story.rule not in story.rulebook.rule:
        raise StepMistake(f'"this …" needs a Rule: that starts with the id of a rule, not "{story.rule}"')
    if not fits(story.rulebook.rule[story.rule]):
        raise StepMistake(f"the rule {story.rule} never {does}")
    return story.rule


def rules_of(story: Story) -> tuple[set[str], set[str]]:
    """The rules that certainly apply, and the others that may, to the work or to a partner.

    Raises StepMistake for a rule about partners when nobody spoke of one: it would be true of nobody.
    """
    advice = story.advice()
    if _is_about_partners(story) and not advice.partners:
        raise StepMistake(f"the rule {story.rule} is about partners, and the story tells of none")
    certain = {*advice.fired, *(rule for partner in advice.partners for rule in partner.fired)}
    possible = {*advice.may_fire, *(rule for partner in advice.partners for rule in partner.may_fire)}
    return certain, possible - certain


def _is_about_partners(story: Story) -> bool:
    factors = story.rulebook.factor
    rule = story.rulebook.rule.get(story.rule)
    return rule is not None and any(one.name in factors and factors[one.name].scope == "partner" for one in rule.when)
