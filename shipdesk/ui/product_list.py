"""The product table as one sees it: chosen columns in a chosen order, cells changed in place, words if empty."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionRange, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QStackedLayout, QWidget

from shipdesk.services.desk import Desk
from shipdesk.services.product_table import TableRow
from shipdesk.ui.chosen_row import choose_row
from shipdesk.ui.completeness_cells import CompletenessCells
from shipdesk.ui.empty_state import EmptyState
from shipdesk.ui.language import Retranslated
from shipdesk.ui.passing_menu import passing_menu
from shipdesk.ui.product_cells import CellLine, ProductTableView
from shipdesk.ui.product_columns import product_columns
from shipdesk.ui.product_layout import ColumnLayout
from shipdesk.ui.product_model import Key, ProductModel
from shipdesk.ui.theme import GRID, ROW_HEIGHT
from shipdesk.ui.toolkit import Toolkit


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
        self.layout_of_columns = ColumnLayout(
            self.table, self.model, toolkit.session, lambda: toolkit.languages.code, self
        )
        self.table.resized.connect(self.layout_of_columns.fit)
        self.show_no_sorting()
        toolkit.theme.changed.connect(lambda: self.table.viewport().update())
        self.setFocusProxy(self.table)  # whether there is nothing to show is not known yet
        self.retranslate()

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
        choose_row(self.table, number)
        self.table.scrollTo(self.model.index(number, self.columns_in_sight()[0]))

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
        if header.isVisible():
            header.viewport().update()

    def retranslate(self) -> None:
        self.model.retranslate()
        self.layout_of_columns.fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.layout_of_columns.fit()

    def show_header_menu(self, at: QPoint) -> None:
        """Sort, filter, hide this column, and all columns to show or hide."""
        header = self.table.horizontalHeader()
        column = header.logicalIndexAt(at) if at.x() >= 0 else self.table.currentIndex().column()
        menu = passing_menu((), self)
        if column >= 0:
            self._add_column_acts(menu, column)
            menu.addSeparator()
        for number in sorted(range(len(self.model.columns)), key=header.visualIndex):
            shown = menu.addAction(self.model.columns[number].title())
            shown.setCheckable(True)
            shown.setChecked(not header.isSectionHidden(number))
            shown.toggled.connect(lambda on, number=number: self.layout_of_columns.show_column(number, on))
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
        for words, by in ((self.tr("Move to the left"), -1), (self.tr("Move to the right"), 1)):
            move = menu.addAction(words)
            move.setEnabled(self.layout_of_columns.can_move(column, by))
            move.triggered.connect(lambda _=False, by=by: self.layout_of_columns.move(column, by))
        hide = menu.addAction(self.tr("Hide this column"))
        hide.triggered.connect(lambda: self.layout_of_columns.show_column(column, False))

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

    def _show_menu(self, at: QPoint) -> None:
        menu = passing_menu(self._actions, self)
        menu.popup(self.table.viewport().mapToGlobal(at))
