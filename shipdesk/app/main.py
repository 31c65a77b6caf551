"""Entry of the program: the command line, and the window when nothing else is asked for."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from shipdesk import paths
from shipdesk.app.wiring import load_messages, open_desk
from shipdesk.reference import Messages
from shipdesk.services.desk import Desk


class ShipDesk:
    """What the command line needs of the rest of the program."""

    @cached_property
    def messages(self) -> Messages:
        return load_messages()

    def open_desk(self, folder: Path | None) -> Desk:
        return open_desk(folder or paths.default_desk_folder())

    def open_window(self, folder: Path | None) -> int:
        from shipdesk.app.window import open_window  # noqa: PLC0415 - Qt stays out of every command

        return open_window(self.open_desk(folder), self.messages)

    def selftest(self) -> Mapping[str, Any]:
        from shipdesk.app.selftest import selftest  # noqa: PLC0415 - imports every layer

        return selftest()

    def demo(self, out: Path) -> Mapping[str, Any]:
        from shipdesk.app.demo import demo  # noqa: PLC0415 - only this command needs it

        return demo(out)


def main(arguments: list[str] | None = None) -> None:
    """Runs the command line and exits with its status."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
    from shipdesk.cli.main import build  # noqa: PLC0415 - after the streams can take every script

    build(ShipDesk()).main(args=arguments, prog_name="shipdesk")
