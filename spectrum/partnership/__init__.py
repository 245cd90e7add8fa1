"""Partners and pieces of work seen together: who should be in what, and where partners see it differently."""

from spectrum.partnership.burden import Burden, burden_of, burdens, invited_to_everything, left_without
from spectrum.partnership.map import PartnershipMap, PieceOnMap, Place, map_of
from spectrum.partnership.parts import PART, PARTS, PartnerPart

__all__ = [
    "PART",
    "PARTS",
    "Burden",
    "PartnerPart",
    "PartnershipMap",
    "PieceOnMap",
    "Place",
    "burden_of",
    "burdens",
    "invited_to_everything",
    "left_without",
    "map_of",
]
