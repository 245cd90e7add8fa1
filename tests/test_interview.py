"""The interview: what is asked, in which order, and a conversation about it in a terminal."""

from __future__ import annotations

import dataclasses
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

from spectrum.atlas import Atlas
from spectrum.cli import main
from spectrum.cli.advice_commands import hold_conversation
from spectrum.cli.conversation import BACK, CHANGE, CHOOSE_SEVERAL, NAMED, STOP, WHY, Conversation, Stopped
from spectrum.cli.terminal import Terminal
from spectrum.consultation import Consultation
from spectrum.interview import CONTEXT, MODE, PARTNER, PARTS, WARNING, interview
from spectrum.interview.ask import DONT_KNOW
from spectrum.rulebook import Factor
from spectrum.rulebook.model import TOPICS
from spectrum.scenarios import Story, load_features, told
from spectrum.situation import Partner, Situation, Workstream, answered
from spectrum.situation.plain import plain_piece
from spectrum.situation.schema import read_situation

from .conftest import ROOT
from .plausible import plausible

LIFTS = {
    "solo_reach": ("yes_all",),
    "interdependence": ("separate",),
    "side_effects": ("none",),
    "put_in": ("no",),
    "value_gain": ("none",),
}
PLANNED = {"is_running": "no", "claimed_mode": "unknown"}


def worked(atlas: Atlas) -> Iterator[tuple[str, Story]]:
    """Every worked scenario, told."""
    for feature in load_features(ROOT / "features" / "worked"):
        for scenario in feature.scenarios:
            yield scenario.name, told(atlas, scenario)


def told_as(piece: Workstream, name: str, said: tuple[str, ...]) -> Workstream:
    """A piece of work with one answer more, about the work or about what it is."""
    return answered(piece, ("", name), said)


def test_the_interview_reaches_the_advice_of_every_worked_scenario_with_fewer_questions(atlas: Atlas) -> None:
    deciding = []
    for name, story in worked(atlas):
        whole = dataclasses.replace(story.piece(), partners=())
        known = {**whole.answers, "is_running": (whole.is_running,), "claimed_mode": (whole.claimed_mode or "unknown",)}
        piece, asked = Workstream(name), 0
        while (ask := interview(atlas, piece).question) is not None:
            piece = told_as(piece, ask.factor.id, known.get(ask.factor.id, ()))
            asked += ask.part == MODE
        now = interview(atlas, piece)
        (advice,) = Consultation(atlas, Situation(name, (whole,))).advice.workstreams
        assert now.advised == advice.advised, name
        assert now.settled is (len(advice.advised) == 1), name
        assert asked < len(whole.answers)
        assert not set(now.irrelevant) & set(piece.answers)
        deciding.append(asked)
    assert len(deciding) >= 22
    assert sum(deciding) / len(deciding) < 10, "of 19 that decide the mode"


def test_each_part_comes_in_its_turn(atlas: Atlas) -> None:
    piece, parts, chance = Workstream("x", partners=(Partner("The charity"),)), [], random.Random(1)
    while (ask := interview(atlas, piece).question) is not None:
        parts.append(ask.part)
        options = {"is_running": ("yes",), "claimed_mode": ("collaborate",)} | LIFTS
        said = options.get(ask.factor.id, (chance.choice(ask.factor.option_ids),))
        assert not ask.futures or set(ask.futures) == set(ask.factor.option_ids)
        assert interview(atlas, piece).settled or ask.part in (CONTEXT, MODE, PARTNER)
        piece = answered(piece, (ask.partner, ask.factor.id), said)
    assert set(parts) == {CONTEXT, MODE, WARNING, PARTNER}
    assert parts == sorted(parts, key=PARTS.index)


def test_what_nobody_knows_is_not_asked_again(atlas: Atlas) -> None:
    piece, asked = Workstream("x"), []
    while (ask := interview(atlas, piece).question) is not None:
        asked.append(ask.factor.id)
        piece = told_as(piece, ask.factor.id, ())
    assert len(asked) == len(set(asked))
    assert interview(atlas, piece).open_warnings


def test_a_question_says_what_could_come_of_it_and_not_which_answer_brings_it(atlas: Atlas) -> None:
    ask = interview(atlas, Workstream("x", **PLANNED)).question
    assert ask is not None
    assert ask.why == ask.factor.why
    for modes in ask.futures.values():
        assert all(atlas.rulebook.mode[mode].gerund in ask.bearing for mode in modes if len(modes) < 5)
    assert not any(option.words in ask.bearing for option in ask.factor.options)


def test_topics_are_asked_one_after_the_other_and_left_as_soon_as_they_cannot_matter(atlas: Atlas) -> None:
    for seed in range(60):
        truth = plausible(atlas.rulebook, seed)
        piece, asked = dataclasses.replace(truth, answers={}), list[str]()
        while (ask := interview(atlas, piece).question) and ask.part == MODE:
            topics = [atlas.rulebook.factor[name].asked_under for name in interview(atlas, piece).relevant]
            assert ask.topic == min(topics, key=TOPICS.index)
            asked.append(ask.topic)
            piece = answered(piece, ("", ask.factor.id), truth.answers.get(ask.factor.id, ()))
        assert asked == sorted(asked, key=TOPICS.index)


def test_what_partners_can_carry_is_never_asked_where_nothing_more_than_side_by_side_can_be_needed(
    atlas: Atlas,
) -> None:
    """Whoever can do it all alone is not asked about trust, nor about their leaders."""
    own = {"solo_reach": ("yes_all",), "interdependence": ("separate",), "side_effects": ("none",), "put_in": ("no",)}
    piece = Workstream("x", {**own, "value_gain": ("none",)}, "collaborate", "no")
    ask = interview(atlas, piece).question
    assert ask is None or ask.part != MODE


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


PLANS = "No, and they do not meet about it yet"
BEGIN = ("Replace the lifts", "Every floor can be reached", "", PLANS, DONT_KNOW, "")


def first_question(atlas: Atlas) -> Factor:
    ask = interview(atlas, Workstream("x", **PLANNED)).question
    assert ask is not None
    assert ask.part == MODE
    return ask.factor


def test_a_conversation_ends_when_nothing_left_can_matter(atlas: Atlas) -> None:
    said, piece = [], Workstream("x", **PLANNED)
    while (ask := interview(atlas, piece).question) is not None:
        said.append(ask.factor.options[0].words)
        piece = answered(piece, ("", ask.factor.id), ask.factor.option_ids[:1])
    conversation, out = talk(atlas, Script(*BEGIN, *said))
    assert conversation.hold() is conversation.piece
    assert "Nothing left to ask can change" in " ".join(out.getvalue().split())
    assert conversation.piece.title == "Replace the lifts"
    assert conversation.piece.result == "Every floor can be reached"
    assert conversation.piece.is_running == "no"
    assert conversation.piece.claimed_mode == "unknown"


def test_what_is_written_is_asked_for_until_it_can_be_taken_and_what_is_left_empty_is_not_asked_again(
    atlas: Atlas,
) -> None:
    title, names = (
        ("", "x" * 201, "  The   lifts "),
        (";".join(map(str, range(101))), f"{'x' * 201}; The college", " a ;b;a;"),
    )
    script = Script(*title, "", "", PLANS, DONT_KNOW, *names)
    conversation, out = talk(atlas, script)
    conversation.hold()
    assert conversation.piece.title == "The lifts"
    assert [one.name for one in conversation.piece.partners] == ["a", "b"]
    told = " ".join(out.getvalue().split())
    assert NAMED in told
    assert "200 characters or fewer." in told
    assert "200 characters or fewer for each." in told
    assert not script.says
    assert len(script.asked) == 3 + 2 + 2 + 3 + 1, "then comes the first question, and the script has nothing to say"


def test_one_can_ask_why_not_know_disagree_go_back_and_change(atlas: Atlas) -> None:
    factor = first_question(atlas)
    one, other, *_ = (option.words for option in factor.options)
    known = Workstream("x", result="Every floor", lightest="One lift", **PLANNED)
    script = Script(*BEGIN, WHY, one, DONT_KNOW, BACK, STOP)
    conversation, out = talk(atlas, script)
    conversation.hold()
    assert conversation.piece.answers == {factor.id: (factor.option_ids[0],)}
    assert factor.why in " ".join(out.getvalue().split())

    script = Script("", one, DONT_KNOW, CHANGE, factor.name, other, CHOOSE_SEVERAL, [], STOP)
    conversation, _ = talk(atlas, script, known)
    conversation.hold()
    (second,) = (name for name in conversation.piece.answers if name != factor.id)
    assert conversation.piece.answers == {factor.id: (factor.option_ids[1],), second: ()}

    script = Script("", CHOOSE_SEVERAL, [one, other], STOP)
    conversation, _ = talk(atlas, script, known)
    conversation.hold()
    assert conversation.piece.answers == {factor.id: factor.option_ids[:2]}


def test_what_a_file_answers_already_can_be_changed(atlas: Atlas) -> None:
    name = atlas.rulebook.factor["put_in"].name
    script = Script(CHANGE, name, words(atlas, "put_in", "real"), BACK, STOP)
    conversation, _ = talk(atlas, script, Workstream("x", {"put_in": ("no",)}, **PLANNED))
    conversation.hold()
    assert conversation.piece.answers == {}
    assert conversation.again == ("", "put_in")


def test_answers_are_saved_and_gone_on_from(atlas: Atlas, tmp_path: Path) -> None:
    file, factor = tmp_path / "lifts.yaml", first_question(atlas)
    script = Script(*BEGIN, factor.options[0].words, DONT_KNOW, STOP, str(file))
    conversation, out = talk(atlas, script)
    hold_conversation(conversation, None)
    assert "Saved." in out.getvalue()
    (piece,) = read_situation(file.read_text(), str(file), atlas.rulebook).workstreams
    assert piece == conversation.piece
    assert len(piece.answers) == 2
    on, out = talk(atlas, Script(), piece)
    hold_conversation(on, str(file))
    assert on.piece == piece
    assert f"{factor.id}: {factor.option_ids[0]}" in out.getvalue()


def test_a_piece_of_work_is_written_so_that_the_same_one_is_read(atlas: Atlas) -> None:
    for name, story in worked(atlas):
        piece = dataclasses.replace(story.piece(), title=name, answered_by="Ann", decided_by="The board")
        text = yaml.safe_dump(plain_piece(piece), sort_keys=False, allow_unicode=True)
        (again,) = read_situation(text, "kept", atlas.rulebook).workstreams
        assert again == piece


def test_it_works_with_keys_in_a_real_prompt() -> None:
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


def test_without_a_terminal_it_says_what_to_do() -> None:
    result = CliRunner().invoke(main, ["ask"])
    assert result.exit_code == 2
    assert "spectrum advise FILE" in result.output
