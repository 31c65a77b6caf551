"""A hand that presses whatever it finds: real keys and clicks on the whole window, the same for the same seed.

It stays in the house. A file dialog gets a file that lies there for it, or none, and never the keyboard; whatever the
program would hand to the system's browser is only counted.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, QPoint, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QTabBar,
    QWidget,
)

Key, Modifier = Qt.Key, Qt.KeyboardModifier
NONE, CTRL, ALT, SHIFT = Modifier.NoModifier, Modifier.ControlModifier, Modifier.AltModifier, Modifier.ShiftModifier
PLAIN = (
    Key.Key_Tab, Key.Key_Backtab, Key.Key_Return, Key.Key_Escape, Key.Key_Space, Key.Key_Up, Key.Key_Down,
    Key.Key_Left, Key.Key_Right, Key.Key_Delete, Key.Key_F1, Key.Key_F2, Key.Key_F5, Key.Key_PageDown, Key.Key_Home,
)  # fmt: skip
WITH_CTRL = (
    *(Key(Key.Key_0 + figure) for figure in range(10)), Key.Key_Return, Key.Key_K, Key.Key_N, Key.Key_F, Key.Key_Z,
    Key.Key_Y, Key.Key_C, Key.Key_V, Key.Key_A, Key.Key_D, Key.Key_P, Key.Key_Comma, Key.Key_Delete, Key.Key_F1,
)  # fmt: skip
WITH_ALT = tuple(Key(Key.Key_1 + figure) for figure in range(8))
WORDS = (
    "12", "0", "-3.5", "1,000.25", "SAMPLE", "durian", "x" * 300, "ทุเรียน", "๒๕๖๙", "榴莲", "2026-12-24", "31/02/2569",
    "0105536000124", "  ", "'; DROP TABLE parties; --", "<b>bold</b>", "=1+1", "%s {0}", "a\tb\n1\t2\n", "\u202eab",
)  # fmt: skip
TO_PRESS = (QAbstractButton, QLineEdit, QComboBox, QAbstractItemView, QTabBar)
MOST_OPEN = 6
"""Dialogs over one another; then the hand only presses Escape until there are fewer."""


class Monkey(QObject):
    """Does one thing after another in the event loop, also in the one of a dialog that blocks its caller."""

    did = Signal(str)

    def __init__(
        self,
        seed: int,
        window: QWidget,
        scratch: Path,
        files: Sequence[Path] = (),
        is_busy: Callable[[], object] = lambda: False,
    ) -> None:
        """Waits while the window `is_busy`: then the same seed meets the same window on every machine."""
        super().__init__()
        self._is_busy = is_busy
        self._random, self._window, self._scratch = random.Random(seed), window, scratch
        self._files = tuple(files)
        self.counts: Counter[str] = Counter()
        self.last: list[str] = []
        """What was done last, for whoever asks how it came to this."""
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self._act)
        self._at: QWidget = window
        self._is_at_it = False
        self._ways: tuple[tuple[int, Callable[[], str]], ...] = (
            (30, self._press), (14, self._key), (12, self._shortcut), (12, self._type), (12, self._row),
            (4, self._menu), (3, self._wheel), (1, self._resize), (6, self._wait), (2, self._double),
        )  # fmt: skip
        for scheme in ("http", "https", "file", "mailto"):
            QDesktopServices.setUrlHandler(scheme, self, "leave")  # type: ignore[arg-type]

    def begin(self) -> None:
        self._is_at_it = True
        self._clock.start(0)

    def end(self) -> None:
        self._is_at_it = False
        self._clock.stop()

    def closed_all(self) -> bool:
        """Closes what is in front; whether only the window is left. Asked until it is so: a dialog may ask back."""
        front = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if front is not None:
            front.close()
        return front is None

    @Slot(QUrl)
    def leave(self, _: QUrl) -> None:
        """Where the program would have opened the browser."""
        self.counts["browser"] += 1

    def step(self) -> str:
        """One thing; says which."""
        done = self._in_file_dialog() or self._back() or self._by_chance()
        self.counts[done.split(" ", 1)[0]] += 1
        self.last = [*self.last[-39:], done]
        self.did.emit(done)
        return done

    def _act(self) -> None:
        if not self._is_at_it:
            return
        # Before the step: it may open a dialog with an event loop of its own, and go on only when that is gone.
        is_busy = self._is_busy()
        self._clock.start(1 if is_busy else 0)
        if not is_busy:
            self.step()

    def _by_chance(self) -> str:
        ways = self._ways
        return self._random.choices([way for _, way in ways], [weight for weight, _ in ways])[0]()

    def _in_file_dialog(self) -> str:
        asked = next((one for one in _shown() if isinstance(one, QFileDialog)), None)
        if asked is None:
            return ""
        if self._random.random() < 0.5:
            asked.reject()
            return "file-dialog left"
        if asked.fileMode() == QFileDialog.FileMode.Directory:
            asked.setDirectory(str(self._scratch))
        elif asked.acceptMode() == QFileDialog.AcceptMode.AcceptSave:
            asked.selectFile(str(self._scratch / f"saved-{self._random.randrange(50)}"))
        elif self._files:
            asked.selectFile(str(self._random.choice(self._files)))
        asked.setOption(QFileDialog.Option.DontConfirmOverwrite)
        asked.accept()
        if shiboken6.isValid(asked) and asked.isVisible():
            asked.reject()
        return "file-dialog answered"

    def _back(self) -> str:
        if len(_shown()) <= MOST_OPEN:
            return ""
        QTest.keyClick(self._front(), Key.Key_Escape)
        return "back"

    def _front(self) -> QWidget:
        """Who has the keyboard: a list that hangs open, the dialog in front, the window."""
        front = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if front is None:
            free = [one for one in _shown() if one.isEnabled()]
            front = free[-1] if free and self._random.random() < 0.5 else self._window
        if not self._window.isVisible():
            self._window.show()
        return front

    def _some(self, *kinds: type[QWidget]) -> QWidget | None:
        # Kept: with the last word for a window PySide forgets what it knows of the parts.
        self._at = front = self._front()
        found = [one for kind in kinds for one in front.findChildren(kind) if one.isVisible() and one.isEnabled()]
        found = [one for one in found if not one.visibleRegion().isEmpty()]
        return self._random.choice(found) if found else None

    def _press(self) -> str:
        target = self._some(*TO_PRESS)
        if target is None:
            return self._key()
        words = f"press {_words(target)}"
        QTest.mouseClick(target, Qt.MouseButton.LeftButton, NONE, self._within(target))
        return words

    def _double(self) -> str:
        target = self._some(QAbstractItemView, QLineEdit)
        if target is None:
            return self._key()
        words = f"double {_words(target)}"
        place = self._within(target)
        inside = target.viewport() if isinstance(target, QAbstractItemView) else target
        QTest.mouseDClick(inside, Qt.MouseButton.LeftButton, NONE, place)
        return words

    def _row(self) -> str:
        view = self._some(QAbstractItemView)
        if not isinstance(view, QAbstractItemView):
            return self._press()
        words = f"row {_words(view)}"
        more = self._random.choice((NONE, NONE, NONE, CTRL, SHIFT))
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, more, self._within(view.viewport()))
        return words

    def _menu(self) -> str:
        target = self._some(QAbstractItemView, QLineEdit)
        if target is None:
            return self._key()
        words = f"menu {_words(target)}"
        inside = target.viewport() if isinstance(target, QAbstractItemView) else target
        place = self._within(inside)
        QTest.mouseClick(inside, Qt.MouseButton.RightButton, NONE, place)
        if shiboken6.isValid(inside):
            # The window system's part: no click of a test alone brings a menu.
            asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, inside.mapToGlobal(place))
            QApplication.sendEvent(inside, asked)
        return words

    def _key(self) -> str:
        key = self._random.choice(PLAIN)
        target = self._with_cursor()
        words = f"key {key.name} to {_words(target)}"
        QTest.keyClick(target, key)
        return words

    def _shortcut(self) -> str:
        keys, more = self._random.choice(((WITH_CTRL, CTRL), (WITH_CTRL, CTRL), (WITH_ALT, ALT)))
        key, target = self._random.choice(keys), self._with_cursor()
        words = f"shortcut {more.name} {key.name} to {_words(target)}"
        QTest.keyClick(target, key, more)
        return words

    def _type(self) -> str:
        target = QApplication.focusWidget()
        if not isinstance(target, QLineEdit):
            target = self._some(QLineEdit) or self._with_cursor()
        text = self._random.choice(WORDS)
        words = f"type {text[:20]!r} into {_words(target)}"
        for sign in text:
            if shiboken6.isValid(target):
                QTest.sendKeyEvent(QTest.KeyAction.Click, target, Key.Key_unknown, sign, NONE)
        return words

    def _wheel(self) -> str:
        target = self._some(QAbstractItemView)
        if not isinstance(target, QAbstractItemView):
            return self._key()
        bar = target.verticalScrollBar()
        bar.setValue(self._random.randint(bar.minimum(), max(bar.minimum(), bar.maximum())))
        return f"wheel {_words(target)}"

    def _resize(self) -> str:
        self._window.resize(self._random.randint(900, 1600), self._random.randint(500, 1000))
        return "resize"

    def _wait(self) -> str:
        if self._is_at_it:
            self._clock.start(self._random.choice((1, 5, 20, 100)))
        return "wait"

    def _with_cursor(self) -> QWidget:
        front, focused = self._front(), QApplication.focusWidget()
        return focused if focused is not None and front.isAncestorOf(focused) else front

    def _within(self, widget: QWidget) -> QPoint:
        return QPoint(self._random.randrange(max(1, widget.width())), self._random.randrange(max(1, widget.height())))


def _shown() -> list[QWidget]:
    """Dialogs and lists over the window, as far as they are seen."""
    return [one for one in QApplication.topLevelWidgets() if one.isVisible() and one.isWindow() and _asks(one)]


def _asks(window: QWidget) -> bool:
    return window.windowType() in (Qt.WindowType.Dialog, Qt.WindowType.Popup, Qt.WindowType.Sheet)


def _words(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    name = widget.accessibleName() or text
    return f"{type(widget).__name__} {name!r} in {type(widget.window()).__name__}"
