"""Prints that land as files in a folder: for trying out, for a program that watches it, for taking along on a stick."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from shipdesk.paths import plain_name
from shipdesk.printing.outcome import Done, Outcome, Refused
from shipdesk.printing.port import PrintLoad

MOST_OF_ONE_NAME = 10_000


class FolderPrinter:
    """`suffix` as the language has it: .zpl, .tspl, .png; files keep their own. No file is ever written over."""

    def __init__(self, folder: Path, suffix: str) -> None:
        self._folder = folder
        self._suffix = suffix

    def send(self, load: PrintLoad) -> Outcome:
        data, suffix = load.data, load.suffix or self._suffix
        if suffix == ".png" and load.picture is not None and load.suffix is None:
            buffer = BytesIO()
            load.picture.picture().save(buffer, "PNG", dpi=(load.dpi, load.dpi))
            data = buffer.getvalue()
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._write(plain_name(load.title), suffix, data)
        except OSError as fault:
            return Refused(
                "printer_not_reached", {"address": str(self._folder), "detail": fault.strerror or str(fault)}
            )
        return Done()

    def _write(self, name: str, suffix: str, data: bytes) -> None:
        for turn in range(1, MOST_OF_ONE_NAME):
            path = self._folder / (f"{name}{suffix}" if turn == 1 else f"{name} ({turn}){suffix}")
            try:
                with path.open("xb") as file:
                    file.write(data)
            except FileExistsError:
                continue
            except OSError:
                path.unlink(missing_ok=True)
                raise
            return
        raise FileExistsError(name)
