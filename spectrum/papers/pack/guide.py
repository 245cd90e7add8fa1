"""The guide for whoever leads the lesson: what for, what to prepare, the run of it, and what holds for any room."""

from __future__ import annotations

from collections.abc import Iterator

from spectrum.language.words import counted, in_words, listed
from spectrum.papers.no_meeting import foot_of
from spectrum.papers.pack.learners import TOO_EARLY
from spectrum.papers.pack.lesson import USUAL_MINUTES, Lesson, WorkedStory
from spectrum.papers.pack.run_sheet import (
    AGAIN,
    BREAK,
    CHOOSE,
    DEBRIEF,
    HOME,
    IN_HAND,
    PAIRS,
    PART,
    READ,
    REVEAL,
    WELCOME,
    Timed,
    fewest_minutes,
    run_sheet,
)
from spectrum.papers.pack.story_guide import story_guide
from spectrum.printing.paper import (
    LARGER,
    Blank,
    Block,
    Bullets,
    Caution,
    Cell,
    Paper,
    PaperTable,
    Paragraph,
    Section,
)
from spectrum.training import TeachingStory

KIND = "Facilitator's guide"
KEEP_IT = "This guide holds the answers. Keep it to yourself until everybody has chosen twice."
AIM = (
    "People choose a way of working for a piece of work, say why, hear others, and choose again. Only then is the "
    "answer opened."
)
AFTERWARDS = (
    "Afterwards they can name what decides how closely to work together, and they have met the ways of thinking that "
    "lead elsewhere."
)
POINTS = "What it is about: "
NOT_A_QUIZ = "Nobody wins. A choice that changes for a good reason is worth as much as one that was right at once."
IN_PARTS = "Cut the sheets at the dashed lines, if you want nobody to read ahead, and give out one part at a time."
PREPARE = (
    "A learners' sheet for each person, with a pen.",
    "A set of cards for each pair, cut out: the ways of working, and the reasons.",
    "One answer sheet for each table, closed.",
    "Something to write counts on that everybody can see.",
    "A clock that you can see and they need not.",
    "Half an hour beforehand, to read the story and this guide, and to make your own choice first. To cut the cards "
    "takes time of its own; get help with it.",
)
STORY_CARDS = ("The cards of what the story tells, if you want pairs to sort it. They are optional.",)
WHAT = {
    WELCOME: "Welcome",
    READ: "Read",
    PART: "Read part {part}, and choose",
    CHOOSE: "Choose alone",
    PAIRS: "Talk in pairs",
    AGAIN: "Choose again",
    REVEAL: "Open the answer",
    DEBRIEF: "Talk it over",
    BREAK: "Break",
    HOME: "One thing to take home",
    IN_HAND: "In hand",
}
"""What each phase is called."""
AS_BEFORE = "As before."
DO = {
    WELCOME: (
        "Say what this is for, and that nobody has to be right at first. Give each a sheet, and each pair its "
        "cards. Have the ways of working read aloud, each by somebody else."
    ),
    READ: "Everybody reads in silence. Explain words if you are asked. Say nothing that the story does not say.",
    PART: (
        "Everybody reads the next part and ticks a way of working, alone. Then all close their eyes: count hands for "
        "each way, and note the counts in the guide. Do not comment on any choice."
    ),
    CHOOSE: (
        "Each ticks one way of working and writes down the main reason. No talking. When the pens are down, all close "
        "their eyes: count hands for each way, and note the counts in the guide, under “At first”."
    ),
    PAIRS: (
        "Pairs, who chose differently where that can be had. Each says what it chose, and which sentence of the story "
        "made it choose. Then they go through the reason cards, and put the one that decides on top."
    ),
    AGAIN: (
        "Each ticks again, alone, and writes down the main reason. Then ask for a show of hands, way by way, and note "
        "the counts, under “After talking” and where all can see them. Mark none as right."
    ),
    REVEAL: "One person at each table opens the answer and reads it aloud. Give it a moment before anybody speaks.",
    DEBRIEF: (
        "Ask first those who chose otherwise: what did you see? Go through what decided it, and through the likely "
        "wrong answers that came up. End with where experts could differ."
    ),
    BREAK: "Leave the counts on the wall.",
    HOME: (
        "Each thinks of one piece of work of its own, writes down two answers, and tells its neighbour: “What do I "
        "call it, and what is it really? Which one answer about it would I check first?”"
    ),
    IN_HAND: "For whatever turns out to matter. If nothing does, end early.",
}
"""What to do in each phase."""
SORT = "Pairs may first sort the cards of the story: what speaks for their choice, and what against it."
ROOMS = (
    (
        "Up to six people.",
        "Stay in one group. After the first choice, hear everybody's reason, the least certain first.",
    ),
    (
        "More than twenty.",
        "Let pairs join up into fours before the second choice, and hear one voice from each of four or five tables.",
    ),
    (
        "Room to walk.",
        "Hang up the ways of working around the room. People stand by their choice, look who stands where, and talk to "
        "somebody from elsewhere.",
    ),
    (
        "On a call.",
        "Send out the sheets beforehand. Number the ways of working; people hold up fingers, all at the same moment.",
    ),
    ("Without technology.", "Nothing here needs any: the sheets, the cards and a show of hands are enough."),
    (
        "With phones.",
        "Open a room: put /room behind the address of Spectrum. People read and vote on their phones, without names. "
        "That takes the place of both shows of hands and of the answer sheet.",
    ),
)


def guide_papers(lesson: Lesson) -> tuple[Paper, ...]:
    """The guide of a lesson: what holds for all of it, and then a part for each story."""
    return (_whole(lesson), _runs(lesson), *(story_guide(lesson, one) for one in lesson.stories))


def usual_steps(story: TeachingStory) -> tuple[tuple[str, int, str], ...]:
    """How a lesson of the usual length on a story runs, as its guide says: what each step is, its minutes, what to do.

    Where the story is too long for that, it is the shortest lesson in which there is time for it.
    """
    minutes = max(USUAL_MINUTES, fewest_minutes([story], in_turns=False))
    run = run_sheet([story], minutes, in_turns=False)
    return tuple((WHAT[one.phase.kind], one.minutes, DO[one.phase.kind]) for one in run)


def _whole(lesson: Lesson) -> Paper:
    sections = (
        Section("Aim", tuple(_aim(lesson))),
        Section(
            "What to prepare",
            (
                Bullets(
                    (
                        *PREPARE,
                        *(STORY_CARDS if lesson.with_story_cards else ()),
                        *([IN_PARTS] if lesson.in_turns else []),
                    )
                ),
            ),
        ),
        Section("In your room", tuple(Paragraph(text, name) for name, text in ROOMS)),
    )
    return Paper(
        kind=KIND,
        about=f"Lesson: {lesson.title}",
        headline=_headline(lesson),
        first=(Caution(KEEP_IT),),
        sections=sections,
        foot=foot_of(lesson.book),
        made=lesson.made,
        letters=LARGER,
    )


def _runs(lesson: Lesson) -> Paper:
    """The run of the lesson on a page of its own, to have in hand, with room for what the room chose."""
    counts = Section("What the room chose", tuple(_counts(lesson, one) for one in lesson.stories))
    return Paper(
        kind=KIND,
        about="How it runs",
        headline=_headline(lesson),
        first=(_run(lesson),),
        sections=(counts,),
        foot=(),
        made=lesson.made,
        letters=LARGER,
    )


def _headline(lesson: Lesson) -> str:
    stories = listed([one.story.title for one in lesson.stories])
    told = counted(lesson.minutes, "minute")
    return f"{told}: {stories}" if len(lesson.stories) > 1 else f"{told}, from the welcome to what people take home"


def _aim(lesson: Lesson) -> Iterator[Block]:
    yield Paragraph(f"{AIM} {AFTERWARDS}")
    points = {one for worked in lesson.stories for one in worked.story.tags.points}
    for one in lesson.book.misconceptions:
        if one.id in points:
            yield Paragraph(one.text, f"{POINTS}“{one.title}”.")
    yield Paragraph(NOT_A_QUIZ)


def _run(lesson: Lesson) -> PaperTable:
    rows: list[tuple[str, ...]] = []
    for one in lesson.run:
        said = any(one.phase.kind == earlier.phase.kind for earlier in lesson.run[: len(rows)])
        rows.append((one.clock, str(one.minutes), _what(lesson, one), AS_BEFORE if said else _do(lesson, one)))
    end = f"{lesson.minutes // 60}:{lesson.minutes % 60:02}"
    rows.append((end, "", "The end", f"{counted(lesson.minutes, 'minute')} in all."))
    about = "When each part begins, counted from the start, and how many minutes it takes"
    return PaperTable(about, ("From", "Minutes", "What", "What you do"), tuple(rows), (len(rows) - 1,))


def _do(lesson: Lesson, one: Timed) -> str:
    """What to do in a phase; where there are cards of the story, pairs sort these first."""
    sort = f"{SORT} " if one.phase.kind == PAIRS and lesson.with_story_cards else ""
    return f"{sort}{DO[one.phase.kind]}"


def _what(lesson: Lesson, one: Timed) -> str:
    what = WHAT[one.phase.kind].format(part=in_words(one.phase.part))
    titles = {worked.story.id: worked.story.title for worked in lesson.stories}
    return f"{what}: {titles[one.phase.story]}" if one.phase.story and len(titles) > 1 else what


def _counts(lesson: Lesson, one: WorkedStory) -> PaperTable:
    """A table to write down how many chose each way of working, each time."""
    first = [f"Part {part}" for part in range(1, len(one.story.blocks) + 1)] if lesson.in_turns else ["At first"]
    times = (*first, "After talking")
    rows: list[tuple[Cell, ...]] = [
        (mode.name, *(Blank("", f"{mode.name}, {when}") for when in times)) for mode in lesson.book.modes
    ]
    if lesson.in_turns:
        rows.append((TOO_EARLY, *(Blank("", f"{TOO_EARLY}, {when}") for when in first), ""))
    return PaperTable(f"How many chose each way, in “{one.story.title}”", ("Way of working", *times), tuple(rows))
