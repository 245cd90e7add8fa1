"""The plot of docs/benchmark.md."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import matplotlib as mpl

mpl.use("svg")

from matplotlib import pyplot
from matplotlib.axes import Axes
from matplotlib.ticker import FuncFormatter, LogLocator, NullFormatter

OURS, OTHERS = "#1d70b8", "#505a5f"
NARROW = 100
"""A scale of fewer than two decades has more figures at it."""
STYLE = {"svg.fonttype": "none", "svg.hashsalt": "spectrum", "font.family": "sans-serif", "font.size": 9}


def draw(figures: Mapping[str, Any], rows: Mapping[str, Mapping[str, float]], file: Path) -> None:
    """Four plots on one sheet, all with logarithmic scales: one decision, by HTTP, a row of a batch, more rules."""
    largest = max(figures["batch"], key=int)
    with mpl.rc_context(STYLE):
        sheet, axes = pyplot.subplots(2, 2, figsize=(11, 10), layout="constrained")
        _dots(axes[0][0], figures["single"], "One decision, with the ids of the rules")
        _dots(axes[0][1], figures["doors"], "One decision by HTTP")
        _dots(axes[1][0], rows, f"A row of a batch of {int(largest):,}")
        _lines(axes[1][1], figures["growth"])
        sheet.savefig(file, metadata={"Date": None, "Creator": None})
        pyplot.close(sheet)


def _dots(axes: Axes, found: Mapping[str, Mapping[str, float]], title: str) -> None:
    """A line from the median to the slowest hundredth for each: blue squares for Spectrum, grey dots for others."""
    order = sorted(found, key=lambda name: -found[name]["median"])
    for at, name in enumerate(order):
        one, ours = found[name], _is_ours(name)
        axes.plot([one["median"], one["p99"]], [at, at], color=OURS if ours else OTHERS, linewidth=1)
        axes.plot(one["median"], at, "s" if ours else "o", color=OURS if ours else OTHERS, markersize=6)
    axes.set_xscale("log")
    low, high = axes.get_xlim()
    axes.xaxis.set_major_locator(LogLocator(subs=(1, 2, 5) if high < low * NARROW else (1,)))
    axes.xaxis.set_major_formatter(FuncFormatter(_plain))
    axes.xaxis.set_minor_formatter(NullFormatter())
    axes.set_yticks(range(len(order)), order)
    for label in axes.get_yticklabels():
        if _is_ours(label.get_text()):
            label.set(color=OURS, fontweight="bold")
    axes.set_title(title, loc="left", fontweight="bold")
    axes.set_xlabel("microseconds; a line to the slowest hundredth")
    axes.grid(axis="x", color="#b1b4b6", linewidth=0.5)
    axes.set_axisbelow(True)


def _lines(axes: Axes, growth: Mapping[str, Any]) -> None:
    """A line an engine, named at its end."""
    sizes = sorted(growth["rules"], key=int)
    rules = [growth["rules"][size] for size in sizes]
    ends = []
    for name in growth["deciding"][sizes[0]]:
        known = [(count, growth["deciding"][size].get(name)) for count, size in zip(rules, sizes, strict=True)]
        counts, taken = zip(*((count, one) for count, one in known if one), strict=True)
        mark, colour, width = ("s-", OURS, 2.0) if _is_ours(name) else ("o-", OTHERS, 0.8)
        axes.plot(counts, taken, mark, color=colour, linewidth=width, markersize=4)
        ends.append((taken[-1], counts[-1], name))
    axes.set(xscale="log", yscale="log")
    axes.yaxis.set_major_formatter(FuncFormatter(_plain))
    axes.set_xlim(rules[0] * 0.8, rules[-1] * 12)
    _name_ends(axes, sorted(ends))
    axes.set_xticks(rules, [f"{one:,}" for one in rules])
    axes.minorticks_off()
    axes.set_title("A decision, with more rules", loc="left", fontweight="bold")
    axes.set_xlabel("rules")
    axes.set_ylabel("microseconds")
    axes.grid(axis="y", color="#b1b4b6", linewidth=0.5)


def _name_ends(axes: Axes, ends: list[tuple[float, float, str]]) -> None:
    """Names at the right, moved apart where lines end close together."""
    low, high = (10**0.17, axes.get_ylim())
    height = 0.0
    for taken, count, name in ends:
        height = max(taken, height * low)
        axes.annotate(
            name,
            (count, taken),
            (ends[-1][1] * 1.5, height),
            color=OURS if _is_ours(name) else OTHERS,
            fontweight="bold" if _is_ours(name) else "normal",
            fontsize=7,
            va="center",
            arrowprops={"arrowstyle": "-", "color": "#b1b4b6", "linewidth": 0.5},
        )
    axes.set_ylim(high[0], max(high[1], height * 2))


def _plain(value: float, _: int) -> str:
    """A figure on an axis as people write it."""
    return f"{value:,.9g}"


def _is_ours(name: str) -> bool:
    return name.startswith("Spectrum")
