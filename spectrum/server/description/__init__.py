"""The description of the API (OpenAPI 3.1): what flask-smorest knows of it, completed by what the code knows better."""

from spectrum.server.description.api import Api
from spectrum.server.description.examples import Examples
from spectrum.server.description.info import configuration

__all__ = ["Api", "Examples", "configuration"]
