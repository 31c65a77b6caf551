"""The product table as one sees it: chosen columns in a chosen order, cells changed in place, words if empty."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QByteArray,
    QEvent,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QMenu,
    QStackedLayout,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)  # fmt: skip

from shipdesk.services.desk import Desk
from shipdesk.services.product_table import TableRow
from shipdesk.ui.completeness_cells import CompletenessCells
from shipdesk.ui.empty_state import EmptyState
from shipdesk.ui.language import Retranslated
from shipdesk.ui.list_view import ROW_HEIGHT
from shipdesk.ui.product_columns import SHOWN, product_columns
from shipdesk.ui.product_model import Key, ProductModel
from shipdesk.ui.theme import GRID
from shipdesk.ui.toolkit import Toolkit

SAVED = "lists/product-table"
Index = QModelIndex | QPersistentModelIndex


class CellLine(QStyledItemDelegate):
    """A line to type in; Ctrl+Enter puts the same into all chosen cells of the column's kind."""

    filling = Signal(str)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        line = QLineEdit(parent)
        line.setAlignment(Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole)))
        line.setAccessibleName(str(index.model().headerData(index.column(), Qt.Orientation.Horizontal)))
        line.setStyleSheet("QLineEdit { padding: 0 6px; min-height: 0; }")
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
            editor.selectAll()

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        editor.setGeometry(option.rect)

    def eventFilter(self, watched: Any, event: QEvent) -> bool:
        is_key = event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
        if is_key and isinstance(event, QKeyEvent) and isinstance(watched, QLineEdit):
            with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if with_control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                event.accept()
                if event.type() == QEvent.Type.KeyPress:
                    text = watched.text()
                    self.closeEditor.emit(watched, self.EndEditHint.NoHint)
                    self.filling.emit(text)
                return True
        return super().eventFilter(watched, event)


class ProductTableView(QTableView):
    """Enter changes a cell and goes on to the one below; Delete empties the chosen cells."""

    emptied = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        is_still = self.state() != QAbstractItemView.State.EditingState
        if plain and is_still and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            index = self.currentIndex()
            if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEditable:
                self.edit(index)
            return
        if plain and is_still and event.key() == Qt.Key.Key_Delete:
            self.emptied.emit()
            return
        super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: Any) -> None:
        super().closeEditor(editor, hint)
        # Enter, which Qt calls SubmitModelCache, goes on to the cell below, as a spreadsheet does.
        if hint == QStyledItemDelegate.EndEditHint.SubmitModelCache:
            below = self.model().index(self.currentIndex().row() + 1, self.currentIndex().column())
            if below.isValid():
                self.setCurrentIndex(below)


class ProductList(Retranslated, QWidget):
    """`selected` tells the row with the cursor; `filtering` a column that the user wants to filter by."""

    selected = Signal(object)
    opened = Signal(object)
    filtering = Signal(str)

    def __init__(self, toolkit: Toolkit, desk: Desk, empty: EmptyState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._toolkit, self.empty = toolkit, empty
        self.complete = CompletenessCells(toolkit, desk, self)
        self.model = ProductModel(toolkit, product_columns(toolkit, self.complete.text), self)
        self.complete.changed.connect(self.model.tell_all)
        self.table = ProductTableView(self)
        self.cells = CellLine(self.table)
        self._actions: list[QAction] = []
        self._set_up_table()
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(empty)
        self._restore_columns()
        toolkit.theme.changed.connect(self.table.viewport().update)
        self.retranslate()
        self.show_state()

    def set_actions(self, actions: Sequence[QAction]) -> None:
        """The actions of the row menu: the same objects that stand in the page's bar."""
        self._actions = list(actions)

    def current(self) -> TableRow | None:
        """The row with the cursor, where it is chosen."""
        ranges = self.ranges()
        number = self.table.currentIndex().row()
        return self.model.row_at(number) if any(first <= number <= last for first, last in ranges) else None

    def ranges(self) -> list[tuple[int, int]]:
        """The chosen rows as stretches from top to bottom, however many they are."""
        spans = sorted((one.top(), one.bottom()) for one in self._spans())
        joined: list[tuple[int, int]] = []
        for first, last in spans:
            if joined and first <= joined[-1][1] + 1:
                joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
            else:
                joined.append((first, last))
        return joined

    def chosen_columns(self) -> list[int]:
        """The columns of the chosen cells, as they stand from left to right."""
        header = self.table.horizontalHeader()
        spans = [(one.left(), one.right()) for one in self._spans()]
        return [at for at in self.columns_in_sight() if any(left <= at <= right for left, right in spans)] or [
            header.logicalIndex(0)
        ]

    def _spans(self) -> list[QItemSelectionRange]:
        selection = self.table.selectionModel().selection()
        return [selection.at(place) for place in range(selection.count())]

    def columns_in_sight(self) -> list[int]:
        header = self.table.horizontalHeader()
        order = [header.logicalIndex(place) for place in range(header.count())]
        return [at for at in order if not header.isSectionHidden(at)]

    def choose(self, key: Key) -> bool:
        """Makes the row with `key` the chosen one, where it has been read."""
        number = self.model.number_of(key)
        if number is not None:
            self.choose_row(number)
        return number is not None

    def choose_row(self, number: int) -> None:
        column = self.columns_in_sight()[0]
        self.table.setCurrentIndex(self.model.index(number, column))
        self.table.selectRow(number)
        self.table.scrollTo(self.model.index(number, column))

    def show_state(self) -> None:
        self._stack.setCurrentWidget(self.table if self.model.rowCount() else self.empty)
        is_empty = not self.model.rowCount()
        self.setFocusProxy(self.empty.button if is_empty and self.empty.has_action else self.table)

    def show_no_sorting(self) -> None:
        """The header forgets its arrow."""
        header = self.table.horizontalHeader()
        header.blockSignals(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.blockSignals(False)
        header.viewport().update()

    def save_columns(self) -> None:
        self._toolkit.session.setValue(SAVED, self.table.horizontalHeader().saveState())

    def retranslate(self) -> None:
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.model.columnCount() - 1)
        self.model.tell_all()
        self.hide_doubled_name()

    def hide_doubled_name(self) -> None:
        """On an English screen the column of English names would say everything twice."""
        keys = [column.key for column in self.model.columns]
        if self._toolkit.languages.code == "en":
            self.table.setColumnHidden(keys.index("name_en"), True)

    def show_header_menu(self, at: QPoint) -> None:
        """Sort, filter, hide this column, and all columns to show or hide."""
        header = self.table.horizontalHeader()
        column = header.logicalIndexAt(at) if at.x() >= 0 else self.table.currentIndex().column()
        menu = QMenu(self)
        if column >= 0:
            self._add_column_acts(menu, column)
            menu.addSeparator()
        for number in sorted(range(len(self.model.columns)), key=header.visualIndex):
            shown = menu.addAction(self.model.columns[number].title())
            shown.setCheckable(True)
            shown.setChecked(not header.isSectionHidden(number))
            shown.toggled.connect(lambda on, number=number: self.table.setColumnHidden(number, not on))
        menu.aboutToHide.connect(self.save_columns)
        menu.popup(header.viewport().mapToGlobal(at) if at.x() >= 0 else self.mapToGlobal(self.rect().topLeft()))

    def _add_column_acts(self, menu: QMenu, column: int) -> None:
        known = self.model.columns[column]
        rising, falling = menu.addAction(self.tr("Sort upwards")), menu.addAction(self.tr("Sort downwards"))
        for action, order in ((rising, Qt.SortOrder.AscendingOrder), (falling, Qt.SortOrder.DescendingOrder)):
            action.setEnabled(bool(known.order()))
            action.triggered.connect(lambda _=False, order=order: self.table.sortByColumn(column, order))
        filtered = menu.addAction(self.tr("Filter by this column…"))
        filtered.setEnabled(bool(known.filtered()))
        filtered.triggered.connect(lambda: self.filtering.emit(known.filtered()))
        hide = menu.addAction(self.tr("Hide this column"))
        hide.triggered.connect(lambda: self.table.setColumnHidden(column, True))

    def _set_up_table(self) -> None:
        table, header = self.table, self.table.horizontalHeader()
        table.setModel(self.model)
        table.setItemDelegate(self.cells)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )  # fmt: skip
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        table.setSortingEnabled(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        header.setSectionsMovable(True)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(6 * GRID)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self.show_header_menu)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._show_menu)
        selection = table.selectionModel()
        selection.selectionChanged.connect(lambda *_: self.selected.emit(self.current()))
        selection.currentChanged.connect(lambda *_: self.selected.emit(self.current()))

    def _restore_columns(self) -> None:
        header = self.table.horizontalHeader()
        keys = [column.key for column in self.model.columns]
        for number, column in enumerate(self.model.columns):
            header.resizeSection(number, column.width)
            header.setSectionHidden(number, column.key not in SHOWN)
        for place, key in enumerate(SHOWN):
            header.moveSection(header.visualIndex(keys.index(key)), place)
        state = self._toolkit.session.value(SAVED)
        if isinstance(state, QByteArray) and not state.isEmpty():
            header.restoreState(state)
            self.show_no_sorting()
        header.sectionMoved.connect(lambda *_: self.save_columns())
        header.sectionResized.connect(lambda *_: self.save_columns())

    def _show_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.addActions(self._actions)
        menu.popup(self.table.viewport().mapToGlobal(at))
