"""Tab through a window: every widget that takes the cursor comes in turn.

Qt itself looks into a widget whose cursor goes to one of its parts, and where that part is hidden or not the first,
it passes over the others or stays where it is. Here the parts stand for themselves, wherever they lie.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def move_cursor(window: QWidget, *, forward: bool) -> bool:
    """To the next widget, or to the one before; False where there is no other."""
    focused: QWidget | None = window.focusWidget()
    start = window if focused is None else focused
    found = _beside(start, forward)
    while found is not None and found is not start:
        if _takes_cursor(found, window):
            found.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
            return True
        found = _beside(found, forward)
    return False


def _beside(widget: QWidget, forward: bool) -> QWidget | None:
    return widget.nextInFocusChain() if forward else widget.previousInFocusChain()


def _takes_cursor(widget: QWidget, window: QWidget) -> bool:
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
    is_itself = widget.focusProxy() is None and widget is not window
    return by_tab and is_itself and widget.isEnabled() and widget.isVisibleTo(window) and widget.window() is window
