"""How far a run is, noted in a file that has room for it even when the disk is full."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path
from typing import Any

from spectrum.input.mistakes import Mistake
from spectrum.portfolio.forms import BadPortfolio

ROOM = 131_072
"""So many bytes are set aside for the next note, or twice as many as the last note took."""


class NoteFile:
    """The note of one run. The next note goes to a file beside that has its room already, and then takes its name."""

    def __init__(self, path: Path) -> None:
        self.path, self.room = path, path.with_name(path.name + ".new")

    def read(self) -> dict[str, Any] | None:
        """What was noted, None where nothing was. Raises BadPortfolio, and OSError."""
        try:
            return json.loads(self.path.read_text())  # type: ignore[no-any-return]
        except FileNotFoundError:
            return None
        except ValueError:
            says = "this note of a stopped run is damaged. Delete it."
            raise BadPortfolio([Mistake(str(self.path), says)]) from None

    def make_room(self, size: int = ROOM) -> None:
        """Take from the disk what the next note may need. Raises OSError."""
        with self.room.open("wb") as file:
            file.write(b" " * size)
            file.flush()
            os.fsync(file.fileno())

    def write(self, note: dict[str, Any]) -> None:
        """Note this in place of what was noted, whole or not at all. Raises OSError."""
        content = json.dumps(note).encode()
        with self.room.open("r+b" if self.room.exists() else "wb") as file:
            file.write(content)
            file.truncate()
            file.flush()
            os.fsync(file.fileno())
        self.room.replace(self.path)

    def remove(self) -> None:
        for path in (self.path, self.room):
            with suppress(OSError):
                path.unlink()
