"""A table with everything a list of the desk offers: filter box, saved columns, copy, menu, words when it is empty."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QByteArray, QEvent, QItemSelectionModel, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from shipdesk.ui.chosen_row import choose_row
from shipdesk.ui.clear_button import name_clear_button
from shipdesk.ui.column_widths import ColumnWidths
from shipdesk.ui.delegates import RowDelegate
from shipdesk.ui.empty_state import EmptyState
from shipdesk.ui.language import Retranslated
from shipdesk.ui.passing_menu import passing_menu
from shipdesk.ui.table import Column, RowsModel
from shipdesk.ui.theme import GRID, ROW_HEIGHT
from shipdesk.ui.toolkit import Toolkit


class ListView(Retranslated, QWidget):
    """Shows the rows of one `RowsModel`; `name` is the key of its saved columns in the session."""

    opened = Signal(object)
    pressed = Signal(object)
    selected = Signal(object)

    def __init__(
        self,
        toolkit: Toolkit,
        name: str,
        columns: Sequence[Column[Any]],
        key: Callable[[Any], Hashable],
        empty: EmptyState,
        *,
        with_filter: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._toolkit = toolkit
        self._saved = f"lists/{name}"
        self.model: RowsModel[Any] = RowsModel(columns, key, self)
        self.empty, self._plain_name = empty, ""
        self.filter = QLineEdit(self)
        self.table = QTableView(self)
        self._copy = QAction(self)
        self._actions: list[QAction] = []
        self._chosen_keys: set[Hashable] = set()
        self._current: tuple[Hashable, int] | None = None
        self._set_up_table()
        self._set_up_filter(with_filter)
        self._lay_out()
        self._restore_columns()
        self.retranslate()
        self._show_state()

    def set_rows(self, rows: Iterable[Any]) -> None:
        """Show other rows; what was chosen stays chosen, by key."""
        self.model.set_rows(rows)
        self._show_state()

    def set_actions(self, actions: Sequence[QAction]) -> None:
        """The actions of the row menu: the same objects that stand in the page's bar."""
        self._actions = list(actions)

    def chosen(self) -> list[Any]:
        """The chosen rows, from top to bottom."""
        return [self.model.row_at(number) for number in self._numbers()]

    def choose(self, key: Hashable) -> None:
        """Make the row with `key` the chosen one and scroll to it."""
        number = self.model.number_of(key)
        if number is not None:
            choose_row(self.table, number)
            self.table.scrollTo(self.model.index(number, 0))

    def copy(self) -> None:
        """The chosen rows, or all where none is chosen, as TSV on the clipboard."""
        numbers = self._numbers() or list(range(self.model.rowCount()))
        header = self.table.horizontalHeader()
        order = [header.logicalIndex(place) for place in range(header.count())]
        visible = [number for number in order if not header.isSectionHidden(number)]
        QGuiApplication.clipboard().setText(self.model.as_tsv(numbers, visible))

    def add_below(self, note: QWidget) -> None:
        """Words about the whole list, under it."""
        self._layout.addWidget(note)

    def save_columns(self) -> None:
        self._toolkit.session.setValue(self._saved, self.table.horizontalHeader().saveState())

    def retranslate(self) -> None:
        self.model.forget_texts()
        self.filter.setPlaceholderText(self.tr("Filter this list"))
        self.filter.setAccessibleName(self.tr("Filter this list"))
        name_clear_button(self.filter)
        self._copy.setText(self.tr("Copy rows"))
        # A page names its table by its own title; one without a name is at least called what it is.
        if self.table.accessibleName() in ("", self._plain_name):
            self._plain_name = self.tr("List")
            self.table.setAccessibleName(self._plain_name)
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.model.columnCount() - 1)
        self._widths.fit()

    def _set_up_table(self) -> None:
        table, header = self.table, self.table.horizontalHeader()
        table.setModel(self.model)
        self._widths = ColumnWidths(table, self.model.columns)
        self.model.modelAboutToBeReset.connect(self._remember_chosen)
        self.model.modelReset.connect(self._choose_again)
        self.model.replaced.connect(lambda: self.selected.emit(self.chosen()))
        self._delegate = RowDelegate(self._toolkit.theme, table)
        self._toolkit.theme.changed.connect(table.viewport().update)
        self._delegate.pressed.connect(lambda number: self.pressed.emit(self.model.row_at(number)))
        table.setItemDelegate(self._delegate)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setMouseTracking(True)
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
        # What is left for the columns is known to the viewport alone: a scroll bar takes its part without a word.
        table.viewport().installEventFilter(self)
        table.activated.connect(lambda index: self.opened.emit(self.model.row_at(index.row())))
        table.selectionModel().selectionChanged.connect(lambda *_: self.selected.emit(self.chosen()))
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._show_menu)
        self._copy.setShortcut(QKeySequence.StandardKey.Copy)
        self._copy.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._copy.triggered.connect(self.copy)
        self.addAction(self._copy)

    def _set_up_filter(self, with_filter: bool) -> None:
        self.filter.setClearButtonEnabled(True)
        self._with_filter = with_filter
        self.filter.textChanged.connect(self._filter_rows)
        self.filter.setMaximumWidth(40 * GRID)

    def _lay_out(self) -> None:
        self._stack = QStackedLayout()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.filter)
        layout.addLayout(self._stack, 1)

    def _restore_columns(self) -> None:
        header = self.table.horizontalHeader()
        state = self._toolkit.session.value(self._saved)
        if isinstance(state, QByteArray) and not state.isEmpty():
            header.restoreState(state)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._widths.fit()
        return False

    def _show_menu(self, at: QPoint) -> None:
        menu = passing_menu([*self._actions, self._copy], self)
        menu.popup(self.table.viewport().mapToGlobal(at))

    def _filter_rows(self, text: str) -> None:
        self.model.set_filter(text)
        self._show_state()

    def _remember_chosen(self) -> None:
        self._chosen_keys = {self.model.key_at(number) for number in self._numbers()}
        current = self.table.currentIndex()
        self._current = (self.model.key_at(current.row()), current.column()) if current.isValid() else None

    def _show_state(self) -> None:
        self._stack.setCurrentWidget(self.table if self.model.total else self.empty)
        # Where there is nothing to walk through, the keyboard stands on what to do first.
        self.setFocusProxy(self.empty.button if self.empty.has_action and not self.model.total else self.table)
        self.filter.setVisible(self._with_filter and bool(self.model.total))

    def _numbers(self) -> list[int]:
        return sorted({index.row() for index in self.table.selectionModel().selectedRows()})

    def _choose_again(self) -> None:
        selection = self.table.selectionModel()
        for key in self._chosen_keys:
            number = self.model.number_of(key)
            if number is not None:
                wish = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
                selection.select(self.model.index(number, 0), wish)
        self._go_back_to_current()

    def _go_back_to_current(self) -> None:
        """The keyboard goes on where it was: without a current cell Enter would open nothing."""
        number = None if self._current is None else self.model.number_of(self._current[0])
        if self._current is not None and number is not None:
            place = self.model.index(number, self._current[1])
            self.table.selectionModel().setCurrentIndex(place, QItemSelectionModel.SelectionFlag.NoUpdate)
