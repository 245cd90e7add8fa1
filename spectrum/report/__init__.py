"""The one-page record of an advice, for a board: made once, shown as a page, as PDF and as a Word document."""

from spectrum.report.record import Option, Record, make_record, review_of
from spectrum.report.word import as_word

__all__ = ["Option", "Record", "as_word", "make_record", "review_of"]
