"""From codes to rows of words, by a program. The last word of a row tells the modes, a byte for each aspect."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from spectrum.atlas import Atlas, join
from spectrum.columnar.coding import Codes
from spectrum.columnar.decided import Words
from spectrum.columnar.ends import Ends, VerdictWords
from spectrum.columnar.joining import Joined, SideStates
from spectrum.columnar.pairs import Numbers, Pairs
from spectrum.columnar.program import BOUNDS, NEED, PRACTICE, Program


class Results:
    """Rows for everything met so far. Threads may share it."""

    def __init__(self, atlas: Atlas, program: Program) -> None:
        self.program = program
        self.sides = [SideStates(*both) for both in zip(program.sides, program.finishes, strict=True)]
        self.practice = self.sides[PRACTICE].states
        self.work = Joined(self.sides[NEED].states, self.sides[BOUNDS].states, program.finish_work)
        self.words = VerdictWords(atlas.rulebook, atlas.orderings)
        self.ends = Ends(self.words, program.masks, program.always, program.scattered)
        self._verdicts = Pairs(self._verdict)
        self._pairs = Pairs(self._end)

    def write(self, raised: Codes, out: Words) -> None:
        """The rows of some pieces of work, shape (n, words + 1); in their codes 0 is not knowing. Raises TooMany."""
        self._say_that_it_runs(raised)
        places = self.program.places.work_out(raised)
        self._ends(places, out)
        found = np.empty_like(out)
        for one in self.program.rows:
            one.rows.take(places[one.place], axis=0, out=found, mode="clip")
            np.bitwise_and(out, found, out=out)

    def _say_that_it_runs(self, raised: Codes) -> None:
        """Write into the codes that work runs which was told of as running work."""
        column, yes, shown_by = self.program.running
        shown = np.bitwise_or.reduce(raised[list(shown_by)], axis=0) != 0
        raised[column] += (shown & (raised[column] == 0)) * np.uint8(yes)

    def _ends(self, places: Sequence[Numbers], out: Words) -> None:
        """The rows of what is concluded about each piece of work, and of what it is called."""
        need, bounds, practice = (side.numbers(places) for side in self.sides)
        work = self.work.look_up(need, bounds)
        ends = self._pairs.look_up(work, practice, (len(self.work.states), len(self.practice)))
        numbers = np.multiply(ends, self.ends.named, dtype=np.intp)
        numbers += places[self.program.claimed]
        self.ends.table.take(numbers, axis=0, out=out, mode="clip")

    def _end(self, work: int, practice: int) -> int:
        """The number of what a state of the work and one of its practice lead to."""
        first, second = self.work.states.members[work], self.practice.members[practice]
        most = len(self.work.states.conclusions.all), len(self.practice.conclusions.all)
        verdicts = self._verdicts.every_two(first, second, most)
        rules = self.work.states.states.all[work].rules | self.practice.states.all[practice].rules
        return self.ends.number(verdicts, rules)

    def _verdict(self, work: int, practice: int) -> int:
        both = join(self.work.states.conclusions.all[work], self.practice.conclusions.all[practice])
        return self.words.number(both)
