"""The twin that needs no network: one HTML file with the guidance and the atlas, and what a browser does with them."""

from spectrum.offline.page import offline_page, page_data

__all__ = ["offline_page", "page_data"]
