"""A Windows of a test's own under Wine; where Wine is not here, the test is skipped."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

import pytest

PATIENCE, LAST_WORDS = 300, 5.0
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
        """Ends with the program, though a desktop that outlives it may hold its pipes open. To a file nothing is said:
        on some disks Wine tells Python that a file is no handle.
        """
        said: tuple[list[bytes], list[bytes]] = [], []
        with subprocess.Popen(
            ["wine", *map(str, words)], env=self.variables | more, cwd=cwd or self.drive,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        ) as program:  # fmt: skip
            pipes = zip((program.stdout, program.stderr), said, strict=True)
            readers = [threading.Thread(target=_read, args=each, daemon=True) for each in pipes]
            for reader in readers:
                reader.start()
            try:
                program.wait(patience)
            except subprocess.TimeoutExpired:
                program.kill()
                raise
            for reader in readers:
                reader.join(LAST_WORDS)
            # Whoever still holds them open is not waited for.
            program.stdout = program.stderr = None
        return subprocess.CompletedProcess(program.args, program.returncode, *(b"".join(kept) for kept in said))

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


def _read(pipe: IO[bytes], kept: list[bytes]) -> None:
    with contextlib.suppress(OSError):
        while part := os.read(pipe.fileno(), 1 << 16):
            kept.append(part)


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
