"""The one-page record of an advice, for a board: made once, shown as a page, as PDF and as a Word document.

With it stand the sentences around an advice that the record shares with the page and the terminal.
"""

from spectrum.report.record import Option, Record, make_record
from spectrum.report.telling import review_of
from spectrum.report.word import as_word

__all__ = ["Option", "Record", "as_word", "make_record", "review_of"]
