"""The floor: the decision about the work itself as a person would write it, for this one rulebook only."""

from __future__ import annotations

from collections.abc import Mapping

ALONE = ("yes_all", "yes_most")
APART = ("none", "adds_up")


def decide(answers: Mapping[str, str]) -> tuple[int, int, list[str]]:  # noqa: C901, PLR0912, PLR0915
    """The depths of the mode needed and of the ceiling, and the rules that hold; longer than anyone should write."""
    reach, depends = answers["solo_reach"], answers["interdependence"]
    problem, effects = answers["problem_type"], answers["side_effects"]
    aims, gain, cost = answers["goal_fit"], answers["value_gain"], answers["joint_cost"]
    fired: list[str] = []
    needed, ceiling = -1, 4
    alone, apart, agreed = reach in ALONE, depends in APART, aims in ("overlapping", "shared")
    not_worth_it = worth_it = False
    if gain == "none":
        fired.append("no-gain")
        not_worth_it = True
    elif gain == "small":
        if cost in ("heavy", "displaces"):
            fired.append("small-gain-high-cost")
            not_worth_it = True
    elif gain == "clear":
        if cost == "displaces":
            fired.append("gain-displaces-more")
            not_worth_it = True
        elif cost != "heavy":
            fired.append("clear-gain")
            worth_it = True
    elif cost != "displaces":
        fired.append("large-gain")
        worth_it = True
    if not_worth_it:
        fired.append("costs-more-than-it-brings")
    if alone and apart and effects == "none" and gain in ("none", "small"):
        fired += ("stands-alone", "get-on-with-it")
        needed = 0
    if apart and effects == "overlap":
        fired += ("shared-space", "know-who-does-what")
        needed = max(needed, 1)
    if not apart:
        fired.append("steps-must-fit")
    if effects in ("friction", "harm"):
        fired.append("others-in-the-way")
    if not apart or effects in ("friction", "harm"):
        fired.append("agree-the-hand-offs")
        needed = max(needed, 2)
    if not alone and gain in ("clear", "large"):
        fired += ("needs-others-means", "put-something-in")
        needed = needed if not_worth_it else max(needed, 3)
    if depends == "back_and_forth":
        fired.append("keep-adjusting")
        needed = needed if not_worth_it else max(needed, 3)
        if not alone and problem in ("unclear", "unclear_disputed"):
            fired.append("joint-creation")
            if agreed:
                fired.append("create-together")
                needed = needed if not_worth_it else 4
    else:
        fired.append("pieces-can-be-planned")
    if worth_it and alone and agreed:
        fired.append("sharing-pays")
        needed = max(needed, 3)
    if problem == "known":
        fired.append("answer-is-known")
    if effects == "harm":
        fired.append("alone-would-harm")
    if reach == "no":
        fired += ("alone-would-fail", "side-by-side-would-fail")
    if aims == "opposed":
        fired.append("aims-clash")
        ceiling = 2
    elif aims == "separate":
        fired.append("aims-differ")
        ceiling = 3
    return (1 if needed < 0 else needed), ceiling, fired
