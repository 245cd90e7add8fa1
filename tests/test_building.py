"""A wheel is whole, or there is none."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from .conftest import ROOT


def test_no_wheel_is_built_without_the_styles_of_the_pages(tmp_path: Path) -> None:
    for name in ("setup.py", "setup.cfg", "pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, tmp_path)
    without = shutil.ignore_patterns("__pycache__", "govuk-frontend.*")
    for name in ("spectrum", "rules", "features", "releases", "web"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=without)
    build = [sys.executable, "-m", "build", "--wheel", "--outdir", str(tmp_path / "out"), str(tmp_path)]
    done = subprocess.run(build, capture_output=True, text=True, check=False)
    assert done.returncode != 0
    assert (
        "web/static lacks govuk-frontend.css and govuk-frontend.js. Run tools/build-web first"
        in done.stderr + done.stdout
    )
    assert not list(tmp_path.glob("out/*.whl"))
