"""Commands that write a first draft of something into a rulebook of one's own."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from spectrum.cli.shared import rulebook_option
from spectrum.files.shipped import HERE, shipped_folder
from spectrum.files.storage import write_whole
from spectrum.handbook import draft_rule, with_rule, with_scenarios
from spectrum.input.mistakes import BadInput, BadRulebook, Mistake
from spectrum.language.words import did_you_mean, shown
from spectrum.rulebook import Rulebook, load_rulebook
from spectrum.rulebook.fields import HYPHENS, LONGEST_ID, RESERVED
from spectrum.rulebook.model import LAYERS
from spectrum.scenarios.ordinary_cases import cases_file, read_cases


@click.group("new")
def new_commands() -> None:
    """Write a first draft into a rulebook of your own."""


@new_commands.command("rule")
@click.argument("rule_id", metavar="ID")
@click.option("--layer", required=True, help=f"What kind of rule it is: {', '.join(LAYERS)}.")
@click.option("--file", "rules", type=click.Path(path_type=Path), help="The rules file to write it to.")
@click.option("--features", type=click.Path(path_type=Path), help="The feature file to write its scenarios to.")
@rulebook_option
def new_rule_command(rule_id: str, layer: str, rules: Path | None, features: Path | None, folder: Path | None) -> None:
    """Write a first draft of a rule, and of a scenario in which it applies and a near miss.

    Without --file, it goes where most rules of its layer are; without --features, to the feature file of the same name.
    """
    root = folder or shipped_folder("rules")
    book = load_rulebook(folder)
    target = _target(root, book, layer, rules, features)
    _refuse([*_folder_mistakes(root), *_id_mistakes(rule_id, book), *_layer_mistakes(layer), *target.mistakes()])
    texts = _drafted(target, book, rule_id, layer)
    _write(texts)
    click.echo(f"Wrote the rule {rule_id} to {target.rules}, and its scenarios to {target.features}.")
    click.echo('Change whatever says "To do", the condition, and what follows from it. Then try it:')
    click.echo(f"  spectrum rules {rule_id} --rulebook {root}")
    click.echo(f"  spectrum scenarios run {target.features} --rulebook {root}")
    click.echo(f"  spectrum check --rulebook {root}")


# -- where it goes -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Target:
    """The folder of a rulebook, and the two files that a draft is written to."""

    folder: Path
    rules: Path
    features: Path

    def mistakes(self) -> Iterator[Mistake]:
        if self.rules.suffix != ".yaml" or not self.rules.resolve().is_relative_to(self.folder.resolve()):
            says = (
                f"the rule must go to a .yaml file inside the rulebook's folder, such as {self.folder / 'rules.yaml'}."
            )
            yield Mistake(str(self.rules), says)
        if self.features.suffix != ".feature":
            yield Mistake(str(self.features), "scenarios go to a file that ends in .feature; give another --features.")


def _target(root: Path, book: Rulebook, layer: str, rules: Path | None, features: Path | None) -> Target:
    """The files that were named, or else those where the rules of this layer and their scenarios are."""
    file = rules or root / _usual_file(root, book, layer)
    beside = root.resolve().parent
    with contextlib.suppress(ValueError):
        beside = beside.relative_to(Path.cwd())
    return Target(root, file, features or beside / "features" / f"{file.stem}.feature")


def _usual_file(root: Path, book: Rulebook, layer: str) -> Path:
    """Where most rules of a layer are written, from the folder; a file of its own for the first of them."""
    places = Counter(rule.place.rpartition(":")[0] for rule in book.rules if rule.layer == layer)
    if not places:
        return Path(f"{layer}.yaml")
    found = Path(places.most_common(1)[0][0])
    return found.relative_to(root) if found.is_relative_to(root) else found.relative_to("rules")


# -- what can be wrong -------------------------------------------------------------------------------------------------


def _refuse(mistakes: list[Mistake]) -> None:
    if mistakes:
        raise BadInput(mistakes)


def _folder_mistakes(root: Path) -> Iterator[Mistake]:
    if root.resolve().is_relative_to(HERE):
        says = (
            "this is the rulebook inside the installed package, which the next version would write over. Copy it, with"
        )
        yield Mistake(str(root), f"{says} the folder features beside it, to a place of your own, and give --rulebook.")


def _id_mistakes(rule_id: str, book: Rulebook) -> Iterator[Mistake]:
    if rule_id in book.rule:
        says = f"the id {shown(rule_id)} is taken already, at {book.rule[rule_id].place}. Choose another"
        yield Mistake("", f"{says}; ids are never used again.")
    elif not HYPHENS.fullmatch(rule_id) or len(rule_id) > LONGEST_ID or rule_id in RESERVED:
        words = "".join(one if one.isascii() and one.isalnum() else " " for one in rule_id.casefold()).split()
        meant = "-".join(words)[:LONGEST_ID].strip("-")
        hint = f' Did you mean "{meant}"?' if HYPHENS.fullmatch(meant) and meant not in RESERVED else ""
        says = f"an id is lower-case words joined by hyphens, at most {LONGEST_ID} characters, not {shown(rule_id)}."
        yield Mistake("", says + hint)


def _layer_mistakes(layer: str) -> Iterator[Mistake]:
    if layer not in LAYERS:
        hint = did_you_mean(layer, LAYERS)
        yield Mistake("", f"there is no layer {shown(layer)}.{hint} The layers are: {', '.join(LAYERS)}.")


# -- writing it, whole or not at all -----------------------------------------------------------------------------------


def _drafted(target: Target, book: Rulebook, rule_id: str, layer: str) -> dict[Path, str]:
    """The new text of both files, once it is sure that the rulebook still loads with it."""
    draft = draft_rule(book, rule_id, layer)
    cases = cases_file(target.features)
    names = [one.name for one in read_cases(_text(cases), str(cases))] if cases else []
    rules = with_rule(_text(target.rules), str(target.rules), draft)
    features = with_scenarios(_text(target.features), str(target.features), draft, names[0] if names else "")
    _try(target, rules)
    return {target.rules: rules, target.features: features}


def _text(path: Path) -> str:
    """What a file holds so far; nothing when there is none yet."""
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return ""
    except UnicodeDecodeError:
        raise BadInput([Mistake(str(path), "this file is not text in UTF-8.")]) from None
    except OSError as error:
        raise BadInput([Mistake(str(path), f"this file can't be read: {error.strerror}.")]) from None


def _try(target: Target, rules: str) -> None:
    """Load a copy of the rulebook with the draft in it. Raises BadRulebook, with the places as they would be."""
    with tempfile.TemporaryDirectory() as kept:
        copy = Path(kept) / "rules"
        shutil.copytree(target.folder, copy)
        file = copy / target.rules.resolve().relative_to(target.folder.resolve())
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(rules, encoding="utf-8")
        try:
            load_rulebook(copy)
        except BadRulebook as error:
            found = [Mistake(one.place.replace(str(copy), str(target.folder)), one.detail) for one in error.mistakes]
            raise BadRulebook(found) from None


def _write(texts: dict[Path, str]) -> None:
    """Write all of them, or none: what was written is put back when another can't be."""
    before = {path: path.read_bytes() if path.exists() else None for path in texts}
    try:
        for path, text in texts.items():
            _replace(path, text.encode())
    except OSError as error:
        for path, content in before.items():
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True) if content is None else _replace(path, content)
        raise BadInput([Mistake(str(path), f"this file can't be written: {error.strerror}.")]) from None


def _replace(path: Path, content: bytes) -> None:
    """Write a file whole, and leave who may read it as it was."""
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o644
    if not path.exists() or path.read_bytes() != content:
        write_whole(path, content)
        path.chmod(mode)
