"""Situations as people could really tell them: answers that go together, of planned, discussed and running work."""

from __future__ import annotations

import random
from collections.abc import Mapping

from spectrum.rulebook import Rulebook
from spectrum.situation import Partner, Workstream

Weights = Mapping[str, Mapping[str, int]]
Picture = dict[str, dict[str, int]]

WORK: tuple[Picture, ...] = (
    {  # one organisation's own job
        "solo_reach": {"yes_all": 4, "yes_most": 3, "each_own": 1},
        "interdependence": {"separate": 6, "hand_offs": 1},
        "problem_type": {"known": 4, "expert": 2},
        "side_effects": {"none": 5, "overlap": 1},
        "put_in": {"no": 5, "favours": 3, "real": 1},
        "value_gain": {"none": 3, "small": 3, "clear": 1},
    },
    {  # many at work on the same thing
        "solo_reach": {"each_own": 4, "yes_most": 1, "part_only": 2},
        "interdependence": {"separate": 5, "hand_offs": 1},
        "problem_type": {"known": 3, "expert": 2, "unclear": 1},
        "side_effects": {"overlap": 4, "friction": 2, "none": 1},
        "put_in": {"no": 3, "favours": 2, "real": 1},
        "value_gain": {"none": 1, "small": 4, "clear": 1},
    },
    {  # steps that have to fit, and things that have to be lent
        "solo_reach": {"part_only": 5, "no": 2, "yes_most": 1},
        "interdependence": {"hand_offs": 6, "back_and_forth": 1},
        "problem_type": {"known": 4, "expert": 3, "disputed": 1, "unclear": 1},
        "side_effects": {"friction": 3, "harm": 2, "overlap": 1, "none": 1},
        "put_in": {"no": 2, "favours": 2, "real": 4},
        "value_gain": {"small": 2, "clear": 4, "large": 1},
    },
    {  # a knot that nobody has undone
        "solo_reach": {"no": 5, "part_only": 2},
        "interdependence": {"back_and_forth": 6, "hand_offs": 1},
        "problem_type": {"unclear": 3, "unclear_disputed": 3, "disputed": 2, "expert": 1},
        "side_effects": {"harm": 3, "friction": 2, "overlap": 1},
        "put_in": {"real": 4, "favours": 1},
        "value_gain": {"large": 3, "clear": 3, "small": 1},
    },
)
ALWAYS: Picture = {
    "time_pressure": {"none": 8, "weeks": 4, "days": 1, "hours": 1},
    "joint_cost": {"light": 3, "steady": 4, "heavy": 2, "displaces": 1},
    "mandate": {"none": 4, "expected": 4, "paid_to": 1, "required_align": 1, "required_joint": 2},
    "sole_duty": {"no": 5, "shared_possible": 3, "one_only": 1},
    "info_lawful": {"not_needed": 5, "in_place": 3, "to_be_made": 2, "no_route": 1},
    "goal_fit": {"shared": 4, "overlapping": 5, "separate": 2, "opposed": 1},
    "leader_backing": {"backed": 4, "words": 4, "not_asked": 2, "against": 1},
    "give_up": {"named": 2, "small": 3, "not_discussed": 4, "nothing": 1, "refuse": 1},
    "time_people": {"set_aside": 4, "spare": 4, "none": 1},
}
MOST_OPEN = 8


def plausible(book: Rulebook, seed: int) -> Workstream:
    """One piece of work that somebody could tell of, the same for the same seed; one in four leaves some answers open."""
    dice = random.Random(seed)
    picture = {**dice.choice(WORK), **ALWAYS}
    running = dice.choices(("no", "talking", "yes"), (4, 2, 4))[0]
    answers = {}
    for factor in book.factors:
        practice = factor.scope == "practice" and (
            running == "yes" or (factor.also_when_planned and running == "talking")
        )
        if factor.scope in ("workstream", "partnership") or practice:
            weights = picture.get(factor.id, {})
            chosen = dice.choices(
                factor.option_ids, [weights.get(one, 0 if weights else 1) for one in factor.option_ids]
            )
            answers[factor.id] = tuple(chosen)
    if dice.random() < 0.25:
        for name in dice.sample(sorted(answers), dice.randint(1, MOST_OPEN)):
            del answers[name]
    claimed = dice.choice(["", *book.factor["claimed_mode"].option_ids])
    partners = tuple(_partner(book, dice, number) for number in range(dice.choice((0, 0, 1, 2, 4))))
    return Workstream(f"Piece of work {seed}", answers, claimed, running, partners)


def _partner(book: Rulebook, dice: random.Random, number: int) -> Partner:
    weights: Weights = {
        "must_stay_independent": {"no": 6, "with_safeguards": 1, "yes": 1},
        "partner_wants": {"no": 1, "told_to": 1, "willing": 4, "keen": 3},
        "adds_value": {"none": 1, "useful": 3, "essential": 4},
    }
    answers = {}
    for factor in (one for one in book.factors if one.scope == "partner"):
        some = weights.get(factor.id, {})
        answers[factor.id] = tuple(dice.choices(factor.option_ids, [some.get(one, 1) for one in factor.option_ids]))
    return Partner(f"Partner {number}", answers)
