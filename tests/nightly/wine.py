"""A Windows of a test's own under Wine; where Wine is not here, the test is skipped."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

import pytest

PATIENCE = 300
NOT_FOR_IT = ("PYTHON", "SHIPDESK", "QT_", "PYTEST")


@dataclass(frozen=True)
class Wine:
    prefix: Path
    more: dict[str, str] = field(default_factory=dict)

    @property
    def drive(self) -> Path:
        return self.prefix / "drive_c"

    @property
    def variables(self) -> dict[str, str]:
        here = {name: value for name, value in os.environ.items() if not name.startswith(NOT_FOR_IT)}
        quiet = {"WINEDEBUG": "-all", "WINEDLLOVERRIDES": "mscoree=;mshtml=", "LC_ALL": "C.UTF-8"}
        return here | quiet | self.more | {"WINEPREFIX": str(self.prefix)}

    def run(
        self, *words: object, cwd: Path | None = None, patience: float = PATIENCE, **more: str
    ) -> subprocess.CompletedProcess[bytes]:
        """Ends with the program: what it said goes to files, as a desktop that outlives it would hold a pipe open."""
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as wrong:
            done = subprocess.run(
                ["wine", *map(str, words)], env=self.variables | more, cwd=cwd or self.drive, timeout=patience,
                stdin=subprocess.DEVNULL, stdout=out, stderr=wrong, check=False,
            )  # fmt: skip
            out.seek(0)
            wrong.seek(0)
            return subprocess.CompletedProcess(done.args, done.returncode, out.read(), wrong.read())

    def pretend(self, version: str) -> None:
        """`win10`, `win7` ..."""
        assert self.run("winecfg", "-v", version).returncode == 0

    def registry(self, key: str) -> str:
        """What stands under the key; nothing where it is not there."""
        return self.run("reg", "query", key, "/s").stdout.decode("utf-8", "replace")

    def windows(self, path: Path) -> str:
        """The path as its programs say it."""
        return "C:\\" + str(path.relative_to(self.drive)).replace("/", "\\")

    def end(self) -> None:
        subprocess.run(["wineserver", "-k"], env=self.variables, check=False, capture_output=True)


def start_wine(prefix: Path, **more: str) -> Wine:
    """`more` are variables that it and all its programs get."""
    if shutil.which("wine") is None:
        pytest.skip("Wine is not here")
    made = Wine(prefix, more)
    prefix.mkdir(parents=True)
    done = subprocess.run(
        ["wine", "wineboot", "-i"], env=made.variables, capture_output=True, check=False, timeout=PATIENCE
    )
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
    return made
