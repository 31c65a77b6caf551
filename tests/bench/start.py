"""What a start costs: of the command line before it does anything, and of the window until the first catalog page.

Modules are compiled before, as they are where the program is installed, whatever the surroundings say of that.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from tests.bench.timing import Ratio
from tests.builders import sample_desk

RUNS = 5
BARE_WINDOW = """
from PySide6.QtCore import {names}
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
window = QWidget()
window.show()
QTimer.singleShot(0, app.quit)
app.exec()
"""
BARE, WITH_QT = "a bare PySide6 window", "a bare window that names Qt"


def start(folder: Path) -> Iterator[Ratio]:
    yield from _measured("shipdesk --version", ["-m", "shipdesk", "--version"], {"python -c pass": ["-c", "pass"]})
    root = folder / "start-desk"
    sample_desk(root).store.close()
    (root / "window.ini").write_text("[window]\npage=catalog\n", encoding="utf-8")
    peers = {BARE: ["-c", BARE_WINDOW.format(names="QTimer")], WITH_QT: ["-c", BARE_WINDOW.format(names="QTimer, Qt")]}
    yield from _measured("window, first catalog page", ["-m", "shipdesk", "--desk", str(root)], peers)


def _measured(what: str, ours: Sequence[str], peers: Mapping[str, Sequence[str]]) -> Iterator[Ratio]:
    """The clock on the wall, and of the processor the least of the runs: what else the machine does only adds."""
    ways = {what: ours, **peers}
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in ways}
    for _ in range(RUNS + 1):
        for name, words in ways.items():
            taken[name].append(_run(words))
    walls, processors = ({name: [one[at] for one in runs[1:]] for name, runs in taken.items()} for at in (0, 1))
    for peer in peers:
        yield Ratio(f"start: {what}", peer, statistics.median(walls[what]), statistics.median(walls[peer]), RUNS)
        if all(processors[peer]):
            yield Ratio(f"start: {what}, processor", peer, min(processors[what]), min(processors[peer]), RUNS)


def _run(words: Sequence[str]) -> tuple[float, float]:
    """Seconds of the clock, and of the processor where the system tells them of a child."""
    surroundings = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    surroundings |= {"QT_QPA_PLATFORM": "offscreen", "SHIPDESK_QUIT_WHEN_SHOWN": "1"}
    before, started = os.times(), time.perf_counter()
    subprocess.run([sys.executable, *words], check=True, capture_output=True, env=surroundings)
    wall, after = time.perf_counter() - started, os.times()
    children = after.children_user + after.children_system - before.children_user - before.children_system
    return wall, children
