"""`spectrum new rule` writes a first draft that loads and runs, or says what is wrong and writes nothing."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from spectrum.atlas import load_atlas
from spectrum.cli import main, new_commands
from spectrum.files.shipped import shipped_folder
from spectrum.handbook import TO_DO, draft_rule, with_rule, with_scenarios
from spectrum.input.mistakes import BadInput
from spectrum.rulebook import Rulebook, load_rulebook
from spectrum.rulebook.model import LAYERS
from spectrum.scenarios import load_features, run_scenario, scenarios_of


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    """A copy of the rulebook that ships, with its scenarios beside it."""
    for name in ("rules", "features"):
        shutil.copytree(shipped_folder(name), tmp_path / name)
    return tmp_path / "rules"


def new_rule(rules: Path, *said: str) -> Result:
    return CliRunner().invoke(main, ["new", "rule", *said, "--rulebook", str(rules)])


def everything(folder: Path) -> dict[str, bytes]:
    """All files beside and in a rulebook, by name."""
    return {str(one): one.read_bytes() for one in folder.parent.rglob("*") if one.is_file()}


@pytest.mark.parametrize("layer", LAYERS)
def test_a_rule_of_each_layer_loads_and_its_scenarios_are_there(rules: Path, layer: str) -> None:
    before = load_rulebook(rules)
    result = new_rule(rules, "what-i-saw", "--layer", layer)
    assert result.exit_code == 0, result.output
    book = load_rulebook(rules)
    rule = book.rule["what-i-saw"]
    assert (rule.layer, len(book.rules)) == (layer, len(before.rules) + 1)
    assert TO_DO in rule.title
    assert TO_DO in rule.because
    others = [one for one in book.rules if one is not rule]
    assert others == list(before.rules)
    found = scenarios_of(load_features(rules.parent / "features"), rule.id)
    assert [one.steps[-1].text for one in found] == ["this rule applies", "this rule does not apply"]
    stem = Path(rule.place.partition(":")[0]).stem
    assert stem in {Path(one.place.partition(":")[0]).stem for one in before.rules if one.layer == layer}
    assert {Path(one.place.partition(":")[0]).stem for one in found} == {stem}


def test_its_scenarios_hold_at_first_and_say_what_to_mend_once_the_condition_changes(rules: Path) -> None:
    """One rule of each kind, tried together: whether a rule applies does not hang on the others."""
    for layer in LAYERS:
        assert new_rule(rules, layer.replace("_", "-"), "--layer", layer).exit_code == 0
    book = load_rulebook(rules)
    features, atlas = load_features(rules.parent / "features"), load_atlas(book)
    drafts = [one for layer in LAYERS for one in scenarios_of(features, layer.replace("_", "-"))]
    assert [str(run_scenario(atlas, one)) for one in drafts] == [f"{one}: holds" for one in drafts]
    alerts = rules / "alerts.yaml"
    draft = draft_rule(book, "alert-2", "alert")
    written = f"      {draft.factor.id}: {draft.option.id}\n"
    head, _, tail = alerts.read_text().rpartition(written)
    alerts.write_text(f"{head}      {draft.factor.id}: {draft.other.id}\n{tail}")
    atlas = load_atlas(load_rulebook(rules))
    first, second = (run_scenario(atlas, one) for one in scenarios_of(features, "alert"))
    assert first.why == "the rule alert does not apply for certain"
    assert second.why == "the rule alert applies, or may apply"
    assert "does not apply for certain" in (rules.parent / "features" / "alerts.feature").read_text()


def test_the_files_can_be_named_and_are_made(rules: Path) -> None:
    places = rules / "ours" / "first.yaml", rules.parent / "features" / "first.feature"
    result = new_rule(rules, "ours", "--layer", "note", "--file", str(places[0]), "--features", str(places[1]))
    assert result.exit_code == 0, result.output
    assert all(one.stat().st_mode & 0o044 for one in places)
    assert load_rulebook(rules).rule["ours"].place.startswith(str(places[0]))
    assert len(load_features(places[1])[0].scenarios) == 2
    assert 'the case "' in places[1].read_text()


def test_who_may_read_the_files_stays_as_it_was(rules: Path) -> None:
    (rules / "notes.yaml").chmod(0o664)
    assert new_rule(rules, "ours", "--layer", "note").exit_code == 0
    assert (rules / "notes.yaml").stat().st_mode & 0o777 == 0o664


def test_a_relative_folder_will_do(rules: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(rules.parent)
    assert new_rule(Path("rules"), "ours", "--layer", "note").exit_code == 0
    monkeypatch.chdir(rules)
    assert new_rule(Path(), "ours-too", "--layer", "note").exit_code == 0
    assert {"ours", "ours-too"} <= load_rulebook(rules).rule.keys()
    assert "ours-too" in (rules.parent / "features" / "notes.feature").read_text()


@pytest.mark.parametrize(
    ("said", "complaint"),
    [
        (("joint-creation", "--layer", "note"), 'the id "joint-creation" is taken already, at '),
        (("Joint_Creation 2", "--layer", "note"), 'Did you mean "joint-creation-2"?'),
        (("found", "--layer", "note"), "an id is lower-case words joined by hyphens"),
        (("ours", "--layer", "next-step"), 'Did you mean "next_step"?'),
        (("ours", "--layer", "zzz"), "The layers are: finding, "),
        (("ours", "--layer", "note", "--file", "elsewhere/notes.yaml"), "inside the rulebook's folder"),
        (("ours", "--layer", "note", "--features", "notes.txt"), "ends in .feature"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(rules: Path, said: tuple[str, ...], complaint: str) -> None:
    before = everything(rules)
    result = new_rule(rules, *said)
    assert (result.exit_code, complaint in result.output) == (2, True), result.output
    assert "1 error; nothing was done." in result.output
    assert everything(rules) == before


def test_all_mistakes_are_told_together(rules: Path) -> None:
    result = new_rule(rules, "Ours", "--layer", "zzz", "--features", "notes.txt")
    assert "3 errors; nothing was done." in result.output


def test_the_rulebook_inside_the_package_is_left_alone(rules: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(new_commands, "HERE", rules.parent)
    before = everything(rules)
    result = new_rule(rules, "ours", "--layer", "note")
    assert result.exit_code == 2
    assert "Copy it" in result.output
    assert everything(rules) == before


def test_a_rulebook_that_is_wrong_already_is_told_so(rules: Path) -> None:
    (rules / "notes.yaml").write_text("rules: nothing\n")
    result = new_rule(rules, "ours", "--layer", "note")
    assert result.exit_code == 2
    assert '"rules" must be a list of entries' in result.output


def test_when_one_file_cannot_be_written_neither_is(rules: Path) -> None:
    (rules.parent / "blocked").write_text("")
    before = everything(rules)
    result = new_rule(rules, "ours", "--layer", "note", "--features", str(rules.parent / "blocked" / "x.feature"))
    assert result.exit_code == 2
    assert "blocked" in result.output
    assert everything(rules) == before


def test_a_rulebook_that_lacks_what_a_rule_needs_says_what(book: Rulebook) -> None:
    bare = Rulebook(**{**vars_of(book), "gaps": (), "findings": ()})
    for layer, section in (("gap", "gaps"), ("finding", "findings")):
        with pytest.raises(BadInput, match=f'under "{section}" first'):
            draft_rule(bare, "ours", layer)


def vars_of(book: Rulebook) -> dict[str, object]:
    return {name: getattr(book, name) for name in Rulebook.__dataclass_fields__}


# -- where it is put in a file -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# Only words.\n",
        "rules:\n- {id: a}\n",
        "rules:\n    - id: a\n      when: {b: c}\n",
        "findings:\n  - {id: f, words: w}\nrules:\n  - id: a\n\n# Laws.\nlaws:\n  - id: l\n",
    ],
)
def test_a_rule_is_added_after_the_last_and_all_else_stays(book: Rulebook, text: str) -> None:
    draft = draft_rule(book, "ours", "note")
    found = with_rule(text, "x.yaml", draft)
    assert [line for line in text.splitlines() if line and line not in found.splitlines()] == []
    if "laws" in text:
        assert found.index("id: ours") < found.index("# Laws.")


def test_a_list_that_is_written_on_one_line_is_left_to_the_person(book: Rulebook) -> None:
    with pytest.raises(BadInput, match="add this by hand") as error:
        with_rule("rules: [{id: a}]\n", "x.yaml", draft_rule(book, "ours", "note"))
    assert "- id: ours" in str(error.value)


def test_scenarios_without_ordinary_cases_still_tell_a_story(book: Rulebook) -> None:
    draft = draft_rule(book, "ours", "practice")
    text = with_scenarios("", "x.feature", draft, "")
    assert "Given the partners are already doing this together" in text
    assert "Given the case" not in text
