"""The window of the sample desk, scene by scene, for a screen reader that listens from outside.

`python -m tests.nightly.window_read_aloud DESK LANGUAGE` names each scene on its output, one line of JSON, and waits
for a word on its input: `tab` presses Tab once, `next` goes on.
"""

from __future__ import annotations

import json
import sys
import threading
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from tests.nightly.every_dialog import Walk, bring_forward

WIDTH, HEIGHT = 1280, 800


class Words(QObject):
    """What comes on the input, told in the window's own thread, which answers the reader meanwhile."""

    came = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._waiting: list[str] = []
        self._loop = QEventLoop()
        self.came.connect(self._take)
        threading.Thread(target=self._read, daemon=True).start()

    def wait(self) -> str:
        while not self._waiting:
            self._loop.exec()
        return self._waiting.pop(0)

    def _take(self, word: str) -> None:
        self._waiting.append(word)
        self._loop.quit()

    def _read(self) -> None:
        for line in sys.stdin:
            self.came.emit(line.strip())
        self.came.emit("end")


def press_tab(scene: QWidget) -> bool:
    """As the keyboard would; whether another widget holds the cursor then."""
    before = QApplication.focusWidget()
    target = before or scene
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(target, QKeyEvent(kind, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier, "\t"))
    return QApplication.focusWidget() not in (None, before)


def main(arguments: list[str]) -> int:
    walk = Walk(Path(arguments[0]), arguments[1], WIDTH, HEIGHT)
    words = Words()
    for name, scene in walk.scenes():
        window = scene.window()
        bring_forward(window)
        walk.settle()
        classes = sorted({type(one).__name__ for one in QApplication.allWidgets()})
        print(json.dumps({"scene": name, "title": window.windowTitle(), "classes": classes}), flush=True)
        while (word := words.wait()) == "tab":
            moved = press_tab(scene)
            QApplication.processEvents()
            print(json.dumps({"moved": moved}), flush=True)
        if word == "end":
            break
    walk.toolkit.tasks.shut_down()
    walk.desk.store.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
