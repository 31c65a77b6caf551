"""The program's log: one file that turns over, written redacted, so that it can be mailed as it lies there."""

from __future__ import annotations

import logging
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path

from shipdesk import __version__
from shipdesk.redaction import redacted

NAME = "shipdesk.log"
MOST_BYTES, FILES = 2_000_000, 5
LONGEST_LINE = 20_000
"""With its traceback; an answer of the hub that was raised whole must not fill the log."""
LONGEST_SIEVED = 4 * LONGEST_LINE
ROOT = logging.getLogger("shipdesk")
PASSING = "shipdesk-logs-"
"""So begins the name of a folder for logs among the system's files that nobody keeps."""
_LINE = "%(asctime)s %(levelname)s %(name)s [%(threadName)s] %(message)s"
_TIME = "%Y-%m-%dT%H:%M:%S"


class RedactingFormatter(logging.Formatter):
    """The whole record with its traceback goes through the sieve: at the handler nothing comes past it."""

    def format(self, record: logging.LogRecord) -> str:
        """Cut after the sieve: half a secret looks like none. Of a text too long to be sieved whole, whole words go."""
        text = super().format(record)
        if len(text) > LONGEST_SIEVED:
            text = text[:LONGEST_SIEVED].rsplit(maxsplit=1)[0]
        return redacted(text)[:LONGEST_LINE]


class QuietFile(RotatingFileHandler):
    """A full disk or a folder that went away must not stop the program: the line is lost, the work goes on."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802, ARG002 - logging's own name
        return

    @property
    def folder(self) -> Path:
        return Path(self.baseFilename).parent

    def move_to(self, folder: Path) -> None:
        """What it has written goes there, and what it will write; where there is no room it stays where it is."""
        with self.lock or nullcontext(), suppress(OSError):
            written, target = self.folder / NAME, (folder / NAME).absolute()
            with target.open("ab") as log:
                log.write(written.read_bytes() if written.is_file() else b"")
            self.baseFilename = str(target)
            if self.stream is not None:
                self.stream.close()
                self.stream = None

    def close(self) -> None:
        """What found no room until now finds none at the end."""
        with suppress(OSError):
            super().close()


def log_folder(folder: Path | None) -> Path:
    """Where logs can be written: the desk's own folder, else the system's for files that nobody keeps."""
    if folder is not None:
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            (folder / NAME).open("ab").close()
            return folder
    return Path(tempfile.mkdtemp(prefix=PASSING))


def bring_home(folder: Path) -> None:
    """A log that was begun where nobody keeps it goes on in `folder`."""
    for one in ROOT.handlers:
        if isinstance(one, QuietFile) and is_passing(one.folder) and one.folder != folder.absolute():
            one.move_to(folder)


def is_passing(folder: Path) -> bool:
    return folder.name.startswith(PASSING)


@contextmanager
def logging_to(folder: Path, most_bytes: int = MOST_BYTES) -> Iterator[None]:
    """Inside, everything the program logs stands in `folder`; what threads and destructors raise, too.

    Where that is so already, as of the start when the window opens, it goes on; a log that was begun where nobody keeps
    it comes along.
    """
    bring_home(folder)
    if folder.absolute() in {one.folder for one in ROOT.handlers if isinstance(one, QuietFile)}:
        yield
        return
    handler = QuietFile(folder / NAME, maxBytes=most_bytes, backupCount=FILES - 1, encoding="utf-8", delay=True)
    handler.setFormatter(RedactingFormatter(_LINE, _TIME))
    ROOT.addHandler(handler)
    former_level, former_hook = ROOT.level, threading.excepthook
    ROOT.setLevel(logging.INFO)
    threading.excepthook = _thread_failed
    ROOT.info("ShipDesk %s, Python %s, %s", __version__, sys.version.split()[0], sys.platform)
    try:
        yield
    finally:
        ROOT.info("Ended")
        threading.excepthook = former_hook
        ROOT.setLevel(former_level)
        ROOT.removeHandler(handler)
        handler.close()


def _thread_failed(told: threading.ExceptHookArgs) -> None:
    if told.exc_value is not None:
        ROOT.error("A thread ended with a fault", exc_info=(told.exc_type, told.exc_value, told.exc_traceback))
