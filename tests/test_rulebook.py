"""A rulebook is read strictly: every mistake at once, each with its file, line, entry and way out."""

from __future__ import annotations

import copy as copying
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from spectrum.files.shipped import shipped_folder
from spectrum.input.mistakes import MOST_TOLD, BadRulebook
from spectrum.rulebook import Rulebook, load_rulebook

FACTORS = 37


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the shipped rulebook to spoil."""
    folder = tmp_path / "rules"
    shutil.copytree(shipped_folder("rules"), folder)
    return folder


def spoil(folder: Path, file: str, old: str, new: str) -> None:
    path = folder / file
    text = path.read_text()
    assert old in text, f"{old!r} is not in {file}"
    path.write_text(text.replace(old, new, 1))


def mistakes(folder: Path) -> list[str]:
    with pytest.raises(BadRulebook) as caught:
        load_rulebook(folder)
    assert str(caught.value).endswith("nothing was loaded.")
    return [str(mistake) for mistake in caught.value.mistakes]


def test_the_shipped_rulebook_holds_what_it_should(book: Rulebook) -> None:
    assert book.mode_ids == ("act_alone", "coexist", "coordinate", "cooperate", "collaborate")
    assert len(book.factors) == FACTORS
    assert all(set(mode.looks_like) == {one.id for one in book.dimensions} for mode in book.modes)
    assert all(set(chart.words) == set(book.mode_ids) for chart in book.charts)
    assert {passage.id for passage in book.passages} == {"INTRO", *(f"M{n}" for n in range(1, 8)), "CONCL"}


def test_every_question_can_be_told_from_the_others(book: Rulebook) -> None:
    questions = [factor.question for factor in book.factors]
    assert len(set(questions)) == len(questions)
    assert all(question.endswith("?") and question.count("?") == 1 for question in questions)
    for factor in book.factors:
        words = [option.words for option in factor.options]
        assert len(set(words)) == len(words)
        assert not any(" / " in one or "?" in one for one in words)


def test_every_limit_of_the_work_says_what_would_lift_it(book: Rulebook) -> None:
    assert all(rule.closes for rule in book.rules if rule.then.cap)


def test_the_hash_is_over_the_meaning(book: Rulebook, copy: Path) -> None:
    spoil(copy, "need.yaml", "# What the work needs", "# Another comment\n# What the work needs")
    spoil(copy, "need.yaml", "{at_least: hand_offs}", "[hand_offs, back_and_forth]")
    (copy / "things_to_mend.yaml").rename(copy / "a-things.yaml")
    assert load_rulebook(copy).hash == book.hash
    spoil(copy, "need.yaml", "because: One organisation can do it", "because: One body can do it")
    assert load_rulebook(copy).hash != book.hash


ONE_MISTAKE: dict[str, tuple[str, str, str, str]] = {
    "option": ("need.yaml", "side_effects: none", "side_effects: huge", '"huge" is no option of side_effects. Its options'),
    "factor": ("need.yaml", "side_effects: none", "side_efects: none", 'Did you mean "side_effects"?'),
    "mode": ("need.yaml", "for: act_alone", "for: act_alon", 'Did you mean "act_alone"?'),
    "strength": ("need.yaml", "act_alone, strength: strong", "act_alone, strength: huge", "Accepted: strong, medium, weak"),
    "finding": ("need.yaml", "{finding: stands_alone}", "{finding: stand_alone}", 'Did you mean "stands_alone"?'),
    "layer": ("need.yaml", "layer: finding", "layer: findings", 'Did you mean "finding"?'),
    "missing because": ("limits.yaml", "because: This partner can help", "becuase: This partner can help", '"because" is missing'),
    "unknown key": ("limits.yaml", "because: This partner can help", "becuase: This partner can help", 'Did you mean "because"?'),
    "source": ("limits.yaml", "source: [ico]", "source: [icoo]", 'Did you mean "ico"?'),
    "sentence": ("limits.yaml", "{passage: M1, sentence: 7}", "{passage: M1, sentence: 12}", "sentences 1 to 11"),
    "passage": ("limits.yaml", "{passage: M1, sentence: 7}", "{passage: M9, sentence: 7}", '"M9" is not a passage'),
    "passage as a list": ("limits.yaml", "{passage: M1, sentence: 7}", "{passage: [M1], sentence: 7}", "must be a passage of the essay"),
    "no closes": ("limits.yaml", "    closes: Split", "    title2: Split", 'must say under "closes"'),
    "time": ("things_to_mend.yaml", "by: six weeks", "by: soon", "can't be counted"),
    "wrong conclusion": ("limits.yaml", "then: {floor: coordinate}", "then: {cap: coordinate}", "of layer floor may conclude"),
    "empty conclusion": ("limits.yaml", "then: {floor: coordinate}", "then: {}", "concludes nothing"),
    "empty when": ("limits.yaml", "when:\n      mandate: required_align", "when: {}", "must name at least one factor"),
    "all options": ("limits.yaml", "mandate: required_align", "mandate: {at_least: none}", "says nothing; leave it out"),
    "two bounds": ("need.yaml", "{at_least: hand_offs}", "{at_least: separate, at_most: hand_offs}", "one of at_least and at_most"),
    "taken id": ("limits.yaml", "id: one-lead-now", "id: must-line-up", "is taken already, at"),
    "shared id": ("need.yaml", "{id: shared_space,", "{id: trust,", "is taken already, at"),
    "form of id": ("limits.yaml", "id: one-lead-now", "id: One_Lead", "words joined by hyphens"),
    "reserved": ("need.yaml", "{id: shared_space,", "{id: found,", "keeps for itself"),
    "a yes that is true": ("limits.yaml", "must_stay_independent: yes", "must_stay_independent: true", "is no option of"),
    "key twice": ("limits.yaml", "layer: floor", "layer: floor\n    layer: limit", 'the key "layer" is given twice'),
    "alias": ("limits.yaml", "layer: floor", "layer: &x floor\n    status: *x", "an alias (*x) is not accepted"),
    "tag": ("limits.yaml", "layer: floor", "layer: !!python/name:os.system floor", "the tag"),
    "section": ("limits.yaml", "rules:", "ruls:", 'Did you mean "rules"?'),
    "not a list": ("charts.yaml", "charts:", "charts: {a: b}\ncharts2:", "must be a list of entries"),
    "not YAML": ("limits.yaml", "rules:", "rules: [", "can't be read as YAML"),
    "format": ("rulebook.yaml", "format: 2", "format: 3", "reads rulebooks of format 2, not 3"),
    "no case": ("rulebook.yaml", "no_case: coexist", "no_case: coexists", 'Did you mean "coexist"?'),
    "dimension": ("modes.yaml", "      goals: Separate, and", "      gaols: Separate, and", 'Did you mean "goals"?'),
    "one option": ("factors/1-context.yaml", "    options:\n      - id: no", "    options: [{id: only, words: One, tells: One.}]\n    more:\n      - id: no", "at least two options"),
    "twin options": ("factors/1-context.yaml", "      - id: yes", "      - id: no", '"no" twice'),
    "number as title": ("limits.yaml", "title: The law gives one body the last word", "title: 2026", "put it in quotes"),
    "finding nobody makes": ("need.yaml", "then: {finding: stands_alone}", "then: {finding: must_mesh}", "which no rule concludes"),
    "partner and work": ("limits.yaml", "must_stay_independent: yes", "must_stay_independent: yes\n      trust: broken", "one kind only"),
    "partner cap of work": ("limits.yaml", "must_stay_independent: yes", "trust: broken", "may only look at factors of scope partner"),
    "no otherwise": ("things_to_mend.yaml", "{gap: trust, otherwise: coordinate}", "{gap: trust}", 'must say under "otherwise"'),
    "nobody to do it": ("limits.yaml", "    who: whoever it trusts", "    whom: whoever it trusts", 'under "who" who would take it'),
    "no fits": ("notes.yaml", "    fits: any\n", "", 'must say under "fits" the advised modes'),
    "nothing to stand beside": ("alerts.yaml", "not_with: [one-body-decides", "not_with: [one-body-decide", 'Did you mean "one-body-decides"?'),
    "text without letters": ("need.yaml", "title: Agree the hand-offs", 'title: "?!"', "has no letters in it"),
    "two titles": ("need.yaml", "title: Agree the hand-offs", "title: know who does WHAT.", "stands at"),
    "two questions": ("factors/2-task.yaml", "question: Is it known what has to be done?", "question: What is it called now, or in the proposal?", "stands at factors (factor claimed_mode) too"),
    "two answers": ("factors/2-task.yaml", "words: Small favours only", "words: no, each can do its part with what it has", "stands at factors (factor put_in), option no too"),
    "two answers that tell the same": ("factors/2-task.yaml", "tells: Nobody could get this result alone.", "tells: It is known what has to be done, and it needs doing well", "stands at factors (factor solo_reach), option no too"),
    "more things that leave more": ("rulebook.yaml", "cap: coordinate", "cap: collaborate", "must come after more than"),
    "outside of nothing": ("laws.yaml", "outside: [not_yet]", "outside: [not_yett]", 'Did you mean "not_yet"?'),
    "referral that never applies": ("referrals.yaml", "    when: {sole_duty: one_only}\n", "", "never applies. Say under"),
    "referral with nothing to ask": ("referrals.yaml", "when: {sole_duty: one_only}", "when: {}", "must name at least one factor"),
    "referral on a mistyped answer": ("referrals.yaml", "{sole_duty: one_only}", "{sole_duty: one_onli}", '"one_onli" is no option of sole_duty. Its options are'),
    "referral on a mistyped factor": ("referrals.yaml", "{sole_duty: one_only}", "{sole_dut: one_only}", 'looks at "sole_dut", which is no factor; only answers count here. Did you mean "sole_duty"?'),
    "referral on the advice": ("referrals.yaml", "{sole_duty: one_only}", "{advised: cooperate}", 'looks at "advised", which is no factor'),
    "referral on a finding": ("referrals.yaml", "{sole_duty: one_only}", "{must_mesh: found}", 'looks at "must_mesh", which is no factor'),
    "referral on every answer": ("referrals.yaml", "{sole_duty: one_only}", "{sole_duty: [one_only, shared_possible, no]}", "says nothing; leave it out"),
    "referral on a partner": ("referrals.yaml", "{sole_duty: one_only}", "{must_stay_independent: yes}", 'referrals.yaml:12 (referral one-body-has-the-duty): looks at "must_stay_independent", which is asked of a partner'),
    "referral that always applies": ("referrals.yaml", "{sole_duty: one_only}", "always", "can't be \"always\"; name the answers"),
    "referral without a door": ("referrals.yaml", "    door: the legal adviser", "    dor: the legal adviser", '"door" is missing'),
    "referral without a source": ("referrals.yaml", "    source: [merging-charities]\n", "", '"source" is missing'),
    "referral that claims what a word can't tell": ("referrals.yaml", "If this is about merging", "Since this is about merging", '"text" must begin with "If"'),
    "referral of a taken id": ("referrals.yaml", "id: giving-grants", "id: emergencies", "is taken already, at"),
    "referral of a taken title": ("referrals.yaml", "title: Giving grants", "title: an  Emergency.", "(referral emergencies) too, so nobody could tell them apart"),
    "a word without letters": ("referrals.yaml", "words: [grant,", 'words: ["24",', '"24" can\'t be looked for'),
    "a word of marks": ("referrals.yaml", "words: [grant,", 'words: ["?!",', "referrals.yaml:61 (referral giving-grants): \"?!\" can't be looked for"),
    "a star in a word": ("referrals.yaml", "words: [grant,", 'words: ["gr*nt",', "only after the last"),
    "only a star": ("referrals.yaml", "words: [grant,", 'words: ["*",', "can't be looked for"),
    "two spaces in a phrase": ("referrals.yaml", "      - contract out\n", '      - "contract  out"\n', "single spaces between them"),
    "a beginning of two letters": ("referrals.yaml", "words: [grant,", 'words: ["gr*",', '"gr*" would be found nearly everywhere; give at least 3 letters'),
    "a word twice": ("referrals.yaml", "words: [grant, grants,", "words: [grant, GRANT,", '"GRANT" is found by "grant" already'),
    "a word that a beginning finds": ("referrals.yaml", "words: [grant, grants,", 'words: [grant, grantmakers,', '"grantmakers" is found by "grantmak*" already'),
    "no words": ("referrals.yaml", 'words: [grant, grants, "grantmak*", "grantee*", "regrant*"]', "words: []", "is an empty list; name at least one word"),
    "words that are none": ("referrals.yaml", 'words: [grant, grants, "grantmak*", "grantee*", "regrant*"]', "words: {grant: yes}", "must be a list"),
    "work cap of partner": ("limits.yaml", "sole_duty: one_only", "must_stay_independent: yes", "the only mode it may conclude"),
}  # fmt: skip


@pytest.mark.parametrize("kind", ONE_MISTAKE)
def test_a_mistake_is_named_with_its_place_and_the_way_out(copy: Path, kind: str) -> None:
    file, old, new, said = ONE_MISTAKE[kind]
    spoil(copy, file, old, new)
    found = mistakes(copy)
    assert any(said in mistake for mistake in found), found
    assert all(str(copy) in mistake or mistake.startswith(("rulebook", "factors", "laws")) for mistake in found)


def test_a_mistake_names_file_line_and_rule(copy: Path) -> None:
    spoil(copy, "need.yaml", "side_effects: none", "side_effects: huge")
    line = 1 + next(
        number for number, text in enumerate((copy / "need.yaml").read_text().splitlines()) if "huge" in text
    )
    options = "Its options are: none, overlap, friction, harm."
    assert mistakes(copy) == [
        f'{copy}/need.yaml:{line} (rule stands-alone): "huge" is no option of side_effects. {options}'
    ]


def test_twenty_different_mistakes_come_at_once(copy: Path) -> None:
    kinds = ["option", "mode", "strength", "layer", "missing because", "source", "sentence", "wrong conclusion",
             "empty when", "form of id", "reserved", "a yes that is true", "dimension", "one option", "number as title",
             "no fits", "two bounds", "taken id", "no closes", "not a list"]  # fmt: skip
    for kind in kinds:
        if kind == "taken id":
            spoil(copy, "limits.yaml", "id: aims-differ", "id: aims-clash")
            continue
        file, old, new, _ = ONE_MISTAKE[kind]
        if kind == "form of id":
            old, new = "id: no-time-to-redesign", "id: No_Time"
        spoil(copy, file, old, new)
    found = mistakes(copy)
    assert len(found) >= len(kinds)
    for kind in set(kinds) - {"taken id"}:
        assert any(ONE_MISTAKE[kind][3] in mistake for mistake in found), kind


def test_a_mistake_in_one_entry_does_not_make_its_name_unknown_elsewhere(copy: Path) -> None:
    spoil(copy, "factors/4-readiness.yaml", "scope: partnership", "scope: everywhere")
    assert len(mistakes(copy)) == 1


def test_a_group_that_is_too_large_names_the_rule_that_ties_it(copy: Path) -> None:
    looks_at = {
        "solo_reach": "no", "side_effects": "harm", "goal_fit": "shared", "joint_cost": "light", "trust": "broken",
        "leader_backing": "words", "time_people": "none", "give_up": "refuse", "convening": "nobody", "mandate": "none",
    }  # fmt: skip
    with (copy / "need.yaml").open("a") as file:
        file.write("\n  - id: everything-at-once\n    layer: argument_for\n    title: Everything\n    when:\n")
        file.writelines(f"      {name}: {value}\n" for name, value in looks_at.items())
        file.write(
            "    then: {for: cooperate, strength: weak}\n    because: It does.\n    evidence: judgement\n    source: [hansen]\n"
        )
    (mistake,) = mistakes(copy)
    assert "(rule everything-at-once): ties 15 factors into one group of 1,728,000,000 combinations" in mistake
    assert "trust" in mistake
    assert "at most 5,000,000" in mistake


def test_a_rule_with_too_many_conditions_is_refused(copy: Path, book: Rulebook) -> None:
    names = [factor for factor in book.factors if factor.scope in ("workstream", "partnership", "practice")][:17]
    with (copy / "need.yaml").open("a") as file:
        file.write("\n  - id: too-much\n    layer: argument_for\n    title: Too much\n    when:\n")
        file.writelines(f"      {factor.id}: {factor.option_ids[0]}\n" for factor in names)
        file.write(
            "    then: {for: cooperate, strength: weak}\n    because: It does.\n    evidence: judgement\n    source: [hansen]\n"
        )
    assert any("has 17 conditions; at most 16" in mistake for mistake in mistakes(copy))


def test_unknown_keys_past_those_that_are_told_are_counted(copy: Path) -> None:
    with (copy / "need.yaml").open("a") as file:
        file.write("\n  - id: too-much\n")
        file.writelines(f"    key_{number}: 1\n" for number in range(MOST_TOLD + 7))
    found = mistakes(copy)
    assert sum("is not a key" in one for one in found) == MOST_TOLD
    assert any("(rule too-much): 7 more mistakes are not told here" in one for one in found)


def _delete(folder: Path) -> None:
    shutil.rmtree(folder)


def _empty(folder: Path) -> None:
    for file in folder.rglob("*.yaml"):
        file.unlink()


def _not_text(folder: Path) -> None:
    (folder / "need.yaml").write_bytes(b"\xff\xfe\x00")


def _other_ending(folder: Path) -> None:
    (folder / "limits.yaml").rename(folder / "limits.yml")


def _second_head(folder: Path) -> None:
    shutil.copy(folder / "rulebook.yaml", folder / "second.yaml")


@pytest.mark.parametrize(
    ("spoiled", "said"),
    [
        (_delete, "there is no such folder"),
        (_empty, "holds no .yaml file"),
        (_not_text, "not text in UTF-8"),
        (_second_head, "exactly one section"),
        (_other_ending, "rename it to limits.yaml"),
    ],
)
def test_a_folder_that_is_no_rulebook_is_refused(copy: Path, spoiled: Callable[[Path], None], said: str) -> None:
    spoiled(copy)
    assert any(said in mistake for mistake in mistakes(copy))


JUNK = [
    None,
    "x",
    3,
    True,
    [],
    {},
    ["a"],
    {"a": 1},
    [[1]],
    [None],
    {"a": None},
    "é" * 100,
    -1,
    [{"id": ["a"]}],
    [{"id": 3}],
]
SPOILED = 80


def _places(part: object, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    inner = part.items() if isinstance(part, dict) else enumerate(part) if isinstance(part, list) else ()
    return [path, *(place for key, value in inner for place in _places(value, (*path, key)))]


def test_junk_anywhere_is_read_or_refused_and_never_breaks_the_reader(copy: Path) -> None:
    chance = random.Random(5)
    files = sorted(copy.rglob("*.yaml"))
    sound = {file: yaml.load(file.read_text(), Loader=yaml.BaseLoader) for file in files}
    for _ in range(SPOILED):
        file = chance.choice(files)
        spoiled = copying.deepcopy(sound[file])
        *way, last = chance.choice(_places(spoiled)[1:])
        part = spoiled
        for key in way:
            part = part[key]
        part[last] = chance.choice(JUNK)
        before = file.read_text()
        file.write_text(yaml.dump(spoiled, allow_unicode=True))
        try:
            load_rulebook(copy)
        except BadRulebook as error:
            assert error.mistakes
        file.write_text(before)
