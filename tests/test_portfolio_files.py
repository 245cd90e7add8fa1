"""The files of a run over many pieces of work: never one in place of another, never two runs at one, nothing half-done."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner, Result

from spectrum.cli import main
from spectrum.columnar import ColumnarDecider
from spectrum.portfolio import claiming, keeping, noting, sources, stopping
from spectrum.portfolio.asking import BatchAsked, run_of
from spectrum.portfolio.forms import BadPortfolio, Interrupted
from spectrum.portfolio.places import BESIDE
from spectrum.portfolio.running import Run
from spectrum.portfolio.stopping import heard, stopped_as_by_hand

from .conftest import ROOT

FULL = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
GO_ON = "go on with --resume"


pytestmark = pytest.mark.usefixtures("one_decider")


@pytest.fixture(autouse=True)
def _small_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    """The command decides in small blocks."""
    monkeypatch.setattr(sources, "BLOCK", 100)


@pytest.fixture
def into(tmp_path: Path) -> Path:
    """A table of several blocks."""
    (tmp_path / "in.csv").write_text("trust\n" + "strong\nuntested\nbroken\n" * 30)
    return tmp_path / "in.csv"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out.csv"


def batch(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["batch", *map(str, arguments), "--workers", "1"])


def go_on(run: Run) -> None:
    run.finish(1, lambda rows, size: None)


def stop_after(run: Run, blocks: int, error: BaseException) -> None:
    seen = []

    def told(rows: int, _: int) -> None:
        seen.append(rows)
        if len(seen) == blocks:
            raise error

    run.finish(1, told)


def whole_of(decider: ColumnarDecider, into: Path, out: Path) -> bytes:
    whole = out.with_name(f"whole{out.suffix}")
    go_on(run_of(decider, str(into), str(whole), BatchAsked()))
    content = whole.read_bytes()
    whole.unlink()
    return content


# -- never one in place of another -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("out.csv", "--mistakes", "in.csv"), "IN and --mistakes are the same file"),
        (("out.csv", "--mistakes", "hard.csv"), "IN and --mistakes are the same file"),
        (("soft.csv",), "IN and OUT are the same file"),
        (("out.csv", "--mistakes", "out.csv"), "OUT and --mistakes are the same file"),
        (("out.csv", "--mistakes", "sub/../out.csv"), "OUT and --mistakes are the same file"),
        (("out.csv", "--mistakes", "out.csv.part"), "--mistakes and out.csv.part, which is kept beside OUT, are the"),
        (("out.csv", "--mistakes", "out.csv.progress"), "--mistakes and out.csv.progress, which is kept beside OUT,"),
        (("linked.csv",), "IN and linked.csv.part, which is kept beside OUT, are the same file"),
        (("out.csv", "--mistakes", "r.html", "--summary", "r.html"), "--mistakes and --summary are the same file"),
        (("map.yaml", "--to", "csv", "--map", "map.yaml"), "--map map.yaml and OUT are the same file"),
        (("sub", "--to", "csv"), "this is no file, and can't be replaced by one"),
    ],
    ids=lambda case: " ".join(case) if isinstance(case, tuple) else "",
)
def test_no_two_files_of_a_run_are_the_same(
    into: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], says: str
) -> None:
    monkeypatch.chdir(into.parent)
    Path("linked.csv.part").hardlink_to("in.csv")
    Path("hard.csv").hardlink_to("in.csv")
    Path("soft.csv").symlink_to("in.csv")
    Path("map.yaml").write_text("columns: {trust: trust}\n")
    Path("sub").mkdir()
    before, content = sorted(into.parent.iterdir()), into.read_bytes()
    result = batch("in.csv", *arguments, "--force")
    assert result.exit_code == 2
    assert says in result.stderr
    assert sorted(into.parent.iterdir()) == before
    assert into.read_bytes() == content


def test_everything_that_is_kept_beside_is_looked_at(decider: ColumnarDecider, into: Path, tmp_path: Path) -> None:
    """Whatever a run has beside its files while it is on its way has a name that is refused."""
    out, side = tmp_path / "o.xlsx", tmp_path / "m.csv"
    run = run_of(decider, str(into), str(out), BatchAsked(side=side))
    known = {form.format(out.name) for form in BESIDE["OUT"]} | {form.format("m.csv") for form in BESIDE["--mistakes"]}
    assert {path.name for path in tmp_path.iterdir()} - {"in.csv"} <= known
    assert {run.keeper.fresh.name, run.keeper.note.path.name} <= known  # type: ignore[union-attr]
    run.keeper.drop()
    run.source.close()
    assert list(tmp_path.iterdir()) == [into]


# -- one run at a time -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("asked", [{}, {"force": True}, {"resume": True}], ids=str)
def test_a_second_run_to_the_same_file_is_refused(
    decider: ColumnarDecider, into: Path, out: Path, asked: dict[str, Any]
) -> None:
    whole = whole_of(decider, into, out)
    first = run_of(decider, str(into), str(out), BatchAsked())
    for target in (BatchAsked(**asked), BatchAsked(**asked, side=Path(f"{out}.mistakes.csv"))):
        with pytest.raises(BadPortfolio, match="another run is writing this file"):
            run_of(decider, str(into), str(out), target)
    with pytest.raises(BadPortfolio, match="another run is writing this file"):
        run_of(decider, str(into), str(out.with_name("b.csv")), BatchAsked(side=Path(f"{out}.mistakes.csv")))
    go_on(first)
    assert out.read_bytes() == whole
    assert sorted(out.parent.iterdir()) == [into, out]


def test_a_lock_that_was_left_is_none(decider: ColumnarDecider, into: Path, out: Path) -> None:
    Path(f"{out}.lock").touch()
    go_on(run_of(decider, str(into), str(out), BatchAsked()))
    assert sorted(out.parent.iterdir()) == [into, out]


def test_without_such_locks_a_run_is_refused_too(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(claiming, "fcntl", None)
    first = claiming.Claim(out)
    with pytest.raises(BadPortfolio, match="delete"):
        claiming.Claim(out)
    first.release()
    claiming.Claim(out).release()
    assert not list(out.parent.iterdir())


# -- what is said is kept, is kept -------------------------------------------------------------------------------------


def test_what_stops_before_the_first_block_keeps_nothing(decider: ColumnarDecider, into: Path, out: Path) -> None:
    with pytest.raises(Interrupted, match="nothing was kept") as caught:
        go_on_failing(run_of(decider, str(into), str(out), BatchAsked()), KeyboardInterrupt())
    assert GO_ON not in str(caught.value)
    assert list(out.parent.iterdir()) == [into]


def go_on_failing(run: Run, error: BaseException) -> None:
    def fail(*_: object) -> None:
        raise error

    run.keeper.write = fail  # type: ignore[method-assign]
    go_on(run)


def test_what_is_kept_is_counted(decider: ColumnarDecider, into: Path, out: Path) -> None:
    with pytest.raises(Interrupted, match=rf"{GO_ON} \(\d+ rows\)"):
        stop_after(run_of(decider, str(into), str(out), BatchAsked()), 2, KeyboardInterrupt())
    left = {path.name for path in out.parent.iterdir()}
    assert left == {"in.csv", "out.csv.part", "out.csv.footers", "out.csv.progress", "out.csv.mistakes.csv.part"}


def test_a_row_that_never_ends_leaves_nothing(into: Path, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "LONGEST_ROW", 200)
    monkeypatch.setattr(keeping, "SECONDS_BETWEEN_NOTES", -1)
    into.write_text("trust\n" + "strong\n" * 50 + '"' + "strong\n" * 100)
    result = batch(into, out)
    assert result.exit_code == 2
    assert "nothing was kept" in result.stderr
    assert list(out.parent.iterdir()) == [into]
    assert "what was written to standard output is not whole" in batch(into, "-", "--to", "csv").stderr


def test_a_damaged_part_of_columns_says_what_is_kept(tmp_path: Path, out: Path) -> None:
    into = tmp_path / "in.parquet"
    pq.write_table(pa.table({"trust": ["strong", "broken"] * 50}), into)
    content = into.read_bytes()
    into.write_bytes(content[:4] + bytes(40) + content[44:])
    result = batch(into, out)
    assert "can't be read" in result.stderr
    assert "nothing was kept" in result.stderr
    assert list(tmp_path.iterdir()) == [into]


def test_what_came_from_standard_input_cant_be_gone_on_with(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "LONGEST_ROW", 10)
    monkeypatch.setattr(keeping, "SECONDS_BETWEEN_NOTES", -1)
    monkeypatch.setattr(keeping, "add_row_group", _full_after(2, keeping.add_row_group))
    out = out.with_suffix(".parquet")
    arguments = ["batch", "-", str(out), "--from", "csv", "--workers", "1"]
    result = CliRunner().invoke(main, arguments, input="trust\n" + "strong\n" * 100)
    assert result.exit_code == 2
    assert "nothing was kept" in result.stderr
    assert not list(out.parent.iterdir())


def _full_after(times: int, work: Any) -> Any:
    """The same, so many times; then the disk is full."""
    done = []

    def limited(*arguments: Any) -> Any:
        done.append(arguments)
        if len(done) > times:
            raise FULL
        return work(*arguments)

    return limited


def test_standard_output_that_stops_is_told_not_to_be_whole(decider: ColumnarDecider, into: Path) -> None:
    run = run_of(decider, str(into), "-", BatchAsked(to="csv"))
    with pytest.raises(Interrupted, match="what was written to standard output is not whole"):
        stop_after(run, 2, KeyboardInterrupt())


# -- a full disk -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_a_full_disk_keeps_what_was_decided(
    decider: ColumnarDecider, into: Path, out: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    out = out.with_suffix(f".{form}")
    whole = whole_of(decider, into, out)
    run = run_of(decider, str(into), str(out), BatchAsked())
    with monkeypatch.context() as broken:
        broken.setattr(noting.NoteFile, "make_room", _full_after(0, None))  # there is no more room than was set aside
        with pytest.raises(Interrupted, match=GO_ON):
            stop_after(run, 3, FULL)
    go_on(run_of(decider, str(into), str(out), BatchAsked(resume=True)))
    assert out.read_bytes() == whole
    assert sorted(out.parent.iterdir()) == [into, out]


def test_room_for_the_note_is_taken_before_it_is_needed(decider: ColumnarDecider, into: Path, out: Path) -> None:
    run = run_of(decider, str(into), str(out), BatchAsked())
    room = Path(f"{out}.progress.new")
    assert room.stat().st_blocks * 512 >= noting.ROOM
    with pytest.raises(Interrupted, match=GO_ON):
        stop_after(run, 2, KeyboardInterrupt())
    assert Path(f"{out}.progress").stat().st_size < noting.ROOM
    assert not room.exists()


def test_a_disk_that_is_full_at_the_start_is_told(into: Path, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(noting.NoteFile, "make_room", _full_after(0, None))
    result = batch(into, out)
    assert result.exit_code == 2
    assert "No space left on device" in result.stderr
    assert list(out.parent.iterdir()) == [into]


@pytest.mark.parametrize("form", ["csv", "parquet", "xlsx"])
def test_what_fails_at_the_very_end_can_be_gone_on_with(
    decider: ColumnarDecider, into: Path, out: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    out = out.with_suffix(f".{form}")
    into.write_text(into.read_text() + "nonsense\n")
    replace = Path.replace

    def refused(self: Path, target: Path) -> Path:
        if target == out:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return replace(self, target)

    with monkeypatch.context() as broken:
        broken.setattr(Path, "replace", refused)
        result = batch(into, out)
    assert result.exit_code == 2
    assert GO_ON in result.stderr
    assert "Traceback" not in result.stderr
    assert batch(into, out, "--resume").exit_code == 1
    assert sorted(out.parent.iterdir()) == sorted([into, out, Path(f"{out}.mistakes.csv")])
    if form != "xlsx":
        assert out.read_bytes() == whole_of(decider, into, out)


def test_less_than_was_noted_is_not_gone_on_with(decider: ColumnarDecider, into: Path, out: Path) -> None:
    with pytest.raises(Interrupted, match=GO_ON):
        stop_after(run_of(decider, str(into), str(out), BatchAsked()), 2, KeyboardInterrupt())
    Path(f"{out}.part").write_bytes(b"")
    assert "less is there than was kept" in batch(into, out, "--resume").stderr
    assert batch(into, out, "--force").exit_code == 0


def test_a_run_that_starts_anew_forgets_the_note_of_the_last(decider: ColumnarDecider, into: Path, out: Path) -> None:
    with pytest.raises(Interrupted, match=GO_ON):
        stop_after(run_of(decider, str(into), str(out), BatchAsked()), 2, KeyboardInterrupt())
    run = run_of(decider, str(into), str(out), BatchAsked(force=True))
    run.source.close()
    assert not Path(f"{out}.progress").exists()
    run.keeper.drop()


# -- how it ends -------------------------------------------------------------------------------------------------------


def test_what_fails_inside_never_looks_like_the_end(into: Path, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("spectrum.portfolio.working.Worker.do", broken)
    result = batch(into, out)
    assert result.exit_code == 3
    assert "ZeroDivisionError" in result.stderr
    assert list(out.parent.iterdir()) == [into]


COMMAND = [sys.executable, "-c", "from spectrum.cli import main; main()", "batch"]


def _children(pid: int) -> list[int]:
    return [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def _wait(met: Any) -> None:
    end = time.monotonic() + 30
    while not met():
        assert time.monotonic() < end
        time.sleep(0.05)


def _is_there(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().split()[2] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="processes are looked up as Linux shows them")
@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGKILL])
def test_no_process_is_left_of_a_run_that_is_ended(out: Path, ending: signal.Signals) -> None:
    arguments = [*COMMAND, "-", out, "--from", "csv", "--ignore", "*", "--workers", "2"]
    with subprocess.Popen(arguments, cwd=ROOT, stdin=subprocess.PIPE, stderr=subprocess.PIPE) as run:
        assert run.stdin is not None
        assert run.stderr is not None
        run.stdin.write(b"trust,note\n" + (b"strong," + b"x" * 5_000 + b"\n") * 4_000)  # more blocks than one
        run.stdin.flush()  # and now it waits for more
        _wait(lambda: len(_children(run.pid)) >= 3)  # two that work, and one that looks after them
        started = _children(run.pid)
        run.send_signal(ending)
        _wait(lambda: run.poll() is not None)
        said = run.stderr.read()
        assert run.wait(30) == (2 if ending == signal.SIGTERM else -ending)
    _wait(lambda: not any(map(_is_there, started)))
    if ending == signal.SIGTERM:
        assert b"the work was stopped.\n1 error; nothing was kept.\n" in said
        assert not list(out.parent.iterdir())


def test_being_told_to_end_is_told_again_until_it_is_heard(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is raised while Python clears up after an object is thrown away."""
    monkeypatch.setattr(stopping, "EVERY", 0.05)
    thrown_away = 0
    with stopped_as_by_hand():
        try:
            os.kill(os.getpid(), signal.SIGTERM)
            time.sleep(1)
        except KeyboardInterrupt:
            thrown_away += 1
        with pytest.raises(KeyboardInterrupt):
            time.sleep(1)
        heard()
        time.sleep(0.1)
    assert thrown_away == 1


def test_it_ends_quietly_when_nobody_reads_on(into: Path) -> None:
    into.write_text("trust\n" + "strong\n" * 20_000)
    arguments = [*COMMAND, into, "-", "--to", "csv", "--workers", "1"]
    with subprocess.Popen(arguments, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as run:
        assert run.stdout is not None
        assert run.stderr is not None
        run.stdout.readline()
        run.stdout.close()
        assert run.stderr.read() == b""
    assert run.returncode == 128 + 13
