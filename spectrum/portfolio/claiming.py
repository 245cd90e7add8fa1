"""A file that one run writes at a time: whoever comes second is told so."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

from spectrum.input.mistakes import Mistake
from spectrum.portfolio.forms import BadPortfolio

LOCK = ".lock"
TAKEN = "another run is writing this file. Wait until it has ended, or write to another file."


class Claim:
    """Holds a file for this run until it is released, or until the process is gone, however that ends."""

    def __init__(self, path: Path) -> None:
        """Claim a file. Raises BadPortfolio when another run holds it, and OSError."""
        self.lock = path.with_name(path.name + LOCK)
        try:
            self.file = _locked(self.lock) if fcntl else self.lock.open("xb")
        except BlockingIOError:
            raise BadPortfolio([Mistake(str(path), TAKEN)]) from None
        except FileExistsError:  # only a system without such locks comes here: nothing there ends with the process
            says = f"{TAKEN} If there is none, delete {self.lock}."
            raise BadPortfolio([Mistake(str(path), says)]) from None

    def release(self) -> None:
        if self.file.closed:
            return
        if not fcntl:
            self.file.close()  # or it could not be deleted
        with suppress(OSError):
            self.lock.unlink()
        self.file.close()


def _locked(path: Path) -> BinaryIO:
    """The file of that name, locked. Raises BlockingIOError when somebody else has locked it."""
    while True:
        file = path.open("ab")
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            with suppress(FileNotFoundError):
                if os.path.samestat(os.fstat(file.fileno()), path.stat()):
                    return file
        except BaseException:
            file.close()
            raise
        file.close()  # whoever held it deleted it in between: what was locked has no name anymore
