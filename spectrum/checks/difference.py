"""What moves between two rulebooks: over every combination of the answers that both know, counted and not sampled."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from spectrum.atlas import Atlas, Conclusion
from spectrum.checks.side_by_side import Pair, Part, Tally, both_said, deciding, shared, silence
from spectrum.input.mistakes import BadRulebook, Mistake
from spectrum.language.words import listed
from spectrum.rulebook import Rulebook

Modes = tuple[str, ...]
TOLD = ("title", "because", "closes", "who", "by", "step")
"""What a rule tells its readers, besides what it looks at and concludes."""


@dataclass(frozen=True)
class Move:
    """One way in which the advice moves: the modes possible before and after, in how many cases, and the plainest one.

    More than one mode is possible where the advice also depends on a question that only one of the rulebooks asks.
    `answers` is as few answers as bring the move about when nothing else stands in the way (factor -> options).
    """

    before: Modes
    after: Modes
    cases: int
    answers: Mapping[str, tuple[str, ...]]

    @property
    def certain(self) -> bool:
        """Whether the advice is another whatever the answers to other questions are."""
        return not set(self.before) & set(self.after)


@dataclass(frozen=True)
class Difference:
    """What moves from an old rulebook to a new one.

    `cases` is the number of combinations of answers that both know, to the questions that both ask; `moves` are those
    whose advised modes are others, the most frequent first. `only_in_one` names what only one of the rulebooks asks or
    offers. Rules are told apart by id; a changed one looks at or concludes something else, and a reworded one (id ->
    which of `TOLD`) tells it in other words, or asks for another first step or next step.
    """

    old: Rulebook
    new: Rulebook
    cases: int
    moves: tuple[Move, ...]
    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[str, ...]
    reworded: Mapping[str, tuple[str, ...]]
    only_in_one: tuple[str, ...]

    @property
    def moved(self) -> int:
        """In how many cases the advised modes are others."""
        return sum(move.cases for move in self.moves)

    @property
    def certainly_moved(self) -> int:
        """In how many cases the advice is another whatever else is answered."""
        return sum(move.cases for move in self.moves if move.certain)


def difference(old: Atlas, new: Atlas) -> Difference:
    """Compare two atlases on every combination of the answers that both know.

    Groups of factors that overlap are taken together, so that the count is exact even when a rule ties other factors
    than before. A question that only one rulebook asks stays open, and an answer that only one offers is not given.
    Raises BadRulebook when the modes differ, or when groups become too large to compare.
    """
    _refuse_other_modes(old.rulebook, new.rulebook)
    known = shared(old, new)
    parts = [Part(old, new, names, known) for names in _components(old, new)]
    joined = {silence(old, new): Tally(1, {})}
    for part in sorted(parts, key=lambda one: len(one.found)):
        joined = _joined(joined, part.found)
    before, after = _rules(old.rulebook), _rules(new.rulebook)
    return Difference(
        old.rulebook,
        new.rulebook,
        sum(found.cases for found in joined.values()),
        tuple(_moves(old, new, parts, joined)),
        tuple(one for one in after if one not in before),
        tuple(one for one in before if one not in after),
        tuple(one for one in before if one in after and before[one] != after[one]),
        _reworded(old.rulebook, new.rulebook),
        tuple(_only_in_one(old.rulebook, new.rulebook)),
    )


def _refuse_other_modes(old: Rulebook, new: Rulebook) -> None:
    if old.mode_ids != new.mode_ids:
        modes = f"{listed(old.mode_ids)} in the old one, {listed(new.mode_ids)} in the new one"
        raise BadRulebook([Mistake("modes", f"only rulebooks with the same modes can be compared: {modes}.")])


def _only_in_one(old: Rulebook, new: Rulebook) -> Iterator[str]:
    for name, factor in {**old.factor, **new.factor}.items():
        ids = [set(book.factor[name].option_ids) if name in book.factor else set() for book in (old, new)]
        if not all(ids):
            yield name
        elif ids[0] != ids[1]:
            yield f"{factor.id} ({listed(sorted(ids[0] ^ ids[1]))})"


def _rules(book: Rulebook) -> dict[str, object]:
    """What each rule in force looks at and concludes, by id; its wording is left aside."""
    return {rule.id: (rule.layer, frozenset(rule.when), rule.then) for rule in book.current_rules}


def _reworded(old: Rulebook, new: Rulebook) -> dict[str, tuple[str, ...]]:
    """The rules in force in both that tell something in other words, and what."""
    before = {rule.id: rule for rule in old.current_rules}
    both = ((before[rule.id], rule) for rule in new.current_rules if rule.id in before)
    told = {new.id: tuple(one for one in TOLD if getattr(old, one) != getattr(new, one)) for old, new in both}
    return {rule_id: parts for rule_id, parts in told.items() if parts}


def _components(old: Atlas, new: Atlas) -> list[tuple[str, ...]]:
    """What both rulebooks' groups look at, merged wherever two of them share something."""
    merged: list[set[str]] = []
    for table in (*deciding(old), *deciding(new)):
        names = set(table.plan.factors)
        names = names.union(*(group for group in merged if group & names))
        merged = [group for group in merged if not group & names]
        merged.append(names)
    order = list({**old.rulebook.looked_at, **new.rulebook.looked_at})
    return [tuple(sorted(names, key=order.index)) for names in merged]


def _joined(states: Mapping[Pair, Tally], more: Mapping[Pair, Tally]) -> dict[Pair, Tally]:
    found: dict[Pair, Tally] = {}
    for state, one in states.items():
        for pair, other in more.items():
            key = both_said(state, pair)
            known = found.get(key)
            cases = one.cases * other.cases + (known.cases if known else 0)
            fewer = known is None or len(one.answers) + len(other.answers) < len(known.answers)
            found[key] = Tally(cases, {**one.answers, **other.answers} if known is None or fewer else known.answers)
    return found


def _moves(old: Atlas, new: Atlas, parts: Sequence[Part], joined: Mapping[Pair, Tally]) -> list[Move]:
    cases: dict[tuple[Modes, Modes], int] = {}
    plainest: dict[tuple[Modes, Modes], Mapping[str, str]] = {}
    for pair, found in joined.items():
        way = _way(old, new, pair)
        if way[0] != way[1]:
            cases[way] = cases.get(way, 0) + found.cases
            plainest[way] = min(plainest.get(way, found.answers), found.answers, key=len)

    def moves_so(way: tuple[Modes, Modes], answers: Mapping[str, Sequence[str]]) -> bool:
        return all(_way(old, new, pair) == way for pair in _pairs_left(parts, plainest[way], answers))

    moves = [Move(*way, count, _fewest(plainest[way], partial(moves_so, way))) for way, count in cases.items()]
    return sorted(moves, key=lambda move: -move.cases)


def _fewest(
    answers: Mapping[str, str], still: Callable[[Mapping[str, tuple[str, ...]]], bool]
) -> Mapping[str, tuple[str, ...]]:
    """Answers left out one by one, as long as those that remain still bring about the same."""
    kept = {name: (option,) for name, option in answers.items()}
    for name in answers:
        fewer = {one: said for one, said in kept.items() if one != name}
        kept = fewer if still(fewer) else kept
    return kept


def _way(old: Atlas, new: Atlas, pair: Pair) -> tuple[Modes, Modes]:
    """The modes that may be advised before and after."""
    return _advised(old, pair.old), _advised(new, pair.new)


def _advised(atlas: Atlas, said: Iterable[Conclusion]) -> Modes:
    ids = atlas.rulebook.mode_ids
    return tuple(ids[depth] for depth in sorted({atlas.orderings.verdict(one).advised for one in said}))


def _pairs_left(parts: Sequence[Part], touched: Iterable[str], answers: Mapping[str, Sequence[str]]) -> set[Pair]:
    """Every pair that the touched groups can come to together, when only these answers are given.

    The others are taken to say nothing: nothing else stands in the way.
    """
    found: set[Pair] | None = None
    for part in (one for one in parts if set(one.names) & set(touched)):
        left = part.pairs_left(answers)
        found = left if found is None else {both_said(one, other) for one in found for other in left}
    return found or set()
