"""The floor: the decision about the work itself as a person would write it, for this one rulebook only."""

from __future__ import annotations

from collections.abc import Mapping


def decide(answers: Mapping[str, str]) -> tuple[int, int, list[str]]:  # noqa: C901, PLR0912, PLR0915
    """The depths of the mode needed and of the ceiling, and the rules that hold; longer than anyone should write."""
    reach, depends = answers["solo_reach"], answers["interdependence"]
    problem, effects = answers["problem_type"], answers["side_effects"]
    put_in, gain, cost = answers["put_in"], answers["value_gain"], answers["joint_cost"]
    pressure = answers["time_pressure"]
    fired: list[str] = []
    needed, ceiling = -1, 4
    apart, gains = depends == "separate", gain in ("clear", "large")
    not_worth_it = False
    if gain == "none":
        fired.append("no-gain")
        not_worth_it = True
    elif gain == "small":
        if cost in ("heavy", "displaces"):
            fired.append("small-gain-high-cost")
            not_worth_it = True
    elif cost == "displaces":
        fired.append("gain-displaces-more" if gain == "clear" else "gain-pushes-out-more")
        not_worth_it = gain == "clear"
    if not_worth_it:
        fired.append("costs-more-than-it-brings")
    if apart:
        if reach in ("yes_all", "yes_most") and effects == "none" and put_in != "real" and not gains:
            fired += ("stands-alone", "get-on-with-it")
            needed = 0
        shared = len(fired)
        if reach == "each_own":
            fired.append("each-for-its-own")
        if effects == "overlap":
            fired.append("doubling-up")
        elif effects == "friction" and not gains:
            fired.append("in-the-way-for-little")
        if len(fired) > shared:
            fired.append("know-who-does-what")
            needed = max(needed, 1)
    meshing = len(fired)
    if not apart:
        fired.append("steps-must-fit")
    if effects == "harm":
        fired.append("alone-does-harm")
    elif effects == "friction" and gains:
        fired.append("others-in-the-way")
    if len(fired) > meshing:
        fired.append("agree-the-hand-offs")
        needed = 2
    if put_in == "real" and gains:
        fired += ("needs-others-means", "put-something-in")
        needed = needed if not_worth_it else 3
    if depends == "back_and_forth":
        if reach in ("part_only", "no") and problem in ("disputed", "unclear", "unclear_disputed"):
            fired += ("joint-creation", "create-together")
            needed = needed if not_worth_it else 4
    else:
        fired.append("pieces-can-be-planned")
    if problem == "known":
        fired.append("answer-is-known")
    if effects == "harm":
        fired.append("alone-would-harm")
    if reach == "no":
        fired += ("alone-would-fail", "side-by-side-would-fail")
    if pressure == "hours":
        fired.append("help-under-one-lead" if put_in == "real" else "one-lead-now")
        ceiling = 3 if put_in == "real" else 2
    elif pressure == "days":
        fired.append("no-time-to-redesign")
        ceiling = 3
    return (1 if needed < 0 else needed), ceiling, fired
