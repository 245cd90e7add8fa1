"""The pages that `make docs` writes say what the code says."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from marshmallow import fields

from spectrum.atlas import Atlas
from spectrum.cli import main
from spectrum.cli.rulebook_commands import openapi
from spectrum.handbook import rule_format, steps_page
from spectrum.handbook.rule_format import FOR_EACH, HOLDS, LAYER_WORDS
from spectrum.handbook.steps_page import answer_ways
from spectrum.rulebook import Rulebook
from spectrum.rulebook.loading import SECTIONS
from spectrum.rulebook.model import COMPARISONS, LAYERS, SCOPES, SUMMARIES
from spectrum.rulebook.schema import HeadSchema, entry_schemas
from spectrum.scenarios import Feature, Story, find_step, load_features
from spectrum.scenarios.step import FIXED

from .conftest import ROOT

DOCS = ROOT / "docs"


@pytest.fixture(scope="module")
def features() -> tuple[Feature, ...]:
    return load_features()


def test_the_page_on_the_form_of_rules_is_fresh(book: Rulebook) -> None:
    assert (DOCS / "rule-format.md").read_text() == rule_format(book), "run `make docs`"


def test_the_page_of_steps_is_fresh(book: Rulebook, features: tuple[Feature, ...]) -> None:
    assert (DOCS / "steps.md").read_text() == steps_page(book, features), "run `make docs`"


def test_the_description_of_the_api_is_fresh(atlas: Atlas, features: tuple[Feature, ...]) -> None:
    assert (DOCS / "openapi.json").read_text() == openapi(atlas, features), "run `make docs`"


def test_the_description_of_the_api_keeps_its_keys_in_one_order(atlas: Atlas, features: tuple[Feature, ...]) -> None:
    said = json.loads(openapi(atlas, features))
    assert "/api/v1/advice" in said["paths"]
    assert list(said) == sorted(said)


# -- the form of a rulebook ------------------------------------------------------------------------------------------


def part(page: str, heading: str) -> str:
    """What stands under a heading of a page."""
    return re.split(rf"^#+ {re.escape(heading)}$", page, flags=re.MULTILINE)[1].split("\n#")[0]


@pytest.mark.parametrize("section", ["rulebook", *SECTIONS])
def test_each_field_of_a_section_is_told_with_whether_it_is_required(book: Rulebook, section: str) -> None:
    told = part(rule_format(book), f"`{section}`")
    schema = HeadSchema() if section == "rulebook" else entry_schemas(FOR_EACH)[section]
    for name, field in schema.fields.items():
        assert re.search(rf"\| `{name}` \| {'yes' if field.required else ''} \| ", told)


def test_each_layer_scope_comparison_and_summary_is_told(book: Rulebook) -> None:
    page = rule_format(book)
    assert [*LAYER_WORDS] == [*LAYERS]
    assert all(f"| `{layer}` | {LAYER_WORDS[layer]} |" in page for layer in LAYERS)
    assert all(f"`{scope}`" in part(page, "`factors`") for scope in SCOPES)
    values = [(name, value) for name, accepted in {**COMPARISONS, **SUMMARIES}.items() for value in accepted]
    assert all(f"| `{name}` | `{value}` | " in page for name, value in values)


@pytest.mark.parametrize(
    ("layer", "must"),
    [
        ("gap", "`gap`, `otherwise`, `closes`, `who`, `by`"),
        ("limit", "`cap`, `closes`, `who`, `bound_by`"),
        ("alert", "`alert`, `fits`"),
        ("next_step", "`step`, `fits`"),
        ("contradiction", "no more"),
    ],
)
def test_what_a_layer_must_say_is_found_by_leaving_it_out(book: Rulebook, layer: str, must: str) -> None:
    row = next(
        line for line in rule_format(book).splitlines() if line.startswith(f"| `{layer}` | {LAYER_WORDS[layer]}")
    )
    assert row.endswith(f"| {must} |")


def test_the_rule_shown_is_one_of_the_rulebook(book: Rulebook) -> None:
    (shown,) = re.findall(r"```yaml\n(.*?)```", rule_format(book), re.DOTALL)
    (entry,) = yaml.safe_load(shown)
    rule = book.rule[entry["id"]]
    assert (entry["layer"], entry["title"], entry["because"]) == (rule.layer, rule.title, rule.because)


def test_a_new_kind_of_field_needs_words() -> None:
    kinds = {type(field) for schema in entry_schemas(FOR_EACH).values() for field in schema.fields.values()}
    assert all(issubclass(kind, tuple(HOLDS)) for kind in kinds)
    assert not issubclass(fields.Float, tuple(HOLDS))


# -- steps -----------------------------------------------------------------------------------------------------------


def test_each_step_has_an_example_that_is_that_step(book: Rulebook, features: tuple[Feature, ...]) -> None:
    shown = re.findall(
        r"### (.*?)(, with a table)?\n\n```gherkin\n(?:Given|Then) (.*?)\n(.*?)```",
        steps_page(book, features),
        re.DOTALL,
    )
    assert sorted(sentence for sentence, *_ in shown) == sorted(one.shown for one in FIXED)
    for sentence, takes_table, example, table in shown:
        assert find_step(example)[0].shown == sentence
        assert bool(table) == bool(takes_table)


def test_each_way_to_tell_an_answer_is_understood(book: Rulebook, atlas: Atlas) -> None:
    ways = list(answer_ways(book))
    told = [Story(atlas).vocabulary.told(said).options for said, _ in ways]
    assert len({*told[:3]}) == 1
    assert [len(one) if one is not None else None for one in told] == [1, 1, 1, 2, 0, None]


# -- the command that writes them --------------------------------------------------------------------------------------


def test_one_command_writes_the_pages(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["handbook", str(tmp_path), "--no-kills"])
    assert result.exit_code == 0, result.output
    written = {one.name for one in tmp_path.iterdir()}
    assert written == {"where-it-comes-from.md", "rule-format.md", "steps.md", "openapi.json", "settings.md"}
    assert all((DOCS / name).read_text() == (tmp_path / name).read_text() for name in written), "run `make docs`"
    assert "handbook" not in CliRunner().invoke(main, ["--help"]).output
