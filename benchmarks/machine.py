"""What the figures were measured on."""

from __future__ import annotations

import os
import platform
import re
import shutil
import subprocess
from pathlib import Path


def about() -> dict[str, str]:
    """Processor, memory, system and what programs run in."""
    return {
        "processor": _processor(),
        "cores": str(os.cpu_count()),
        "memory": f"{os.sysconf('SC_PHYS_PAGES') * os.sysconf('SC_PAGE_SIZE') / 2**30:.0f} GiB",
        "system": _system(),
        "Python": platform.python_version(),
        "Node": _told("node", "--version").lstrip("v"),
        "Java": _told("java", "--version").partition("\n")[0],
    }


def load() -> float:
    """How many processes wanted to compute, on average over the last minute."""
    return os.getloadavg()[0]


def _processor() -> str:
    found = re.search(r"model name\s*:\s*(.+)", Path("/proc/cpuinfo").read_text())
    return found[1] if found else platform.machine()


def _system() -> str:
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except OSError:
        return platform.platform()


def _told(program: str, option: str) -> str:
    if not shutil.which(program):
        return "not installed"
    return subprocess.run([program, option], capture_output=True, text=True, check=True).stdout.strip()
