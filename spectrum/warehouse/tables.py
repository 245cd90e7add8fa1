"""The folded atlas as tables for a warehouse, and beside them the words of its rules, questions and ways of working."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator

from spectrum.rulebook import Rulebook
from spectrum.rulebook.model import UNKNOWN
from spectrum.warehouse.folded import ENDS, START, Folded
from spectrum.warehouse.reached import ACTUAL, Aspect
from spectrum.warehouse.relation import TEXT, WHOLE, Attribute, Cell, Relation
from spectrum.warehouse.sides import NOWHERE
from spectrum.warehouse.words import word_tables

WORD = 63
"""How many grounds are kept in a number: databases know whole numbers of 64 bits, the first of which is the sign."""


def relations_of(folded: Folded) -> tuple[Relation, ...]:
    """Every table, in an order in which a reader may meet them."""
    return (
        *word_tables(folded.rulebook),
        _ways(folded.rulebook),
        _rule_bits(folded),
        _answers(folded),
        _steps(folded),
        *_ends(folded),
        _reached(folded),
    )


def words_of_rules(folded: Folded) -> tuple[str, ...]:
    """The columns that hold grounds as bits."""
    return tuple(f"rules_{number + 1}" for number in range(-(-len(folded.grounds) // WORD)))


def rule_columns(folded: Folded, about: str) -> tuple[Attribute, ...]:
    return tuple(Attribute(name, WHOLE, about) for name in words_of_rules(folded))


def as_words(folded: Folded, grounds: Iterable[int]) -> tuple[int, ...]:
    """Some grounds, by their places, as bits of the columns."""
    bits = sum(1 << at for at in grounds)
    return tuple(bits >> number * WORD & (1 << WORD) - 1 for number in range(len(words_of_rules(folded))))


def questions_of(folded: Folded) -> tuple[str, ...]:
    """The questions about a piece of work itself, in the rulebook's order."""
    return tuple(factor.id for factor in folded.rulebook.factors if factor.scope != "partner")


def options_of(folded: Folded, question: str) -> tuple[str, ...]:
    """What can be said to a question: its options, and that the answer is not known."""
    return (*folded.rulebook.looked_at[question], UNKNOWN)


# -- the tables --------------------------------------------------------------------------------------------------------


def _ways(book: Rulebook) -> Relation:
    """Every set of ways of working, by its bits."""
    modes = book.mode_ids
    rows = []
    for bits in range(1 << len(modes)):
        some = [mode for at, mode in enumerate(modes) if bits >> at & 1]
        alone = some[0] if len(some) == 1 else None
        depths = (modes.index(some[0]), modes.index(some[-1])) if some else (None, None)
        rows.append((bits, alone, ", ".join(some) or None, len(some), *depths))
    columns = (
        Attribute("ways", WHOLE, "the set as bits: 1 for the lightest way of working, 2 for the next, and so on"),
        Attribute("mode", TEXT, "the way of working, where there is only one", optional=True),
        Attribute("modes", TEXT, "all of them, from light to deep, with commas between", optional=True),
        Attribute("how_many", WHOLE, "how many there are"),
        Attribute("lightest", WHOLE, "the place of the lightest, 0 for the first of all", optional=True),
        Attribute("deepest", WHOLE, "the place of the deepest", optional=True),
    )
    return Relation("way_set", "Sets of ways of working, in words.", ("ways",), columns, tuple(rows))


def _rule_bits(folded: Folded) -> Relation:
    """Each rule with the bits of its grounds. Rules about partners have none."""
    grounds: dict[str, list[int]] = {}
    for at, ground in enumerate(folded.grounds):
        grounds.setdefault(ground.rule, []).append(at)
    places = {rule.id: at for at, rule in enumerate(folded.rulebook.current_rules)}
    rows = tuple(_row(rule, places[rule], *as_words(folded, some)) for rule, some in grounds.items())
    columns = (
        Attribute("rule", TEXT, "the rule"),
        Attribute("place", WHOLE, "where it stands in the rulebook, from 0"),
        *rule_columns(folded, "its grounds, as bits: it holds where one of them is left standing"),
    )
    about = "On which grounds each rule holds. Rules about single partners are not among them."
    return Relation("rule_bits", about, ("rule",), columns, rows)


def _answers(folded: Folded) -> Relation:
    rows = []
    for question in questions_of(folded):
        for option in options_of(folded, question):
            left = (
                at
                for at, ground in enumerate(folded.grounds)
                if question not in ground.when or option in ground.when[question]
            )
            rows.append(_row(question, option, *as_words(folded, left)))
    columns = (
        Attribute("question", TEXT, "the question"),
        Attribute("option", TEXT, "the option that was chosen, or unknown"),
        *rule_columns(folded, "grounds that this answer leaves standing, as bits"),
    )
    about = "Which grounds of rules each answer leaves standing. What all answers leave standing may hold."
    return Relation("answer", about, ("question", "option"), columns, tuple(rows))


def _steps(folded: Folded) -> Relation:
    rows = [
        (question, state, option, int(after))
        for walk in folded.walks
        for question, step in zip(walk.questions, walk.steps, strict=True)
        for state, row in enumerate(step)
        for option, after in zip(options_of(folded, question), row, strict=True)
        if after != NOWHERE
    ]
    columns = (
        Attribute("question", TEXT, "the question"),
        Attribute("state", WHOLE, "all that matters of the answers before; 0 before the first question of a walk"),
        Attribute("option", TEXT, "the option that was chosen, or unknown"),
        Attribute("next_state", WHOLE, "all that matters of the answers so far"),
    )
    about = "Where each answer leads. Each walk goes through its questions in an order of its own."
    return Relation("step", about, ("question", "state", "option"), columns, tuple(rows))


def _ends(folded: Folded) -> Iterator[Relation]:
    """For each of the four ends, its class in each aspect that depends on it."""
    for at, end in enumerate(ENDS):
        aspects = [aspect for aspect in folded.aspects if depends(aspect, at)]
        classes = [
            Attribute(one.name, WHOLE, f"what it comes to for {one.name} in the table reached") for one in aspects
        ]
        if end == START:
            sides = [walk.side for walk in folded.start_walks]
            mixes = itertools.product(*(range(size) for size in folded.starts.shape))
            keyed = [(mix, int(folded.starts[mix])) for mix in mixes]
        else:
            sides = [end]
            keyed = [((state,), state) for state in range(len(next(w.ends for w in folded.walks if w.side == end)))]
        columns = (*(Attribute(side, WHOLE, f"the last state of the walk about {side}") for side in sides), *classes)
        rows = tuple((*key, *(aspect.classes[at][number] for aspect in aspects)) for key, number in keyed)
        yield Relation(f"end_of_{end}", ABOUT_ENDS[end], tuple(sides), columns, rows)


ABOUT_ENDS = {
    "need": "What the work needs, after the last question about it: a class for each aspect.",
    "start": "What these partners can start with: what limits it, and what is practised already, together.",
    "duty": "What the law or a mandate asks for: a class for each aspect.",
    "name": "What people call the work: a class for each aspect.",
}


def depends(aspect: Aspect, end: int) -> bool:
    """Whether an aspect depends on one of the four ends."""
    return int(aspect.outcome.shape[end]) > 1


def _row(*cells: Cell) -> tuple[Cell, ...]:
    return cells


def _reached(folded: Folded) -> Relation:
    rows = [
        (aspect.name, *place, *_outcome(folded, aspect, int(aspect.outcome[place])))
        for aspect in folded.aspects
        for place in itertools.product(*(range(size) for size in aspect.outcome.shape))
    ]
    columns = (
        Attribute("aspect", TEXT, "what is told or compared"),
        *(Attribute(end, WHOLE, f"the class of the {end}; 0 where the aspect does not depend on it") for end in ENDS),
        Attribute(
            "possible", WHOLE, "what is possible, as bits: ways of working; or 1 for no, 2 for yes", optional=True
        ),
        *rule_columns(folded, "grounds that this leaves standing, as bits"),
    )
    about = "What the ends come to together: the ways of working still possible, and which grounds are left standing."
    return Relation("reached", about, ("aspect", *ENDS), columns, tuple(rows))


def _outcome(folded: Folded, aspect: Aspect, outcome: int) -> tuple[Cell, ...]:
    possible = outcome >> len(aspect.conditions)
    if aspect.name == ACTUAL:
        possible >>= 1  # its first value says that nothing is known of practice
    hold = {aspect.conditions[at] for at in aspect.holds(outcome)}
    left = (at for at, g in enumerate(folded.grounds) if aspect.name not in g.when or g.when[aspect.name] in hold)
    return (possible if aspect.told else None, *as_words(folded, left))
