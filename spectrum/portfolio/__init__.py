"""A portfolio: many pieces of work in a file, decided in blocks, and what they come to."""

from spectrum.portfolio.totals import PortfolioTotals

__all__ = ["PortfolioTotals"]
