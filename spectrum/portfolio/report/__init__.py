"""The report on a portfolio: one or two pages for a board, as HTML or PDF, and the same in a terminal."""

from spectrum.portfolio.report.report import portfolio_report
from spectrum.portfolio.report.writing import ReportFile

__all__ = ["ReportFile", "portfolio_report"]
