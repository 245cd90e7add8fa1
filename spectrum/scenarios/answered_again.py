"""Which line answers a question, where two lines answer the same one: the later counts, and the earlier is told so."""

from __future__ import annotations

from dataclasses import dataclass, field

Asked = tuple[str, str]
"""The name of the partner that something is asked about (empty for the work), and the id of the question."""


@dataclass
class AnsweredLines:
    """The line that answers each question by now, and for each line that was not used the one that took its place.

    An answer was used when something was expected of it before it was replaced.
    """

    line: dict[Asked, int] = field(default_factory=dict)
    replaced: dict[int, int] = field(default_factory=dict)
    _used: set[Asked] = field(default_factory=set)

    def answer(self, asked: Asked, line: int) -> None:
        """Note that a line answers a question, or takes its answer back."""
        if asked in self.line and asked not in self._used:
            self.replaced[self.line[asked]] = line
        self._used.discard(asked)
        self.line[asked] = line

    def use(self) -> None:
        """Note that something is expected of what is told by now."""
        self._used.update(self.line)
