"""Kills a program that changes a desk, at a moment that the dice says, and tells what it had acknowledged."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from tests.faults.saving_child import go_on

CHILD = Path(__file__).with_name("saving_child.py")
REPOSITORY = CHILD.parents[2]


def killed(
    folder: Path, act: str, start: int, dice: random.Random, longest_seconds: float, *, forked: bool = False
) -> list[int]:
    """The numbers of the acts that were acknowledged, after at least one of them.

    A `forked` program has read its packages before, so that a thousand of them take minutes; it dies no less.
    """
    with (_forked if forked else _started)(folder, act, start) as (said, pid):
        assert said.readline() == "ready\n"
        told = [int(said.readline())]
        time.sleep(dice.uniform(0, longest_seconds))
        os.kill(pid, signal.SIGTERM if os.name == "nt" else signal.SIGKILL)
        # The last line may be cut off in the middle: then nobody was told.
        told += [int(line) for line in said if line.endswith("\n")]
    return told


def killed_before_move(number: int, work: Callable[[], object]) -> bool:
    """Whether `work`, in a program of its own, came to give a file its so many-th new name: there it was killed."""
    pid = os.fork()
    if pid == 0:
        try:
            _die_before_move(number)
            work()
            os._exit(0)
        finally:
            os._exit(1)
    _, status = os.waitpid(pid, 0)
    assert status in (0, signal.SIGKILL)
    return status == signal.SIGKILL


def _die_before_move(number: int) -> None:
    left = number

    def hear(event: str, _: object) -> None:
        nonlocal left
        if event == "os.rename":
            left -= 1
            if not left:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(hear)


@contextmanager
def _started(folder: Path, act: str, start: int) -> Iterator[tuple[IO[str], int]]:
    command = [sys.executable, "-c", f"exec(open({str(CHILD)!r}).read())", str(folder), act, str(start)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=REPOSITORY) as child:
        assert child.stdout is not None
        yield child.stdout, child.pid


@contextmanager
def _forked(folder: Path, act: str, start: int) -> Iterator[tuple[IO[str], int]]:
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(reading)
        try:
            go_on(folder, act, start, os.fdopen(writing, "w"))
        finally:
            os._exit(1)
    os.close(writing)
    with os.fdopen(reading) as said:
        yield said, pid
    os.waitpid(pid, 0)
