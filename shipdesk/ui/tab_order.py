"""Tab through a window: every widget that takes the cursor comes in turn, in the order in which they were put in.

Qt itself looks into a widget whose cursor goes to one of its parts, and where that part is hidden or not the first,
it passes over the others or stays where it is. Here the parts stand for themselves, wherever they lie.

Qt's own chain of widgets is not asked: PySide makes each widget that `nextInFocusChain` gives back a child of the
one that was asked, so that a cell's editor took its neighbours with it when it went.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QDialog, QSplitter, QWidget


def move_cursor(window: QWidget, *, forward: bool) -> bool:
    """To the next widget, or to the one before; False where there is no other."""
    chain = window.findChildren(QWidget)
    focused = QApplication.focusWidget()
    start = chain.index(focused) if focused in chain else -1 if forward else 0
    after = [*chain[start + 1 :], *chain[: max(start, 0)]]
    found = next((one for one in (after if forward else reversed(after)) if _takes_cursor(one, window)), None)
    if found is None:
        return False
    found.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    return True


class TabbedDialog(QDialog):
    """A dialog with a list in it: Qt alone would pass over the list's filter, or stay where the list is empty."""

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's own name for it
        return move_cursor(self, forward=next)

    def changeEvent(self, event: QEvent) -> None:
        """Where the list is empty, Qt leaves the cursor in the window below, out of reach of every key."""
        super().changeEvent(event)
        has_come = event.type() is QEvent.Type.ActivationChange and self.isActiveWindow()
        if has_come and not _takes_cursor(self.focusWidget(), self):  # else the cursor goes back there by itself
            move_cursor(self, forward=True)


def in_reading_order(split: QSplitter) -> None:
    """Qt puts each part behind those that came after it, so that the cursor went to the last one first."""
    for place in reversed(range(split.count())):
        part = split.widget(place)
        if part is not None:
            part.lower()


def _takes_cursor(widget: QWidget | None, window: QWidget) -> bool:
    if widget is None:
        return False
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
    is_itself = widget.focusProxy() is None
    return by_tab and is_itself and widget.isEnabled() and widget.isVisibleTo(window) and widget.window() is window
