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
    """A ceiling that certainly holds: `kind` is `limit` (it always binds) or `gap` (it can be mended).

    `gap` names what is not ready, empty for law and clock. `binds` is true when the work needs more than `cap` in every
    case still possible; `closes` is a first step and `by` when to look again.
    """

    rule: str
    title: str
    text: str
    kind: str
    cap: str
    gap: str
    closes: str
    by: str
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
class Alert:
    """A common misconception at work: what people think, what is said of this case, and what to ask in the room."""

    id: str
    title: str
    text: str
    question: str
    otherwise: str
    triggered_by: tuple[Trigger, ...]
    passage: str
    sentence: int
    rule: str
    evidence: str
    partner: str = ""


@dataclass(frozen=True)
class Note:
    """Something good to keep, or a sentence that must be read with the advice."""

    rule: str
    title: str
    text: str
    source: tuple[Citation, ...]


@dataclass(frozen=True)
class NextStep:
    """A step to take: the answer it should change (empty when it changes none), and what would be advised then."""

    rule: str
    title: str
    text: str
    because: str
    factor: str
    change_from: tuple[str, ...]
    change_to: str
    who: str
    advised: tuple[str, ...]


@dataclass(frozen=True)
class Question:
    """Answers that seem not to go together, and the sentence that asks again. It never stops an advice."""

    rule: str
    text: str
    answers: tuple[Trigger, ...]


@dataclass(frozen=True)
class PartnerAdvice:
    """How one partner can be involved: its role (empty while open), every ceiling still possible, and why.

    `limits` holds what keeps this partner back in this work: law or independence, or means that can be found.
    """

    name: str
    role: str
    roles: tuple[str, ...]
    ceiling: tuple[str, ...]
    reasons: tuple[Note, ...]
    limits: tuple[Limit, ...]
    fired: tuple[str, ...]
    may_fire: tuple[str, ...]


@dataclass(frozen=True)
class OneThing:
    """The one gap between these partners and the next way of working, and what would be advised without it."""

    rule: str
    text: str
    closes: str
    by: str
    advised: tuple[str, ...]
    is_condition: bool


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
