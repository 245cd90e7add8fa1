"""What a rulebook says, as frozen values: modes, factors, rules, and where each comes from."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from spectrum.language.sought import sought_pattern

FOUND = "found"
UNKNOWN = "unknown"
ESSAY = "essay"

SCOPES = ("workstream", "partnership", "partner", "practice", "context")
TOPICS = ("work", "law_and_time", "partners", "practice")
"""What questions are asked under, in the order in which a person is asked."""
USUAL_TOPICS = {
    "context": "work",
    "workstream": "work",
    "partnership": "partners",
    "partner": "partners",
    "practice": "practice",
}
"""Scope -> the topic of a question that names none."""
WHO = ("you", "partners", "nobody")
STRENGTHS = ("strong", "medium", "weak")
CEILINGS = ("limit", "gap")
EVIDENCE = ("guidance", "research", "judgement")
ROLES = ("core", "consult", "not_involved")
STANCES = ("refuses", "told_to", "unable")
BOUND_BY = ("law", "time", "partners")
LAYERS = {
    "finding": ("finding",),
    "argument_for": ("for", "strength"),
    "argument_against": ("against", "strength", "discards", "safety"),
    "limit": ("cap", "gap", "partner_cap"),
    "gap": ("gap", "otherwise", "partner_cap"),
    "floor": ("floor",),
    "practice": ("actual",),
    "partner": ("role", "stance", "partner_cap", "alert"),
    "alert": ("alert",),
    "note": (),
    "next_step": ("alert",),
    "contradiction": (),
    "hedge": (),
}
TOWARDS = ("later", "earlier")
ASPECTS = ("needed", "feasible", "advised", "limit")
NEVER = ("shallower", "deeper", "changes")
FAULTS = ("contradiction", "never_in_the_way", "opposed", "same_options", "subsumed", "unused")
NOT_KNOWN = "not_known"
SUMMARIES = {"essential_partners": (*STANCES, "willing", "none", NOT_KNOWN)}
"""What is summed up of the partners before the work is decided: name -> values, the gravest first.

`none` when partners are named and none is essential; not known when none is named.
"""
COMPARISONS = {
    "name_and_practice": (NOT_KNOWN, "name_is_deeper", "same", "name_is_lighter"),
    "name_and_need": (NOT_KNOWN, "name_is_deeper", "same", "name_is_lighter"),
    "practice_and_need": (NOT_KNOWN, "much_lighter", "lighter", "same", "deeper"),
    "practice_and_advice": (NOT_KNOWN, "much_lighter", "lighter", "same", "deeper"),
    "advice_and_need": ("lighter", "same"),
    "need_and_duty": ("lighter_than_duty", "meets_duty"),
    "advice_and_duty": ("lighter_than_duty", "meets_duty"),
    "mending": ("too_many", "carried", "nothing"),
    "core_partners": (NOT_KNOWN, "none", "one", "some", "all"),
    "pieces_of_work": (NOT_KNOWN, "same", "different"),
}
"""What is computed about the modes reached, before the rules that look at them: name -> values."""


@dataclass(frozen=True)
class Citation:
    """Where a rule or factor comes from: a source, or a passage of the essay with its sentence (counted from 1)."""

    source: str
    passage: str = ""
    sentence: int = 0

    def __str__(self) -> str:
        if not self.passage:
            return self.source
        return f"{self.passage}.{self.sentence}" if self.sentence else self.passage


@dataclass(frozen=True)
class Source:
    """A work the rulebook draws on, and how much of it was really read."""

    id: str
    title: str
    author: str
    read: str
    kind: str
    says: str
    year: str = ""
    address: str = ""


@dataclass(frozen=True)
class NotUsed:
    """A sentence of the essay (counted from 1) that no rule or question rests on, and why."""

    sentence: int
    because: str


@dataclass(frozen=True)
class Passage:
    """A passage of the essay: its id, our heading, what it is about, and how many sentences it has."""

    id: str
    heading: str
    about: str
    sentences: int
    not_used: tuple[NotUsed, ...] = ()


@dataclass(frozen=True)
class Dimension:
    """One aspect along which ways of working can be seen to differ: goals, money, decisions ..."""

    id: str
    name: str


@dataclass(frozen=True)
class Mode:
    """A way of working: its id, screen name, one-line definition, and what you would see (dimension id -> text).

    `gerund` names it inside a sentence ('coexisting'), and `doing` says what people then do ('you work side by side').
    """

    id: str
    name: str
    gerund: str
    doing: str
    definition: str
    looks_like: Mapping[str, str]


@dataclass(frozen=True)
class Boundary:
    """One question that tells two neighbouring modes apart, or (without `between`) a claim from the real thing."""

    id: str
    question: str
    if_yes: str
    source: tuple[Citation, ...]
    between: tuple[str, ...] = ()


@dataclass(frozen=True)
class Chart:
    """Another chart of ways of working, and what it calls each of our modes (mode id -> words)."""

    id: str
    name: str
    source: str
    swaps: bool
    words: Mapping[str, str]
    note: str


@dataclass(frozen=True)
class Option:
    """One answer to a factor's question: an id, the words on the page, and an example.

    `tells` is the answer as a sentence that a person could say.
    """

    id: str
    words: str
    tells: str
    example: str = ""


@dataclass(frozen=True)
class Factor:
    """One thing that decides: a plain question, why it is asked, ordered options, and who could change the answer.

    `topic` is what it is asked under, where that is not what its scope says. `also_when_planned` marks a question about
    practice that makes sense before the work runs, `carries_over` one about a partner that holds for all its work.
    """

    id: str
    name: str
    scope: str
    question: str
    why: str
    who: str
    options: tuple[Option, ...]
    source: tuple[Citation, ...]
    hint: str = ""
    topic: str = ""
    also_when_planned: bool = False
    carries_over: bool = False

    @property
    def asked_under(self) -> str:
        """The topic: the one it names, or the usual one of its scope."""
        return self.topic or USUAL_TOPICS[self.scope]

    @property
    def shows_it_runs(self) -> bool:
        """Whether only work that is running can answer it."""
        return self.scope == "practice" and not self.also_when_planned

    @cached_property
    def option_ids(self) -> tuple[str, ...]:
        return tuple(option.id for option in self.options)

    def option(self, option_id: str) -> Option:
        """The option with this id. Raises KeyError."""
        return self.options[self.index(option_id)]

    def index(self, option_id: str) -> int:
        """Where an option stands in the order, from 0. Raises KeyError."""
        try:
            return self.option_ids.index(option_id)
        except ValueError:
            raise KeyError(option_id) from None


@dataclass(frozen=True)
class Finding:
    """Something the rules conclude on the way: an id, and the words for it."""

    id: str
    words: str


@dataclass(frozen=True)
class Gap:
    """One kind of thing that these partners may have to mend, with its name on the page."""

    id: str
    name: str


@dataclass(frozen=True)
class Carrying:
    """How much a start can carry: with more than so many things to mend, no mode deeper than `cap`, and why."""

    more_than: int
    cap: str
    because: str


@dataclass(frozen=True)
class Condition:
    """That a factor is one of the listed options, or that a finding was made (values: `found`)."""

    name: str
    values: tuple[str, ...]


@dataclass(frozen=True)
class Then:
    """What a rule concludes; an empty field is not concluded. Mode ids throughout.

    `gap` is one more thing to mend (a limit may be one too), and `otherwise` the closest mode that fits if it is not
    mended in time. `stance` is how a partner that is essential stands to the work, where that is in the way.
    """

    finding: str = ""
    supports: str = ""
    strength: str = ""
    against: tuple[str, ...] = ()
    discards: tuple[str, ...] = ()
    safety: str = ""
    cap: str = ""
    gap: str = ""
    otherwise: str = ""
    floor: str = ""
    actual: str = ""
    partner_cap: str = ""
    role: str = ""
    stance: str = ""
    alerts: tuple[str, ...] = ()

    @property
    def decides_mode(self) -> bool:
        """Whether this can move a mode or a partner's role, rather than only a finding or a sentence."""
        return bool(self.moves_work or self.partner_cap or self.role or self.stance)

    @property
    def moves_work(self) -> bool:
        """Whether this can move a mode of the work itself."""
        to_mend = self.gap and not self.partner_cap
        return bool(self.supports or self.discards or self.cap or to_mend or self.floor or self.safety or self.actual)


@dataclass(frozen=True)
class Rule:
    """One piece of guidance: when all of `when` holds, `then` follows, because of one plain sentence.

    Of what stands in the way: `closes` is a first step, `who` would take it, and `by` is when it should be done.
    `bound_by` tells whether the law, the time there is or the partners set a limit; a `red_flag` is in the way even of
    work that needs no more than the limit allows. `step` is what a next step asks for. What is said beside the advice
    makes sense only under the advised modes in `fits`, and never beside the rules in `not_with`; both are proven, not
    enforced.
    """

    id: str
    layer: str
    title: str
    when: tuple[Condition, ...]
    then: Then
    because: str
    source: tuple[Citation, ...]
    evidence: str = "judgement"
    closes: str = ""
    who: str = ""
    by: str = ""
    bound_by: str = ""
    red_flag: bool = False
    step: str = ""
    fits: tuple[str, ...] = ()
    not_with: tuple[str, ...] = ()
    status: str = "current"
    place: str = field(default="", compare=False)


@dataclass(frozen=True)
class Law:
    """What must hold everywhere: as one factor moves towards later or earlier options, an aspect never moves so.

    `outside` are options that have no place in the order, because of what is said.
    """

    id: str
    factor: str
    towards: str
    aspect: str
    never: str
    says: str
    outside: tuple[str, ...] = ()
    because: str = ""


@dataclass(frozen=True)
class Declaration:
    """Something that looks like a fault of the rulebook and is meant, with its reason."""

    fault: str
    of: tuple[str, ...]
    because: str


@dataclass(frozen=True)
class Impossible:
    """Answers or comparisons that can't come together in a true account, and why."""

    id: str
    when: tuple[Condition, ...]
    because: str


@dataclass(frozen=True)
class Misconception:
    """A common misconception that may be at work: what people think, what to ask in the room, what would be seen."""

    id: str
    title: str
    text: str
    question: str
    otherwise: str


@dataclass(frozen=True)
class Referral:
    """Where the advice ends: something that it does not answer, and whose door is next.

    It applies where all of `when` is certain, or where one of `words` stands in the title, the result or the smallest
    version. With `words`, `text` begins with "If", since a word alone does not tell what the work is about. `door` says
    whom to ask, in words that can end a sentence.
    """

    id: str
    title: str
    text: str
    door: str
    source: tuple[Citation, ...]
    when: tuple[Condition, ...] = ()
    words: tuple[str, ...] = ()
    place: str = field(default="", compare=False)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """What finds its words in a text; there must be some."""
        return sought_pattern(self.words)


@dataclass(frozen=True)
class AgreementLine:
    """A sentence of a working agreement: true wherever all of `when` was answered so."""

    when: tuple[Condition, ...]
    text: str


@dataclass(frozen=True)
class AgreementSection:
    """A part of a working agreement: its heading, its sentences, and what people write there themselves (`prompt`).

    An `optional` section stands only where one of its sentences does.
    """

    heading: str
    prompt: str
    lines: tuple[AgreementLine, ...] = ()
    optional: bool = False


@dataclass(frozen=True)
class Agreement:
    """What people write down for one way of working, and no more than that way of working takes.

    `name` is what the paper is called and `purpose` one line on what it is for. `most_lines` is how many lines of a
    printed page it may take. `columns` are what each partner fills in beside its name. `leaves_out` names things to
    mend that are about one partner, so that they are never told on it. A `short` paper has no headings, and one line
    for each blank.
    """

    id: str
    mode: str
    name: str
    purpose: str
    most_lines: int
    sections: tuple[AgreementSection, ...]
    columns: tuple[str, ...] = ()
    leaves_out: tuple[str, ...] = ()
    short: bool = False
    place: str = field(default="", compare=False)


def conclusions(modes: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """What rules of the second stage can look at besides answers: name -> values."""
    reached = {"needed": modes, "advised": modes, "actual": (NOT_KNOWN, *modes)}
    return {**reached, **COMPARISONS}
