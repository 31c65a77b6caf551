"""`shipdesk hub serve` in a process of its own, to be killed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.conftest import REPOSITORY


class Served:
    """Started on any free port; says its address and tokens before it takes the first request."""

    def __init__(self, database: Path, desk: Path) -> None:
        command = [sys.executable, "-m", "shipdesk", "--desk", str(desk), "--json", "hub", "serve", "--port", "0"]
        self.process = subprocess.Popen(
            [*command, "--database", str(database)],
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
            cwd=REPOSITORY,
            text=True,
        )
        told = self._told()
        self.url: str = told["url"]
        self.port = int(self.url.rpartition(":")[2].removesuffix("/v1"))
        self.token: str = told["accounts"][0]["token"]

    def kill(self) -> None:
        self.process.kill()
        self._ended()

    def end(self) -> int:
        """Asks it to end; gives its status."""
        self.process.terminate()
        return self._ended()

    def _ended(self) -> int:
        status = self.process.wait(60)
        if self.process.stdout is not None:
            self.process.stdout.close()
        return status

    def _told(self) -> dict[str, Any]:
        assert self.process.stdout is not None
        lines = []
        while not lines or lines[-1] != "}\n":
            line = self.process.stdout.readline()
            assert line, "the server ended before it said where it is"
            lines.append(line)
        told: dict[str, Any] = json.loads("".join(lines))
        return told
