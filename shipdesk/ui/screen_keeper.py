"""A screen is unplugged, or shows less than before: no window is left where nobody sees it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication, QWidget

from shipdesk.ui.theme import GRID

SETTLE_MS = 500
"""A laptop that leaves its dock tells of several screens that come and go."""
SEEN = 8 * GRID
"""So much of a window's upper edge is enough to take hold of it with the mouse."""


class ScreenKeeper(QObject):
    """Most systems bring windows back by themselves, dialogs less often; what can be seen is left where it is."""

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self.look)
        app.screenRemoved.connect(self._changed)
        app.screenAdded.connect(self._follow)
        for screen in app.screens():
            self._follow(screen)

    def look(self) -> None:
        """Brings back what stands outside: the windows first, then what stands before them."""
        outside = [one for one in QApplication.topLevelWidgets() if one.isVisible() and not _is_seen(one)]
        for window in sorted(outside, key=lambda one: one.parentWidget() is not None):
            _bring_back(window)

    def _follow(self, screen: QScreen) -> None:
        screen.availableGeometryChanged.connect(self._changed)
        self._changed()

    def _changed(self, _: object = None) -> None:
        self._settle.start()


def _is_seen(window: QWidget) -> bool:
    frame = window.frameGeometry()
    edge = QRect(frame.left(), frame.top(), frame.width(), SEEN)
    parts = [edge.intersected(screen.availableGeometry()) for screen in QGuiApplication.screens()]
    return any(part.width() >= SEEN and part.height() >= SEEN // 2 for part in parts)


def _bring_back(window: QWidget) -> None:
    """Into the middle of the window it belongs to, else of the first screen; smaller where there is less room."""
    below = window.parentWidget()
    room = (below or window).screen().availableGeometry()
    frame, inside = window.frameGeometry(), window.geometry()
    border = frame.size() - inside.size()
    window.resize(window.size().boundedTo(room.size() - border))
    target = QRect(frame.topLeft(), window.size() + border)
    target.moveCenter(below.window().frameGeometry().center() if below is not None else room.center())
    window.move(target.topLeft())
