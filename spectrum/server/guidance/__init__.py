"""The guidance for reading, which never changes under one hash, and answering by one of several rulebooks."""

from spectrum.server.guidance.differences import KnownDifferences
from spectrum.server.guidance.keeping import keep_answers
from spectrum.server.guidance.opening import open_shelf
from spectrum.server.guidance.releases import BadReleases, Release, names_of
from spectrum.server.guidance.routes import guidance_routes
from spectrum.server.guidance.shelf import Shelf
from spectrum.server.guidance.versions import answer_by_release, prepare_releases

__all__ = [
    "BadReleases",
    "KnownDifferences",
    "Release",
    "Shelf",
    "answer_by_release",
    "guidance_routes",
    "keep_answers",
    "names_of",
    "open_shelf",
    "prepare_releases",
]
