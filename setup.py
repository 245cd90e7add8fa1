"""Building a wheel; everything about it stands in setup.cfg, but that one without the styles of the pages is an error.

The styles are fetched by tools/build-web and are in no commit. A checkout that lacks them runs, and so would the wheel,
only that its pages would look like nothing.
"""

from __future__ import annotations

from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

STATIC = Path(__file__).resolve().parent / "web" / "static"
FETCHED = ("govuk-frontend.css", "govuk-frontend.js")


class BuildWithStyles(build_py):
    """Builds only where the styles were fetched. An editable installation is the checkout, which may get them later."""

    def run(self) -> None:
        missing = [name for name in FETCHED if not (STATIC / name).is_file() or not (STATIC / name).stat().st_size]
        if missing and not self.editable_mode:
            raise SystemExit(f"web/static lacks {' and '.join(missing)}. Run tools/build-web first; nothing was built.")
        super().run()


setup(cmdclass={"build_py": BuildWithStyles})
