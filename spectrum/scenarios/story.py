"""What a scenario tells, step by step, and what the advice on it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from spectrum.advice import WorkstreamAdvice, advise
from spectrum.atlas import Atlas
from spectrum.live import LiveEngine, compare
from spectrum.rulebook import Factor, Rulebook
from spectrum.rulebook.phrases import mode_words
from spectrum.situation import Partner, Situation, Workstream
from spectrum.words import nearest

DONT_KNOW = "we don't know"
BETWEEN_OPTIONS = " / "


class StepMistake(ValueError):
    """A step that can't be understood."""


@dataclass
class Story:
    """A piece of work as a scenario tells it; `rule` is the id of the rule the scenario stands under."""

    atlas: Atlas
    rule: str = ""
    live: LiveEngine | None = None
    title: str = ""
    claimed_mode: str = ""
    is_running: str = ""
    lone_gap: str = ""
    answers: dict[str, tuple[str, ...]] = field(default_factory=dict)
    partners: dict[str, dict[str, tuple[str, ...]]] = field(default_factory=dict)
    others: list[dict[str, tuple[str, ...]]] = field(default_factory=list)

    @property
    def rulebook(self) -> Rulebook:
        return self.atlas.rulebook

    def answer(self, question: str, words: str, partner: str = "") -> None:
        """Note an answer, given by the words of the question and of its option."""
        factor = self.factor(question)
        if (factor.scope == "partner") != bool(partner):
            whom = "a partner" if factor.scope == "partner" else "the work"
            raise StepMistake(f'"{factor.question}" is asked about {whom}')
        known = self.partners.setdefault(partner, {}) if partner else self.answers
        known[factor.id] = self.options(factor, words)

    def other_piece(self, answers: Iterable[tuple[str, str]]) -> None:
        """Note another piece of work of the same partnership, with its own answers."""
        factors = [(self.factor(question), words) for question, words in answers]
        self.others.append({factor.id: self.options(factor, words) for factor, words in factors})

    def factor(self, question: str) -> Factor:
        """The factor that asks this question."""
        asked = {plain(factor.question): factor for factor in self.rulebook.factors}
        found = asked.get(plain(question))
        if found is None:
            meant = nearest(plain(question), asked)
            hint = f' Did you mean "{asked[meant].question}"?' if meant else ""
            raise StepMistake(f'no question reads "{question}".{hint}')
        return found

    def options(self, factor: Factor, words: str) -> tuple[str, ...]:
        """The options that these words stand for: one, several with a slash between, or none for "we don't know"."""
        if plain(words) == plain(DONT_KNOW):
            return ()
        named = {plain(option.words): option.id for option in factor.options}
        said = [plain(part) for part in words.split(BETWEEN_OPTIONS)]
        wrong = [part for part in said if part not in named]
        if wrong:
            accepted = "; ".join(option.words for option in factor.options)
            raise StepMistake(f'"{wrong[0]}" is no answer to "{factor.question}" The answers are: {accepted}')
        return tuple(named[part] for part in said)

    def modes(self, words: str) -> tuple[str, ...]:
        """Ways of working named in a sentence: 'coordinating or cooperating'."""
        named = {name: mode.id for mode in self.rulebook.modes for name in (plain(mode.gerund), plain(mode.name))}
        said = [plain(part) for part in words.replace(" or ", ", ").split(",")]
        wrong = [part for part in said if part not in named]
        if wrong:
            accepted = mode_words(self.rulebook, self.rulebook.mode_ids)
            raise StepMistake(f'"{wrong[0]}" is no way of working; they are: {accepted}')
        return self.rulebook.in_order(named[part] for part in said)

    def named(self, modes: Sequence[str]) -> str:
        """Ways of working as a sentence names them."""
        return mode_words(self.rulebook, modes) or "nothing"

    def advice(self) -> WorkstreamAdvice:
        """The advice on the story so far, held against the live engine when there is one."""
        partners = tuple(Partner(name, answers) for name, answers in self.partners.items())
        piece = Workstream(self.title, self.answers, self.claimed_mode, self.is_running, partners)
        others = (Workstream(f"Other {number}", answers) for number, answers in enumerate(self.others, 1))
        pieces = (piece, *others)
        if self.live:
            compare(self.atlas, self.live, pieces)
        return advise(self.atlas, Situation(self.title, pieces, self.lone_gap)).workstreams[0]


def plain(words: str) -> str:
    """Words without capitals, doubled spaces and closing marks, so that they compare as a reader would."""
    return " ".join(words.split()).casefold().rstrip(".?! ")
