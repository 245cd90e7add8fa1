"""What a scenario tells, step by step, and what the advice on it is."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Sequence
from dataclasses import dataclass, field

from spectrum.advice import PartnerAdvice, WorkstreamAdvice
from spectrum.atlas import Atlas
from spectrum.consultation import Consultation
from spectrum.consultation.live_engine import LiveEngine
from spectrum.input.mistakes import BadInput
from spectrum.language.words import did_you_mean, listed, quoted
from spectrum.rulebook import Factor, Rulebook
from spectrum.rulebook.phrases import mode_words
from spectrum.scenarios.answered_again import Asked
from spectrum.scenarios.ordinary_cases import OrdinaryCase
from spectrum.scenarios.step_mistakes import StepMistake
from spectrum.scenarios.vocabulary import Told, Vocabulary, plain, vocabulary_of
from spectrum.situation import Partner, Situation, Workstream

CONTEXT = ("claimed_mode", "is_running")
"""What is told of the work beside its answers."""


def modes_by_words(book: Rulebook) -> dict[str, str]:
    """The ids of ways of working by the words that a sentence may name them with, plain."""
    said = ((words, mode.id) for mode in book.modes for words in (mode.gerund, mode.name, f"to {mode.name}"))
    return {plain(words): mode for words, mode in said}


@dataclass
class Story:
    """A piece of work as a scenario tells it; `rule` is the id of the rule the scenario stands under.

    `cases` are the ordinary cases that it may start from, and `others` other pieces of work of the same partnership.
    """

    atlas: Atlas
    rule: str = ""
    live: LiveEngine | None = None
    cases: tuple[OrdinaryCase, ...] = ()
    title: str = ""
    claimed_mode: str = ""
    is_running: str = ""
    result: str = ""
    lightest: str = ""
    answers: dict[str, tuple[str, ...]] = field(default_factory=dict)
    partners: dict[str, dict[str, tuple[str, ...]]] = field(default_factory=dict)
    others: list[Workstream] = field(default_factory=list)
    answered: list[Asked] = field(default_factory=list)
    """What was answered, or taken back, in the order in which it was told."""
    _last: tuple[tuple[Workstream, ...], WorkstreamAdvice] | None = field(default=None, repr=False)

    @property
    def rulebook(self) -> Rulebook:
        return self.atlas.rulebook

    @functools.cached_property
    def vocabulary(self) -> Vocabulary:
        return vocabulary_of(self.rulebook.factors)

    def begin(self, name: str) -> None:
        """Start from an ordinary case. Raises StepMistake when none is called so, or something was told before."""
        if dataclasses.replace(self.piece(), title="") != Workstream(""):
            raise StepMistake("a case comes before everything that changes it")
        piece = self._case(name)
        self.title = self.title or piece.title
        self.claimed_mode, self.is_running = piece.claimed_mode, piece.is_running
        self.result, self.lightest = piece.result, piece.lightest
        self.answers = dict(piece.answers)
        self.partners = {partner.name: dict(partner.answers) for partner in piece.partners}

    def _case(self, name: str) -> Workstream:
        named = {one.name.casefold(): one for one in self.cases}
        if name.casefold() not in named:
            raise StepMistake(f'no case is called "{name}".', lambda: self._cases_like(name))
        case, known = named[name.casefold()], self.vocabulary.pieces
        try:
            if case not in known:
                known[case] = case.piece(self.rulebook)
        except BadInput as error:
            raise StepMistake(f'the case "{case.name}" can\'t be used: {error.mistakes[0]}') from None
        return known[case]

    def _cases_like(self, name: str) -> str:
        accepted = listed([one.name for one in self.cases], "and")
        accepted = accepted or "none, for no ordinary.yaml is beside the scenarios"
        return f"{did_you_mean(name, [one.name.casefold() for one in self.cases])} There are: {accepted}"

    def tell(self, text: str, partner: str = "") -> Factor:
        """Note an answer, told by its sentence, its question or the name of what is asked."""
        return self.note(self.vocabulary.told(text), partner)

    def note(self, told: Told, partner: str = "") -> Factor:
        """Note an answer about the work, or about one partner, who is there from then on."""
        factor = told.factor
        if (factor.scope == "partner") != bool(partner):
            whom = (
                'a partner; say: the partner "NAME": …'
                if factor.scope == "partner"
                else "the work, not about a partner"
            )
            raise StepMistake(f'"{factor.question}" is asked about {whom}')
        if factor.id in CONTEXT:
            self._note_context(told)
        elif told.options is None:
            self._take_back(factor, self.partners.get(partner, {}) if partner else self.answers)
        else:
            known = self.partners.setdefault(partner, {}) if partner else self.answers
            known[factor.id] = told.options
        self.answered.append((partner, factor.id))
        return factor

    def _note_context(self, told: Told) -> None:
        name = told.factor.id
        if len(told.options or ()) > 1:
            raise StepMistake(f'"{told.factor.question}" has one answer; say one, or that we don\'t know')
        if told.options is None and not getattr(self, name):
            raise StepMistake(f"{told.factor.name} was not told before")
        setattr(self, name, told.options[0] if told.options else "")

    def _take_back(self, factor: Factor, known: dict[str, tuple[str, ...]]) -> None:
        if factor.id not in known:
            raise StepMistake(f"{factor.name} was not told before")
        del known[factor.id]

    def modes(self, words: str) -> tuple[str, ...]:
        """Ways of working named in a sentence: 'coordinating or cooperating', 'act alone', 'to coexist'."""
        named = modes_by_words(self.rulebook)
        said = [plain(part) for part in words.replace(" or ", ", ").split(",")]
        wrong = [part for part in said if part not in named]
        if wrong:
            accepted = mode_words(self.rulebook, self.rulebook.mode_ids)
            raise StepMistake(f'"{wrong[0]}" is no way of working; they are: {accepted}')
        return self.rulebook.in_order(named[part] for part in said)

    def named(self, modes: Sequence[str]) -> str:
        """Ways of working as a sentence names them."""
        return mode_words(self.rulebook, modes) or "nothing"

    def piece(self) -> Workstream:
        """The piece of work as it is told so far."""
        partners = tuple(Partner(name, dict(answers)) for name, answers in self.partners.items())
        return Workstream(
            self.title,
            dict(self.answers),
            self.claimed_mode,
            self.is_running,
            partners,
            result=self.result,
            lightest=self.lightest,
        )

    def advice(self) -> WorkstreamAdvice:
        """The advice on the story so far, held against the live engine when there is one; worked out once a state."""
        pieces = (self.piece(), *self.others)
        if self._last is None or self._last[0] != pieces:
            consultation = Consultation(self.atlas, Situation(self.title, pieces))
            if self.live:
                consultation.prove(self.live)
            self._last = pieces, consultation.advice_on()
        return self._last[1]

    def partner(self, name: str) -> PartnerAdvice:
        """What is advised about one partner. Raises StepMistake when nobody spoke of it."""
        found = {one.name: one for one in self.advice().partners}
        if name not in found:
            told = f"; told of: {quoted(found, 'and')}" if found else ""
            raise StepMistake(f'nothing was said about a partner "{name}"{told}')
        return found[name]
