"""What no picture of the window may show: text that has less room than it needs, and nameless places of the cursor."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTabBar,
    QToolButton,
    QWidget,
)

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


def _called(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return f"{type(widget).__name__} {widget.accessibleName() or text}".strip()


def cut_heads(root: QWidget) -> list[str]:
    """The heads of columns, the tabs and the chosen words of lists that have less room than their text."""
    found = []
    for head in root.findChildren(QHeaderView):
        if head.isVisible() and head.orientation() == Qt.Orientation.Horizontal:
            model = head.model()
            for column in range(head.count()):
                wanted, has = head.sectionSizeHint(column), head.sectionSize(column)
                if not head.isSectionHidden(column) and has < wanted:
                    words = model.headerData(column, head.orientation(), Qt.ItemDataRole.DisplayRole)
                    found.append(f"head {words!r} has {has} of {wanted}")
    for box in root.findChildren(QComboBox):
        has = box.width()
        wanted = box.fontMetrics().horizontalAdvance(box.currentText())
        is_told_whole = box.currentData(Qt.ItemDataRole.ToolTipRole) == box.currentText()
        if box.isVisible() and not box.isEditable() and has < wanted and not is_told_whole:
            found.append(f"choice {box.currentText()!r} has {has} of {wanted}")
    for tabs in root.findChildren(QTabBar):
        found += [
            f"tab {tabs.tabText(one)!r}" for one in range(tabs.count())
            if tabs.isVisible() and tabs.tabRect(one).width() < tabs.tabSizeHint(one).width()
        ]  # fmt: skip
    return found


def tab_chain(root: QWidget) -> list[QWidget]:
    """Every place of the cursor under `root` in the order in which Tab comes to it."""
    chain = []
    for one in root.findChildren(QWidget):
        by_tab = one.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
        if (
            by_tab
            and one.focusProxy() is None
            and one.isEnabled()
            and one.isVisible()
            and one.window() is root.window()
        ):
            chain.append(one)
    return chain


def tabbed(start: QWidget) -> list[QWidget]:
    """Where the cursor goes from `start` by Tab, until it comes to a place again."""
    start.window().activateWindow()
    start.setFocus()
    places: list[QWidget] = []
    while (focused := QApplication.focusWidget()) is not None and focused not in places:
        places.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    return places


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
                found.append(f"{_called(first)} before {_called(then)}")
    return found
