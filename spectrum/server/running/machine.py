"""What the server needs of its machine, looked at before it says that it is up."""

from __future__ import annotations

import ctypes
import gc
import os
import resource
import tempfile

from spectrum.input.mistakes import BadInput, Mistake
from spectrum.server.running.limits import MOST_CONNECTIONS

IN_MEMORY = "/dev/shm"
"""A folder that Linux keeps in memory; in containers it can be written to even where nothing else can."""
FILES_A_CONNECTION = 3
"""A connection, and what was sent and what is answered where either is too long to be kept in memory."""
M_TRIM_THRESHOLD, M_MMAP_THRESHOLD, M_ARENA_MAX = -1, -3, -8
"""How the C library names what can be set of its memory."""
GIVEN_BACK_FROM = 128 * 1024
NEW_OBJECTS = 10_000
"""After so many new objects the collector looks for those that are only held by each other."""


def prepare_machine() -> None:
    """See to it that there is room for temporary files, and enough open files and memory that is given back.

    Raises BadInput where no temporary file can be written.
    """
    _have_room_for_files()
    _allow_open_files()
    _give_memory_back()


def share_what_is_loaded() -> None:
    """Have the collector leave alone what was loaded, so that processes go on sharing it once they are forked.

    It need not look at what is new every 700 objects, as it does by itself: little of that goes round in circles.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(NEW_OBJECTS)


def _have_room_for_files() -> None:
    """Processes show by a temporary file that they are alive, and large bodies are kept in one while they arrive."""
    try:
        tempfile.gettempdir()
    except FileNotFoundError:
        if not os.access(IN_MEMORY, os.W_OK):
            trouble = "There is no folder to write temporary files in. Set it to one that the server may write in."
            raise BadInput([Mistake("TMPDIR", trouble)]) from None
        tempfile.tempdir = IN_MEMORY


def _allow_open_files() -> None:
    """Many systems let a process open 1,024 files unless it asks for more, and it may ask."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = MOST_CONNECTIONS * FILES_A_CONNECTION + 200
    if soft != resource.RLIM_INFINITY and soft < wanted:
        most = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))


def _give_memory_back() -> None:
    """Have the C library hand freed memory back to the system, rather than keep what the largest request once took.

    Left alone, it has memory for many threads apart, and keeps ever larger pieces once one such piece was freed.
    """
    try:
        set_option = ctypes.CDLL(None).mallopt
    except (OSError, AttributeError):  # another C library
        return
    for option, value in ((M_ARENA_MAX, 2), (M_MMAP_THRESHOLD, GIVEN_BACK_FROM), (M_TRIM_THRESHOLD, GIVEN_BACK_FROM)):
        set_option(option, value)
