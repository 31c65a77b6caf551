"""The pinned Qt binding keeps its count of references to None: another version loses one at every void call."""

from __future__ import annotations

import os
import subprocess
import sys

VOID_CALLS = """
import sys
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel

app = QApplication([])
label, holder, timer = QLabel(), QObject(), QTimer()

def void_calls(times):
    for number in range(times):
        label.setText(str(number))
        holder.setObjectName("x")
        timer.setInterval(number)

void_calls(10)
before = sys.getrefcount(None)
void_calls(1000)
print(before - sys.getrefcount(None), flush=True)
"""


def test_void_calls_take_no_reference_from_none() -> None:
    """In a program of its own: where the count is wrong, Python aborts before any test can say so."""
    child = subprocess.run(
        [sys.executable, "-c", VOID_CALLS],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert child.returncode == 0, child.stderr
    assert abs(int(child.stdout)) < 100
