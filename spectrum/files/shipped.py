"""Where the folders that ship with Spectrum are: beside the package in a checkout, inside it when installed."""

from __future__ import annotations

from pathlib import Path

HERE = Path(__file__).resolve().parent.parent


def shipped_folder(name: str) -> Path:
    """The folder `rules`, `features` or `web`. Raises FileNotFoundError when neither place has it."""
    for folder in (HERE / name, HERE.parent / name):
        if folder.is_dir() and not (folder / "__init__.py").exists():
            return folder
    raise FileNotFoundError(f"the folder {name} is neither in {HERE} nor beside it")
