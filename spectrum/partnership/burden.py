"""What meetings cost whom, from the figures that people gave and from no other."""

from __future__ import annotations

from dataclasses import dataclass

from spectrum.partnership.map import PartnershipMap, Place
from spectrum.partnership.parts import CONTRIBUTES, CORE, HEARD


@dataclass(frozen=True)
class Burden:
    """What one partner gives to meetings, in hours a month, and what it could be spared.

    `now` is what it gives to all the meetings to which it is invited, `for_its_part` to those where it is in the core
    or contributes, `spared` to those from which it can stay away, and `if_heard_otherwise` to those where it is heard
    and could be heard in another way. Only pieces of work with a figure count; `without_figure` counts the others to
    which it is invited, and `not_said` those of which nobody said whether it is invited.
    """

    partner: str
    now: float
    for_its_part: float
    spared: float
    if_heard_otherwise: float
    without_figure: int
    not_said: int


def burden_of(map_: PartnershipMap, partner: str) -> Burden:
    """What one partner gives to meetings."""
    places = map_.of(partner)
    invited = [one for one in places if one.invited]
    return Burden(
        partner,
        now=_hours(invited),
        for_its_part=_hours([one for one in invited if one.part in {CORE, CONTRIBUTES}]),
        spared=_hours([one for one in invited if one.can_be_spared]),
        if_heard_otherwise=_hours([one for one in invited if one.part == HEARD and one.asked and not one.essential]),
        without_figure=sum(one.hours is None for one in invited),
        not_said=sum(one.invited is None for one in places),
    )


def burdens(map_: PartnershipMap) -> tuple[Burden, ...]:
    """What each partner gives to meetings, in the order of the map."""
    return tuple(burden_of(map_, name) for name in map_.partners)


def _hours(places: list[Place]) -> float:
    return sum(one.hours or 0 for one in places)


def invited_to_everything(map_: PartnershipMap) -> tuple[str, ...]:
    """The partners that are invited to the meetings of every piece of work, where there are several."""
    if len(map_.pieces) == 1:
        return ()
    every = range(len(map_.pieces))
    return tuple(name for name in map_.partners if all(_invited(map_, name, at) for at in every))


def _invited(map_: PartnershipMap, partner: str, at: int) -> bool:
    place = map_.place(partner, at)
    return place is not None and place.invited is True


def left_without(map_: PartnershipMap, at: int, there: frozenset[str]) -> tuple[str, ...]:
    """The needs of a piece of work that nobody meets if only these work closely: the partners it can't do without."""
    needed = [one for one in map_.places if one.at == at and one.essential and not one.at_odds]
    return tuple(one.partner for one in needed if one.partner not in there)
