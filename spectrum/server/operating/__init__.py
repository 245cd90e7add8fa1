"""Running the server day by day: its settings, its log, its figures, and whether it is well."""

from spectrum.server.operating.settings import Settings, settings_from

__all__ = ["Settings", "settings_from"]
