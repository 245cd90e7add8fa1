"""The command that prints a lesson: a guide, sheets for learners, cards, and the answers to keep closed."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from spectrum.cli.shared import atlas_of, rulebook_option
from spectrum.input.mistakes import BadInput, Mistake
from spectrum.papers.pack import PACK_KINDS, LessonPlan, lesson_on
from spectrum.papers.pack.lesson import USUAL_MINUTES
from spectrum.printing.file_names import file_name
from spectrum.printing.paper import Paper
from spectrum.rulebook import load_rulebook
from spectrum.scenarios import features_of
from spectrum.training import Library, stories_of

PDF, WORD = "pdf", "word"
ENDINGS = {PDF: "pdf", WORD: "docx"}
NEEDS = {
    PDF: 'PDF files need the extra "report", with WeasyPrint: see docs/install.md. Or try --format word.',
    WORD: 'Word files need the extra "report", with python-docx: see docs/install.md. Or try --format pdf.',
}
Printer = Callable[..., bytes]


@click.command("pack")
@click.argument("stories", nargs=-1, metavar="[STORY...]")
@click.option("--minutes", default=USUAL_MINUTES, show_default=True, help="How long the lesson is.")
@click.option("--format", "form", type=click.Choice([PDF, WORD]), default=PDF, show_default=True, help="What to write.")
@click.option("--out", type=click.Path(path_type=Path), help="The folder; one named after the lesson if none.")
@click.option("--in-turns", is_flag=True, help="Tell each story part by part, with a choice after each.")
@rulebook_option
def pack_command(stories: tuple[str, ...], form: str, out: Path | None, folder: Path | None, **said: Any) -> None:
    """Print a lesson with one or more stories, ready to teach; without a story, list those that there are."""
    atlas = atlas_of(load_rulebook(folder))
    library = stories_of(atlas, features_of(folder))
    if not stories:
        _list(library)
        return
    lesson = lesson_on(atlas, library, LessonPlan(stories, **said), datetime.date.today())
    target = out or Path(file_name(lesson.title, "lesson", "").rstrip("."))
    click.echo(f"{lesson.title}: a lesson of {lesson.minutes} minutes, in {target}")
    for number, (kind, papers) in enumerate(((one, one.build(lesson)) for one in PACK_KINDS), 1):
        name = f"{number}-{kind.name}.{ENDINGS[form]}"
        _write(target / name, _printed(form, papers))
        click.echo(f"  {name:<16} {kind.title}. {kind.copies}")


def _list(library: Library) -> None:
    if not library.stories:
        raise BadInput([Mistake("", "no story travels with this rulebook.")])
    width = max(len(one.id) for one in library.stories)
    for one in sorted(library.stories, key=lambda one: one.title.casefold()):
        click.echo(f"{one.id:<{width}}  {one.title}")
    levels = list(library.teaching.difficulties)
    easiest = min(library.stories, key=lambda one: levels.index(one.tags.difficulty))
    click.echo(f"\nName one or more, such as: spectrum pack {easiest.id}")


def _printed(form: str, papers: tuple[Paper, ...]) -> bytes:
    """Papers as one file. Raises BadInput where what makes such files is missing."""
    first, *more = papers
    try:
        return _printer(form)(first, datetime.datetime.now(datetime.timezone.utc), *more)
    except (ImportError, OSError):
        raise BadInput([Mistake("", NEEDS[form])]) from None


def _printer(form: str) -> Printer:
    from spectrum.printing.pdf import as_pdf  # noqa: PLC0415  # slow, and no other command needs it
    from spectrum.printing.word_document import as_word  # noqa: PLC0415

    return as_pdf if form == PDF else as_word


def _write(file: Path, content: bytes) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    except OSError as error:
        raise BadInput([Mistake(str(file), f"this file can't be written: {error.strerror}.")]) from None
