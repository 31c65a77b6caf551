"""What no picture of the window may show: text that has less room than it needs, and nameless places of the cursor."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QToolButton, QWidget

_ROWS = (QAccessible.Role.Cell, QAccessible.Role.ListItem, QAccessible.Role.ColumnHeader, QAccessible.Role.Row)
"""Read by the screen reader from the table itself; there may be thousands."""


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


def unnamed(root: QWidget) -> list[str]:
    """What a screen reader meets without a name: every visible place of the cursor, as the system is told of it."""
    found = []
    for one in _accessible(QAccessible.queryAccessibleInterface(root)):
        widget = one.object()
        if not isinstance(widget, QWidget) or not widget.isVisible() or widget.focusProxy() is not None:
            continue
        takes_cursor = widget.focusPolicy() != Qt.FocusPolicy.NoFocus and one.state().focusable
        if takes_cursor and not one.text(QAccessible.Text.Name).strip():
            found.append(f"{one.role()} {type(widget).__name__}")
    return found


def _accessible(one: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield one
    for place in range(one.childCount()):
        child: QAccessibleInterface | None = one.child(place)
        if child is not None and child.isValid() and child.role() not in _ROWS:
            yield from _accessible(child)


def out_of_order(chain: Sequence[QWidget]) -> list[str]:
    """Neighbours in the order of Tab that lie the other way round, above one another or side by side."""
    found = []
    for first, then in pairwise(chain):
        if first.parentWidget() is then.parentWidget():
            one, other = first.geometry(), then.geometry()
            is_above = other.bottom() <= one.top()
            is_beside = other.top() < one.bottom() and one.top() < other.bottom()
            if is_above or (is_beside and other.right() <= one.left()):
                found.append(f"{type(first).__name__} before {type(then).__name__}")
    return found
