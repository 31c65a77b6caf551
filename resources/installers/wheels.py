"""Asks whether what the product needs can be had as wheels for the systems we are not on; nothing is installed.

`python resources/installers/wheels.py`: a part of `python dev.py test` and of a release's rehearsal. What it resolved
lies in `build/wheels-SYSTEM-PYTHON.txt` afterwards.
"""

from __future__ import annotations

import itertools
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

HOME = Path(__file__).resolve().parents[2]
BUILD = HOME / "build"
OTHER_SYSTEMS = ("x86_64-pc-windows-msvc", "aarch64-apple-darwin", "x86_64-apple-darwin")
PYTHONS = ("3.11", "3.13")
NO_SOLUTION = 1
"""How uv ends where a package cannot be had; 2 is a registry that was not reached."""


def ask() -> dict[str, subprocess.Popen[str]]:
    """Begins to resolve as each system would, from wheels alone."""
    BUILD.mkdir(exist_ok=True)
    resolve = ["-m", "uv", "pip", "compile", "--quiet", "pyproject.toml", "--extra", "server", "--only-binary", ":all:"]
    pinned = ["--constraint", "requirements.txt", "--no-header", "--no-annotate"]
    asked = {}
    for system, python in itertools.product(OTHER_SYSTEMS, PYTHONS):
        out = BUILD / f"wheels-{system}-{python}.txt"
        which = ["--python-platform", system, "--python-version", python, "--output-file", str(out)]
        asked[f"{system}, Python {python}"] = subprocess.Popen(
            [sys.executable, *resolve, *pinned, *which], cwd=HOME, env=os.environ | {"UV_PYTHON_DOWNLOADS": "never"},
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, encoding="utf-8",
        )  # fmt: skip
    return asked


def are_there(asked: Mapping[str, subprocess.Popen[str]]) -> bool:
    """Without a network nobody can tell: that is said, and does not fail the check of everything else."""
    verdicts = []
    for name, process in asked.items():
        _, said = process.communicate()
        verdict = {0: "there", NO_SOLUTION: "LACKING"}.get(process.returncode, "not known, no registry answered")
        verdicts.append(verdict)
        print(f"== wheels for {name}: {verdict}", flush=True)
        if process.returncode != 0:
            print(said[:2000], flush=True)
    return "LACKING" not in verdicts


if __name__ == "__main__":
    sys.exit(0 if are_there(ask()) else 1)
