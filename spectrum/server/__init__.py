"""The Flask application: the JSON API and the pages. Nothing is decided here."""

from spectrum.server.app import create_app

__all__ = ["create_app"]
