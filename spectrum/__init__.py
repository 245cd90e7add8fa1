"""Spectrum: should we collaborate on this? It names the way of working that fits, and says why."""

__version__ = "0.1.0"
