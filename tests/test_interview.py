"""The interview: what is asked, in which order, and a conversation about it in a terminal."""

from __future__ import annotations

import io
import random
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput
from rich.console import Console

from spectrum.advice import advise
from spectrum.atlas import Atlas
from spectrum.cli import main
from spectrum.cli.asking import hold_conversation
from spectrum.cli.conversation import BACK, CHANGE, DONT_AGREE, DONT_KNOW, STOP, WHY, Conversation, Stopped
from spectrum.cli.prompting import Terminal
from spectrum.interview import MODE, PARTNER, PRACTICE, interview
from spectrum.scenarios import find_step, load_features
from spectrum.scenarios.story import Story
from spectrum.situation import Partner, Situation, Workstream
from spectrum.situation_schema import plain_piece, read_situation

from .conftest import ROOT

LIFTS = {"solo_reach": ("yes_all",), "interdependence": ("none",), "side_effects": ("none",), "value_gain": ("none",)}


def worked(atlas: Atlas) -> Iterator[tuple[str, Story]]:
    """Every worked scenario, told."""
    for feature in load_features(ROOT / "features" / "worked"):
        for scenario in feature.scenarios:
            story = Story(atlas, scenario.rule)
            for text in scenario.steps:
                known, blanks = find_step(text.text)
                known.meaning(story, text.rows, **blanks)
            yield scenario.name, story


def test_the_interview_reaches_the_advice_of_every_worked_scenario_with_fewer_questions(atlas: Atlas) -> None:
    counts = []
    for name, story in worked(atlas):
        truth = {one: said for one, said in story.answers.items() if one in atlas.space.factors}
        piece, asked = Workstream(name), 0
        while (ask := interview(atlas, piece).question) is not None:
            piece = Workstream(name, {**piece.answers, ask.factor.id: truth[ask.factor.id]})
            asked += 1
        now = interview(atlas, piece)
        (whole,) = advise(atlas, Situation(name, (Workstream(name, truth),))).workstreams
        assert now.advised == whole.advised, name
        assert now.settled
        assert asked < len(story.answers)
        assert set(now.irrelevant) == atlas.space.factors - set(piece.answers)
        counts.append(asked)
    assert len(counts) == 22
    assert sum(counts) / len(counts) < 10, "of 18 that decide the mode"


def test_practice_and_partners_come_after_the_mode_when_there_are_any(atlas: Atlas) -> None:
    assert interview(atlas, Workstream("x", LIFTS)).question is None
    running = Workstream("x", LIFTS, is_running="yes", partners=(Partner("The charity"),))
    parts, chance = [], random.Random(1)
    while (ask := interview(atlas, running).question) is not None:
        assert interview(atlas, running).settled
        parts.append(ask.part)
        assert set(ask.futures) == set(ask.factor.option_ids)
        said = (chance.choice(ask.factor.option_ids),)
        if ask.part == PARTNER:
            (partner,) = running.partners
            known = (Partner(partner.name, {**partner.answers, ask.factor.id: said}),)
            running = Workstream("x", running.answers, is_running="yes", partners=known)
        else:
            running = Workstream(
                "x", {**running.answers, ask.factor.id: said}, is_running="yes", partners=running.partners
            )
    assert set(parts) == {PRACTICE, PARTNER}
    assert parts == sorted(parts, key=[MODE, PRACTICE, PARTNER].index)


def test_a_question_says_why_by_what_could_come_of_it(atlas: Atlas) -> None:
    ask = interview(atlas, Workstream("x")).question
    assert ask is not None
    assert ask.why.startswith(ask.factor.why)
    for modes in ask.futures.values():
        assert all(atlas.rulebook.mode[mode].gerund in ask.why for mode in modes if len(modes) < 5)


# -- in a terminal -----------------------------------------------------------------------------------------------------


class Script:
    """A person who says what is written down, and checks what is offered."""

    def __init__(self, *says: str | list[str]) -> None:
        self.says = list(says)
        self.asked: list[str] = []

    def _next(self, message: str) -> str | list[str]:
        self.asked.append(message)
        if not self.says:
            raise Stopped
        return self.says.pop(0)

    def choose(self, message: str, choices: Iterable[tuple[str, str]]) -> str:
        said = self._next(message)
        assert said in [words for words, _ in choices], f"{said!r} is not offered at {message!r}"
        return str(said)

    def choose_several(self, message: str, choices: Iterable[str]) -> list[str]:
        said = self._next(message)
        assert isinstance(said, list)
        assert set(said) <= set(choices)
        return said

    def write(self, message: str) -> str:
        return str(self._next(message))


def talk(atlas: Atlas, script: Script, piece: Workstream | None = None) -> tuple[Conversation, io.StringIO]:
    out = io.StringIO()
    return Conversation(atlas, script, Console(file=out, width=100), piece or Workstream("")), out


def words(atlas: Atlas, factor: str, option: str) -> str:
    return atlas.rulebook.factor[factor].option(option).words


BEGIN = ("Replace the lifts", "No, we are planning it", DONT_KNOW)


def test_a_conversation_ends_when_nothing_left_can_matter(atlas: Atlas) -> None:
    script = Script(*BEGIN, words(atlas, "leader_backing", "against"))
    conversation, out = talk(atlas, script)
    conversation.begin()
    while (ask := interview(atlas, conversation.piece).question) is not None:
        if not script.says:
            script.says.append(words(atlas, ask.factor.id, ask.factor.option_ids[0]))
        conversation._put(ask)
    assert conversation.hold() is conversation.piece
    assert "need not be asked" not in out.getvalue()
    assert "That is all there is to ask." in out.getvalue()
    assert conversation.piece.title == "Replace the lifts"


def test_one_can_ask_why_not_know_disagree_go_back_and_change(atlas: Atlas) -> None:
    first, against, backed = (words(atlas, "leader_backing", one) for one in ("words", "against", "backed"))
    script = Script(*BEGIN, WHY, first, DONT_KNOW, BACK, STOP)
    conversation, out = talk(atlas, script)
    conversation.begin()
    conversation.hold()
    assert conversation.piece.answers == {"leader_backing": ("words",)}
    assert atlas.rulebook.factor["leader_backing"].why in " ".join(out.getvalue().split())

    script = Script(first, DONT_KNOW, CHANGE, "Backing from the top", backed, DONT_AGREE, STOP)
    conversation, _ = talk(atlas, script, Workstream("x"))
    script.says.insert(6, [])
    conversation.hold()
    second = next(name for name in conversation.piece.answers if name != "leader_backing")
    assert conversation.piece.answers == {"leader_backing": ("backed",), second: ()}

    script = Script(DONT_AGREE, [first, against], STOP)
    conversation, _ = talk(atlas, script, Workstream("x"))
    conversation.hold()
    assert conversation.piece.answers == {"leader_backing": ("against", "words")}


def test_answers_are_saved_and_gone_on_from(atlas: Atlas, tmp_path: Path) -> None:
    file = tmp_path / "lifts.yaml"
    script = Script(*BEGIN, words(atlas, "leader_backing", "against"), DONT_KNOW, STOP, str(file))
    conversation, out = talk(atlas, script)
    hold_conversation(conversation, None)
    assert "Saved." in out.getvalue()
    (piece,) = read_situation(file.read_text(), str(file), atlas.rulebook).workstreams
    assert piece == conversation.piece
    assert len(piece.answers) == 2
    on, out = talk(atlas, Script(), piece)
    hold_conversation(on, str(file))
    assert on.piece == piece
    assert "leader_backing: against" in out.getvalue()


def test_a_piece_of_work_is_written_so_that_the_same_one_is_read(atlas: Atlas) -> None:
    for name, story in worked(atlas):
        partners = tuple(Partner(one, answers) for one, answers in story.partners.items())
        piece = Workstream(name, story.answers, story.claimed_mode, story.is_running, partners, "Ann", "The board")
        text = yaml.safe_dump(plain_piece(piece), sort_keys=False, allow_unicode=True)
        (again,) = read_situation(text, "kept", atlas.rulebook).workstreams
        assert again == piece


def test_it_works_with_keys_in_a_real_prompt(atlas: Atlas) -> None:
    with create_pipe_input() as keys:
        terminal = Terminal(input=keys, output=DummyOutput())
        keys.send_text("\x1b[B\r")
        assert terminal.choose("Which?", [("One", "the first"), ("Two", "")]) == "Two"
        keys.send_text(" \r")
        assert terminal.choose_several("Which?", ["One", "Two"]) == ["One"]
        keys.send_text("Lifts\r")
        assert terminal.write("Name?") == "Lifts"
        keys.send_text("\x03")
        with pytest.raises(Stopped):
            terminal.choose("Which?", [("One", "")])


def test_without_a_terminal_it_says_what_to_do(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["ask"])
    assert result.exit_code == 2
    assert "spectrum advise FILE" in result.output
