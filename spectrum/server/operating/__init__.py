"""Running the server day by day: its settings, its log, its figures, and whether it is well."""

from spectrum.server.operating.health import Readiness
from spectrum.server.operating.looking_after import look_after
from spectrum.server.operating.settings import Settings, settings_from
from spectrum.server.operating.stopping import at_the_end, end_work
from spectrum.server.operating.watching import note_refusal

__all__ = ["Readiness", "Settings", "at_the_end", "end_work", "look_after", "note_refusal", "settings_from"]
