"""What moves between two rulebooks: over every combination of answers, counted and not sampled."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from spectrum.atlas import Atlas, join
from spectrum.checks.pairing import Found, Pair, Part, deciding
from spectrum.mistakes import BadRulebook, Mistake
from spectrum.rulebook import Rulebook
from spectrum.words import listed


@dataclass(frozen=True)
class Move:
    """One way in which the advice moves: from which mode to which, in how many cases, and the plainest of them.

    `answers` is as few answers as bring the move about when nothing else stands in the way (factor -> options).
    """

    before: str
    after: str
    cases: int
    answers: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Difference:
    """What moves from an old rulebook to a new one.

    `cases` is the number of combinations of answers that both know; `moves` are those whose advised mode is another,
    the most frequent first. Rules are told apart by id; a changed one says or looks at something else.
    """

    old: Rulebook
    new: Rulebook
    cases: int
    moves: tuple[Move, ...]
    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[str, ...]
    only_in_one: tuple[str, ...]

    @property
    def moved(self) -> int:
        """In how many cases the advised mode is another."""
        return sum(move.cases for move in self.moves)


def difference(old: Atlas, new: Atlas) -> Difference:
    """Compare two atlases on every combination of the answers that both know.

    Groups of factors that overlap are taken together, so that the count is exact even when a rule ties other factors
    than before. Raises BadRulebook when the modes differ, or when groups become too large to compare.
    """
    _refuse_other_modes(old.rulebook, new.rulebook)
    options = _options(old.rulebook, new.rulebook)
    parts = [Part(old, new, names, options) for names in _components(old, new)]
    joined = {Pair(old.orderings.nothing, new.orderings.nothing): Found(1, {})}
    for part in parts:
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
        tuple(_only_in_one(old.rulebook, new.rulebook)),
    )


def _refuse_other_modes(old: Rulebook, new: Rulebook) -> None:
    if old.mode_ids != new.mode_ids:
        modes = f"{listed(old.mode_ids)} in the old one, {listed(new.mode_ids)} in the new one"
        raise BadRulebook([Mistake("modes", f"only rulebooks with the same modes can be compared: {modes}.")])


def _options(old: Rulebook, new: Rulebook) -> dict[str, tuple[str, ...]]:
    """The options of every factor that both rulebooks know, or the one that has it."""
    both = {**new.factor, **old.factor}
    found = {}
    for name, factor in both.items():
        known = [book.factor[name].option_ids for book in (old, new) if name in book.factor]
        found[name] = tuple(option for option in factor.option_ids if all(option in ids for ids in known))
    return {name: ids for name, ids in found.items() if ids}


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


def _components(old: Atlas, new: Atlas) -> list[tuple[str, ...]]:
    """The factors of both rulebooks' groups, merged wherever two of them share one."""
    merged: list[set[str]] = []
    for table in (*deciding(old), *deciding(new)):
        names = set(table.plan.factors)
        names = names.union(*(group for group in merged if group & names))
        merged = [group for group in merged if not group & names]
        merged.append(names)
    order = list({**old.rulebook.factor, **new.rulebook.factor})
    return [tuple(sorted(names, key=order.index)) for names in merged]


def _joined(states: Mapping[Pair, Found], more: Mapping[Pair, Found]) -> dict[Pair, Found]:
    found: dict[Pair, Found] = {}
    for state, one in states.items():
        for pair, other in more.items():
            key = Pair(join(state.old, pair.old), join(state.new, pair.new))
            answers = {**one.answers, **other.answers}
            known = found.get(key, Found(0, answers))
            plainest = min(known.answers, answers, key=len)
            found[key] = Found(known.cases + one.cases * other.cases, plainest)
    return found


def _moves(old: Atlas, new: Atlas, parts: Sequence[Part], joined: Mapping[Pair, Found]) -> list[Move]:
    def way(pair: Pair) -> tuple[int, int]:
        return old.orderings.verdict(pair.old).advised, new.orderings.verdict(pair.new).advised

    cases: dict[tuple[int, int], int] = {}
    plainest: dict[tuple[int, int], Mapping[str, str]] = {}
    for pair, found in joined.items():
        one = way(pair)
        if one[0] != one[1]:
            cases[one] = cases.get(one, 0) + found.cases
            plainest[one] = min(plainest.get(one, found.answers), found.answers, key=len)
    ids = old.rulebook.mode_ids
    moves = []
    for one, count in cases.items():
        answers = _fewest(parts, plainest[one], {pair for pair in joined if way(pair) == one})
        moves.append(Move(ids[one[0]], ids[one[1]], count, answers))
    return sorted(moves, key=lambda move: -move.cases)


def _fewest(parts: Sequence[Part], answers: Mapping[str, str], moved: Set[Pair]) -> dict[str, tuple[str, ...]]:
    """Answers left out one by one, as long as those that remain bring about the same move whatever the others are.

    Groups in which no answer is needed are taken to say nothing: nothing else stands in the way.
    """
    touched = [part for part in parts if set(part.names) & set(answers)]
    kept: dict[str, tuple[str, ...]] = {name: (option,) for name, option in answers.items()}
    for name in answers:
        fewer = {one: said for one, said in kept.items() if one != name}
        if _all_pairs(touched, fewer) <= moved:
            kept = fewer
    return kept


def _all_pairs(parts: Sequence[Part], answers: Mapping[str, Sequence[str]]) -> set[Pair]:
    """Every pair that some groups can come to together, when only these answers are given."""
    found: set[Pair] | None = None
    for part in parts:
        left = part.pairs_left(answers)
        found = left if found is None else {Pair(join(a.old, b.old), join(a.new, b.new)) for a in found for b in left}
    return found or set()
