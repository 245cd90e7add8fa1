"""What doors show of an advice: the answer in words and in reading order, and the sentences that all doors share."""

from spectrum.report.result_view import ResultView
from spectrum.report.result_writer import result_view, to_find_out
from spectrum.report.sentences import review_of

__all__ = ["ResultView", "result_view", "review_of", "to_find_out"]
