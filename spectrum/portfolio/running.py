"""A whole run: blocks are read, done by several threads or processes, and written in their order."""

from __future__ import annotations

import dataclasses
import multiprocessing
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from spectrum.columnar import ColumnarDecider
from spectrum.input.mistakes import Mistake
from spectrum.portfolio.encoding import csv_head
from spectrum.portfolio.forms import CSV, PARQUET, XLSX, BadPortfolio, Interrupted
from spectrum.portfolio.keeping import BOM, KeptFiles, Progress, Streamed
from spectrum.portfolio.sources import RowBlock, RowSource
from spectrum.portfolio.stopping import heard
from spectrum.portfolio.totals import PortfolioTotals
from spectrum.portfolio.workbook_writing import MOST_ROWS
from spectrum.portfolio.working import Done, Unreadable, Work, Worker, do_in_worker, start_worker

AHEAD = 1
"""So many blocks for each process are read before the first of them is written."""
Told = Callable[[int, int], None]
"""Told of each block that was written: how many rows it had, and how much of the whole it was."""
Result = Callable[[], Done]
Do = Callable[[Any], Result]
Keeper = KeptFiles | Streamed


class Run:
    """One file on its way through, with what it comes to so far in `totals`."""

    def __init__(
        self, decider: ColumnarDecider, folder: Path | None, source: RowSource, form: str, keeper: Keeper
    ) -> None:
        self.decider, self.folder, self.source, self.form, self.keeper = decider, folder, source, form, keeper
        self.work = Work(source.reader, source.reading.names, form, source.separator)
        self.totals = PortfolioTotals(decider)
        if keeper.counted:
            self.totals.add_plain(keeper.counted)

    def finish(self, workers: int, told: Told) -> Progress:
        """Go on to the end, with so many threads or processes. Raises Interrupted, which says what is kept."""
        try:
            with closing(self.source):
                self._go_on(workers, told)
            self._end()
        except KeyboardInterrupt:
            heard()
            raise self._stopped("the work was stopped.") from None
        except BrokenProcessPool:
            raise self._stopped("a process was ended from outside, perhaps for want of memory.") from None
        except Unreadable as error:
            raise self._stopped(f"a part of it can't be read: {error}.") from None
        except BrokenPipeError:  # whoever read standard output has read enough
            self.keeper.stop(self.totals)
            raise
        except OSError as error:
            raise self._stopped(f"it can't be written: {error.strerror or error}.") from None
        except Interrupted as error:  # no later run could get past what is read there
            raise Interrupted(error.told, self.keeper.drop()) from None
        except BadPortfolio:
            self.keeper.drop()
            raise
        except Exception:
            self.keeper.stop(self.totals)
            raise
        return self.keeper.progress

    def _go_on(self, workers: int, told: Told) -> None:
        if self.form == CSV and not self.keeper.progress.next:
            mark = b"" if isinstance(self.keeper, Streamed) else BOM
            self.keeper.write(mark + csv_head(self.work.all_names, self.work.separator))
        blocks = self.source.blocks(self.keeper.progress.next)
        with _doing(self, workers) as do:
            for block, done in _in_order(blocks, do, AHEAD * workers):
                self._take(block, done)
                told(done.rows, block.size)

    def _take(self, block: RowBlock, done: Done) -> None:
        """Write what was done of a block, and keep in mind how far it is."""
        before = self.keeper.progress
        if self.form == XLSX and before.decided + done.decided > MOST_ROWS:
            says = f"a sheet holds {MOST_ROWS:,} rows, and there are more. Write CSV or Parquet instead."
            raise BadPortfolio([Mistake("", says)])
        for part in done.parts:
            self.keeper.write(part)
        self.keeper.write_mistakes(done.mistakes, self.source.first_row + before.rows)
        self.totals.add_plain(done.totals)
        now = dataclasses.replace(
            before,
            next=block.next,
            rows=before.rows + done.rows,
            decided=before.decided + done.decided,
            mistaken_rows=before.mistaken_rows + done.mistaken_rows,
            mistakes=before.mistakes + len(done.mistakes),
        )
        self.keeper.reached(now, self.totals)

    def _end(self) -> None:
        """Give what was written its name; a file of columns has these even where no row was decided."""
        if self.form in (PARQUET, XLSX) and not self.keeper.progress.decided:
            self.keeper.write(Worker(self.decider, self.work).nothing(self.source.nothing))
        self.keeper.finish()

    def _stopped(self, says: str) -> Interrupted:
        """What to say of a run that stopped; how far it came is noted where that can still be done."""
        return Interrupted([Mistake("", says)], self.keeper.stop(self.totals))


def _in_order(blocks: Iterator[RowBlock], do: Do, ahead: int) -> Iterator[tuple[RowBlock, Done]]:
    """Blocks with what was done of them, in their order; only so many are on their way at once."""
    waiting: deque[tuple[RowBlock, Result]] = deque()
    for block in blocks:
        waiting.append((block, do(block.data)))
        if len(waiting) > ahead:
            first, result = waiting.popleft()
            yield first._replace(data=None), result()
    for block, result in waiting:
        yield block, result()


@contextmanager
def _doing(run: Run, workers: int) -> Iterator[Do]:
    """What does blocks: this process alone, some threads of it, or some processes."""
    if run.source.is_small or (workers == 1 and not run.source.in_threads):
        worker = Worker(run.decider, run.work)
        yield lambda data: partial(worker.do, data)
        return
    pool = _Pool(run, workers)
    try:
        yield lambda data: pool.submit(data).result
    except BaseException:
        pool.leave()
        raise
    pool.close()


class _Pool:
    """Threads that share what one of them has worked out, or processes, where most of the work is Python's."""

    def __init__(self, run: Run, workers: int) -> None:
        self.pool: Executor
        self.others = set(multiprocessing.active_children())
        if run.source.in_threads:
            self.pool, self.do = ThreadPoolExecutor(workers), Worker(run.decider, run.work).do
        else:
            # each process starts afresh, since a copy of one that has threads may never wake
            context = multiprocessing.get_context("spawn")
            self.pool = ProcessPoolExecutor(workers, context, start_worker, (run.folder, run.work))
            self.do = do_in_worker

    def submit(self, data: Any) -> Future[Done]:
        return self.pool.submit(self.do, data)

    def close(self) -> None:
        self.pool.shutdown(wait=True, cancel_futures=True)

    def leave(self) -> None:
        """End at once, without what is being done: a pool that was stopped while it began may never end by itself."""
        for process in set(multiprocessing.active_children()) - self.others:
            process.kill()
        self.pool.shutdown(wait=False, cancel_futures=True)
