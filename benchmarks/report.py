"""docs/benchmark.md, from what was measured: every figure and every sentence about who is faster comes from the run."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from benchmarks.peers.registry import COLUMNS, DECISION, EXPLAINED, LOOK_UP
from benchmarks.sections import OPEN, SERVER
from benchmarks.words import counted, figure, listed, paragraph, standing, table, times

Figures = Mapping[str, Any]
Found = Mapping[str, Mapping[str, float]]
PICTURE = "pictures/benchmark.svg"
OURS = (LOOK_UP.name, DECISION.name, EXPLAINED.name, COLUMNS.name, OPEN, SERVER)
HEADS = ("", "us", "p99 us", "times ours")


def page(figures: Figures) -> str:
    """The whole page."""
    sections = (_beginning, _short, _asked, _single, _part, _explained, _doors, _batch, _starting, _growth, _peers)
    parts = [part for section in (*sections, _left_out, _repeat) for part in section(figures)]
    return "\n\n".join(parts) + "\n"


def _beginning(figures: Figures) -> Iterator[str]:
    others = [name for name in figures["equal"] if name not in OURS]
    yield "# Spectrum beside other engines"
    yield paragraph(
        "How fast Spectrum decides, explains, answers, starts and grows, beside",
        f"{counted(len(others), 'other engine')} that decide by the same rules. `make bench` wrote this page on",
        f"{figures['measured']}, figures and sentences alike. In each table, whoever is fastest stands first.",
    )
    if figures["quick"]:
        yield "**This was a quick try: its figures are rough.**"
    yield f"![{alt_text(figures)}]({PICTURE})"


def alt_text(figures: Figures) -> str:
    """What the plot shows, for who can't see it."""
    largest = max(figures["batch"], key=int)
    return (
        "Four plots, each on a logarithmic scale. "
        f"One decision: {_range(figures['single'])}. By HTTP: {_range(figures['doors'])}. "
        f"A row of a batch of {int(largest):,}: {_range(rows_of_batches(figures))}. "
        "With more rules: a line for each engine. The figures are in the tables below."
    )


def _range(found: Found) -> str:
    order = _in_order(found)
    return " to ".join(f"{name} with {figure(found[name]['median'])} us" for name in (order[0], order[-1]))


def _short(figures: Figures) -> Iterator[str]:
    largest = max(figures["batch"], key=int)
    lines = (
        ("One decision with the ids of the rules", _stands(figures["single"])),
        ("One decision with some answers open", _stands(figures["part"])),
        ("One decision by HTTP, each behind a small application", _stands(figures["doors"])),
        (f"A row of a batch of {int(largest):,}", _stands(rows_of_batches(figures), COLUMNS.name)),
        ("From nothing to the first answer", _stands(figures["starting"])),
        ("Memory", _stands(figures["memory"], less=True)),
        ("With more rules", _grown(figures["growth"])),
        ("A full explanation", _only_ours(figures)),
    )
    yield "## In short"
    yield "\n".join(paragraph(f"- **{what}.**", said, hang=2) for what, said in lines)


def _stands(found: Found, ours: str = LOOK_UP.name, less: bool = False) -> str:
    """Who is ahead of Spectrum and who is behind; of Spectrum's own, only what the others are compared with counts."""
    return standing({name: one for name, one in found.items() if name == ours or name not in OURS}, ours, less)


def _only_ours(figures: Figures) -> str:
    taken = figures["explained"][EXPLAINED.name]["median"] / 1e3
    return f"Spectrum's takes {figure(taken)} ms. No other engine has one to compare it with."


def _grown(growth: Figures) -> str:
    sizes = sorted(growth["rules"], key=int)
    first, last = growth["deciding"][sizes[0]], growth["deciding"][sizes[-1]]
    ratios = {name: taken / first[name] for name, taken in last.items() if name in first}
    ours = [f"{name} takes {times(ratios[name])} as long" for name in (LOOK_UP.name, COLUMNS.name) if name in ratios]
    others = sorted(ratio for name, ratio in ratios.items() if name not in OURS)
    told = f"; the others from {times(others[0])} to {times(others[-1])}" if others else ""
    built = [figure(growth["building"][size]) for size in (sizes[-1], sizes[0])]
    rules = [f"{growth['rules'][size]:,}" for size in (sizes[-1], sizes[0])]
    return (
        f"With {rules[0]} rules instead of {rules[1]}, {listed(ours)}{told}. "
        f"Building the atlas takes {built[0]} s instead of {built[1]} s."
    )


def _asked(figures: Figures) -> Iterator[str]:
    about, alike = figures["about"], figures["alike"]
    yield "## What is asked"
    yield paragraph(
        f"The shipped rulebook, {about['rulebook']}, has {about['rules']} rules. {about['compared']} of them look at",
        f"answers to {about['questions']} questions about a piece of work and at nothing else. All engines decide by",
        "these, each in its own form, which is made from the rulebook. The other rules look at partners, or at ways of",
        "working already reached; only Spectrum's whole decision, its columns and its server tell of such rules, and",
        "are timed with them.",
    )
    yield paragraph(
        "Pieces of work are made with a fixed seed: half as people could tell them, half wholly at random. Before",
        "anything is timed, every engine has to name the same rules as the advice does, and so the same ways of",
        f"working, on {alike['settled']:,} pieces of work that are answered in full. Those that decide one piece at a",
        f"time also have to on {alike['part']:,} with one to three answers open. Engines know no open answers, so each",
        f"is asked about every way to complete these, {alike['completions']:,} in all. {_differing(figures)}",
    )
    yield paragraph(
        "Every engine is a process of its own, with its rules loaded and compiled as its own pages advise. They take",
        f"turns, round by round: {figures['sizes']['rounds']} rounds after one that warms up. A median is that of the",
        "rounds' medians. A ratio is the median of the rounds' ratios, so that a busy moment hits both sides of it.",
        "The slowest hundredth (p99) is of all rounds together; where there is one figure a round, it is the slowest",
        "round. One decision is never asked for twice, so that nothing that an engine remembers answers it. None",
        "is given a second thread to decide with. Ways of working follow from the rules that hold by a few lines: who",
        "decides one piece at a time is not charged for these, but Spectrum is.",
    )


def _differing(figures: Figures) -> str:
    if not figures["differing"]:
        return "All that are installed do."
    return "These differ, and were not timed: " + "; ".join(figures["differing"].values()) + "."


def _in_order(found: Found) -> list[str]:
    return sorted(found, key=lambda name: found[name]["median"])


def _rows(found: Found, scale: float = 1) -> list[list[str]]:
    return [
        [_bold(name), *(figure(one) for one in (told["median"] / scale, told["p99"] / scale, told["ratio"]))]
        for name, told in ((name, found[name]) for name in _in_order(found))
    ]


def _bold(name: str) -> str:
    return f"**{name}**" if name in OURS else name


def _single(figures: Figures) -> Iterator[str]:
    yield "## One decision with the ids of the rules"
    yield table(HEADS, _rows(figures["single"]))
    yield paragraph(
        _stands(figures["single"]),
        "Looking up gives the rules that hold and every way of working still possible, from answers as people give",
        "them. The whole decision goes on to the rules that look at what was reached.",
    )


def _part(figures: Figures) -> Iterator[str]:
    yield "## One decision with some answers open"
    yield paragraph(
        "One to three answers are not known. Spectrum says in one go what holds whatever they are. The others are",
        f"asked about each of the ways to complete a piece of work, {figures['open_cost']:.0f} on average.",
    )
    yield table(HEADS, _rows(figures["part"]))
    yield paragraph(_stands(figures["part"]))


def _explained(figures: Figures) -> Iterator[str]:
    peers = [one for one in figures["about"]["peers"].values() if one["name"] in figures["equal"] and not one["ours"]]
    yield "## With a full explanation"
    yield paragraph(
        "The advice with its reasons and their sources, what settles it, what blocks every other way of working, and",
        "every smallest set of changes that would lead to one. None of the others has that, so nothing stands",
        "beside it.",
    )
    yield table(("", "ms", "p99 ms", "times a look-up"), _rows(figures["explained"], 1e3))
    yield "What others offer beside the ids of the rules that hold, as far as their own pages tell:"
    yield table(("", "offers"), [[one["name"], one["explains"]] for one in peers if one["explains"] != "nothing"])


def _doors(figures: Figures) -> Iterator[str]:
    yield "## One decision by HTTP"
    yield paragraph(
        "One caller that keeps its connection, from asking to having read the answer. Engines in Python stand behind",
        "the same application of Flask in waitress, of a dozen lines, and so does Spectrum. Those in JavaScript and",
        "Java stand behind the servers that Node and Java bring. Spectrum stands once more behind its own server,",
        "which also checks what it is sent and writes the advice in words. What decides by columns, or in Prolog, has",
        "no such door here.",
    )
    yield table(HEADS, _rows(figures["doors"]))
    yield paragraph(_stands(figures["doors"]))


def rows_of_batches(figures: Figures) -> Found:
    """What a row of the largest batch takes; of the smallest for what decides one row at a time."""
    sizes = sorted(figures["batch"], key=int)
    found: Found = {**figures["batch"][sizes[0]]["found"], **figures["batch"][sizes[-1]]["found"]}
    return found


def _batch(figures: Figures) -> Iterator[str]:
    sizes = sorted(figures["batch"], key=int)
    found = rows_of_batches(figures)
    asked = {**figures["batch"][sizes[0]]["rows"], **figures["batch"][sizes[-1]]["rows"]}
    rows = [
        [
            _bold(name),
            *(_median_of(figures["batch"][size]["found"].get(name)) for size in sizes),
            *(figure(one) for one in (found[name]["p99"], 1e6 / found[name]["median"], found[name]["ratio"])),
            f"{asked[name]:,}",
        ]
        for name in _in_order(found)
    ]
    heads = (
        "",
        *(f"us a row of {int(size):,}" for size in sizes),
        "slowest",
        "rows a second",
        "times ours",
        "rows asked",
    )
    yield "## A batch"
    yield paragraph(
        "Answers stand in columns of codes, or in the engine's own table or objects where it has such; turning files",
        "into these is not counted. What decides one row at a time is asked about as many rows of the smallest batch",
        f"as it can do in a round of {figures['sizes']['seconds']:g} s, up to 1,000, which the last column tells.",
        "Each round has rows of its own.",
        f"What decides columns gives ways of working, too. “{OPEN}” has one to three answers open in a quarter",
        "of the rows, which the others can't have.",
    )
    yield table(heads, rows)
    yield paragraph(_stands(found, COLUMNS.name))


def _median_of(told: Mapping[str, float] | None) -> str:
    return figure(told["median"]) if told else ""


def _starting(figures: Figures) -> Iterator[str]:
    seconds, memory = figures["starting"], figures["memory"]
    rows = [
        [_bold(name), *(figure(seconds[name][one]) for one in ("median", "p99", "ratio")), *_held(memory[name])]
        for name in _in_order(seconds)
    ]
    yield "## Starting, and memory"
    yield paragraph(
        "From starting a process to its first answer, with the rules read from their file and compiled; and what the",
        "process then holds (resident memory, with all that the language itself takes). Spectrum reads its whole",
        "rulebook with all its words, and its atlas from the file in which it is kept. Building that, once for a",
        f"rulebook, took {figure(figures['building'])} s. The others read their {figures['about']['compared']}",
        "rules only.",
    )
    yield table(("", "s", "slowest", "times ours", "MB", "times ours"), rows)
    yield paragraph("Time:", _stands(seconds), "Memory:", _stands(memory, less=True))


def _held(memory: Mapping[str, float]) -> list[str]:
    return [figure(memory["median"]), figure(memory["ratio"])]


def _growth(figures: Figures) -> Iterator[str]:
    growth = figures["growth"]
    sizes = sorted(growth["rules"], key=int)
    deciding = growth["deciding"]
    rows = [_across("**building the atlas, s**", [growth["building"][size] for size in sizes])]
    for name in sorted(deciding[sizes[0]], key=deciding[sizes[0]].__getitem__):
        rows.append(_across(_bold(name), [deciding[size].get(name) for size in sizes]))
    yield "## With more rules"
    yield paragraph(
        "The rulebook with many more rules about the same questions: notes, each for where four questions are answered",
        "so. The figures are us of one decision, or of a row of 5,000 for what decides columns. With more rules more",
        "of them hold, and all have to be told.",
    )
    yield table(("", *(f"{growth['rules'][size]:,} rules" for size in sizes), "last / first"), rows)
    yield paragraph(_grown(growth))
    if growth["failed"]:
        yield "\n".join(["These took too long, or failed:", "", *(f"- {why}" for why in growth["failed"].values())])
    yield paragraph(
        "Notes move no way of working. Rules that do, among questions that are decided together, can't grow so far:",
        "durable_rules, with which the atlas is built, refuses some sets of several hundred such rules.",
    )


def _across(name: str, taken: list[float | None]) -> list[str]:
    grown = figure(taken[-1] / taken[0]) if taken[-1] and taken[0] else ""
    return [name, *(figure(one) if one else "not ready" for one in taken), grown]


def _peers(figures: Figures) -> Iterator[str]:
    peers = figures["about"]["peers"].values()
    spectrum = next(one["version"] for one in peers if one["ours"])
    rows = [["**Spectrum**", spectrum, "", f"with its rulebook {figures['about']['rulebook']}"]]
    rows += [
        [one["name"], one["version"] or "not installed", one["package"], one["what"]]
        for one in peers
        if not one["ours"]
    ]
    yield "## The engines"
    yield table(("", "version", "package", "what it is, and how it is used"), rows)


def _left_out(figures: Figures) -> Iterator[str]:
    absent = [one["name"] for one in figures["about"]["peers"].values() if not one["version"]]
    lines = [f"- {name}: {why}." for name, why in figures["about"]["left_out"]]
    yield "## Left out"
    yield "\n".join([*lines, *(f"- {name}: not installed on the machine of this run." for name in absent)])


def _repeat(figures: Figures) -> Iterator[str]:
    load = figures["load"]
    yield "## The machine, and how to repeat it"
    yield table(("", ""), list(figures["machine"].items()))
    yield paragraph(
        f"Before the run, {load['before']:.1f} processes were at work on the machine, on average over a minute; after",
        f"it, {load['after']:.1f}. It took {counted(round(figures['seconds'] / 60), 'minute')}. Other machines give",
        "other figures; ratios move less.",
    )
    yield "```\nmake bench\n```"
    yield paragraph(
        "It installs the engines: the extra `bench`, those for Node with npm, Drools where there is a compiler for",
        "Java, and SWI-Prolog where Debian's packages may be installed. It writes this page, its plot and",
        "[benchmark.json](benchmark.json) anew.",
        "`.venv/bin/python -m benchmarks.compare --quick` tries all of it in small. What each program does is in",
        "[benchmarks/README.md](../benchmarks/README.md).",
    )
