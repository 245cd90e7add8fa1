"""The pages for people: the guided questions, the result, and what there is to read."""

from spectrum.server.pages.blueprint import error_page, pages_blueprint

__all__ = ["error_page", "pages_blueprint"]
