"""The part of the guide about one story: what to ask, which wrong answers are likely and what to say, the debrief."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spectrum.advice.parts import Blocked
from spectrum.language.words import in_words, listed, quoted
from spectrum.papers.pack.closed import answer_sections
from spectrum.papers.pack.lesson import Lesson, WorkedStory
from spectrum.printing.paper import LARGER, Block, Bullets, Caution, Paper, PaperTable, Paragraph, Section
from spectrum.report.sentences import binding, tripwires
from spectrum.rulebook import Rulebook
from spectrum.rulebook.phrases import condition_words, mode_words
from spectrum.training import EARLY, Concluded, Standing, Turn, debrief
from spectrum.training.standing import DECIDES, DOES_NOT_HOLD, HOLDS

KIND = "Facilitator's guide"
ASK = (
    "Which sentence of the story made you choose?",
    "Which one sentence would have to be different for you to choose another way?",
    "What would you want to know that the story does not tell?",
)
MOST_QUOTED = 3
"""How many sentences of a story are quoted against one choice."""
CHANGES = "The debrief: what would change it"
MOST_CHANGES = 4
MOST_ASKED = 3
"""Of how many misconceptions the question is asked that shows them up."""
MOST_SETS = 2
"""How many sets of sentences are told that moved what is possible."""
SAYS = "The story says: {}."
SAYS_NOTHING = "Ask which sentence of the story speaks for it. None does for certain."
NOT_NOW = "The work would need it, and it can't be carried now."
NOTHING_LEADS = "Nothing told here leads there. Ask what does."
AT_WORK, THE_POINT, NEITHER = "At work here: {}", "The point of this story.", "Nothing told here shows them."
SAME_WAY = "It comes to a way that fits here, without looking at the answers."
THEY_AGREE = "They come to a way that fits here, without looking at the answers."
RIGHT_WAY = (
    "Somebody may choose a way that fits for one of these reasons. Each is true here, and something else decides. Ask "
    "what would happen if it were the only one."
)


def story_guide(lesson: Lesson, one: WorkedStory) -> Paper:
    """The guide to one story."""
    return Paper(
        kind=KIND,
        about=one.story.title,
        headline=one.advice.line,
        first=(Caution("The answer stands on this page."),),
        sections=tuple(Section(heading, told, heading == CHANGES) for heading, told in _sections(lesson, one) if told),
        foot=(),
        made=lesson.made,
        letters=LARGER,
    )


def _sections(lesson: Lesson, one: WorkedStory) -> Iterator[tuple[str, tuple[Block, ...]]]:
    yield "What to ask, while they talk", (Bullets(tuple(_questions(one))),)
    yield "Likely wrong answers", (_wrong_ways(one),)
    true = " ".join(f"{each.reason.words}." for each in one.standings if each.outcome == HOLDS)
    yield "Reasons that are true here and do not decide", (Paragraph(true), Paragraph(RIGHT_WAY)) if true else ()
    yield "What each misconception would have said", tuple(_misconceptions(one))
    yield "The debrief: part by part", (_turns(one),) if lesson.in_turns else ()
    for heading, blocks in answer_sections(one):
        yield f"The debrief: {heading[:1].lower()}{heading[1:]}", blocks
    changes = tuple(tripwires(one.book, one.advice))[:MOST_CHANGES]
    yield CHANGES, (Bullets(changes),) if changes else ()


def _questions(one: WorkedStory) -> Iterator[str]:
    """What to ask: of anybody, of neighbours of the answer, and against the misconceptions at work."""
    yield from ASK
    advised = set(one.advice.advised)
    for boundary in one.book.boundaries:
        if advised & set(boundary.between):
            words = mode_words(one.book, boundary.between)
            yield f"{words[:1].upper()}{words[1:]}? {boundary.question}"
    told = [each for each in one.reveal.concluded if each.is_point or each.at_work]
    told.sort(key=lambda each: not each.is_point)
    asked = {each.id: each.question for each in one.book.misconceptions}
    yield from (asked[each.id] for each in told[:MOST_ASKED])


# -- ways that are not the answer --------------------------------------------------------------------------------------


def _wrong_ways(one: WorkedStory) -> PaperTable:
    """Every way of working that is not advised: why it is chosen, and what to say; the likeliest first."""
    ways = [_Wrong(one, mode) for mode in one.book.mode_ids if mode not in one.advice.advised]
    ways.sort(key=lambda each: each.rank)
    rows = tuple((one.book.mode[each.mode].name, each.because, each.to_say) for each in ways)
    about = "Who chooses another way of working, why, and what to say then"
    return PaperTable(about, ("They choose", "Because they think", "What to say then"), rows)


@dataclass(frozen=True)
class _Wrong:
    """A way of working that is not the answer to a story."""

    one: WorkedStory
    mode: str

    @property
    def book(self) -> Rulebook:
        return self.one.book

    @property
    def misled(self) -> list[Concluded]:
        """The misconceptions that lead to it: the point of the story first, then those at work."""
        found = [each for each in self.one.reveal.concluded if each.way == self.mode]
        shown = [each for each in found if each.is_point or each.at_work]
        return sorted(shown, key=lambda each: not each.is_point)

    @property
    def reasons(self) -> list[Standing]:
        """The reasons of the list that would lead to it."""
        return [each for each in self.one.standings if self._leads_here(each)]

    def _leads_here(self, standing: Standing) -> bool:
        """Whether a reason does not decide, and argues for this way of working, or rightly sets it as a limit."""
        thens = [self.book.rule[rule].then for rule in standing.reason.rules]
        argues = any(then.supports == self.mode for then in thens)
        limits = any(then.cap == self.mode for then in thens) and standing.outcome != DOES_NOT_HOLD
        return standing.outcome != DECIDES and (argues or limits)

    @property
    def against(self) -> Iterator[str]:
        """What the guidance holds against it here."""
        for each in self.one.standings:
            if each.outcome in (DECIDES, HOLDS):
                rules = [self.book.rule[rule] for rule in each.reason.rules]
                yield from (rule.because for rule in rules if self.mode in rule.then.against)

    @property
    def rank(self) -> tuple[bool, bool, int]:
        """How likely it is: one to which a misconception shown here leads, then a reason, then the nearest."""
        depth, advised = self.book.depth(self.mode), [self.book.depth(each) for each in self.one.advice.advised]
        return not self.misled, not self.reasons, min(abs(depth - each) for each in advised)

    @property
    def because(self) -> str:
        """What somebody thinks who chooses it."""
        misled = [f"“{each.title}”: {each.concludes}" for each in self.misled[:2]]
        more = len(self.misled) - 2
        also = [f"{in_words(more).capitalize()} more misconceptions say the same."] if more > 1 else []
        return " ".join([*misled, *also, *(f"{each.reason.words}." for each in self.reasons)]) or NOTHING_LEADS

    @property
    def to_say(self) -> str:
        """What of the story speaks against it, and what holds the work where it is."""
        depth, book = self.book.depth, self.book
        if depth(self.one.advice.advised[-1]) < depth(self.mode) <= depth(self.one.advice.needed[-1]):
            told = [each.text for each in binding(self.one.advice) if depth(each.cap) < depth(self.mode)]
            return " ".join(told) or self.one.advice.weighing or NOT_NOW
        why_not = self.one.why_not.get(self.mode)
        if not why_not:
            return SAYS_NOTHING
        blocked = why_not.blocks[0].told
        quotes = quoted([_told(book, each).rstrip(".") for each in blocked[:MOST_QUOTED]], "and")
        holding = dict.fromkeys(text for each in blocked if each.holds for text in each.because)
        return " ".join([SAYS.format(quotes), *dict.fromkeys([*holding, *self.against])])


def _told(book: Rulebook, blocked: Blocked) -> str:
    if blocked.factor in book.factor and len(blocked.options) == 1:
        return book.factor[blocked.factor].option(blocked.options[0]).tells
    return condition_words(book, blocked.factor, blocked.options)


# -- part by part ------------------------------------------------------------------------------------------------------


def _turns(one: WorkedStory) -> PaperTable:
    """What is possible after each part, and the fewest sentences of it that alone moved that."""
    story = one.story
    found = debrief(one.atlas, story, [EARLY] * len(story.blocks))
    rows = tuple(
        (f"Part\u00a0{number}", _still(one.book, turn), _moved(turn)) for number, turn in enumerate(found.turns, 1)
    )
    about = "What is possible after each part, and the fewest new sentences that alone moved it"
    return PaperTable(about, ("After", "Possible", "What moved it"), rows)


def _still(book: Rulebook, turn: Turn) -> str:
    if len(turn.possible) == len(book.modes):
        return "Every way of working"
    words = mode_words(book, turn.possible)
    return f"{words[:1].upper()}{words[1:]}{' only' if len(turn.possible) == 1 else ''}"


def _moved(turn: Turn) -> str:
    if not turn.moved:
        return "Nothing in this part moved it."
    told = [quoted([said.rstrip(".") for said in some], "and") for some in turn.moved_by[:MOST_SETS]]
    more = turn.more or len(turn.moved_by) > MOST_SETS
    return f"{'; or '.join(told)}{'; or others, as many' if more else ''}."


# -- misconceptions ----------------------------------------------------------------------------------------------------


def _misconceptions(one: WorkedStory) -> Iterator[Block]:
    """What each misconception would have concluded, and whether it is at work; those that are neither in one line."""
    told = [each for each in one.reveal.concluded if each.is_point or each.at_work]
    rows = tuple((f"“{each.title}”", each.concludes, _here(each)) for each in told)
    if rows:
        about = "The misconceptions that matter in this story"
        yield PaperTable(about, ("Misconception", "It would conclude", "In this story"), rows)
    others = [each for each in one.reveal.concluded if each not in told]
    ways = [each for each in others if each.way]
    if others:
        named = listed([f"“{each.title}”" for each in others])
        yield Paragraph(f"{named}. {NEITHER}", "Not at work here:")
    if ways and all(each.agrees for each in ways):
        yield Paragraph(THEY_AGREE)


def _here(each: Concluded) -> str:
    point = [THE_POINT] if each.is_point else []
    shown = [AT_WORK.format(" ".join(each.shown_by))] if each.at_work else []
    return " ".join([*point, *shown, *([SAME_WAY] if each.agrees else [])])
