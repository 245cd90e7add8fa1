"""Learning in a room: people vote without names, and nobody can work out how anybody voted."""

from spectrum.classroom.camps import PartingAnswer, parting_answer
from spectrum.classroom.codes import read_code, shown_code
from spectrum.classroom.keeping import Ballot, KeptOfRoom
from spectrum.classroom.reasons import two_to_read
from spectrum.classroom.store import MOST_VOTES, OpenRoom, RoomStore, TooManyOfOne, TooManyRooms
from spectrum.classroom.table import rows_of
from spectrum.classroom.telling import ENOUGH, FIVE, ToldVote
from spectrum.classroom.votes import Vote, VoteOutcome

__all__ = [
    "ENOUGH",
    "FIVE",
    "MOST_VOTES",
    "Ballot",
    "KeptOfRoom",
    "OpenRoom",
    "PartingAnswer",
    "RoomStore",
    "ToldVote",
    "TooManyOfOne",
    "TooManyRooms",
    "Vote",
    "VoteOutcome",
    "parting_answer",
    "read_code",
    "rows_of",
    "shown_code",
    "two_to_read",
]
