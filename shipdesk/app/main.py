"""Entry of the program: the command line, and the window when nothing else is asked for."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from shipdesk import paths
from shipdesk.errors import DeskError

if TYPE_CHECKING:
    from shipdesk.reference import Messages
    from shipdesk.services.desk import Desk


class ShipDesk:
    """What the command line needs of the rest of the program."""

    @cached_property
    def messages(self) -> Messages:
        from shipdesk.app.shipped import shipped

        return shipped().messages

    def open_desk(self, folder: Path | None) -> Desk:
        from shipdesk.app.wiring import open_desk

        return open_desk(folder or paths.default_desk_folder())

    def look_at(self, folder: Path | None, database: Path) -> Desk:
        from shipdesk.app.wiring import open_desk

        return open_desk(folder or paths.default_desk_folder(), read_only=True, database=database)

    def open_window(self, folder: Path | None, opens: Path | None = None) -> int:
        from shipdesk import collecting

        collecting.wait()
        from shipdesk.app.starting import start_window

        return start_window(folder or paths.default_desk_folder(), lambda: self.messages, opens)

    def insist_on(self, folder: Path | None) -> None:
        from shipdesk.services.desk_place import insist

        insist(folder or paths.default_desk_folder(), datetime.now(UTC))

    def selftest(self) -> Mapping[str, Any]:
        from shipdesk.app.selftest import selftest

        return selftest()

    def fault_of_disk(self, error: Exception) -> DeskError | None:
        from shipdesk.database import fault_of_disk

        return fault_of_disk(error)

    def make_sample(self, desk: Desk) -> Mapping[str, Any]:
        from shipdesk.app.sample_desk import make_sample

        return {"desk": str(make_sample(desk))}

    def remove_sample(self, desk: Desk) -> Mapping[str, Any]:
        from shipdesk.app.sample_desk import remove_sample

        return {"desk": str(desk.folder.sample), "removed": remove_sample(desk.folder)}

    def demo(self, out: Path) -> Mapping[str, Any]:
        from shipdesk.app.demo import demo

        return demo(out)

    def serve_hub(
        self,
        folder: Path | None,
        port: int,
        database: Path | None,
        accounts: Sequence[str],
        announce: Callable[[Mapping[str, Any]], None],
    ) -> None:
        from shipdesk.app.hub_serving import serve_hub

        serve_hub(folder or paths.default_desk_folder(), port, database, accounts, announce)


def main(arguments: list[str] | None = None) -> None:
    """Runs the command line and exits with its status."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
    words = sys.argv[1:] if arguments is None else arguments
    if _is_a_sealed_file(words):
        # A double-click on it.
        with contextlib.suppress(DeskError):
            sys.exit(ShipDesk().open_window(None, Path(words[0]).absolute()))
    if _asks_for_the_window_alone(words):
        # Where it can't be opened the command line says why, in its own way.
        with contextlib.suppress(DeskError):
            sys.exit(ShipDesk().open_window(Path(words[1]) if words else None))
    from shipdesk.cli.main import build

    build(ShipDesk()).main(args=arguments, prog_name="shipdesk")


def _is_a_sealed_file(words: Sequence[str]) -> bool:
    if len(words) != 1:
        return False
    if words[0].lower().endswith((paths.DESK_FILE, paths.SHIPMENT_FILE)):
        return True
    file = Path(words[0])
    if not file.is_file():
        return False
    from shipdesk.services.sealed_kind import kind_at_a_glance

    return kind_at_a_glance(file) is not None


def _asks_for_the_window_alone(words: Sequence[str]) -> bool:
    """Then the command line and its library need not be read."""
    return not words or (len(words) == 2 and words[0] == "--desk")
