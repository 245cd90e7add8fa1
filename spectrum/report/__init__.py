"""The one-page record of an advice, for a board: made once, shown as a page, as PDF and as a Word document.

With it stand the sentences around an advice that the record shares with the page and the terminal.
"""

from spectrum.report.record import Beside, ConsideredWay, Record, make_record
from spectrum.report.result_view import ResultView
from spectrum.report.result_writer import result_view, to_find_out
from spectrum.report.sentences import review_of
from spectrum.report.word_document import as_word

__all__ = [
    "Beside",
    "ConsideredWay",
    "Record",
    "ResultView",
    "as_word",
    "make_record",
    "result_view",
    "review_of",
    "to_find_out",
]
