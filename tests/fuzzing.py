"""Asking a real server what Schemathesis makes up from the description of the API, for some minutes.

`python -m tests.fuzzing MINUTES` starts a server, asks it with all checks and in all phases, and ends with 1 when one
failed. The tests do the same in small (test_contract_running.py).
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from .conftest import ROOT
from .serving import free_port, running

MOST_SECONDS = 20
"""How long one answer may take."""


def command(server: str, *options: str) -> list[str]:
    """The command that has Schemathesis ask a server, with all of its checks."""
    return [
        str(Path(sys.executable).with_name("schemathesis")),
        f"--config-file={ROOT / 'tests' / 'schemathesis.toml'}",
        "run",
        f"{server}/api/v1/openapi.json",
        "--checks=all",
        "--exclude-operation-id=get_proof",
        "--seed=1",
        "--no-shrink",
        f"--request-timeout={MOST_SECONDS}",
        *options,
    ]


def environment() -> dict[str, str]:
    """What Schemathesis needs to know besides: how the forms of a batch are sent."""
    return {**os.environ, "SCHEMATHESIS_HOOKS": "tests.schemathesis_forms", "PYTHONPATH": str(ROOT)}


def main(minutes: int) -> int:
    port = free_port()
    quiet = {"SPECTRUM_LOG_LEVEL": "error", "SPECTRUM_LIMIT_REQUESTS": "0", "SPECTRUM_LIMIT_UNITS": "0"}
    with tempfile.TemporaryDirectory() as folder, running("spectrum.cli", "serve", f"--port={port}", **quiet):
        options = ("--continue-on-failure", "--max-examples=200", f"--max-time={60 * minutes}")
        asked = command(f"http://127.0.0.1:{port}", *options)
        return subprocess.run(asked, cwd=folder, env=environment(), check=False).returncode


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
