"""What no picture of the window may show: text that has less room than it needs, and nameless places of the cursor."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QToolButton, QWidget


def clipped(root: QWidget) -> list[str]:
    """The visible labels and buttons under `root` whose text does not fit."""
    found = []
    worded: list[QLabel | QAbstractButton] = [*root.findChildren(QLabel), *root.findChildren(QAbstractButton)]
    for widget in worded:
        is_icon_only = isinstance(widget, QToolButton) and (
            widget.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly and not widget.icon().isNull()
        )
        if not widget.isVisible() or not widget.text().strip() or is_icon_only:
            continue
        wanted, has = widget.sizeHint(), widget.size()
        if isinstance(widget, QLabel) and widget.wordWrap():
            fits = has.height() >= widget.heightForWidth(has.width())
        else:
            fits = has.width() >= wanted.width() and has.height() >= wanted.height()
        if not fits:
            found.append(f"{type(widget).__name__} {widget.text()!r} has {has.toTuple()} of {wanted.toTuple()}")
    return found


def nameless(root: QWidget) -> list[str]:
    """The visible widgets that the cursor can reach and that a screen reader could not name."""
    found = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or widget.focusPolicy() == Qt.FocusPolicy.NoFocus or widget.focusProxy():
            continue
        words = widget.accessibleName()
        if isinstance(widget, QAbstractButton):
            words = words or widget.text().strip()
        if not words and isinstance(widget, (QAbstractButton, QLineEdit)):
            found.append(f"{type(widget).__name__} {widget.objectName()}")
    return found
