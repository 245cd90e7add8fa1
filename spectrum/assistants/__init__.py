"""Spectrum as tools of an assistant, by the Model Context Protocol: the tools, and their server (serving)."""

from spectrum.assistants.serving import server_of
from spectrum.assistants.tools import Tool, tools_of

__all__ = ["Tool", "server_of", "tools_of"]
