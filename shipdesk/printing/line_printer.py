"""Raw commands to a queue of macOS or Linux, by its `lp -o raw`."""

from __future__ import annotations

import shutil
import subprocess

from shipdesk.printing.outcome import Done, Outcome, Refused, Unknown
from shipdesk.printing.port import PrintLoad

PATIENCE_SECONDS = 30.0


class LinePrinter:
    def __init__(self, queue: str, patience_seconds: float = PATIENCE_SECONDS) -> None:
        self._queue = queue
        self._patience = patience_seconds

    def send(self, load: PrintLoad) -> Outcome:
        program = shutil.which("lp")
        if program is None:
            return Refused("printer_no_lp")
        command = [program, "-d", self._queue, "-o", "raw", "-t", load.title, "-"]
        try:
            done = subprocess.run(command, input=load.data, capture_output=True, timeout=self._patience, check=False)
        except subprocess.TimeoutExpired:
            return Unknown("print_not_confirmed", {"address": self._queue})
        except OSError as fault:
            return Refused("printer_not_reached", {"address": self._queue, "detail": fault.strerror or str(fault)})
        if done.returncode != 0:
            detail = done.stderr.decode("utf-8", "replace").strip()
            return Refused("printer_not_reached", {"address": self._queue, "detail": detail})
        return Done()
