"""A partnership of 23 that invites everyone to everything, and what its members would say of it. Written before its map."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from spectrum.rulebook import Rulebook
from spectrum.situation import Partner, Situation
from spectrum.situation.schema import read_situation

FRAILTY, VACCINES, LIFTS = 0, 1, 2
WAYS = (("e", "essential"), ("u", "useful"), ("n", "none"))
TOUCHED = (("s", "strongly"), ("o", "some"), ("h", "no"))

# name, asked, small, what it brings to each piece, how each touches it, means, wish, independence
MEMBERS = """
Hospital trust            | yes | no  | e u e | s o s | yes       | willing | no
Community nurses          | yes | no  | e e n | s s h | yes       | keen    | no
County social care        | yes | no  | e u n | s o h | yes       | willing | no
Federation of surgeries   | yes | no  | e e n | s s h | yes       | willing | no
Carers' group             | yes | yes | e n n | s o h | with_help | keen    | no
Pharmacies                | yes | no  | u e n | o s h | yes       | keen    | no
Mental health trust       | yes | no  | u n n | o h h | yes       | willing | no
Ambulance service         | yes | no  | u n n | o h o | yes       | willing | no
Housing association       | yes | no  | u n n | o h h | yes       | keen    | no
Hospice                   | yes | yes | u n n | o h h | with_help | willing | no
Care homes' association   | yes | yes | u u n | s s h | with_help | keen    | no
North district council    | yes | no  | n n n | o h h | yes       | told_to | no
South district council    | yes | no  | n n n | o h h | yes       | told_to | no
Public health team        | yes | no  | n u n | o o h | yes       | willing | no
Patient watchdog          | yes | yes | u n n | s o o | with_help | willing | yes
Fire service              | yes | no  | n n n | h h h | yes       | willing | no
Police                    | yes | no  | n n n | h h h | yes       | willing | no
University                | no  | no  | n n n | h h h | yes       | keen    | no
Chamber of commerce       | yes | no  | n n n | h h h | yes       | told_to | no
Leisure trust             | yes | yes | n n n | h h h | none      | told_to | no
Volunteer drivers         | yes | yes | u u n | o o h | none      | willing | no
Faith forum               | no  | yes | n n n | o h h | with_help | willing | no
Patients' panel           | yes | yes | n n n | s o s | with_help | keen    | no
"""


def planted(book: Rulebook) -> Situation:
    """The three pieces of work of the worked example, with all 23 members in each, and a figure for each's meetings."""
    text = (Path(__file__).parent.parent / "examples" / "frailty.yaml").read_text(encoding="utf-8")
    situation = read_situation(text, "frailty.yaml", book)
    pieces = [
        dataclasses.replace(piece, partners=tuple(_members(at)), meeting_hours=hours)
        for at, (piece, hours) in enumerate(zip(situation.workstreams, (6.0, 2.0, 1.0), strict=True))
    ]
    return dataclasses.replace(situation, workstreams=tuple(pieces))


def _members(at: int) -> list[Partner]:
    return [_member(at, [part.strip() for part in line.split("|")]) for line in MEMBERS.strip().splitlines()]


def _member(at: int, told: list[str]) -> Partner:
    name, asked, small, brings, touched, means, wish, independent = told
    answers = {
        "adds_value": (dict(WAYS)[brings.split()[at]],),
        "affected": (dict(TOUCHED)[touched.split()[at]],),
        "partner_capacity": (means,),
        "partner_wants": (wish,),
        "must_stay_independent": (independent,),
    }
    return Partner(name, answers, asked=asked, small=small, invited="yes")


WORK_CLOSELY = {
    FRAILTY: ("Hospital trust", "Community nurses", "County social care", "Federation of surgeries", "Carers' group"),
    VACCINES: (),
    LIFTS: (),
}
"""Only support at home needs anyone to work closely: a calendar of clinics and the hospital's lifts do not."""

IN_THE_CORE = {
    FRAILTY: WORK_CLOSELY[FRAILTY],
    VACCINES: ("Community nurses", "Federation of surgeries", "Pharmacies"),
    LIFTS: ("Hospital trust",),
}
NOT_IN_IT_AT_ALL = ("Fire service", "Police", "Chamber of commerce", "Leisure trust")
"""Asked, bringing nothing particular, and hardly touched, whatever the piece of work."""
TO_BE_ASKED_FIRST = ("University",)
"""Nobody has asked it, so it is not left out."""
HEARD_ON_THE_LIFTS = ("Ambulance service", "Patient watchdog", "Patients' panel")
"""Those whom the lifts touch: stretchers, inspections, wheelchairs."""
SPARED_NINE_HOURS = NOT_IN_IT_AT_ALL
"""Six, two and one hours a month, of which none needs them."""


# A flood, and the months after it. Name, what it brings to the night and to the months after, how each touches it.
FLOOD = """
Fire service        | e u | o o | yes
Police              | e u | o h | yes
Ambulance           | e n | o h | yes
Council             | e e | o s | yes
Water company       | e e | o o | yes
Mosque's volunteers | u u | o s | with_help
Residents           | n e | s s | with_help
"""
NIGHT, AFTER = 0, 1
FLOOD_CORE = {
    NIGHT: ("Fire service", "Police", "Ambulance", "Council", "Water company"),
    AFTER: ("Council", "Water company", "Residents"),
}
"""At night one lead and the services that act; afterwards those who own the ground, and those who live on it."""


def with_flood_partners(situation: Situation) -> Situation:
    """The two pieces of work of the flood with their partners."""
    lines = [[part.strip() for part in line.split("|")] for line in FLOOD.strip().splitlines()]
    pieces = [
        dataclasses.replace(
            piece,
            partners=tuple(
                _member(at, [name, "yes", "no", brings, touched, means, "willing", "no"])
                for name, brings, touched, means in lines
            ),
        )
        for at, piece in enumerate(situation.workstreams)
    ]
    return dataclasses.replace(situation, workstreams=tuple(pieces))
