"""Kills a program that changes a desk, at a moment that the dice says, and tells what it had acknowledged."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

CHILD = Path(__file__).with_name("saving_child.py")
REPOSITORY = CHILD.parents[2]


def killed(folder: Path, act: str, start: int, dice: random.Random, longest_seconds: float) -> list[int]:
    """The numbers of the acts that were acknowledged, after at least one of them."""
    command = [sys.executable, "-c", f"exec(open({str(CHILD)!r}).read())", str(folder), act, str(start)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=REPOSITORY) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        told = [int(child.stdout.readline())]
        time.sleep(dice.uniform(0, longest_seconds))
        child.kill()
        # The last line may be cut off in the middle: then nobody was told.
        told += [int(line) for line in child.stdout if line.endswith("\n")]
    return told
