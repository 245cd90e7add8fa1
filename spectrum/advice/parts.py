"""The parts of an advice, as frozen values, each with the rule behind it."""

from __future__ import annotations

from dataclasses import dataclass

from spectrum.rulebook import Citation


@dataclass(frozen=True)
class Reason:
    """An argument that certainly holds: for one mode, or against some.

    `decides` when the need rests on it, `set_aside` when another rule has thrown it out.
    """

    rule: str
    title: str
    text: str
    modes: tuple[str, ...]
    strength: str
    evidence: str
    source: tuple[Citation, ...]
    decides: bool = False
    set_aside: bool = False


@dataclass(frozen=True)
class Limit:
    """A ceiling that always binds and certainly holds: `bound_by` the law, the time there is, or the partners.

    `binds` is true when the work needs more than `cap` in every case still possible. `first_step` would lift it, `who`
    would take that step, and `then` holds the modes that could be advised if it alone were lifted (empty when nobody
    could change what was answered).
    """

    rule: str
    title: str
    text: str
    cap: str
    bound_by: str
    first_step: str
    who: str
    binds: bool
    then: tuple[str, ...]
    evidence: str
    source: tuple[Citation, ...]


@dataclass(frozen=True)
class ThingToMend:
    """Something these partners have not got yet: a condition of the advice, or one of too many things to mend.

    `first_step` is what to do, `who` would do it, and `by` when it should be done (a period; empty when time presses,
    and it comes first). `otherwise` holds the modes that fit if it is not done by then.
    """

    rule: str
    title: str
    text: str
    gap: str
    first_step: str
    who: str
    by: str
    otherwise: tuple[str, ...]
    binds: bool
    evidence: str
    source: tuple[Citation, ...]


@dataclass(frozen=True)
class Trigger:
    """An answer, or a comparison of modes reached, that made a rule hold: its name, its values, and words for both."""

    factor: str
    options: tuple[str, ...]
    words: str


@dataclass(frozen=True)
class Evidence:
    """What shows that a misconception is at work: what is said of this case, the answers behind it, and the source."""

    rule: str
    text: str
    triggered_by: tuple[Trigger, ...]
    passage: str
    sentence: int
    evidence: str
    partner: str = ""

    @property
    def says(self) -> str:
        """What is said of this case, with the name of the partner that it is said of."""
        return f"{self.partner}: {self.text}" if self.partner else self.text


@dataclass(frozen=True)
class Alert:
    """A common misconception at work, told once with all that shows it: what people think, and what to ask in the room.

    `first` marks the few that matter most here; the others can wait.
    """

    id: str
    title: str
    text: str
    question: str
    otherwise: str
    shown_by: tuple[Evidence, ...]
    first: bool


@dataclass(frozen=True)
class Note:
    """Something good to keep, or a sentence that must be read with the advice."""

    rule: str
    title: str
    text: str
    source: tuple[Citation, ...]


@dataclass(frozen=True)
class NextStep:
    """A step to take, besides the first steps of what stands in the way."""

    rule: str
    title: str
    text: str
    because: str
    source: tuple[Citation, ...]


@dataclass(frozen=True)
class Referred:
    """A referral that applies: what the advice does not answer, whose `door` is next, and `because` of what.

    `answers` are the answers that bring it about, `words` what was written and may mean it; one of the two at least.
    """

    id: str
    title: str
    text: str
    door: str
    because: str
    answers: tuple[Trigger, ...]
    words: tuple[str, ...]
    source: tuple[Citation, ...]


@dataclass(frozen=True)
class Question:
    """Answers that seem not to go together, and the sentence that asks again. It never stops an advice."""

    rule: str
    text: str
    answers: tuple[Trigger, ...]


@dataclass(frozen=True)
class PartnerLimit:
    """What keeps one partner back: `kind` is `limit` (law or independence) or `gap` (means that can be found)."""

    rule: str
    title: str
    text: str
    kind: str
    cap: str
    first_step: str
    who: str
    by: str
    binds: bool


@dataclass(frozen=True)
class PartnerAdvice:
    """How one partner can be involved: its role (empty while open), every ceiling still possible, and why, in one text.

    `limits` holds what keeps this partner back in this work.
    """

    name: str
    role: str
    roles: tuple[str, ...]
    ceiling: tuple[str, ...]
    text: str
    limits: tuple[PartnerLimit, ...]
    fired: tuple[str, ...]
    may_fire: tuple[str, ...]


@dataclass(frozen=True)
class Blocked:
    """An answer that helps to keep a way of working away, the rules behind it, and what to say of them.

    `holds` tells that these rules hold as things are; otherwise they are what another answer could bring.
    """

    factor: str
    options: tuple[str, ...]
    words: str
    rules: tuple[str, ...]
    because: tuple[str, ...]
    holds: bool


@dataclass(frozen=True)
class Block:
    """A minimal set of given answers that alone rules a way of working out."""

    answers: tuple[Blocked, ...]

    @property
    def told(self) -> tuple[Blocked, ...]:
        """The answers worth telling first: those behind which something holds as things are, else all."""
        return tuple(one for one in self.answers if one.holds) or self.answers

    @property
    def besides(self) -> tuple[Blocked, ...]:
        """The other answers, which only have to stay as they are."""
        return tuple(one for one in self.answers if one not in self.told)


@dataclass(frozen=True)
class WhyNot:
    """Why a way of working is ruled out: the smallest blocking sets first, and how many minimal ones there are."""

    mode: str
    blocks: tuple[Block, ...]
    count: int


@dataclass(frozen=True)
class Link:
    """One link of the full chain: a rule, what it rests on (answers and findings), and what it concludes, in words."""

    rule: str
    kind: str
    title: str
    because: str
    rests_on: tuple[Trigger, ...]
    concludes: tuple[str, ...]
    source: tuple[Citation, ...]
