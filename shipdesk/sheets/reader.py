"""Every file is read in a process of its own: whatever a hostile one does to its reader, the desk goes on.

One such process is kept for the next file; one that was stopped halfway in a long table, or ended badly, is not used
again.
"""

from __future__ import annotations

import atexit
import json
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any, NamedTuple

from shipdesk.errors import WrongInput
from shipdesk.progress import Progress
from shipdesk.sheets.how_to_read import HowToRead
from shipdesk.sheets.limits import Limits
from shipdesk.sheets.table import Pack, Sheet, unpack
from shipdesk.sheets.worker import END, FAULT, FRAME, HEAD, ROWS, SHARE

WORKER_VERB = "read-sheets"
"""The word that makes the bundled program read tables and nothing else."""
_LOOK_SECONDS = 0.1
_SOON_SECONDS = 0.05
"""Whoever leaves a table before its end waits so long for the rest: to start another process takes longer."""
_AHEAD = 4
"""Frames that wait unread; the process that reads waits then, so that a long table takes no memory here."""


@contextmanager
def open_sheet(
    path: Path,
    limits: Limits | None = None,
    how: HowToRead | None = None,
    progress: Progress | None = None,
    first: int | None = None,
) -> Iterator[Sheet]:
    """The table in the file at `path`, or its `first` rows; `WrongInput` where it is none.

    That is code encoding, not_a_table, missing_header or limit.

    `Cancelled` comes out of the walk over the rows within a moment of the wish.
    """
    process = _idle.take()
    answers = _Answers(process, path, limits or Limits(), progress or Progress())
    try:
        yield answers.sheet(how or HowToRead(), first)
    finally:
        if answers.is_over or answers.end_soon():
            _idle.keep(process)
        else:
            process.kill()


class _Frame(NamedTuple):
    kind: bytes
    share: float
    content: str


class _Process:
    """A running reader, with a thread that fetches its frames."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            _command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )  # fmt: skip
        self.frames: queue.Queue[_Frame | None] = queue.Queue(_AHEAD)
        self._is_killed = threading.Event()
        threading.Thread(target=self._fetch, name="sheet-reader", daemon=True).start()

    def ask(self, wish: dict[str, Any]) -> None:
        assert self._process.stdin is not None  # noqa: S101 - it was asked for
        with suppress(OSError):  # a process that is gone says so by the end of its frames
            self._process.stdin.write(json.dumps(wish).encode() + b"\n")
            self._process.stdin.flush()

    def kill(self) -> None:
        self._is_killed.set()
        self._process.kill()
        if self._process.stdin is not None:
            with suppress(OSError):
                self._process.stdin.close()
        self._process.wait()

    @property
    def is_alive(self) -> bool:
        return self._process.poll() is None

    def _fetch(self) -> None:
        assert self._process.stdout is not None  # noqa: S101 - it was asked for
        with self._process.stdout as answers, suppress(OSError):
            while not self._is_killed.is_set() and (frame := _frame(answers)) is not None:
                self._put(frame)
        self._put(None)

    def _put(self, frame: _Frame | None) -> None:
        while not self._is_killed.is_set():
            with suppress(queue.Full):
                self.frames.put(frame, timeout=_LOOK_SECONDS)
                return


def _frame(answers: IO[bytes]) -> _Frame | None:
    header = answers.read(FRAME.size)
    if len(header) < FRAME.size:
        return None
    kind, share, length = FRAME.unpack(header)
    data = answers.read(length)
    return _Frame(kind, share / SHARE, data.decode("utf-8", "surrogatepass")) if len(data) == length else None


class _Answers:
    """What one file gives: first its headers, then its rows, or the fault."""

    def __init__(self, process: _Process, path: Path, limits: Limits, progress: Progress) -> None:
        self._process, self._path, self._limits, self._progress = process, path, limits, progress
        self.is_over = False

    def sheet(self, how: HowToRead, first: int | None) -> Sheet:
        wish = {"path": str(self._path.absolute()), "limits": asdict(self._limits), "how": asdict(how), "first": first}
        self._process.ask(wish)
        frame = self._next(HEAD)
        told = json.loads(frame.content)
        headers = tuple(told["headers"])
        read_as = HowToRead(**told["read_as"])
        return Sheet(self._path.name, headers, self._packs(len(headers)), read_as, tuple(told["worksheets"]))

    def _packs(self, width: int) -> Iterator[Pack]:
        while (frame := self._next(ROWS, END)).kind == ROWS:
            yield Pack(unpack(frame.content, width), frame.share)
        self.is_over = True

    def end_soon(self) -> bool:
        """Throws away what is left of a short table; says whether its end has come."""
        until = time.monotonic() + _SOON_SECONDS
        while (left := until - time.monotonic()) > 0:
            with suppress(queue.Empty):
                frame = self._process.frames.get(timeout=left)
                if frame is None or frame.kind in (END, FAULT):
                    return frame is not None
        return False

    def _next(self, *expected: bytes) -> _Frame:
        """The next frame; the wait ends early where the user cancels or the reader takes too long."""
        until = time.monotonic() + self._limits.seconds
        while True:
            self._progress.look()
            if time.monotonic() > until:
                raise WrongInput("limit", "sheet_takes_too_long", file=self._path.name)
            with suppress(queue.Empty):
                return self._judged(self._process.frames.get(timeout=_LOOK_SECONDS), expected)

    def _judged(self, frame: _Frame | None, expected: tuple[bytes, ...]) -> _Frame:
        if frame is not None and frame.kind == FAULT:
            self.is_over = True
            told = json.loads(frame.content)
            raise WrongInput(told["code"], told["reason"], pointer=told["pointer"], **told["values"])
        if frame is None or frame.kind not in expected:
            raise WrongInput("limit", "sheet_reader_ended", file=self._path.name)
        return frame


class _Idle:
    """At most one reader that waits for the next file."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: _Process | None = None

    def take(self) -> _Process:
        with self._lock:
            process, self._process = self._process, None
        if process is not None and process.is_alive:
            return process
        return _Process()

    def keep(self, process: _Process) -> None:
        with self._lock:
            spare, self._process = self._process, process
        if spare is not None:
            spare.kill()

    def end(self) -> None:
        with self._lock:
            process, self._process = self._process, None
        if process is not None:
            process.kill()


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, WORKER_VERB]
    return [sys.executable, "-X", "utf8", "-m", "shipdesk", WORKER_VERB]


_idle = _Idle()
atexit.register(_idle.end)
