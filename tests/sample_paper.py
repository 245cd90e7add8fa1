"""Papers that hold every kind of block, to try how papers are printed."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from spectrum.consultation import Consultation
from spectrum.papers.kinds import Kind, OtherFile
from spectrum.printing.paper import (
    BOX,
    DAY,
    LONG,
    Bars,
    Blank,
    Block,
    Bullets,
    Card,
    Cards,
    Caution,
    Circles,
    Drawing,
    Fold,
    Paper,
    PaperTable,
    Paragraph,
    RuledLines,
    Seal,
    Section,
    ToOpen,
)
from spectrum.printing.typed import filled
from spectrum.situation import Task

TODAY = datetime.date(2026, 11, 30)
NOW = datetime.datetime(2026, 11, 30, 9, 5, 7, tzinfo=datetime.timezone.utc)
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 120"><defs><linearGradient id="sky"/></defs>'
    '<rect width="640" height="120" fill="#f3f6f4"/><circle cx="70" cy="60" r="36" fill="#14545c"/>'
    '<text x="130" y="66" font-size="18" font-family="Liberation Sans, Arial, sans-serif">Age Well is in the core</text></svg>'
)
LINK = "https://spectrum.example.org/answer?case=" + "1aB" * 150
HOSTILE = (
    "<script>alert(1)</script> & \"quoted\" 'too' {{ 7 * 7 }} %s",
    "</textarea></td></table><img src=x onerror=alert(1)>",
    "A title\x0bfrom a slide\x00 with\x1b signs\ud800 and \u202eturned\u202c words\ufffe",
    "w" * 400,
    "עברית العربية 日本語 🙂 ﷽",
    '\n=HYPERLINK("http://example.org")\r\n',
)
"""What people might write, or paste, that a page, a PDF or a Word document could break on."""


def sample(rules: Sequence[str] = ("info_lawful", "leader_backing"), link: str = LINK, *, wide: bool = False) -> Paper:
    """A paper that holds every kind of block, with fields that a case keeps and fields that it doesn't."""
    return Paper(
        kind="Sample",
        about="Redesign support for frail older people at home",
        headline="Start by cooperating. The work needs collaborating.",
        first=(Paragraph("People stay well at home.", "What people would get:"), Caution("Somebody could be hurt.")),
        sections=(
            Section("What stands in the way", (Bullets(("No time was set aside.", "Trust is broken.")),)),
            Section("Conditions", (_owners(rules),)),
            Section("What to do first", (Bullets(("Ask the housing team.", "Meet once."), steps=True),)),
            Section("And then", (Bullets(("Write it down.", "Look again."), steps=True),)),
            Section("Who is in it", (Drawing(SVG, "Age Well is in the core."), _broad())),
            Section("Decision", _decision()),
            Section("By hand", _by_hand()),
            *(
                [Section("To open it", (ToOpen(link, "Open this case", "It opens all that was told."),))]
                if link
                else []
            ),
        ),
        foot=("This is advice; people decide.",),
        made=TODAY,
        wide=wide,
    )


def _owners(rules: Sequence[str]) -> PaperTable:
    rows = tuple(
        (f"Condition {rule}", Blank(f"owner-0-{rule}", "Owner"), Blank(f"by-0-{rule}", "By when", kind=DAY))
        for rule in rules
    )
    return PaperTable("Each condition, its owner and its day", ("Condition", "Owner", "By when"), rows, marked=(0,))


def _broad() -> PaperTable:
    rows = tuple((f"Partner {one}", "Core", "Told", "Not in it", str(one)) for one in range(1, 6))
    return PaperTable("Who does what", ("Partner", "Frailty", "Vaccines", "Lifts", "Hours a month"), rows)


def _by_hand() -> tuple[Block, ...]:
    cards = tuple(Card("Way of working", name, "What it means.") for name in ("Act alone", "Coexist", "Coordinate"))
    ticks = PaperTable(
        "Tick one", ("Way of working", "Before", "After"), (("Act alone", BOX, BOX), ("Coexist", BOX, BOX))
    )
    return (
        ticks,
        RuledLines("Why?", 2),
        Cards("Cut them out.", cards),
        Fold("Fold here."),
        Seal("The answer", "Open it afterwards", "Staple it."),
    )


def _decision() -> tuple[Block, ...]:
    return (
        Blank("dissent-0", "Who sees it differently, and why", kind=LONG),
        Blank("decided_by-0", "Decided by"),
        Blank("review-0", "Look again on", kind=DAY),
        Blank("place", "Where we meet", "The library"),
        Blank("", "Signed"),
    )


def hostile() -> Paper:
    """A paper on which everything is as bad as people could write it."""
    text = " ".join(HOSTILE)
    every: tuple[Block, ...] = (
        Paragraph(text, text),
        Caution(text),
        Bullets(HOSTILE),
        Bullets(HOSTILE, steps=True),
        PaperTable(text, HOSTILE, (HOSTILE, tuple(Blank(f"one-{at}", said, said) for at, said in enumerate(HOSTILE)))),
        Bars(text, (text, text, text), tuple((said, (1, 2)) for said in HOSTILE), longest=3),
        Circles(text, (text, text, text), tuple((said, (1, 2)) for said in HOSTILE)),
        Blank("line", text, text),
        Blank("day", text, text, DAY),
        Blank("long", text, text, LONG),
        Drawing(SVG, text),
        ToOpen("https://example.org/?q=%22%3E%3Cscript%3E", text, text),
        RuledLines(text, 3),
        Cards(text, tuple(Card(said, said, said) for said in HOSTILE), 3),
        Fold(text),
        Seal(text, text, text),
    )
    return Paper(text, text, text, every, (Section(text, every[:4]),), (text,), TODAY)


def sample_of(consultation: Consultation, at: int, today: datetime.date) -> Paper:  # noqa: ARG001  # as all builders
    """The sample, with what the case holds in the fields that a case keeps."""
    piece = consultation.pieces[at]
    kept = {"dissent-0": piece.dissent, "decided_by-0": piece.decided_by, "review-0": piece.review}
    for rule in ("info_lawful", "leader_backing"):
        task = piece.tasks.get(rule, Task())
        kept |= {f"owner-0-{rule}": task.owner, f"by-0-{rule}": task.by}
    return filled(sample(link=""), kept)


def wide_sample_of(consultation: Consultation, at: int, today: datetime.date) -> Paper:  # noqa: ARG001
    """A sample that lies on its side and has nothing to fill in."""
    rows = tuple((f"Partner {one}", *(f"Part {column}" for column in range(9))) for one in range(30))
    table = PaperTable("Who does what", ("Partner", *(f"Piece of work {one}" for one in range(9))), rows)
    return Paper(
        "Who is in what",
        "",
        "Not everybody is in everything",
        (),
        (Section("Everybody", (table,)),),
        (),
        today,
        wide=True,
    )


KINDS = (
    Kind("sample", "A sample", "It holds every kind of block.", sample_of),
    Kind(
        "map", "A broad sample", "It lies on its side.", wide_sample_of, whole=True,
        files=(OtherFile("csv", "As a table", "text/csv", lambda consultation, at, today: b"partner,part\r\n"),),
    ),
    Kind("poster", "A poster", "It is the same for everybody.", wide_sample_of, needs_case=False),
    Kind("never", "Never", "It fits no case.", wide_sample_of, fits=lambda consultation: False),
)  # fmt: skip
"""Kinds of papers to try the pages with."""
