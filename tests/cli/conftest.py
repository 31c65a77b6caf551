"""The command line as a program outside uses it: words in, one JSON object and an exit status out."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from shipdesk.app.hub_door import embedded_send
from shipdesk.app.main import ShipDesk
from shipdesk.app.wiring import open_desk
from shipdesk.cli.main import build
from shipdesk.paths import DeskFolder
from tests.builders import Clock, Door, behind, body, fixed_world


@dataclass(frozen=True)
class Answer:
    status: int
    told: dict[str, Any]
    stderr: str

    @property
    def error(self) -> tuple[str, str | None]:
        return self.told["error"]["code"], self.told["error"]["pointer"]


class Program(ShipDesk):
    """The real program on a fixed world, its hub behind a door."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.clock, self.calls = folder, Clock(), 0
        self.door = Door(self._to_the_hub)

    def open_desk(self, folder):
        self.calls += 1
        desk = open_desk(folder or self.folder, fixed_world(self.clock, self.calls))
        self._hub = embedded_send(DeskFolder(desk.folder.root), desk.reference, self.clock, desk_bytes(self.calls))
        return behind(desk, self.door)

    def _to_the_hub(self, request):
        return self._hub(request)


def desk_bytes(seed):
    return fixed_world(seed=1000 + seed).random_bytes


@dataclass
class CommandLine:
    program: Program
    folder: Path
    runner: CliRunner = field(default_factory=CliRunner)

    def raw(self, *words, stdin=None):
        """As typed; whatever escapes as an exception is a fault of the program."""
        typed = [str(word) for word in words]
        result = self.runner.invoke(build(self.program), typed, input=stdin, catch_exceptions=True)
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    def __call__(self, *words, stdin=None):
        """With --json: exactly one object on stdout, whatever happened."""
        result = self.raw("--desk", self.folder, "--json", *words, stdin=stdin)
        told = json.loads(result.stdout)
        assert isinstance(told, dict)
        if result.exit_code:
            assert set(told["error"]) == {"code", "message", "pointer"}
            assert told["error"]["message"].strip()
        else:
            assert "error" not in told
        return Answer(result.exit_code, told, result.stderr)

    @property
    def door(self):
        return self.program.door


@pytest.fixture
def shipdesk(folder):
    return CommandLine(Program(folder), folder)


@pytest.fixture
def write(tmp_path):
    def write_file(name, content):
        file = tmp_path / name
        file.write_bytes(content if isinstance(content, bytes) else json.dumps(content, ensure_ascii=False).encode())
        return file

    return write_file


@pytest.fixture
def draft(shipdesk, write):
    def make(name="vientiane", *, pack=True, **changes):
        members = body(name, **changes)
        assert shipdesk("consignment", "new", write("draft.json", members)).status == 0
        if pack:
            assert shipdesk("consignment", "pack", members["client_reference"]).status == 0
        return members["client_reference"]

    return make
