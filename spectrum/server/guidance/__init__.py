"""The guidance for reading: what never changes under one hash."""

from spectrum.server.guidance.routes import guidance_routes

__all__ = ["guidance_routes"]
